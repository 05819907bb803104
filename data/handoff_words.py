"""What customer and agent say to each other: logged, drawn, and noted, in one transaction each."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.database import raise_content_version, reading, writing
from data.handoffs import (
    KIND,
    Agent,
    demand_claimed,
    events_of,
    locked,
    log,
    note,
    open_of,
)
from data.letters import Letter
from data.models import Handoff, HandoffEvent
from data.models.columns import utc_now

AWAY_S = 90
TYPING_S = 5.0
AGENT = "agent"


class Said(NamedTuple):
    """A message that was taken in, and the letter that brings it where nobody is looking."""

    handoff: Handoff
    event: HandoffEvent
    letter: Letter | None = None


def customer_says(session: Session, thread_id: str, text: str, message_id: str) -> Said | None:
    """Hand a customer's message to the agent who has their conversation; None: nobody has it.

    It is part of the transaction in which the message is logged.
    """
    row = open_of(session, thread_id, locked=True)
    if row is None or row.status != "claimed":
        return None
    row.customer_seen_at, row.customer_typed_at = utc_now(), None
    told: dict[str, Any] = {"actor": "customer", "actor_id": row.customer_id}
    return Said(row, note(session, row, "said", text=text, message_id=message_id, **told))


def agent_says(engine: Engine, handoff_id: str, agent: Agent, text: str) -> Said:
    """Say something to the customer; it is in their conversation whether or not they look at it.

    Raises:
        NotFound: There is no such hand-off.
        ShopError: It was not taken over by this agent (not_claimed), or is over (handoff_over).
    """
    with writing(engine) as session:
        row = locked(session, handoff_id)
        demand_claimed(row, agent)
        row.agent_typed_at = None
        message = log(session, row, AGENT, text, {"agent": agent.name})
        event = note(session, row, "said", agent, text=text, message_id=message)
        return Said(row, event, _letter(session, row, text))


def typing(engine: Engine, handoff_id: str, who: str, *, is_typing: bool) -> None:
    """Note that the agent or the customer is writing, or writes no more."""
    with writing(engine) as session:
        row = locked(session, handoff_id)
        if row.status == "claimed":
            setattr(row, f"{who}_typed_at", utc_now() if is_typing else None)
            session.add(row)
            raise_content_version(session, KIND)


def is_typing(row: Handoff, who: str) -> bool:
    """Whether the agent or the customer is writing now."""
    at = getattr(row, f"{who}_typed_at")
    return at is not None and utc_now() - at < timedelta(seconds=TYPING_S)


def see_customer(engine: Engine, handoff_ids: list[str]) -> None:
    """Note that these hand-offs' customers have their conversations open."""
    with writing(engine) as session:
        for row in session.exec(select(Handoff).where(col(Handoff.id).in_(handoff_ids))):
            row.customer_seen_at = utc_now()
            session.add(row)


def is_away(row: Handoff) -> bool:
    """Whether the customer has not looked at the conversation for a while."""
    seen = row.customer_seen_at
    return seen is None or utc_now() - seen > timedelta(seconds=AWAY_S)


def said_unheard(engine: Engine, thread_id: str) -> list[tuple[str, str]]:
    """What people said and the assistant has not been told: (the agent's name or "", text)."""
    with reading(engine) as session:
        rows = session.exec(select(Handoff).where(Handoff.thread_id == thread_id)).all()
        return [
            ("" if event.actor == "customer" else event.name, event.text)
            for row in sorted(rows, key=lambda one: one.opened_at)
            for event in events_of(session, row.id, row.told, ("said",))
        ]


def mark_heard(engine: Engine, thread_id: str) -> None:
    """Note that the assistant knows all that has been said."""
    with writing(engine) as session:
        for row in session.exec(select(Handoff).where(Handoff.thread_id == thread_id)).all():
            events = events_of(session, row.id, row.told)
            row.told = max([row.told, *(event.id or 0 for event in events)])
            session.add(row)


def drawn(name: str, text: str) -> dict[str, Any]:
    """How the chat page draws an agent's message: their name over it, their picture beside it."""
    return {
        "type": "assistant_message",
        "name": name,
        "output": f"**{plain(name)}**\n\n{text}",
        "metadata": {"avatarName": avatar_of(name), "agent": name},
    }


def plain(name: str) -> str:
    """A name that no Markdown reads anything into."""
    return "".join(sign for sign in name if sign not in "*_`[]<>#|\\").strip()


def avatar_of(name: str) -> str:
    """What the picture of an agent is asked for by: their initials, in code points."""
    words = [word for word in name.split() if word[:1].isalnum()]
    initials = "".join(word[0] for word in (words[:1] + words[1:][-1:])) or "?"
    return "agent-" + "-".join(f"{ord(sign):x}" for sign in initials.upper())


def _letter(session: Session, row: Handoff, text: str) -> Letter | None:
    """An answer by e-mail to a customer who is not looking, where their address is known."""
    if not row.email or not is_away(row):
        return None
    note(session, row, "mailed", text="answer")
    values = {"number": row.ticket or "", "answer": text}
    return Letter(row.email, "answer", row.language, values=values, page="/")
