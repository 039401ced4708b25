"""The straight lines that a PDF page draws, as its own instructions say: exact where a picture of the page shows them thin, pale or dashed."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.drawn import MOST_OBJECTS, Matrix, is_paper, matrix_of, objects_of, times
from extractors.rulings import Line
from extractors.text_layer import Frame

_THIN = 3.0  # points: a filled shape as thin as this is a line
_STRAIGHT = 0.7  # points by which the ends of a straight line may differ
_LEAST_SIDE = 6.0  # points of a filled box whose edges part cells
_MOST_POINTS = 40_000  # of a page; a map or drawing has more
_MOST_OF_A_SHAPE = 4_000
_BROKEN = 3.5  # points between the dashes of one line
_LEAST = 5.0  # points of a line

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines across and down in points as displayed. ``edges``: those of filled boxes, which part rows and cells where no lines do."""

    across: tuple[Line, ...] = ()
    down: tuple[Line, ...] = ()
    edges_across: tuple[Line, ...] = ()
    edges_down: tuple[Line, ...] = ()


def lines_of(page: pdfium.PdfPage, frame: Frame) -> Lines:
    """The lines across and down that are stroked or filled as thin shapes, and the edges of filled boxes."""
    found: dict[tuple[bool, bool], list[Line]] = {(flat, soft): [] for flat in (True, False) for soft in (True, False)}
    points = 0
    for order, (handle, kind, matrix) in enumerate(objects_of(page.raw)):
        if order >= MOST_OBJECTS or points > _MOST_POINTS:
            break
        if kind != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        count = pdfium_c.FPDFPath_CountSegments(handle)
        if not 2 <= count <= _MOST_OF_A_SHAPE:
            continue
        points += count
        for (x0, y0), (x1, y1), soft in _edges(handle, count, times(matrix_of(handle), matrix)):
            box = frame.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            if box.height <= _STRAIGHT:
                found[True, soft].append(Line((box.top + box.bottom) / 2, box.x0, box.x1))
            elif box.width <= _STRAIGHT:
                found[False, soft].append(Line((box.x0 + box.x1) / 2, box.top, box.bottom))
    joined = (tuple(joined_lines(found[key])) for key in ((True, False), (False, False), (True, True), (False, True)))
    return Lines(*joined)


def _edges(handle: Any, count: int, matrix: Matrix) -> Iterator[tuple[_Point, _Point, bool]]:
    """The straight edges of a shape that are seen, in the page's own coordinates, and whether a filling alone shows them."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(handle, fill, stroke)
    filled = fill.value != pdfium_c.FPDF_FILLMODE_NONE and not is_paper(handle)
    if not stroke.value and not filled:
        return
    for points, closed in _parts(handle, count, matrix):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if filled and min(wide, high) <= _THIN:
            middle_x, middle_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
            if wide >= high:
                yield (min(xs), middle_y), (max(xs), middle_y), False
            else:
                yield (middle_x, min(ys)), (middle_x, max(ys)), False
            continue
        if not stroke.value and (min(wide, high) < _LEAST_SIDE or len(points) > 6):
            continue
        for at in range(len(points) - 1):
            yield points[at], points[at + 1], not stroke.value
        if (closed or filled) and len(points) > 2:
            yield points[-1], points[0], not stroke.value


def _parts(handle: Any, count: int, matrix: Matrix) -> Iterator[tuple[list[_Point], bool]]:
    """The separate outlines of a shape: their points, and whether they are closed. A curve is the line between its ends, which is straight
    where the corner of a box is rounded and slanting elsewhere."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[_Point] = []
    closed = False
    curve = 0
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(handle, index)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        point = a * x.value + c * y.value + e, b * x.value + d * y.value + f
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points, closed
            points, closed, curve = [point], False, 0
            continue
        if kind == pdfium_c.FPDF_SEGMENT_BEZIERTO:
            curve += 1
            if curve % 3:
                continue  # a point that only bends the curve
        points.append(point)
        closed = closed or bool(pdfium_c.FPDFPathSegment_GetClose(segment))
    if len(points) > 1:
        yield points, closed


def joined_lines(lines: Sequence[Line]) -> list[Line]:
    """Dashes and pieces of one line as one line."""
    ordered = sorted(lines, key=lambda line: line.at)
    joined: list[Line] = []
    begin = 0
    for end in range(1, len(ordered) + 1):
        if end < len(ordered) and ordered[end].at - ordered[begin].at <= 1:
            continue
        first = len(joined)
        for line in sorted(ordered[begin:end], key=lambda line: line.start):
            if len(joined) > first and line.start - joined[-1].end <= _BROKEN:
                before = joined[-1]
                joined[-1] = Line(before.at, before.start, max(before.end, line.end))
            else:
                joined.append(line)
        begin = end
    return [line for line in joined if line.end - line.start >= _LEAST]
