"""The index by which pages are found again."""

import sqlalchemy as sa
from alembic import op

revision = "v0002"
down_revision = "v0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "likeness_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_likeness_files"),
        sa.UniqueConstraint("digest", name="uq_likeness_files_digest"),
    )
    op.create_table(
        "likeness_keys",
        sa.Column("value", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("file_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("page", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("value", "file_id", "page", name="pk_likeness_keys"),
        sa.ForeignKeyConstraint(["file_id"], ["likeness_files.id"], name="fk_likeness_keys_file_id_likeness_files"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_likeness_keys_file_id", "likeness_keys", ["file_id"])


def downgrade() -> None:
    for table in ("likeness_keys", "likeness_files"):
        op.drop_table(table)
