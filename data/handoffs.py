"""Hand-offs to people: asked for, taken over by exactly one agent, handed back or closed."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Engine, delete
from sqlmodel import Session, col, select

from data.database import raise_content_version, reading, writing
from data.errors import NotFound, ShopError
from data.handoff_summary import summary_of
from data.models import Handoff, HandoffEvent, Message, Thread
from data.models.columns import utc_now
from data.models.handoffs import OPEN

KIND = "handoff"
TICKET_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
TICKET_LENGTH = 7


class Agent(NamedTuple):
    """A person of the team, as customers see them."""

    id: str
    name: str
    is_admin: bool = False


def log_id(customer_id: str | None, session_id: str) -> str:
    """The id by which a conversation is logged; a customer's sessions are their own."""
    return f"{customer_id}/{session_id}" if customer_id else session_id


def open_of(session: Session, thread_id: str, *, locked: bool = False) -> Handoff | None:
    """The hand-off of a conversation that is not over."""
    query = select(Handoff).where(Handoff.thread_id == thread_id, col(Handoff.status).in_(OPEN))
    return session.exec(query.with_for_update() if locked else query).first()


def newest_of(session: Session, thread_id: str) -> Handoff | None:
    """The newest hand-off of a conversation, over or not."""
    query = select(Handoff).where(Handoff.thread_id == thread_id)
    return session.exec(query.order_by(col(Handoff.opened_at).desc()).limit(1)).first()


def find(engine: Engine, name: str) -> Handoff:
    """The hand-off of a session, or of that own id; one that is open before one that is over.

    Raises:
        NotFound: There is none.
    """
    with reading(engine) as session:
        query = select(Handoff).where((Handoff.session_id == name) | (Handoff.id == name))
        rows = session.exec(query.order_by(col(Handoff.opened_at).desc())).all()
    found = next((row for row in rows if row.status in OPEN), rows[0] if rows else None)
    if found is None:
        raise NotFound("There is no such hand-off.")
    return found


def claim(engine: Engine, handoff_id: str, agent: Agent, notice: str = "") -> Handoff:
    """Take a conversation over; of several agents at once exactly one gets it.

    Args:
        engine: Of the shop.
        handoff_id: Which.
        agent: Who takes it.
        notice: What the customer is told of it, in the conversation.

    Raises:
        NotFound: There is no such hand-off.
        ShopError: Another agent has it (already_claimed), or it is over (handoff_over).
    """
    with writing(engine) as session:
        row = locked(session, handoff_id)
        if row.status == "claimed" and row.agent_id == agent.id:
            return row
        if row.status == "claimed":
            raise ShopError(f"{row.agent_name} has taken this over.", code="already_claimed")
        demand_open(row)
        row.status, row.claimed_at = "claimed", utc_now()
        row.agent_id, row.agent_name = agent.id, agent.name
        row.summary = summary_of(session, threads_of(session, row), row.customer_id, row.session_id)
        note(session, row, "claimed", agent, message_id=_told(session, row, notice))
        return row


def end(engine: Engine, handoff_id: str, agent: Agent, status: str, notice: str = "") -> Handoff:
    """Hand the conversation back to the assistant (returned), or close it (closed).

    Raises:
        NotFound: There is no such hand-off.
        ShopError: Another agent has it (not_claimed), or it is over (handoff_over).
    """
    with writing(engine) as session:
        row = locked(session, handoff_id)
        demand_open(row)
        was_claimed = row.status == "claimed"
        if was_claimed or status == "returned":
            demand_claimed(row, agent)
        row.status, row.ended_at, row.agent_typed_at = status, utc_now(), None
        told = _told(session, row, notice if was_claimed else "")
        note(session, row, status, agent, message_id=told)
        return row


def close_with(
    session: Session, customer_id: str | None, session_id: str, *, is_resolved: bool
) -> None:
    """Close the open hand-off of a conversation that its customer ends in this transaction.

    A ticket stays, whose answer comes by e-mail, unless they say that all is resolved.
    """
    row = open_of(session, log_id(customer_id, session_id), locked=True)
    if row is not None and (row.status != "ticket" or is_resolved):
        row.status, row.ended_at, row.agent_typed_at = "closed", utc_now(), None
        note(session, row, "closed", actor="customer", actor_id=customer_id)


