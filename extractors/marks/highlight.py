"""What was marked on a page: strokes of a highlighter, frames and lines drawn round or under an item."""

import cv2
import numpy as np

from evidence.document import Box, Mark
from extractors.marks.drawn import broad_uprights, find_drawn
from extractors.marks.fills import patches_on_fills
from extractors.marks.margins import find_margin_bars
from extractors.marks.outlines import coloured_lines, find_frames, find_underlines
from extractors.marks.shade import find_shaded
from extractors.marks.stamp import Stamp
from extractors.marks.strokes import coloured_patches, find_strokes
from extractors.marks.view import View

_STAMPED = 0.12  # of a mark: from there on it belongs to the stamp that lies over it
_BLURRED = 8.0  # points by which the border of a stamp is seen beyond where it was fitted
_TALL = 16.0  # points: lower, a signature may be a line that somebody drew under words
_SEEN = 0.5  # confidence from which a frame explains the lines that it is made of


def find_highlights(view: View, stamps: list[Stamp], signatures: list[Mark]) -> list[Mark]:
    """Highlighted words, framed items, underlined words. What lies in a stamp is the stamp's, and a line that is a signature's stroke its."""
    found = _without_colour(view) if view.colourless else _coloured(view, stamps, signatures)
    inked = [stamp for stamp in stamps if stamp.coloured or view.colourless]
    return [mark for mark in found if not any(_covered(mark.box, stamp.mark.box) > _STAMPED for stamp in inked)]


def _coloured(view: View, stamps: list[Stamp], signatures: list[Mark]) -> list[Mark]:
    patches = coloured_patches(view)
    patches += patches_on_fills(view, patches)
    lines = coloured_lines(view, patches)
    framed = [mark for mark in find_frames(view, lines) if mark.confidence >= _SEEN]
    reach = np.ones((2 * view.px(_BLURRED) + 1,) * 2, np.uint8)
    for stamp in stamps:  # a part of its border under a line of print is no line drawn there
        lines &= cv2.bitwise_not(cv2.dilate(stamp.region, reach))
    for mark in signatures:
        x0, y0, x1, y1 = view.frame(mark.box)
        if mark.confidence >= _SEEN and y1 - y0 > view.px(_TALL):
            lines[y0:y1, x0:x1] = 0
    bars = _apart(find_margin_bars(view, lines), framed)
    return [*find_strokes(view, patches), *framed, *find_underlines(view, lines, framed, patches), *bars]


def _without_colour(view: View) -> list[Mark]:
    drawn = find_drawn(view)
    drawn += _apart(find_margin_bars(view, broad_uprights(view)), drawn)
    return [*drawn, *_apart(find_shaded(view), drawn)]


def _apart(marks: list[Mark], known: list[Mark]) -> list[Mark]:
    """Those that overlap none of the known ones: what they mark is marked already."""
    return [mark for mark in marks if not any(mark.box.overlaps(other.box) for other in known)]


def _covered(box: Box, by: Box) -> float:
    """Share of a box that another covers."""
    width = min(box.x1, by.x1) - max(box.x0, by.x0)
    height = min(box.bottom, by.bottom) - max(box.top, by.top)
    return max(width, 0) * max(height, 0) / max(box.width * box.height, 1e-6)
