"""How versions and runs become rows and come back, inside a transaction that the caller holds."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from evidence.run import Run
from evidence.verdict import Assessment, Flag, Status
from storage.codec import decode_submission
from storage.results import Grounds, Input, Overview, Tally, Version
from storage.tables import attachments, changes, flags, grounds, inputs, runs, submissions, verdicts, versions

_CHUNK = 500  # values in one IN (...)


def aware(at: datetime) -> datetime:
    """``at`` itself. ValueError where it has no zone."""
    if at.tzinfo is None:
        raise ValueError(f"a time without its zone: {at}")
    return at


def chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """``values`` in pieces that a database takes in one query."""
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]


def version_digest(content: bytes, files: tuple[Input, ...]) -> str:
    """What makes a version: the submission's canonical bytes, and each file's path and digest."""
    digest = hashlib.sha256(content)
    for file in sorted(files, key=lambda file: file.berkas):
        digest.update(f"\n{file.digest} {file.berkas}".encode())
    return digest.hexdigest()


def hold_submission(connection: Connection, kode: str, tahun: int) -> int:
    """The submission's id, made where there is none, and held until the transaction ends: whoever numbers its versions or runs
    does so alone."""
    wanted = select(submissions.c.id).where(submissions.c.kode == kode, submissions.c.tahun == tahun).with_for_update()
    held: int | None = connection.execute(wanted).scalar_one_or_none()
    if held is None:
        try:
            with connection.begin_nested():
                connection.execute(insert(submissions).values(kode=kode, tahun=tahun))
        except IntegrityError:  # another process made it meanwhile (never under SQLite, where one writes at a time)
            pass
        return int(connection.execute(wanted).scalar_one())
    return held


def newest_version(connection: Connection, kode: str, tahun: int) -> Version | None:
    """A submission as it was received last, or None."""
    query = (
        select(versions)
        .join(submissions, versions.c.submission_id == submissions.c.id)
        .where(submissions.c.kode == kode, submissions.c.tahun == tahun)
        .order_by(versions.c.number.desc())
        .limit(1)
    )
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        return None
    content = decode_submission(row["content"].encode())
    files = _inputs(connection, [row["id"]])[row["id"]]
    return Version(row["id"], row["number"], row["digest"], row["source"], row["received"], content, files)


def add_version(
    connection: Connection,
    submission_id: int,
    number: int,
    *,
    content: bytes,
    files: tuple[Input, ...],
    source: str,
    at: datetime,
) -> None:
    """A version with its inputs, and which claims each is attached to."""
    submission = decode_submission(content)
    made = insert(versions).values(
        submission_id=submission_id,
        number=number,
        digest=version_digest(content, files),
        source=source,
        received=at,
        pemda=submission.pemda,
        provinsi=submission.provinsi,
        perangkat_daerah=submission.perangkat_daerah,
        inovasi=submission.inovasi.nama,
        content=content.decode(),
    )
    version_id = connection.execute(made.returning(versions.c.id)).scalar_one()
    attached = {(ref.berkas, claim.nomor) for claim in submission.indikator for ref in claim.bukti if ref.berkas}
    for position, file in enumerate(files):
        kept = insert(inputs).values(
            version_id=version_id,
            position=position,
            berkas=file.berkas,
            digest=file.digest,
            size=file.size,
            media_type=file.media_type,
        )
        input_id = connection.execute(kept.returning(inputs.c.id)).scalar_one()
        nomors = sorted(nomor for berkas, nomor in attached if berkas == file.berkas)
        add_rows(connection, attachments, [{"input_id": input_id, "nomor": nomor} for nomor in nomors])


def add_run(
    connection: Connection, submission_id: int, run: Run, *, version: Version, assessment: Assessment, assessment_key: str
) -> None:
    """A run under its submission's next number. The submission must be held."""
    latest = connection.execute(select(func.max(runs.c.number)).where(runs.c.submission_id == submission_id)).scalar_one()
    score = assessment.score
    connection.execute(
        insert(runs).values(
            id=run.id,
            submission_id=submission_id,
            number=(latest or 0) + 1,
            version_id=version.id,
            rulebook=run.rulebook,
            rulebook_digest=run.rulebook_digest,
            reader=run.reader,
            started=aware(run.started),
            finished=aware(run.finished),
            reason=run.reason,
            assessment_key=assessment_key,
            score_claimed=score.claimed,
            score_supported=score.supported,
            score_maximum=score.maximum,
        )
    )


