"""Rows that the engine passed over in a ruled table are read cell by cell; empty rows stay empty."""

import numpy as np
import pytest

from extractors import ocr
from extractors.ocr import read_picture
from extractors.settings import ReadingSettings
from extractors.tesseract import BLOCK
from tests.extractors.sheets import draw, gray
from tests.extractors.test_tables_layouts import ALL, EDGES, TABLE, across, down, words

ROW = 3  # of the table, with the heading


@pytest.fixture
def picture(tmp_path):
    def drawn(canvas):
        for drawer in (across(*ALL), down(*EDGES), words(TABLE)):
            drawer(canvas)

    return gray(draw(tmp_path / "a.pdf", drawn))


TABLE_WORDS = set(" ".join(TABLE[ROW]).split()) - set(" ".join(" ".join(row) for at, row in enumerate(TABLE) if at != ROW).split())


def test_a_row_that_was_passed_over_is_read_cell_by_cell(monkeypatch, picture):
    asked = []
    plain = ocr.recognise

    def blind(part, **options):
        asked.append(options["mode"])
        found = plain(part, **options)
        if options["mode"] == BLOCK:
            return found
        lines = {word.line for word in found if word.text in TABLE_WORDS}
        tops = [word.top for word in found if word.text in TABLE_WORDS]
        return [word for word in found if word.line not in lines and not any(abs(word.top - top) < 12 for top in tops)]

    monkeypatch.setattr(ocr, "recognise", blind)
    (table,) = read_picture(picture, ReadingSettings(), seconds=60).tables
    assert [cell.text for cell in table.rows[ROW]] == TABLE[ROW]
    assert asked.count(BLOCK) == len(TABLE[ROW])


def test_rows_without_ink_are_not_read_again(monkeypatch, picture):
    asked = []
    plain = ocr.recognise
    monkeypatch.setattr(ocr, "recognise", lambda part, **options: asked.append(options["mode"]) or plain(part, **options))
    scale = 200 / 72
    emptied = np.array(picture)
    emptied[int((200 + 22 * ROW + 2) * scale) : int((200 + 22 * (ROW + 1) - 2) * scale), :] = 255
    for x in EDGES:
        emptied[:, int(x * scale)] = picture[:, int(x * scale)]
    read_picture(emptied, ReadingSettings(), seconds=60)
    assert BLOCK not in asked
