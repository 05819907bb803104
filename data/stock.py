"""Counted stock: units taken for an order and given back, inside the caller's transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import case, update
from sqlmodel import Session, col, select

from data.changes import note_products
from data.errors import OutOfStock
from data.models import Product, Variant


class Item(NamedTuple):
    """What stock is kept of: a variant, or a product without one (empty text)."""

    product_id: str
    variant_id: str = ""


def take(session: Session, wanted: Mapping[Item, int]) -> frozenset[Item]:
    """Take units of all items or of none; returns the items whose stock is counted.

    Items are taken in a fixed order, and the totals of products after them, so that two orders
    never wait for each other.

    Raises:
        OutOfStock: There are not that many of one of them; the transaction is to be undone.
    """
    counted = {item for item in sorted(wanted) if _take(session, item, wanted[item])}
    _keep_totals(session, {item: -wanted[item] for item in counted})
    _note(session, (item for item in counted if not _left(session, item)))
    return frozenset(counted)


def give_back(session: Session, units: Mapping[Item, int]) -> None:
    """Give units back to stock; an item that is no longer counted, or sold, stays as it is."""
    counted = {item for item in sorted(units) if _add(session, item, units[item])}
    _keep_totals(session, {item: units[item] for item in counted})
    _note(session, (item for item in units if _left(session, item) == units[item]))


def _take(session: Session, item: Item, units: int) -> bool:
    """Whether the stock is counted, and then the units are taken."""
    table, here = _place(item)
    enough = here & (table.stock >= units)
    if _changed(session, update(table).where(enough).values(stock=table.stock - units)):
        return True
    row = session.execute(select(table.stock).where(here)).one_or_none()
    if row is not None and row[0] is None:
        return False
    left = row[0] if row else 0
    raise OutOfStock(f"Only {left} left.", why="only_left", stock=left, held=0)


def _add(session: Session, item: Item, units: int) -> bool:
    """Whether the stock is counted, and then the units are given back."""
    table, here = _place(item)
    statement = update(table).where(here, col(table.stock).is_not(None))
    return bool(_changed(session, statement.values(stock=table.stock + units)))


def _keep_totals(session: Session, changes: Mapping[Item, int]) -> None:
    """A product with variants counts the units of all of them."""
    totals: Counter[str] = Counter()
    for item, units in changes.items():
        if item.variant_id:
            totals[item.product_id] += units
    for product_id in sorted(totals):
        total = col(Product.stock) + totals[product_id]
        session.execute(
            update(Product)
            .where(col(Product.id) == product_id, col(Product.stock).is_not(None))
            .values(stock=case((total > 0, total), else_=0))
        )


def _left(session: Session, item: Item) -> int | None:
    table, here = _place(item)
    return session.execute(select(table.stock).where(here)).scalar_one_or_none()


def _note(session: Session, items: Iterable[Item]) -> None:
    """Tell search which products may have sold out, or come back."""
    note_products(session, {item.product_id for item in items})


def _place(item: Item) -> tuple[Any, Any]:
    if item.variant_id:
        here = (col(Variant.product_id) == item.product_id) & (col(Variant.id) == item.variant_id)
        return Variant, here
    return Product, col(Product.id) == item.product_id


def _changed(session: Session, statement: Any) -> int:
    return int(getattr(session.execute(statement), "rowcount", 0))
