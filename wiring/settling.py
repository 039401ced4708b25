"""What became of submissions that others were to judge, as the records have it, whatever those others say or whether they still live.

A night notes what it hands out before it does. Where it is killed, or its server goes away, the next night finds there what was judged since, puts its
reports where people look, and tells of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from evidence.errors import FieldError, StorageError, Unreachable, Unwritable
from evidence.run import Run
from evidence.wording import say
from reports.night import Judged
from reports.summary import Refused
from storage import Failure, Item, Waiting
from wiring.arrival import Received
from wiring.patience import patiently
from wiring.services import Services
from wiring.standing import shown_again
from wiring.walk import failure

Result = Judged | Refused
"""What became of a submission."""


def last_runs(items: Sequence[Waiting], services: Services) -> dict[Waiting, Run | None]:
    """The newest run of each before it is handed out."""
    return {item: services.records.latest_run(*item.item) for item in items}


def settled(
    before: Mapping[Waiting, Run | None], known: frozenset[Failure], services: Services, out: Path
) -> Iterator[tuple[Waiting, Result]]:
    """Those that were judged, or failed, since they had the run in ``before`` and the records the ``known`` failures; the reports of what was judged are
    written into ``out``. The others still wait."""
    failures = patiently(services.records.failures)
    failed = {(found.kode, found.tahun_penilaian): found for found in failures if found not in known}
    for item, earlier in before.items():
        now = patiently(partial(services.records.latest_run, *item.item))
        told = failed.get(item.item)
        if now is not None and (earlier is None or now.id != earlier.id):
            yield item, patiently(partial(_judged, item.item, str(item.why), earlier, services, out))
        elif told is not None:
            yield item, Refused(item.kode, (FieldError(say("cli.failed.where"), told.sentence, say("cli.failed.cure")),))


def left_behind(services: Services, out: Path) -> Iterator[Result]:
    """What was judged of that which an earlier night handed out and could not tell of any more; its reports are written into ``out``."""
    for each in patiently(services.records.judged_since_handed):
        kode, tahun = each.item
        earlier = patiently(partial(services.records.run, kode, tahun, each.after))
        yield patiently(partial(_judged, each.item, each.why, earlier, services, out))


def _judged(item: Item, why: str, earlier: Run | None, services: Services, out: Path) -> Result:
    judgement = services.records.judgement(*item)
    version = services.records.newest_version(*item)
    assert judgement is not None and version is not None  # it was just judged
    try:
        assessment = shown_again(judgement, Received.of(version), out, services)
        before = services.kept_assessment(earlier) if earlier is not None else None
    except (Unreachable, Unwritable):
        raise  # no fault of this submission
    except StorageError as error:
        return Refused(item[0], (failure(error),))
    if assessment is None:
        return Refused(item[0], (FieldError(say("cli.failed.where"), say("cli.batch.lost"), say("cli.failed.cure")),))
    return Judged.of(assessment, why, before)
