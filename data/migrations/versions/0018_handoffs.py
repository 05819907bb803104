"""hand-offs to people, what is done in them, who is at the desk, and replies kept ready."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0018"
down_revision = "0019"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
IS_OPEN = sa.text("status IN ('waiting', 'claimed', 'ticket')")


def upgrade() -> None:
    """Go to this revision."""
    op.create_table("handoff", *_handoff(), sa.PrimaryKeyConstraint("id"))
    op.create_index(
        "ux_handoff_open",
        "handoff",
        ["thread_id"],
        unique=True,
        sqlite_where=IS_OPEN,
        postgresql_where=IS_OPEN,
    )
    op.create_table(
        "handoff_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("handoff_id", TEXT(), sa.ForeignKey("handoff.id"), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("actor", TEXT(), nullable=False),
        sa.Column("actor_id", TEXT(), nullable=True),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("message_id", TEXT(), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "desk_presence",
        sa.Column("agent_id", TEXT(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("agent_id"),
    )
    op.create_table(
        "canned_reply",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("title", TEXT(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("changed_by", TEXT(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    for table, columns in (
        ("handoff", ("thread_id", "session_id", "customer_id", "status", "agent_id", "opened_at")),
        ("handoff_event", ("handoff_id", "at")),
        ("desk_presence", ("seen_at",)),
    ):
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Go back to the revision before."""
    for table in ("canned_reply", "desk_presence", "handoff_event", "handoff"):
        op.drop_table(table)


def _handoff() -> list[sa.Column]:
    texts = ("id", "thread_id", "session_id", "status", "requested_by", "sentiment", "language")
    unknown = ("customer_id", "email", "agent_id")
    times = ("claimed_at", "ended_at", "customer_seen_at", "customer_typed_at", "agent_typed_at")
    return [
        *(sa.Column(name, TEXT(), nullable=False) for name in texts),
        *(sa.Column(name, TEXT(), nullable=True) for name in unknown),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("page", sa.JSON(), nullable=False),
        sa.Column("summary", sa.JSON(), nullable=False),
        sa.Column("expected_minutes", sa.Integer(), nullable=True),
        sa.Column("ticket", TEXT(), nullable=True, unique=True),
        sa.Column("agent_name", TEXT(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        *(sa.Column(name, UtcDateTime(), nullable=True) for name in times),
    ]
