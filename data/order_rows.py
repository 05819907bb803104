"""An order with all its rows, and the record made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from sqlmodel import Session, col, select

from data.models import (
    Category,
    Order,
    OrderEvent,
    OrderLine,
    Payment,
    PaymentMethod,
    Product,
    Shipment,
)
from data.order_facts import (
    MethodFacts,
    OrderEventFacts,
    OrderFacts,
    OrderLineFacts,
    PaymentFacts,
)

PENDING, PROCESSED, DELIVERED, CANCELLED = "pending", "processed", "delivered", "cancelled"
ITEM_MODIFIED = "pending (item modified)"
RETURN_REQUESTED, EXCHANGE_REQUESTED = "return requested", "exchange requested"
RETURNED, EXCHANGED = "returned", "exchanged"
STATUSES = (
    *(PENDING, ITEM_MODIFIED, PROCESSED, DELIVERED, CANCELLED),
    *(RETURN_REQUESTED, EXCHANGE_REQUESTED, RETURNED, EXCHANGED),
)
GIFT_CARD = "gift_card"
Part = TypeVar("Part", OrderLine, Payment, OrderEvent, Shipment)


class Look(NamedTuple):
    """How a thing of an order is shown and called, beside its name."""

    image_url: str | None = None
    kind: str = ""


@dataclass(frozen=True)
class OrderRows:
    """One order: what was bought, how it was paid, and what became of it, each in its order."""

    order: Order
    lines: tuple[OrderLine, ...] = ()
    payments: tuple[Payment, ...] = ()
    events: tuple[OrderEvent, ...] = ()
    shipments: tuple[Shipment, ...] = ()
    methods: Mapping[str, PaymentMethod] = field(default_factory=dict)
    """Those that the payments name, by id."""

    @property
    def done(self) -> frozenset[str]:
        """Kinds of what became of it."""
        return frozenset(event.kind for event in self.events)

    @property
    def paid_by(self) -> dict[str, int]:
        """Cents that each method has paid and not got back, the first to pay first."""
        found: dict[str, int] = defaultdict(int)
        for payment in self.payments:
            sign = 1 if payment.kind == "payment" else -1
            found[payment.method_id] += sign * payment.amount_cents
        return {method: cents for method, cents in found.items() if cents > 0}


def rows_of(session: Session, orders: Sequence[Order]) -> list[OrderRows]:
    """The orders with their rows, in the order given."""
    ids = [order.id for order in orders]
    lines = _by_order(session, OrderLine, ids, col(OrderLine.position))
    payments = _by_order(session, Payment, ids, col(Payment.number))
    events = _by_order(session, OrderEvent, ids, col(OrderEvent.id))
    shipments = _by_order(session, Shipment, ids, col(Shipment.id))
    named = {payment.method_id for paid in payments.values() for payment in paid}
    methods = methods_by_id(session, named)
    return [
        OrderRows(
            order,
            tuple(lines[order.id]),
            tuple(payments[order.id]),
            tuple(events[order.id]),
            tuple(shipments[order.id]),
            {
                p.method_id: methods[p.method_id]
                for p in payments[order.id]
                if p.method_id in methods
            },
        )
        for order in orders
    ]


def methods_by_id(session: Session, ids: Iterable[str]) -> dict[str, PaymentMethod]:
    """Payment methods by their ids, whoever's they are."""
    wanted = select(PaymentMethod).where(col(PaymentMethod.id).in_(set(ids)))
    return {method.id: method for method in session.exec(wanted)}


def looks(session: Session, rows: Iterable[OrderRows]) -> dict[str, Look]:
    """Product id -> its picture and kind, also of products that are not sold any more."""
    ids = {line.product_id for each in rows for line in each.lines}
    wanted = select(Product.id, Product.image_url, Category.name)
    wanted = wanted.join(Category, col(Category.id) == col(Product.category_id))
    found = session.exec(wanted.where(col(Product.id).in_(ids)))
    return {product_id: Look(image_url, kind) for product_id, image_url, kind in found}


def facts_of(
    rows: OrderRows, allowed: Sequence[str] = (), known: Mapping[str, Look] | None = None
) -> OrderFacts:
    """The order as its owner may see it."""
    order = rows.order
    same = (
        *("id", "status", "currency", "subtotal_cents", "discount_cents", "shipping_cents"),
        *("tax_cents", "total_cents", "email", "cancel_reason"),
    )
    return OrderFacts(
        **{name: getattr(order, name) for name in same},
        lines=tuple(_line(line, (known or {}).get(line.product_id, Look())) for line in rows.lines),
        coupons=tuple(order.coupons),
        address=dict(order.address),
        payments=tuple(
            PaymentFacts.model_validate(payment, from_attributes=True) for payment in rows.payments
        ),
        methods=tuple(method_facts(method) for method in rows.methods.values()),
        tracking_ids=tuple(str(t) for s in rows.shipments for t in s.tracking_ids),
        events=tuple(
            OrderEventFacts(kind=e.kind, at=_time(e.created_at), details=e.details)
            for e in sorted(rows.events, key=lambda event: event.created_at)
        ),
        placed_at=_time(order.placed_at),
        delivered_at=_time(order.delivered_at),
        allowed=tuple(allowed),
    )


def method_facts(method: PaymentMethod) -> MethodFacts:
    """A way to pay as its owner may see it: never the provider's token."""
    return MethodFacts.model_validate(method, from_attributes=True)


def _line(line: OrderLine, look: Look) -> OrderLineFacts:
    return OrderLineFacts(
        product_id=line.product_id,
        variant_id=line.variant_id or None,
        name=line.name,
        options={str(name): str(value) for name, value in line.options.items()},
        quantity=line.quantity,
        price_cents=line.price_cents,
        image_url=look.image_url,
        category=look.kind,
    )


def _time(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _by_order(
    session: Session, table: type[Part], ids: Sequence[str], by: Any
) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = defaultdict(list)
    for row in session.exec(select(table).where(col(table.order_id).in_(ids)).order_by(by)):
        found[row.order_id].append(row)
    return found
