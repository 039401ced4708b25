"""Tables as rows of cells: ruled ones from their lines, and lists whose columns are merely aligned."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from evidence.document import Box, Cell, Table, Word
from extractors.aligned import aligned_table, aligned_table_spans, begins_table
from extractors.bands import Columns, Line, anchors_of, find_columns, row_spans, rows_between
from extractors.layout import rows_of
from extractors.rulings import Grid, GridCell

_WHOLE_ROWS = 3  # bands between rules, from which each is a row; with fewer the rules part only heading, body and sum
_FEWEST_LINES = 3  # in a row of cells, from which it may be several
_OPEN_COLUMNS = 3  # the fewest of a table without lines down; contents and forms have two
_BETWEEN = 2.0  # times the highest row: as high is what stands between two tables
_BESIDE = 0.3  # share of the rows of a table in which two cells and more are filled
_HEADINGS, _HEADING_LINES = 2, 4  # rows of headings above what is told as a table, and lines of one
_FILLED = 0.6  # share of the cells of a row that is told by the white around it alone


def ruled_tables(grids: Sequence[Grid], words: Sequence[Word]) -> tuple[Table, ...]:
    """Grids filled with their words; grids and words in the same units. A grid with hardly a word in it is a drawing."""
    tables = []
    for grid in grids:
        inside = [word for word in words if _holds(grid.box, word)]
        if grid.is_open:
            tables.extend(_open_tables([row[0].box for row in grid.rows], words))
        elif _is_table(rows := _ruled_rows(grid, inside)):
            tables.append(Table(grid.box, rows))
    return tuple(tables)


def _is_table(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether cells stand beside each other; the boxes of a flow chart stand below each other."""
    filled = [sum(bool(cell.text) for cell in row) for row in rows]
    return any(count >= 3 for count in filled) or sum(count >= 2 for count in filled) >= max(1, _BESIDE * len(rows))


def _ruled_rows(grid: Grid, words: Sequence[Word]) -> tuple[tuple[Cell, ...], ...]:
    rows: list[tuple[Cell, ...]] = []
    for row, cells in enumerate(grid.rows):
        parts = _parts(words, cells) if len(grid.rows) <= _WHOLE_ROWS or row == len(grid.rows) - 1 else []
        if parts:
            rows.extend(parts)
            continue
        rows.append(
            tuple(
                Cell("" if cell.continued else cell_text(words, _reach(grid, row, column)), cell.box)
                for column, cell in enumerate(cells)
            )
        )
    return tuple(row for row in rows if any(cell.text for cell in row)) or tuple(rows)


def _parts(words: Sequence[Word], cells: Sequence[GridCell]) -> list[tuple[Cell, ...]]:
    """The rows that stand between two rules where only columns are ruled; none where it is one row."""
    if len(cells) < 2 or any(cell.continued for cell in cells):
        return []
    box = Box(cells[0].box.x0, cells[0].box.top, cells[-1].box.x1, cells[0].box.bottom)
    inside = [word for word in words if _holds(box, word)]
    columns = Columns((box.x0, *(cell.box.x0 for cell in cells[1:]), box.x1))
    lines = lines_of(inside)
    if len(lines) < _FEWEST_LINES:
        return []
    numbered = len(anchors_of(inside, columns)) >= 2
    spans = row_spans(inside, columns, numbered_only=len(cells) < _FEWEST_LINES)
    rows = [_cells_between(inside, columns, span) for span in spans]
    rows = [row for row in rows if any(cell.text for cell in row)]
    full = sum(sum(bool(cell.text) for cell in row) >= _FILLED * len(cells) for row in rows)
    if len(rows) < 2 or not (numbered or (len(rows) >= _FEWEST_LINES and full >= 0.8 * len(rows))):
        return []
    return rows


