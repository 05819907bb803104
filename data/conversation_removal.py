"""A conversation is deleted: with everything that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import Engine, delete, update
from sqlmodel import Session, col, select

from data import handoffs
from data.conversations import owned
from data.database import empty_log, overwrite_deleted, writing
from data.models import (
    Element,
    Feedback,
    Handoff,
    Message,
    MessageKey,
    ModelCall,
    ReplyVerdict,
    Step,
    Thread,
)
from data.models.columns import utc_now
from data.models.handoffs import OPEN
from data.reply_cases import forget_source

AT_ONCE = 200
"""Conversations deleted in one transaction, so that nobody waits long."""

OF_A_THREAD = (ReplyVerdict, MessageKey, Feedback, Element, Step, Message)
"""What is of one thread, in an order in which it may go."""


def remove(engine: Engine, customer_id: str, thread_id: str) -> None:
    """Delete a conversation of the customer.

    Raises:
        NotFound: They have none of that id.
    """
    with writing(engine) as session:
        owned(session, customer_id, thread_id, locked=True)
        drop_threads(session, [thread_id, f"{customer_id}/{thread_id}"])


def drop_older(engine: Engine, days: float) -> list[str]:
    """Delete conversations in which nothing was said for so many days; their ids.

    One for which a person is still wanted stays.
    """
    before = utc_now() - timedelta(days=days)
    wanted = select(Handoff.thread_id).where(col(Handoff.status).in_(OPEN))
    shown = select(Handoff.session_id).where(col(Handoff.status).in_(OPEN))
    old = select(Thread.id).where(
        col(Thread.updated_at) < before,
        col(Thread.id).not_in(wanted),
        col(Thread.id).not_in(shown),
    )
    dropped: list[str] = []
    while True:
        with writing(engine) as session:
            overwrite_deleted(session)
            some = session.exec(old.limit(AT_ONCE)).all()
            drop_threads(session, some)
        dropped += some
        if len(some) < AT_ONCE:
            break
    empty_log(engine)
    return dropped


def drop_threads(session: Session, ids: Iterable[str]) -> None:
    """Delete threads with all that is of them, whoever's they are, in this transaction."""
    gone = list(ids)
    handoffs.forget(session, gone)
    forget_source(session, select(Message.id).where(col(Message.thread_id).in_(gone)))
    for table in OF_A_THREAD:
        session.execute(delete(table).where(col(table.thread_id).in_(gone)))
    # What was spent stays in the books; whose conversation it was does not.
    spent = col(ModelCall.thread_id).in_(gone)
    session.execute(update(ModelCall).where(spent).values(thread_id=None))
    session.execute(delete(Thread).where(col(Thread.id).in_(gone)))