def locked(session: Session, handoff_id: str) -> Handoff:
    """The hand-off, held until this transaction ends.

    Raises:
        NotFound: There is none.
    """
    row = session.get(Handoff, handoff_id, with_for_update=True)
    if row is None:
        raise NotFound("There is no such hand-off.")
    return row


def demand_open(row: Handoff) -> None:
    """Refuse what only an open hand-off allows."""
    if row.status not in OPEN:
        raise ShopError("This hand-off is over.", code="handoff_over")


def demand_claimed(row: Handoff, agent: Agent) -> None:
    """Refuse what only the agent who took it over may do; an admin may do it too."""
    demand_open(row)
    if row.status != "claimed" or (row.agent_id != agent.id and not agent.is_admin):
        raise ShopError("Take this conversation over first.", code="not_claimed")


def note(
    session: Session,
    row: Handoff,
    kind: str,
    agent: Agent | None = None,
    **more: Any,
) -> HandoffEvent:
    """Write an act down in this transaction; every process notices that there is something new."""
    who = {"actor": "agent", "actor_id": agent.id, "name": agent.name} if agent else {}
    session.add(row)
    raise_content_version(session, KIND)  # held until the end: ids of events grow as they appear
    event = HandoffEvent(handoff_id=row.id, kind=kind, **{"actor": "shop", **who, **more})
    session.add(event)
    session.flush()
    return event


def log(session: Session, row: Handoff, role: str, text: str, record: dict[str, Any]) -> str:
    """Write a message into the conversation, from which the chat page draws it; its id."""
    threads = threads_of(session, row)
    thread = threads[0] if threads else Thread(id=row.thread_id, customer_id=row.customer_id)
    thread.updated_at = utc_now()
    session.add(thread)
    session.flush()
    message = Message(id=new_id(), thread_id=thread.id, role=role, text=text, record=record)
    session.add(message)
    session.flush()
    return message.id


def _told(session: Session, row: Handoff, notice: str) -> str | None:
    """The id of what the customer is told of an act."""
    return log(session, row, "assistant", notice, {"notice": True}) if notice else None


def events_of(
    session: Session, handoff_id: str, after: int = 0, kinds: Sequence[str] = ()
) -> list[HandoffEvent]:
    """What was done in a hand-off since an event, oldest first."""
    query = select(HandoffEvent).where(
        HandoffEvent.handoff_id == handoff_id, col(HandoffEvent.id) > after
    )
    if kinds:
        query = query.where(col(HandoffEvent.kind).in_(kinds))
    return list(session.exec(query.order_by(col(HandoffEvent.id))))


def threads_of(session: Session, row: Handoff) -> list[Thread]:
    """The threads that hold what was said: the one the customer sees, and the log by their id."""
    shown = session.get(Thread, row.session_id)
    log = session.get(Thread, row.thread_id) if row.thread_id != row.session_id else None
    own = shown is not None and shown.customer_id == row.customer_id
    return [one for one in (shown if own else None, log) if one is not None]


def forget(session: Session, thread_ids: Sequence[str]) -> None:
    """Delete the hand-offs of conversations that are being deleted, with all done in them."""
    _drop(session, col(Handoff.thread_id).in_(thread_ids))


def forget_customer(session: Session, customer_id: str) -> None:
    """Delete the hand-offs of a customer who leaves."""
    _drop(session, col(Handoff.customer_id) == customer_id)


def _drop(session: Session, which: ColumnElement[bool]) -> None:
    ids = list(session.exec(select(Handoff.id).where(which)))
    session.execute(delete(HandoffEvent).where(col(HandoffEvent.handoff_id).in_(ids)))
    session.execute(delete(Handoff).where(col(Handoff.id).in_(ids)))
    if ids:
        raise_content_version(session, KIND)


def hand_over(session: Session, guest: str, customer: str) -> None:
    """Move a guest's hand-offs to the customer that the guest turned out to be."""
    for row in session.exec(select(Handoff).where(Handoff.customer_id == guest)).all():
        row.customer_id, row.thread_id = customer, log_id(customer, row.session_id)
        session.add(row)
    session.flush()


def new_id() -> str:
    """An id of a hand-off or a message."""
    return str(uuid.uuid4())


def new_ticket() -> str:
    """A number that customers quote: short, and without signs that look alike."""
    return "T-" + "".join(secrets.choice(TICKET_SIGNS) for _ in range(TICKET_LENGTH))