def _cells_between(words: Sequence[Word], columns: Columns, span: tuple[float, float]) -> tuple[Cell, ...]:
    boxes = [Box(left, span[0], right, span[1]) for left, right in pairwise(columns.edges)]
    return tuple(Cell(cell_text(words, box), box) for box in boxes)


def _open_tables(bands: Sequence[Box], words: Sequence[Word]) -> list[Table]:
    """The tables between rules that only run across. Two that begin and end alike are parted where nothing stands between two rules, or where what
    stands there is no row of either."""
    runs: list[list[Box]] = [[]]
    for band in bands:
        lines = lines_of([word for word in words if _holds(band, word)])
        if not lines:
            runs.append([])
            continue
        if len(runs[-1]) > 1 and any(begins_table(line) for line in lines):
            if len(runs[-1]) > 2 and runs[-1][-1].height > _BETWEEN * max(row.height for row in runs[-1][:-1]):
                runs[-1].pop()  # what stands between two tables
            runs.append([])
        runs[-1].append(band)
    tables = []
    while runs:
        run = runs.pop()
        if len(run) < 2:
            continue
        rows = _open_rows(run, words)
        if rows:
            run, rows = _with_outer_rows(run, rows, words)
            tables.append(Table(run[0].union(run[-1]), rows))
        elif len(run) > 2:
            tallest = max(range(len(run)), key=lambda at: run[at].height)
            runs += [run[:tallest], run[tallest + 1 :]]
    return tables


def _with_outer_rows(
    run: list[Box], rows: tuple[tuple[Cell, ...], ...], words: Sequence[Word]
) -> tuple[list[Box], tuple[tuple[Cell, ...], ...]]:
    """The bands and rows with the first and the last row too, where no rule or fill ends it: a line as near as rows are that fills columns."""
    for band in _outer_bands(run, words):
        wider = [band, *run] if band.top < run[0].top else [*run, band]
        more = _open_rows(wider, words)
        outer = more[0 if band.top < run[0].top else -1] if more else ()
        filled = sum(bool(cell.text) for cell in outer)
        if len(more) == len(rows) + 1 and len(outer) == len(rows[0]) and filled >= max(_OPEN_COLUMNS, _FILLED * len(outer)):
            run, rows = wider, more
    return run, rows


def _outer_bands(run: list[Box], words: Sequence[Word]) -> list[Box]:
    """Where a row may stand right above the first band, and right below the last: as high as the lines there that belong together."""
    highest = max(band.height for band in run)
    x0, x1, top, bottom = run[0].x0, run[0].x1, run[0].top, run[-1].bottom
    found = []
    for place in (Box(x0, top - 1.2 * highest, x1, top), Box(x0, bottom, x1, bottom + 1.2 * highest)):
        inside = [word for word in words if _holds(place, word)]
        lines = lines_of(inside)
        if not lines or any(word.box.x0 < x0 or word.box.x1 > x1 for word in inside):
            continue
        above = place.top < top
        near = _together(lines[::-1] if above else lines)
        edges = min(word.box.top for word in near), max(word.box.bottom for word in near)
        gap = top - edges[1] if above else edges[0] - bottom
        if gap < highest / 2:
            found.append(Box(x0, edges[0] - 1, x1, top) if above else Box(x0, bottom, x1, edges[1] + 1))
    return found


def _together(lines: Sequence[Sequence[Word]]) -> list[Word]:
    """The words of the first line and of those that follow without white between them."""
    near = list(lines[0])
    for before, line in pairwise(lines):
        apart = max(
            min(w.box.top for w in line) - max(w.box.bottom for w in before),
            min(w.box.top for w in before) - max(w.box.bottom for w in line),
        )
        if apart > 0.5 * max(word.box.height for word in before):
            break
        near += line
    return near


