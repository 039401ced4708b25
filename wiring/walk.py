"""The way of a submission through the house, as plain functions: take in, read, judge, report.

``walk`` is the order of the stages and the only place that knows it. The command line runs it with ``plain_stages``; ``flows`` runs the
same with its tasks in their place.
"""

import logging
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from evidence.errors import EvidenceError, FieldError
from evidence.run import ReadSource, Receipt, Run
from evidence.verdict import Assessment
from evidence.wording import say
from intake import Parcel, Refusal, receive
from reports.summary import Line, Refused, Summary
from rules.engine import judge
from rules.facts import regions
from rules.model import Use
from rules.version import code_digest
from storage import (
    Grounds,
    Input,
    Reading,
    assessment_key,
    digest_of,
    digest_of_bytes,
    encode_assessment,
    encode_value,
    evidence_key,
    report_key,
    rulebook_key,
    uses_key,
)
from wiring.arrival import Progress, Received
from wiring.at_once import at_once
from wiring.likeness import shown_elsewhere, together
from wiring.paper import publish_report, publish_summary, render_reports
from wiring.patience import patiently
from wiring.reading import read_all, readings_of
from wiring.services import Services
from wiring.standing import shown_again, standing
from wiring.stating import KeptFacts

log = logging.getLogger("bukti.walk")


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What was found under the paths."""

    received: tuple[Received, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages of the walk, each a function of what the one before gave. ``judge_one`` is given why the submission is disputed, None where it is not,
    and raises what went wrong with it."""

    take_in: Callable[[Sequence[Path]], Arrivals]
    read_all: Callable[[Sequence[Received]], None]
    judge_one: Callable[[Received, Path, str | None], Assessment]
    publish: Callable[[Summary, Path], None]


def walk(paths: Sequence[Path], out: Path, stages: Stages) -> Summary:
    """Everything under ``paths``, to reports under ``out``. All files are read before anything is judged, so that what proves two
    innovations at once is seen from both. A submission that fails inside is listed and never stops the others."""
    arrivals = stages.take_in(paths)
    stages.read_all(arrivals.received)
    lines: list[Line] = []
    failed: list[Refused] = []
    for received in arrivals.received:
        try:
            lines.append(Line.of(stages.judge_one(received, out, None)))
        except Exception as error:
            log.exception("judging %s failed", received.submission.kode, extra={"kode": received.submission.kode})
            failed.append(Refused(received.source, (failure(error),)))
    summary = Summary(tuple(lines), arrivals.refused + tuple(failed))
    stages.publish(summary, out)
    return summary


def plain_stages(services: Services, progress: Progress, *, full: bool = False) -> Stages:
    """The stages as they are, in this process. ``full``: read every page, also those that decide nothing."""
    return Stages(
        take_in=lambda paths: take_in(paths, services, progress),
        read_all=lambda received: read_all(received, services, progress, full=full),
        judge_one=lambda received, out, dispute: judge_one(received, out, services, dispute),
        publish=lambda summary, out: publish_summary(summary, out, services),
    )


def patient(stages: Stages) -> Stages:
    """The same stages, each done again where a store or database was away: what it did before that is found done."""
    return Stages(
        take_in=lambda paths: patiently(lambda: stages.take_in(paths)),
        read_all=lambda received: patiently(lambda: stages.read_all(received)),
        judge_one=lambda received, out, dispute: patiently(lambda: stages.judge_one(received, out, dispute)),
        publish=lambda summary, out: patiently(lambda: stages.publish(summary, out)),
    )


def take_in(paths: Sequence[Path], services: Services, progress: Progress) -> Arrivals:
    """Validate every form under ``paths``, keep its files by digest, and record each submission's version."""
    found = receive(paths, services.editions, regions.codes())
    progress.begin(say("cli.stage.take-in"), len(found))
    received: list[Received] = []
    refused: list[Refused] = []
    for item in found:
        if isinstance(item, Refusal):
            refused.append(Refused(item.path, item.errors))
            progress.advance(item.path)
        else:
            received.append(_keep(item, services))
            progress.advance(item.submission.kode)
    return Arrivals(tuple(received), tuple(refused))


def _keep(parcel: Parcel, services: Services) -> Received:
    inputs = at_once(partial(_keep_file, services=services), parcel.files)
    version = services.records.receive(parcel.submission, inputs, parcel.source, datetime.now(UTC))
    log.info("took in %s", parcel.submission.kode, extra={"kode": parcel.submission.kode, "digest": version.digest})
    return Received(parcel.submission, version, tuple((item.berkas, item.digest) for item in inputs), parcel.source)


def _keep_file(file: tuple[str, Path], services: Services) -> Input:
    berkas, path = file
    digest = digest_of(path)
    services.store.put(evidence_key(digest), path)
    return Input(berkas, digest, path.stat().st_size)


