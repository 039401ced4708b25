"""The benchmark's own pages: the same for the same seed, and honest about what can be seen on them."""

import numpy as np
import pytest

from bench.marks.items.media import take
from bench.marks.items.sight import seen
from bench.marks.items.specimens import UNMARKED, WAYS, marked, plain
from evidence.document import Box


def test_a_page_is_the_same_for_the_same_seed():
    first, second = (marked("pen: tick", 11, gray=False) for _ in range(2))
    assert np.array_equal(first.page.rgb, second.page.rgb)
    assert first.page.words == second.page.words
    assert first.mark == second.mark


def test_there_are_as_many_kinds_of_unmarked_pages_as_ways_of_marking():
    assert len(WAYS) >= 25
    assert len(UNMARKED) >= len(WAYS)


@pytest.mark.parametrize("gray", [False, True])
def test_an_unmarked_page_has_no_label(gray):
    page = plain("zebra", 3, gray=gray)
    assert page.page.labels == ()
    assert page.sight is None
    assert page.page.words


def test_a_mark_lies_on_or_beside_the_row_of_its_item():
    page = marked("shape: thick rectangle", 5, gray=False)
    assert page.mark and page.row
    assert page.mark.overlaps(Box(page.row.x0 - 60, page.row.top - 6, page.row.x1 + 60, page.row.bottom + 6))


@pytest.mark.parametrize("medium", ["digital", "colour scan", "gray scan", "copy", "photograph"])
def test_what_was_not_changed_is_not_seen_and_a_black_bar_is(medium):
    white = np.ones((400, 400, 3), np.float32)
    barred = white.copy()
    barred[190:205, 100:300] = 0.1
    pictures = [take(pixels, 2.0, medium, 9) for pixels in (barred, white, white)]
    box = pictures[0].box(Box(50, 95, 150, 102.5))
    assert seen(pictures[0].rgb, pictures[1].rgb, 2.0, box).visible
    assert not seen(pictures[1].rgb, pictures[2].rgb, 2.0, box).visible


def test_pale_yellow_is_seen_in_colour_and_not_in_black_and_white():
    white = np.ones((400, 400, 3), np.float32)
    tinted = white.copy()
    tinted[180:220, 50:350] = (1.0, 0.98, 0.75)
    box = Box(25, 90, 175, 110)
    for medium, expected in (("colour scan", True), ("black and white", False)):
        with_tint, without = (take(pixels, 2.0, medium, 4) for pixels in (tinted, white))
        assert seen(with_tint.rgb, without.rgb, 2.0, box).visible is expected
