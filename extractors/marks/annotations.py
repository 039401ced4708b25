"""Marks that a PDF carries as annotations: highlighter, underline, frames, pen strokes, stamps, and the picture of a signature field."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from evidence.document import Box, Mark, MarkKind

_KINDS = {
    pdfium.FPDF_ANNOT_HIGHLIGHT: MarkKind.HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE: MarkKind.HIGHLIGHT,
    pdfium.FPDF_ANNOT_SQUIGGLY: MarkKind.HIGHLIGHT,
    pdfium.FPDF_ANNOT_SQUARE: MarkKind.HIGHLIGHT,
    pdfium.FPDF_ANNOT_CIRCLE: MarkKind.HIGHLIGHT,
    pdfium.FPDF_ANNOT_INK: MarkKind.HIGHLIGHT,
    pdfium.FPDF_ANNOT_STAMP: MarkKind.STAMP,
}
_MAX = 2000  # annotations of one page
_HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_QUADRUPLES = {pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY}
_CERTAIN = 0.99
_LIKELY = 0.7  # what a stamp annotation shows may be a picture of anything


def find_annotations(page: pypdfium2.PdfPage) -> tuple[Mark, ...]:
    """Annotations that mark something, one a quadrilateral (a line of words), boxes in points as displayed. Hidden ones are left out.

    A drawing by pen counts as a highlight, for that is what it usually is (an item ringed); a stamp annotation as a stamp.
    """
    marks: list[Mark] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MAX)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            marks += _marks_of(page, annotation)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return tuple(marks)


def _marks_of(page: pypdfium2.PdfPage, annotation: object) -> list[Mark]:
    subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
    kind = _KINDS.get(subtype)
    if kind is None or pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN:
        return []
    quadruples = _quadruples(annotation) if subtype in _QUADRUPLES else []
    areas = quadruples or [_rectangle(annotation)]
    confidence = _LIKELY if kind is MarkKind.STAMP else _CERTAIN
    boxes = [_displayed(page, *area) for area in areas]
    return [Mark(kind, box, confidence) for box in boxes if box.width > 2 and box.height > 0.2]


def _rectangle(annotation: object) -> tuple[float, float, float, float]:
    rectangle = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(rectangle))
    return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top


def _quadruples(annotation: object) -> list[tuple[float, float, float, float]]:
    areas = []
    for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), _MAX)):
        quad = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, ctypes.byref(quad)):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            areas.append((min(xs), min(ys), max(xs), max(ys)))
    return areas


def _displayed(page: pypdfium2.PdfPage, left: float, bottom: float, right: float, top: float) -> Box:
    """A rectangle of the page's own space as it is displayed: rotated, cropped, from the top left, in points."""
    width, height = page.get_size()
    fine = 100  # PDFium gives whole device units: a hundredth of a point each
    corners = []
    for x, y in ((left, bottom), (right, top)):
        column, row = ctypes.c_int(), ctypes.c_int()
        size = (round(width * fine), round(height * fine))
        pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, ctypes.byref(column), ctypes.byref(row))
        corners.append((column.value / fine, row.value / fine))
    (ax, ay), (bx, by) = corners
    return Box(max(min(ax, bx), 0), max(min(ay, by), 0), min(max(ax, bx), width), min(max(ay, by), height))
