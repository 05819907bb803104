"""What happened in the shop on one day (UTC), in figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Engine
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, func, select

from data.database import reading
from data.model_calls import MICROS
from data.models import Feedback, Handoff, Message, ModelCall, Order, Thread, UnansweredQuestion
from data.thumbs import DOWN, UP

MOST_QUESTIONS = 5


def report_of(engine: Engine, day: date) -> dict[str, Any]:
    """The figures of a day: conversations, verdicts on them, orders, calls of models.

    `satisfaction` is the mean of the ratings from 1 to 5, None where nobody gave one; `containment`
    the share of conversations in which nobody asked for a person, None where there were none.
    """
    with reading(engine) as session:
        return {
            "day": day.isoformat(),
            **_conversations(session, day),
            **_verdicts(session, day),
            "orders": _orders(session, day),
            "models": _models(session, day),
            "unanswered": _unanswered(session, day),
        }


def _on(column: Mapped[Any], day: date) -> ColumnElement[bool]:
    """Whether a time lies on the day."""
    began = datetime.combine(day, time(), UTC)
    return (column >= began) & (column < began + timedelta(days=1))


def _conversations(session: Session, day: date) -> dict[str, Any]:
    said = select(Message.role, func.count()).where(_on(col(Message.created_at), day))
    messages = dict(session.exec(said.group_by(Message.role)).all())
    talked = select(func.count(func.distinct(Message.thread_id)))
    talked = talked.where(_on(col(Message.created_at), day), Message.role == "user")
    conversations = session.exec(talked).one()
    handed = select(func.count(func.distinct(Handoff.thread_id)))
    handed_off = session.exec(handed.where(_on(col(Handoff.opened_at), day))).one()
    return {
        "conversations": conversations,
        "messages": messages.get("user", 0),
        "replies": messages.get("assistant", 0),
        "handed_off": handed_off,
        "containment": _share(max(conversations - handed_off, 0), conversations),
    }


def _verdicts(session: Session, day: date) -> dict[str, Any]:
    thumbs = session.exec(
        select(Feedback.value, func.count())
        .where(_on(col(Feedback.created_at), day))
        .group_by(col(Feedback.value))
    )
    counted = dict(thumbs.all())
    ended = select(Thread.rating, Thread.resolved).where(_on(col(Thread.ended_at), day))
    verdicts = session.exec(ended).all()
    ratings = [rating for rating, _ in verdicts if rating is not None]
    resolved = [bool(one) for _, one in verdicts if one is not None]
    return {
        "thumbs_up": counted.get(UP, 0),
        "thumbs_down": counted.get(DOWN, 0),
        "rated": len(ratings),
        "satisfaction": _share(sum(ratings), len(ratings)),
        "resolved": sum(resolved),
        "unresolved": len(resolved) - sum(resolved),
    }


def _orders(session: Session, day: date) -> list[dict[str, Any]]:
    """How many were placed, and what for in all, by currency."""
    placed = select(Order.currency, func.count(), func.sum(Order.total_cents))
    placed = placed.where(_on(col(Order.placed_at), day)).group_by(Order.currency)
    return [
        {"currency": currency, "placed": count, "total_cents": int(cents or 0)}
        for currency, count, cents in sorted(session.exec(placed).all())
    ]


def _models(session: Session, day: date) -> dict[str, Any]:
    calls = session.exec(select(ModelCall).where(_on(col(ModelCall.created_at), day))).all()
    return {
        "calls": len(calls),
        "failed": sum(not call.ok for call in calls),
        "input_tokens": sum(call.input_tokens for call in calls),
        "output_tokens": sum(call.output_tokens for call in calls),
        "cost_usd": sum(_known(call.cost_micros for call in calls)) / MICROS,
        "calls_without_price": sum(call.ok and call.cost_micros is None for call in calls),
    }


def _unanswered(session: Session, day: date) -> list[dict[str, Any]]:
    """The open questions last asked on the day, the most frequent first, masked as they are."""
    asked = select(UnansweredQuestion).where(
        _on(col(UnansweredQuestion.last_at), day), UnansweredQuestion.status == "open"
    )
    most = asked.order_by(col(UnansweredQuestion.count).desc(), col(UnansweredQuestion.question))
    rows = session.exec(most.limit(MOST_QUESTIONS)).all()
    return [{"question": row.question, "count": row.count} for row in rows]


def _known(values: Iterable[int | None]) -> Sequence[int]:
    return [value for value in values if value is not None]


def _share(part: float, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
