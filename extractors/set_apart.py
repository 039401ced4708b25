"""What a page's own typesetting sets apart, as its drawing instructions say: rows in a lettering that few others of their table have, fills, frames and underlines
that are no table's, and drawn shapes.

A page without colour shows no highlighter, yet word processors and spreadsheets have many ways to mark a row: bold, a gray fill, a thin frame. Whether
it is a mark is for a person to say. Lettering, fills and underlines are `SET_APART`, for headings and sums have them as well; frames and shapes are
`UNEXPLAINED`.
"""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from evidence.document import Box, Mark, MarkKind, Table
from extractors.drawn import MOST_OBJECTS, Matrix, address_of, edges_of, is_paper, matrix_of, objects_of, times
from extractors.marks.numbers import median
from extractors.plainness import is_upright
from extractors.text_layer import Frame

_CONFIDENCE = 0.5
_USUAL = 0.2  # of the width of a table's text: from there on a lettering is the table's own
_MOST_LINES = 12  # of one lettering; what sets so many lines apart is a level of headings
_MOST_SHAPES = 12  # of a page that bend or slant: a drawing, a chart or a crest has more
_LINE_HIGH = (6.0, 60.0)  # points: of one line of print; of a row of a table
_SHORTEST = 12.0  # points of a line or fill
_THIN = 3.0
_ALIKE, _NEAR = 3, 3.0  # fills or lines of one place and width, within so many points, are the table's own
_TOUCHING = 1.0  # points between lines of one grid
_UNDER = 3.5  # points between the foot of letters and the line under them
_HEAVIER = 1.4  # times as broad as the page's lines are
_EDGE = 0.04  # of the page: above and below it are heads and page numbers


@dataclass(slots=True)
class _Look:
    """What is drawn on a page, in points as displayed: text by its lettering (font and size), fills that are no paper, outlines and lines with
    the breadth of their stroke (0 for a thin fill) and whether they are dashed, and shapes that bend or slant."""

    texts: list[tuple[Box, tuple[str, float]]] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    lines: list[tuple[Box, float, bool]] = field(default_factory=list)
    bent: list[Box] = field(default_factory=list)


def find_set_apart(page: pdfium.PdfPage, frame: Frame, tables: Sequence[Table]) -> tuple[Mark, ...]:
    """Places in points; the shapes first. Lettering is compared within each of the tables."""
    look = _look(page, frame)
    shapes = [*_frames(look), *(look.bent if len(look.bent) <= _MOST_SHAPES else ())]
    kinds = ((MarkKind.UNEXPLAINED, shapes), (MarkKind.SET_APART, [*_fills(look), *_underlines(look), *_lettered(look, tables)]))
    return tuple(
        Mark(kind, box, _CONFIDENCE)
        for kind, boxes in kinds
        for box in dict.fromkeys(boxes)
        if _EDGE < (box.top + box.bottom) / 2 / frame.height < 1 - _EDGE
    )


def _look(page: pdfium.PdfPage, frame: Frame) -> _Look:
    look, fonts = _Look(), dict[int, str]()
    for order, (handle, kind, matrix) in enumerate(objects_of(page.raw)):
        if order >= MOST_OBJECTS:
            break
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            look.texts.append((_box(frame, handle, matrix), _lettering(handle, matrix, fonts)))
        elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
            _add_shape(look, handle, _box(frame, handle, matrix), matrix)
    return look


def _box(frame: Frame, handle: Any, matrix: Matrix) -> Box:
    left, bottom, right, top = edges_of(handle, matrix)
    box = frame.box(left, bottom, right, top)
    return Box(round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2))


def _lettering(handle: Any, matrix: Matrix, fonts: dict[int, str]) -> tuple[str, float]:
    """The font's name without the prefix of a subset, and the size of its letters in half points."""
    font = pdfium_c.FPDFTextObj_GetFont(handle)
    address = address_of(font)
    if address not in fonts:
        name = ctypes.create_string_buffer(256)
        pdfium_c.FPDFFont_GetBaseFontName(font, name, len(name))
        fonts[address] = name.value.decode("utf-8", "replace").rpartition("+")[2]
    size = ctypes.c_float()
    pdfium_c.FPDFTextObj_GetFontSize(handle, size)
    _, _, c, d, _, _ = times(matrix_of(handle), matrix)
    return fonts[address], round(2 * size.value * float((c * c + d * d) ** 0.5)) / 2


def _add_shape(look: _Look, handle: Any, box: Box, matrix: Matrix) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(handle, fill, stroke)
    filled = fill.value != pdfium_c.FPDF_FILLMODE_NONE and not is_paper(handle)
    if not filled and not stroke.value:
        return
    if min(box.width, box.height) > _THIN and not is_upright(handle):
        look.bent.append(box)
    elif filled and min(box.width, box.height) > _THIN:
        look.fills.append(box)
    else:
        look.lines.append((box, _breadth(handle, matrix) if stroke.value else 0.0, pdfium_c.FPDFPageObj_GetDashCount(handle) > 0))


