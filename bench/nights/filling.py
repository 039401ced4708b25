"""Records and a store as after a year of nights: many submissions that were judged and whose judgement stands.

One small submission is judged in truth. Every other has its claims and findings under another kode and with files of its own: their bytes and
readings lie in the store, and the rows are written by the functions that the records write with, many in a transaction.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, insert

from bench.reading.forms import names_decree, write_submission
from evidence.document import Document
from evidence.run import Run
from evidence.submission import Submission
from evidence.verdict import Assessment
from storage import (
    Grounds,
    Input,
    Judgement,
    Version,
    digest_of_bytes,
    encode_document,
    encode_submission,
    encode_value,
    evidence_key,
    reading_key,
)
from storage.database import Database
from storage.rows import add_findings, add_grounds, add_rows, add_run, add_version, hold_submission, newest_version
from storage.tables import likeness_files, likeness_keys, reports
from wiring.arrival import Received, Silence
from wiring.services import Services, assembled
from wiring.settings import load_settings
from wiring.standing import basis_of, standing
from wiring.walk import plain_stages, walk

FILES = 20
"""Files of a submission: one for each indicator."""

KEYS = 24
"""Values that a file is filed under, as many as a page with words has."""

TOGETHER = 100
"""Submissions written in one transaction."""


def fill(data: Path, database: str | None, files: int) -> int:
    """Put at least so many files on record, over ``files / 20`` judged submissions; returns how many there are. ``database`` as ``BUKTI_DATABASE``."""
    settings = load_settings(data=data, database=database, jobs=1)
    with assembled(settings) as services:
        model = _judged_model(data, services)
        count = max(files // FILES, 2)
        opened, state = Database(settings.database_url), services.records.state_of_uses()
        for first in range(1, count, TOGETHER):
            with opened.writing() as connection:
                for number in range(first, min(first + TOGETHER, count)):
                    _copy(number, model, connection, services, state)
        opened.close()
        _must_stand(services, count, model.version.submission.tahun_penilaian)
    return count * FILES


@dataclass(frozen=True, slots=True)
class Model:
    """The one submission that was read and judged in truth."""

    version: Version
    assessment: Assessment
    judgement: Judgement


def _judged_model(data: Path, services: Services) -> Model:
    folder = write_submission(data / "model", "WKB-00000", [(nomor, 1, f"bukti/{nomor}.pdf") for nomor in range(1, FILES + 1)])
    (folder / "bukti").mkdir(exist_ok=True)
    for nomor in range(1, FILES + 1):
        (folder / f"bukti/{nomor}.pdf").write_bytes(names_decree(nomor))
    walk([folder], data / "out", plain_stages(services, Silence()))
    version = services.records.newest_version("WKB-00000", 2026)
    judgement = services.records.judgement("WKB-00000", 2026)
    assessment = services.newest_assessment("WKB-00000", 2026)
    assert version is not None and judgement is not None and assessment is not None
    return Model(version, assessment, judgement)


def _copy(number: int, model: Model, connection: Connection, services: Services, state: str) -> None:
    submission = replace(model.version.submission, kode=f"WKB-{number:05}")
    kode, tahun = submission.kode, submission.tahun_penilaian
    files = tuple(_file(item.berkas, f"{number} {item.berkas}", services) for item in model.version.inputs)
    submission_id = hold_submission(connection, kode, tahun)
    content, source = encode_submission(submission), model.version.source
    add_version(connection, submission_id, 1, content=content, files=files, source=source, at=datetime.now(UTC))
    version = newest_version(connection, kode, tahun)
    assert version is not None
    _file_pages(connection, files, services.reader.version)
    run, key = _run(submission, version, services), model.judgement.assessment_key
    add_run(connection, submission_id, run, version=version, assessment=model.assessment, assessment_key=key)
    add_findings(connection, run.id, model.assessment)
    kept = model.judgement.report_keys
    add_rows(connection, reports, [{"run_id": run.id, "format": form, "object_key": key} for form, key in kept])
    basis = basis_of(Received.of(version), services)
    add_grounds(connection, run.id, Grounds(basis, digest_of_bytes(encode_value({})), state))


def _file(berkas: str, content: str, services: Services) -> Input:
    """A file of few bytes with an empty reading, put past the store's own flushing: nobody pulls the plug on a measurement."""
    digest, reader = digest_of_bytes(content.encode()), services.reader.version
    root = Path(services.settings.store_address)
    empty = Document(digest, "application/pdf", len(content), reader)
    kept = {
        evidence_key(digest): content.encode(),
        reading_key(digest, reader): gzip.compress(encode_document(empty), compresslevel=1),
    }
    for key, written in kept.items():
        path = root / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written)
    return Input(berkas, digest, len(content))


def _file_pages(connection: Connection, files: tuple[Input, ...], reader: str) -> None:
    rows: list[dict[str, object]] = []
    for file in files:
        made = insert(likeness_files).values(digest=file.digest, reader=reader, whole=True).returning(likeness_files.c.id)
        file_id = connection.execute(made).scalar_one()
        rows += [{"value": value, "file_id": file_id, "page": 1} for value in set(_values(file.digest))]
    add_rows(connection, likeness_keys, rows)


def _values(digest: str) -> Iterator[int]:
    """Values that no two files share, spread as hashes are."""
    for at in range(KEYS):
        yield int(digest_of_bytes(f"{digest} {at}".encode())[:15], 16)


def _run(submission: Submission, version: Version, services: Services) -> Run:
    rulebook = services.rulebooks[submission.tahun_penilaian]
    files = tuple((item.berkas, item.digest) for item in version.inputs)
    reader, now = services.reader.version, version.received
    return Run(
        submission.kode, 0, submission.kode, submission.tahun_penilaian, rulebook.id, rulebook.digest, reader, files, now, now, None
    )


def _must_stand(services: Services, count: int, year: int) -> None:
    """That the records are what they are to be: some of the judgements are looked at as the walk does."""
    received, judged = services.records.count()
    assert (received, judged) == (count, count), (received, judged)
    for number in {1, count // 2, count - 1} - {0}:
        version = services.records.newest_version(f"WKB-{number:05}", year)
        assert version is not None and standing(Received.of(version), services).holds, number
