"""Columns and rows told from where words stand: white strips that run down between columns, row numbers, and the white between rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from evidence.document import Box, Cell, Word

_NUMBER = re.compile(r"^[(]?(\d{1,3})[.):;,]{0,2}$")
_STRIP = 0.42  # of the height of the words: the least width of white between columns; blanks between words are narrower
_SAME_CELL = 0.36  # of the height: nearer words are of one cell, even where a strip runs between them
_READ_HEIGHT = 1.3  # height of a font by that of words with tall letters
_ENOUGH = 6  # lines, of which one may break the columns
_MOST_SKIPPED = 3  # numbers that a reading may have lost in a row
_MISREAD = 2  # letters that a misread number has at most
_TRIM = 0.08  # of a word's height at its top and bottom, which tall letters alone fill
_ROW_GAP = 0.55  # of the largest gaps: white as high as this parts rows
_SURE_GAP = 0.7  # of the least gap between numbered rows

Span = tuple[float, float]
Line = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Columns:
    """``edges``: where columns begin and end, one more than there are columns. ``strips``: the white between them, where that told them."""

    edges: tuple[float, ...]
    strips: tuple[Span, ...] = ()

    def __len__(self) -> int:
        return len(self.edges) - 1

    def of(self, x: float) -> int:
        """The column in which a place lies; the outer ones reach to infinity."""
        return sum(x >= edge for edge in self.edges[1:-1])


def strips_of(line: Line, least: float) -> list[Span]:
    """The white between the words of a line, where it is as wide as columns need."""
    strips = []
    reach = line[0].box.x1
    for word in line[1:]:
        if word.box.x0 - reach >= least:
            strips.append((reach, word.box.x0))
        reach = max(reach, word.box.x1)
    return strips


def narrowed(strips: Sequence[Span], line: Line, least: float) -> list[Span]:
    """What a line leaves of the strips: of each its widest part that no word stands in."""
    rest = []
    for left, right in strips:
        edges = [left]
        for word in line:
            if word.box.x1 > left and word.box.x0 < right:
                edges += [max(left, word.box.x0), min(right, word.box.x1)]
        edges.append(right)
        gaps = [(edges[at], edges[at + 1]) for at in range(0, len(edges) - 1, 2)]
        widest = max(gaps, key=lambda gap: gap[1] - gap[0])
        if widest[1] - widest[0] >= least:
            rest.append(widest)
    return rest


def least_strip(lines: Sequence[Line]) -> float:
    """How wide white must be to part columns of these lines."""
    return _STRIP * size_of(lines)


def size_of(lines: Sequence[Line]) -> float:
    """The height of the font. Words of a text layer are as high as it; those that were read from a picture only as their letters."""
    words = [word for line in lines for word in line]
    heights = sorted(word.box.height for word in words)
    if all(word.confidence == 1.0 for word in words):
        return median(heights)
    return _READ_HEIGHT * heights[(3 * len(heights)) // 4]


def find_columns(lines: Sequence[Line], left: float, right: float) -> Columns:
    """The columns that white strips make of lines. A heading or a sum that reaches over columns may stand in the first two lines or the last."""
    best: list[Span] = []
    kept = lines
    for first, last in ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (2, 1)):
        body = lines[first : len(lines) - last]
        if len(body) < 2:
            continue
        strips = _common_strips(body, left, right)
        if len(strips) > len(best):
            best, kept = strips, body
    if len(kept) >= _ENOUGH:  # one line that was misread
        for at in range(len(kept)):
            if _is_sentence(kept[at], right - left, least_strip(kept)):
                continue
            strips = _common_strips([*kept[:at], *kept[at + 1 :]], left, right)
            if len(strips) > len(best):
                best = strips
    return Columns((left, *((a + b) / 2 for a, b in best), right), tuple(best))


def _is_sentence(line: Line, width: float, least: float) -> bool:
    """Whether a line runs on over much of the width without white that could part columns."""
    return line[-1].box.x1 - line[0].box.x0 > 0.5 * width and not strips_of(line, least)


def _common_strips(lines: Sequence[Line], left: float, right: float) -> list[Span]:
    least = least_strip(lines)
    strips: list[Span] = [(left, right)]
    for span in sorted((word.box.x0, word.box.x1) for line in lines for word in line):
        last = strips[-1]
        if span[0] >= last[1]:
            continue
        strips[-1:] = [(last[0], min(last[1], span[0])), (max(last[0], span[1]), last[1])]
    return [(a, b) for a, b in strips[1:-1] if b - a >= least]


def row_spans(words: Sequence[Word], columns: Columns, *, numbered_only: bool = False) -> list[Span]:
    """Where rows begin and end in height. Rows are told by the numbers in the first column, else (unless ``numbered_only``) by the white between
    them."""
    if not words:
        return []
    filled = _filled(words)
    gaps = [(above[1], below[0]) for above, below in pairwise(filled)]
    anchors = anchors_of(words, columns)
    if len(anchors) >= 2:
        cuts = _cuts_by_numbers(anchors, gaps)
    elif numbered_only:
        cuts = []
    else:
        cuts = _cuts_by_white(gaps)
    edges = [filled[0][0] - 1, *((above + below) / 2 for above, below in sorted(cuts)), filled[-1][1] + 1]
    return list(pairwise(edges))


def anchors_of(words: Sequence[Word], columns: Columns) -> list[Word]:
    """The words of the first column that number its rows, counting up; none where other words stand beside them."""
    first = sorted((word for word in words if columns.of(_middle(word)) == 0), key=lambda word: word.box.top)
    chain = _longest_count([(int(match[1]), word) for word in first if (match := _NUMBER.match(word.text))])
    others = [word for word in first if chain and word.box.top > chain[0].box.bottom and _is_text(word)]
    return chain if len(others) <= 0.3 * len(chain) else []


def _is_text(word: Word) -> bool:
    """Whether a word is none of what a number is misread as ("T" for 7, "1I")."""
    return len(word.text.strip(".,:;()")) > _MISREAD and not _NUMBER.match(word.text)


def _longest_count(numbers: Sequence[tuple[int, Word]]) -> list[Word]:
    """The longest run of numbers that count up; some may be lost or misread. After the row that numbers the columns the count begins anew."""
    chains: list[list[int]] = []
    for at, (number, _) in enumerate(numbers):
        before = [chain for chain in chains if _counts_on(number, [numbers[index][0] for index in chain])]
        chains.append([*max(before, key=len, default=[]), at])
    return [numbers[index][1] for index in max(chains, key=len, default=[])]


def _counts_on(number: int, before: Sequence[int]) -> bool:
    return 1 <= number - before[-1] <= _MOST_SKIPPED or (number == 1 and list(before) == [1])


def _middle(word: Word) -> float:
    return (word.box.x0 + word.box.x1) / 2


def _filled(words: Sequence[Word]) -> list[Span]:
    """The heights at which words stand, those that touch taken together."""
    spans: list[Span] = []
    for top, bottom in sorted(
        (word.box.top + _TRIM * word.box.height, word.box.bottom - _TRIM * word.box.height) for word in words
    ):
        if spans and top <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], bottom))
        else:
            spans.append((top, bottom))
    return spans


def _cuts_by_numbers(anchors: Sequence[Word], gaps: Sequence[Span]) -> list[Span]:
    """The widest white between one number and the next; above the first and below the last, white of such width."""
    places = [(word.box.top + word.box.bottom) / 2 for word in anchors]
    cuts = []
    for at in range(len(places) - 1):
        between = [gap for gap in gaps if places[at] < (gap[0] + gap[1]) / 2 < places[at + 1]]
        steps = max(1, _number(anchors[at + 1]) - _number(anchors[at]))
        cuts += sorted(between, key=_width, reverse=True)[:steps]
    sure = _SURE_GAP * min(map(_width, cuts), default=0.0)
    before = [gap for gap in gaps if gap[1] <= places[0]]
    near = [gap for gap in before if _width(gap) >= sure] or before[-1:]
    return [*near, *cuts, *(gap for gap in gaps if gap[0] >= places[-1] and _width(gap) >= sure)]


def _number(word: Word) -> int:
    match = _NUMBER.match(word.text)
    return int(match[1]) if match else 0


def _cuts_by_white(gaps: Sequence[Span]) -> list[Span]:
    widths = sorted(map(_width, gaps))
    if not widths:
        return []
    usual = widths[-2] if len(widths) >= 4 else widths[-1]
    return [gap for gap in gaps if _width(gap) >= _ROW_GAP * usual]


def _width(span: Span) -> float:
    return span[1] - span[0]


def rows_between(lines: Sequence[Line], columns: Columns, span: Span) -> list[tuple[Cell, ...]]:
    """The row between two heights; or two where a heading stands over the headings of several columns."""
    inside = [[word for word in line if span[0] <= (word.box.top + word.box.bottom) / 2 < span[1]] for line in lines]
    inside = [line for line in inside if line]
    for at, line in enumerate(inside[:-1]):
        top = cells_in([line], columns, span)
        over = next((cell for cell in top if cell.text and _columns_under(cell, columns) >= 2), None)
        if over is None:
            continue
        cut = (max(word.box.bottom for word in line) + min(word.box.top for word in inside[at + 1])) / 2
        below = [[word for word in each if over.box.x0 <= _middle(word) < over.box.x1] for each in inside[at + 1 :]]
        under = cells_in([each for each in below if each], columns, (cut, span[1]))
        if sum(bool(cell.text) and _columns_under(cell, columns) == 1 for cell in under) >= 2:
            taken = {id(word) for each in below for word in each}
            rest = [[word for word in each if id(word) not in taken] for each in inside]
            return [_lowered(cells_in(rest, columns, span), over, cut), under]
    return [cells_in(inside, columns, span)]


def _columns_under(cell: Cell, columns: Columns) -> int:
    return sum(cell.box.x0 <= left and right <= cell.box.x1 for left, right in pairwise(columns.edges))


def _lowered(cells: Sequence[Cell], over: Cell, cut: float) -> tuple[Cell, ...]:
    """Cells of which the heading over others ends where those begin."""
    return tuple(
        Cell(cell.text, Box(cell.box.x0, cell.box.top, cell.box.x1, cut)) if cell.box.x0 == over.box.x0 else cell for cell in cells
    )


def cells_in(lines: Sequence[Line], columns: Columns, span: Span) -> tuple[Cell, ...]:
    """The cells of the row between two heights. Words that stand near each other are of one cell, which then reaches over columns."""
    texts: list[list[str]] = [[] for _ in range(len(columns))]
    reach = list(range(1, len(columns) + 1))
    for line in lines:
        inside = [word for word in line if span[0] <= (word.box.top + word.box.bottom) / 2 < span[1]]
        before: Word | None = None
        column = 0
        for word in sorted(inside, key=lambda word: word.box.x0):
            if before is None or word.box.x0 - before.box.x1 > _SAME_CELL * word.box.height:
                column = columns.of(_middle(word))
            reach[column] = max(reach[column], columns.of(_middle(word)) + 1)
            texts[column].append(word.text)
            before = word
    cells = []
    at = 0
    while at < len(columns):
        end = max(reach[at], at + 1)
        while end > at + 1 and any(texts[at + 1 : end]):
            end -= 1
        cells.append(Cell(" ".join(texts[at]), Box(columns.edges[at], span[0], columns.edges[end], span[1])))
        at = end
    return tuple(cells)
