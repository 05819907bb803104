"""experiments, and who has seen which variant of them."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0026"
down_revision = "0021"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "experiment",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("hypothesis", sa.Text(), nullable=False),
        sa.Column("status", TEXT(), nullable=False),
        sa.Column("variants", sa.JSON(), nullable=False),
        sa.Column("metric", TEXT(), nullable=False),
        sa.Column("winner", TEXT(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("created_by", TEXT(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=True),
        sa.Column("stopped_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("status", "created_at"):
        op.create_index(f"ix_experiment_{column}", "experiment", [column])
    op.create_table(
        "experiment_exposure",
        sa.Column("experiment_id", TEXT(), nullable=False),
        sa.Column("owner", TEXT(), nullable=False),
        sa.Column("variant", TEXT(), nullable=False),
        sa.Column("thread_id", TEXT(), nullable=False),
        sa.Column("first_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("experiment_id", "owner"),
    )


def downgrade() -> None:
    """Go back to the revision before."""
    for table in ("experiment_exposure", "experiment"):
        op.drop_table(table)
