"""A conversation in a few lines for whoever takes it over: made by code, from what is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlmodel import Session, col, select

from data.cart_rows import cart_facts
from data.models import Message, Order, Thread

MOST_ASKED = 5
MOST_SHOWN = 8
MOST_READ = 60
LONGEST = 200


def summary_of(
    session: Session, threads: Sequence[Thread], customer_id: str | None, session_id: str
) -> dict[str, Any]:
    """What was asked and shown, what is in the cart, and which of their orders were named.

    Returns:
        {asked: [text], shown: [{id, name}], cart: [{name, quantity}], orders: [id], messages}.
    """
    query = select(Message).where(col(Message.thread_id).in_([one.id for one in threads]))
    rows = session.exec(query.order_by(col(Message.created_at).desc()).limit(MOST_READ)).all()
    owner = f"customer:{customer_id}" if customer_id else f"session:{session_id}"
    cart = cart_facts(session, owner, "USD")
    return {
        "asked": [row.text[:LONGEST] for row in rows if row.role == "user"][:MOST_ASKED][::-1],
        "shown": _shown(rows),
        "cart": [{"name": line.name, "quantity": line.quantity} for line in cart.lines],
        "orders": _orders(session, owner, rows),
        "messages": len(rows),
    }


def _shown(rows: Iterable[Message]) -> list[dict[str, str]]:
    """The products whose cards were shown, the newest first, each once."""
    cards = (card for row in rows for card in row.record.get("cards") or [])
    named = {str(card["id"]): str(card["name"]) for card in cards if "id" in card}
    return [{"id": key, "name": name[:LONGEST]} for key, name in named.items()][:MOST_SHOWN]


def _orders(session: Session, owner: str, rows: Sequence[Message]) -> list[str]:
    """The customer's own orders whose numbers stand in the conversation."""
    ids = session.exec(select(Order.id).where(Order.owner == owner)).all()
    texts = [row.text for row in rows]
    return [one for one in ids if any(one in text for text in texts)]