def _breadth(handle: Any, matrix: Matrix) -> float:
    width = ctypes.c_float()
    pdfium_c.FPDFPageObj_GetStrokeWidth(handle, width)
    a, b, _, _, _, _ = times(matrix_of(handle), matrix)
    return width.value * float((a * a + b * b) ** 0.5)


def _lettered(look: _Look, tables: Sequence[Table]) -> Iterator[Box]:
    """Lines of a table in a lettering that few others of it have."""
    for table in tables:
        texts = [(box, lettering) for box, lettering in look.texts if table.box.holds(box)]
        width: dict[tuple[str, float], float] = {}
        for box, lettering in texts:
            width[lettering] = width.get(lettering, 0.0) + box.width
        for lettering, covered in width.items():
            if covered >= _USUAL * sum(width.values()):
                continue
            lines = list(_joined(sorted((box for box, own in texts if own == lettering), key=lambda box: box.top)))
            if len(lines) <= _MOST_LINES:
                yield from lines


def _joined(boxes: Sequence[Box]) -> Iterator[Box]:
    """Boxes, ordered by their tops, that stand at one height as one."""
    line: Box | None = None
    for box in boxes:
        if line is not None and box.top < (line.top + line.bottom) / 2:
            line = line.union(box)
            continue
        if line is not None:
            yield line
        line = box
    if line is not None:
        yield line


def _fills(look: _Look) -> Iterator[Box]:
    """Rows or words on a ground of their own; not those of a table whose rows or groups have one in turn."""
    worded = [box for box in look.fills if _LINE_HIGH[0] <= box.height <= _LINE_HIGH[1] and box.width >= _SHORTEST]
    rows = list(_joined(sorted((box for box in worded if _has_words(look, box)), key=lambda box: box.top)))
    edges = _array(rows)
    yield from (box for box in rows if int(_alike(edges, box).sum()) < _ALIKE)


def _frames(look: _Look) -> Iterator[Box]:
    """Outlines round words and lines along them: apart from any grid, dashed, or broader than the page's lines are."""
    breadths = [breadth for _, breadth, _ in look.lines if breadth]
    usual = median(breadths) if breadths else 0.0
    edges = _array([box for box, _, _ in look.lines])
    for box, breadth, dashed in look.lines:
        if max(box.width, box.height) < _SHORTEST or box.height > _LINE_HIGH[1]:
            continue
        special = dashed or breadth >= _HEAVIER * usual > 0
        framing = min(box.width, box.height) > _THIN and _has_words(look, box)
        met = int(_touched(edges, box).sum()) - 1  # cells have neighbours at two sides
        if not special and not (framing and met < 2) and not (box.width <= _THIN and not met):
            continue
        same = np.array([(other, kind) == (breadth, dashed) for _, other, kind in look.lines])
        if int((_alike(edges, box) & same).sum()) < _ALIKE:
            yield box


def _underlines(look: _Look) -> Iterator[Box]:
    """Level lines close under words that they are as long as, and that no upright line meets."""
    flat = [box for box, _, _ in look.lines if box.height <= _THIN and box.width >= _SHORTEST]
    edges = _array(flat)
    upright = _array([box for box, _, _ in look.lines if box.height > _THIN])
    for line in flat:
        if int(_alike(edges, line).sum()) >= _ALIKE or _touched(upright, line).any():
            continue
        if any(
            abs(box.bottom - line.top) <= _UNDER and line.x0 - _UNDER <= (box.x0 + box.x1) / 2 <= line.x1 for box, _ in look.texts
        ):
            yield line


def _has_words(look: _Look, box: Box) -> bool:
    return any(box.holds(text) for text, _ in look.texts)


def _array(boxes: Sequence[Box]) -> NDArray[np.float64]:
    """n x 4: x0, top, x1, bottom."""
    return np.array([(box.x0, box.top, box.x1, box.bottom) for box in boxes], float).reshape(-1, 4)


def _alike(edges: NDArray[np.float64], box: Box) -> NDArray[np.bool_]:
    """Which stand at the same place across the page."""
    return np.asarray((abs(edges[:, 0] - box.x0) < _NEAR) & (abs(edges[:, 2] - box.x1) < _NEAR))


def _touched(edges: NDArray[np.float64], box: Box) -> NDArray[np.bool_]:
    """Which have outlines that meet the outline of the box: they neither lie apart, nor within it, nor around it."""
    x0, top, x1, bottom = edges.T
    near = _TOUCHING
    apart = (x1 < box.x0 - near) | (x0 > box.x1 + near) | (bottom < box.top - near) | (top > box.bottom + near)
    inside = (x0 > box.x0 + near) & (x1 < box.x1 - near) & (top > box.top + near) & (bottom < box.bottom - near)
    around = (x0 < box.x0 - near) & (x1 > box.x1 + near) & (top < box.top - near) & (bottom > box.bottom + near)
    return np.asarray(~(apart | inside | around))
