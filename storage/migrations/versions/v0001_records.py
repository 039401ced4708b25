"""Submissions and their versions, runs with verdicts and flags, and where each report lies."""

import sqlalchemy as sa
from alembic import op

revision = "v0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _submissions()
    _runs()


def _submissions() -> None:
    op.create_table(
        "submissions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kode", sa.String(), nullable=False),
        sa.Column("tahun", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_submissions"),
        sa.UniqueConstraint("kode", "tahun", name="uq_submissions_kode_tahun"),
    )
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pemda", sa.Text(), nullable=False),
        sa.Column("provinsi", sa.Text(), nullable=False),
        sa.Column("perangkat_daerah", sa.Text(), nullable=False),
        sa.Column("inovasi", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_versions"),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name="fk_versions_submission_id_submissions"),
        sa.UniqueConstraint("submission_id", "number", name="uq_versions_submission_id_number"),
    )
    op.create_table(
        "inputs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("berkas", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_inputs"),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_inputs_version_id_versions"),
        sa.UniqueConstraint("version_id", "berkas", name="uq_inputs_version_id_berkas"),
    )
    op.create_index("ix_inputs_digest", "inputs", ["digest"])
    op.create_table(
        "attachments",
        sa.Column("input_id", sa.Integer(), nullable=False),
        sa.Column("nomor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("input_id", "nomor", name="pk_attachments"),
        sa.ForeignKeyConstraint(["input_id"], ["inputs.id"], name="fk_attachments_input_id_inputs"),
    )


def _runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("submission_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("rulebook", sa.String(), nullable=False),
        sa.Column("rulebook_digest", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text()),
        sa.Column("assessment_key", sa.String(), nullable=False),
        sa.Column("score_claimed", sa.Integer(), nullable=False),
        sa.Column("score_supported", sa.Integer(), nullable=False),
        sa.Column("score_maximum", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name="fk_runs_submission_id_submissions"),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_runs_version_id_versions"),
        sa.UniqueConstraint("submission_id", "number", name="uq_runs_submission_id_number"),
    )
    op.create_index("ix_runs_version_id_rulebook_digest_reader", "runs", ["version_id", "rulebook_digest", "reader"])
    op.create_table(
        "verdicts",
        sa.Column("run_id", sa.String(), nullable=False),
        sa.Column("nomor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("claimed", sa.Integer(), nullable=False),
        sa.Column("supported", sa.Integer()),
        sa.Column("status", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("run_id", "nomor", name="pk_verdicts"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_verdicts_run_id_runs"),
    )
    op.create_table(
        "flags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.String(), nullable=False),
        sa.Column("nomor", sa.Integer()),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("severity", sa.String(16), nullable=False),
        sa.Column("evidence", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_flags"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_flags_run_id_runs"),
    )
    op.create_index("ix_flags_run_id", "flags", ["run_id"])
    op.create_index("ix_flags_code", "flags", ["code"])
    op.create_table(
        "reports",
        sa.Column("run_id", sa.String(), nullable=False),
        sa.Column("format", sa.String(16), nullable=False),
        sa.Column("object_key", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("run_id", "format", name="pk_reports"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_reports_run_id_runs"),
    )


def downgrade() -> None:
    for table in ("reports", "flags", "verdicts", "runs", "attachments", "inputs", "versions", "submissions"):
        op.drop_table(table)
