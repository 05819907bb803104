"""Who did what with which product and when: read for recommendations, from acts and orders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from data.models import Category, Interaction, Order, OrderLine

WEIGHTS: Mapping[str, float] = {
    "view_product": 1.0,
    "view_category": 0.5,
    "search": 0.5,
    "update_cart": 1.0,
    "review_submitted": 1.0,
    "add_to_cart": 3.0,
    "checkout_started": 3.0,
    "order_placed": 5.0,
}
"""How much an act tells; product.md gives those of views, categories, carts and purchases."""
BOUGHT = "order_placed"
NOT_BOUGHT = ("cancelled",)
"""Orders of these statuses tell of no purchase."""
OVERLAP = 1000
OVERLAP_TIME = timedelta(hours=1)
"""So much is read once more: writers that began earlier may have ended later."""
_START = datetime(1970, 1, 1, tzinfo=UTC)


class Event(NamedTuple):
    """An act with a product; `at` in seconds since 1970."""

    owner: str
    product_id: str
    kind: str
    at: float


class Watermark(NamedTuple):
    """How far the acts and orders were read."""

    interaction: int = 0
    order_at: float = 0.0


NOTHING_READ = Watermark()


@dataclass(frozen=True)
class Person:
    """What somebody did lately, oldest first.

    Attributes:
        events: Acts with products, orders among them.
        categories: Paths of categories that they looked at, with the time.
        newest: The newest act's number, 0 for none.
    """

    events: tuple[Event, ...] = ()
    categories: tuple[tuple[str, float], ...] = ()
    newest: int = 0
    bought: frozenset[str] = field(default_factory=frozenset)


def watermark_now(session: Session) -> Watermark:
    """What there is to read."""
    newest = session.exec(select(func.max(Interaction.id))).one()
    updated = session.exec(select(func.max(Order.updated_at))).one()
    return Watermark(newest or 0, updated.timestamp() if updated else 0.0)


def events_since(session: Session, read: Watermark) -> Iterator[Event]:
    """Acts with products and order lines that were written since, in the order of their writing."""
    table = Interaction
    acts = session.execute(
        sa.select(*_columns("customer_id", "session_id", "product_id", "type", "created_at"))
        .where(col(table.id) > read.interaction - OVERLAP, col(table.product_id).is_not(None))
        .where(col(table.type).in_(WEIGHTS), _of_no_order())
        .order_by(col(table.id))
    )
    for customer, guest, product, kind, at in acts:
        owner = f"customer:{customer}" if customer else f"session:{guest}"
        yield Event(owner, product, kind, at.timestamp())
    lines = session.execute(_lines().where(col(Order.updated_at) >= _since(read)))
    yield from (_bought(line) for line in lines)


def unbought_since(session: Session, read: Watermark) -> frozenset[str]:
    """Owners of orders that came to nothing since: what was read of them tells too much."""
    gone = select(Order.owner).where(col(Order.status).in_(NOT_BOUGHT))
    found = session.exec(gone.where(col(Order.updated_at) >= _since(read)).distinct())
    return frozenset(found)


def events_of(session: Session, owner: str) -> Iterator[Event]:
    """All acts of an owner with products, and all that they bought and kept."""
    acts = session.execute(
        sa.select(*_columns("product_id", "type", "created_at"))
        .where(*_speaker(owner), col(Interaction.product_id).is_not(None))
        .where(col(Interaction.type).in_(WEIGHTS), _of_no_order())
        .order_by(col(Interaction.id))
    )
    yield from (Event(owner, product, kind, at.timestamp()) for product, kind, at in acts)
    lines = session.execute(_lines().where(Order.owner == owner))
    yield from (_bought(line) for line in lines)


def _since(read: Watermark) -> datetime:
    return datetime.fromtimestamp(read.order_at, UTC) - OVERLAP_TIME if read.order_at else _START


def person(session: Session, owner: str, most: int) -> Person:
    """The newest acts of an owner, at most so many, and what they bought."""
    table = Interaction
    acts = session.execute(
        sa.select(
            *_columns("id", "product_id", "type", "order_id", "created_at"), col(Category.path)
        )
        .join(Category, col(Category.id) == table.category_id, isouter=True)
        .where(*_speaker(owner), col(table.type).in_(WEIGHTS))
        .order_by(col(table.created_at).desc(), col(table.id).desc())
        .limit(most)
    ).all()[::-1]
    events = [
        Event(owner, act.product_id, act.type, act.created_at.timestamp())
        for act in acts
        if act.product_id and not (act.type == BOUGHT and act.order_id)
    ]
    lines = session.execute(_lines().where(Order.owner == owner).limit(most))
    events += [_bought(line) for line in lines]
    return Person(
        events=tuple(sorted(events, key=lambda event: event.at)),
        categories=tuple((act.path, act.created_at.timestamp()) for act in acts if act.path),
        newest=max((act.id for act in acts), default=0),
        bought=_ever_bought(session, owner) | {e.product_id for e in events if e.kind == BOUGHT},
    )


def newest_act(session: Session, owner: str) -> int:
    """The number of the newest act of an owner, 0 for none."""
    return session.exec(select(func.max(Interaction.id)).where(*_speaker(owner))).one() or 0


def newest_order(session: Session, owner: str) -> float:
    """When an order of the owner changed last, 0 for none."""
    at = session.exec(select(func.max(Order.updated_at)).where(Order.owner == owner)).one()
    return at.timestamp() if at else 0.0


def _speaker(owner: str) -> list[ColumnElement[bool]]:
    kind, _, name = owner.partition(":")
    if kind == "customer":
        return [col(Interaction.customer_id) == name]
    # A session's id says nothing of a customer's acts: a guest's alone count.
    return [col(Interaction.session_id) == name, col(Interaction.customer_id).is_(None)]


def _ever_bought(session: Session, owner: str) -> frozenset[str]:
    """What the acts of an owner tell that they bought, however long ago."""
    gone = select(Order.id).where(Order.owner == owner, col(Order.status).in_(NOT_BOUGHT))
    kept = col(Interaction.order_id).is_(None) | col(Interaction.order_id).not_in(gone)
    asked = select(Interaction.product_id).where(*_speaker(owner), Interaction.type == BOUGHT, kept)
    found = session.exec(asked.where(col(Interaction.product_id).is_not(None)).distinct())
    return frozenset(product for product in found if product)


def _of_no_order() -> ColumnElement[bool]:
    """Acts that no order stands for: what an order holds is read from its lines."""
    return (col(Interaction.type) != BOUGHT) | col(Interaction.order_id).is_(None)


def _columns(*names: str) -> list[Any]:
    return [col(getattr(Interaction, name)) for name in names]


def _lines() -> Any:
    return (
        select(Order.owner, OrderLine.product_id, Order.placed_at, Order.updated_at)
        .join(OrderLine, col(OrderLine.order_id) == Order.id)
        .where(col(Order.status).not_in(NOT_BOUGHT))
        .order_by(col(Order.updated_at), col(Order.id), col(OrderLine.position))
    )


def _bought(line: Any) -> Event:
    owner, product, placed_at, updated_at = line
    return Event(owner, product, BOUGHT, (placed_at or updated_at).timestamp())
