"""What `--replace` takes away: records that the files no longer hold."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete
from sqlmodel import Session, col, select

from data.faq_history import noted
from data.importing.store_products import withdraw
from data.importing.store_ratings import refresh_ratings, review_stars
from data.models import Faq, Product, Review

REPLACEABLE = ("catalog", "reviews", "faqs")
_CHUNK = 500


def remove_absent(session: Session, kind: str, present: set[str], by: str = "import") -> int:
    """Take away all records of the kind whose id is not present; returns how many.

    Products are taken off sale rather than deleted: their reviews and what points at them
    stay true. People and what they did are never removed by an import.
    """
    if kind == "catalog":
        on_sale = session.exec(select(Product.id).where(col(Product.active).is_(True)))
        return withdraw(session, [key for key in on_sale if key not in present])
    if kind == "reviews":
        return _remove_reviews(session, present)
    absent = [key for key in session.exec(select(Faq.id)) if key not in present]
    with noted(session, absent, by):
        for chunk in _chunks(absent):
            session.execute(delete(Faq).where(col(Faq.id).in_(chunk)))
    return len(absent)


def _remove_reviews(session: Session, present: set[str]) -> int:
    rows = session.exec(select(Review.id, Review.product_id))
    absent = [(key, product) for key, product in rows if key not in present]
    products = sorted({product for _, product in absent})
    before = review_stars(session, products)
    for chunk in _chunks([key for key, _ in absent]):
        session.execute(delete(Review).where(col(Review.id).in_(chunk)))
    refresh_ratings(session, products, before)
    return len(absent)


def _chunks(keys: Sequence[str]) -> list[Sequence[str]]:
    return [keys[start : start + _CHUNK] for start in range(0, len(keys), _CHUNK)]
