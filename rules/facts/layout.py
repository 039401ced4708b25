"""The lines of a page as a person sees them, put together from where the words stand, whatever blocks the reader cut them into.

A reader may hand over the labels of a letterhead as one block and their values as another; here "Nomor : 12" is one line again.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from evidence.citation import Citation
from evidence.document import Box, Page, ReadBy, Word
from evidence.facts import Fact, FactValue
from evidence.text import TextMap
from rules.facts.lettering import mended
from rules.facts.seals import of_seals
from rules.source import Source

_GAP = 1.9  # a blank wider than this many line heights parts two columns; justified text stays below
_SAME_LINE = 0.55  # two pieces share a line where their heights overlap by this share of the smaller


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line, or one column's piece of it: ``words`` from left to right, at ``flat[start:end]`` of their sheet.

    ``text`` has misread digits inside words set right (on pages read by OCR); it is as long as what was read.
    """

    text: str
    words: tuple[Word, ...]
    start: int
    end: int
    box: Box

    @property
    def centre(self) -> float:
        return (self.box.x0 + self.box.x1) / 2

    @property
    def height(self) -> float:
        """The size of its print: the median height of its words."""
        heights = sorted(word.box.height for word in self.words)
        return heights[len(heights) // 2]

    @property
    def shouting(self) -> bool:
        """Whether it is set in capitals, misread letters aside."""
        letters = [letter for letter in self.text if letter.isalpha()]
        return bool(letters) and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


@dataclass(frozen=True, slots=True)
class _Piece:
    words: list[tuple[int, Word]]  # index in the text map
    box: Box


def _union(words: Sequence[Word]) -> Box:
    return Box(
        min(word.box.x0 for word in words), min(word.box.top for word in words),
        max(word.box.x1 for word in words), max(word.box.bottom for word in words),
    )  # fmt: skip


def _pieces(words: Sequence[Word], left_out: Collection[int]) -> list[_Piece]:
    """Runs of words that the reader put on one line, without those ``left_out``."""
    runs: list[list[tuple[int, Word]]] = []
    last: tuple[int, int] | None = None
    for index, word in enumerate(words):
        if index in left_out:
            continue
        if (word.block, word.line) != last:
            runs.append([])
        runs[-1].append((index, word))
        last = (word.block, word.line)
    return [_Piece(run, _union([word for _, word in run])) for run in runs]


def _beside(piece: _Piece, row: list[_Piece]) -> bool:
    """Whether a piece stands on the same line as those of ``row``, to the left or right of each."""
    for other in row:
        shared = min(piece.box.bottom, other.box.bottom) - max(piece.box.top, other.box.top)
        if shared < _SAME_LINE * min(piece.box.height, other.box.height):
            return False
        if piece.box.x0 < other.box.x1 - 1 and other.box.x0 < piece.box.x1 - 1:
            return False
    return True


def _rows(words: Sequence[Word], left_out: Collection[int]) -> list[list[tuple[int, Word]]]:
    """The words of each visual line, lines from top to bottom, words from left to right."""
    rows: list[list[_Piece]] = []
    for piece in sorted(_pieces(words, left_out), key=lambda piece: (piece.box.top, piece.box.x0)):
        row = next((row for row in reversed(rows[-4:]) if _beside(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    rows.sort(key=lambda row: min(piece.box.top + piece.box.bottom for piece in row))
    return [sorted((item for piece in row for item in piece.words), key=lambda item: item[1].box.x0) for row in rows]


class Sheet:
    """A page in visual order, without the letters of seals. ``flat`` is its text, a line a line; every offset here is one of ``flat`` until it is
    cited.

    ``raw`` is the same text exactly as read: digits inside words not set right.
    """

    def __init__(self, source: Source, page: Page, text: TextMap) -> None:
        self.source = source
        self.page = page
        self.text = text
        self._origin: list[int] = []
        self._starts: list[int] = []
        self._words: list[Word] = []
        self._columns: dict[tuple[int, int], list[Line]] = {}
        self._scanned = page.read_by is ReadBy.OCR
        self.lines: tuple[Line, ...] = tuple(self._build())
        self.flat = "\n".join(line.text for line in self.lines)
        self.raw = "\n".join(" ".join(word.text for word in line.words) for line in self.lines) if self._scanned else self.flat

    def _build(self) -> list[Line]:
        lines: list[Line] = []
        at = 0
        for row in _rows(self.text.words, of_seals(self.page)):
            start = at
            for index, word in row:
                self._origin.append(index)
                self._starts.append(at)
                self._words.append(word)
                at += len(word.text) + 1
            words = tuple(word for _, word in row)
            text = " ".join(word.text for word in words)
            lines.append(Line(mended(text) if self._scanned else text, words, start, at - 1, _union(words)))
        return lines

    @property
    def number(self) -> int:
        return self.page.number

    @cached_property
    def print_size(self) -> float:
        """The usual height of a line of this page."""
        heights = sorted(line.height for line in self.lines)
        return heights[len(heights) // 2] if heights else 0.0

    def index_of(self, at: int) -> int:
        """The number of the line that holds offset ``at``."""
        return max(bisect_right([line.start for line in self.lines], at) - 1, 0)

    def columns(self, line: Line) -> list[Line]:
        """A line cut where a wide blank parts two columns."""
        key = (line.start, line.end)
        if key not in self._columns:
            self._columns[key] = self._cut(line)
        return self._columns[key]

    def _cut(self, line: Line) -> list[Line]:
        blank = _GAP * max(line.height, 6.0)
        runs: list[list[Word]] = [[line.words[0]]]
        for before, word in zip(line.words, line.words[1:], strict=False):
            if word.box.x0 - before.box.x1 > blank:
                runs.append([])
            runs[-1].append(word)
        if len(runs) == 1:
            return [line]
        cut: list[Line] = []
        at = line.start
        for run in runs:
            end = at + sum(len(word.text) + 1 for word in run) - 1
            cut.append(Line(line.text[at - line.start : end - line.start], tuple(run), at, end, _union(run)))
            at = end + 1
        return cut

    def _touched(self, start: int, end: int) -> range:
        return range(max(bisect_right(self._starts, start) - 1, 0), bisect_left(self._starts, end))

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that ``flat[start:end]`` touches."""
        return [self._words[i] for i in self._touched(start, end) if self._starts[i] + len(self._words[i].text) > start]

    def cite(self, start: int, end: int) -> tuple[Citation, ...]:
        """Cite ``flat[start:end]``: one citation for each run of words that the page's own text has in one piece."""
        runs: list[tuple[int, int]] = []
        last = -2
        for i in self._touched(start, end):
            word, origin = self._words[i], self._origin[i]
            first = self.text.starts[origin] + max(start - self._starts[i], 0)
            final = self.text.starts[origin] + min(end - self._starts[i], len(word.text))
            if first >= final:
                continue
            if runs and origin == last + 1:
                runs[-1] = (runs[-1][0], final)
            else:
                runs.append((first, final))
            last = origin
        return tuple(self.source.cite(self.text, first, final) for first, final in runs)

    def confidence(self, start: int, end: int) -> float:
        """How surely ``flat[start:end]`` was read: the mean of its words' confidences, weighted by length, no word above it counting
        for one that was guessed (half the lowest, half the mean)."""
        words = self.words_in(start, end)
        letters = sum(len(word.text) for word in words)
        if not letters:
            return 0.0
        mean = sum(word.confidence * len(word.text) for word in words) / letters
        return (
            (mean + min(word.confidence for word in words if any(c.isalnum() for c in word.text) or len(words) == 1)) / 2
            if any(any(c.isalnum() for c in word.text) for word in words)
            else mean
        )

    def fact(self, value: FactValue, start: int, end: int, *, confidence: float = 1.0) -> Fact:
        """A fact stated at ``flat[start:end]``; ``confidence`` says how well it is anchored, the reading bounds it."""
        return Fact(value, self.cite(start, end), round(min(confidence, self.confidence(start, end)), 4))


def printed(sheet: Sheet, value: FactValue, lines: Sequence[Line], *, start: int | None = None, confidence: float) -> Fact:
    """A fact stated over several lines (or columns' pieces of them), from ``start`` in the first on; each is cited."""
    begin = lines[0].start if start is None else start
    facts = [sheet.fact(value, begin if line is lines[0] else line.start, line.end, confidence=confidence) for line in lines]
    return Fact(value, tuple(citation for fact in facts for citation in fact.citations), min(fact.confidence for fact in facts))


def sheets(source: Source) -> tuple[Sheet, ...]:
    """The pages of a source, each in visual order."""
    return tuple(Sheet(source, page, text) for page, text in zip(source.pages, source.texts, strict=True))
