"""Less of a page for the engine: nothing that is written is cut away, and words keep their places."""

import numpy as np
import pytest

from extractors.narrowing import narrow
from extractors.tesseract import COLUMN, Found, recognise
from tests.extractors.sheets import draw, gray, lines

HEIGHT, WIDTH = 2339, 1654


def paper() -> np.ndarray:
    return np.full((HEIGHT, WIDTH), 245, np.uint8)


def test_blank_margins_are_left_out():
    page = paper()
    page[400:900, 300:1200][::40, ::12] = 20
    page[600:640, 500:900] = 20
    narrowed = narrow(page)
    assert narrowed.picture.size < 0.35 * page.size


@pytest.mark.parametrize(("x", "y"), [(8, 2300), (1630, 10), (820, 2325)])
def test_a_letter_alone_at_an_edge_stays(x, y):
    page = paper()
    page[1000:1040, 600:900] = 30
    page[y : y + 14, x : x + 9] = 120  # a pale page number
    narrowed = narrow(page)
    found = narrowed.picture
    assert narrowed.left <= x and narrowed.left + found.shape[1] >= x + 9
    assert narrowed.top <= y and narrowed.top + found.shape[0] >= y + 14


def test_an_empty_page_stays_whole():
    assert narrow(paper()).picture.shape == (HEIGHT, WIDTH)


def test_boxes_come_back_in_pixels_of_the_whole_page():
    page = paper()
    page[1000:1200, 600:1000] = 30
    narrowed = narrow(page)
    ink = np.argwhere(narrowed.picture < 100)
    (top, left), (bottom, right) = ink.min(axis=0), ink.max(axis=0) + 1
    found = narrowed.undo(Found("x", left, top, right, bottom, 1.0, 0))
    assert (found.left, found.top, found.right, found.bottom) == pytest.approx((600, 1000, 1000, 1200), abs=1)


def test_the_engine_reads_a_narrowed_page_in_the_same_places(tmp_path):
    page = gray(draw(tmp_path / "a.pdf", lines("KEPUTUSAN BUPATI BANJAR\nNOMOR 188 TAHUN 2024\nTENTANG INOVASI DAERAH")), dpi=300)
    whole = recognise(page, language="ind", mode=COLUMN, dpi=300, seconds=60)
    narrowed = narrow(page)
    less = [narrowed.undo(word) for word in recognise(narrowed.picture, language="ind", mode=COLUMN, dpi=300, seconds=60)]
    assert [word.text for word in less] == [word.text for word in whole]
    for one, other in zip(less, whole, strict=True):
        assert (one.left, one.top) == pytest.approx((other.left, other.top), abs=8)
