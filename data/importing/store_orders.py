"""Orders of known customers, into their tables with lines, payments, parcels and timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import delete, insert
from sqlmodel import Session, SQLModel, col, select

from data.importing.report import Row, RowError
from data.importing.store_customers import owner_of
from data.importing.store_products import cents
from data.importing.store_records import IMPORT, Counts, aware, upsert
from data.models import Customer, Order, OrderEvent, OrderLine, Payment, Product, Shipment
from data.models.columns import utc_now
from data.order_records import OrderRecord
from data.order_rows import methods_by_id
from data.stock import Item, give_back

PARTS: tuple[type[SQLModel], ...] = (OrderLine, Payment, Shipment, OrderEvent)


class Known(NamedTuple):
    """What the shop has of that which a batch of orders names."""

    customers: frozenset[str]
    names: dict[str, str]
    """Product id -> name."""
    method_owners: dict[str, str]
    orders: dict[str, Order]


def write_orders(
    session: Session, rows: Sequence[Row[OrderRecord]], currency: str = "USD"
) -> Counts:
    """Add orders, or write known ones again; amounts that name no currency are in `currency`.

    An order of an unknown customer or product, or paid with what is another's, is left out, as
    is one that was placed in this shop itself.
    """
    known = _known(session, [row.record for row in rows])
    errors = [error for row in rows if (error := _fault(row, known)) is not None]
    wrong = {error.row for error in errors}
    good = [row.record for row in rows if row.number not in wrong]
    _clear(session, [record.id for record in good if record.id in known.orders])
    counts = upsert(session, Order, [_order(record, currency) for record in good])
    for table in PARTS:
        values = [value for record in good for value in _parts(table, record, known)]
        if values:
            session.execute(insert(table), values)
    return (*counts, errors)


def _known(session: Session, records: Sequence[OrderRecord]) -> Known:
    customers = select(Customer.id).where(col(Customer.id).in_({r.customer for r in records}))
    ids = {item.product_id for record in records for item in record.items}
    products = select(Product.id, Product.name).where(col(Product.id).in_(ids))
    methods = methods_by_id(session, {p.method for record in records for p in record.payments})
    orders = select(Order).where(col(Order.id).in_([record.id for record in records]))
    return Known(
        frozenset(session.exec(customers)),
        dict(session.exec(products).all()),
        {method.id: method.owner for method in methods.values()},
        {order.id: order for order in session.exec(orders)},
    )


def _fault(row: Row[OrderRecord], known: Known) -> RowError | None:
    record = row.record
    owner = owner_of(record.customer)
    if record.customer not in known.customers:
        return RowError(row.number, "customer", f"there is no customer {record.customer!r}")
    strange = [i.product_id for i in record.items if i.product_id not in known.names]
    if strange:
        return RowError(row.number, "items", f"there is no product {strange[0]!r}")
    foreign = [
        p.method for p in record.payments if known.method_owners.get(p.method, owner) != owner
    ]
    if foreign:
        return RowError(row.number, "payments", f"{foreign[0]!r} is another's")
    there = known.orders.get(record.id)
    if there is not None and (there.checkout_id or there.owner != owner):
        said = "was placed in this shop" if there.checkout_id else "is another customer's"
        return RowError(row.number, "id", f"{record.id!r} {said}")
    return None


def _clear(session: Session, ids: Sequence[str]) -> None:
    """Take away what known orders consist of; stock that was taken for them comes back."""
    lines = session.exec(
        select(OrderLine).where(col(OrderLine.order_id).in_(ids), col(OrderLine.counted).is_(True))
    )
    units: Counter[Item] = Counter()
    for line in lines:
        units[Item(line.product_id, line.variant_id)] += line.quantity
    give_back(session, units)
    for table in PARTS:
        session.execute(delete(table).where(col(getattr(table, "order_id")).in_(ids)))  # noqa: B009


def _order(record: OrderRecord, currency: str) -> dict[str, Any]:
    goods = cents(sum((item.price * item.quantity for item in record.items), Decimal(0)))
    tax, discount, shipping = cents(record.tax), cents(record.discount), cents(record.shipping)
    added = 0 if record.tax_included else tax
    return {
        "id": record.id,
        "owner": owner_of(record.customer),
        "status": record.status,
        "currency": record.currency or currency,
        "subtotal_cents": goods,
        "discount_cents": discount,
        "shipping_cents": shipping,
        "tax_cents": tax,
        "total_cents": goods - discount + shipping + added,
        "coupons": list(record.coupons),
        "email": record.email,
        "address": record.address.kept,
        "shipping_option": record.shipping_option,
        "cancel_reason": record.cancel_reason,
        "placed_at": aware(record.placed_at) if record.placed_at else None,
        "delivered_at": aware(record.delivered_at) if record.delivered_at else None,
        "updated_at": utc_now(),
    }


def _parts(table: type[SQLModel], record: OrderRecord, known: Known) -> list[dict[str, Any]]:
    makers = {OrderLine: _lines, Payment: _payments, Shipment: _shipments, OrderEvent: _events}
    return [{"order_id": record.id, **value} for value in makers[table](record, known)]


def _lines(record: OrderRecord, known: Known) -> list[dict[str, Any]]:
    return [
        {
            "position": position,
            "product_id": item.product_id,
            "variant_id": item.variant_id,
            "name": item.name or known.names[item.product_id],
            "options": dict(item.options),
            "quantity": item.quantity,
            "price_cents": cents(item.price),
            "counted": False,
        }
        for position, item in enumerate(record.items, start=1)
    ]


def _payments(record: OrderRecord, known: Known) -> list[dict[str, Any]]:
    return [
        {
            "number": number,
            "kind": payment.kind,
            "amount_cents": cents(payment.amount),
            "method_id": payment.method,
            "status": payment.status,
            "reference": "",
            "created_at": aware(record.placed_at) if record.placed_at else utc_now(),
        }
        for number, payment in enumerate(record.payments, start=1)
    ]


def _shipments(record: OrderRecord, known: Known) -> list[dict[str, Any]]:
    return [
        {
            "tracking_ids": list(parcel.tracking_ids),
            "items": list(parcel.items),
            "carrier": parcel.carrier,
            "shipped_at": aware(parcel.shipped_at) if parcel.shipped_at else None,
        }
        for parcel in record.shipments
    ]


def _events(record: OrderRecord, known: Known) -> list[dict[str, Any]]:
    """What is known to have happened, and when; what no time is known of leaves no entry."""
    times = [
        ("placed", record.placed_at),
        *(("shipped", parcel.shipped_at) for parcel in record.shipments),
        ("delivered", record.delivered_at),
    ]
    promised = {"days": list(record.delivery_days)} if record.delivery_days else {}
    return [
        {
            "kind": kind,
            "created_at": aware(time),
            "by": IMPORT,
            "details": promised if kind == "placed" else {},
        }
        for kind, time in times
        if time is not None
    ]
