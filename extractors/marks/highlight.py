"""What was marked on a page: strokes of a highlighter, frames and lines drawn round or under an item."""

from evidence.document import Box, Mark
from extractors.marks.drawn import find_drawn
from extractors.marks.outlines import coloured_lines, find_frames, find_underlines
from extractors.marks.shade import find_shaded
from extractors.marks.stamp import Stamp
from extractors.marks.strokes import coloured_patches, find_strokes
from extractors.marks.view import View

_STAMPED = 0.12  # of a mark: from there on it belongs to the stamp that lies over it
_SEEN = 0.5  # confidence from which a frame explains the lines that it is made of


def find_highlights(view: View, stamps: list[Stamp]) -> list[Mark]:
    """Highlighted words, framed items, underlined words. What lies in a stamp is the stamp's."""
    found = _without_colour(view) if view.colourless else _coloured(view)
    inked = [stamp for stamp in stamps if stamp.coloured or view.colourless]
    return [mark for mark in found if not any(_covered(mark.box, stamp.mark.box) > _STAMPED for stamp in inked)]


def _coloured(view: View) -> list[Mark]:
    patches = coloured_patches(view)
    lines = coloured_lines(view, patches)
    framed = [mark for mark in find_frames(view, lines) if mark.confidence >= _SEEN]
    return [*find_strokes(view, patches), *framed, *find_underlines(view, lines, framed, patches)]


def _without_colour(view: View) -> list[Mark]:
    drawn = find_drawn(view)
    return [*drawn, *(mark for mark in find_shaded(view) if not any(mark.box.overlaps(line.box) for line in drawn))]


def _covered(box: Box, by: Box) -> float:
    """Share of a box that another covers."""
    width = min(box.x1, by.x1) - max(box.x0, by.x0)
    height = min(box.bottom, by.bottom) - max(box.top, by.top)
    return max(width, 0) * max(height, 0) / max(box.width * box.height, 1e-6)
