"""Rows of a table whose columns are known: numbers, people, roles, group headings, and rows that a scan lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rules.facts.lettering import digits
from rules.readers.columns import NUMBER, Column, column_of, list_width, of_people
from rules.readers.lines import Run
from rules.readers.office_names import offices_in
from rules.readers.person_names import ROLE, ROLE_LABEL, name_in


@dataclass(frozen=True, slots=True)
class Row:
    """One row, its cells by what their columns hold. ``heading``: the role of the group that it stands under, if any."""

    page: int
    top: float
    number: str
    name: Run
    position: Run
    role: Run
    office: Run
    whole: Run
    heading: str = ""
    lost: bool = False  # only its number is known, by the gap that it left; ``whole`` is the row before it

    @property
    def numbered(self) -> bool:
        return bool(self.number)

    @property
    def value(self) -> int | None:
        """Its number; None where it has none."""
        plain = digits(self.number)
        return int(plain) if plain.isdigit() else None


MARK = re.compile(r"^\W*(?:[IVX]{1,4}|[A-Z])\s*[.)]?$")
"""The mark of a group of rows ("II", "A.")."""

_BLANK = re.compile(r"^[\W\d_]*$")
_TWO_NUMBERS = re.compile(r"^\W*(?P<n>\d{1,3})\s*[.)]?\s+(?P<next>\d{1,3})\s*[.)]?(?:\W|$)")
_TOTAL = re.compile(r"^\W*(?:jumlah|total)\b", re.IGNORECASE)
_GROUP = re.compile(r"^\W*(?:(?:[IVX]{1,4}|[A-Z]|\d{1,2})\s*[.)]?\s+)?(?P<title>[A-Za-z].{2,60})$")


def typed_rows(page: int, cells: list[tuple[Run, ...]], columns: tuple[Column, ...]) -> Iterator[Row]:
    """Rows of cells whose columns are known; group headings and column numbers are no rows. Lists printed side by side under the same headings
    are read one after the other."""
    if width := list_width(columns):
        for start in range(0, len(columns), width):
            yield from typed_rows(page, [row[start : start + width] for row in cells], columns[:width])
        return
    group = ""
    last_role: Run | None = None
    for row in cells:
        filled = [cell for cell in row if cell]
        if not filled or _repeats_heading(row) or all(_BLANK.match(cell.content) for cell in filled):
            continue
        whole = Run(filled[0].text, tuple(sorted({i for cell in filled for i in cell.indexes})))
        title = _group_title(filled, whole)
        if title is not None:
            group, last_role = title, None
            continue
        by = _by_column(row, columns) if len(row) >= len(columns) else _by_content(row)
        empty = Run(whole.text, ())
        cell = by.get(Column.NUMBER, empty).content
        two = _TWO_NUMBERS.match(cell)
        number = NUMBER.match(cell) or two
        role = by.get(Column.ROLE, empty)
        if not role and last_role is not None and not group:
            role = last_role
        last_role = role or None
        yield Row(
            page, whole.top, number["n"] if number else "", by.get(Column.NAME, empty), by.get(Column.POSITION, empty),
            role, by.get(Column.OFFICE, empty), whole, group,
        )  # fmt: skip
        if two is not None and int(two["next"]) == int(two["n"]) + 1:
            # two rows that a scan read as one
            yield Row(page, whole.top, two["next"], empty, empty, empty, empty, whole, group, lost=True)


def _repeats_heading(row: tuple[Run, ...]) -> bool:
    columns = tuple(column_of(cell.content) for cell in row)
    return of_people(columns) and not any(name_in(cell.content) for cell in row if len(cell.indexes) > 1)


def _group_title(filled: list[Run], whole: Run) -> str | None:
    """The role that a heading inside the table gives to the rows below it ("TIM PELAKSANA", "III Anggota"); None for a row."""
    words = [cell for cell in filled if not _BLANK.match(cell.content) and not MARK.match(cell.content)]
    if _TOTAL.match(whole.content):
        return ""
    if len(words) != 1 or len(filled) > 2:
        return None
    label = ROLE_LABEL.match(words[0].content)
    if label and not words[0].content[label.end() :].strip():
        return label["role"].title()
    match = _GROUP.match(whole.content)
    if match and match["title"].isupper() and not name_in(match["title"]):
        role = ROLE.search(match["title"])
        return role[0].title() if role else ""
    return None


def _by_column(row: tuple[Run, ...], columns: tuple[Column, ...]) -> dict[Column, Run]:
    """The cells by what their columns hold; of two alike the first, but of two columns of offices ("Unsur", "Nama Lembaga") the cell that
    names an office."""
    found: dict[Column, Run] = {}
    for kind, cell in zip(columns, row, strict=False):
        better = kind is Column.OFFICE and kind in found and not offices_in(found[kind].content)
        if kind not in found or (better and cell):
            found[kind] = cell
    return found


def _by_content(row: tuple[Run, ...]) -> dict[Column, Run]:
    """The cells of a row with merged cells, told by what they say."""
    found: dict[Column, Run] = {}
    for cell in row:
        content = cell.content
        if not cell:
            continue
        if NUMBER.match(content):
            kind = Column.NUMBER
        elif ROLE_LABEL.match(content) and len(content.split()) <= 4:
            kind = Column.ROLE
        elif name_in(content) and Column.NAME not in found:
            kind = Column.NAME
        else:
            kind = Column.POSITION if Column.POSITION not in found else Column.OFFICE
        found.setdefault(kind, cell)
    return found


def with_lost(rows: list[Row]) -> Iterator[Row]:
    """The rows, and one for each that a scan lost: numbers count up by one before and after the gap, and the gap is small."""
    for at, row in enumerate(rows):
        yield row
        around = [rows[n].value if 0 <= n < len(rows) else None for n in (at - 1, at, at + 1, at + 2)]
        before, here, after, later = around
        if here is None or after is None or not 2 <= after - here <= 3:
            continue
        if (before == here - 1 or here == 1) and later in (after + 1, None):
            for number in range(here + 1, after):
                empty = Run(row.whole.text, ())
                yield Row(row.page, row.top, str(number), empty, empty, empty, empty, row.whole, row.heading, lost=True)
