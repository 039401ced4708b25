"""What a night keeps in memory of each submission that it judged."""

import gc
import os
import tempfile
from pathlib import Path

from bench.reading.forms import names_decree, write_submission
from wiring.arrival import Silence
from wiring.nightly import nightly
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages

FILES = 20
"""Files of a submission: one for each indicator."""


class Watched(Silence):
    """Notes, each time that a submission is judged, what the process holds (megabytes)."""

    def __init__(self) -> None:
        self.held: list[float] = []

    def advance(self, what: str) -> None:
        if what.startswith("WKB-"):
            gc.collect()
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            self.held.append(pages * os.sysconf("SC_PAGESIZE") / 1e6)


def memory(submissions: int) -> str:
    """The line of the table: the growth over the second half, when what is held ready of files is full."""
    with tempfile.TemporaryDirectory(prefix="bukti-bench-") as folder:
        place = Path(folder)
        for number in range(submissions):
            _write(place / f"drop/{number}", number)
        watched = Watched()
        with assembled(load_settings(data=place / "data", jobs=1)) as services:
            night = nightly(services, plain_stages(services, watched), place / "out", watched, drop=place / "drop")
        assert len(night.judged) == submissions, night.failed
    held = watched.held[-submissions:]
    half = submissions // 2
    grown = (held[-1] - held[half]) / (submissions - 1 - half)
    return (
        f"a night over {submissions} submissions of {FILES} files: {held[0]:.0f} MB after the first, {held[half]:.0f} MB after {half + 1}, {held[-1]:.0f} MB "
        f"after the last: {grown:.3f} MB a judged submission; 28,000 would add {28_000 * grown / 1000:.1f} GB"
    )


def _write(folder: Path, number: int) -> None:
    claims = [(nomor, 1, f"bukti/{nomor}.pdf") for nomor in range(1, FILES + 1)]
    (write_submission(folder, f"WKB-{number:05}", claims) / "bukti").mkdir()
    for nomor in range(1, FILES + 1):
        (folder / f"bukti/{nomor}.pdf").write_bytes(names_decree(number * FILES + nomor))
