"""A changed rulebook tried on what is on record: nothing is read, stored or reported; only what would flip is told, and why."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from evidence.errors import StorageError
from evidence.flips import Flip, flips
from evidence.wording import say
from rules.engine import judge
from rules.model import Rulebook
from rules.pack import load
from storage import Reading, Version
from wiring.arrival import Progress
from wiring.receipt import uses_then
from wiring.services import Services, assembled
from wiring.settings import Settings
from wiring.stating import KeptFacts

BATCH = 25
"""Submissions a process judges at a time; fewer than two batches are judged in this process."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One submission under the changed rulebook: None as ``claims`` where it was never judged or what was read of it is no longer kept."""

    kode: str
    claims: int | None
    flips: tuple[Flip, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What a changed rulebook would do to the submissions of its year."""

    rulebook: str
    tahun: int
    tried: tuple[Tried, ...]

    @property
    def claims(self) -> int:
        return sum(item.claims or 0 for item in self.tried)

    @property
    def flips(self) -> tuple[Flip, ...]:
        return tuple(flip for item in self.tried for flip in item.flips)

    @property
    def untried(self) -> tuple[str, ...]:
        return tuple(item.kode for item in self.tried if item.claims is None)

    def as_json(self) -> dict[str, Any]:
        """For machines: the counts, each flip, and the submissions that could not be tried."""
        return {
            "rulebook": self.rulebook,
            "tahun": self.tahun,
            "claims": self.claims,
            "flips": [flip.as_json() for flip in self.flips],
            "untried": list(self.untried),
        }


def preview(pack: Path, settings: Settings, progress: Progress) -> Preview:
    """Judge every submission of the pack's year by it, on what was read before. Raises ``RulebookError`` where the pack is wrong."""
    rulebook = load(pack)
    with assembled(settings) as services:
        kodes = [item.kode for item in services.records.submissions() if item.tahun_penilaian == rulebook.edition.tahun]
        progress.begin(say("cli.stage.judge"), len(kodes))
        if settings.jobs == 1 or len(kodes) < 2 * BATCH:
            tried = (_try(kode, rulebook, services) for kode in kodes)
            return Preview(rulebook.id, rulebook.edition.tahun, tuple(_watched(tried, progress)))
    with ProcessPoolExecutor(settings.jobs, multiprocessing.get_context("spawn")) as pool:
        parts = (kodes[first : first + BATCH] for first in range(0, len(kodes), BATCH))
        batches = pool.map(partial(_try_batch, pack=pack, settings=settings), parts)
        return Preview(
            rulebook.id, rulebook.edition.tahun, tuple(_watched((item for batch in batches for item in batch), progress))
        )


def _watched(tried: Iterator[Tried], progress: Progress) -> Iterator[Tried]:
    for item in tried:
        progress.advance(item.kode)
        yield item


def _try_batch(kodes: Sequence[str], pack: Path, settings: Settings) -> list[Tried]:
    rulebook = load(pack)
    with assembled(settings) as services:
        return [_try(kode, rulebook, services) for kode in kodes]


def _try(kode: str, rulebook: Rulebook, services: Services) -> Tried:
    year = rulebook.edition.tahun
    version, run = services.records.newest_version(kode, year), services.records.latest_run(kode, year)
    readings = _kept(version, services) if version is not None else None
    if version is None or run is None or readings is None:
        return Tried(kode, None)
    try:
        uses = uses_then(run, services)
    except StorageError:
        return Tried(kode, None)
    before = services.assessment(run.id)
    documents = {berkas: reading.document for berkas, reading in readings.items()}
    state = KeptFacts.of(services.facts, readings)
    after = judge(version.submission, documents, rulebook, uses, state=state)
    state.keep()
    return Tried(kode, len(after.claims), tuple(flips(before, after)))


def _kept(version: Version, services: Services) -> dict[str, Reading] | None:
    """What was read of every file; None where something of it is not kept."""
    found = {item.berkas: services.readings.kept(item.digest, services.reader.version) for item in version.inputs}
    whole = {berkas: reading for berkas, reading in found.items() if reading is not None}
    return whole if len(whole) == len(found) else None
