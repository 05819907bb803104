"""Conversations: opened, listed, read, renamed and ended; each owner's own, and no other's."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Engine, and_, or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from data.database import reading, writing
from data.errors import InvalidInput, NotFound, ShopError
from data.handoffs import close_with
from data.models import Customer, Message, Thread
from data.models.columns import utc_now
from data.personal_data import mask

LONGEST_TITLE = 80
LONGEST_COMMENT = 2000
RATINGS = range(1, 6)
Status = Literal["active", "ended", "expired"]


class ConversationClosed(ShopError):
    """It was ended, or was left for too long: nothing more is said in it."""

    code = "conversation_ended"


class Conversation(NamedTuple):
    """A thread as its owner sees it.

    Attributes:
        messages: What was said in it, by both sides.
        duration_s: Seconds from the first message to the last.
        expires_at: Until when it takes messages, if nothing is said before.
    """

    id: str
    title: str | None
    status: Status
    channel: str
    page: dict[str, Any]
    messages: int
    duration_s: float
    created_at: datetime
    updated_at: datetime
    expires_at: datetime
    ended_at: datetime | None
    rating: int | None
    comment: str | None
    resolved: bool | None


def no_such_conversation() -> NotFound:
    """The refusal of one that does not exist, and of another's: word for word the same."""
    return NotFound("There is no such conversation of yours.")


def begin(
    engine: Engine,
    customer_id: str,
    days: float,
    *,
    guest: bool,
    channel: str = "web",
    page: Mapping[str, Any] | None = None,
    title: str | None = None,
) -> Conversation:
    """A new conversation of the customer; a guest is known from now on.

    Args:
        engine: Of the shop.
        customer_id: Whose it is.
        days: How long a conversation takes messages after the last one.
        guest: Whether the customer is a visitor who never registered.
        channel: The door it came by: web, mobile or api.
        page: Where in the store they were.
        title: Its name; None: the first message names it.
    """
    with writing(engine) as session:
        if session.get(Customer, customer_id) is None:
            with suppress(IntegrityError), session.begin_nested():  # known a moment ago
                session.add(Customer(id=customer_id, is_guest=guest))
        details = {"page": dict(page)} if page else {}
        thread = Thread(
            id=str(uuid.uuid4()), customer_id=customer_id, channel=channel, details=details
        )
        thread.name = _title(title) if title is not None else None
        session.add(thread)
        return _told(session, [thread], days)[0]


def conversations_of(
    engine: Engine,
    customer_id: str,
    days: float,
    limit: int,
    skip: int = 0,
    *,
    search: str = "",
    newest_first: bool = True,
) -> tuple[list[Conversation], int]:
    """A page of the customer's conversations by their last message, and how many there are."""
    with reading(engine) as session:
        found = and_(mine(customer_id), *([said(search)] if search else []))
        count = session.exec(select(func.count()).select_from(Thread).where(found)).one()
        order: Any = (col(Thread.updated_at), col(Thread.id))
        if newest_first:
            order = tuple(one.desc() for one in order)
        rows = session.exec(select(Thread).where(found).order_by(*order).offset(skip).limit(limit))
        return _told(session, rows.all(), days), count


def conversation_of(engine: Engine, customer_id: str, thread_id: str, days: float) -> Conversation:
    """One conversation.

    Raises:
        NotFound: They have none of that id.
    """
    with reading(engine) as session:
        return _told(session, [owned(session, customer_id, thread_id)], days)[0]


def rename(
    engine: Engine, customer_id: str, thread_id: str, title: str, days: float
) -> Conversation:
    """Give the conversation another title.

    Raises:
        NotFound: They have none of that id.
        InvalidInput: Nothing is left of the title.
    """
    with writing(engine) as session:
        thread = owned(session, customer_id, thread_id, locked=True)
        thread.name = _title(title)
        session.add(thread)
        return _told(session, [thread], days)[0]


