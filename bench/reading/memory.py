"""The most memory that one reader process holds, with its engine."""

from pathlib import Path

from bench.reading.layers import REAL
from bench.reading.scanned import LONG, long_scan
from bench.reading.table import Measured
from evidence.document import Page
from extractors import Reader, ReadingSettings

LAW = REAL / "uu-23-2014-460-pages.pdf"


class Forgetful:
    """A page cache that keeps nothing."""

    def get(self, key: str) -> Page | None:
        return None

    def put(self, key: str, page: Page) -> None:
        pass


def memory(*, pages: int = LONG) -> Measured:
    """Each document is read to its last page by one process of its own."""
    peaks = {f"{pages}-page scan": _peak(long_scan(pages))}
    if LAW.exists():
        peaks["460-page law"] = _peak(LAW)
    notes = [f"{name}: {peak:.0f} MB, {count} pages" for name, (peak, count) in peaks.items()]
    if not LAW.exists():
        notes.append(f"{LAW} is not at hand")
    worst = max(peak for peak, _ in peaks.values())
    return Measured("peak memory of a reader process", worst, "MB", 600, 300, most=True, notes=notes)


def _peak(path: Path) -> tuple[float, int]:
    with Reader(ReadingSettings(), Forgetful(), jobs=1) as reader:
        reader.read(path, path.stem)
        return reader.peak_bytes / (1 << 20), reader.pages_read