def judge_one(received: Received, out: Path, services: Services, dispute: str | None = None) -> Assessment:
    """Judge one submission on what was read, record the run, and write its reports into ``out/<kode>``; where it was judged before on the same
    grounds, that run stands and its reports are written again. A ``dispute`` that waits is answered by a new run whatever stands."""
    submission = received.submission
    if dispute is not None and services.records.is_disputed(submission.kode, submission.tahun_penilaian, dispute):
        return judge_anew(received, out, services, dispute)
    now = standing(received, services)
    if now.before is not None and now.holds and (assessment := shown_again(now.before, received, out, services)) is not None:
        return assessment
    readings, uses = _grounds(received, services)
    found = Grounds(now.basis, _keep_uses(uses, services), now.state)
    if now.before is not None and now.before.grounds.uses == found.uses:
        services.records.confirm(now.before.run_id, now.state)
        if (assessment := shown_again(now.before, received, out, services)) is not None:
            return assessment
    return _judge(received, readings, uses, found, out, services)


def judge_anew(received: Received, out: Path, services: Services, reason: str) -> Assessment:
    """Judge one submission again whatever stands, as a new run that keeps its ``reason`` (why it was disputed)."""
    now = standing(received, services)
    readings, uses = _grounds(received, services)
    found = Grounds(now.basis, _keep_uses(uses, services), now.state)
    return _judge(received, readings, uses, found, out, services, reason)


def _grounds(received: Received, services: Services) -> tuple[dict[str, Reading], dict[str, tuple[Use, ...]]]:
    """What was read of each file, and where else it was found."""
    readings = readings_of(received, services)
    documents = {berkas: reading.document for berkas, reading in readings.items()}
    return readings, together(uses_of(received, services), shown_elsewhere(received, documents, services))


def _judge(
    received: Received,
    readings: Mapping[str, Reading],
    uses: Mapping[str, tuple[Use, ...]],
    found: Grounds,
    out: Path,
    services: Services,
    reason: str | None = None,
) -> Assessment:
    started = datetime.now(UTC)
    submission = received.submission
    rulebook = services.rulebooks[submission.tahun_penilaian]
    documents = {berkas: reading.document for berkas, reading in readings.items()}
    state = KeptFacts.of(services.facts, readings)
    assessment = judge(submission, documents, rulebook, uses, state=state)
    state.keep()
    content = encode_assessment(assessment)
    run = Run(
        id=uuid.uuid4().hex,
        number=0,
        kode=submission.kode,
        tahun_penilaian=submission.tahun_penilaian,
        rulebook=rulebook.id,
        rulebook_digest=rulebook.digest,
        reader=services.reader.version,
        inputs=received.files,
        started=started,
        finished=datetime.now(UTC),
        reason=reason,
    )
    receipt = Receipt(
        submission=received.version.digest,
        code=code_digest(),
        uses=found.uses,
        assessment=digest_of_bytes(content),
        sources=tuple(_source(berkas, reading) for berkas, reading in readings.items()),
    )
    reports = render_reports(assessment, run, receipt, services)
    publish_report(reports, out / submission.kode)  # first: what is on record is not judged again, so its report must be out
    _record(assessment, content, run, received, reports, found, services)
    log.info("judged %s", run.kode, extra={"kode": run.kode, "run": run.id, "digest": received.version.digest})
    return assessment


def _source(berkas: str, reading: Reading) -> ReadSource:
    return ReadSource(berkas, reading.document.digest, reading.sha256, reading.document.engine)


def _keep_uses(uses: Mapping[str, tuple[Use, ...]], services: Services) -> str:
    """Keep what other uses were known, for they change as others submit; returns its digest."""
    content = encode_value(uses)
    digest = digest_of_bytes(content)
    services.store.put(uses_key(digest), content)
    return digest


def uses_of(received: Received, services: Services) -> Mapping[str, tuple[Use, ...]]:
    """Where else the files of this submission were handed in; its own claims are not "elsewhere"."""
    own = (received.submission.kode, received.submission.tahun_penilaian)
    found = services.records.uses([digest for _, digest in received.files])
    return {
        digest: tuple(
            Use(digest, use.kode, use.tahun_penilaian, use.pemda, use.inovasi, use.nomor, use.berkas)
            for use in uses
            if (use.kode, use.tahun_penilaian) != own
        )
        for digest, uses in found.items()
    }


def _record(
    assessment: Assessment,
    content: bytes,
    run: Run,
    received: Received,
    reports: Mapping[str, bytes],
    found: Grounds,
    services: Services,
) -> None:
    kept = assessment_key(digest_of_bytes(content))
    keys = {form: report_key(digest_of_bytes(page)) for form, page in reports.items()}
    rulebook = services.rulebooks[run.tahun_penilaian].content.encode()
    objects = {kept: content, rulebook_key(run.rulebook_digest): rulebook, **{keys[form]: page for form, page in reports.items()}}
    at_once(lambda item: services.store.put(*item), objects.items())
    services.records.record(run, received.version, assessment, kept, keys, found)


def failure(error: Exception) -> FieldError:
    """What went wrong inside, in the shape in which mistakes are listed."""
    if isinstance(error, EvidenceError):
        return FieldError(say("cli.failed.where"), error.sentence, error.cure or say("cli.failed.cure"))
    return FieldError(say("cli.failed.where"), f"{type(error).__name__}: {error}", say("cli.failed.cure"))