def add_grounds(connection: Connection, run_id: str, found: Grounds) -> None:
    """What a run rests on."""
    row = {"run_id": run_id, "basis": found.basis, "uses": found.uses, "state": found.state}
    connection.execute(insert(grounds).values(row))


def add_findings(connection: Connection, run_id: str, assessment: Assessment) -> None:
    """The verdicts and flags of a run."""
    judged = [
        {
            "run_id": run_id,
            "nomor": verdict.claim.nomor,
            "claimed": verdict.claim.parameter,
            "supported": verdict.supported,
            "status": str(verdict.status),
        }
        for verdict in assessment.claims
    ]
    raised = [_flag_row(run_id, None, flag) for flag in assessment.flags]
    for verdict in assessment.claims:
        raised.extend(_flag_row(run_id, verdict.claim.nomor, flag) for flag in verdict.all_flags)
    add_rows(connection, verdicts, judged)
    add_rows(connection, flags, raised)


def add_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Rows in their order; none is fine."""
    if rows:
        connection.execute(insert(table), rows)


def note_change(connection: Connection) -> None:
    """Note that where evidence is found elsewhere may be different from now on. The last thing that a transaction does: nobody else notes a change before it
    ends, so that who reads the number sees all that is counted in it."""
    connection.execute(update(changes).values(number=changes.c.number + 1))


def read_runs(connection: Connection, rows: Sequence[RowMapping]) -> list[Run]:
    """The runs in rows that have the columns of ``runs`` and the submission's ``kode`` and ``tahun``."""
    files = _inputs(connection, sorted({row["version_id"] for row in rows}))
    return [
        Run(
            id=row["id"],
            number=row["number"],
            kode=row["kode"],
            tahun_penilaian=row["tahun"],
            rulebook=row["rulebook"],
            rulebook_digest=row["rulebook_digest"],
            reader=row["reader"],
            inputs=tuple((file.berkas, file.digest) for file in files[row["version_id"]]),
            started=row["started"],
            finished=row["finished"],
            reason=row["reason"],
        )
        for row in rows
    ]


def read_overview(row: RowMapping, run: Run | None) -> Overview:
    """One line of the overview, from a row of ``queries.overview``."""
    described = {name: row[name] for name in ("pemda", "provinsi", "perangkat_daerah", "inovasi", "version", "received")}
    tally = None
    if run is not None:
        counts = {status.value: row[status.value] for status in Status}
        scores = {name: row[f"score_{name}"] for name in ("claimed", "supported", "maximum")}
        tally = Tally(**counts, **scores)
    return Overview(kode=row["kode"], tahun_penilaian=row["tahun"], run=run, tally=tally, **described)


def _inputs(connection: Connection, version_ids: Sequence[int]) -> dict[int, tuple[Input, ...]]:
    """The files of each version, in their order."""
    found: dict[int, list[Input]] = {version_id: [] for version_id in version_ids}
    for start in range(0, len(version_ids), _CHUNK):
        asked = version_ids[start : start + _CHUNK]
        query = select(inputs).where(inputs.c.version_id.in_(asked)).order_by(inputs.c.version_id, inputs.c.position)
        for row in connection.execute(query):
            found[row.version_id].append(Input(row.berkas, row.digest, row.size, row.media_type))
    return {version_id: tuple(files) for version_id, files in found.items()}


def _flag_row(run_id: str, nomor: int | None, flag: Flag) -> dict[str, Any]:
    return {
        "run_id": run_id,
        "nomor": nomor,
        "code": str(flag.code),
        "severity": str(flag.severity),
        "evidence": flag.evidence,
    }
