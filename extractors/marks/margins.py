"""Bars drawn down the margin beside some lines: a common hand of marking a paragraph or a row of a table."""

from collections.abc import Iterator

import cv2
import numpy as np

from evidence.document import Mark, MarkKind
from extractors.marks.view import Pixels, Shape, View, bounding, grouped, labelled

_LOWEST = 11.0  # points: of a bar beside one line
_TALLEST = 0.35  # of the page: beyond, it is the page's own
_BROADEST = 6.5  # points, its blur included
_ASIDE, _BROKEN = 1.5, 24.0  # points between pieces of one bar across, and along it: an arrow's head breaks it
_NEAR = 42.0  # points between a bar and what it stands beside
_OUTSIDE = 0.96  # of the page's words that lie on the inner side of a bar in the margin
_COVERED = 0.6  # of the height of a line that a bar is beside
_CLOSE = 3.0  # points from a bar within which what is joined to it begins
_ENDS = 6.0  # points beyond its ends, where a rule crosses the border of a table
_JOINED = 12.0  # points: of a level line that begins at a bar, as the border of a table or a box has it
_MOST = 6  # bars of one page; more are its ornament
_SURE = 0.75


def find_margin_bars(view: View, lines: Pixels) -> list[Mark]:
    """The lines of text beside which an upright line stands alone in the margin. ``lines``: a mask of thin lines."""
    upright = cv2.morphologyEx(lines, cv2.MORPH_OPEN, np.ones((view.px(_LOWEST - 2), 1), np.uint8))
    joined = cv2.dilate(upright, np.ones((view.px(2), 3), np.uint8))
    level = cv2.morphologyEx(cv2.bitwise_or(lines, view.rules), cv2.MORPH_OPEN, np.ones((1, view.px(_JOINED)), np.uint8))
    pieces = [s for s in labelled(np.asarray(joined, np.uint8))[1] if s.width <= view.px(_BROADEST)]
    bars = [bounding(group) for group in grouped(pieces[:200], view.px(_ASIDE), view.px(_BROKEN))]
    marks = [mark for bar in bars if _is_bar(view, bar) for mark in _beside(view, bar, np.asarray(level, np.uint8))]
    return marks if len(marks) <= _MOST else []


def _is_bar(view: View, shape: Shape) -> bool:
    return view.px(_LOWEST) <= shape.height <= _TALLEST * view.height and shape.width <= view.px(_BROADEST)


def _beside(view: View, bar: Shape, level: Pixels) -> Iterator[Mark]:
    """The mark on the words of the rows that a bar spans, where all words of the page lie on one side of it and nothing joins it to them."""
    if not view.trusted:
        return
    x0, y0, x1, y1 = view.frames.T
    rows = np.minimum(y1, bar.y + bar.height) - np.maximum(y0, bar.y) >= _COVERED * (y1 - y0)
    on_right, on_left = x0 >= bar.x + bar.width // 2, x1 <= bar.x + bar.width // 2
    for inner, nearest in ((on_right, x0[rows & on_right] - bar.x), (on_left, bar.x + bar.width - x1[rows & on_left])):
        if not (rows & inner).any() or (rows & ~inner).any() or float(inner.mean()) < _OUTSIDE or nearest.min() > view.px(_NEAR):
            continue
        reach, beyond = view.px(_CLOSE), view.px(_ENDS)
        side = np.s_[bar.x : bar.x + bar.width + reach] if inner is on_right else np.s_[max(bar.x - reach, 0) : bar.x + bar.width]
        if cv2.countNonZero(np.ascontiguousarray(level[max(bar.y - beyond, 0) : bar.y + bar.height + beyond, side])):
            continue
        words = [view.trusted[index].box for index in np.flatnonzero(rows & inner)]
        box = words[0]
        for word in words[1:]:
            box = box.union(word)
        yield Mark(MarkKind.HIGHLIGHT, box, _SURE)
