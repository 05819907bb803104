"""Reading orders: only ever the asker's own; another's is like one that does not exist."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from data.after_sales_gates import ends_at, open_actions
from data.database import reading
from data.errors import NotFound
from data.models import Order, Payment
from data.models.columns import utc_now
from data.order_facts import OrderFacts
from data.order_rows import Look, OrderRows, facts_of, looks, rows_of
from data.reviews_due import to_review
from data.trade_policy import Policy


def no_such_order() -> NotFound:
    """The refusal of an order that does not exist, and of another's: word for word the same."""
    return NotFound("There is no such order of yours.", why="no_such_order")


def number_key(text: str) -> str:
    """What two ways of writing an order number have in common: letters and digits."""
    return re.sub(r"[\W_]+", "", text).casefold()


def owned(session: Session, owner: str, order_id: str, *, locked: bool = False) -> Order:
    """The owner's order of that number, however it is written.

    Only the owner's orders are looked at, so nothing tells whether another has such a number.

    Raises:
        NotFound: They have none of that number.
    """
    mine = session.exec(select(Order.id).where(Order.owner == owner)).all()
    key = number_key(order_id)
    exact = [number for number in mine if number == order_id.strip()]
    found = exact or [number for number in mine if key and number_key(number) == key]
    if len(found) != 1:
        raise no_such_order()
    statement = select(Order).where(Order.id == found[0], Order.owner == owner)
    order = session.exec(statement.with_for_update() if locked else statement).first()
    if order is None:
        raise no_such_order()
    return order


def order_of(engine: Engine, owner: str, order_id: str, policy: Policy) -> OrderFacts:
    """The owner's order.

    Raises:
        NotFound: They have none of that number.
    """
    with reading(engine) as session:
        return told(session, [owned(session, owner, order_id)], policy)[0]


def orders_of(
    engine: Engine, owner: str, policy: Policy, limit: int, skip: int = 0
) -> tuple[list[OrderFacts], int]:
    """The owner's orders, the newest first, and how many there are in all."""
    with reading(engine) as session:
        count = session.exec(select(func.count()).where(Order.owner == owner)).one()
        newest = (
            select(Order)
            .where(Order.owner == owner)
            .order_by(col(Order.placed_at).desc().nulls_last(), col(Order.id).desc())
        )
        orders = session.exec(newest.offset(skip).limit(limit)).all()
        return told(session, orders, policy), count


def paid_in_all(engine: Engine, owner: str) -> list[tuple[str, int, int]]:
    """Of each currency: (currency, cents paid for all the owner's orders, cents that went back)."""
    cents = func.sum(Payment.amount_cents)
    moved = (
        select(Order.currency, Payment.kind, cents)
        .join(Payment, col(Payment.order_id) == Order.id)
        .where(Order.owner == owner)
        .group_by(col(Order.currency), col(Payment.kind))
    )
    with reading(engine) as session:
        found = {(currency, kind): int(sum_) for currency, kind, sum_ in session.exec(moved)}
    return [
        (one, found.get((one, "payment"), 0), found.get((one, "refund"), 0))
        for one in sorted({currency for currency, _ in found})
    ]


def told(session: Session, orders: Sequence[Order], policy: Policy) -> list[OrderFacts]:
    """The records of these orders, with what is open to their owner now."""
    return record(session, rows_of(session, orders), policy)


def record(session: Session, rows: Sequence[OrderRows], policy: Policy) -> list[OrderFacts]:
    """The records made of rows that are in hand."""
    now, known, due = utc_now(), looks(session, rows), to_review(session, rows, policy)
    found = [_with_actions(each, policy, now, known) for each in rows]
    return [one.model_copy(update={"to_review": due.get(one.id, ())}) for one in found]


def _with_actions(
    rows: OrderRows, policy: Policy, now: datetime, known: Mapping[str, Look]
) -> OrderFacts:
    allowed = open_actions(rows, policy, now)
    ends = {action: ends_at(rows, action, policy) for action in allowed}
    until = {action: end.isoformat() for action, end in ends.items() if end is not None}
    return facts_of(rows, allowed, known).model_copy(update={"until": until})
