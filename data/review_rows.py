"""Approved reviews of a product, read from the database."""

from __future__ import annotations

from sqlmodel import Session, col, func, select

from data.facts import ReviewFacts
from data.models import Review


def latest_reviews(
    session: Session,
    product_id: str,
    limit: int,
    min_rating: float | None = None,
    max_rating: float | None = None,
    skip: int = 0,
) -> list[ReviewFacts]:
    """The newest approved reviews of a product, at most `limit`, within the ratings given."""
    wanted = (
        select(Review)
        .where(Review.product_id == product_id, col(Review.approved))
        .order_by(col(Review.created_at).desc(), col(Review.id))
        .offset(skip)
        .limit(max(limit, 0))
    )
    if min_rating is not None:
        wanted = wanted.where(Review.rating >= min_rating)
    if max_rating is not None:
        wanted = wanted.where(Review.rating <= max_rating)
    return [review_facts(review) for review in session.exec(wanted)]


def count_reviews(session: Session, product_id: str) -> int:
    """How many approved reviews a product has."""
    approved = select(func.count()).select_from(Review).where(col(Review.approved))
    return session.exec(approved.where(Review.product_id == product_id)).one()


def review_facts(review: Review) -> ReviewFacts:
    """The record of a review."""
    return ReviewFacts(
        id=review.id,
        product_id=review.product_id,
        rating=review.rating,
        title=review.title,
        text=review.text,
        author=review.author,
        created_at=review.created_at.isoformat(),
    )
