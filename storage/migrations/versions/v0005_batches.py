"""What a night hands out in batches, and what these read, wherever they run; and a count of what came in, in place of counting it each time."""

import sqlalchemy as sa
from alembic import op

revision = "v0005"
down_revision = "v0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "batches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("night", sa.String(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("files_known", sa.Integer(), nullable=False),
        sa.Column("pages_read", sa.Integer(), nullable=False),
        sa.Column("pages_known", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_batches"),
    )
    op.create_index("ix_batches_night", "batches", ["night"])
    op.create_table(
        "handed",
        sa.Column("submission_id", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(16), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", name="pk_handed"),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name="fk_handed_submission_id_submissions"),
    )
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
    )
    op.execute("INSERT INTO changes (id, number) VALUES (1, 0)")


def downgrade() -> None:
    for table in ("changes", "handed", "batches"):
        op.drop_table(table)
