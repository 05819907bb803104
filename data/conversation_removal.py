"""A conversation is deleted: with everything that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Engine, delete, update
from sqlmodel import Session, col, select

from data import handoffs
from data.conversations import owned
from data.database import writing
from data.models import (
    Element,
    Feedback,
    Message,
    MessageKey,
    ModelCall,
    ReplyVerdict,
    Step,
    Thread,
)
from data.reply_cases import forget_source

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
