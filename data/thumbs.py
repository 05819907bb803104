"""Thumbs on replies, with a reason: the newest one on a reply counts, by whichever door it came."""

from __future__ import annotations

from typing import Any, Literal, get_args

from sqlalchemy import Engine, delete
from sqlmodel import Session, col, select

from data.conversations import LONGEST_COMMENT, owned
from data.database import writing
from data.errors import NotFound
from data.models import Feedback, Message, Step
from data.personal_data import mask

Reason = Literal["wrong", "not_relevant", "incomplete", "unclear", "other"]
REASONS = get_args(Reason)
UP, DOWN = 1, 0


def note_thumb(
    engine: Engine,
    customer_id: str,
    message_id: str,
    *,
    up: bool,
    reason: str | None = None,
    comment: str | None = None,
) -> dict[str, Any]:
    """Keep a thumb on a reply that the customer got; the thumb as it is told.

    Raises:
        NotFound: They got no such reply.
    """
    with writing(engine) as session:
        row = put_thumb(session, customer_id, message_id, UP if up else DOWN, comment, reason)
        return told(row)


def put_thumb(
    session: Session,
    customer_id: str | None,
    message_id: str,
    value: int,
    comment: str | None,
    reason: str | None = None,
) -> Feedback:
    """The same within a transaction, for a reply that is kept or only drawn."""
    message_id = answered_by(session, message_id)
    thread_id = _thread_of(session, customer_id, message_id)
    row = session.exec(select(Feedback).where(Feedback.step_id == message_id)).first()
    if row is None:
        row = Feedback(id=f"thumb-{message_id}", step_id=message_id, value=value)
    row.thread_id, row.value, row.reason = thread_id, value, reason
    row.comment = mask((comment or "").strip())[0][:LONGEST_COMMENT] or None
    session.add(row)
    return row


def answered_by(session: Session, step_id: str) -> str:
    """The reply that is meant: the chat gives its thumbs to the run that a reply came out of."""
    run = session.get(Step, step_id)
    if run is None or run.type != "run":
        return step_id
    newest = col(Step.created_at).desc()
    steps = session.exec(select(Step).where(Step.thread_id == run.thread_id).order_by(newest))
    replies = (one for one in steps if one.type == "assistant_message")
    return next((one.id for one in replies if one.content.get("parentId") == step_id), step_id)


def drop_thumb(session: Session, customer_id: str | None, message_id: str) -> None:
    """Take a thumb back; where there is none nothing changes.

    Raises:
        NotFound: The reply is not the customer's.
    """
    _thread_of(session, customer_id, message_id)
    session.execute(delete(Feedback).where(col(Feedback.step_id) == message_id))


def told(row: Feedback) -> dict[str, Any]:
    """A thumb as its giver sees it."""
    value = "up" if row.value == UP else "down"
    return {
        "message_id": row.step_id,
        "value": value,
        "reason": row.reason,
        "comment": row.comment,
    }


def _thread_of(session: Session, customer_id: str | None, message_id: str) -> str:
    message = session.get(Message, message_id)
    row: Message | Step | None = message or session.get(Step, message_id)
    if row is None or (message is not None and message.role == "user"):
        raise NotFound("There is no such message of yours.")
    try:
        return owned(session, customer_id, row.thread_id).id
    except NotFound:
        raise NotFound("There is no such message of yours.") from None
