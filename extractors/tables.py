"""Tables as rows of cells: ruled ones from their lines, and lists whose columns are merely aligned."""

import re
from collections.abc import Callable, Sequence
from statistics import median

from evidence.document import Box, Cell, Table, Word
from extractors.layout import Row, Segment, rows_of
from extractors.rulings import Grid

_HEADED_BY_NUMBER = re.compile(r"(?i)^no(?:mor)?\.?(?:\s*urut)?$")
_NUMBERED = re.compile(r"^[(]?(?:\d{1,3}|[A-Za-z]|[IVX]{1,4})[.)]?$")
_LABEL_VALUE = re.compile(r"^[:=]")
_FEWEST_ROWS = 3
_ALIGNED = 1.2  # of the height: left edges within this are one column
_FAR = 2.6  # of the usual distance between rows: a list ends there


def ruled_tables(grids: Sequence[Grid], words: Sequence[Word]) -> tuple[Table, ...]:
    """Grids filled with their words; grids and words in the same units. A grid with hardly a word in it is a drawing."""
    tables = []
    for grid in grids:
        inside = [word for word in words if _holds(grid.box, word)]
        rows = tuple(
            tuple(
                Cell("" if cell.continued else cell_text(inside, _reach(grid, row, column)), cell.box)
                for column, cell in enumerate(cells)
            )
            for row, cells in enumerate(grid.rows)
        )
        filled = sum(bool(cell.text) for row in rows for cell in row)
        rows = tuple(row for row in rows if any(cell.text for cell in row)) or rows
        if filled >= 2:
            tables.append(Table(grid.box, rows))
    return tuple(tables)


def _reach(grid: Grid, row: int, column: int) -> Box:
    """The box of a cell with the rows below into which it reaches."""
    box = grid.rows[row][column].box
    for below in grid.rows[row + 1 :]:
        match = next(
            (cell for cell in below if cell.continued and abs(cell.box.x0 - box.x0) < 1 and abs(cell.box.x1 - box.x1) < 1), None
        )
        if match is None:
            break
        box = box.union(match.box)
    return box


def cell_text(words: Sequence[Word], box: Box) -> str:
    """The words in a box, row by row, joined by blanks."""
    return " ".join(segment.text for row in rows_of([word for word in words if _holds(box, word)]) for segment in row)


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return box.x0 <= x < box.x1 and box.top <= y < box.bottom


def aligned_tables(words: Sequence[Word], taken: Sequence[Table]) -> tuple[Table, ...]:
    """Numbered lists with aligned columns and no lines (No, Nama, Jabatan), outside of the tables already found.

    A wrong table is worse than none: rows must be numbered, or stand under a heading that begins with ``No``.
    """
    rest = [word for word in words if not any(_holds(table.box, word) for table in taken)]
    rows = [row for row in rows_of(rest) if row]
    tables = []
    at = 0
    while at < len(rows):
        end = _list_end(rows, at)
        table = _as_table(rows[at:end]) if end - at >= _FEWEST_ROWS else None
        if table is not None:
            tables.append(table)
        at = max(end, at + 1)
    return tuple(tables)


def _list_end(rows: Sequence[Row], at: int) -> int:
    """The row after the last of a list that begins in row ``at``, by its heading or its first number."""
    first = rows[at]
    if len(first) < 3 or not (_HEADED_BY_NUMBER.match(first[0].text) or first[0].text.rstrip(".)") == "1"):
        return at
    left = first[0].box.x0
    near = _ALIGNED * 2 * first[0].box.height
    end = at + 1
    while end < len(rows):
        row = rows[end]
        step = row[0].box.top - rows[end - 1][0].box.top
        if step > _FAR * 2 * row[0].box.height or any(_LABEL_VALUE.match(segment.text) for segment in row):
            break
        starts = row[0].box.x0 <= left + near and row[0].box.x1 < first[1].box.x0 + near
        if starts and (not _NUMBERED.match(row[0].text) or len(row) < 2):
            break
        if not starts and row[0].box.x0 < left - near:
            break
        end += 1
    return end


def _as_table(rows: Sequence[Row]) -> Table | None:
    numbered = [row for row in rows if _NUMBERED.match(row[0].text) and len(row) >= 2]
    if len(numbered) < 2 or median(len(row) for row in numbered) < 3:
        return None
    columns = _column_edges(rows, numbered)
    if len(columns) < 3:
        return None
    table: list[list[list[Segment]]] = []
    for row in rows:
        begins = _NUMBERED.match(row[0].text) or _HEADED_BY_NUMBER.match(row[0].text) or not table
        if begins:
            table.append([[] for _ in columns])
        for segment in row:
            table[-1][_column_of(segment, columns)].append(segment)
    right = max(segment.box.x1 for row in rows for segment in row)
    return _boxed(table, columns, right)


def _column_edges(rows: Sequence[Row], numbered: Sequence[Row]) -> list[float]:
    """Left edges at which segments of most numbered rows begin."""
    near = _ALIGNED * median(row[0].box.height for row in numbered)
    starts = sorted(segment.box.x0 for row in numbered for segment in row)
    groups: list[list[float]] = []
    for start in starts:
        if groups and start - groups[-1][-1] <= near:
            groups[-1].append(start)
        else:
            groups.append([start])
    return [min(group) for group in groups if len(group) >= 0.6 * len(numbered)]


def _column_of(segment: Segment, columns: Sequence[float]) -> int:
    middle = min(segment.box.x1, segment.box.x0 + segment.box.height)
    return max((index for index, edge in enumerate(columns) if edge <= middle), default=0)


def _boxed(table: Sequence[Sequence[Sequence[Segment]]], columns: Sequence[float], right: float) -> Table:
    edges = [*columns, right]
    rows = []
    for row in table:
        boxes = [segment.box for cell in row for segment in cell]
        top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
        rows.append(
            tuple(
                Cell(" ".join(segment.text for segment in cell), Box(edges[column], top, edges[column + 1], bottom))
                for column, cell in enumerate(row)
            )
        )
    return Table(Box(columns[0], rows[0][0].box.top, right, rows[-1][0].box.bottom), tuple(rows))


def map_table(table: Table, move: Callable[[Box], Box]) -> Table:
    """The table with every box moved."""
    return Table(move(table.box), tuple(tuple(Cell(cell.text, move(cell.box)) for cell in row) for row in table.rows))
