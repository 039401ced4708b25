"""What each run rests on, so that it need not be made again while that stays; and which submissions could not be judged."""

import sqlalchemy as sa
from alembic import op

revision = "v0003"
down_revision = "v0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "grounds",
        sa.Column("run_id", sa.String(), nullable=False),
        sa.Column("basis", sa.String(64), nullable=False),
        sa.Column("uses", sa.String(64), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("run_id", name="pk_grounds"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_grounds_run_id_runs"),
    )
    op.create_table(
        "failures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_failures"),
        sa.ForeignKeyConstraint(["version_id"], ["versions.id"], name="fk_failures_version_id_versions"),
    )
    op.create_index("ix_failures_version_id", "failures", ["version_id"])


def downgrade() -> None:
    for table in ("failures", "grounds"):
        op.drop_table(table)
