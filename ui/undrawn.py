"""Messages that came by another door than the chat, as the chat would have drawn them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from data.handoff_words import AGENT, drawn
from data.models import Message
from data.totals import cents

CUSTOMER = "user"


def undrawn(session: Session, thread_id: str, known: set[str]) -> Sequence[Message]:
    """What was said in the thread without having been drawn, oldest first."""
    of_it = select(Message).where(Message.thread_id == thread_id)
    rows = session.exec(of_it.order_by(col(Message.created_at), col(Message.role).desc()))
    return [row for row in rows if row.id not in known and not row.record.get("passed_to")]


def step_of(message: Message) -> dict[str, Any]:
    """The step that draws the message."""
    kind = "user_message" if message.role == CUSTOMER else "assistant_message"
    by_agent = message.role == AGENT
    shown = drawn(message.record.get("agent", ""), message.text) if by_agent else {}
    moment = message.created_at.replace(tzinfo=None).isoformat() + "Z"
    return {
        "id": message.id,
        "threadId": message.thread_id,
        "name": message.role,
        "type": kind,
        "output": message.text,
        "createdAt": moment,
        "start": moment,
        "end": moment,
        "streaming": False,
        "isError": False,
        "waitForAnswer": False,
        "showInput": False,
        "metadata": {},
        **shown,
    }


def elements_of(message: Message) -> list[dict[str, Any]]:
    """The cards and next steps of a reply; today's prices come with the opening of the thread."""
    if message.role in (CUSTOMER, AGENT) or message.record.get("notice") or not message.record:
        return []
    language = message.record.get("language")
    cards = [_card(card) for card in message.record.get("cards") or []]
    drawn: list[tuple[str, dict[str, Any]]] = (
        [("ProductCards", {"products": cards})] if cards else []
    )
    chips = message.record.get("suggestions") or []
    drawn.append(("NextSteps", {"chips": chips, "thread": message.thread_id}))
    return [
        {
            "id": f"{message.id}-{name}",
            "threadId": message.thread_id,
            "forId": message.id,
            "type": "custom",
            "name": name,
            "display": "inline",
            "url": f"/public/elements/{name}.jsx",
            "props": {**props, "language": language},
            "mime": "application/json",
        }
        for name, props in drawn
    ]


def _card(card: dict[str, Any]) -> dict[str, Any]:
    """What is drawn of a product that has left the catalogue since."""
    known = {"rating_count": 0, "variants": [], "image": None, "reason": ""}
    return {**card, **known, "price_cents": cents(card.get("price") or 0)}
