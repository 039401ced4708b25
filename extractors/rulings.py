"""Ruled grids in a page picture: which lines run across and down, and the cells that they enclose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.document import Box
from extractors.picture_quality import Gray, shrink

_SIDE = 1400  # pixels of the longer side of the picture in which lines are sought, and for which the lengths below hold
_ACROSS, _DOWN = 45, 26  # pixels of the shortest line: narrower than a column, higher than a letter
_FILL, _DARK = 25, 110  # pixels around a place, and the light below which they are filled in dark
_ALIGNED = 8  # pixels within which lines across begin or end together
_BREAK = 170  # pixels between the pieces of one line
_OPEN_LINES = 3  # the fewest lines of a table without lines down
_NEAR = 4  # pixels within which lines touch
_SAME = 6  # pixels within which two lines are one
_BORDER = 0.55  # share of a cell's side that must be drawn
_ROW = 0.35  # share of a table's width that a line between rows has; boxes in a flow chart have less
_COLUMN = 0.5  # share of a table's height that a line between columns has, from which lines across may end at it
_LEAST_WIDTH, _LEAST_HEIGHT = 90, 34  # pixels of a table
_LASTING = 0.2  # share of a table's height along which lines between columns run
_LONGER_THAN_STROKES = 40  # pixels
_FAINT_DOWN = 62  # pixels of the shortest faint line down: longer than letters of two lines above each other
_SMEAR, _FAINT, _THICK = 11, 5, 6  # pixels along a line; of 255 darker than the paper; pixels of what is no line any more
_HIGHEST_HEADING = 160  # pixels of a dark heading; what is higher is a picture
_MOST_LINES = 150  # of one table, in each direction


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell in pixels; ``continued`` where a cell above reaches down into this row."""

    box: Box
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table in pixels of its picture; every row covers its whole width. ``is_open``: only lines across are drawn, so that each row is one
    cell and the words must tell the columns, or that it is no table."""

    box: Box
    rows: tuple[tuple[GridCell, ...], ...]
    is_open: bool = False

    def scaled(self, factor: float) -> "Grid":
        """The same grid in other units."""

        def move(box: Box) -> Box:
            return Box(box.x0 * factor, box.top * factor, box.x1 * factor, box.bottom * factor)

        rows = tuple(tuple(GridCell(move(cell.box), cell.continued) for cell in row) for row in self.rows)
        return replace(self, box=move(self.box), rows=rows)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line: where it lies, and from where to where it runs."""

    at: float
    start: float
    end: float


def find_grids(gray: Gray) -> tuple[Grid, ...]:
    """The ruled tables of an upright page picture, from the top down. A mere frame or a row of underlines is none."""
    small = shrink(gray, _SIDE)
    factor = gray.shape[1] / small.shape[1]
    ink = cv2.adaptiveThreshold(small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 21, 10)
    ink[cv2.blur(small, (_FILL, _FILL)) < _DARK] = 0  # between the light letters of a dark heading are no lines
    unit = max(0.6, max(small.shape) / _SIDE)
    across = _either(_lines_in(ink, (round(_ACROSS * unit), 1)), _faint_lines(small, (round(_ACROSS * unit), 1)))
    _draw_edges_of_dark(small, across)
    if not across.any():
        return ()
    down = _either(_lines_in(ink, (1, round(_DOWN * unit))), _faint_lines(small, (1, round(_FAINT_DOWN * unit))))
    grids = _closed_grids(across, down, small)
    single = [line for line in _segments(across, flat=True) if line.end - line.start >= _LEAST_WIDTH]
    open_ones = open_grids(single, grids, max(small.shape))
    found = sorted((*grids, *open_ones), key=lambda grid: (grid.box.top, grid.box.x0))
    return tuple(grid.scaled(factor) for grid in found)


def _either(mask: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.bitwise_or(mask, other), dtype=np.uint8)


