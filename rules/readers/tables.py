"""Rows of team tables and attendance lists: from the page's ruled tables where they were found, else from where the words stand.

Scans often lose their rules, and many tables have none: there the columns are the white strips that run through the rows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import ceil

from evidence.document import Page, Table
from evidence.text import TextMap
from rules.facts.lettering import digits
from rules.readers.lines import Run, words_inside
from rules.readers.person_names import POSITION, ROLE, ROLE_LABEL, name_in
from rules.readers.sections import Placed, Section
from rules.source import Source


class Column(StrEnum):
    NUMBER = "nomor"
    NAME = "nama"
    POSITION = "jabatan"
    ROLE = "peran"
    OFFICE = "instansi"
    OTHER = "lain"


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


_HEADINGS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.NUMBER, re.compile(r"^\W*(?:n[o0]\b\.?|nomor(?:\s+urut)?|n[o0]\.?\s*urut)\W*(?:urut)?\W*$", re.IGNORECASE)),
    (
        Column.OTHER,
        re.compile(
            r"tanda\s*tangan|\bttd\b|paraf|pangkat|gol(?:ongan)?\b|\bhp\b|telp|telepon|alamat|email|e-mail|l\s*/\s*p|^\W*n[i1]p\W*$|uraian|besaran|honor",
            re.IGNORECASE,
        ),
    ),
    (
        Column.ROLE,
        re.compile(
            r"(?:jabatan|kedudukan|peran|posisi)\s+(?:dalam|di(?:\s+dalam)?|pada)\s+(?:tim|kegiatan|inovasi|kepanitiaan|panitia|pokja|kelompok|susunan|sk)|"
            r"^\W*(?:kedudukan|peran(?:an)?|sebagai|posisi|status|ket(?:erangan)?\.?|tugas|peran\s*/\s*tugas|kedudukan\s*/\s*tugas|jabatan\s+tim)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Column.NAME,
        re.compile(
            r"\bnama\b(?!\s+(?:opd|instansi|perangkat|dinas|kegiatan|unit|jabatan|inovasi|aplikasi|lembaga|organisasi|desa|sekolah|sop))|^\W*(?:personil|personel|pegawai|peserta)\b",
            re.IGNORECASE,
        ),
    ),
    (Column.POSITION, re.compile(r"\bjabatan\b", re.IGNORECASE)),
    (
        Column.OFFICE,
        re.compile(
            r"instansi|unit\s*kerja|\bopd\b|skpd|perangkat\s+daerah|\bunsur\b|\basal\b|dinas\b|lembaga|organisasi|unit\s+organisasi",
            re.IGNORECASE,
        ),
    ),
)
_NUMBER = re.compile(r"^\W{0,2}(?P<n>[\dOlI|]{1,3})\s*\W{0,2}$")
_ITEM_NUMBER = re.compile(r"^\W{0,1}(?P<n>[\dOlI|]{1,3})\W{0,2}$")
_BLANK = re.compile(r"^[\W\d_]*$")
_HALF_LINE = 3.0  # points; words closer than this stand on one line, however a scan shook them
_WIDER = 1.35  # times the usual blank between words, a blank between columns is at least as wide
_WIDEST_SPACE = 9.0  # points; what is wider is no blank between words
_OPEN = (Section.BODY, Section.ANNEX)
_MARK = re.compile(r"^\W*(?:[IVX]{1,4}|[A-Z])\s*[.)]?$")
_TOTAL = re.compile(r"^\W*(?:jumlah|total)\b", re.IGNORECASE)
_HEAD_WORDS = re.compile(r"\b(?:nama|jabatan|kedudukan|instansi|unit\s+kerja|opd|perangkat\s+daerah|peran|unsur)\b", re.IGNORECASE)
_HEAD_LINE = re.compile(r"^\W*(?:n[o0]|nomor)\b\W*", re.IGNORECASE)
_GROUP = re.compile(r"^\W*(?:(?:[IVX]{1,4}|[A-Z]|\d{1,2})\s*[.)]?\s+)?(?P<title>[A-Za-z].{2,60})$")


def rows_of(source: Source, lines: tuple[Placed, ...]) -> tuple[tuple[Row, ...], set[tuple[int, tuple[int, ...]]]]:
    """The rows of every table of people, and the lines (page, words) that they took up."""
    rows: list[Row] = []
    covered: set[tuple[int, tuple[int, ...]]] = set()
    columns: tuple[Column, ...] = ()
    for number, (page, text) in enumerate(zip(source.pages, source.texts, strict=True)):
        here = [line for line in lines if line.page == number]
        ruled, columns = _ruled(number, page, text, here, columns)
        rows += ruled
        if ruled:
            covered |= {(number, line.run.indexes) for line in here if _inside(line.run, page.tables)}
    done = {number for number, _ in covered}
    loose, more = _loose([line for line in lines if line.page not in done])
    return tuple(_with_lost(sorted(rows + loose, key=lambda row: (row.page, row.top)))), covered | more


def _with_lost(rows: list[Row]) -> Iterator[Row]:
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


# ---- ruled tables


def _ruled(
    number: int, page: Page, text: TextMap, lines: list[Placed], before: tuple[Column, ...]
) -> tuple[list[Row], tuple[Column, ...]]:
    """Rows of the page's own tables; ``before`` are the columns of the last table of people, for one that runs on."""
    rows: list[Row] = []
    columns = before
    for table in page.tables:
        if _off(table, lines):
            continue
        cells = [tuple(words_inside(text, cell.box) for cell in row) for row in table.rows]
        head, start = _heading(cells)
        if head:
            columns = head
        elif not (columns and cells and len(cells[0]) == len(columns)):
            continue
        rows += _typed(number, cells[start:], columns)
    return rows, columns


