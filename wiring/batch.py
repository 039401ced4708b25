"""A batch of the night's submissions, done by any host over the same records and store; and what became of it, as the night sees it.

While a host works on a submission it holds a lock on it, which ends with its process, however that dies. So nothing is judged by two hosts,
whoever handed it out twice, and a batch that nobody holds any more is known to be lost.
"""

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from evidence.errors import FieldError, StorageError
from evidence.run import Run
from evidence.wording import say
from reports.summary import Refused
from storage import Failure, Waiting
from wiring.arrival import Progress, Received
from wiring.nightly import Result, waiting_now, work_here
from wiring.services import Services
from wiring.standing import shown_again
from wiring.walk import Stages, failure

Item = tuple[str, int]
"""A submission: its kode and year."""


def do_batch(
    items: Sequence[Item], services: Services, stages: Stages, progress: Progress, until: datetime | None
) -> dict[str, int]:
    """Judge those of the submissions that still wait and that no other host works on; returns how many were ``judged`` and ``failed``. Their reports
    are kept in the store; nothing is left on this host."""
    counts: Counter[str] = Counter(judged=0, failed=0)
    with services.records.holding(items) as mine, tempfile.TemporaryDirectory(prefix="bukti-") as scratch:
        waiting = [item for item in waiting_now(services) if (item.kode, item.tahun_penilaian) in mine]
        for _, result in work_here(waiting, services, stages, Path(scratch), progress, until):
            counts["failed" if isinstance(result, Refused) else "judged"] += 1
    return dict(counts)


def last_runs(items: Sequence[Waiting], services: Services) -> dict[Waiting, Run | None]:
    """The newest run of each before it is handed out."""
    return {item: services.records.latest_run(item.kode, item.tahun_penilaian) for item in items}


def settled(
    before: Mapping[Waiting, Run | None], known: frozenset[Failure], services: Services, out: Path
) -> Iterator[tuple[Waiting, Result]]:
    """Those that were judged, or failed, since they had the run in ``before`` and the records the ``known`` failures; the reports of what was judged are
    written into ``out``. The others still wait."""
    failed = {(found.kode, found.tahun_penilaian): found for found in services.records.failures() if found not in known}
    for item, earlier in before.items():
        now = services.records.latest_run(item.kode, item.tahun_penilaian)
        told = failed.get((item.kode, item.tahun_penilaian))
        if now is not None and (earlier is None or now.id != earlier.id):
            yield item, _judged(item, earlier, services, out)
        elif told is not None:
            yield item, Refused(item.kode, (FieldError(say("cli.failed.where"), told.sentence, say("cli.failed.cure")),))


def _judged(item: Waiting, earlier: Run | None, services: Services, out: Path) -> Result:
    judgement = services.records.judgement(item.kode, item.tahun_penilaian)
    version = services.records.newest_version(item.kode, item.tahun_penilaian)
    assert judgement is not None and version is not None  # it was just judged
    try:
        assessment = shown_again(judgement, Received.of(version), out, services)
        before = services.assessment(earlier.id) if earlier is not None else None
    except StorageError as error:
        return Refused(item.kode, (failure(error),))
    if assessment is None:
        return Refused(item.kode, (FieldError(say("cli.failed.where"), say("cli.batch.lost"), say("cli.failed.cure")),))
    return before, assessment
