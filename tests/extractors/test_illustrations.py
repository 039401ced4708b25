"""Pictures that stand on a page of text are read as well: what a report pastes in is what it proves by."""

import io

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from evidence.document import ReadBy
from extractors import illustrations
from extractors.pdf import PdfPages
from extractors.settings import ReadingSettings
from tests.extractors.sheets import LETTER, draw, first_page, gray, lines, text_of

REPORT = "LAPORAN PELAKSANAAN KEGIATAN\nKegiatan dilaksanakan pada hari Kamis di aula kantor dinas.\nUndangan disampaikan kepada para peserta melalui surat berikut."


def letter(tmp_path, dpi=200):
    """A scanned letter, its margins cut off."""
    whole = gray(draw(tmp_path / "letter.pdf", lines(LETTER)), dpi=dpi)
    inked = np.argwhere(whole < 200)
    (top, left), (bottom, right) = inked.min(axis=0), inked.max(axis=0)
    return whole[max(top - 30, 0) : bottom + 30, max(left - 30, 0) : right + 30]


def pasted(path, picture, box, text=REPORT):
    """A page of text with a picture at ``box``: left, bottom, width, height in points."""

    def drawn(canvas):
        buffer = io.BytesIO()
        Image.fromarray(picture).save(buffer, "PNG")
        canvas.drawImage(ImageReader(buffer), *box)
        lines(text)(canvas)

    return draw(path, drawn)


def test_a_letter_pasted_into_a_report_is_read_at_its_place(tmp_path):
    page = first_page(pasted(tmp_path / "a.pdf", letter(tmp_path), (80, 330, 430, 300)))
    assert page.read_by is ReadBy.TEXT
    text = text_of(page)
    assert "LAPORAN PELAKSANAAN KEGIATAN" in text
    assert "NOMOR 440/17/KUM/2024" in text
    assert "Ditetapkan di Martapura" in text
    number = next(word for word in page.words if word.text == "440/17/KUM/2024")
    assert number.confidence < 1
    assert 80 < number.box.x0 < 510
    assert 842 - 630 < number.box.top < 842 - 330


def test_words_of_the_page_itself_stay_sure(tmp_path):
    page = first_page(pasted(tmp_path / "a.pdf", letter(tmp_path), (80, 330, 430, 300)))
    assert sorted(word.text for word in page.words if word.confidence == 1) == sorted(REPORT.split())


@pytest.mark.parametrize(
    "box",
    [(470, 700, 60, 42), (0, 0, 595, 842)],
    ids=["logo", "ground under the text"],
)  # fmt: skip
def test_a_logo_and_the_ground_under_the_text_are_not_read(tmp_path, box):
    page = first_page(pasted(tmp_path / "a.pdf", letter(tmp_path), box, text=LETTER + "\n" + "\n".join([REPORT] * 4)))
    assert {word.confidence for word in page.words} == {1.0}


def test_a_photograph_of_things_adds_no_words(tmp_path):
    rng = np.random.default_rng(3)
    small = np.asarray(
        Image.fromarray(rng.integers(20, 220, (9, 12)).astype(np.uint8)).resize((900, 700), Image.Resampling.BICUBIC)
    )
    page = first_page(pasted(tmp_path / "a.pdf", small, (80, 330, 430, 300)))
    assert len(page.words) == len(REPORT.split())


def test_strips_of_one_picture_are_read_as_one(tmp_path):
    whole = letter(tmp_path)
    cut = whole.shape[0] // 2 - 7  # through a line

    def drawn(canvas):
        high = 300 * cut / whole.shape[0]
        for part, bottom, height in ((whole[:cut], 630 - high, high), (whole[cut:], 330, 300 - high)):
            buffer = io.BytesIO()
            Image.fromarray(part).save(buffer, "PNG")
            canvas.drawImage(ImageReader(buffer), 80, bottom, 430, height)
        lines(REPORT)(canvas)

    assert "Ditetapkan di Martapura" in text_of(first_page(draw(tmp_path / "a.pdf", drawn)))


def test_a_picture_that_cannot_be_read_costs_neither_the_page_nor_the_next_try(tmp_path, monkeypatch):
    def late(*_, **__):
        raise TimeoutError("engine")

    path = pasted(tmp_path / "a.pdf", letter(tmp_path), (80, 330, 430, 300))
    pages = PdfPages(path, ReadingSettings())
    with monkeypatch.context() as patched:
        patched.setattr(illustrations, "read_picture", late)
        page, kept, _ = pages.read(1, lambda key: None)
    again, key, _ = pages.read(1, lambda key: None)
    pages.close()
    assert ([word.text for word in page.words], kept) == (REPORT.split(), "")
    assert len(again.words) > len(page.words)
    assert key