def _off(table: Table, lines: list[Placed]) -> bool:
    """Whether the table stands where no people are appointed: considerations, copies, tasks."""
    sections = [line.section for line in lines if table.box.top <= line.run.top <= table.box.bottom]
    return bool(sections) and all(s in (Section.BASIS, Section.COPIES, Section.TASK) for s in sections)


def _inside(run: Run, tables: tuple[Table, ...]) -> bool:
    middle = (run.top + run.bottom) / 2
    return any(table.box.top <= middle <= table.box.bottom for table in tables)


def _heading(cells: list[tuple[Run, ...]]) -> tuple[tuple[Column, ...], int]:
    """The columns that the first rows announce, and where the rows begin; empty where it is no table of people."""
    for depth in range(min(4, len(cells))):
        columns = tuple(_column(cell.content) for cell in cells[depth])
        if _of_people(columns):
            return _repaired(columns), depth + 1
    return (), 0


def _of_people(columns: tuple[Column, ...]) -> bool:
    kinds = set(columns)
    named = Column.NAME in kinds
    return len(columns) > 1 and (
        (named and len(kinds - {Column.OTHER}) > 1)
        or (Column.POSITION in kinds and bool(kinds & {Column.NUMBER, Column.ROLE}))
        or {Column.ROLE, Column.OFFICE} <= kinds
        or {Column.NUMBER, Column.OFFICE} <= kinds
    )


