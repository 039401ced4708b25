"""The nightly run: what came in, then every submission that is new, changed, or was judged by an older rulebook or reader.

What is to be done is one question to the records, most urgent first; the store is never walked. A few submissions are read and judged at a
time, so that the run can stop at any of them and the next one goes on where it stood.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from evidence.errors import EvidenceError
from evidence.flips import flips
from evidence.verdict import Assessment
from evidence.wording import say
from intake import PathError
from reports.night import Judged, Night, render_night, render_night_json
from reports.summary import Refused, Summary
from storage import Waiting
from wiring.arrival import Progress, Received
from wiring.paper import write_whole
from wiring.services import Services
from wiring.walk import Stages, failure

log = logging.getLogger("bukti.nightly")


BATCH = 4
"""Submissions that are read before the first of them is judged."""


class NightlyRuns(EvidenceError):
    """Another nightly run over the same records is under way."""

    code = "nightly-runs"


Result = Refused | tuple[Assessment | None, Assessment]
"""What went wrong with a submission, or its last assessment and the new one."""

Work = Callable[[Sequence[Waiting]], Iterator[tuple[Waiting, Result]]]
"""Gets done what waits: each submission with its result, as it is settled; ends early when the time is over."""


def nightly(
    services: Services,
    stages: Stages,
    out: Path,
    progress: Progress,
    *,
    drop: Path | None = None,
    until: datetime | None = None,
    work: Work | None = None,
) -> Night:
    """Run until nothing waits, or until ``until`` (aware). ``drop`` is a folder to which regions upload; what lies there is taken in first. ``work``: by
    whom it is done, None: here. Writes the reports of what was judged, and ``nightly.html`` and ``nightly.json``, into ``out``. ``NightlyRuns`` where
    one is under way."""
    with services.records.nightly() as alone:
        if not alone:
            raise NightlyRuns(say("cli.nightly.runs"), say("cli.nightly.runs.cure"))
        here = partial(work_here, services=services, stages=stages, out=out, progress=progress, until=until)
        return _nightly(services, stages, out, drop, until, work or here)


def _nightly(services: Services, stages: Stages, out: Path, drop: Path | None, until: datetime | None, work: Work) -> Night:
    began = datetime.now(UTC)
    refused = _taken_in(drop, stages) if drop is not None else ()
    waiting = waiting_now(services)
    judged: list[Judged] = []
    failed: list[Refused] = []
    left = dict.fromkeys(waiting)
    for item, result in work(waiting):
        del left[item]
        if isinstance(result, Refused):
            failed.append(result)
        else:
            before, assessment = result
            flipped = tuple(flips(before, assessment)) if before is not None else ()
            judged.append(Judged(assessment, item.why.value, before, flipped))
    counts = Counter(item.why.value for item in left)
    night = Night(began, datetime.now(UTC), until, tuple(judged), tuple(refused), tuple(failed), dict(counts))
    stages.publish(Summary(tuple(item.assessment for item in judged), (*refused, *failed)), out)
    write_whole(out / "nightly.json", render_night_json(night))
    write_whole(out / "nightly.html", render_night(night))
    return night


def _taken_in(drop: Path, stages: Stages) -> tuple[Refused, ...]:
    """The forms in the drop that were refused. A drop into which nobody put a form is an ordinary night; one that is not there is not."""
    try:
        return stages.take_in([drop]).refused
    except PathError as error:
        if not drop.is_dir():
            raise
        log.info("nothing to take in: %s", error.sentence)
        return ()


def next_time(clock: str, timezone: str) -> datetime:
    """The next moment at which it is ``clock`` ("06:00") in a time zone. ValueError where either is wrong."""
    zone = ZoneInfo(timezone)
    now = datetime.now(zone)
    then = datetime.combine(now.date(), time.fromisoformat(clock), zone)
    return then if then > now else then + timedelta(days=1)


def waiting_now(services: Services) -> tuple[Waiting, ...]:
    """The submissions that wait to be judged, most urgent first."""
    digests = {year: rulebook.digest for year, rulebook in services.rulebooks.items()}
    return services.records.unjudged(digests, services.reader.version)


def work_here(
    waiting: Sequence[Waiting], services: Services, stages: Stages, out: Path, progress: Progress, until: datetime | None
) -> Iterator[tuple[Waiting, Result]]:
    """``Work`` in this process: a few submissions are read, then judged one by one."""
    for first in range(0, len(waiting), BATCH):
        batch = waiting[first : first + BATCH]
        if is_over(until):
            return
        received = [_received(item, services) for item in batch]
        is_read = _is_read(received, stages)
        progress.begin(say("cli.stage.judge"), len(batch))
        for item, each in zip(batch, received, strict=True):
            if is_over(until):
                return
            yield item, _judged(each, services, stages, out, is_read=is_read)
            progress.advance(item.kode)


def _received(item: Waiting, services: Services) -> Received:
    version = services.records.newest_version(item.kode, item.tahun_penilaian)
    assert version is not None  # it was found on record
    return Received.of(version)


def _is_read(received: Sequence[Received], stages: Stages) -> bool:
    """Read the batch; what went wrong is not yet anybody's failure: each submission is then read by itself when it is judged."""
    try:
        stages.read_all(received)
    except Exception:
        log.exception("reading a batch failed")
        return False
    return True


def _judged(received: Received, services: Services, stages: Stages, out: Path, *, is_read: bool) -> Result:
    submission = received.submission
    earlier = services.records.latest_run(submission.kode, submission.tahun_penilaian)
    try:
        if not is_read:
            stages.read_all([received])
        assessment = stages.judge_one(received, out)
        before = services.assessment(earlier.id) if earlier else None
    except Exception as error:
        log.exception("judging %s failed", submission.kode)
        told = failure(error)
        code = error.code if isinstance(error, EvidenceError) else type(error).__name__
        services.records.fail(received.version, code, told.found, datetime.now(UTC))
        return Refused(submission.kode, (told,))
    return before, assessment


def is_over(until: datetime | None) -> bool:
    """Whether that time has come."""
    return until is not None and datetime.now(UTC) >= until
