"""The queue as agents see it: who waits, who is spoken to, what is to be answered by e-mail."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading
from data.handoff_words import is_away, is_typing
from data.models import Customer, Handoff
from data.models.columns import utc_now
from data.models.handoffs import OPEN

ORDER = {"waiting": 0, "ticket": 1, "claimed": 2}
URGENT = {"distress": 0, "complaint": 1, "hardship": 1}


IS_OPEN = col(Handoff.status).in_(OPEN)
WITH_CUSTOMER = select(Handoff, Customer).join(
    Customer, col(Customer.id) == Handoff.customer_id, isouter=True
)


def queue(engine: Engine) -> list[dict[str, Any]]:
    """Every open hand-off as a record: those who wait first, the upset and the oldest before."""
    with reading(engine) as session:
        rows = session.exec(WITH_CUSTOMER.where(IS_OPEN)).all()
    found = sorted(rows, key=lambda pair: _place(pair[0]))
    return [record(row, customer) for row, customer in found]


def earlier(engine: Engine, agent_id: str, most: int) -> list[dict[str, Any]]:
    """Records of an agent's conversations that are over and wait for nobody, newest end first."""
    again = select(Handoff.session_id).where(IS_OPEN)
    over = WITH_CUSTOMER.where(
        Handoff.agent_id == agent_id, ~IS_OPEN, col(Handoff.session_id).not_in(again)
    )
    with reading(engine) as session:
        rows = session.exec(over.order_by(col(Handoff.ended_at).desc()).limit(most)).all()
    newest: dict[str, dict[str, Any]] = {}
    for row, customer in rows:
        newest.setdefault(row.session_id, record(row, customer))
    return list(newest.values())


def record(row: Handoff, customer: Customer | None) -> dict[str, Any]:
    """A hand-off as the API tells it; no address is in it, only whether one is known."""
    waited = (row.claimed_at or row.ended_at or utc_now()) - row.opened_at
    return {
        "id": row.id,
        "session": row.session_id,
        "status": row.status,
        "customer": {
            "id": row.customer_id,
            "name": (customer.name if customer else "") or "Guest",
            "is_guest": customer is None or customer.is_guest,
            "is_here": not is_away(row),
            "is_typing": is_typing(row, "customer"),
        },
        "reason": row.reason,
        "requested_by": row.requested_by,
        "sentiment": row.sentiment,
        "language": row.language,
        "summary": row.summary,
        "page": row.page,
        "ticket": row.ticket,
        "email_known": bool(row.email),
        "expected_minutes": row.expected_minutes,
        "waited_s": int(waited.total_seconds()),
        "agent": {"id": row.agent_id, "name": row.agent_name} if row.agent_id else None,
        "opened_at": row.opened_at.isoformat(),
        "claimed_at": row.claimed_at.isoformat() if row.claimed_at else None,
        "ended_at": row.ended_at.isoformat() if row.ended_at else None,
    }


def _place(row: Handoff) -> tuple[int, int, float]:
    return (ORDER[row.status], URGENT.get(row.sentiment, 2), row.opened_at.timestamp())