def end(
    engine: Engine,
    customer_id: str,
    thread_id: str,
    days: float,
    *,
    rating: int | None = None,
    comment: str | None = None,
    resolved: bool | None = None,
) -> Conversation:
    """End the conversation with what the customer thinks of it; the same again changes nothing.

    A person who was asked for in it is not wanted any more.

    Raises:
        NotFound: They have none of that id.
        InvalidInput: The rating is none of 1 to 5.
        ConversationClosed: It has ended with other words.
    """
    if rating is not None and rating not in RATINGS:
        raise InvalidInput("rating: a whole number from 1 to 5.")
    kept = mask((comment or "").strip())[0][:LONGEST_COMMENT] or None
    with writing(engine) as session:
        close_with(session, customer_id, thread_id, is_resolved=resolved is True)
        thread = owned(session, customer_id, thread_id, locked=True)
        given = (rating, kept, resolved)
        if thread.ended_at is not None and given != (
            thread.rating,
            thread.comment,
            thread.resolved,
        ):
            raise ConversationClosed("This conversation has already ended.")
        if thread.ended_at is None:
            thread.ended_at = utc_now()
            thread.rating, thread.comment, thread.resolved = given
            session.add(thread)
        return _told(session, [thread], days)[0]


def owned(
    session: Session, customer_id: str | None, thread_id: str, *, locked: bool = False
) -> Thread:
    """The customer's thread of that id.

    Raises:
        NotFound: They have none.
    """
    query = select(Thread).where(Thread.id == thread_id, Thread.customer_id == customer_id)
    found = session.exec(query.with_for_update() if locked else query).first()
    if found is None or customer_id is None:
        raise no_such_conversation()
    return found


def demand_open(thread: Thread, days: float) -> None:
    """Refuse what is said in a conversation that is over.

    Raises:
        ConversationClosed: It is.
    """
    status = status_of(thread, days)
    if status != "active":
        over = "has ended" if status == "ended" else "has been left for too long"
        raise ConversationClosed(f"This conversation {over}. Please begin a new one.")


def check_open(engine: Engine, customer_id: str, thread_id: str, days: float) -> None:
    """Refuse what is said in a conversation that is over, or is not the customer's.

    Raises:
        NotFound: They have none of that id.
        ConversationClosed: It is over.
    """
    with reading(engine) as session:
        demand_open(owned(session, customer_id, thread_id), days)


def is_closed(engine: Engine, thread_id: str, days: float) -> bool:
    """Whether nothing more is said in it; one that has not begun yet is open."""
    with reading(engine) as session:
        thread = session.get(Thread, thread_id)
        return thread is not None and status_of(thread, days) != "active"


def status_of(thread: Thread, days: float) -> Status:
    """Whether it still takes messages."""
    if thread.ended_at is not None:
        return "ended"
    return "active" if utc_now() < _expiry(thread, days) else "expired"


def mine(customer_id: str) -> ColumnElement[bool]:
    """The customer's own threads, but for the logs of sessions that were spoken in for them."""
    return and_(
        col(Thread.customer_id) == customer_id, ~col(Thread.id).contains("/", autoescape=True)
    )


def said(words: str) -> ColumnElement[bool]:
    """Threads whose title or messages hold the words."""
    holds = col(Message.text).icontains(words, autoescape=True)
    named = col(Thread.name).icontains(words, autoescape=True)
    return or_(named, col(Thread.id).in_(select(Message.thread_id).where(holds)))


def _told(session: Session, threads: Sequence[Thread], days: float) -> list[Conversation]:
    session.flush()
    counted = (
        select(
            Message.thread_id,
            func.count(),
            func.min(Message.created_at),
            func.max(Message.created_at),
        )
        .where(col(Message.thread_id).in_([thread.id for thread in threads]))
        .group_by(col(Message.thread_id))
    )
    figures = {row[0]: (row[1], (row[3] - row[2]).total_seconds()) for row in session.exec(counted)}
    return [_conversation(thread, *figures.get(thread.id, (0, 0.0)), days) for thread in threads]


def _conversation(thread: Thread, messages: int, duration_s: float, days: float) -> Conversation:
    return Conversation(
        id=thread.id,
        title=thread.name,
        status=status_of(thread, days),
        channel=thread.channel,
        page=dict(thread.details.get("page") or {}),
        messages=messages,
        duration_s=round(duration_s, 1),
        created_at=thread.created_at,
        updated_at=thread.updated_at,
        expires_at=_expiry(thread, days),
        ended_at=thread.ended_at,
        rating=thread.rating,
        comment=thread.comment,
        resolved=thread.resolved,
    )


def _expiry(thread: Thread, days: float) -> datetime:
    return thread.updated_at + timedelta(days=days)


def _title(title: str) -> str:
    kept = mask(" ".join(title.split()))[0][:LONGEST_TITLE]
    if not kept:
        raise InvalidInput("title: 1 to 80 characters.")
    return kept
