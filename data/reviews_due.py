"""What a customer may review yet: each product of an order that was delivered, once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from sqlmodel import Session, col, select

from data.models import Product, Review
from data.order_rows import OrderRows
from data.trade_policy import Policy


def review_id(order_id: str, product_id: str) -> str:
    """What the review of a product of an order is known by: there is one at most."""
    of = hashlib.sha256(f"{order_id}\0{product_id}".encode())
    return f"bought-{of.hexdigest()[:24]}"


def to_review(
    session: Session, orders: Sequence[OrderRows], policy: Policy
) -> dict[str, tuple[str, ...]]:
    """By order: the products that its owner may review yet, in the order of its lines."""
    open_ = [rows for rows in orders if rows.order.status in policy.review.statuses]
    bought = {
        review_id(rows.order.id, line.product_id): (rows.order.id, line.product_id)
        for rows in open_
        for line in rows.lines
    }
    products = {product_id for _, product_id in bought.values()}
    known = set(session.exec(select(Product.id).where(col(Product.id).in_(products))))
    written = set(session.exec(select(Review.id).where(col(Review.id).in_(bought))))
    found: dict[str, tuple[str, ...]] = {}
    for key, (order_id, product_id) in bought.items():
        if key not in written and product_id in known:
            found[order_id] = (*found.get(order_id, ()), product_id)
    return found
