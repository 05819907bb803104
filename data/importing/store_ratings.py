"""A product's stars: the catalogue's own, or the mean of its approved reviews."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, func, update
from sqlmodel import Session, col, select

from data.changes import note_products
from data.models import Product, Review

Stars = tuple[int, float]
_CHUNK = 500
_SAME = 0.006


def review_stars(session: Session, ids: Iterable[str]) -> dict[str, Stars]:
    """Number and mean rating of the approved reviews of each product that has some."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, Stars] = {}
    for start in range(0, len(wanted), _CHUNK):
        rows = session.exec(
            select(Review.product_id, func.count(), func.avg(Review.rating))
            .where(col(Review.product_id).in_(wanted[start : start + _CHUNK]))
            .where(col(Review.approved).is_(True))
            .group_by(Review.product_id)
        )
        found.update({pid: (count, round(float(mean), 2)) for pid, count, mean in rows})
    return found


def refresh_ratings(session: Session, ids: Sequence[str], before: dict[str, Stars]) -> None:
    """Bring ratings up to date after reviews changed.

    A catalogue's own rating stays as long as it counts at least as many voices; one that
    was the mean of our reviews `before` always follows them.
    """
    now = review_stars(session, ids)
    changed: dict[str, Stars | None] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = session.exec(
            select(Product.id, Product.rating, Product.rating_count).where(
                col(Product.id).in_(ids[start : start + _CHUNK])
            )
        )
        for product_id, rating, count in rows:
            ours = rating is None or _is_mean(rating, count, before.get(product_id))
            if ours or now.get(product_id, (0, 0.0))[0] > count:
                changed[product_id] = now.get(product_id)
    _write(session, changed)


def restore_ratings(session: Session, ids: Sequence[str]) -> None:
    """Give products whose catalogue names no rating the one of their reviews."""
    _write(session, dict(review_stars(session, ids)))


def _is_mean(rating: float, count: int, stars: Stars | None) -> bool:
    return stars is not None and stars[0] == count and abs(stars[1] - rating) < _SAME


def _write(session: Session, changed: dict[str, Stars | None]) -> None:
    if not changed:
        return
    table = Product.__table__  # type: ignore[attr-defined]
    statement = update(table).where(table.c.id == bindparam("key"))
    statement = statement.values(rating=bindparam("stars"), rating_count=bindparam("voices"))
    session.connection().execute(
        statement,
        [
            {"key": key, "stars": value[1] if value else None, "voices": value[0] if value else 0}
            for key, value in changed.items()
        ],
    )
    note_products(session, changed)
