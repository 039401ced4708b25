"""The words of a page as a reader's eye sees them: visual lines over all columns, each word still tied to its place.

``TextMap`` keeps the order in which a page was read, column by column where the reader saw columns. Lists and tables need the other
order: what stands side by side.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from evidence.citation import Citation
from evidence.document import Box
from evidence.text import TextMap
from rules.source import Source

_SHARED = 0.5  # share of the lower word's height that two words must share to stand on one line
_RULE = re.compile(r"[|\[\]_!\\/{}~`'‘’«»—–=+*°]+")
_SKEW_WORDS = 5  # words on a line before its slope says anything


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one page in the order in which a person reads them; ``indexes`` are those of ``text.words``."""

    text: TextMap
    indexes: tuple[int, ...]
    y: float = 0.0  # of a visual line: its height on the page once straightened

    @property
    def content(self) -> str:
        return " ".join(self.text.words[i].text for i in self.indexes)

    @property
    def x0(self) -> float:
        return min((self.text.words[i].box.x0 for i in self.indexes), default=0.0)

    @property
    def x1(self) -> float:
        return max((self.text.words[i].box.x1 for i in self.indexes), default=0.0)

    @property
    def top(self) -> float:
        return min((self.text.words[i].box.top for i in self.indexes), default=0.0)

    @property
    def bottom(self) -> float:
        return max((self.text.words[i].box.bottom for i in self.indexes), default=0.0)

    @property
    def confidence(self) -> float:
        """Mean confidence of the words; 0 where there is none."""
        return sum(self.text.words[i].confidence for i in self.indexes) / len(self.indexes) if self.indexes else 0.0

    def part(self, start: int, end: int) -> "Run":
        """The words that ``content[start:end]`` touches."""
        kept: list[int] = []
        at = 0
        for index in self.indexes:
            length = len(self.text.words[index].text)
            if at < end and at + length > start:
                kept.append(index)
            at += length + 1
        return Run(self.text, tuple(kept))

    def cut(self, edges: Iterable[float]) -> tuple["Run", ...]:
        """The run cut at vertical edges; a word belongs to the strip that holds its middle. One more part than edges."""
        bounds = sorted(edges)
        parts: list[list[int]] = [[] for _ in range(len(bounds) + 1)]
        for index in self.indexes:
            box = self.text.words[index].box
            parts[bisect_right(bounds, (box.x0 + box.x1) / 2)].append(index)
        return tuple(Run(self.text, tuple(part)) for part in parts)

    def __add__(self, other: "Run") -> "Run":
        return Run(self.text, self.indexes + other.indexes)

    def cite(self, source: Source) -> Citation:
        """Cite these words. Offsets are given where the words stand together in the page's text, else the boxes alone tell where."""
        first, last = min(self.indexes), max(self.indexes)
        if last - first + 1 == len(self.indexes):
            return source.cite(self.text, self.text.starts[first], self.text.starts[last] + len(self.text.words[last].text))
        return Citation(source.berkas, source.digest, self.text.page, self.content, tuple(self._boxes()))

    def _boxes(self) -> Iterator[Box]:
        lines: dict[tuple[int, int], Box] = {}
        for index in self.indexes:
            word = self.text.words[index]
            key = (word.block, word.line)
            lines[key] = lines[key].union(word.box) if key in lines else word.box
        yield from lines.values()

    def __bool__(self) -> bool:
        return bool(self.indexes)


def lines_of(text: TextMap) -> tuple[Run, ...]:
    """The visual lines of a page from top to bottom, each from left to right; a skewed scan is straightened first.

    What OCR makes of the rules of a table ("|", "_") is no word and left out.
    """
    slope = _slope(text)
    placed = sorted(
        (
            (w.box.top - slope * w.box.x0, w.box.bottom - slope * w.box.x0, i)
            for i, w in enumerate(text.words)
            if not _RULE.fullmatch(w.text)
        ),
        key=lambda p: p[0] + p[1],
    )
    lines: list[list[int]] = []
    heights: list[float] = []
    top = bottom = 0.0
    for word_top, word_bottom, index in placed:
        shared = min(bottom, word_bottom) - max(top, word_top)
        # the line keeps its first extent: a tall bracket must not pull the next line in
        if lines and shared > _SHARED * min(bottom - top, word_bottom - word_top):
            lines[-1].append(index)
        else:
            lines.append([index])
            heights.append((word_top + word_bottom) / 2)
            top, bottom = word_top, word_bottom
    ordered = (tuple(sorted(line, key=lambda i: text.words[i].box.x0)) for line in lines)
    return tuple(Run(text, line, y) for line, y in zip(ordered, heights, strict=True))


def words_in_cells(text: TextMap, boxes: Sequence[Sequence[Box]]) -> tuple[tuple[Run, ...], ...]:
    """The words of each cell of a table, in reading order; where cells overlap, a word belongs to the one whose middle is nearer."""
    held: dict[tuple[int, int], list[int]] = {}
    for index, word in enumerate(text.words):
        if _RULE.fullmatch(word.text):
            continue
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
        around = [
            (abs((box.top + box.bottom) / 2 - y), row, column)
            for row, cells in enumerate(boxes)
            for column, box in enumerate(cells)
            if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
        ]
        if around:
            held.setdefault(min(around)[1:], []).append(index)
    return tuple(
        tuple(Run(text, tuple(held.get((row, column), ()))) for column in range(len(cells))) for row, cells in enumerate(boxes)
    )


def _slope(text: TextMap) -> float:
    """How far a line of words sinks from left to right, per point; 0 on a straight page."""
    rows: dict[tuple[int, int], list[Box]] = {}
    for word in text.words:
        rows.setdefault((word.block, word.line), []).append(word.box)
    slopes = [
        ((boxes[-1].top + boxes[-1].bottom) - (boxes[0].top + boxes[0].bottom)) / 2 / (boxes[-1].x0 - boxes[0].x0)
        for boxes in rows.values()
        if len(boxes) >= _SKEW_WORDS and boxes[-1].x0 - boxes[0].x0 > 100
    ]
    return median(slopes) if slopes else 0.0
