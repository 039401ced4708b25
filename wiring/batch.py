"""A batch of the night's submissions, done by any host over the same records and store; and what became of it, as the night sees it.

While a host works on a submission it holds a lock on it, which ends with its process, however that dies. So nothing is judged by two hosts,
whoever handed it out twice, and a batch that nobody holds any more is known to be lost.
"""

import logging
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from evidence.errors import FieldError, StorageError, Unreachable, Unwritable
from evidence.run import Run
from evidence.wording import say
from reports.night import Judged
from reports.summary import Refused
from storage import Failure, Item, Waiting
from wiring.arrival import Progress, Received
from wiring.nightly import Result, Shift, Work, waiting_now, work_here
from wiring.patience import patiently
from wiring.services import Services
from wiring.standing import shown_again
from wiring.walk import Stages, failure

log = logging.getLogger("bukti.batch")


def do_batch(
    items: Sequence[Item], services: Services, stages: Stages, progress: Progress, until: datetime | None, night: str
) -> dict[str, int]:
    """Judge those of the submissions that still wait and that no other host works on; returns how many were ``judged`` and ``failed``. Their reports
    are kept in the store, and what was read for them is noted for the ``night``; nothing is left on this host. ``Unreachable`` and ``Unwritable`` as in a night, also where another host got hold of them
    while the database was away: whoever handed them out hands out again what is left."""
    counts: Counter[str] = Counter(judged=0, failed=0)
    with _noted(night, services), services.records.holding() as take, tempfile.TemporaryDirectory(prefix="bukti-") as scratch:
        mine = patiently(partial(take, items))

        def stay_alone() -> None:
            if patiently(partial(take, mine)) != mine:
                raise Unreachable(say("cli.batch.taken"))

        waiting = [item for item in patiently(lambda: waiting_now(services)) if item.item in mine]
        for _, result in work_here(waiting, Shift(services, stages, Path(scratch), progress, until, stay_alone, night)):
            counts["failed" if isinstance(result, Refused) else "judged"] += 1
    return dict(counts)


@contextmanager
def _noted(night: str, services: Services) -> Iterator[None]:
    """Note for a night what is read in the block, however that ends."""
    before = services.reads
    try:
        yield
    finally:
        try:
            services.records.keep_batch(night, services.reads - before)
        except StorageError:
            log.exception("what was read is not on record")


def last_runs(items: Sequence[Waiting], services: Services) -> dict[Waiting, Run | None]:
    """The newest run of each before it is handed out."""
    return {item: services.records.latest_run(*item.item) for item in items}


def settled(before: Mapping[Waiting, Run | None], known: frozenset[Failure], services: Services, out: Path) -> Work:
    """Those that were judged, or failed, since they had the run in ``before`` and the records the ``known`` failures; the reports of what was judged are
    written into ``out``. The others still wait."""
    failures = patiently(services.records.failures)
    failed = {(found.kode, found.tahun_penilaian): found for found in failures if found not in known}
    for item, earlier in before.items():
        now = patiently(partial(services.records.latest_run, *item.item))
        told = failed.get(item.item)
        if now is not None and (earlier is None or now.id != earlier.id):
            yield item, patiently(partial(_judged, item, earlier, services, out))
        elif told is not None:
            yield item, Refused(item.kode, (FieldError(say("cli.failed.where"), told.sentence, say("cli.failed.cure")),))


def _judged(item: Waiting, earlier: Run | None, services: Services, out: Path) -> Result:
    judgement = services.records.judgement(*item.item)
    version = services.records.newest_version(*item.item)
    assert judgement is not None and version is not None  # it was just judged
    try:
        assessment = shown_again(judgement, Received.of(version), out, services)
        before = services.kept_assessment(earlier) if earlier is not None else None
    except (Unreachable, Unwritable):
        raise  # no fault of this submission
    except StorageError as error:
        return Refused(item.kode, (failure(error),))
    if assessment is None:
        return Refused(item.kode, (FieldError(say("cli.failed.where"), say("cli.batch.lost"), say("cli.failed.cure")),))
    return Judged.of(assessment, item.why.value, before)
