"""The text of one stated document as rules read it: its pages, each character tied to its box, and the way to cite it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from evidence.citation import Citation
from evidence.document import Box, Document, Page
from evidence.facts import Fact, FactValue, StatedDocument
from evidence.text import TextMap
from rules.strokes import without_strokes


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a pattern on one page; ``match`` offsets are those of ``text.text``."""

    text: TextMap
    match: re.Match[str]


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Source:
    """The pages of one stated document (all pages of a file before it is split), ready to be searched and cited. Lines of tables that an
    engine took for letters are blanks.

    A source is itself and equals no other; what is read of it may be kept as long as it lives (`once`).
    ``pages`` and ``texts`` are parallel. ``complete``: whether absence of something here may be concluded.
    """

    berkas: str
    digest: str
    pages: tuple[Page, ...]
    texts: tuple[TextMap, ...]
    complete: bool

    @classmethod
    def of(cls, berkas: str, document: Document) -> "Source":
        """The whole file."""
        pages = tuple(without_strokes(page) for page in document.pages)
        return cls(berkas, document.digest, pages, tuple(TextMap.of(page) for page in pages), document.fully_read)

    def part(self, stated: StatedDocument) -> "Source":
        """Only the pages of one of the documents in the file."""
        kept = [index for index, page in enumerate(self.pages) if page.number in stated.pages]
        return Source(
            self.berkas, self.digest, tuple(self.pages[i] for i in kept), tuple(self.texts[i] for i in kept), self.complete
        )

    @property
    def text(self) -> str:
        """All pages, joined by form feeds. For looking, not for citing: offsets are those of no single page."""
        return "\f".join(text.text for text in self.texts)

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Every match on every page, in page order. Patterns never match across pages."""
        for text in self.texts:
            for match in pattern.finditer(text.text):
                yield Hit(text, match)

    def cite(self, text: TextMap, start: int, end: int) -> Citation:
        """Cite ``text.text[start:end]``."""
        return Citation.of(self.berkas, self.digest, text, start, end)

    def cite_box(self, page: int, box: Box, quote: str) -> Citation:
        """Cite something that is not text; ``quote`` says what is seen."""
        return Citation(self.berkas, self.digest, page, quote, (box,))

    def fact(self, value: FactValue, text: TextMap, start: int, end: int, *, confidence: float = 1.0) -> Fact:
        """A fact stated at ``text.text[start:end]``; its confidence is bounded by that of the words read there."""
        read = text.confidence(start, end)
        return Fact(value, (self.cite(text, start, end),), round(min(confidence, read), 4))


Read = TypeVar("Read")


def once(read: Callable[[Source], Read]) -> Callable[[Source], Read]:
    """``read``, done once for a source however many indicators and measures ask for it."""
    kept: WeakKeyDictionary[Source, Read] = WeakKeyDictionary()

    @wraps(read)
    def kept_or_read(source: Source) -> Read:
        if source not in kept:
            kept[source] = read(source)
        return kept[source]

    return kept_or_read
