"""One sheet of a workbook as a table: headers by name, cells by header, each with its position."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import from_excel

from evidence.errors import FieldError, SubmissionError
from evidence.wording import say
from intake import archive
from intake.columns import SHEETS, Column, Kind
from intake.display import nearest, printable, suggesting
from intake.draft import Unusable, dotted
from intake.values import plain

WIDEST = 100  # columns that are looked at
LAST_ROW = 1_048_576  # of any sheet
_SERIALS = (20_000, 75_000)  # day numbers of 1954 to 2105: what a date is in a cell without a date format
Values = tuple[tuple[Any, str], ...]  # a row of cells up to the last that holds something: value and openpyxl's data type
Table = dict[int, Values]  # the rows that hold something, by number


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something. ``values`` has every column of the sheet, None where the cell is empty."""

    number: int
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Sheet:
    """``letters`` maps each header to its column."""

    name: str
    letters: Mapping[str, str]
    rows: tuple[Row, ...]

    def cell(self, header: str, row: Row) -> str:
        """``bukti!D7``; the row where the sheet has no such column."""
        letter = self.letters.get(header)
        return f"{self.name}!{letter}{row.number}" if letter else say("intake.field.row", sheet=self.name, line=row.number)


def read_sheets(path: Path, source: str, *, certain: bool) -> dict[str, Sheet] | None:
    """The sheets of a workbook of submissions by name; None for a workbook that is about something else.

    ``certain``: it was named as a form, so that one of the two sheets is enough to tell that the other is missing. Raises
    ``UnreadableWorkbook``, or ``SubmissionError`` naming every sheet, column and header that is wrong.
    """
    has_formulas = archive.inspect(path, source)
    try:
        tables = _tables(path, has_formulas=has_formulas)
    except Exception:  # openpyxl raises whatever a malformed part provokes, from KeyError to its own
        mistake = FieldError(dotted(()), say("intake.found.not-xlsx"), say("intake.expect.xlsx"))
        raise archive.UnreadableWorkbook(source, (mistake,)) from None
    if not tables or (len(tables) < len(SHEETS) and not certain):
        return None
    errors: list[FieldError] = []
    for name in SHEETS:
        if name not in tables:
            errors.append(
                FieldError(
                    say("intake.field.sheet", sheet=name), say("intake.found.missing"), say("intake.expect.sheet", sheet=name)
                )
            )
    sheets = {name: _sheet(name, rows, errors) for name, rows in tables.items()}
    if errors:
        raise SubmissionError(source, tuple(errors))
    return sheets


def _tables(path: Path, *, has_formulas: bool) -> dict[str, Table]:
    """The rows that hold something of the sheets that we know, with formulas that have no stored result marked."""
    tables = _load(path, data_only=True)
    formulas = _load(path, data_only=False) if has_formulas else {}
    return {name: _marked(rows, formulas.get(name, {})) for name, rows in tables.items()}


def _marked(rows: Table, formulas: Table) -> Table:
    uncached = (Unusable(say("intake.found.cell-formula"), say("intake.expect.cell-cached")), "n")
    marked = dict(rows)
    for number, cells in formulas.items():
        empty = [index for index, (_value, kind) in enumerate(cells) if kind == "f"]
        row = list(rows.get(number, ()))
        row += [(None, "n")] * (len(cells) - len(row))
        for index in empty:
            row[index] = uncached if row[index][0] is None else row[index]
        if empty:
            marked[number] = tuple(row)
    return dict(sorted(marked.items()))


def _load(path: Path, *, data_only: bool) -> dict[str, Table]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that we do not read
        book = load_workbook(path, read_only=True, data_only=data_only, keep_links=False)
        try:
            named = {title.strip().casefold(): book[title] for title in book.sheetnames}
            known = {name: named[name] for name in SHEETS if name in named and hasattr(named[name], "iter_rows")}
            return {name: dict(_rows(sheet, book.epoch)) for name, sheet in known.items()}
        finally:
            book.close()


