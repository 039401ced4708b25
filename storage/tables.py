"""The tables of the records. ``storage.migrations`` builds them; a test holds that both say the same.

Rows are only ever added, but for the index of likenesses and the grounds of runs, which can be made anew, and what is noted while it lasts (``handed``, ``changes``). Everything here can be portably stored by
SQLite and PostgreSQL.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect


class UtcTime(TypeDecorator[datetime]):
    """An aware time in UTC, in databases with and without time zones. A naive time is refused (ValueError)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without its zone")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

submissions = Table(
    "submissions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kode", String, nullable=False),
    Column("tahun", Integer, nullable=False),  # T-0
    UniqueConstraint("kode", "tahun"),
)

versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("submission_id", ForeignKey(submissions.c.id), nullable=False),
    Column("number", Integer, nullable=False),  # from 1 in a submission
    Column("digest", String(64), nullable=False),  # of content and inputs
    Column("source", Text, nullable=False),  # the form's path when it was received
    Column("received", UtcTime, nullable=False),
    Column("pemda", Text, nullable=False),  # these four repeat the content, for indexes and look-ups
    Column("provinsi", Text, nullable=False),
    Column("perangkat_daerah", Text, nullable=False),
    Column("inovasi", Text, nullable=False),
    Column("content", Text, nullable=False),  # canonical JSON of the Submission
    UniqueConstraint("submission_id", "number"),
)

inputs = Table(
    "inputs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", ForeignKey(versions.c.id), nullable=False),
    Column("position", Integer, nullable=False),  # from 0, the order in which they were handed in
    Column("berkas", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),  # bytes
    Column("media_type", String, nullable=False),  # empty where it was not looked at
    UniqueConstraint("version_id", "berkas"),
    Index(None, "digest"),
)

attachments = Table(
    "attachments",  # which claims an input is attached to
    metadata,
    Column("input_id", ForeignKey(inputs.c.id), primary_key=True),
    Column("nomor", Integer, primary_key=True, autoincrement=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", String, primary_key=True),
    Column("submission_id", ForeignKey(submissions.c.id), nullable=False),
    Column("number", Integer, nullable=False),  # from 1 in a submission
    Column("version_id", ForeignKey(versions.c.id), nullable=False),
    Column("rulebook", String, nullable=False),
    Column("rulebook_digest", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("started", UtcTime, nullable=False),
    Column("finished", UtcTime, nullable=False),
    Column("reason", Text),
    Column("assessment_key", String, nullable=False),
    Column("score_claimed", Integer, nullable=False),  # the score and the tables below index the assessment, which is the truth
    Column("score_supported", Integer, nullable=False),
    Column("score_maximum", Integer, nullable=False),
    UniqueConstraint("submission_id", "number"),
    Index(None, "version_id", "rulebook_digest", "reader"),
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("run_id", ForeignKey(runs.c.id), primary_key=True),
    Column("nomor", Integer, primary_key=True, autoincrement=False),
    Column("claimed", Integer, nullable=False),
    Column("supported", Integer),
    Column("status", String(16), nullable=False),
)

flags = Table(
    "flags",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey(runs.c.id), nullable=False),
    Column("nomor", Integer),  # null: on the submission
    Column("code", String(64), nullable=False),
    Column("severity", String(16), nullable=False),
    Column("evidence", Text),  # file or link; null: on the claim or submission
    Index(None, "run_id"),
    Index(None, "code"),
)

reports = Table(
    "reports",
    metadata,
    Column("run_id", ForeignKey(runs.c.id), primary_key=True),
    Column("format", String(16), primary_key=True),
    Column("object_key", String, nullable=False),
)

grounds = Table(
    "grounds",  # what a run rests on: while that stays, it need not be made again
    metadata,
    Column("run_id", ForeignKey(runs.c.id), primary_key=True),
    Column("basis", String(64), nullable=False),  # digest of the version, the readings, the rulebook and the code
    Column("uses", String(64), nullable=False),  # digest of where else its evidence was found
    Column("state", String, nullable=False),  # of the records when that was last looked up
)

failures = Table(
    "failures",  # a version that could not be judged, each time it was tried
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", ForeignKey(versions.c.id), nullable=False),
    Column("code", String(64), nullable=False),
    Column("sentence", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Index(None, "version_id"),
)

disputes = Table(
    "disputes",  # a submission that is to be judged again, and why
    metadata,
    Column("id", Integer, primary_key=True),
    Column("submission_id", ForeignKey(submissions.c.id), nullable=False),
    Column("reason", Text, nullable=False),
    Column("after", Integer, nullable=False),  # number of its newest run then, 0: none; a later run with that reason answers it
    Column("at", UtcTime, nullable=False),
    Index(None, "submission_id"),
)

nights = Table(
    "nights",  # each nightly run that came to its end
    metadata,
    Column("id", Integer, primary_key=True),
    Column("began", UtcTime, nullable=False),
    Column("ended", UtcTime, nullable=False),
    Column("judged", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    Column("left", Integer, nullable=False),
    Column("halted", Text, nullable=False),  # what ended it early, else empty
    Column("files", Integer, nullable=False),  # that were wanted
    Column("files_known", Integer, nullable=False),  # of these: read before
    Column("pages_read", Integer, nullable=False),
    Column("pages_known", Integer, nullable=False),  # of files that were not read before: pages that were
)

batches = Table(
    "batches",  # what was read for a night by others than its own process
    metadata,
    Column("id", Integer, primary_key=True),
    Column("night", String, nullable=False),  # a name that the night gave itself
    Column("files", Integer, nullable=False),  # these four as in nights
    Column("files_known", Integer, nullable=False),
    Column("pages_read", Integer, nullable=False),
    Column("pages_known", Integer, nullable=False),
    Index(None, "night"),
)

handed = Table(
    "handed",  # what a night gave others to judge, until it has told of it
    metadata,
    Column("submission_id", ForeignKey(submissions.c.id), primary_key=True, autoincrement=False),
    Column("after", Integer, nullable=False),  # number of its newest run then, 0: none
    Column("why", String(16), nullable=False),  # it waited
)

changes = Table(
    "changes",  # one row: how often something came in that may change where evidence is found elsewhere
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
)

likeness_files = Table(
    "likeness_files",  # files whose pages can be found by their likeness
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("reader", String, nullable=False),  # whose reading it is
    Column("whole", Boolean, nullable=False),  # whether all pages were read
    UniqueConstraint("digest"),
)

likeness_keys = Table(
    "likeness_keys",  # what each page is filed under: two pages that share values may be the same
    metadata,
    Column("value", BigInteger, primary_key=True, autoincrement=False),
    Column("file_id", ForeignKey(likeness_files.c.id), primary_key=True, autoincrement=False),
    Column("page", Integer, primary_key=True, autoincrement=False),  # from 1
    Index(None, "file_id"),
    sqlite_with_rowid=False,  # the table is its own index: a look-up reads one place
)
