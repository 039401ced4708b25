"""What a night keeps in memory of each submission that it judged.

What Python's own allocations come to is read after each one, when the caches, which are bounded, were emptied: the memory of the process itself tells little,
for what one submission gave back the next one takes.
"""

import gc
import tempfile
import tracemalloc
from functools import _lru_cache_wrapper
from pathlib import Path

import wiring.held
from bench.reading.forms import names_decree, write_submission
from evidence.wording import say
from wiring.arrival import Silence
from wiring.nightly import nightly
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages

FILES = 8


class Watched(Silence):
    """Notes, each time that a submission is judged, what the process holds (bytes)."""

    def __init__(self) -> None:
        self.held: list[int] = []
        self._stage = ""

    def begin(self, stage: str, total: int | None) -> None:
        self._stage = stage

    def advance(self, what: str) -> None:
        if self._stage == say("cli.stage.judge"):
            _empty_caches()
            gc.collect()
            self.held.append(tracemalloc.get_traced_memory()[0])


def memory(submissions: int) -> str:
    """The line of the table: the growth over the second half."""
    wiring.held.PAGES = 0
    with tempfile.TemporaryDirectory(prefix="bukti-bench-") as folder:
        place = Path(folder)
        for number in range(submissions):
            _write(place / f"drop/{number}", number)
        watched = Watched()
        with assembled(load_settings(data=place / "data", jobs=1)) as services:
            tracemalloc.start()
            night = nightly(services, plain_stages(services, watched), place / "out", watched, drop=place / "drop")
            tracemalloc.stop()
    assert len(night.judged) == len(watched.held) == submissions, night.failed
    half = submissions // 2
    grown = (watched.held[-1] - watched.held[half - 1]) / (submissions - half)
    return (
        f"a night over {submissions} submissions of {FILES} files: {watched.held[-1] / 1e6:.1f} MB held after the last, {grown / 1000:.1f} kB more for each that was "
        f"judged; 28,000 would add {28_000 * grown / 1e9:.2f} GB"
    )


def _empty_caches() -> None:
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.partition(".")[0] in {"evidence", "rules"}:
            each.cache_clear()


def _write(folder: Path, number: int) -> None:
    claims = [(nomor, 1, f"bukti/{nomor}.pdf") for nomor in range(1, FILES + 1)]
    (write_submission(folder, f"WKB-{number:05}", claims) / "bukti").mkdir()
    for nomor in range(1, FILES + 1):
        (folder / f"bukti/{nomor}.pdf").write_bytes(names_decree(number * FILES + nomor))
