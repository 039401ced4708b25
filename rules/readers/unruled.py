"""Rows of tables without rules, by where the words stand: the columns are the white strips that run through the rows."""

import re
from itertools import pairwise
from math import ceil

from rules.facts.lettering import digits
from rules.readers.columns import NUMBER, Column, column_of, inferred, of_people, repaired
from rules.readers.lines import Run
from rules.readers.person_names import POSITION, ROLE, name_in
from rules.readers.rows import MARK, Row, typed_rows
from rules.readers.sections import Placed, Section

OPEN = (Section.BODY, Section.ANNEX)
"""Sections in which people may be listed."""

_ITEM_NUMBER = re.compile(r"^\W{0,1}(?P<n>[\dOlI|]{1,3})\W{0,2}$")
_HALF_LINE = 3.0  # points; words closer than this stand on one line, however a scan shook them
_WIDER = 1.35  # times the usual blank between words, a blank between columns is at least as wide
_WIDEST_SPACE = 9.0  # points; what is wider is no blank between words
_HEAD_WORDS = re.compile(r"\b(?:nama|jabatan|kedudukan|instansi|unit\s+kerja|opd|perangkat\s+daerah|peran|unsur)\b", re.IGNORECASE)
_HEAD_LINE = re.compile(r"^\W*(?:n[o0]|nomor)\b\W*", re.IGNORECASE)


def unruled_rows(lines: list[Placed]) -> tuple[list[Row], set[tuple[int, tuple[int, ...]]]]:
    """Rows under a heading line ("No Nama Jabatan ..."), by the white strips between their columns."""
    rows: list[Row] = []
    covered: set[tuple[int, tuple[int, ...]]] = set()
    at = 0
    known: tuple[Column, ...] = ()
    while at < len(lines):
        headed = lines[at].section in OPEN and _is_head(lines, at)
        runs_on = bool(known) and at > 0 and lines[at - 1].page != lines[at].page and lines[at].section in OPEN
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
        if line.page != lines[start].page or line.section not in OPEN or (len(region) > 4 and _is_head(lines, at)):
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
    cells = [line.run.cut(edges) for line in region[first:]]
    if headed:
        heads = [line.run.cut(edges) for line in region[:first]]
        titles = [" ".join(part[i].content for part in heads if part[i]) for i in range(len(edges) + 1)]
        columns = inferred(repaired(tuple(column_of(title) for title in titles)), [[cell.content for cell in row] for row in cells])
    else:
        columns = known
    if not of_people(columns) or len(columns) != len(edges) + 1:
        return [], known
    return list(typed_rows(region[0].page, _joined(region[first:], edges, columns), columns)), columns


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
    numbered = [bool(row[0]) and NUMBER.match(row[0].content) is not None and columns[0] is Column.NUMBER for row in cells]
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
    filled = [cell for cell in row if cell and not MARK.match(cell.content)]
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
