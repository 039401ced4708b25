"""Rows of team tables and attendance lists: from the page's own tables where they were found, else from where the words stand."""

import re

from evidence.document import Table
from evidence.text import TextMap
from rules.readers.columns import NUMBER, Column, column_of, inferred, of_people, repaired
from rules.readers.lines import Run, words_in_cells
from rules.readers.person_names import name_in
from rules.readers.rows import Row, typed_rows, with_lost
from rules.readers.sections import Placed, Section
from rules.readers.unruled import OPEN, unruled_rows
from rules.source import Source

_OTHER_TABLE = re.compile(
    r"^\W*(?:mutu\s+baku|kelengkapan|output|kode\s+rekening|pagu|target|volume|indikator|capaian|durasi|(?:nama|judul)\s+inovasi)\b",
    re.IGNORECASE,
)
Covered = set[tuple[int, tuple[int, ...]]]
"""Lines that a table took up: page and words."""


def rows_of(source: Source, lines: tuple[Placed, ...]) -> tuple[tuple[Row, ...], Covered]:
    """The rows of every table of people, and the lines that they took up."""
    rows: list[Row] = []
    covered: Covered = set()
    columns: tuple[Column, ...] = ()
    for number, (page, text) in enumerate(zip(source.pages, source.texts, strict=True)):
        here = [line for line in lines if line.page == number]
        for table in page.tables:
            found, columns = _ruled(table, text, here, columns)
            if found:
                rows += found
                covered |= {(number, line.run.indexes) for line in here if _inside(line.run, table)}
    done = {number for number, _ in covered}
    loose, more = unruled_rows([line for line in lines if line.page not in done])
    return tuple(with_lost(sorted(rows + loose, key=lambda row: (row.page, row.top)))), covered | more


def _ruled(table: Table, text: TextMap, lines: list[Placed], before: tuple[Column, ...]) -> tuple[list[Row], tuple[Column, ...]]:
    """Rows of one of the page's own tables; ``before`` are the columns of the last table of people, for one that runs on."""
    within = [line for line in lines if _inside(line.run, table)]
    if within and all(line.section not in OPEN and line.section is not Section.SIGNATURE for line in within):
        return [], before  # considerations, copies, tasks: nobody is appointed there
    foreign = _after_table(within)
    held = words_in_cells(text, [[cell.box for cell in row] for row in table.rows])
    cells = [tuple(_without(cell, foreign) for cell in row) for row in held]
    columns, start = _heading(cells)
    if any(_OTHER_TABLE.match(cell.content) for row in cells[: max(start, 1)] for cell in row):
        return [], before
    if not columns and before and cells and len(cells[0]) == len(before):
        columns = before
    announced = bool(columns)
    if not announced and (partly := _some_headings(cells)):
        columns, start = partly, 1
    columns = inferred(columns or _unknown(cells), [[cell.content for cell in row] for row in cells[start:]])
    if not of_people(columns) or not (announced or _tells_people(columns)):
        return [], before
    page = lines[0].page if lines else 0
    return list(typed_rows(page, cells[start:], columns)), columns


def _heading(cells: list[tuple[Run, ...]]) -> tuple[tuple[Column, ...], int]:
    """The columns that the first rows announce, and where the rows begin; empty where it is no table of people."""
    for depth in range(min(4, len(cells))):
        columns = tuple(column_of(cell.content) for cell in cells[depth])
        if of_people(columns):
            return repaired(columns), depth + 1
    return (), 0


def _some_headings(cells: list[tuple[Run, ...]]) -> tuple[Column, ...]:
    """The columns of a first row of which a scan left some headings; empty where it is a row like the others."""
    if not cells or any(NUMBER.match(cell.content) or len(name_in(cell.content).split()) > 1 for cell in cells[0]):
        return ()
    columns = tuple(column_of(cell.content) for cell in cells[0])
    return repaired(columns) if set(columns) != {Column.OTHER} else ()


def _unknown(cells: list[tuple[Run, ...]]) -> tuple[Column, ...]:
    """As many columns as most rows have, nothing known of them."""
    widths = [len(row) for row in cells]
    return (Column.OTHER,) * max(widths, key=widths.count) if widths else ()


def _tells_people(columns: tuple[Column, ...]) -> bool:
    """Whether cells alone say that the table lists people: names, with numbers, roles or positions beside them."""
    return Column.NAME in columns and bool({Column.NUMBER, Column.ROLE, Column.POSITION} & set(columns))


def _after_table(within: list[Placed]) -> frozenset[int]:
    """The words of a signature or of copies that the table's last cells took in."""
    opened = next((at for at, line in enumerate(within) if line.section in OPEN), len(within))
    return frozenset(i for line in within[opened:] if line.section not in OPEN for i in line.run.indexes)


def _without(cell: Run, words: frozenset[int]) -> Run:
    return Run(cell.text, tuple(i for i in cell.indexes if i not in words)) if words else cell


def _inside(run: Run, table: Table) -> bool:
    return table.box.top <= (run.top + run.bottom) / 2 <= table.box.bottom
