"""What each run rests on, so that it need not be made again while that stays."""

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


def downgrade() -> None:
    op.drop_table("grounds")
