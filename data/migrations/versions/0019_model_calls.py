"""calls of chat providers with tokens, cost and time, and what their models can do."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0019"
down_revision = "0017"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "model_call",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("thread_id", TEXT(), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=True),
        sa.Column("purpose", TEXT(), nullable=False),
        sa.Column("provider", TEXT(), nullable=False),
        sa.Column("model", TEXT(), nullable=False),
        sa.Column("ok", sa.Boolean(), nullable=False),
        sa.Column("failure", TEXT(), nullable=False),
        sa.Column("input_tokens", sa.Integer(), nullable=False),
        sa.Column("cached_tokens", sa.Integer(), nullable=False),
        sa.Column("output_tokens", sa.Integer(), nullable=False),
        sa.Column("cost_micros", sa.Integer(), nullable=True),
        sa.Column("took_ms", sa.Float(), nullable=False),
        sa.Column("first_ms", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("created_at", "thread_id"):
        op.create_index(f"ix_model_call_{column}", "model_call", [column])
    op.create_table(
        "model_ability",
        sa.Column("model", TEXT(), nullable=False),
        sa.Column("tools", sa.Boolean(), nullable=True),
        sa.Column("streaming", sa.Boolean(), nullable=True),
        sa.Column("json_mode", sa.Boolean(), nullable=True),
        sa.Column("vision", sa.Boolean(), nullable=True),
        sa.Column("checked_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("model"),
    )


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("model_ability")
    op.drop_table("model_call")