def _repaired(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Only one name column, and a second ``jabatan`` is the role in the team."""
    seen: list[Column] = []
    for column in columns:
        twice = column in seen and column in (Column.NAME, Column.POSITION)
        seen.append((Column.ROLE if Column.ROLE not in columns else Column.OTHER) if twice else column)
    return tuple(seen)


def _column(heading: str) -> Column:
    for column, pattern in _HEADINGS:
        if pattern.search(heading):
            return column
    return Column.OTHER


def _typed(page: int, cells: list[tuple[Run, ...]], columns: tuple[Column, ...]) -> Iterator[Row]:
    """Rows of cells whose columns are known; group headings and column numbers are no rows."""
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
        by = (
            dict(zip(reversed(columns), reversed(row[: len(columns)]), strict=False))
            if len(row) >= len(columns)
            else _by_content(row)
        )
        empty = Run(whole.text, ())
        number = _NUMBER.match(by.get(Column.NUMBER, empty).content)
        role = by.get(Column.ROLE, empty)
        if not role and last_role is not None and not group:
            role = last_role
        last_role = role or None
        yield Row(
            page, whole.top, number["n"] if number else "", by.get(Column.NAME, empty), by.get(Column.POSITION, empty),
            role, by.get(Column.OFFICE, empty), whole, group,
        )  # fmt: skip


def _repeats_heading(row: tuple[Run, ...]) -> bool:
    columns = tuple(_column(cell.content) for cell in row)
    return _of_people(columns) and not any(name_in(cell.content) for cell in row if len(cell.indexes) > 1)


def _group_title(filled: list[Run], whole: Run) -> str | None:
    """The role that a heading inside the table gives to the rows below it ("TIM PELAKSANA", "III Anggota"); None for a row."""
    words = [cell for cell in filled if not _BLANK.match(cell.content) and not _MARK.match(cell.content)]
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


def _by_content(row: tuple[Run, ...]) -> dict[Column, Run]:
    """The cells of a row with merged cells, told by what they say."""
    found: dict[Column, Run] = {}
    for cell in row:
        content = cell.content
        if not cell:
            continue
        if _NUMBER.match(content):
            kind = Column.NUMBER
        elif ROLE_LABEL.match(content) and len(content.split()) <= 4:
            kind = Column.ROLE
        elif name_in(content) and Column.NAME not in found:
            kind = Column.NAME
        else:
            kind = Column.POSITION if Column.POSITION not in found else Column.OFFICE
        found.setdefault(kind, cell)
    return found


# ---- tables without rules


def _loose(lines: list[Placed]) -> tuple[list[Row], set[tuple[int, tuple[int, ...]]]]:
    """Rows under a heading line ("No Nama Jabatan ..."), by the white strips between their columns."""
    rows: list[Row] = []
    covered: set[tuple[int, tuple[int, ...]]] = set()
    at = 0
    known: tuple[Column, ...] = ()
    while at < len(lines):
        headed = lines[at].section in _OPEN and _is_head(lines, at)
        runs_on = bool(known) and at > 0 and lines[at - 1].page != lines[at].page and lines[at].section in _OPEN
        if not (headed or runs_on):
            at += 1
            continue
        region = _region(lines, at)
        found, columns = _columns_of(region, headed=headed, known=known)
        if found:
            covered |= {(placed.page, placed.run.indexes) for placed in region}
            rows += found
        at += max(len(region), 1)
        # a table that something follows on its page has ended
        known = columns if found and (at >= len(lines) or lines[at].page != region[0].page) else ()
    return rows, covered


def _is_head(lines: list[Placed], at: int) -> bool:
    """Whether the headings of a table begin on this line; in a scan they often stand on two or three lines, in any order."""
    content = lines[at].content
    if not _HEAD_WORDS.search(content) and not _HEAD_LINE.match(content):
        return False
    page = lines[at].page
    near = " ".join(line.content for line in lines[at : at + 3] if line.page == page and not re.search(r"\d", line.content))
    starts = any(_HEAD_LINE.match(line.content) and not re.search(r"\d", line.content) for line in lines[at : at + 3])
    plain = len(content.split()) <= 16 and not re.search(r"[\d:;]", content)
    titles = {word.lower() for word in _HEAD_WORDS.findall(near)}
    return plain and (starts or (len(titles) > 1 and bool(_HEAD_WORDS.search(content)))) and bool(titles)


def _region(lines: list[Placed], start: int) -> list[Placed]:
    """The lines from a heading to the end of its table: another section, the page's end, or another heading."""
    region = [lines[start]]
    for at in range(start + 1, len(lines)):
        line = lines[at]
        if line.page != lines[start].page or line.section not in _OPEN or (len(region) > 4 and _is_head(lines, at)):
            break
        region.append(line)
    return region


def _columns_of(region: list[Placed], *, headed: bool, known: tuple[Column, ...]) -> tuple[list[Row], tuple[Column, ...]]:
    """The rows of a region and its columns; no rows where no columns can be seen."""
    first = next((n for n, line in enumerate(region) if not headed or (n > 0 and _is_row(line.content))), None)
    if first is None:
        return [], known
    edges = _edges([line.run for line in region[first:]])
    if not edges:
        return [], known
    if headed:
        heads = [line.run.cut(edges) for line in region[:first]]
        titles = [" ".join(part[i].content for part in heads if part[i]) for i in range(len(edges) + 1)]
        columns = _repaired(tuple(_column(title) for title in titles))
    else:
        columns = known
    if not _of_people(columns) or len(columns) != len(edges) + 1:
        return [], known
    return list(_typed(region[0].page, _joined(region[first:], edges, columns), columns)), columns


def _is_row(content: str) -> bool:
    """Whether a line under the headings is no heading any more."""
    first, _, rest = content.partition(" ")
    if _ITEM_NUMBER.match(first) and re.search(r"\w", first):
        return True
    return (
        not _HEAD_LINE.match(content)
        and bool(name_in(content) or POSITION.match(content))
        and (len(rest.split()) > 1 or not _HEAD_WORDS.search(content))
    )


def _joined(lines: list[Placed], edges: list[float], columns: tuple[Column, ...]) -> list[tuple[Run, ...]]:
    """Lines of cells gathered into rows.

    OCR loses numbers that stand alone, so the blank between rows tells where they begin wherever it is wider than the one between
    lines of a cell; else the numbers tell, and where those are lost, a name or position with something beside it.
    """
    cells = [line.run.cut(edges) for line in lines]
    wide = _wide_gap([line.run.y for line in lines])
    numbered = [bool(row[0]) and _NUMBER.match(row[0].content) is not None and columns[0] is Column.NUMBER for row in cells]
    by_number = (
        columns[0] is Column.NUMBER
        and sum(numbered) >= 3
        and _in_sequence([row[0].content for row, n in zip(cells, numbered, strict=True) if n])
    )
    rows: list[tuple[Run, ...]] = []
    has_number = False
    for at, row in enumerate(cells):
        gap = lines[at].run.y - lines[at - 1].run.y if at else 0.0
        if wide is not None:
            begins = gap > wide or (numbered[at] and has_number)
        elif by_number:
            begins = numbered[at] or _is_group(row)
        else:
            begins = numbered[at] or _is_group(row) or _begins(row, columns)
        if begins or not rows:
            rows.append(row)
            has_number = numbered[at]
        else:
            rows[-1] = tuple(a + b if a and b else a or b for a, b in zip(rows[-1], row, strict=True))
            has_number = has_number or numbered[at]
    return rows


def _wide_gap(heights: list[float]) -> float | None:
    """A distance between the two that lines of this table keep: within a cell, and from row to row; None where there is only one."""
    gaps = sorted(b - a for a, b in pairwise(heights) if b - a > _HALF_LINE)
    if len(gaps) < 3:
        return None
    jumps = [(gaps[n + 1] / gaps[n], n) for n in range(len(gaps) - 1) if len(gaps) - n - 1 >= 0.3 * len(gaps)]
    ratio, at = max(jumps)
    return (gaps[at] + gaps[at + 1]) / 2 if ratio >= 1.22 else None


def _in_sequence(numbers: list[str]) -> bool:
    """Whether most of the numbers count up by one."""
    values = [int(plain) for number in numbers if (plain := re.sub(r"\D", "", digits(number)))]
    steps = sum(b - a == 1 for a, b in pairwise(values))
    return steps >= 0.8 * (len(values) - 1)


def _is_group(row: tuple[Run, ...]) -> bool:
    filled = [cell for cell in row if cell and not _MARK.match(cell.content)]
    return len(filled) == 1 and filled[0].content.isupper() and bool(ROLE.search(filled[0].content))


def _begins(row: tuple[Run, ...], columns: tuple[Column, ...]) -> bool:
    """Whether a line without a number begins a row: a whole name, or a position, and a second cell beside it."""
    by = dict(zip(columns, row, strict=True))
    beside = sum(bool(cell) for cell in row) > 1
    name = by.get(Column.NAME)
    if name:
        return beside and len(name_in(name.content).split()) >= 2
    position = by.get(Column.POSITION)
    return bool(position) and beside and POSITION.match(position.content if position else "") is not None


def _edges(runs: list[Run]) -> list[float]:
    """The middles of the white strips that run through (nearly) all lines: the edges between columns."""
    if not runs:
        return []
    left, right = int(min(run.x0 for run in runs)), int(max(run.x1 for run in runs)) + 1
    cover = [0] * (right - left + 1)
    for run in runs:
        for index in run.indexes:
            box = run.text.words[index].box
            for x in range(int(box.x0) - left, min(ceil(box.x1) - left, len(cover))):
                cover[x] += 1
    allowed = len(runs) // 12
    narrowest = max(5 if len(runs) >= 6 else 8, _WIDER * _word_space(runs))  # a few blanks may stand above each other by chance
    edges: list[float] = []
    start: int | None = None
    for x, count in enumerate(cover):
        if count <= allowed:
            start = x if start is None else start
        elif start is not None:
            if x - start >= narrowest and start > 0:
                edges.append(left + _whitest(cover, start, x))
            start = None
    return edges


def _word_space(runs: list[Run]) -> float:
    """The usual blank between two words of one cell, in points."""
    blanks = sorted(
        blank
        for run in runs
        for a, b in pairwise(run.indexes)
        if 0 < (blank := run.text.words[b].box.x0 - run.text.words[a].box.x1) < _WIDEST_SPACE
    )
    return blanks[len(blanks) // 2] if blanks else 0.0


def _whitest(cover: list[int], start: int, end: int) -> float:
    """The middle of the last part of a strip that the fewest words cross: cells stand flush left, so long words cross its beginning."""
    fewest = min(cover[start:end])
    last = end
    while cover[last - 1] > fewest:
        last -= 1
    first = last
    while first > start and cover[first - 1] == fewest:
        first -= 1
    return (first + last) / 2
