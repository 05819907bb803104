"""Registered customers and their ways of paying, into their tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from data.importing.report import Row, RowError
from data.importing.store_products import cents
from data.importing.store_records import Counts, upsert
from data.models import Customer, PaymentMethod
from data.order_records import CustomerRecord, MethodRecord


def write_customers(
    session: Session, rows: Sequence[Row[CustomerRecord]], currency: str = "USD"
) -> Counts:
    """Add or update registered customers; what a row does not name stays as it is.

    Ways of paying that a row does not name any more are removed; one that is somebody else's
    keeps its row out. Balances that name no currency are in `currency`.
    """
    ids = {method.id for row in rows for method in row.record.payment_methods}
    taken = {method.id: method for method in session.exec(_by_id(ids))}
    good, errors = _told_apart(rows, {method.id: method.owner for method in taken.values()})
    counts = upsert(session, Customer, [_values(row.record) for row in good])
    for row in good:
        if "payment_methods" in row.record.model_fields_set:
            _write_methods(session, row.record, taken, currency)
    return (*counts, errors)


def _by_id(ids: set[str]) -> Any:
    return select(PaymentMethod).where(col(PaymentMethod.id).in_(ids))


def _told_apart(
    rows: Sequence[Row[CustomerRecord]], owners: dict[str, str]
) -> tuple[list[Row[CustomerRecord]], list[RowError]]:
    """The rows that can go in, and those that name what is another's."""
    good: list[Row[CustomerRecord]] = []
    errors: list[RowError] = []
    for row in rows:
        owner, named = owner_of(row.record.id), [each.id for each in row.record.payment_methods]
        foreign = [each for each in named if owners.get(each, owner) != owner]
        if foreign or len(set(named)) < len(named):
            said = f"{foreign[0]!r} is another's" if foreign else "names an id twice"
            errors.append(RowError(row.number, "payment_methods", said))
            continue
        owners |= dict.fromkeys(named, owner)
        good.append(row)
    return good, errors


def owner_of(customer_id: str) -> str:
    """Whose carts, orders and ways of paying a customer's are."""
    return f"customer:{customer_id}"


def _values(record: CustomerRecord) -> dict[str, Any]:
    named = record.model_dump(exclude_unset=True, exclude={"payment_methods", "address"})
    if "address" in record.model_fields_set:
        named["address"] = record.address.kept
    return named


def _write_methods(
    session: Session, record: CustomerRecord, known: dict[str, PaymentMethod], currency: str
) -> None:
    owner = owner_of(record.id)
    for method in record.payment_methods:
        row = known.get(method.id) or PaymentMethod(id=method.id, owner=owner, kind=method.kind)
        _fill(row, method, currency)
        session.add(row)
    named = [method.id for method in record.payment_methods]
    gone = select(PaymentMethod).where(
        PaymentMethod.owner == owner, col(PaymentMethod.id).not_in(named)
    )
    for row in session.exec(gone):
        row.removed = True
        session.add(row)


def _fill(row: PaymentMethod, method: MethodRecord, currency: str) -> None:
    row.kind, row.brand, row.last_four = method.kind, method.brand, method.last_four
    row.balance_cents = None if method.balance is None else cents(method.balance)
    row.currency = method.currency or currency
    row.removed = False
