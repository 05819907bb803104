"""A customer's orders in a dialogue: put back before it, read after each turn, judged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from data.order_facts import CheckoutFacts, OrderFacts
from data.orders import orders_of
from data.trade_policy import Policy
from evals.talk.catalogue import folded, prices_of
from evals.talk.fault import Fault
from evals.talk.so_far import SoFar
from evals.talk.written import OrderExpected, OrdersExpected

MOST_ORDERS = 100
PATIENCE_S = 30
TABLES = (
    *("customer", "payment_method", "cart", "cart_line", "cart_coupon", "checkout"),
    *("shop_order", "order_line", "shipment", "payment", "order_event", "coupon_use", "variant"),
)
"""What a purchase or a change of an order writes; a parent stands before its children."""


def put_back(engine: Engine, kept: Path) -> None:
    """Make the trade of a SQLite shop what it is in the database of another copy of it."""
    place = engine.url.database or ""
    with closing(sqlite3.connect(place, timeout=PATIENCE_S, isolation_level=None)) as database:
        database.execute("ATTACH DATABASE ? AS kept", (str(kept),))
        database.execute("BEGIN IMMEDIATE")
        for table in TABLES:
            database.execute(f"DELETE FROM main.{table}")
            database.execute(f"INSERT INTO main.{table} SELECT * FROM kept.{table}")
        database.execute(
            "UPDATE main.product SET stock = kept.product.stock FROM kept.product"
            " WHERE kept.product.id = main.product.id"
        )
        database.execute("COMMIT")


def orders_held(engine: Engine, policy: Policy, owner: str) -> tuple[OrderFacts, ...]:
    """The owner's orders as they are now."""
    return tuple(orders_of(engine, owner, policy, MOST_ORDERS)[0])


def judge_orders(expected: OrdersExpected, so_far: SoFar) -> Iterator[Fault]:
    """What is wrong with the customer's orders after the newest turn."""
    now, before = _by_number(so_far.orders), _by_number(so_far.orders_before)
    first = {one.id for one in so_far.orders_at_first}
    if expected.same and now != before:
        changed = sorted(number for number in now if now[number] != before.get(number))
        yield Fault("orders.same", f"changed: {', '.join(changed)}")
    if expected.placed is not None and len(now.keys() - first) != expected.placed:
        yield Fault("orders.placed", f"{len(now.keys() - first)} placed, not {expected.placed}")
    for number, wanted in expected.are.items():
        if number not in now:
            yield Fault("orders.missing", number)
        else:
            yield from _order(now[number], wanted)


def _by_number(orders: Sequence[OrderFacts]) -> dict[str, OrderFacts]:
    """The orders without the balances of gift cards, which change with other orders."""
    return {one.id: one.model_copy(update={"methods": ()}) for one in orders}


def _order(order: OrderFacts, wanted: OrderExpected) -> Iterator[Fault]:
    if wanted.status and order.status not in wanted.status:
        yield Fault("orders.status", f"{order.id} is {order.status}")
    items = sorted(one.item_id for one in order.lines for _ in range(one.quantity))
    if wanted.items is not None and items != sorted(wanted.items):
        yield Fault("orders.items", f"{order.id} holds {', '.join(items)}")
    address = folded(" ".join(order.address.values()))
    missing = [word for word in wanted.address if folded(word) not in address]
    if missing:
        yield Fault("orders.address", f"{order.id} goes to {address}")
    for kind, methods in (("payment", wanted.paid_with), ("refund", wanted.refunded_to)):
        moved = [one.method_id for one in order.payments if one.kind == kind]
        if methods and (not moved or moved[-1] not in methods):
            yield Fault(f"orders.{kind}", f"{order.id}: {', '.join(moved) or 'none'}")
    asked = sorted(item for items in _asked(order) for item in items)
    if wanted.asked_for is not None and asked != sorted(wanted.asked_for):
        yield Fault("orders.asked_for", f"{order.id}: {', '.join(asked) or 'nothing'}")


def _asked(order: OrderFacts) -> Iterator[Sequence[str]]:
    """Items of a return that was asked for; of an exchange, what is to come for them."""
    for event in order.events:
        if event.kind == "return_requested":
            yield [str(one) for one in event.details.get("item_ids", ())]
        if event.kind == "exchange_requested":
            yield [str(one) for one in event.details.get("new_item_ids", ())]


def trade_names(so_far: SoFar) -> set[str]:
    """What the customer's orders, and the purchase that is shown, hold."""
    return {line.name for record in _records(so_far) for line in record.lines}


def trade_amounts(so_far: SoFar) -> set[int]:
    """Amounts in cents that orders and purchases bear out, and what a swap or return makes."""
    found = {
        sum(one.line.price_cents * one.quantity for one in change.lines)
        for exchange in so_far.exchanges
        if exchange.reply is not None
        for change in exchange.reply.changes
    }
    for record in _records(so_far):
        found |= set(_cents(record.model_dump()))
        for line in record.lines:
            product = so_far.catalogue.by_id.get(line.product_id)
            swaps = prices_of(product) if product else ()
            found |= {abs(cents - line.price_cents) for cents in swaps}
    return found


def _records(so_far: SoFar) -> Iterator[OrderFacts | CheckoutFacts]:
    for one in so_far.exchanges:
        yield from one.orders
        if one.reply is not None:
            yield from one.reply.orders
            yield from filter(None, [one.reply.checkout])


def _cents(value: object) -> Iterator[int]:
    """Every number of a record whose name says that it is in cents."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if str(name).endswith("_cents") and isinstance(inner, int):
                yield inner
            else:
                yield from _cents(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _cents(inner)
