"""Marks on a page: ink signatures, stamps, highlights, QR codes; from its picture, and from the annotations of a PDF."""

import numpy as np

from evidence.document import Box, Mark, Word
from extractors.marks.annotations import find_annotations
from extractors.marks.codes import find_codes
from extractors.marks.highlight import find_highlights
from extractors.marks.ink import find_signatures
from extractors.marks.level import levelling_of
from extractors.marks.stamp import find_stamps
from extractors.marks.unexplained import find_unexplained
from extractors.marks.view import Pixels, View, flat, shrunk, working_size

__all__ = ["find_annotations", "find_marks", "is_colourless"]

_GLANCE = 0.8  # pixels a point: enough to see whether there are colours
REPORTED = 0.5  # confidence below which a mark is not worth a person's look


def find_marks(rgb: Pixels, scale: float, words: tuple[Word, ...]) -> tuple[Mark, ...]:
    """What was put on a page beside its words, in reading order by kind.

    ``rgb``: height x width x 3, uint8, ``scale`` pixels a point; a gray page has three equal channels. ``words``: those read from the
    page, in points; printed words explain ink, so that what they cover is not sought among handwriting. Boxes are in points.
    """
    if rgb.ndim != 3 or min(rgb.shape[:2]) < 40:
        return ()
    codes = find_codes(rgb, scale)
    rgb = flat(rgb)
    levelling = levelling_of(rgb, scale)
    if levelling is None:
        found = _on_level(rgb, scale, words, tuple(code.box for code in codes))
    else:
        turned = tuple(levelling.word(word) for word in words)
        shrink = working_size(rgb, scale)[1]
        level = _on_level(
            levelling.picture(rgb, scale, shrink), scale * shrink, turned, tuple(levelling.level(code.box) for code in codes)
        )
        found = [levelling.back(mark) for mark in level]
    return tuple(_plain(mark) for mark in (*found, *codes) if mark.confidence >= REPORTED)


def is_colourless(rgb: Pixels, scale: float) -> bool:
    """Whether nothing on a picture has a colour, the tint of its paper apart. ``rgb`` and ``scale`` as above."""
    rgb = flat(rgb)
    if rgb.ndim == 2:
        return True
    shrink = _GLANCE / scale
    return View.of(shrunk(rgb, shrink) if shrink < 1 else np.ascontiguousarray(rgb), scale * min(shrink, 1), ()).colourless


def _on_level(rgb: Pixels, scale: float, words: tuple[Word, ...], codes: tuple[Box, ...]) -> list[Mark]:
    """Signatures, stamps and highlights of a page that lies level, in colour or in gray; ``codes``: where nothing is sought."""
    view = View.of(np.ascontiguousarray(rgb), scale, words)
    view.exclude(codes)
    stamps = find_stamps(view)
    signatures = find_signatures(view, stamps)
    highlights = find_highlights(view, stamps, signatures)
    hands = [mark for mark in signatures if not any(_is_piece(mark.box, other.box) for other in highlights)]
    found = [mark for mark in (*hands, *(stamp.mark for stamp in stamps), *highlights) if mark.confidence >= REPORTED]
    return [*found, *find_unexplained(view, stamps, found)]


def _is_piece(box: Box, of: Box) -> bool:
    """Whether a scribble is a piece of a frame or an ellipse that was drawn round an item."""
    across, down = min(box.x1, of.x1) - max(box.x0, of.x0), min(box.bottom, of.bottom) - max(box.top, of.top)
    inside = max(across, 0) * max(down, 0) / max(box.width * box.height, 1e-6)
    return inside > 0.5 and box.height < 1.3 * of.height and box.width < 0.5 * of.width


def _plain(mark: Mark) -> Mark:
    """In Python's own numbers: NumPy's are not encoded by what stores pages."""
    box = Box(*(round(float(edge), 2) for edge in (mark.box.x0, mark.box.top, mark.box.x1, mark.box.bottom)))
    return Mark(mark.kind, box, round(float(mark.confidence), 3), mark.text)
