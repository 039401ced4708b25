"""Lines of writing that are seen on a page and of which no word was read: a scanner lets a part of a page fade, or the engine drops whole lines, and is
sure of the rest."""

from collections.abc import Sequence

import cv2
import numpy as np

from evidence.document import Box
from extractors.picture_quality import Gray, as_gray, shrink

_SIDE = 1200  # pixels of the longer side of the version that is looked at
_BLOCK, _DARKER = 25, 6  # what counts as ink: this much darker than its surroundings
_LONG = 6.0  # heights of a letter that a line has at least
_LOWEST, _HIGHEST = 0.6, 2.6  # heights of a letter between which a line of writing is high
_FILLED = 0.4  # share of its frame that a line fills once its letters are joined
_THIN, _SOLID = 0.9, 0.85  # heights of a letter below which, and the share of its frame from which it is a rule
_READ = 0.4  # share of a line under words


def unread_share(picture: Gray, letter: float, words: Sequence[Box]) -> float:
    """The share (0..1, by area) of what looks like lines of writing that lies under no word. ``letter``: the usual height of a letter; all in pixels
    of the picture, which is upright and straight."""
    small = shrink(picture, _SIDE)
    scale = small.shape[1] / picture.shape[1]
    high = letter * scale
    if high < 3:
        return 0.0
    ink = cv2.adaptiveThreshold(small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, _BLOCK, _DARKER)
    joined = cv2.morphologyEx(as_gray(ink), cv2.MORPH_CLOSE, np.ones((1, max(3, round(1.4 * high))), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(as_gray(joined), connectivity=4)
    under = np.zeros(small.shape, np.uint8)
    for box in words:
        top, bottom, left, right = (max(0, round(side * scale)) for side in (box.top, box.bottom, box.x0, box.x1))
        under[top:bottom, left:right] = 1
    seen = unread = 0
    for left, top, width, height, area in stats[1:count].tolist():
        is_rule = height < _THIN * high and area > _SOLID * width * height
        if is_rule or width < _LONG * high or not _LOWEST * high <= height <= _HIGHEST * high or area < _FILLED * width * height:
            continue
        seen += width
        if under[top : top + height, left : left + width].mean() < _READ:
            unread += width
    return unread / seen if seen else 0.0
