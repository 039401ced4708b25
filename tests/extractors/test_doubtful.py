"""Cells whose lines stand at different heights are read, though the engine takes a line to run across them."""

import numpy as np
import pypdfium2

from bench.tables.specimens import scan, with_tables
from extractors.doubtful import cleared_up
from extractors.ocr import read_picture
from extractors.preparation import Step
from extractors.rendering import render_gray
from extractors.settings import ReadingSettings
from extractors.tesseract import Found


def test_words_that_a_line_cut_through_are_read(tmp_path):
    """Names over their numbers, offices beside them half a line lower, on gray and white rows, somewhat askew."""
    page = scan(with_tables(tmp_path, 2_000_047), 2_000_047)
    picture = render_gray(pypdfium2.PdfDocument(page.path)[0], 200, 20_000_000)
    whole, without = (read_picture(picture, ReadingSettings(omitted=omitted), seconds=120) for omitted in ((), (Step.CLEAR_UP,)))
    told = {word.text for word in whole.words}
    cut_through = {"Dewi", "Maria", "Pengarah", "19941204", "19830415", "199009"}
    assert cut_through <= told and not cut_through & {word.text for word in without.words}
    assert whole.score > without.score + 0.05


def found(text, left, confidence, line=0, top=100.0):
    return Found(text, left, top, left + 20.0 * len(text), top + 30.0, confidence, line)


PICTURE = np.full((900, 800), 255, np.uint8)


def test_sure_words_stay_and_doubted_ones_give_way_to_surer_ones():
    first = [found("Nama", 20, 0.96), found("Ggkretrik", 200, 0.3), found("Ketua", 500, 0.9)]
    again = [found("Nana", 20, 0.99), found("Sekretaris", 200, 0.95), found("Kctua", 500, 0.5)]
    looked: list[tuple[int, ...]] = []

    def recognise(picture):
        looked.append(picture.shape)
        top = 100 - (100 - 36 - 8)  # the band begins above the doubted word
        return [Found(w.text, w.left, top, w.right, top + 30.0, w.confidence, w.line) for w in again]

    words = {word.text for word in cleared_up(PICTURE, first, recognise)}
    assert words == {"Nama", "Sekretaris", "Ketua"}
    assert len(looked) == 1 and looked[0][0] < 200  # the line alone


def test_page_of_which_hardly_a_word_is_doubted_is_not_looked_at_again():
    first = [found("Sekretaris", 20, 0.96, line, 40.0 * line) for line in range(20)]
    first += [found("Kt", 400, 0.2, 3, 120.0)]
    assert cleared_up(PICTURE, first, lambda _: (_ for _ in ()).throw(AssertionError("looked"))) == first


def test_empty_page_has_nothing_to_clear_up():
    assert cleared_up(PICTURE, [], lambda _: []) == []
