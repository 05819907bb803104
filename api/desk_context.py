"""What the support desk shows beside the queue: the conversation, the customer, what to reply."""

from __future__ import annotations

import asyncio
from typing import Any

from sqlmodel import Session, col, select

from data import orders
from data.carts import limits_of, view
from data.catalogue import product_facts
from data.database import reading
from data.handoff_queue import record
from data.handoff_summary import summary_of
from data.handoffs import events_of, threads_of
from data.models import Customer, Handoff, Message
from data.trade_policy import policy_of
from graph.assistant import Assistant
from graph.embedded.limit_words import limits_in_words
from graph.embedded.voice import Voice
from graph.understanding.types import Conversation
from knowledge.extract import extract
from tools.order_results import order_result

MOST_MESSAGES = 100
MOST_ORDERS = 5
MOST_PROPOSED = 3


def conversation(opened: Assistant, row: Handoff) -> dict[str, Any]:
    """A hand-off with what was said in it and what was done, oldest first. Blocking."""
    with reading(opened.shop.engine) as session:
        customer = session.get(Customer, row.customer_id) if row.customer_id else None
        messages = _messages(session, row, MOST_MESSAGES)
        acts = [
            {"kind": event.kind, "by": event.name or event.actor, "at": event.at.isoformat()}
            for event in events_of(session, row.id)
            if event.kind != "said"
        ]
    return {**record(row, customer), "messages": messages, "acts": acts}


async def panel(opened: Assistant, row: Handoff) -> dict[str, Any]:
    """The customer: who they are, cart, orders, page, what was said, and the limits in force."""
    kept = await opened.kept(row.session_id, row.customer_id)
    limits = Conversation.model_validate(kept.get("conversation", {})).constraints
    told = await asyncio.to_thread(_panel, opened, row)
    words = limits_in_words(limits, _voice(opened))
    return {**told, "limits": words}


def proposals(opened: Assistant, row: Handoff) -> dict[str, Any]:
    """Replies from the shop's texts to the last message, each with its source. Blocking."""
    with reading(opened.shop.engine) as session:
        said = [one for one in _messages(session, row, MOST_MESSAGES) if one["role"] == "user"]
    asked = said[-1]["text"] if said else row.reason
    found = opened.shop.help.search(asked, MOST_PROPOSED)
    return {
        "question": asked,
        "answerable": found.answerable,
        "suggestions": [
            {
                "text": extract(asked, passage).text,
                "title": passage.title,
                "section": passage.section,
                "source": passage.source,
                "score": round(passage.score, 3),
            }
            for passage in found.passages
        ],
    }


def _messages(session: Session, row: Handoff, most: int) -> list[dict[str, Any]]:
    ids = [thread.id for thread in threads_of(session, row)]
    query = select(Message).where(col(Message.thread_id).in_(ids))
    newest = query.order_by(col(Message.created_at).desc(), col(Message.role)).limit(most)
    return [
        {
            "id": one.id,
            "role": one.role,
            "name": one.record.get("agent", ""),
            "text": one.text,
            "notice": bool(one.record.get("notice")),
            "cards": [card["name"] for card in one.record.get("cards") or []],
            "at": one.created_at.isoformat(),
        }
        for one in reversed(session.exec(newest).all())
        if not one.record.get("passed_to")
    ]


def _panel(opened: Assistant, row: Handoff) -> dict[str, Any]:
    shop = opened.shop
    owner = f"customer:{row.customer_id}" if row.customer_id else f"session:{row.session_id}"
    cart = view(shop.engine, owner, limits_of(shop.settings))
    found, count = orders.orders_of(shop.engine, owner, policy_of(shop.settings), MOST_ORDERS)
    with reading(shop.engine) as session:
        customer = session.get(Customer, row.customer_id) if row.customer_id else None
        product = str(row.page.get("product_id") or "")
        shown = product_facts(session, [product]) if product else []
        summary = summary_of(session, threads_of(session, row), row.customer_id, row.session_id)
    return {
        "customer": _who(row, customer),
        "cart": cart.public(),
        "orders": [order_result(order) for order in found],
        "orders_count": count,
        "page": {**row.page, "product": shown[0].name if shown else None},
        "summary": summary,
    }


def _who(row: Handoff, customer: Customer | None) -> dict[str, Any]:
    return {
        "name": (customer.name if customer else "") or "Guest",
        "is_guest": customer is None or customer.is_guest,
        "email": row.email,
        "language": row.language,
        "since": customer.created_at.isoformat() if customer else None,
    }


def _voice(opened: Assistant) -> Voice:
    """The desk's own language is English."""
    settings = opened.shop.settings
    return Voice(currency=settings.currency, shop_name=settings.shop_name)
