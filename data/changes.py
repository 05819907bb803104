"""Which products changed with which version, so that a reader fetches no more than those."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from data.database import content_version, raise_content_version
from data.models import ProductChange

PRODUCTS: Final = "products"
MOST_TOLD = 500
"""Of more products changed at once none is named: whoever reads them reads all anew."""
MOST_READ = 2000
"""Of more changes since a version none is named either."""
VERSIONS_KEPT = 5000


def note_products(session: Session, ids: Iterable[str]) -> None:
    """Note that these products change in this transaction: added, written, on or off sale.

    The version's row stays locked until the transaction ends, so versions follow one another
    in the order in which they become visible.
    """
    told = sorted(set(ids))
    if not told:
        return
    version = raise_content_version(session, PRODUCTS)
    if len(told) <= MOST_TOLD:
        rows = [{"version": version, "product_id": product_id} for product_id in told]
        session.execute(insert(ProductChange), rows)
    old = col(ProductChange.version) <= version - VERSIONS_KEPT
    session.execute(delete(ProductChange).where(old))


def changed_products(session: Session, since: int) -> tuple[int, frozenset[str] | None]:
    """The products' version, and the ids that changed after `since`; None: any may have.

    A version that names no product says that any may have changed.
    """
    version = content_version(session, PRODUCTS)
    if version == since:
        return version, frozenset()
    told = session.exec(
        select(ProductChange.version, ProductChange.product_id)
        .where(col(ProductChange.version) > since)
        .where(col(ProductChange.version) <= version)
        .limit(MOST_READ + 1)
    ).all()
    if len(told) > MOST_READ or len({number for number, _ in told}) != version - since:
        return version, None
    return version, frozenset(product_id for _, product_id in told)
