"""What buyers say of a product: its reviews, answers from them, and their summary."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sqlalchemy import Engine
from sqlmodel import select

from data.database import reading
from data.facts import ReviewFacts
from data.models import Product
from data.review_rows import latest_reviews
from data.settings import Settings
from knowledge.embedding import Embedder
from knowledge.index import ShopIndex
from knowledge.opinions import statements
from knowledge.review_answers import ReviewAnswer, answer, subject_of, without_name
from knowledge.review_compare import ReviewComparison, compare, in_plain_words
from knowledge.review_summary import EMBEDDED, ReviewSummary, summarize
from knowledge.summaries import Summaries

# The newest reviews that a question is put to.
MOST_READ = 200


class ReviewSearch:
    """Reads approved reviews only; blocking, safe to call from several threads."""

    def __init__(
        self, settings: Settings, engine: Engine, index: ShopIndex, embedder: Embedder
    ) -> None:
        """Read nothing yet."""
        self._engine = engine
        self._index = index
        self._embedder = embedder
        self.summaries = Summaries(settings, engine, SummaryByCode(index, embedder))

    def of_product(
        self,
        product_id: str,
        limit: int = 5,
        min_rating: float | None = None,
        max_rating: float | None = None,
    ) -> list[ReviewFacts]:
        """The newest reviews of a product, at most `limit`, within the ratings given."""
        with reading(self._engine) as session:
            return latest_reviews(session, product_id, limit, min_rating, max_rating)

    def ask(self, product_id: str, question: str) -> ReviewAnswer:
        """What the reviews say on the question, in buyers' own words; honest if nothing."""
        reviews, name = self.of_product(product_id, MOST_READ), self._name(product_id)
        subject, asked = subject_of(question, name), without_name(question, name)
        cosines: dict[str, float] = {}
        if reviews and not subject.is_general:
            ids = [review.id for review in reviews]
            vector = self._embedder.embed([asked])[0]
            near = self._index.vectors("reviews", ids) @ vector
            cosines = dict(zip(ids, near.tolist(), strict=True))
        found = statements(reviews)
        told = answer(product_id, asked, subject, found, len(reviews), cosines, self._embedder)
        return told.model_copy(update={"question": question})

    def compare(self, product_ids: Sequence[str], question: str) -> ReviewComparison:
        """Of which of the products the reviews say most or least of what is asked."""
        names = " ".join(map(self._name, product_ids))
        reviews = {name: self.of_product(name, MOST_READ) for name in dict.fromkeys(product_ids)}
        return compare(question, subject_of(in_plain_words(question), names), reviews)

    def summary(self, product_id: str) -> ReviewSummary | None:
        """The summary of the latest reviews; None where fewer than three are approved."""
        return self.summaries.of(product_id)

    def _name(self, product_id: str) -> str:
        with reading(self._engine) as session:
            name = session.exec(select(Product.name).where(Product.id == product_id)).first()
        return name or ""


class SummaryByCode:
    """The embedded writer of summaries: sentences of buyers, chosen and shortened."""

    name = EMBEDDED

    def __init__(self, index: ShopIndex, embedder: Embedder) -> None:
        """Use the vectors of reviews that are indexed already."""
        self._index = index
        self._embedder = embedder

    def write(
        self, product_id: str, product_name: str, reviews: Sequence[ReviewFacts]
    ) -> ReviewSummary:
        """The summary of at least three reviews."""
        vectors = self._index.vectors("reviews", [review.id for review in reviews])
        centre = np.asarray(vectors.mean(axis=0), np.float32)
        written = summarize(product_id, reviews, product_name, centre, self._embedder.embed)
        if written is None:
            raise ValueError("there are too few reviews to sum up")
        return written
