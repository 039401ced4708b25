"""A picture of a page to a ``Page``: the steps that scans in PDFs and bare pictures share."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from evidence.document import Legibility, ReadBy, Table, Word
from extractors.legibility import BLANK, judge_reading
from extractors.ocr import read_picture, scaled
from extractors.picture_quality import Gray
from extractors.settings import ReadingSettings
from extractors.tables import map_table

_SMALLEST = 16  # pixels; nothing can be read in less


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a page picture says, in points of its page."""

    words: tuple[Word, ...]
    tables: tuple[Table, ...]
    read_by: ReadBy
    legibility: Legibility


def read_scanned(gray: Gray, points: float, settings: ReadingSettings, *, larger: Callable[[int], Gray] | None = None) -> Scanned:
    """Read a page picture; ``points`` is how many points of the page one pixel is."""
    if min(gray.shape) < _SMALLEST:
        return Scanned((), (), ReadBy.NONE, BLANK)
    reading = read_picture(gray, settings, seconds=settings.page_seconds * 0.8, larger=larger)
    legibility = judge_reading(reading, gray.shape[1], gray.shape[0])
    if legibility == BLANK:
        return Scanned((), (), ReadBy.NONE, BLANK)
    words = tuple(replace(word, box=scaled(word.box, points), confidence=round(word.confidence, 4)) for word in reading.words)
    tables = tuple(map_table(table, lambda box: scaled(box, points)) for table in reading.tables)
    return Scanned(words, tables, ReadBy.OCR, legibility)
