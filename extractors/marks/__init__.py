"""Marks on a page: ink signatures, stamps, highlights, QR codes; from its picture, and from the annotations of a PDF."""

import numpy as np

from evidence.document import Box, Mark, Word
from extractors.marks.annotations import find_annotations
from extractors.marks.codes import find_codes
from extractors.marks.highlight import find_highlights
from extractors.marks.ink import find_signatures
from extractors.marks.stamp import find_stamps
from extractors.marks.view import Pixels, View

__all__ = ["find_annotations", "find_marks"]

REPORTED = 0.5  # confidence below which a mark is not worth a person's look


def find_marks(rgb: Pixels, scale: float, words: tuple[Word, ...]) -> tuple[Mark, ...]:
    """What was put on a page beside its words, in reading order by kind.

    ``rgb``: height x width x 3, uint8, ``scale`` pixels a point; a gray page has three equal channels. ``words``: those read from the
    page, in points; printed words explain ink, so that what they cover is not sought among handwriting. Boxes are in points.
    """
    if rgb.ndim != 3 or min(rgb.shape[:2]) < 40:
        return ()
    codes = find_codes(rgb, scale)
    view = View.of(np.ascontiguousarray(rgb), scale, words)
    view.exclude(mark.box for mark in codes)
    stamps = find_stamps(view)
    found = [*find_signatures(view, stamps), *(stamp.mark for stamp in stamps), *find_highlights(view, stamps), *codes]
    return tuple(_plain(mark) for mark in found if mark.confidence >= REPORTED)


def _plain(mark: Mark) -> Mark:
    """In Python's own numbers: NumPy's are not encoded by what stores pages."""
    box = Box(*(round(float(edge), 2) for edge in (mark.box.x0, mark.box.top, mark.box.x1, mark.box.bottom)))
    return Mark(mark.kind, box, round(float(mark.confidence), 3), mark.text)
