"""Reviews that customers handed in: read by the shop before anybody else sees them."""

from __future__ import annotations

from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from data.database import raise_content_version, reading, writing
from data.errors import NotFound
from data.facts import ReviewFacts
from data.importing.store_ratings import refresh_ratings, review_stars
from data.models import Product, Review
from data.review_rows import review_facts


class WaitingReview(ReviewFacts):
    """One that waits, with the name of what it is about."""

    name: str


def waiting(engine: Engine, limit: int, skip: int = 0) -> tuple[list[WaitingReview], int]:
    """Those that wait, the oldest first, and how many there are."""
    unread = col(Review.approved).is_(False)
    listed = (
        select(Review, Product.name)
        .join(Product, col(Product.id) == Review.product_id)
        .where(unread)
        .order_by(col(Review.created_at), col(Review.id))
    )
    with reading(engine) as session:
        count = session.exec(select(func.count()).select_from(Review).where(unread)).one()
        found = session.exec(listed.offset(skip).limit(limit)).all()
        return [
            WaitingReview(**review_facts(review).model_dump(), name=name) for review, name in found
        ], count


def publish(engine: Engine, review_id: str) -> ReviewFacts:
    """Show it from now on; the product's stars count it.

    Raises:
        NotFound: None of that id waits.
    """
    with writing(engine) as session:
        review = _waiting(session, review_id)
        before = review_stars(session, [review.product_id])
        review.approved = True
        session.add(review)
        session.flush()
        refresh_ratings(session, [review.product_id], before)
        raise_content_version(session, "reviews")
        return review_facts(review)


def turn_down(engine: Engine, review_id: str) -> None:
    """Forget it; its author may write another.

    Raises:
        NotFound: None of that id waits.
    """
    with writing(engine) as session:
        session.delete(_waiting(session, review_id))


def _waiting(session: Session, review_id: str) -> Review:
    wanted = select(Review).where(Review.id == review_id, col(Review.approved).is_(False))
    review = session.exec(wanted.with_for_update()).first()
    if review is None:
        raise NotFound("There is no such review that waits.")
    return review
