"""The questions that the records answer in one query each, apart from the code that asks them."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, case, exists, func, or_, select

from evidence.verdict import Status
from storage.results import Why
from storage.tables import (
    attachments,
    changes,
    disputes,
    failures,
    grounds,
    handed,
    inputs,
    runs,
    submissions,
    verdicts,
    versions,
)

Question = Select[*tuple[Any, ...]]

_later_version = versions.alias("later_version")
_later_run = runs.alias("later_run")

newest_number: ScalarSelect[int] = (
    select(func.max(_later_version.c.number))
    .where(_later_version.c.submission_id == submissions.c.id)
    .correlate(submissions)
    .scalar_subquery()
)
"""The number of a submission's newest version, to be used where ``submissions`` is selected from."""

_newest = and_(versions.c.submission_id == submissions.c.id, versions.c.number == newest_number)

_latest_number: ScalarSelect[int] = (
    select(func.max(_later_run.c.number))
    .where(_later_run.c.submission_id == submissions.c.id)
    .correlate(submissions)
    .scalar_subquery()
)


_run = select(runs, submissions.c.kode, submissions.c.tahun).join(submissions, runs.c.submission_id == submissions.c.id)


def recorded_run(run_id: str) -> Question:
    """The run with that id."""
    return _run.where(runs.c.id == run_id)


def recorded_runs(kode: str, tahun: int) -> Question:
    """Every run of a submission, oldest first."""
    return _run.where(submissions.c.kode == kode, submissions.c.tahun == tahun).order_by(runs.c.number)


def newest_judgement(kode: str, tahun: int) -> Question:
    """The newest run of a submission with its grounds, where those are known."""
    return (
        select(runs.c.id, runs.c.assessment_key, grounds.c.basis, grounds.c.uses, grounds.c.state)
        .select_from(runs)
        .join(submissions, runs.c.submission_id == submissions.c.id)
        .outerjoin(grounds, grounds.c.run_id == runs.c.id)
        .where(submissions.c.kode == kode, submissions.c.tahun == tahun)
        .order_by(runs.c.number.desc())
        .limit(1)
    )


state_of_uses = select(changes.c.number)
"""How often something came in that may change where evidence is found elsewhere. Not the newest ids: what another host began earlier may be there later."""


def earlier_uses(digests: Sequence[str]) -> Question:
    """Which claims, in newest versions, these files are attached to; ordered."""
    return (
        select(
            inputs.c.digest,
            submissions.c.kode,
            submissions.c.tahun,
            versions.c.pemda,
            versions.c.inovasi,
            attachments.c.nomor,
            inputs.c.berkas,
        )
        .select_from(inputs)
        .join(attachments, attachments.c.input_id == inputs.c.id)
        .join(versions, inputs.c.version_id == versions.c.id)
        .join(submissions, _newest)
        .where(inputs.c.digest.in_(digests))
        .order_by(submissions.c.tahun, submissions.c.kode, attachments.c.nomor, inputs.c.berkas, inputs.c.digest)
    )


def newest_run_number() -> ColumnElement[int]:
    """The number of a submission's newest run, 0 where there is none, to be used where ``submissions`` is selected from."""
    return func.coalesce(_latest_number, 0)


def judged_since_handed() -> Question:
    """What was handed out and judged since, with the number of its newest run before; ordered."""
    return (
        select(submissions.c.kode, submissions.c.tahun, handed.c.after, handed.c.why)
        .join_from(handed, submissions)
        .where(_latest_number > handed.c.after)
        .order_by(submissions.c.tahun, submissions.c.kode)
    )


def standing_failures() -> Question:
    """The last failure of each newest version that was not judged since, newest first."""
    later = failures.alias("later_failure")
    last = select(func.max(later.c.id)).where(later.c.version_id == versions.c.id).correlate(versions).scalar_subquery()
    since = exists().where(runs.c.version_id == versions.c.id, runs.c.finished >= failures.c.at)
    return (
        select(submissions.c.kode, submissions.c.tahun, failures.c.code, failures.c.sentence, failures.c.at)
        .select_from(failures)
        .join(versions, failures.c.version_id == versions.c.id)
        .join(submissions, _newest)
        .where(failures.c.id == last, ~since)
        .order_by(failures.c.at.desc(), submissions.c.kode)
    )


_answered = exists().where(
    runs.c.submission_id == disputes.c.submission_id, runs.c.reason == disputes.c.reason, runs.c.number > disputes.c.after
)


def open_dispute() -> ScalarSelect[str]:
    """Why a submission is disputed, by the oldest request that no run answered, to be used where ``submissions`` is selected from."""
    asked = disputes.c.submission_id == submissions.c.id
    oldest = select(disputes.c.reason).where(asked, ~_answered).order_by(disputes.c.id).limit(1)
    return oldest.correlate(submissions).scalar_subquery()


def is_disputed(kode: str, tahun: int, reason: str) -> Question:
    """The requests for that reason that no run answered."""
    asked = select(disputes.c.id).join(submissions, disputes.c.submission_id == submissions.c.id)
    return asked.where(submissions.c.kode == kode, submissions.c.tahun == tahun, disputes.c.reason == reason, ~_answered)


def unjudged_submissions(rulebooks: Mapping[int, str], reader: str) -> Question:
    """Submissions that are disputed, or whose newest version was never judged by the rulebook of its year and this reader, and why."""
    reason = open_dispute()
    ever = exists().where(runs.c.submission_id == submissions.c.id)
    judged = exists().where(runs.c.version_id == versions.c.id)
    by_these = exists().where(
        runs.c.version_id == versions.c.id,
        runs.c.rulebook_digest == case(dict(rulebooks), value=submissions.c.tahun),
        runs.c.reader == reader,
    )
    cases = ((reason.is_not(None), Why.DISPUTED), (~ever, Why.NEVER), (~judged, Why.CHANGED))
    why = case(*((when, str(each)) for when, each in cases), else_=str(Why.OUTDATED)).label("why")
    urgency = case(*((when, rank) for rank, (when, _) in enumerate(cases)), else_=len(cases))
    return (
        select(submissions.c.kode, submissions.c.tahun, versions.c.number, versions.c.received, why, reason.label("reason"))
        .select_from(submissions)
        .join(versions, _newest)
        .where(submissions.c.tahun.in_(list(rulebooks)), or_(~by_these, reason.is_not(None)))
        .order_by(urgency, versions.c.received, submissions.c.tahun, submissions.c.kode)
    )


def overview() -> Question:
    """Every submission: newest version, latest run (or nulls) and how many of its claims have each status."""
    latest = and_(runs.c.submission_id == submissions.c.id, runs.c.number == _latest_number)
    of_version = ("pemda", "provinsi", "perangkat_daerah", "inovasi", "received")
    counts = (_claims(status).label(str(status)) for status in Status)
    return (
        select(
            submissions.c.kode,
            submissions.c.tahun,
            versions.c.number.label("version"),
            *(versions.c[name] for name in of_version),
            runs,
            *counts,
        )
        .select_from(submissions)
        .join(versions, _newest)
        .outerjoin(runs, latest)
        .order_by(submissions.c.tahun, submissions.c.kode)
    )


def _claims(status: Status) -> ScalarSelect[int]:
    return (
        select(func.count())
        .select_from(verdicts)
        .where(verdicts.c.run_id == runs.c.id, verdicts.c.status == str(status))
        .correlate(runs)
        .scalar_subquery()
    )
