"""A page seen from afar: marked pages stand out from unmarked ones, in colour and in gray."""

from collections.abc import Callable
from random import Random

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from bench.marks import pages, strokes
from bench.marks.canvas import FAMILIES, Sheet
from evidence.document import Box
from extractors.marks.glance import has_highlight

DPI = 40


def text_page(seed: int = 4) -> Sheet:
    page = Sheet(595, 842, 150 / 72, FAMILIES[seed % 3], Random(seed))
    pages.body(page, 60, 760)
    return page


def item(page: Sheet, first: int = 90, count: int = 6) -> Box:
    words = [word for word in page.words[first : first + 20] if abs(word.box.top - page.words[first].box.top) < 5][:count]
    return Box(words[0].box.x0, min(w.box.top for w in words), words[-1].box.x1, max(w.box.bottom for w in words))


def afar(page: Sheet, *, gray: bool = False, dpi: float = DPI) -> NDArray[np.uint8]:
    rgb = (np.clip(page.pixels, 0, 1) * 255).astype(np.uint8)
    if gray:
        rgb = cv2.cvtColor(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    factor = dpi / 72 / page.scale
    return np.asarray(cv2.resize(rgb, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)


@pytest.mark.parametrize("dpi", [36, 40, 50])
@pytest.mark.parametrize("colour", strokes.HIGHLIGHTERS)
def test_glance_sees_a_highlighter_of_any_colour(colour: tuple[int, int, int], dpi: float) -> None:
    page = text_page()
    strokes.highlight(page, item(page), colour)
    assert has_highlight(afar(page, dpi=dpi), 72 / dpi) >= 0.7


@pytest.mark.parametrize("draw", [strokes.outline, strokes.underline])
def test_glance_sees_a_coloured_line_round_or_under_words(draw: Callable[[Sheet, Box], None]) -> None:
    page = text_page()
    draw(page, item(page))
    assert has_highlight(afar(page), 72 / DPI) >= 0.7


@pytest.mark.parametrize("colour", [(255, 150, 200), (255, 190, 90), (120, 210, 255), (100, 240, 180)])
def test_glance_suspects_a_gray_band_of_being_a_highlighter(colour: tuple[int, int, int]) -> None:
    page = text_page()
    strokes.highlight(page, item(page), colour)
    assert 0.4 <= has_highlight(afar(page, gray=True), 72 / DPI) < 0.7


def test_glance_tells_a_marked_row_of_three_lines_from_the_paler_head_of_its_table() -> None:
    page, plain = text_page(), text_page()
    for each in (page, plain):
        each.fill(Box(60, 200, 520, 234), (224, 224, 224))
    page.fill(Box(60, 400, 520, 446), (200, 200, 200))
    assert has_highlight(afar(page, gray=True), 72 / DPI) > has_highlight(afar(plain, gray=True), 72 / DPI) >= 0.4


@pytest.mark.parametrize("seed", range(4))
def test_glance_passes_over_plain_text(seed: int) -> None:
    assert has_highlight(afar(text_page(seed)), 72 / DPI) < 0.3


def test_glance_ranks_a_marked_page_before_a_signed_and_sealed_one() -> None:
    marked, sealed = text_page(7), text_page(8)
    strokes.highlight(marked, item(marked), (255, 245, 60))
    strokes.stamp(sealed, 300, 700, "round", (45, 60, 165))
    strokes.signature(sealed, 320, 660, 110, 50, (20, 30, 120))
    assert has_highlight(afar(marked), 72 / DPI) > has_highlight(afar(sealed), 72 / DPI)


def test_glance_finds_nothing_on_black_or_tiny_pictures() -> None:
    assert has_highlight(np.zeros((400, 300, 3), np.uint8), 72 / DPI) == 0
    assert has_highlight(np.full((5, 5, 3), 255, np.uint8), 72 / DPI) == 0