def _rows(sheet: Any, epoch: datetime) -> Iterator[tuple[int, Values]]:
    sheet.reset_dimensions()  # what the file says of its own size may be wrong
    before: object = None
    for number, cells in enumerate(sheet.iter_rows(max_col=WIDEST, max_row=LAST_ROW), 1):
        filler, before = cells is before, cells  # over a gap of rows the same empty row comes again, perhaps a million times
        if not filler and any(cell.value is not None for cell in cells):
            last = max(index for index, cell in enumerate(cells) if cell.value is not None)
            yield number, tuple((_serial(cell.value, epoch), cell.data_type) for cell in cells[: last + 1])


@dataclass(frozen=True, slots=True)
class _Number:
    """A number without a date format, with the day that it would be."""

    value: float
    day: date | None


def _serial(value: Any, epoch: datetime) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        day = from_excel(value, epoch) if _SERIALS[0] <= value < _SERIALS[1] else None
        return _Number(value, day.date() if isinstance(day, datetime) else None)
    return value


def _sheet(name: str, rows: Table, errors: list[FieldError]) -> Sheet:
    """The sheet by its headers; ``errors`` is added to."""
    columns = {column.header: column for column in SHEETS[name]}
    head = [_header(value) for value, _kind in rows.get(1, ())]
    body = [(number, row) for number, row in rows.items() if number != 1]
    errors += _head_errors(name, head, columns)
    filled = {index for _number, row in body for index, (value, _kind) in enumerate(row) if not _blank(value)}
    for index in sorted(filled - {index for index, header in enumerate(head) if header}):
        errors.append(_head_error(name, index, say("intake.found.column-nameless"), say("intake.expect.column-named")))
    places = {columns[header]: head.index(header) for header in head if header in columns}
    kept = (Row(number, {c.header: _value(row, index, c) for c, index in places.items()}) for number, row in body)
    letters = {column.header: get_column_letter(index + 1) for column, index in places.items()}
    return Sheet(name, letters, tuple(row for row in kept if any(not _blank(value) for value in row.values.values())))


def _head_errors(name: str, head: list[str], columns: Mapping[str, Column]) -> Iterator[FieldError]:
    for index, header in enumerate(head):
        if header in head[:index] and header:
            found = say("intake.found.column-again", header=printable(header))
            yield _head_error(name, index, found, say("intake.expect.column-once"))
        elif header and header not in columns:
            expected = suggesting(say("intake.expect.known-column", headers=", ".join(columns)), nearest(header, columns))
            yield _head_error(name, index, say("intake.found.column", header=printable(header)), expected)
    for column in columns.values():
        if column.required and column.header not in head:
            place = say("intake.field.sheet", sheet=name)
            yield FieldError(place, say("intake.found.missing"), say("intake.expect.column", header=column.header))


def _header(value: object) -> str:
    text = "" if isinstance(value, Unusable) else plain(value.value if isinstance(value, _Number) else value)
    return "_".join(text.casefold().rstrip("*: ").split()).removeprefix("inovasi.")


def _head_error(sheet: str, index: int, found: str, expected: str) -> FieldError:
    return FieldError(f"{sheet}!{get_column_letter(index + 1)}1", found, expected)


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _value(row: Values, index: int, column: Column) -> object:
    """What the cell means in its column: numbers and days as such, errors and surprises as ``Unusable``."""
    value, kind = row[index] if index < len(row) else (None, "n")
    if kind == "e":
        return Unusable(say("intake.found.cell-error", error=printable(str(value))), say("intake.expect.cell-value"))
    if isinstance(value, _Number):
        return value.day if column.kind is Kind.DATE and value.day is not None else value.value
    if column.header == "nomor_surat" and isinstance(value, date):
        found = say("intake.found.cell-date", date=(value.date() if isinstance(value, datetime) else value).isoformat())
        return Unusable(found, say("intake.expect.cell-text"))
    return value
