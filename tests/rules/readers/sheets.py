"""Pages laid out by hand: text lines, and tables whose words stand in columns, with or without ruled cells."""

import textwrap
from collections.abc import Sequence
from dataclasses import replace

from evidence.document import Box, Cell, Document, Grade, Legibility, Page, ReadBy, Table, Word
from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Claim, Innovation, Submission
from rules.source import Source

LINE = 13.0
LETTER = 5.0


class Sheet:
    """A page that is written from top to bottom."""

    def __init__(self, *, confidence: float = 1.0, skew: float = 0.0) -> None:
        self.y = 40.0
        self.words: list[Word] = []
        self.tables: list[Table] = []
        self.line = 0
        self.block = 0
        self.confidence = confidence
        self.skew = skew

    def write(self, text: str, *, x: float = 50.0) -> "Sheet":
        """Lines as they are; a wide blank (two spaces or more) jumps, so that columns stand where the text has them."""
        for line in textwrap.dedent(text).strip("\n").split("\n"):
            if line.strip():
                self._put(line, x, self.y)
            else:
                self.block += 1
            self.line += 1
            self.y += LINE
        return self

    def table(
        self, widths: Sequence[int], rows: Sequence[Sequence[str]], *, ruled: bool = True, x: float = 50.0, columnwise: bool = False
    ) -> "Sheet":
        """Rows of cells wrapped to ``widths`` letters; ``columnwise``: the reader saw each column as a block."""
        cells: list[tuple[Cell, ...]] = []
        placed: list[tuple[int, int, list[tuple[float, str]], float]] = []
        top = self.y
        for number, row in enumerate(rows):
            wrapped = [textwrap.wrap(cell, width - 2) or [""] for cell, width in zip(row, widths, strict=True)]
            height = LINE * max(len(lines) for lines in wrapped) + 3
            at = x
            made: list[Cell] = []
            for column, (lines, width, cell) in enumerate(zip(wrapped, widths, row, strict=True)):
                right = at + width * LETTER
                placed.append((column, number, [(self.y + n * LINE, line) for n, line in enumerate(lines)], at + 5))
                made.append(Cell(cell, Box(at, self.y - 2, right, self.y + height - 2)))
                at = right
            cells.append(tuple(made))
            self.y += height
        order = sorted(placed) if columnwise else sorted(placed, key=lambda p: p[1])
        last = None
        for column, number, lines, left in order:
            key = column if columnwise else number
            if key != last:
                self.block += 1
                last = key
            for y, line in lines:
                self.line += 1
                self._put(line, left, y)
        self.block += 1
        if ruled:
            self.tables.append(Table(Box(x, top - 2, x + sum(widths) * LETTER, self.y), tuple(cells)))
        return self

    def _put(self, line: str, x: float, y: float) -> None:
        at = 0
        for piece in line.split():
            at = line.index(piece, at)
            left = x + at * LETTER
            lean = self.skew * left
            self.words.append(
                Word(piece, Box(left, y + lean, left + len(piece) * LETTER, y + 9 + lean), self.confidence, self.line, self.block)
            )
            at += len(piece)

    def page(self) -> Page:
        read_by = ReadBy.TEXT if self.confidence == 1 else ReadBy.OCR
        return Page(1, 595, 842, read_by, tuple(self.words), tuple(self.tables), (), Legibility(Grade.GOOD))


def written(*sheets: Sheet | str, digest: str = "a" * 64) -> Document:
    pages = [(sheet if isinstance(sheet, Sheet) else Sheet().write(sheet)).page() for sheet in sheets]
    numbered = tuple(replace(page, number=n) for n, page in enumerate(pages, 1))
    return Document(digest, "application/pdf", 1000, "test", numbered, len(numbered))


def source(*sheets: Sheet | str, digest: str = "a" * 64) -> Source:
    return Source.of("bukti/berkas.pdf", written(*sheets, digest=digest))


def stated(kind: DocumentType, of: Source, **facts: Fact | str | int | tuple[str, ...]) -> StatedDocument:
    """A stated document over all pages; facts given by name, as values or whole."""
    made = [(Facts(name), value if isinstance(value, Fact) else Fact(value)) for name, value in facts.items()]
    return StatedDocument(tuple(page.number for page in of.pages), kind).with_facts(*made)


def submission(**changes: object) -> Submission:
    innovation = Innovation(
        "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)",
        "Penerapan",
        "ASN",
        "Digital",
        "Pelayanan publik",
        "Kependudukan",
        None,
        "",
    )
    base = Submission("BJB-1", 2026, "Kota Banjarbaru", "Kalimantan Selatan", "Disdukcapil", innovation, (Claim(2, 2),))
    return replace(base, **changes)  # type: ignore[arg-type]
