"""conversations that end, messages that may come twice, one thread for what is drawn and kept."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
ROLES = {"user": "user_message", "assistant": "assistant_message"}


def upgrade() -> None:
    """Go to this revision."""
    for name, kind in (
        ("ended_at", UtcDateTime()),
        ("rating", sa.Integer()),
        ("comment", TEXT()),
        ("resolved", sa.Boolean()),
    ):
        op.add_column("thread", sa.Column(name, kind, nullable=True))
    op.add_column("feedback", sa.Column("reason", TEXT(), nullable=True))
    op.create_table(
        "message_key",
        sa.Column("thread_id", TEXT(), nullable=False),
        sa.Column("client_id", TEXT(), nullable=False),
        sa.Column("text_hash", TEXT(), nullable=False),
        sa.Column("message_id", TEXT(), nullable=False),
        sa.Column("reply_id", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("thread_id", "client_id"),
    )
    _join_logs(op.get_bind())


def downgrade() -> None:
    """Go back to the revision before; what was joined stays joined."""
    op.drop_table("message_key")
    op.drop_column("feedback", "reason")
    for name in ("resolved", "comment", "rating", "ended_at"):
        op.drop_column("thread", name)


def _join_logs(connection: sa.Connection) -> None:
    """Lay what the chat's turns kept, in a thread of their own, into the thread that is drawn."""
    tables = sa.MetaData()
    tables.reflect(connection, only=("thread", "message", "step"))
    thread, message, step = (tables.tables[name] for name in ("thread", "message", "step"))
    drawn = dict(connection.execute(sa.select(thread.c.id, thread.c.customer_id)).all())
    for log, customer in [(one, who) for one, who in drawn.items() if "/" in one]:
        shown = log.rpartition("/")[2]
        if shown not in drawn or drawn[shown] != customer:
            continue
        _name_alike(connection, message, step, log, shown)
        connection.execute(
            message.update().where(message.c.thread_id == log).values(thread_id=shown)
        )
        connection.execute(thread.delete().where(thread.c.id == log))


def _name_alike(
    connection: sa.Connection, message: sa.Table, step: sa.Table, log: str, shown: str
) -> None:
    """Give each kept message the id of the step that draws it: the next of the same words."""
    content = sa.type_coerce(step.c.content, sa.JSON)
    steps = connection.execute(
        sa.select(step.c.id, step.c.type, content)
        .where(step.c.thread_id == shown)
        .order_by(step.c.created_at)
    ).all()
    waiting = [(row[0], row[1], (row[2] or {}).get("output")) for row in steps]
    kept = connection.execute(
        sa.select(message.c.id, message.c.role, message.c.text)
        .where(message.c.thread_id == log)
        .order_by(message.c.created_at)
    ).all()
    for old, role, text in kept:
        same = next((one for one in waiting if one[1:] == (ROLES.get(role), text)), None)
        if same is not None:
            waiting.remove(same)
            connection.execute(message.update().where(message.c.id == old).values(id=same[0]))
