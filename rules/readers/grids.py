"""Tables as columns under headings, also where headings take several rows or a table runs on over the next pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.citation import Citation
from evidence.document import Cell, Table
from rules.source import Source, once

_NUMBERING = re.compile(r"[\(\[]?\d{1,2}[\)\].]?")
_FIGURES = re.compile(r"[:;|'_\s]*(?:[a-z]\s+)?[\d.,%\s()\-–Rp]*\d[\d.,%\s()\-–Rp]*")
_TITLED = re.compile(
    r"\W*(?:laporan|rekap\w*|daftar|data|tabel|analisis|hasil|matriks?|rincian|perbandingan|penerapan|inovasi)\b", re.IGNORECASE
)
_NUMBER_HEAD = re.compile(r"\W*(?:n[o0]|nomor(?:\s+urut)?|n[o0]\W*urut)\W*", re.IGNORECASE)
_HIGHEST_HEAD = 6  # rows of a table among which its headings begin, even below a title that was taken in
_TOTAL = re.compile(
    r"\s*(?:(?:sub\W{0,2})?(?:jum[l1i]ah|t[o0]ta[l1i])|keseluruhan|rata\s*-?\s*rata)(?:\s+(?:t[o0]ta[l1i]|keseluruhan|seluruh\w*|waktu|akhir))?\b",
    re.IGNORECASE,
)


def is_total(text: str) -> bool:
    """Whether the first words of a row say that it sums up others."""
    return _TOTAL.match(text) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """One body row: a cell a column (empty where the printed row has none there)."""

    page: int
    cells: tuple[Cell | None, ...]

    def text(self, column: int) -> str:
        cell = self.cells[column] if column < len(self.cells) else None
        return cell.text.strip() if cell is not None else ""

    @property
    def label(self) -> str:
        """Its first words, which say what its figures are; empty where it has only figures."""
        return next((text for index in range(len(self.cells)) if re.search(r"[^\W\d_]{3}", text := self.text(index))), "")

    @property
    def is_total(self) -> bool:
        """Whether it sums the others up: its first word says so."""
        return any(is_total(cell.text) for cell in self._first())

    @property
    def is_empty(self) -> bool:
        return not any(cell is not None and cell.text.strip() for cell in self.cells)

    def _first(self) -> tuple[Cell, ...]:
        return tuple(cell for cell in self.cells if cell is not None and cell.text.strip())[:2]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: ``headings`` (the words over each column, of all heading rows) and body rows of as many cells."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    page: int

    def column(self, pattern: re.Pattern[str], *, but: re.Pattern[str] | None = None) -> int | None:
        """The first column whose heading matches, and does not match ``but``."""
        for index, heading in enumerate(self.headings):
            if pattern.search(heading) and not (but is not None and but.search(heading)):
                return index
        return None


@once
def grids(source: Source) -> tuple[Grid, ...]:
    """Every table of the document; one without a heading of its own continues the one before when it has as many columns."""
    found: list[Grid] = []
    for number, table in _tables(source):
        grid = _grid(number, table)
        if grid is None:
            continue
        before = found[-1] if found else None
        if before is not None and not any(grid.headings) and len(grid.headings) == len(before.headings):
            found[-1] = Grid(before.headings, before.rows + grid.rows, before.page)
        else:
            found.append(grid)
    return tuple(found)


def cite(source: Source, row: Row, column: int) -> Citation | None:
    """Cite one cell."""
    cell = row.cells[column] if column < len(row.cells) else None
    return source.cite_box(row.page, cell.box, " ".join(cell.text.split())) if cell is not None else None


def _tables(source: Source) -> Iterator[tuple[int, Table]]:
    for page in source.pages:
        for table in page.tables:
            if table.rows:
                yield page.number, table


def _grid(page: int, table: Table) -> Grid | None:
    lines = table.rows[_title_rows(table) :]
    head = _heading_rows(lines)
    body = lines[head:]
    widest = max(body or lines, key=len)
    columns = [cell.box for cell in widest]
    if not columns:
        return None
    headings = tuple(
        " ".join(_clean(cell.text) for row in lines[:head] for cell in row if cell.text.strip() and _over(cell, box.x0, box.x1))
        for box in columns
    )
    rows = tuple(Row(page, tuple(_at(row, box.x0, box.x1, index) for index, box in enumerate(columns))) for row in body)
    return Grid(headings, tuple(row for row in rows if not row.is_empty and not _counts_columns(row)), page)


def _title_rows(table: Table) -> int:
    """How many leading rows are the paper's title, which a reader of tables took in: those over the row of headings ("No", ...)."""
    for index, row in enumerate(table.rows[:_HIGHEST_HEAD]):
        filled = _filled(row)
        if len(filled) > 2 and _NUMBER_HEAD.fullmatch(filled[0]):
            return index if all(_is_title(above) for above in table.rows[:index]) else 0
    return 0


def _is_title(row: tuple[Cell, ...]) -> bool:
    filled = _filled(row)
    return len(filled) < 2 or _TITLED.match(" ".join(filled)) is not None


def _filled(row: tuple[Cell, ...]) -> list[str]:
    return [cell.text.strip() for cell in row if cell.text.strip()]


def _heading_rows(rows: tuple[tuple[Cell, ...], ...]) -> int:
    """How many leading rows are headings: those before the first that holds figures or a row number."""
    for index, row in enumerate(rows):
        filled = _filled(row)
        if any(_FIGURES.fullmatch(text) or (position == 0 and _NUMBERING.match(text)) for position, text in enumerate(filled)):
            return index
    return min(1, len(rows) - 1)


def _counts_columns(row: Row) -> bool:
    """The row "1 2 3 4 5" under the headings."""
    texts = [cell.text.strip() for cell in row.cells if cell is not None and cell.text.strip()]
    return len(texts) > 2 and [text.strip("()[].") for text in texts] == [str(number) for number in range(1, len(texts) + 1)]


def _over(cell: Cell, x0: float, x1: float) -> bool:
    middle = (x0 + x1) / 2
    return cell.box.x0 - 1 <= middle <= cell.box.x1 + 1


def _at(row: tuple[Cell, ...], x0: float, x1: float, index: int) -> Cell | None:
    """The row's cell in that column: by position on the page, by order where the boxes say nothing."""
    if all(cell.box.width <= 0 for cell in row):
        return row[index] if index < len(row) else None
    middle = (x0 + x1) / 2
    return next((cell for cell in row if cell.box.x0 <= middle <= cell.box.x1), None)


def _clean(text: str) -> str:
    return " ".join(text.split())
