"""Words in the order in which a person reads them: rows, columns, blocks.

Rows are found by height, then white corridors that run through several rows are judged: between a label and its value, a list mark and
its item, or the cells of a table, a row reads on across the corridor; between columns, or two blocks of signatures, it does not.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TypeVar

from evidence.document import Box, Word
from extractors.rulings import Grid
from extractors.spacing import join_spaced_letters

_WORD_GAP = 1.3  # of the height: words of one phrase are nearer than this
_CORRIDOR = 1.5  # of the height: the least width of white that can part columns
_BRIEF_CORRIDOR = 2.5  # of the height, where only two rows show it
_SAME_ROW = 0.5  # share of the lower height by which two words of one row overlap
_FAR_BELOW = 3.5  # of the usual distance between rows: columns do not reach over such a gap
_NEW_BLOCK = 1.5  # of the usual distance between rows
_DEEPEST = 4
_MARK = re.compile(r"^(?:[(\[]?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxIVX]{1,5})[.)\]]{0,2}|[-–•·*o▪➢✓])$")
_COLON = re.compile(r"^[:=]")
_COPIES = re.compile(r"(?i)^(?:tembusan|salinan|cc)\b")
_LABEL = re.compile(
    r"(?i)(?:no(?:mor)?|tgl|tanggal|nama|n[i1l]p|nik|jabatan|pangkat|gol(?:ongan)?|instansi|unit|alamat|telp?|telepon|hari|waktu|pukul|jam|"
    r"tempat|acara|agenda|sifat|lamp(?:iran)?|hal|perihal|judul|revisi|disahkan|program|kegiatan|sub|urusan|bidang|organisasi|tahun|"
    r"lokasi|sumber|jumlah|keterangan|email|website|halaman|kode|tema|peserta|narasumber|pimpinan|notulis|dari|kepada|dasar|maksud|untuk)\b"
)


Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one row that stand near each other, from left to right."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


Row = tuple[Segment, ...]
Pair = tuple[list[Segment], list[Segment]]  # what one row has left and right of a corridor


def arrange(words: Sequence[Word], grids: Sequence[Grid] = ()) -> tuple[Word, ...]:
    """The words in reading order, with lines and blocks numbered anew. The lines given are hints: words that share one are on one row
    unless their places say otherwise. Tables that are ruled in both directions are read row by row and cell by cell. Words that run up or down the page come last."""
    upright = [word for word in words if not _is_vertical(word)]
    others = [word for word in words if _is_vertical(word)]
    blocks: list[list[list[Word]]] = []
    for grid in grids:
        if grid.is_open:
            continue
        before = [word for word in upright if _middle([word]) < grid.box.top]
        blocks += _blocks(_rows(before), 0)
        rest = [word for word in upright if _middle([word]) >= grid.box.top]
        inside = [word for word in rest if _in(grid.box, word)]
        blocks += _table_blocks(grid, inside)
        upright = [word for word in rest if not _in(grid.box, word)]
    blocks += [*_blocks(_rows(upright), 0), *([group] for group in _by_hint(others))]
    arranged: list[Word] = []
    line = 0
    for number, block in enumerate(block for block in blocks if block):
        for row in block:
            arranged.extend(replace(word, line=line, block=number) for word in join_spaced_letters(row))
            line += 1
    return tuple(arranged)


def rows_of(words: Sequence[Word]) -> list[Row]:
    """Words that stand at one height as rows, from the top down; the segments of a row from left to right."""
    return _rows([word for word in words if not _is_vertical(word)]) + [_segments([word]) for word in words if _is_vertical(word)]


def _table_blocks(grid: Grid, words: Sequence[Word]) -> list[list[list[Word]]]:
    """The rows of a table: those whose cells hold one line each are lines of one block; where a cell holds more, the row is a block and its cells
    follow each other. What stands in no cell follows the table."""
    blocks: list[list[list[Word]]] = []
    left = list(words)
    level = False
    for row in grid.rows:
        cells = []
        for cell in row:
            inside = [word for word in left if _in(cell.box, word)]
            left = [word for word in left if not _in(cell.box, word)]
            cells.append([[word for segment in line for word in segment.words] for line in _rows(inside)])
        lines = [line for cell in cells for line in cell]
        if not lines:
            continue
        if all(len(cell) <= 1 for cell in cells):
            joined = [word for line in lines for word in line]
            if level:
                blocks[-1].append(joined)
            else:
                blocks.append([joined])
            level = True
        else:
            blocks.append(lines)
            level = False
    return [*blocks, *_blocks(_rows(left), 0)]


def _in(box: Box, word: Word) -> bool:
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return box.x0 <= x < box.x1 and box.top <= y < box.bottom


def _is_vertical(word: Word) -> bool:
    return len(word.text) >= 3 and word.box.height > 2.0 * word.box.width


def _by_hint(words: Sequence[Word]) -> list[list[Word]]:
    lines: dict[int, list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return list(lines.values())


def _rows(words: Sequence[Word]) -> list[Row]:
    """Words that stand at one height, as rows of segments from the top down."""
    lines = sorted((run for line in _by_hint(words) for run in _runs(line)), key=_middle)
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for run in lines:
        top, bottom = median(word.box.top for word in run), median(word.box.bottom for word in run)
        best = _row_for(top, bottom, run, spans, rows)
        if best is None:
            rows.append(list(run))
            spans.append((top, bottom))
        else:
            rows[best].extend(run)
    order = sorted(range(len(rows)), key=lambda index: (spans[index][0] + spans[index][1]) / 2)
    return [_segments(rows[index]) for index in order]


def _row_for(
    top: float, bottom: float, run: Sequence[Word], spans: Sequence[tuple[float, float]], rows: Sequence[Sequence[Word]]
) -> int | None:
    """The row that a run of words belongs to: it overlaps in height, and nothing stands in its place."""
    best, most = None, _SAME_ROW
    for index in range(len(rows) - 1, max(-1, len(rows) - 12), -1):
        above, below = spans[index]
        shared = (min(bottom, below) - max(top, above)) / max(0.1, min(bottom - top, below - above))
        if shared > most and not _taken(run, rows[index]):
            best, most = index, shared
    return best


def _taken(run: Sequence[Word], row: Sequence[Word]) -> bool:
    left, right = run[0].box.x0, run[-1].box.x1
    return any(min(right, word.box.x1) - max(left, word.box.x0) > 0.5 * min(word.box.width, right - left) for word in row)


def _runs(line: Sequence[Word]) -> Iterable[list[Word]]:
    """A hinted line cut where it leaps back, leaps to another height, or leaves a wide gap."""
    run: list[Word] = []
    for word in line:
        if run and not _follows(run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _follows(word: Word, after: Word) -> bool:
    height = max(word.box.height, after.box.height)
    gap = after.box.x0 - word.box.x1
    shared = min(word.box.bottom, after.box.bottom) - max(word.box.top, after.box.top)
    return -0.6 * height < gap < 2 * height and shared > 0.2 * min(word.box.height, after.box.height)


def _middle(run: Sequence[Word]) -> float:
    return median((word.box.top + word.box.bottom) / 2 for word in run)


def _segments(words: Sequence[Word]) -> Row:
    ordered = sorted(words, key=lambda word: word.box.x0)
    parts: list[list[Word]] = []
    reach = 0.0
    for word in ordered:
        gap = word.box.x0 - reach
        if not parts or gap > _WORD_GAP * word.box.height:
            parts.append([])
            reach = word.box.x1
        parts[-1].append(word)
        reach = max(reach, word.box.x1)
    return tuple(Segment(tuple(part), _around(part)) for part in parts)


def _around(words: Sequence[Word]) -> Box:
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box)
    return box


def _blocks(rows: Sequence[Row], depth: int) -> list[list[list[Word]]]:
    """Rows as blocks of lines of words, in reading order."""
    blocks: list[list[list[Word]]] = []
    plain: list[Row] = []
    pitch = _pitch(rows)
    at = 0
    while at < len(rows):
        zone = _columns_from(rows, at, pitch) if depth < _DEEPEST else None
        if zone is None:
            plain.append(rows[at])
            at += 1
            continue
        end, middle = zone
        begin = _reach_up(plain, rows[at], middle, pitch)
        taken = [*plain[begin:], *rows[at:end]]
        blocks.extend(_paragraphs(plain[:begin], pitch))
        plain = []
        for side in _sides(taken, middle, right_first=begin < len(taken) - (end - at)):
            blocks.extend(_blocks(side, depth + 1))
        at = end
    blocks.extend(_paragraphs(plain, pitch))
    return blocks


def _pitch(rows: Sequence[Row]) -> float:
    """The usual distance from one row to the next."""
    tops = [_span(row)[0] for row in rows]
    steps = [after - before for before, after in pairwise(tops) if after > before]
    height = median([_height(row) for row in rows]) if rows else 1.0
    near = [step for step in steps if step < 2.5 * height]
    return max(median(near) if near else 1.2 * height, 0.1)


def _span(row: Row) -> tuple[float, float]:
    return min(segment.box.top for segment in row), max(segment.box.bottom for segment in row)


def _height(row: Row) -> float:
    return median(word.box.height for segment in row for word in segment.words)


def _paragraphs(rows: Sequence[Row], pitch: float) -> list[list[list[Word]]]:
    blocks: list[list[list[Word]]] = []
    bottom = top = 0.0
    for row in rows:
        if not blocks or (_span(row)[0] - top > _NEW_BLOCK * pitch and _span(row)[0] - bottom > 0.4 * _height(row)):
            blocks.append([])
        blocks[-1].append([word for segment in row for word in segment.words])
        top, bottom = _span(row)
    return blocks


def _sides(rows: Sequence[Row], middle: float, *, right_first: bool) -> list[list[Row]]:
    left = [side for row in rows if (side := tuple(segment for segment in row if segment.box.x0 < middle))]
    right = [side for row in rows if (side := tuple(segment for segment in row if segment.box.x0 >= middle))]
    return [right, left] if right_first else [left, right]


def _reach_up(plain: Sequence[Row], first: Row, middle: float, pitch: float) -> int:
    """Where a right-hand block begins that stands beside the zone but starts above it."""
    begin = len(plain)
    below = first
    while begin and all(segment.box.x0 > middle for segment in plain[begin - 1]):
        if _span(below)[0] - _span(plain[begin - 1])[0] > 2 * pitch:
            break
        begin -= 1
        below = plain[begin]
    return begin


def _columns_from(rows: Sequence[Row], at: int, pitch: float) -> tuple[int, float] | None:
    """Columns that begin in row ``at``: the row after their last, and a place in the corridor between them."""
    row = rows[at]
    candidates = []
    for left, right in pairwise(row):
        corridor = (left.box.x1, right.box.x0)
        if corridor[1] - corridor[0] < _CORRIDOR * _height(row):
            continue
        end, corridor, both = _follow(rows, at, corridor, pitch)
        if _parts_columns(rows[at:end], corridor, both):
            candidates.append((both, corridor[1] - corridor[0], end, sum(corridor) / 2))
    if not candidates:
        return None
    _, _, end, middle = max(candidates)
    return end, middle


def _follow(rows: Sequence[Row], at: int, corridor: tuple[float, float], pitch: float) -> tuple[int, tuple[float, float], int]:
    """How far down a corridor stays free: the row after the last, what is left of it, and how many rows have words on both sides."""
    both = 0
    end = last_both = at
    for index in range(at, len(rows)):
        if index > at and _span(rows[index])[0] - _span(rows[index - 1])[0] > _FAR_BELOW * pitch:
            break
        rest = _free(rows[index], corridor)
        if rest[1] - rest[0] < _height(rows[index]):
            break
        corridor = rest
        if any(s.box.x1 <= corridor[0] + 0.1 for s in rows[index]) and any(s.box.x0 >= corridor[1] - 0.1 for s in rows[index]):
            both += 1
            last_both = index
        end = index + 1
    while end - 1 > last_both and _span(rows[end - 1])[0] - _span(rows[end - 2])[0] > _NEW_BLOCK * pitch:
        end -= 1
    return end, corridor, both


def _free(row: Row, corridor: tuple[float, float]) -> tuple[float, float]:
    """The widest part of a corridor that no segment of the row stands in."""
    left, right = corridor
    edges = [left]
    for segment in row:
        if segment.box.x1 > left and segment.box.x0 < right:
            edges += [max(left, segment.box.x0), min(right, segment.box.x1)]
    edges.append(right)
    gaps = [(edges[index], edges[index + 1]) for index in range(0, len(edges) - 1, 2)]
    return max(gaps, key=lambda gap: gap[1] - gap[0])


def _parts_columns(rows: Sequence[Row], corridor: tuple[float, float], both: int) -> bool:
    """Whether a corridor parts columns, rather than labels from values, marks from items, or the cells of a table."""
    middle = sum(corridor) / 2
    left = [[s for s in row if s.box.x0 < middle] for row in rows]
    right = [[s for s in row if s.box.x0 >= middle] for row in rows]
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a and b]
    left_rows, right_rows = [side for side in left if side], [side for side in right if side]
    if both < 2 and not (both and len(left_rows) >= 2 and len(right_rows) >= 2):
        return False
    height = median(_height(row) for row in rows)
    if both <= 2 and corridor[1] - corridor[0] < _BRIEF_CORRIDOR * height:
        return False
    if any(_COPIES.match(segment.text) for side in left_rows for segment in side):
        return True
    if _share(pairs, _labels) >= 0.5 or _share(pairs, _stands_out) < 0.6:
        return False
    if _share(left_rows, lambda side: bool(_MARK.match(side[-1].text))) >= 0.5:
        return False
    if len(left_rows) <= 0.4 * len(right_rows) and _share(left_rows, lambda side: len(side[0].words) <= 2) >= 0.7:
        return False
    return not _is_tabular(pairs, left_rows)


def _labels(pair: Pair) -> bool:
    """Whether the left side names what the right side gives: by a colon between them, or by a word that labels."""
    left, right = pair[0][-1].text, pair[1][0].text
    return (
        bool(_COLON.match(right)) or left.endswith(":") or (":" not in left and len(left.split()) <= 4 and bool(_LABEL.match(left)))
    )


def _stands_out(pair: Pair) -> bool:
    """Whether the corridor is wider than the gaps between the words on both sides of it, which justified lines stretch."""
    left = [word for segment in pair[0] for word in segment.words][-3:]
    right = [word for segment in pair[1] for word in segment.words][:3]
    gaps = [b.box.x0 - a.box.x1 for side in (left, right) for a, b in pairwise(side) if not _COLON.match(b.text)]
    return right[0].box.x0 - left[-1].box.x1 > 1.6 * max([*gaps, 0.25 * left[-1].box.height])


def _is_tabular(pairs: Sequence[Pair], left_rows: Sequence[list[Segment]]) -> bool:
    """Rows of three and more cells that begin with a number, of four and more, or that end in figures."""
    many = _share(pairs, lambda pair: len(pair[0]) + len(pair[1]) >= 3)
    numbered = _share(left_rows, lambda side: bool(_MARK.match(side[0].words[0].text)))
    if many >= 0.5 and (numbered >= 0.4 or (len(pairs) >= 4 and _share(pairs, lambda p: len(p[0]) + len(p[1]) >= 4) >= 0.5)):
        return True
    figures = _share(pairs, lambda pair: bool(re.fullmatch(r"(?:Rp\.?)?[\d.,%() -]+", pair[1][-1].text)))
    return (numbered >= 0.6 and len(pairs) >= 3) or figures >= 0.6


def _share(items: Sequence[Item], test: Callable[[Item], bool]) -> float:
    return sum(test(item) for item in items) / len(items) if items else 0.0