def _open_rows(bands: Sequence[Box], words: Sequence[Word]) -> tuple[tuple[Cell, ...], ...]:
    """The rows between rules; nothing where the words between them do not stand in columns."""
    words = [word for word in words if any(_holds(band, word) for band in bands)]
    lines = lines_of(words)
    if len(lines) < 2:
        return ()
    columns = find_columns(lines, bands[0].x0, bands[0].x1)
    if len(columns) < _OPEN_COLUMNS:
        return ()
    whole = len(bands) > _WHOLE_ROWS
    rows: list[tuple[Cell, ...]] = []
    for band in bands:
        inside = [word for word in words if _holds(band, word)]
        spans = row_spans(inside, columns, numbered_only=whole)
        for span in [(band.top, band.bottom)] if len(spans) < 2 else spans:
            rows.extend(rows_between(lines_of(inside), columns, span))
    rows = [row for row in rows if any(cell.text for cell in row)]
    full = sum(sum(bool(cell.text) for cell in row) >= _OPEN_COLUMNS for row in rows)
    colons = sum(any(cell.text.startswith(":") for cell in row) for row in rows)
    return tuple(rows) if len(rows) >= 3 and full >= 0.6 * len(rows) and colons <= 0.2 * len(rows) else ()


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
    """Tables whose columns are merely aligned, outside of those already found.

    A wrong table is worse than none: rows must be numbered, or a column must hold figures.
    """
    rest = [word for word in words if not any(_holds(table.box, word) for table in taken)]
    lines = lines_of(rest)
    spans = aligned_table_spans(lines)
    tables = []
    for at, (begin, end) in enumerate(spans):
        before = spans[at - 1][1] if at else 0
        after = spans[at + 1][0] if at + 1 < len(spans) else len(lines)
        if (table := aligned_table(lines[begin:end])) is not None:
            tables.append(_with_outer_lines(table, lines, (begin, end), (before, after)))
    return tuple(tables)


def _with_outer_lines(table: Table, lines: Sequence[Line], span: tuple[int, int], within: tuple[int, int]) -> Table:
    """The table with a sum below it and headings above it, whose words may reach over columns or stand on several lines: lines as near as rows
    are that make one row more."""
    begin, end = span
    if end < within[1] and _is_near(lines[end - 1 : end + 1], table):
        wider = _one_more(table, lines[begin : end + 1], -1)
        table, end = (wider, end + 1) if wider is not None else (table, end)
    for _ in range(_HEADINGS):
        found = table, begin
        for start in range(begin - 1, max(within[0], begin - _HEADING_LINES) - 1, -1):
            if not _is_near(lines[start : start + 2], table):
                break
            wider = _one_more(table, lines[start:end], 0)
            found = (wider, start) if wider is not None else found
        table, begin = found
    return table


def _one_more(table: Table, lines: Sequence[Line], outer: int) -> Table | None:
    """The table of these lines where it has one row more than another, which is filled as a heading (first) or a sum (last) is."""
    wider = aligned_table(lines)
    if wider is None or len(wider.rows) != len(table.rows) + 1:
        return None
    row, other = wider.rows[outer], table.rows[outer]
    filled = sum(bool(cell.text) for cell in row)
    few = 2 if outer else max(_OPEN_COLUMNS, _FILLED * len(other))
    return wider if few <= filled <= len(other) else None


def _is_near(lines: Sequence[Line], table: Table) -> bool:
    """Whether the white between two lines is less than rows of the table are high."""
    above, below = lines
    white = min(word.box.top for word in below) - max(word.box.bottom for word in above)
    return white < min(row[0].box.height for row in table.rows)


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """Upright words as lines from the top down, each from left to right."""
    rows = rows_of([word for word in words if word.box.height <= 2 * word.box.width or len(word.text) < 3])
    return [[word for segment in row for word in segment.words] for row in rows if row]


def map_table(table: Table, move: Callable[[Box], Box]) -> Table:
    """The table with every box moved."""
    return Table(move(table.box), tuple(tuple(Cell(cell.text, move(cell.box)) for cell in row) for row in table.rows))
