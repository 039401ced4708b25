"""Small documents written by hand, in the styles of real ones, with what a person reads from them.

A page is drawn as typed: columns stay columns. Pages are parted by a line ``---``. A fact expected as None must be absent.
"""

from dataclasses import dataclass, field

from evidence.document import Box, Document, Grade, Legibility, Mark, Page, ReadBy, Word
from evidence.facts import DocumentType

_LINE, _LETTER = 14.0, 6.0


@dataclass(frozen=True)
class Sample:
    """One document: its pages as text, its type, and the facts expected of it."""

    name: str
    text: str
    type: DocumentType
    facts: dict[str, object] = field(default_factory=dict)
    media_type: str = "application/pdf"
    scanned: bool = False

    @property
    def document(self) -> Document:
        return drawn(self.text, media_type=self.media_type, scanned=self.scanned)


def drawn(
    text: str, *, media_type: str = "application/pdf", scanned: bool = False, marks: dict[int, tuple[Mark, ...]] | None = None
) -> Document:
    """The text as a document, each character at its place; ``scanned``: read by OCR, a little unsure."""
    pages = []
    for number, content in enumerate(text.strip("\n").split("\n---\n"), 1):
        words: list[Word] = []
        block = 0
        for row, line in enumerate(content.split("\n")):
            if not line.strip():
                block += 1
                continue
            at = 0
            for piece in line.split():
                at = line.index(piece, at)
                box = Box(40 + _LETTER * at, 40 + row * _LINE, 40 + _LETTER * (at + len(piece)), 50 + row * _LINE)
                words.append(Word(piece, box, 0.93 if scanned else 1.0, row, block))
                at += len(piece)
        height = max(842.0, 80 + _LINE * len(content.split("\n")))
        read_by = ReadBy.OCR if scanned or media_type.startswith("image/") else ReadBy.TEXT
        pages.append(Page(number, 640, height, read_by, tuple(words), (), (marks or {}).get(number, ()), Legibility(Grade.GOOD)))
    return Document("0" * 64, media_type, 1000, "test", tuple(pages), len(pages))
