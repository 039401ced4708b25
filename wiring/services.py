"""The assembly: what the walk needs, made from the settings."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from evidence.catalogue import Edition
from evidence.ports import ObjectStore
from evidence.run import Run
from evidence.verdict import Assessment
from extractors import MEGABYTE, Reader, ReadingSettings
from rules.model import Rulebook
from rules.pack import editions
from storage import ObjectDamaged, ObjectMissing, Readings, Reads, Records, StoredFacts, StoredPages, decode_assessment
from wiring.held import HeldFiles
from wiring.logs import log_as_json
from wiring.patience import DELAYS, patiently
from wiring.settings import Settings
from wiring.stores import opened_store

log = logging.getLogger("bukti.services")


@dataclass(slots=True)
class Filed:
    """How many files were wanted since the services were assembled, and how many of them had been read before."""

    files: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that lives as long as a run. ``rulebooks`` maps an assessment year to the pack in force."""

    settings: Settings
    rulebooks: Mapping[int, Rulebook]
    store: ObjectStore
    records: Records
    readings: Readings
    facts: StoredFacts
    reader: Reader
    held: HeldFiles
    filed: Filed = field(default_factory=Filed)

    @property
    def editions(self) -> dict[int, Edition]:
        return {year: rulebook.edition for year, rulebook in self.rulebooks.items()}

    @property
    def reads(self) -> Reads:
        """What was wanted and read since they were assembled."""
        return Reads(self.filed.files, self.filed.known, self.reader.pages_read, self.reader.pages_known)

    def assessment(self, run_id: str) -> Assessment:
        """What a run on record came to. ``StorageError`` where it is not kept."""
        return decode_assessment(self.store.get(self.records.assessment_key(run_id)))

    def kept_assessment(self, run: Run) -> Assessment | None:
        """What a run on record came to; None where that is lost or damaged."""
        try:
            return self.assessment(run.id)
        except (ObjectMissing, ObjectDamaged) as error:
            log.warning("what run %s of %s came to: %s", run.number, run.kode, error, extra={"kode": run.kode, "run": run.id})
            return None

    def newest_assessment(self, kode: str, tahun: int) -> Assessment | None:
        """What the newest run of a submission came to; None where there is none, or it is lost or damaged."""
        run = self.records.latest_run(kode, tahun)
        return self.kept_assessment(run) if run is not None else None


@contextmanager
def assembled(settings: Settings, *, patient: bool = False) -> Iterator[Services]:
    """Open the store, the records and the reader (whose processes start when the first file is read), and close them. ``patient``: wait for a database
    that does not answer yet."""
    if settings.log == "json":
        log_as_json()
    store = opened_store(settings.store_address, settings)
    records = patiently(lambda: Records(settings.database_url), DELAYS if patient else ())
    with Reader(reading_settings(settings), StoredPages(store), jobs=settings.jobs) as reader:
        readings = Readings(store)
        held = HeldFiles(readings, reader.version)
        yield Services(settings, editions(settings.rulebooks), store, records, readings, StoredFacts(store), reader, held)


def reading_settings(settings: Settings) -> ReadingSettings:
    """The reader's limits and parameters, from the settings."""
    return ReadingSettings(
        language=settings.language,
        file_seconds=settings.file_seconds,
        page_seconds=settings.page_seconds,
        memory_bytes=settings.memory_mb * MEGABYTE,
        max_pages=settings.max_pages,
        trust_roots=tuple(str(path) for path in settings.trust_roots),
    )
