"""The shop's own state of orders and customers, in the words of the reference."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading
from data.models import Customer, Order, OrderEvent, PaymentMethod
from data.order_rows import OrderRows, rows_of

CUSTOMER = "customer:"
State = dict[str, Any]


def orders_state(engine: Engine, only: Sequence[str] | None = None) -> State:
    """Order number -> everything that after-sales may change; of all orders, or of some."""
    with reading(engine) as session:
        wanted = select(Order)
        if only is not None:
            wanted = wanted.where(col(Order.id).in_(only))
        rows = rows_of(session, session.exec(wanted).all())
    return {each.order.id: _order(each) for each in rows}


def users_state(engine: Engine, only: Sequence[str] | None = None) -> State:
    """Customer -> address, and their ways of paying with balances in cents."""
    with reading(engine) as session:
        people, methods = select(Customer), select(PaymentMethod)
        if only is not None:
            owners = [CUSTOMER + customer for customer in only]
            people = people.where(col(Customer.id).in_(only))
            methods = methods.where(col(PaymentMethod.owner).in_(owners))
        found: State = {
            each.id: {"address": _address(each.address), "methods": {}}
            for each in session.exec(people)
        }
        for method in session.exec(methods):
            found[method.owner.removeprefix(CUSTOMER)]["methods"][method.id] = {
                "source": method.kind,
                "balance": method.balance_cents,
            }
    return found


def _order(rows: OrderRows) -> State:
    order = rows.order
    return {
        "user": order.owner.removeprefix(CUSTOMER),
        "status": order.status,
        "address": _address(order.address),
        "items": [
            {"item_id": line.variant_id, "price": line.price_cents, "options": dict(line.options)}
            for line in rows.lines
            for _ in range(line.quantity)
        ],
        "payments": [(p.kind, p.amount_cents, p.method_id) for p in rows.payments],
        "cancel_reason": order.cancel_reason,
        "return": _request(rows.events, "return_requested"),
        "exchange": _request(rows.events, "exchange_requested"),
    }


def _address(address: dict[str, Any]) -> dict[str, str]:
    return {name: value for name, value in address.items() if name != "name"}


def _request(events: Sequence[OrderEvent], kind: str) -> State | None:
    details = next((event.details for event in events if event.kind == kind), None)
    if details is None:
        return None
    found = {"items": sorted(details["item_ids"]), "method": details["payment_method_id"]}
    if "new_item_ids" in details:
        new = sorted(details["new_item_ids"])
        found |= {"new": new, "difference": details["difference_cents"]}
    return found
