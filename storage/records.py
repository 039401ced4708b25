"""The records: which submissions were received, how each was judged, and where everything about it is kept.

Rows are added and never changed or removed (but for what can be found again): a changed submission is a new version, a new judgement a new run beside the old one.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Self

from sqlalchemy import delete, exists, func, select, update

from evidence.run import Run
from evidence.submission import Submission
from evidence.verdict import Assessment, FlagCode, Severity, Status
from evidence.wording import say
from storage.codec import encode_submission
from storage.database import Database
from storage.errors import NotOnRecord
from storage.keys import evidence_key, uses_key
from storage.likeness import Likenesses
from storage.migrations.steps import upgrade
from storage.queries import (
    earlier_uses,
    is_disputed,
    judged_since_handed,
    newest_judgement,
    newest_run_number,
    overview,
    recorded_run,
    recorded_runs,
    standing_failures,
    state_of_uses,
    unjudged_submissions,
)
from storage.results import (
    EarlierUse,
    Failure,
    Grounds,
    Handed,
    Input,
    Item,
    Judgement,
    NightPast,
    Overview,
    Reads,
    RecordedFlag,
    RecordedVerdict,
    Version,
    Waiting,
    Why,
)
from storage.rows import (
    add_findings,
    add_grounds,
    add_rows,
    add_run,
    add_version,
    aware,
    chunks,
    hold_submission,
    newest_version,
    note_change,
    read_overview,
    read_runs,
    version_digest,
)
from storage.tables import batches, disputes, failures, flags, grounds, handed, inputs, nights, reports, runs, submissions, verdicts

_NIGHTLY = 0x6E69676874  # "night"


class Records:
    """The records in the database at ``url`` (an SQLAlchemy address), whose tables are made or brought up to date on opening.

    Each process opens its own; threads may share one. Methods raise ``StorageError``.
    """

    def __init__(self, url: str) -> None:
        self._database = Database(url)
        upgrade(self._database)
        self.likenesses = Likenesses(self._database)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back every connection."""
        self._database.close()

    @contextmanager
    def nightly(self) -> Iterator[Callable[[], bool]]:
        """The lock of the nightly run: what it gives takes it, and says whether this is the only nightly run over these records. To be asked
        again while the run goes on, for a lost connection loses the lock."""
        with self._database.alone(_NIGHTLY) as holds:
            yield holds

    @property
    def spans_hosts(self) -> bool:
        """Whether several hosts may work on these records at the same time (PostgreSQL); ``holding`` and ``in_hand`` need that."""
        return self._database.spans_hosts

    @contextmanager
    def holding(self) -> Iterator[Callable[[Collection[Item]], frozenset[Item]]]:
        """The locks of submissions: what it gives takes those of some that nobody else works on, and says which are held; nobody else gets these while
        the block runs or this process lives. To be asked again while the work goes on, for a lost connection loses them."""
        with self._database.holding() as take:

            def holds(wanted: Collection[Item]) -> frozenset[Item]:
                locks = {_lock(*item): item for item in wanted}
                return frozenset(locks[lock] for lock in take(locks))

            yield holds

    def in_hand(self, wanted: Collection[Item]) -> frozenset[Item]:
        """Those of the submissions that some process works on now."""
        held = self._database.held()
        return frozenset(item for item in wanted if _lock(*item) in held)

    def receive(self, submission: Submission, files: tuple[Input, ...], source: str, at: datetime) -> Version:
        """The version that a submission and its files are: a new one, or the newest where that is the same already.

        ``source`` is the path of the form, ``at`` an aware time; neither makes a version.
        """
        kode, tahun = submission.kode, submission.tahun_penilaian
        content = encode_submission(submission)
        with self._database.writing() as connection:
            submission_id = hold_submission(connection, kode, tahun)
            newest = newest_version(connection, kode, tahun)
            if newest is None or newest.digest != version_digest(content, files):
                number = 1 if newest is None else newest.number + 1
                add_version(connection, submission_id, number, content=content, files=files, source=source, at=aware(at))
                newest = newest_version(connection, kode, tahun)
                note_change(connection)
        assert newest is not None
        return newest

    def newest_version(self, kode: str, tahun: int) -> Version | None:
        """A submission as it was received last, or None where it never was."""
        with self._database.reading() as connection:
            return newest_version(connection, kode, tahun)

    def record(
        self,
        run: Run,
        version: Version,
        assessment: Assessment,
        assessment_key: str,
        reports_kept: Mapping[str, str],
        found: Grounds | None = None,
    ) -> Run:
        """Put a run on record, whole, and return it with the number that it was given here (``run.number`` is ignored).

        ``reports_kept`` maps a format (``html``, ``json``) to the report's key in the object store, where every object must be
        before; ``found`` is what the run rests on, where it may be taken again while that stays. A run that is on record already is returned as it is, so that a retry after a lost answer changes nothing.
        ValueError where the run is not one of ``version``.
        """
        _must_fit(run, version)
        kept = [{"run_id": run.id, "format": form, "object_key": key} for form, key in sorted(reports_kept.items())]
        with self._database.writing() as connection:
            submission_id = hold_submission(connection, run.kode, run.tahun_penilaian)
            rows = connection.execute(recorded_run(run.id)).mappings().all()
            if not rows:
                add_run(connection, submission_id, run, version=version, assessment=assessment, assessment_key=assessment_key)
                add_findings(connection, run.id, assessment)
                add_rows(connection, reports, kept)
                if found is not None:
                    add_grounds(connection, run.id, found)
                rows = connection.execute(recorded_run(run.id)).mappings().all()
            return read_runs(connection, rows)[0]

    def state_of_uses(self) -> str:
        """A text that changes with whatever may change where evidence is found elsewhere."""
        with self._database.reading() as connection:
            return str(connection.execute(state_of_uses).scalar_one())

    def judgement(self, kode: str, tahun: int) -> Judgement | None:
        """The newest run of a submission, where it is known what it rests on."""
        with self._database.reading() as connection:
            row = connection.execute(newest_judgement(kode, tahun)).one_or_none()
            if row is None or row.basis is None:
                return None
            kept = select(reports.c.format, reports.c.object_key).where(reports.c.run_id == row.id).order_by(reports.c.format)
            keys = tuple((form, key) for form, key in connection.execute(kept))
        return Judgement(row.id, Grounds(row.basis, row.uses, row.state), row.assessment_key, keys)

    def confirm(self, run_id: str, state: str) -> None:
        """Note that uses of a run's evidence were looked up again in ``state`` and are the same."""
        with self._database.writing() as connection:
            connection.execute(update(grounds).where(grounds.c.run_id == run_id).values(state=state))

    def dispute(self, kode: str, tahun: int, reason: str, at: datetime) -> None:
        """Ask for a submission that is on record to be judged again, with that reason, before all others. A request that waits already is not doubled."""
        known = select(submissions.c.id, newest_run_number()).where(submissions.c.kode == kode, submissions.c.tahun == tahun)
        with self._database.writing() as connection:
            if connection.execute(is_disputed(kode, tahun, reason)).first() is None:
                submission_id, after = connection.execute(known).one()
                row = {"submission_id": submission_id, "reason": reason, "after": after, "at": aware(at)}
                add_rows(connection, disputes, [row])

    def is_disputed(self, kode: str, tahun: int, reason: str) -> bool:
        """Whether a request with that reason waits for a run."""
        with self._database.reading() as connection:
            return connection.execute(is_disputed(kode, tahun, reason)).first() is not None

    def fail(self, version: Version, code: str, sentence: str, at: datetime) -> None:
        """Note that a version could not be judged, and why."""
        with self._database.writing() as connection:
            row = {"version_id": version.id, "code": code, "sentence": sentence, "at": aware(at)}
            add_rows(connection, failures, [row])

    def hand_out(self, items: Collection[Waiting]) -> None:
        """Note that others are to judge these; what was noted before and not taken back stays as it is."""
        known = select(submissions.c.id, newest_run_number(), exists().where(handed.c.submission_id == submissions.c.id))
        with self._database.writing() as connection:
            for item in items:
                mine = known.where(submissions.c.kode == item.kode, submissions.c.tahun == item.tahun_penilaian)
                submission_id, after, is_noted = connection.execute(mine).one()
                if not is_noted:
                    add_rows(connection, handed, [{"submission_id": submission_id, "after": after, "why": str(item.why)}])

    def judged_since_handed(self) -> tuple[Handed, ...]:
        """What was judged since it was handed out, and is not taken back yet."""
        with self._database.reading() as connection:
            found = connection.execute(judged_since_handed()).all()
        return tuple(Handed((kode, tahun), after, why) for kode, tahun, after, why in found)

    def take_back(self, items: Iterable[Item]) -> None:
        """Forget that these were handed out, if they were."""
        with self._database.writing() as connection:
            for kode, tahun in items:
                mine = select(submissions.c.id).where(submissions.c.kode == kode, submissions.c.tahun == tahun)
                connection.execute(delete(handed).where(handed.c.submission_id.in_(mine)))

    def keep_batch(self, night: str, reads: Reads) -> None:
        """Note what was read for a night by another process."""
        with self._database.writing() as connection:
            add_rows(connection, batches, [{"night": night, **asdict(reads)}])

    def read_in_batches(self, night: str) -> Reads:
        """What all batches of a night read together, as far as they came to say so."""
        sums = [func.coalesce(func.sum(batches.c[each.name]), 0) for each in fields(Reads)]
        with self._database.reading() as connection:
            return Reads(*connection.execute(select(*sums).where(batches.c.night == night)).one())

    def keep_night(self, night: NightPast) -> None:
        """Note how a nightly run went."""
        row = asdict(night) | {"began": aware(night.began), "ended": aware(night.ended)}
        with self._database.writing() as connection:
            add_rows(connection, nights, [row])

    def last_night(self) -> NightPast | None:
        """The nightly run that ended last, None where there was none."""
        columns = [nights.c[each.name] for each in fields(NightPast)]
        with self._database.reading() as connection:
            row = connection.execute(select(*columns).order_by(nights.c.id.desc()).limit(1)).mappings().one_or_none()
        return NightPast(**row) if row is not None else None

    def failures(self) -> tuple[Failure, ...]:
        """Submissions whose newest version failed when it was last tried, newest first."""
        with self._database.reading() as connection:
            return tuple(Failure(*row) for row in connection.execute(standing_failures()))

    def runs(self, kode: str, tahun: int) -> tuple[Run, ...]:
        """Every run of a submission, oldest first."""
        with self._database.reading() as connection:
            return tuple(read_runs(connection, connection.execute(recorded_runs(kode, tahun)).mappings().all()))

    def run(self, kode: str, tahun: int, number: int) -> Run | None:
        """One run of a submission by its number, or None."""
        with self._database.reading() as connection:
            rows = connection.execute(recorded_runs(kode, tahun).where(runs.c.number == number)).mappings().all()
            return next(iter(read_runs(connection, rows)), None)

    def latest_run(self, kode: str, tahun: int | None = None) -> Run | None:
        """The newest run of a submission (of the newest year where ``tahun`` is None), or None where it was never judged."""
        year = self.newest_year(kode) if tahun is None else tahun
        if year is None:
            return None
        newest = recorded_runs(kode, year).order_by(None).order_by(runs.c.number.desc()).limit(1)
        with self._database.reading() as connection:
            return next(iter(read_runs(connection, connection.execute(newest).mappings().all())), None)

    def newest_year(self, kode: str) -> int | None:
        """The newest assessment year in which a submission of that kode was received, or None."""
        query = select(func.max(submissions.c.tahun)).where(submissions.c.kode == kode)
        with self._database.reading() as connection:
            newest: int | None = connection.execute(query).scalar_one()
        return newest

    def assessment_key(self, run_id: str) -> str:
        """Where the assessment of a run is kept. ``NotOnRecord`` where the run is not."""
        query = select(runs.c.assessment_key).where(runs.c.id == run_id)
        with self._database.reading() as connection:
            key: str | None = connection.execute(query).scalar_one_or_none()
        if key is None:
            raise NotOnRecord(say("storage.record.run", run=run_id), say("storage.record.run.cure"))
        return key

    def report_key(self, run_id: str, form: str) -> str:
        """Where the report of a run in the format ``form`` (``html``, ``json``) is kept. ``NotOnRecord`` where there is none."""
        query = select(reports.c.object_key).where(reports.c.run_id == run_id, reports.c.format == form)
        with self._database.reading() as connection:
            key: str | None = connection.execute(query).scalar_one_or_none()
        if key is None:
            raise NotOnRecord(say("storage.record.report", run=run_id, form=form), say("storage.record.report.cure"))
        return key

    def verdicts(self, run_id: str) -> tuple[RecordedVerdict, ...]:
        """The verdicts of a run, by indicator."""
        query = select(verdicts).where(verdicts.c.run_id == run_id).order_by(verdicts.c.nomor)
        with self._database.reading() as connection:
            found = connection.execute(query).all()
        return tuple(RecordedVerdict(row.nomor, row.claimed, row.supported, Status(row.status)) for row in found)

    def flags(self, run_id: str) -> tuple[RecordedFlag, ...]:
        """The flags of a run, in the order of its assessment: on the submission, then claim by claim."""
        query = select(flags).where(flags.c.run_id == run_id).order_by(flags.c.id)
        with self._database.reading() as connection:
            found = connection.execute(query).all()
        return tuple(RecordedFlag(row.nomor, FlagCode(row.code), Severity(row.severity), row.evidence) for row in found)

    def named_objects(self) -> Iterator[str]:
        """The key of every object that the records name, in no order; an object may be named twice."""
        for column, key in (
            (inputs.c.digest, evidence_key),
            (runs.c.assessment_key, str),
            (reports.c.object_key, str),
            (grounds.c.uses, uses_key),
        ):
            with self._database.reading() as connection:
                for value in connection.execution_options(yield_per=1000).execute(select(column).distinct()).scalars():
                    yield key(value)

    def uses(self, digests: Collection[str]) -> dict[str, tuple[EarlierUse, ...]]:
        """Where each file is handed in, by its digest; a file of no submission's newest version is absent.

        In the order of year, kode, indicator and path.
        """
        found: list[EarlierUse] = []
        with self._database.reading() as connection:
            for chunk in chunks(sorted(set(digests))):
                found.extend(EarlierUse(*row) for row in connection.execute(earlier_uses(chunk)))
        by_digest = attrgetter("digest")
        return {digest: tuple(uses) for digest, uses in groupby(sorted(found, key=by_digest), key=by_digest)}

    def unjudged(self, rulebooks: Mapping[int, str], reader: str) -> tuple[Waiting, ...]:
        """Submissions that are disputed, or whose newest version was never judged by its year's rulebook and this reader, most urgent first.

        ``rulebooks`` maps each assessment year to the digest of its rulebook; submissions of other years cannot be judged and are
        not listed.
        """
        if not rulebooks:
            return ()
        with self._database.reading() as connection:
            rows = connection.execute(unjudged_submissions(rulebooks, reader)).all()
        return tuple(
            Waiting(kode, tahun, version, received, Why(why), reason) for kode, tahun, version, received, why, reason in rows
        )

    def count(self) -> tuple[int, int]:
        """How many submissions are on record, and how many of them were ever judged."""
        query = select(func.count(submissions.c.id.distinct()), func.count(runs.c.submission_id.distinct()))
        with self._database.reading() as connection:
            received, judged = connection.execute(query.outerjoin_from(submissions, runs)).one()
        return received, judged

    def submissions(self) -> tuple[Overview, ...]:
        """Every submission on record in a line, by year and kode."""
        with self._database.reading() as connection:
            rows = connection.execute(overview()).mappings().all()
            judged = {run.id: run for run in read_runs(connection, [row for row in rows if row["id"] is not None])}
        return tuple(read_overview(row, judged.get(row["id"])) for row in rows)


def _lock(kode: str, tahun: int) -> int:
    """The number of a submission's lock: two that share one would only wait for each other."""
    return int.from_bytes(hashlib.sha256(f"{tahun} {kode}".encode()).digest()[:8], signed=True)


def _must_fit(run: Run, version: Version) -> None:
    """ValueError where a run speaks of another submission or of other files than its version."""
    submission = version.submission
    if (run.kode, run.tahun_penilaian) != (submission.kode, submission.tahun_penilaian):
        raise ValueError(f"run of {run.kode}, version of {submission.kode}")
    if sorted(run.inputs) != sorted((file.berkas, file.digest) for file in version.inputs):
        raise ValueError(f"run of {run.kode} judges other files than its version has")