def _closed_grids(across: NDArray[np.uint8], down: NDArray[np.uint8], picture: Gray) -> list[Grid]:
    """The tables of lines in both directions, in pixels of the masks."""
    both = cv2.dilate(cv2.bitwise_or(across, down), np.ones((5, 5), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(both, connectivity=8)
    grids = []
    for index in range(1, count):
        left, top, width, height = (int(value) for value in stats[index, :4])
        if width < _LEAST_WIDTH or height < _LEAST_HEIGHT:
            continue
        area = (slice(top, top + height), slice(left, left + width))
        rows, columns = _segments(across[area], flat=True), _segments(down[area], flat=False)
        if not rows or not columns:
            continue
        parting = _parting(rows, columns)
        grid = _grid(parting, _lasting(columns, parting, height), picture[area], (left, top, 1.0))
        if grid is not None and grid.box.height >= _LEAST_HEIGHT and grid.box.width >= _LEAST_WIDTH:
            grids.append(grid)
    return _outermost(grids)


def _lasting(down: list[Line], across: list[Line], height: float) -> list[Line]:
    """The lines down that part columns: along much of the table, or long and from one line across to another. Strokes of a pen are neither."""
    lasting = [at for at in _positions(down) if _covered(down, at, -np.inf, np.inf) >= _LASTING * height]
    held = {id(line) for line in _held(down, across) if line.end - line.start >= _LONGER_THAN_STROKES}
    return [line for line in down if id(line) in held or any(abs(line.at - at) <= _SAME for at in lasting)]


def _draw_edges_of_dark(picture: Gray, across: NDArray[np.uint8]) -> None:
    """Draw the upper and lower edges of dark headings among the lines across: a line that runs along a filling is not seen beside it."""
    dark = cv2.morphologyEx((picture < _DARK).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    dark = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((11, 61), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    for index in range(1, count):
        left, top, width, height, filled = (int(value) for value in stats[index, :5])
        if width >= _LEAST_WIDTH and height <= _HIGHEST_HEADING and filled >= 0.85 * width * height:
            for y in (top, min(top + height, across.shape[0] - 1)):
                across[y, left : left + width] = 255


def grids_of(across: Sequence[Line], down: Sequence[Line], longer_side: float) -> tuple[Grid, ...]:
    """The ruled tables that lines form which are exactly known; ``longer_side`` is the page's, in their units."""
    unit = _SIDE / max(1.0, longer_side)
    flat, steep = [_enlarged(line, unit) for line in across], [_enlarged(line, unit) for line in down]
    grids = []
    for rows, columns in _networks(flat, steep):
        parting = _parting(rows, columns)
        grid = _grid(parting, _held(columns, parting), None, (0, 0, 1 / unit))
        if grid is not None and grid.box.width * unit >= _LEAST_WIDTH and grid.box.height * unit >= _LEAST_HEIGHT:
            grids.append(grid)
    return tuple(sorted(_outermost(grids), key=lambda grid: (grid.box.top, grid.box.x0)))


def open_grids(across: Sequence[Line], taken: Sequence[Grid], longer_side: float) -> tuple[Grid, ...]:
    """Lines across that begin and end together, outside of the tables that were found: perhaps tables without lines between columns."""
    unit = _SIDE / max(1.0, longer_side)
    near, least = _ALIGNED / unit, _LEAST_WIDTH / unit
    groups: list[list[Line]] = []
    for line in _whole(across, _SAME / unit, _BREAK / unit):
        if line.end - line.start < least or any(_crosses(grid.box, line) for grid in taken):
            continue
        fits = (group for group in groups if abs(group[0].start - line.start) <= near and abs(group[0].end - line.end) <= near)
        group = next(fits, None)
        if group is None:
            groups.append([line])
        elif line.at - group[-1].at > _SAME / unit:
            group.append(line)
    found: list[Grid] = []
    for group in sorted(groups, key=len, reverse=True):
        grid = _open_grid(group)
        if len(group) >= _OPEN_LINES and not any(grid.box.overlaps(other.box) for other in found):
            found.append(grid)
    return tuple(found)


def _whole(lines: Sequence[Line], same: float, gap: float) -> list[Line]:
    """Pieces of one line, as scans have them, as one; from the top down."""
    whole: list[Line] = []
    for line in sorted(lines, key=lambda each: each.start):
        at = next((at for at, other in enumerate(whole) if abs(other.at - line.at) <= same and line.start - other.end <= gap), None)
        if at is None:
            whole.append(line)
        else:
            whole[at] = Line(whole[at].at, whole[at].start, max(whole[at].end, line.end))
    return sorted(whole, key=lambda each: each.at)


def _crosses(box: Box, line: Line) -> bool:
    return box.top - 2 <= line.at <= box.bottom + 2 and line.start < box.x1 and line.end > box.x0


def _open_grid(lines: Sequence[Line]) -> Grid:
    left, right = min(line.start for line in lines), max(line.end for line in lines)
    rows = tuple((GridCell(Box(left, above.at, right, below.at)),) for above, below in pairwise(lines))
    return Grid(Box(left, lines[0].at, right, lines[-1].at), rows, is_open=True)


def _enlarged(line: Line, unit: float) -> Line:
    return Line(line.at * unit, line.start * unit, line.end * unit)


def _networks(across: list[Line], down: list[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Lines that touch each other, together."""
    if not across or not down:
        return []
    flat = np.array([(line.at, line.start, line.end) for line in across])
    steep = np.array([(line.at, line.start, line.end) for line in down])
    touch = (
        (steep[None, :, 0] >= flat[:, None, 1] - _NEAR)
        & (steep[None, :, 0] <= flat[:, None, 2] + _NEAR)
        & (flat[:, None, 0] >= steep[None, :, 1] - _NEAR)
        & (flat[:, None, 0] <= steep[None, :, 2] + _NEAR)
    )
    waiting = set(range(len(across)))
    networks = []
    while waiting:
        rows = {waiting.pop()}
        columns: set[int] = set()
        new = set(rows)
        while new:
            more = set(np.flatnonzero(touch[sorted(new)].any(axis=0)).tolist()) - columns
            columns |= more
            new = (set(np.flatnonzero(touch[:, sorted(more)].any(axis=1)).tolist()) if more else set()) & waiting
            waiting -= new
            rows |= new
        if columns:
            networks.append(([across[at] for at in sorted(rows)], [down[at] for at in sorted(columns)]))
    return networks


def _parting(across: list[Line], down: list[Line]) -> list[Line]:
    """The lines across that part rows: long ones, and those from one column's line to another's. Boxes and arrows that are drawn into cells are
    neither."""
    left, right = min(line.start for line in across), max(line.end for line in across)
    top, bottom = min(line.start for line in down), max(line.end for line in down)
    long = [at for at in _positions(across) if _covered(across, at, left, right) >= _ROW * (right - left)]
    columns = [at for at in _positions(down) if _covered(down, at, top, bottom) >= _COLUMN * (bottom - top)]
    return [
        line
        for line in across
        if any(abs(line.at - at) <= _SAME for at in long)
        or (any(abs(line.start - at) <= _SAME for at in columns) and any(abs(line.end - at) <= _SAME for at in columns))
    ]


def _held(down: list[Line], across: list[Line]) -> list[Line]:
    """The lines down that end at lines across, as those between cells do."""
    places = np.array([line.at for line in across])

    def ends(at: float) -> bool:
        return bool(places.size) and bool(np.abs(places - at).min() <= _SAME)

    least = _COLUMN * (max(places, default=0.0) - min(places, default=0.0))
    return [
        line
        for line in down
        if (ends(line.start) and ends(line.end)) or (line.end - line.start >= least and (ends(line.start) or ends(line.end)))
    ]


def _lines_in(ink: Any, length: tuple[int, int]) -> NDArray[np.uint8]:
    """What remains of the ink when only straight runs of this length are kept. Pieces longer than letters are joined over small breaks first, as a
    scan has them; letters themselves are not, for a line of text would become a line."""
    across = length[0] > 1
    long = max(length)

    def bar(size: int) -> NDArray[np.uint8]:
        return np.ones((1, size) if across else (size, 1), np.uint8)

    pieces = cv2.morphologyEx(ink, cv2.MORPH_OPEN, bar(round(long * 0.6)))
    joined = cv2.morphologyEx(pieces, cv2.MORPH_CLOSE, bar(11))
    return np.asarray(cv2.morphologyEx(joined, cv2.MORPH_OPEN, bar(long)), dtype=np.uint8)


def _faint_lines(picture: Gray, length: tuple[int, int]) -> NDArray[np.uint8]:
    """Lines hardly darker than the paper, or dashed: seen when the picture is smeared along them. Text, which then makes bars, is thicker."""
    along = length[0] > 1
    smeared = cv2.blur(picture, (_SMEAR, 1) if along else (1, _SMEAR))
    ground = cv2.blur(smeared, (1, 15) if along else (15, 1))
    ink = (cv2.subtract(ground, smeared) >= _FAINT).astype(np.uint8) * 255
    thick = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((_THICK, 1) if along else (1, _THICK), np.uint8))
    ink[cv2.dilate(thick, np.ones((5, 9) if along else (9, 5), np.uint8)) > 0] = 0
    size = (1, max(length)) if along else (max(length), 1)
    return np.asarray(cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(size, np.uint8)), dtype=np.uint8)


def _segments(mask: NDArray[np.uint8], *, flat: bool) -> list[Line]:
    """The separate lines of a mask. A run of dark filling is as thick as it is long and no line."""
    grown = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(grown, connectivity=8)
    lines = []
    for index in range(1, count):
        left, top, width, height = (int(value) for value in stats[index, :4])
        long, thick = (width, height) if flat else (height, width)
        if thick > 0.4 * long:
            continue
        lines.append(Line(top + height / 2, left, left + width) if flat else Line(left + width / 2, top, top + height))
    return lines


def _grid(across: list[Line], down: list[Line], picture: Gray | None, place: tuple[int, int, float]) -> Grid | None:
    """The table that lines form. ``picture`` is its part of the page where the lines were sought in one,
    ``place`` says where that lies (left, top) and by what to enlarge it."""
    left, top, factor = place
    columns = _positions(down)
    width = columns[-1] - columns[0] if columns else 0
    rows = _positions(across) if width else []
    if not 2 <= len(rows) <= _MOST_LINES or not 3 <= len(columns) <= _MOST_LINES:
        return None

    def box(x0: float, y0: float, x1: float, y1: float) -> Box:
        return Box((left + x0) * factor, (top + y0) * factor, (left + x1) * factor, (top + y1) * factor)

    table = []
    above: set[tuple[float, float]] = set()
    spaces = [_spans(down, columns, upper, lower) for upper, lower in pairwise(rows)]
    for index, (upper, lower) in enumerate(pairwise(rows)):
        spans = spaces[index]
        if index + 1 < len(spaces) and len(spans) > 1 and picture is not None and _is_dark(picture, upper, lower):
            spans = spaces[index + 1]  # in a dark heading the lines are not seen; its columns are those of the row below
        open_below = {(x0, x1) for x0, x1 in spans if not _drawn(across, lower, x0, x1)}
        table.append(tuple(GridCell(box(x0, upper, x1, lower), (x0, x1) in above) for x0, x1 in spans))
        above = open_below
    many = sum(len(row) >= 2 for row in table)
    if many < 2 and not (many == 1 and len(table) == 1 and len(table[0]) >= 3):
        return None
    return Grid(box(columns[0], rows[0], columns[-1], rows[-1]), tuple(table))


def _is_dark(picture: Gray, upper: float, lower: float) -> bool:
    row = picture[int(upper) + 3 : max(int(lower) - 2, int(upper) + 4)]
    return bool(row.size) and float(np.median(row)) < _DARK


def _positions(lines: Sequence[Line]) -> list[float]:
    """The places at which lines run, near ones taken together."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: each.at):
        if groups and line.at - groups[-1][-1].at <= _SAME:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [
        sum(line.at * (line.end - line.start) for line in group) / sum(line.end - line.start for line in group) for group in groups
    ]


def _spans(down: Sequence[Line], columns: Sequence[float], upper: float, lower: float) -> list[tuple[float, float]]:
    """The cells between two rows: columns are one where no line parts them there."""
    edges = [columns[0]]
    edges += [column for column in columns[1:-1] if _drawn(down, column, upper, lower)]
    edges.append(columns[-1])
    return list(pairwise(edges))


def _drawn(lines: Sequence[Line], at: float, start: float, end: float) -> bool:
    """Whether lines at this place cover most of the way from ``start`` to ``end``."""
    return _covered(lines, at, start, end) >= _BORDER * (end - start)


def _covered(lines: Sequence[Line], at: float, start: float, end: float) -> float:
    return sum(max(0.0, min(line.end, end) - max(line.start, start)) for line in lines if abs(line.at - at) <= _SAME)


def _outermost(grids: Sequence[Grid]) -> list[Grid]:
    """Without tables that lie in another."""

    def inside(one: Grid, other: Grid) -> bool:
        a, b = one.box, other.box
        return b.x0 <= a.x0 and b.top <= a.top and b.x1 >= a.x1 and b.bottom >= a.bottom

    return [grid for grid in grids if not any(other is not grid and inside(grid, other) for other in grids)]
