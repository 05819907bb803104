"""Asking for a person: who is there, how long it may take, or a ticket with an e-mail."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Engine, func
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from data.database import reading, writing
from data.email_tokens import NOTICE, issue, may_send, normalised
from data.handoff_summary import summary_of
from data.handoffs import (
    Agent,
    demand_open,
    events_of,
    log_id,
    new_id,
    new_ticket,
    note,
    open_of,
    threads_of,
)
from data.letters import Letter
from data.models import Account, Customer, DeskPresence, Handoff
from data.models.columns import utc_now
from data.opening_hours import OpeningHours
from data.settings import Settings

PRESENT_S = 90
LONGEST_REASON = 500
MOST_LETTERS = 3


@dataclass(frozen=True)
class Wish:
    """A person is asked for: by whom, where, and why."""

    session_id: str
    customer_id: str | None = None
    reason: str = ""
    requested_by: str = "customer"
    sentiment: str = "calm"
    language: str = "en"
    page: Mapping[str, Any] = field(default_factory=dict)


class Answer(NamedTuple):
    """What may honestly be told of it.

    Attributes:
        opens_at: When people are there again; None: that is not known, or they are there.
        letter: What is to be sent now.
    """

    handoff: Handoff
    is_new: bool
    opens_at: datetime | None = None
    letter: Letter | None = None


def ask_person(
    engine: Engine, wish: Wish, settings: Settings, at: datetime | None = None
) -> Answer:
    """Open the hand-off of a conversation, once; asked again, it is the same one.

    Where nobody is there it is a ticket, whose answer comes by e-mail; a ticket whose customer
    asks again when people are there waits for them as any other.
    """
    now = at or utc_now()
    try:
        return _asked(engine, wish, settings, now)
    except IntegrityError:  # asked twice at once: the other one has opened it
        return _asked(engine, wish, settings, now)


def _asked(engine: Engine, wish: Wish, settings: Settings, now: datetime) -> Answer:
    with writing(engine) as session:
        row = open_of(session, log_id(wish.customer_id, wish.session_id), locked=True)
        is_new, letter = row is None, None
        row = row or _opened(session, wish)
        if row.status != "claimed":
            letter = _queued(session, row, settings, now)
        row.customer_seen_at = now
        session.add(row)
        return Answer(
            row, is_new, None if row.status != "ticket" else opens_at(settings, now), letter
        )


def _opened(session: Session, wish: Wish) -> Handoff:
    thread_id = log_id(wish.customer_id, wish.session_id)
    row = Handoff(
        id=new_id(),
        thread_id=thread_id,
        session_id=wish.session_id,
        customer_id=wish.customer_id,
        status="",
        reason=wish.reason[:LONGEST_REASON],
        requested_by=wish.requested_by,
        sentiment=wish.sentiment,
        language=wish.language,
        page=dict(wish.page),
        email=_known_email(session, wish.customer_id),
    )
    threads = threads_of(session, row)
    row.summary = summary_of(session, threads, wish.customer_id, wish.session_id)
    session.add(row)
    session.flush()
    note(session, row, "opened", text=row.reason, actor=_who(wish), actor_id=wish.customer_id)
    return row


def _who(wish: Wish) -> str:
    return "customer" if wish.requested_by == "customer" else "shop"


def _queued(session: Session, row: Handoff, settings: Settings, now: datetime) -> Letter | None:
    """Let it wait where people are there, else make a ticket of it; the ticket's letter."""
    before = row.status
    row.status = "waiting" if people_are_there(session, settings, now) else "ticket"
    row.expected_minutes = _expected(session, row, settings, now)
    if row.status == before:
        return None
    row.ticket = row.ticket or new_ticket()
    note(session, row, "queued" if row.status == "waiting" else "ticketed", text=row.ticket)
    return ticket_letter(session, row, settings) if row.status == "ticket" else None


def people_are_there(session: Session, settings: Settings, now: datetime) -> bool:
    """Whether the shop may say that somebody will come: by its hours, or by who is at the desk."""
    hours = hours_of(settings)
    return hours.is_open(now) if hours.spans else agents_present(session, now) > 0


def agents_present(session: Session, now: datetime, within_s: float = PRESENT_S) -> int:
    """How many agents have the desk open, or had it open within that time."""
    since = now - timedelta(seconds=within_s)
    query = select(func.count()).where(col(DeskPresence.seen_at) > since)
    return session.exec(query).one()


def agents_here(engine: Engine) -> int:
    """How many agents have the desk open now."""
    with reading(engine) as session:
        return agents_present(session, utc_now())


def opens_next(settings: Settings) -> datetime | None:
    """When people are there again; None where the shop has set no hours."""
    return opens_at(settings, utc_now())


def see_agent(engine: Engine, agent: Agent) -> None:
    """Note that an agent has the desk open; at most a few times a minute it is a write."""
    now = utc_now()
    with writing(engine) as session:
        row = session.get(DeskPresence, agent.id) or DeskPresence(agent_id=agent.id, seen_at=now)
        row.name, row.seen_at = agent.name, now
        session.add(row)


def give_email(engine: Engine, thread_id: str, email: str, settings: Settings) -> Answer | None:
    """Keep where a customer wants the answer; the letter about their ticket goes there.

    Returns:
        None where no hand-off of the conversation is open.

    Raises:
        InvalidInput: It is no address.
    """
    address = normalised(email)
    with writing(engine) as session:
        row = open_of(session, thread_id, locked=True)
        if row is None:
            return None
        demand_open(row)
        is_new, row.email = row.email != address, address
        note(session, row, "addressed", actor="customer", actor_id=row.customer_id)
        letter = ticket_letter(session, row, settings) if is_new and row.ticket else None
        return Answer(row, is_new, opens_at(settings, utc_now()), letter)


def ticket_letter(session: Session, row: Handoff, settings: Settings) -> Letter | None:
    """The letter that confirms a ticket, where its address is known and not flooded."""
    sent = events_of(session, row.id, kinds=("mailed",))
    if not row.email or len(sent) >= MOST_LETTERS:
        return None
    if not may_send(session, row.email, settings.letters_an_hour):
        return None
    issue(session, row.email, NOTICE, 0)
    note(session, row, "mailed", text="ticket")
    return Letter(row.email, "ticket", row.language, values={"number": row.ticket or ""}, page="/")


def _known_email(session: Session, customer_id: str | None) -> str | None:
    """The address of a customer who has proven it, or whom the shop's records know."""
    customer = session.get(Customer, customer_id) if customer_id else None
    if customer is None or customer.is_guest:
        return None
    account = session.get(Account, customer.id)
    return account.email if account else customer.email


def _expected(session: Session, row: Handoff, settings: Settings, now: datetime) -> int | None:
    """Minutes until somebody joins: the usual ones, for all who wait before, by who is there."""
    if row.status != "waiting":
        return None
    before = select(func.count()).where(
        Handoff.status == "waiting", Handoff.id != row.id, col(Handoff.opened_at) < row.opened_at
    )
    ahead = session.exec(before).one() // max(1, agents_present(session, now))
    return math.ceil(settings.support_minutes * (ahead + 1))


def opens_at(settings: Settings, now: datetime) -> datetime | None:
    """When people are there again after that time; None where the shop has set no hours."""
    return hours_of(settings).opens_next(now)


def hours_of(settings: Settings) -> OpeningHours:
    """When people are there; no spans where the shop has set none."""
    return OpeningHours.read(settings.support_hours, settings.support_timezone)
