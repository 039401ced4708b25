"""A picture of a page to a ``Page``: the steps that scans in PDFs and bare pictures share."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from evidence.document import Box, Legibility, ReadBy, Table, Word
from extractors.legibility import BLANK, judge_reading
from extractors.ocr import Reading, read_picture
from extractors.picture_quality import Gray
from extractors.settings import ReadingSettings

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
    return Scanned(_in_points(reading, points), (), ReadBy.OCR, legibility)


def _in_points(reading: Reading, points: float) -> tuple[Word, ...]:
    return tuple(replace(word, box=scaled(word.box, points), confidence=round(word.confidence, 4)) for word in reading.words)


def scaled(box: Box, factor: float) -> Box:
    """A box in other units."""
    return Box(round(box.x0 * factor, 2), round(box.top * factor, 2), round(box.x1 * factor, 2), round(box.bottom * factor, 2))
