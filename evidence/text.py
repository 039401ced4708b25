"""The text of a page, each character paired with the word that it came from, so that a match becomes boxes by slicing."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from evidence.document import Box, Page, Word


@dataclass(frozen=True, slots=True)
class TextMap:
    """A page's words joined by spaces, its lines by newlines and its blocks by blank lines.

    ``starts[i]`` is where ``words[i]`` begins in ``text``; both have the same length and ``starts`` grows strictly.
    """

    page: int
    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, page: Page) -> "TextMap":
        pieces: list[str] = []
        starts: list[int] = []
        at = 0
        previous: Word | None = None
        for word in page.words:
            if previous is not None:
                gap = "\n\n" if word.block != previous.block else "\n" if word.line != previous.line else " "
                pieces.append(gap)
                at += len(gap)
            starts.append(at)
            pieces.append(word.text)
            at += len(word.text)
            previous = word
        return cls(page.number, "".join(pieces), page.words, tuple(starts))

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that ``text[start:end]`` touches."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_left(self.starts, end)
        return tuple(
            word for word, at in zip(self.words[first:last], self.starts[first:last], strict=True) if at + len(word.text) > start
        )

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """One box a line around the words that ``text[start:end]`` touches."""
        lines: dict[tuple[int, int], Box] = {}
        for word in self.words_in(start, end):
            key = (word.block, word.line)
            lines[key] = lines[key].union(word.box) if key in lines else word.box
        return tuple(lines.values())

    def confidence(self, start: int, end: int) -> float:
        """The lowest confidence among the words that ``text[start:end]`` touches; 0 where it touches none."""
        return min((word.confidence for word in self.words_in(start, end)), default=0.0)
