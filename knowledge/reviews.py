"""What buyers say of a product: its reviews, answers from them, and their summary."""

from __future__ import annotations

from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading
from data.facts import ReviewFacts
from data.models import Product, Review
from data.settings import Settings
from knowledge.embedding import Embedder
from knowledge.index import ShopIndex
from knowledge.opinions import statements
from knowledge.review_answers import ReviewAnswer, answer, subject_of
from knowledge.review_summary import LATEST, ReviewSummary, summarize

# The newest reviews that a question is put to.
MOST_READ = 200


class ReviewSearch:
    """Reads approved reviews only; blocking, safe to call from several threads."""

    def __init__(
        self, settings: Settings, engine: Engine, index: ShopIndex, embedder: Embedder
    ) -> None:
        """Read nothing yet."""
        self._settings = settings
        self._engine = engine
        self._index = index
        self._embedder = embedder

    def of_product(
        self,
        product_id: str,
        limit: int = 5,
        min_rating: float | None = None,
        max_rating: float | None = None,
    ) -> list[ReviewFacts]:
        """The newest reviews of a product, at most `limit`, within the ratings given."""
        wanted = (
            select(Review)
            .where(Review.product_id == product_id, col(Review.approved))
            .order_by(col(Review.created_at).desc(), col(Review.id))
            .limit(max(limit, 0))
        )
        if min_rating is not None:
            wanted = wanted.where(Review.rating >= min_rating)
        if max_rating is not None:
            wanted = wanted.where(Review.rating <= max_rating)
        with reading(self._engine) as session:
            return [_facts(review) for review in session.exec(wanted)]

    def ask(self, product_id: str, question: str) -> ReviewAnswer:
        """What the reviews say on the question, in buyers' own words; honest if nothing."""
        reviews = self.of_product(product_id, MOST_READ)
        subject = subject_of(question, self._name(product_id))
        cosines: dict[str, float] = {}
        if reviews and not subject.is_general:
            ids = [review.id for review in reviews]
            vector = self._embedder.embed([question])[0]
            near = self._index.vectors("reviews", ids) @ vector
            cosines = dict(zip(ids, near.tolist(), strict=True))
        found = statements(reviews)
        return answer(product_id, question, subject, found, len(reviews), cosines, self._embedder)

    def summary(self, product_id: str) -> ReviewSummary | None:
        """The summary of the latest reviews; None where fewer than three are approved."""
        return summarize(product_id, self.of_product(product_id, LATEST))

    def _name(self, product_id: str) -> str:
        with reading(self._engine) as session:
            name = session.exec(select(Product.name).where(Product.id == product_id)).first()
        return name or ""


def _facts(review: Review) -> ReviewFacts:
    return ReviewFacts(
        id=review.id,
        product_id=review.product_id,
        rating=review.rating,
        title=review.title,
        text=review.text,
        author=review.author,
        created_at=review.created_at.isoformat(),
    )
