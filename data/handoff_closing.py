"""Closing time: whoever still waits for a person when nobody is there any more gets a ticket."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Engine
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from data.database import reading, writing
from data.handoff_asking import agents_present, hours_of, opens_at, ticket_letter
from data.handoffs import log, new_ticket, note
from data.letters import Letter
from data.models import Handoff
from data.models.columns import utc_now
from data.settings import Settings

ABSENT_S = 900
"""Where no hours are set: so long nobody is at the desk before that is called closed."""

Notice = Callable[[Handoff, datetime | None], str]


class Ticketed(NamedTuple):
    """A hand-off that became a ticket, and the letter about it where its address is known."""

    handoff: Handoff
    letter: Letter | None


def has_closed(session: Session, settings: Settings, now: datetime) -> bool:
    """Whether nobody comes any more: by the shop's hours, else by who was at the desk lately."""
    hours = hours_of(settings)
    if hours.spans:
        return not hours.is_open(now)
    return agents_present(session, now, ABSENT_S) == 0


def waits_in_vain(engine: Engine, settings: Settings, at: datetime | None = None) -> bool:
    """Whether somebody waits although nobody is there."""
    now = at or utc_now()
    with reading(engine) as session:
        waiting = session.exec(_waiting(settings, now).limit(1)).first()
        return waiting is not None and has_closed(session, settings, now)


def make_tickets(
    engine: Engine, settings: Settings, notice: Notice, at: datetime | None = None
) -> list[Ticketed]:
    """Make tickets of the hand-offs that wait in vain, each in one transaction.

    Args:
        engine: Of the shop.
        settings: The shop's hours.
        notice: What a customer is told in the conversation, with when people are there again.
        at: The time; None: now.
    """
    now = at or utc_now()
    with reading(engine) as session:
        ids = [row.id for row in session.exec(_waiting(settings, now))]
    done = (_ticket(engine, one, settings, notice, now) for one in ids)
    return [one for one in done if one is not None]


def _ticket(
    engine: Engine, handoff_id: str, settings: Settings, notice: Notice, now: datetime
) -> Ticketed | None:
    with writing(engine) as session:
        row = session.get(Handoff, handoff_id, with_for_update=True)
        # An agent may have taken it over, or opened the desk, a moment ago.
        if row is None or row.status != "waiting" or not has_closed(session, settings, now):
            return None
        row.status, row.expected_minutes = "ticket", None
        row.ticket = row.ticket or new_ticket()
        text = notice(row, opens_at(settings, now))
        message = log(session, row, "assistant", text, {"notice": True})
        note(session, row, "ticketed", text=row.ticket, message_id=message)
        return Ticketed(row, ticket_letter(session, row, settings))


def _waiting(settings: Settings, now: datetime) -> SelectOfScalar[Handoff]:
    query = select(Handoff).where(Handoff.status == "waiting").order_by(col(Handoff.opened_at))
    if hours_of(settings).spans:
        return query
    # Who asked just now was told that people are there.
    return query.where(col(Handoff.opened_at) < now - timedelta(seconds=ABSENT_S))
