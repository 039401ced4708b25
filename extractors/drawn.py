"""What is drawn on a PDF page, in the order in which it is drawn: pictures, shapes, and text that may be hidden."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

MOST_OBJECTS = 4000  # of a page, looked at for pictures and hidden text
_NESTING = 3
_PALE = 225  # of 255: text as light as this may stand on white paper
_CLEAR = 64  # of 255: more transparent than this
_WHITE = 250  # of 255: a box filled as light as this is paper
_MOST_COVERS = 500
_THIN = 5.0  # points: what is thinner covers no word
_UNSEEN_MODES = frozenset((pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP))

_Edges = tuple[float, float, float, float]  # left, bottom, right, top
Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True)
class Drawn:
    """``texts``: the text objects, each with its place in the order of drawing. ``invisible``: addresses of those drawn in no colour at all.
    ``pale``: addresses of those that are light or transparent. ``covers``: what is drawn that could lie over a word (order, and edges in the page's own
    coordinates). ``pictured``: share of the page that pictures cover, ``images``: their edges. ``pictures``: how many pictures and shades there are; ``shapes``: how many
    lines and shapes are drawn."""

    texts: list[tuple[int, Any]] = field(default_factory=list)
    invisible: set[int] = field(default_factory=set)
    pale: set[int] = field(default_factory=set)
    covers: list[tuple[int, _Edges]] = field(default_factory=list)
    pictured: float = 0.0
    images: list[_Edges] = field(default_factory=list)
    pictures: int = 0
    shapes: int = 0

    def over(self, rects: NDArray[np.float64]) -> NDArray[np.int64]:
        """For each rectangle (n x 4: left, bottom, right, top) the order of the last thing drawn over it, or elsewhere under it; -1 where there is none."""
        last = np.full(len(rects), -1)
        left, bottom, right, top = rects.T
        for order, (x0, y0, x1, y1) in self.covers[-_MOST_COVERS:]:
            high = np.minimum(y1, top) - np.maximum(y0, bottom)
            last[(np.minimum(x1, right) - np.maximum(x0, left) > 2) & (high > 0.4 * (top - bottom))] = order
        return last


def look_at_objects(page: pdfium.PdfPage, visible: _Edges) -> Drawn:
    """Look at the first thousands of a page's objects. ``visible`` is the part of the page that is displayed, in its own coordinates."""
    drawn = Drawn()
    area = 0.0
    for order, (handle, kind, matrix) in enumerate(objects_of(page.raw)):
        if order >= MOST_OBJECTS:
            break
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            drawn.texts.append((order, handle))
            continue
        if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            drawn.shapes += 1
            if not drawn.texts or not _is_filled(handle):
                continue
        else:
            drawn.pictures += 1
        edges = edges_of(handle, matrix)
        if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            area += _common(edges, visible)
            drawn.images.append(edges)
        if drawn.texts and edges[2] - edges[0] > _THIN and edges[3] - edges[1] > _THIN:
            drawn.covers.append((order, edges))
    drawn.pictured = min(1.0, area / max(1.0, (visible[2] - visible[0]) * (visible[3] - visible[1])))
    _look_at_inks(drawn)
    return drawn


def _look_at_inks(drawn: Drawn) -> None:
    """Tell the invisible and the pale among the texts."""
    red, green, blue, alpha = colour = [ctypes.c_uint() for _ in range(4)]
    mode_of, colour_of = pdfium_c.FPDFTextObj_GetTextRenderMode, pdfium_c.FPDFPageObj_GetFillColor
    for _, handle in drawn.texts:
        if mode_of(handle) in _UNSEEN_MODES:
            drawn.invisible.add(address_of(handle))
        elif not colour_of(handle, *colour) or alpha.value < _CLEAR or (red.value >= _PALE <= green.value and blue.value >= _PALE):
            drawn.pale.add(address_of(handle))


def address_of(handle: Any) -> int:
    """Where an object lies in memory: two handles of one object have one address."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _common(edges: _Edges, other: _Edges) -> float:
    width = min(edges[2], other[2]) - max(edges[0], other[0])
    height = min(edges[3], other[3]) - max(edges[1], other[1])
    return max(0.0, width) * max(0.0, height)


def _is_filled(handle: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(pdfium_c.FPDFPath_GetDrawMode(handle, fill, stroke)) and fill.value != pdfium_c.FPDF_FILLMODE_NONE


def is_paper(handle: Any) -> bool:
    """Whether a shape is filled as light as paper, or with nothing to be seen."""
    red, green, blue, alpha = colour = [ctypes.c_uint() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetFillColor(handle, *colour):
        return False
    return alpha.value < 8 or min(red.value, green.value, blue.value) >= _WHITE


def edges_of(handle: Any, matrix: Matrix) -> _Edges:
    bounds = [ctypes.c_float() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetBounds(handle, *bounds):
        return (0.0, 0.0, 0.0, 0.0)
    left, bottom, right, top = (value.value for value in bounds)
    if matrix == _IDENTITY:
        return left, bottom, right, top
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), min(ys), max(xs), max(ys)


def objects_of(holder: Any, matrix: Matrix = _IDENTITY, depth: int = 0) -> Iterator[tuple[Any, int, Matrix]]:
    """The objects of a page (its raw handle) and of the forms in it in drawing order: handle, kind, and the mapping from the coordinates of what
    holds them to the page's."""
    if depth:
        count, get = pdfium_c.FPDFFormObj_CountObjects, pdfium_c.FPDFFormObj_GetObject
    else:
        count, get = pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject
    for index in range(min(count(holder), MOST_OBJECTS)):
        handle = get(holder, index)
        kind = pdfium_c.FPDFPageObj_GetType(handle)
        if kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _NESTING:
            yield from objects_of(handle, times(matrix_of(handle), matrix), depth + 1)
        else:
            yield handle, kind, matrix


def matrix_of(handle: Any) -> Matrix:
    """From an object's own coordinates to those of what holds it."""
    matrix = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(handle, matrix):
        return _IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def times(first: Matrix, second: Matrix) -> Matrix:
    """The mapping that applies one and then the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
