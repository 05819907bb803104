"""What is written and rated about a product: its own texts and its reviews, read when needed."""

from __future__ import annotations

from sqlalchemy import Engine
from sqlmodel import select

from data.database import reading
from data.facts import ProductFacts
from data.models import Review


class Reviewed:
    """The texts and ratings of products, each read once."""

    def __init__(self, engine: Engine) -> None:
        """Take the shop's database."""
        self._engine = engine
        self._kept: dict[str, list[Review]] = {}

    def texts(self, product: ProductFacts) -> str:
        """Description, specifications and reviews in one text."""
        own = [product.description, *map(str, product.specifications.values())]
        own += map(str, product.attributes.values())
        return "\n".join([*own, *(f"{one.title} {one.text}" for one in self._reviews(product))])

    def ratings(self, product: ProductFacts) -> set[str]:
        """Its rating, those of its reviews, and the means of its newest ones, to one decimal."""
        given = [one.rating for one in self._reviews(product)]
        means = [sum(given[:count]) / count for count in range(1, len(given) + 1)]
        own = [] if product.rating is None else [product.rating]
        return {f"{float(rating):.1f}" for rating in (*own, *given, *means)}

    def _reviews(self, product: ProductFacts) -> list[Review]:
        if product.id not in self._kept:
            with reading(self._engine) as session:
                query = select(Review).where(Review.product_id == product.id, Review.approved)
                newest = query.order_by(Review.created_at.desc())  # type: ignore[attr-defined]
                self._kept[product.id] = list(session.exec(newest))
        return self._kept[product.id]
