"""The nightly run: what came in, then every submission that is new, changed, or was judged by an older rulebook or reader.

What is to be done is one question to the records, most urgent first; the store is never walked. A few submissions are read and judged at a
time, so that the run can stop at any of them and the next one goes on where it stood.
"""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from evidence.errors import EvidenceError, StorageError, Unreachable, Unwritable
from evidence.wording import say
from intake import PathError
from reports.night import Judged, Night, render_night, render_night_json
from reports.summary import Refused, Summary
from storage import NightPast, Waiting
from wiring.arrival import Progress, Received
from wiring.drop import drop_folder
from wiring.paper import write_whole
from wiring.patience import patiently
from wiring.services import Services
from wiring.settling import Result, left_behind
from wiring.walk import Stages, failure

log = logging.getLogger("bukti.nightly")


BATCH = 4
"""Submissions that are read before the first of them is judged."""


class NightlyRuns(EvidenceError):
    """Another nightly run over the same records is under way."""

    code = "nightly-runs"


@dataclass(frozen=True, slots=True)
class Shift:
    """What is worked with: ``stay_alone`` raises where another process may work on the same; ``name`` is the night's own."""

    services: Services
    stages: Stages
    out: Path
    progress: Progress
    until: datetime | None
    stay_alone: Callable[[], None]
    name: str

    @property
    def is_over(self) -> bool:
        return self.until is not None and datetime.now(UTC) >= self.until


Work = Iterator[tuple[Waiting, Result]]
"""What became of each submission that waits, as it is settled; ends early when the time is over."""

Spread = Callable[[Sequence[Waiting], Shift], Work]
"""Gets done what waits, by whomever."""


def nightly(
    services: Services,
    stages: Stages,
    out: Path,
    progress: Progress,
    *,
    drop: str | Path | None = None,
    until: datetime | None = None,
    spread: Spread | None = None,
) -> Night:
    """Run until nothing waits, or until ``until`` (aware). ``drop`` is where regions upload (a folder, or ``s3://BUCKET/PREFIX``); what lies there is taken in first.
    ``spread``: by whom the rest is done, None: here. Writes the reports of what was judged, and ``nightly.html`` and ``nightly.json``, into ``out``. Where store or
    database stay away, or are full, it ends early and says so (``halted``): that is no failure of a submission. ``NightlyRuns`` where one is under way."""
    with services.records.nightly() as holds:

        def stay_alone() -> None:
            if not patiently(holds):
                raise NightlyRuns(say("cli.nightly.runs"), say("cli.nightly.runs.cure"))

        stay_alone()
        shift = Shift(services, stages, out, progress, until, stay_alone, uuid4().hex)
        night = _night(shift, drop, spread or work_here)
        night = _published(night, stages, out)
        write_whole(out / "nightly.json", render_night_json(night))
        write_whole(out / "nightly.html", render_night(night))
        _note(night, shift)
    return night


def _published(night: Night, stages: Stages, out: Path) -> Night:
    """The night with its index and workbook written. Where what they are made of cannot be had, it was halted, and says so itself."""
    try:
        stages.publish(Summary(tuple(item.line for item in night.judged), (*night.refused, *night.failed)), out)
    except (Unreachable, Unwritable) as error:
        log.exception("the workbook of the night is not written")
        return replace(night, halted=night.halted or str(error))
    return night


def _note(night: Night, shift: Shift) -> None:
    """Put on record how it went. What it did is on record already, so a database that is away again is no reason to call the night failed."""
    records = shift.services.records
    try:
        reads = shift.services.reads + records.read_in_batches(shift.name)
        past = NightPast(
            began=night.began,
            ended=night.ended,
            judged=len(night.judged),
            failed=len(night.failed),
            left=sum(night.left.values()),
            halted=night.halted,
            **asdict(reads),
        )
        records.keep_night(past)
        records.take_back((item.line.kode, item.line.tahun_penilaian) for item in night.judged)
    except StorageError:
        log.exception("the night is not on record")


def _night(shift: Shift, drop: str | Path | None, spread: Spread) -> Night:
    began = datetime.now(UTC)
    refused: Sequence[Refused] = ()
    left: dict[Waiting, None] = {}
    results: list[Result] = []
    halted = ""
    try:
        if drop is not None:
            refused = _taken_in(drop, shift)
        for found in left_behind(shift.services, shift.out):
            results.append(found)
        waiting = patiently(lambda: waiting_now(shift.services))
        left = dict.fromkeys(waiting)
        for item, result in spread(waiting, shift):
            results.append(result)  # one by one: what was done stays in the list when the next one raises
            del left[item]
    except (Unreachable, Unwritable) as error:
        log.exception("the night ends early")
        halted = str(error)
    return Night(
        began,
        datetime.now(UTC),
        shift.until,
        judged=tuple(item for item in results if isinstance(item, Judged)),
        refused=tuple(refused),
        failed=tuple(item for item in results if isinstance(item, Refused)),
        left=dict(Counter(item.why.value for item in left)),
        halted=halted,
    )


def _taken_in(drop: str | Path, shift: Shift) -> tuple[Refused, ...]:
    """What was refused of the drop. One into which nobody put a form is an ordinary night."""
    folder, misnamed = patiently(partial(drop_folder, drop, shift.services.settings, shift.progress))
    try:
        refused = shift.stages.take_in([folder]).refused
    except PathError as error:
        log.info("nothing to take in: %s", error.sentence)
        refused = ()
    return (*refused, *misnamed)


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


def work_here(waiting: Sequence[Waiting], shift: Shift) -> Work:
    """In this process: a few submissions are read, then judged one by one, in their order."""
    for first in range(0, len(waiting), BATCH):
        batch = waiting[first : first + BATCH]
        if shift.is_over:
            return
        received = [patiently(partial(_received, item, shift.services)) for item in batch]
        is_read = _is_read(received, shift.stages)
        shift.progress.begin(say("cli.stage.judge"), len(batch))
        for item, each in zip(batch, received, strict=True):
            if shift.is_over:
                return
            shift.stay_alone()
            yield item, _judged(item, each, shift, is_read=is_read)
            shift.progress.advance(item.kode)


def _received(item: Waiting, services: Services) -> Received:
    version = services.records.newest_version(item.kode, item.tahun_penilaian)
    assert version is not None  # it was found on record
    return Received.of(version)


def _is_read(received: Sequence[Received], stages: Stages) -> bool:
    """Read the batch; what went wrong is not yet anybody's failure: each submission is then read by itself when it is judged."""
    try:
        stages.read_all(received)
    except (Unreachable, Unwritable):
        raise
    except Exception:
        log.exception("reading a batch failed")
        return False
    return True


def _judged(item: Waiting, received: Received, shift: Shift, *, is_read: bool) -> Result:
    try:
        before = patiently(partial(shift.services.newest_assessment, *item.item))
        if not is_read:
            shift.stages.read_all([received])
        assessment = shift.stages.judge_one(received, shift.out, item.reason)
    except (Unreachable, Unwritable):
        raise  # no fault of this submission
    except Exception as error:
        log.exception("judging %s failed", item.kode, extra={"kode": item.kode, "digest": received.version.digest})
        told = failure(error)
        code = error.code if isinstance(error, EvidenceError) else type(error).__name__
        patiently(lambda: shift.services.records.fail(received.version, code, told.found, datetime.now(UTC)))
        return Refused(item.kode, (told,))
    return Judged.of(assessment, item.why.value, before)
