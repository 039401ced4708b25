"""A prepared page without its blank margins: the engine's cost follows the area of the picture too, not the words alone.

Smaller letters would save more (a tenth at 16 pixels) and were left alone: they cost words on degraded pages and on pages of few words, as
``python -m bench.reading --only engine`` shows when it is tried.
"""

from dataclasses import dataclass, replace

import cv2

from extractors.picture_quality import Gray, as_gray
from extractors.tesseract import Found

_COARSE = 4  # pixels of the picture that are one of the version in which ink is sought
_MARGIN = 24  # pixels kept around the outermost ink
_BLOCK, _PALER = 25, 6  # what counts as ink: this much darker than its surroundings
_SPECK = 3  # pixels of the coarse version; less is dust


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A part of a picture that begins at ``left`` and ``top`` of the whole one."""

    picture: Gray
    left: int = 0
    top: int = 0

    def undo(self, found: Found) -> Found:
        """A word with its box in pixels of the whole picture."""
        x, y = self.left, self.top
        return replace(found, left=found.left + x, top=found.top + y, right=found.right + x, bottom=found.bottom + y)


def narrow(picture: Gray) -> Narrowed:
    """The smallest part of the picture with all of its ink and a margin; all of it where it has none."""
    height, width = picture.shape
    if min(height, width) < 2 * _COARSE * _BLOCK:
        return Narrowed(picture)
    coarse = cv2.resize(picture, (width // _COARSE, height // _COARSE), interpolation=cv2.INTER_AREA)
    ink = cv2.adaptiveThreshold(coarse, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, _BLOCK, _PALER)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    things = stats[1:][stats[1:, cv2.CC_STAT_AREA] >= _SPECK]
    if not len(things):
        return Narrowed(picture)
    x, y, wide, high = things[:, 0], things[:, 1], things[:, 2], things[:, 3]
    left, top = (max(0, int(side.min()) * _COARSE - _MARGIN) for side in (x, y))
    right, bottom = ((int(side.max()) + 1) * _COARSE + _MARGIN for side in (x + wide, y + high))
    return Narrowed(as_gray(picture[top:bottom, left:right].copy()), left, top)
