"""Documents built by hand for tests: text in, pages with boxes out, without a PDF or an engine."""

from dataclasses import replace

from evidence.document import Box, Document, Grade, Legibility, Mark, Page, ReadBy, Table, Word

LINE = 14.0
LETTER = 6.0


def page(
    text: str, number: int = 1, *, confidence: float = 1.0, marks: tuple[Mark, ...] = (), tables: tuple[Table, ...] = ()
) -> Page:
    """A page of 595 x 842 points: one line a text line, a new block after each blank line, letters 6 points wide."""
    words: list[Word] = []
    block = 0
    for row, line in enumerate(text.strip("\n").split("\n")):
        if not line.strip():
            block += 1
            continue
        at = 40.0 + LETTER * (len(line) - len(line.lstrip()))
        for piece in line.split():
            box = Box(at, 40 + row * LINE, at + LETTER * len(piece), 50 + row * LINE)
            words.append(Word(piece, box, confidence, row, block))
            at = box.x1 + LETTER
    return Page(
        number, 595, 842, ReadBy.TEXT if confidence == 1 else ReadBy.OCR, tuple(words), tables, marks, Legibility(Grade.GOOD)
    )


def document(*pages: str | Page, digest: str = "0" * 64, media_type: str = "application/pdf") -> Document:
    """A readable document; pages given as text are numbered in order."""
    built = tuple(replace(p, number=n) if isinstance(p, Page) else page(p, n) for n, p in enumerate(pages, 1))
    return Document(digest, media_type, 1000, "test", built, len(built))
