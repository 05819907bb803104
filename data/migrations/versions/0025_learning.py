"""verdicts on replies, test cases made of them, and sentences that the shop was taught."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0025"
down_revision = "0018"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "reply_verdict",
        sa.Column("message_id", TEXT(), nullable=False),
        sa.Column("thread_id", TEXT(), nullable=False),
        sa.Column("verdict", TEXT(), nullable=False),
        sa.Column("decided_at", UtcDateTime(), nullable=False),
        sa.Column("decided_by", TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("message_id"),
    )
    op.create_index("ix_reply_verdict_thread_id", "reply_verdict", ["thread_id"])
    op.create_table(
        "reply_case",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("message_id", TEXT(), nullable=True),
        sa.Column("title", TEXT(), nullable=False),
        sa.Column("language", TEXT(), nullable=False),
        sa.Column("turns", sa.JSON(), nullable=False),
        sa.Column("expect", sa.JSON(), nullable=False),
        sa.Column("intent", TEXT(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("created_by", TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("message_id", "created_at"):
        op.create_index(f"ix_test_case_{column}", "reply_case", [column])
    op.create_table(
        "taught_sentence",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("intent", TEXT(), nullable=False),
        sa.Column("case_id", TEXT(), nullable=True),
        sa.Column("taught_at", UtcDateTime(), nullable=False),
        sa.Column("taught_by", TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    """Go back to the revision before."""
    for table in ("taught_sentence", "reply_case", "reply_verdict"):
        op.drop_table(table)
