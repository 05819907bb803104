"""Goods that came back: what an operator notes of a return or an exchange, and what follows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.after_sales import change_order, move, standing_of, write_lines
from data.after_sales_gates import NotPossible
from data.after_sales_items import (
    Swap,
    counted_units,
    lines_after,
    paid_for,
    totals_after,
    units_meant,
)
from data.after_sales_money import charge, refund
from data.after_sales_plan import Plan, Standing
from data.cart_rows import open_cart
from data.database import writing
from data.errors import NotFound
from data.facts import VariantFacts
from data.models import Order, OrderEvent, OrderLine
from data.order_facts import OrderFacts
from data.order_rows import EXCHANGE_REQUESTED, EXCHANGED, RETURN_REQUESTED, RETURNED
from data.orders import told
from data.stock import Item, give_back
from data.trade_policy import Policy

CAME = {RETURN_REQUESTED: "return_received", EXCHANGE_REQUESTED: "exchange_received"}
"""Status of an order that waits for goods -> what its timeline says once they are there."""


def receive(
    engine: Engine, order_id: str, policy: Policy, *, by: str, restock: bool = True
) -> OrderFacts:
    """Note that the goods of a return or an exchange are back; money and stock follow at once.

    A return: its refund is due. An exchange: the new items stand in the order, and the agreed
    difference is due. All of it in one transaction, once: the order does not wait any more.

    Args:
        engine: The database.
        order_id: The order's number, whoever's it is.
        policy: The policy in force.
        by: The operator, for the timeline.
        restock: Whether what came back can be sold again.

    Raises:
        NotFound: There is no such order.
        NotPossible: Coded nothing_expected: none of its goods are on the way back.
    """
    with writing(engine) as session:
        found = _order(session, order_id)
        open_cart(session, found.owner)  # Locked first, as in everything that changes an order.
        order = session.exec(select(Order).where(Order.id == found.id).with_for_update()).one()
        session.refresh(order)
        event = CAME.get(order.status)
        if event is None:
            said = f"No goods of this order are on their way back; it is {order.status}."
            raise NotPossible(said, "nothing_expected", status=order.status)
        standing = standing_of(session, order, order.owner, locked=True)
        asked = _asked(standing)
        back = _returned if order.status == RETURN_REQUESTED else _exchanged
        plan = back(standing, asked, policy)
        _apply(session, standing, plan, asked, restock=restock)
        details = {**plan.details, "restocked": restock}
        session.add(OrderEvent(order_id=order.id, kind=event, details=details, by=by))
        session.flush()
        return told(session, [order], policy)[0]


def _order(session: Session, order_id: str) -> Order:
    number = order_id.strip()
    wanted = {number, number.lstrip("#"), f"#{number.lstrip('#')}"}
    found = session.exec(select(Order).where(col(Order.id).in_(wanted))).all()
    if len(found) != 1:
        raise NotFound("There is no such order.")
    return found[0]


def _asked(standing: Standing) -> Mapping[str, Any]:
    """What the customer asked for, as the timeline keeps it."""
    kinds = ("return_requested", "exchange_requested")
    events = [event for event in standing.rows.events if event.kind in kinds]
    return events[-1].details if events else {}


def _returned(standing: Standing, asked: Mapping[str, Any], policy: Policy) -> Plan:
    order = standing.rows.order
    units = units_meant(standing, _ids(asked, "item_ids"), policy)
    cents = int(asked.get("refund_cents", paid_for(order, units)))
    method = str(asked.get("payment_method_id") or next(iter(standing.rows.paid_by), ""))
    parts = asked.get("refund_parts") or [{"payment_method_id": method, "amount_cents": cents}]
    return Plan(
        "return",
        order.id,
        details={"item_ids": _ids(asked, "item_ids"), "refund_cents": cents},
        status=RETURNED,
        movements=tuple(
            refund(standing, part["payment_method_id"], part["amount_cents"])
            for part in parts
            if part["amount_cents"]
        ),
        give_back=counted_units(units),
    )


def _exchanged(standing: Standing, asked: Mapping[str, Any], policy: Policy) -> Plan:
    order = standing.rows.order
    old = units_meant(standing, _ids(asked, "item_ids"), policy)
    changes = _swaps(standing, old, asked)
    more = sum(swap.new.price_cents - swap.line.price_cents for swap in changes)
    totals = totals_after(order, order.subtotal_cents + more)
    difference = totals.total_cents - order.total_cents
    paid_by = str(asked.get("payment_method_id") or next(iter(standing.rows.paid_by), ""))
    method = standing.methods.get(paid_by) or standing.rows.methods.get(paid_by)
    moves = []
    if difference > 0 and method is not None:
        moves.append(charge(standing, method, difference, policy))
    elif difference < 0:
        moves.append(refund(standing, paid_by, -difference))
    return Plan(
        "exchange",
        order.id,
        details={"item_ids": _ids(asked, "item_ids"), "difference_cents": difference},
        status=EXCHANGED,
        movements=tuple(moves),
        lines=lines_after(standing.rows.lines, changes),
        totals=totals,
        give_back=counted_units(old),
    )


def _swaps(standing: Standing, old: list[OrderLine], asked: Mapping[str, Any]) -> list[Swap]:
    """What each unit became, at the price that was agreed to."""
    news = _ids(asked, "new_item_ids")
    prices = asked.get("prices") or [None] * len(news)
    return [
        Swap(line, _variant(standing, line, new, price))
        for line, new, price in zip(old, news, prices, strict=True)
    ]


def _variant(standing: Standing, line: OrderLine, new: str, price: int | None) -> VariantFacts:
    """The variant, also of a product that has left the shop since."""
    product = standing.catalogue.get(line.product_id)
    known = product.variant(new) if product else None
    options = known.options if known else {}
    now = known.price_cents if known else line.price_cents
    return VariantFacts(id=new, options=options, price_cents=now if price is None else price)


def _ids(asked: Mapping[str, Any], name: str) -> list[str]:
    return [str(one) for one in asked.get(name, ())]


def _apply(
    session: Session, standing: Standing, plan: Plan, asked: Mapping[str, Any], *, restock: bool
) -> None:
    order = standing.rows.order
    change_order(order, plan)
    session.add(order)
    move(session, standing, plan.movements)
    if restock:
        give_back(session, plan.give_back)
    if plan.lines is not None:
        held = set(_ids(asked, "counted"))
        fresh = (line.item for line in plan.lines if line.fresh)
        counted = frozenset(Item(*item) for item in fresh if item.variant_id in held)
        write_lines(session, order, plan.lines, counted)
