"""What is read a second time: nothing where nothing changed, one page where one changed."""

import time
from pathlib import Path

import pypdfium2

from bench.reading.forms import names_decree, write_submission
from bench.reading.running import scratch, verify
from bench.reading.scanned import long_scan
from bench.reading.table import Measured
from bench.samples.scans import scan
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

FIXED = 3.0, 1.0  # seconds of a run: bar, aim
EACH = 0.020, 0.005  # and of a submission


def second_run(*, submissions: int = 150) -> Measured:
    """``verify`` twice over small submissions with a decree each. The seconds a submission are those of all of them less those of a few."""
    few = submissions // 10
    with scratch() as folder:
        folders = [_small(folder / "in" / str(number), number) for number in range(submissions)]
        verify(folders, folder / "all")
        verify(folders[:few], folder / "few")
        small = min((verify(folders[:few], folder / "few") for _ in range(3)), key=lambda cost: cost.wall)
        large = min((verify(folders, folder / "all") for _ in range(3)), key=lambda cost: cost.wall)
        pages = _pages_read(folders, folder / "all")
    each = (large.wall - small.wall) / (submissions - few)
    fixed = small.wall - few * each
    cpu = (large.cpu - small.cpu) / (submissions - few)
    notes = [
        f"{submissions} submissions: {large.wall:.1f} s, {few}: {small.wall:.1f} s; so {1000 * each:.1f} ms a submission (bar 20, aim 5; "
        f"processor time {1000 * cpu:.1f} ms) and {fixed:.1f} s a run (bar 3, aim 1)",
        f"pages read: {pages} (must be 0)",
    ]
    allowed = [start + submissions * step for start, step in zip(FIXED, EACH, strict=True)]
    value = large.wall if pages == 0 else None
    return Measured(f"second run over {submissions} submissions, nothing changed", value, "s", *allowed, most=True, notes=notes)


def _small(folder: Path, number: int) -> Path:
    write_submission(folder, f"WKB-2026-{number:04}", [(1, 1, "bukti/sk.pdf")])
    (folder / "bukti").mkdir()
    (folder / "bukti/sk.pdf").write_bytes(names_decree(number))
    return folder


def _pages_read(folders: list[Path], place: Path) -> int:
    """The counter of a run in this process over the same data."""
    with assembled(load_settings(data=place / "data")) as services:
        walk(folders, place / "counted", plain_stages(services, Silence()))
        return services.reader.pages_read


def one_page(*, pages: int = 6) -> Measured:
    """A scanned document is sent again with one page scanned anew; both times the whole walk, and what the reader counts."""
    with scratch() as folder:
        document = pypdfium2.PdfDocument(long_scan())
        other = pypdfium2.PdfDocument(scan(names_decree(), 5, dpi=200))
        counts = []
        seconds = []
        for turn in ("first", "again"):
            bound = pypdfium2.PdfDocument.new()
            bound.import_pages(document, list(range(pages)))
            if turn == "again":
                del bound[3]
                bound.import_pages(other, [0], index=3)
            place = write_submission(folder / "in", "WKB-2026-0001", [(1, 1, "bukti/sk.pdf")]) / "bukti"
            place.mkdir(exist_ok=True)
            bound.save(place / "sk.pdf")
            began = time.monotonic()
            with assembled(load_settings(data=folder / "data")) as services:
                walk([folder / "in"], folder / "out", plain_stages(services, Silence(), full=True))
                counts.append(services.reader.pages_read)
            seconds.append(time.monotonic() - began)
    notes = [f"{pages} pages: first {counts[0]} read in {seconds[0]:.1f} s, sent again {counts[1]} in {seconds[1]:.1f} s"]
    return Measured("pages read of a document sent again with one page changed", counts[1], "", 1, 1, most=True, notes=notes)
