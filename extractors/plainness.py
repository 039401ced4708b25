"""Whether a page is nothing but set text and black rules, so that no hand or stamp can have left a mark on it that the picture would show."""

import ctypes
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.drawn import MOST_OBJECTS, objects_of
from extractors.text_layer import TextLayer

_MOST_SHAPES = 800  # a page with more is looked at in its picture
_MOST_POINTS = 1_000  # of one shape
_GRAY = 12  # of 255 by which the parts of a colour that is none differ
_THIN = 3.0  # points
_HEAVY = 1.6  # points
_SMALL = 14.0  # points of a filled box that may be a part of a code
_LINKS = frozenset((pdfium_c.FPDF_ANNOT_LINK, pdfium_c.FPDF_ANNOT_POPUP))


def is_plain(page: pdfium.PdfPage, layer: TextLayer) -> bool:
    """Whether the page has no picture, no shade, no annotation that shows, no colour, and no line that bends, slants or is heavier than rules are."""
    if not layer.words or layer.pictures or layer.unmapped or layer.drawn > _MOST_SHAPES or _has_annotations(page):
        return False
    if pdfium_c.FPDFPage_CountObjects(page.raw) >= MOST_OBJECTS:
        return False
    return all(
        (kind == pdfium_c.FPDF_PAGEOBJ_TEXT and _is_colourless(handle, pdfium_c.FPDFPageObj_GetFillColor))
        or (kind == pdfium_c.FPDF_PAGEOBJ_PATH and _is_rule(handle))
        for handle, kind, _ in objects_of(page.raw)
    )


def _has_annotations(page: pdfium.PdfPage) -> bool:
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
        pdfium_c.FPDFPage_CloseAnnot(annotation)
        if kind not in _LINKS:
            return True
    return False


def _is_rule(handle: Any) -> bool:
    """Whether a shape is of straight upright lines or boxes without colour, and no small filled box, of which codes are made."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(handle, fill, stroke)
    filled = fill.value != pdfium_c.FPDF_FILLMODE_NONE
    if (filled and not _is_colourless(handle, pdfium_c.FPDFPageObj_GetFillColor)) or (
        stroke.value and not _is_colourless(handle, pdfium_c.FPDFPageObj_GetStrokeColor)
    ):
        return False
    if stroke.value and _is_heavy(handle):
        return False
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetBounds(handle, *edges):
        return False
    left, bottom, right, top = (edge.value for edge in edges)
    sides = right - left, top - bottom
    if filled and min(sides) > _THIN and max(sides) < _SMALL:
        return False
    return min(sides) <= _THIN or is_upright(handle)


def _is_heavy(handle: Any) -> bool:
    """Whether its line is broader than those of tables: a frame that somebody drew round a row."""
    width, matrix = ctypes.c_float(), pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetStrokeWidth(handle, width):
        return False
    pdfium_c.FPDFPageObj_GetMatrix(handle, matrix)
    return bool(width.value * max(abs(matrix.a), abs(matrix.b)) > _HEAVY)


def _is_colourless(handle: Any, colour_of: Any) -> bool:
    red, green, blue, _ = colour = [ctypes.c_uint() for _ in range(4)]
    return (
        bool(colour_of(handle, *colour))
        and max(part.value for part in (red, green, blue)) - min(part.value for part in (red, green, blue)) <= _GRAY
    )


def is_upright(handle: Any) -> bool:
    count = pdfium_c.FPDFPath_CountSegments(handle)
    if not 0 <= count <= _MOST_POINTS:
        return False
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(handle, index)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO:
            return False
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        if (
            kind == pdfium_c.FPDF_SEGMENT_LINETO
            and before is not None
            and min(abs(x.value - before[0]), abs(y.value - before[1])) > 1
        ):
            return False
        before = x.value, y.value
    return True
