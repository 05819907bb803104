"""What was said in a conversation: read page by page, and each message answered once."""

from __future__ import annotations

import hashlib
import uuid
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from data.conversations import demand_open, owned
from data.database import reading, writing
from data.models import Feedback, Message, MessageKey
from data.request_keys import KeyReused
from data.thumbs import told


class Said(NamedTuple):
    """One message, with the record of the turn where it is a reply."""

    id: str
    role: str
    text: str
    created_at: datetime
    record: dict[str, Any]
    feedback: dict[str, Any] | None


class Asked(NamedTuple):
    """A message that is to be answered: its id, its reply's, and where its sender was."""

    message_id: str
    reply_id: str
    page: dict[str, Any]


def messages_of(
    engine: Engine,
    customer_id: str,
    thread_id: str,
    limit: int,
    skip: int = 0,
    *,
    newest_first: bool = False,
) -> tuple[list[Said], int]:
    """A page of what was said, and how many messages there are.

    Raises:
        NotFound: The customer has no such conversation.
    """
    with reading(engine) as session:
        owned(session, customer_id, thread_id)
        of_it = Message.thread_id == thread_id
        count = session.exec(select(func.count()).select_from(Message).where(of_it)).one()
        # Both sides of a turn are kept in one moment; the customer spoke first.
        order: Any = (col(Message.created_at), col(Message.role).desc())
        if newest_first:
            order = (col(Message.created_at).desc(), col(Message.role))
        rows = session.exec(select(Message).where(of_it).order_by(*order).offset(skip).limit(limit))
        return _with_thumbs(session, list(rows)), count


def reply_kept(engine: Engine, reply_id: str) -> Said | None:
    """The reply of that id, once its turn has ended."""
    with reading(engine) as session:
        row = session.get(Message, reply_id)
        return _with_thumbs(session, [row])[0] if row is not None else None


def ask_once(
    engine: Engine, customer_id: str, thread_id: str, client_id: str, text: str, days: float
) -> Asked:
    """Note that a message came, or that it came again: both times with the same ids.

    Raises:
        NotFound: The customer has no such conversation.
        ConversationClosed: It is over; what was answered before that still is.
        KeyReused: Another message came under that id.
    """
    wanted = hashlib.sha256(text.encode()).hexdigest()
    with writing(engine) as session:
        thread = owned(session, customer_id, thread_id, locked=True)
        row = session.get(MessageKey, (thread_id, client_id))
        if row is None or session.get(Message, row.reply_id) is None:
            demand_open(thread, days)
        if row is None:
            row = _noted(session, thread_id, client_id, wanted)
        if row.text_hash != wanted:
            raise KeyReused("Another message was sent under that client_message_id.")
        return Asked(row.message_id, row.reply_id, dict(thread.details.get("page") or {}))


def _noted(session: Session, thread_id: str, client_id: str, wanted: str) -> MessageKey:
    ids = (str(uuid.uuid4()), str(uuid.uuid4()))
    with suppress(IntegrityError), session.begin_nested():
        session.add(
            MessageKey(
                thread_id=thread_id,
                client_id=client_id,
                text_hash=wanted,
                message_id=ids[0],
                reply_id=ids[1],
            )
        )
    return session.get_one(MessageKey, (thread_id, client_id), populate_existing=True)


def _with_thumbs(session: Session, rows: list[Message]) -> list[Said]:
    ids = [row.id for row in rows]
    found = session.exec(select(Feedback).where(col(Feedback.step_id).in_(ids)))
    thumbs = {row.step_id: told(row) for row in found}
    return [
        Said(row.id, row.role, row.text, row.created_at, dict(row.record), thumbs.get(row.id))
        for row in rows
    ]
