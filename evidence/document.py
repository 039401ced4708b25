"""What was read from a file: pages, words with their boxes, tables, marks, signatures, metadata.

Coordinates are PDF points (1/72 inch), origin at the top left of the page *as it is displayed* (after /Rotate and EXIF, before any
deskew); in a bare picture one pixel is one point. Confidences run from 0 to 1. Digests are lower-case hexadecimal SHA-256.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class ReadBy(StrEnum):
    """How a page's words were won. ``none``: not read (blank, illegible, skipped, or the reader died before it)."""

    TEXT = "text"
    OCR = "ocr"
    NONE = "none"


class Grade(StrEnum):
    """How well a person could read a page or document."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    UNREADABLE = "unreadable"


class Defect(StrEnum):
    """Why a page is hard to read."""

    BLANK = "blank"
    BLURRED = "blurred"
    FAINT = "faint"
    DARK = "dark"
    CUT_OFF = "cut-off"
    TOO_SMALL = "too-small"
    SKEWED = "skewed"
    GLARE = "glare"
    GIBBERISH = "gibberish"


class MarkKind(StrEnum):
    """What was put on a page beside its words."""

    SIGNATURE = "ink-signature"
    STAMP = "stamp"
    HIGHLIGHT = "highlight"
    QR = "qr"
    UNEXPLAINED = "unexplained-ink"
    SET_APART = "set-apart"  # a row by its lettering, its ground or a line under it, in the page's own typesetting


class ReadFailure(StrEnum):
    """Why nothing (or not all) of a file could be read."""

    EMPTY = "empty"
    CORRUPT = "corrupt"
    ENCRYPTED = "encrypted"
    NOT_WHAT_IT_SAYS = "not-what-it-says"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too-large"
    TIMED_OUT = "timed-out"
    OUT_OF_MEMORY = "out-of-memory"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points: ``x0 <= x1``, ``top <= bottom``."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def union(self, other: "Box") -> "Box":
        """The smallest rectangle that holds both."""
        return Box(min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom))

    def holds(self, other: "Box") -> bool:
        """Whether the middle of the other lies within this."""
        return self.x0 <= (other.x0 + other.x1) / 2 <= self.x1 and self.top <= (other.top + other.bottom) / 2 <= self.bottom

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Word:
    """One word as printed. ``line`` numbers the visual lines and ``block`` the paragraphs or columns of a page, both from 0
    and in reading order."""

    text: str
    box: Box
    confidence: float = 1.0
    line: int = 0
    block: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; ``text`` has its lines joined by a space, empty when the cell is."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as printed, heading rows included. Rows may differ in length where cells were merged."""

    box: Box
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A signature, stamp, highlighted area or code on a page. ``text`` is what a QR code says, else empty."""

    kind: MarkKind
    box: Box
    confidence: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Legibility:
    """How well a page reads: its grade, the defects that explain it, and the share of its words that are credible (0..1)."""

    grade: Grade
    defects: tuple[Defect, ...] = ()
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """One page. Words are in reading order. ``read_by`` none with ``skipped`` set: not read on purpose, and why. ``likeness``: what it looks
    like (``extractors.likeness``), empty where nobody looked. ``colourless``: a picture without any colour, a gray scan or a copy."""

    number: int  # from 1
    width: float
    height: float
    read_by: ReadBy
    words: tuple[Word, ...] = ()
    tables: tuple[Table, ...] = ()
    marks: tuple[Mark, ...] = ()
    legibility: Legibility = Legibility(Grade.GOOD)
    skipped: str = ""
    likeness: str = ""
    colourless: bool = False

    @property
    def confidence(self) -> float:
        """Mean confidence of the words, weighted by their length; 0 where there is none."""
        letters = sum(len(word.text) for word in self.words)
        return sum(word.confidence * len(word.text) for word in self.words) / letters if letters else 0.0


@dataclass(frozen=True, slots=True)
class DigitalSignature:
    """A signature that the file itself carries (PAdES), as its own bytes tell. ``trusted`` is None where no trust roots were given.

    ``intact``: the signed bytes are unchanged. ``changed_after``: what a later revision changed goes beyond what signing allows.
    ``valid``: intact, the cryptography verifies, and nothing was changed after. ``inconclusive``: not intact, and yet no proof of
    tampering, because the whole file was written anew after signing (linearised, compressed, merged).
    """

    field: str
    signer: str
    signed_at: str | None  # ISO 8601
    intact: bool
    valid: bool
    trusted: bool | None
    changed_after: bool
    note: str = ""
    inconclusive: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of its own making; empty where it says nothing. Times are ISO 8601."""

    producer: str = ""
    creator: str = ""
    title: str = ""
    created: str | None = None
    modified: str | None = None
    editor: str = ""  # the image or PDF editor that left its name, if any
    text_over_image: tuple[int, ...] = ()  # pages on which text was drawn over a page-sized picture, though not as an OCR layer
    duration_seconds: float | None = None  # of a video


@dataclass(frozen=True, slots=True)
class Document:
    """Everything read from one file. ``failure`` says why reading stopped; pages read before that are kept."""

    digest: str
    media_type: str  # by the bytes, never by the name
    size: int  # bytes
    reader: str  # version of the reader
    pages: tuple[Page, ...] = ()
    page_count: int = 0  # of the file; pages may be fewer after a failure
    metadata: Metadata = Metadata()
    signatures: tuple[DigitalSignature, ...] = ()
    failure: ReadFailure | None = None
    failure_detail: str = ""
    engine: str = ""  # that read the pages without a text layer, with its models; empty where none was needed

    @property
    def grade(self) -> Grade:
        """That of its 5th-percentile page, skipped and blank pages apart (backs of sheets are empty); unreadable where nothing was read."""
        order = [Grade.UNREADABLE, Grade.POOR, Grade.FAIR, Grade.GOOD]
        counted = [page for page in self.pages if not page.skipped and Defect.BLANK not in page.legibility.defects]
        ranks = sorted(order.index(page.legibility.grade) for page in counted)
        return order[ranks[int(len(ranks) * 0.05)]] if ranks else Grade.UNREADABLE

    @property
    def has_words(self) -> bool:
        return any(page.words for page in self.pages)

    @property
    def unread(self) -> tuple[int, ...]:
        """The pages that were left unread on purpose, because others were likely to decide."""
        return tuple(page.number for page in self.pages if page.skipped)

    @property
    def fully_read(self) -> bool:
        """Whether absence of something may be concluded: no failure, every page seen, none skipped or illegible."""
        return (
            self.failure is None
            and len(self.pages) == self.page_count
            and all(page.read_by is not ReadBy.NONE or Defect.BLANK in page.legibility.defects for page in self.pages)
        )

    @property
    def confidence(self) -> float:
        """Mean confidence over all words, weighted by length; 0 where nothing was read."""
        letters = [sum(len(word.text) for word in page.words) for page in self.pages]
        total = sum(letters)
        return sum(page.confidence * count for page, count in zip(self.pages, letters, strict=True)) / total if total else 0.0


def ranges(numbers: Iterable[int]) -> str:
    """Page numbers as people write them: (1, 4, 5, 6) gives "1, 4-6"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
