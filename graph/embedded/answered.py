"""The answer to a question about a product: its listing first, then its buyers, or neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from data.facts import ProductFacts
from graph.embedded.buyers import Heard, heard
from graph.embedded.evidence import Evidence
from graph.embedded.meaning import evidence_on
from graph.embedded.question import read_question
from knowledge.likeness import Likeness


@dataclass(frozen=True)
class ProductAnswer:
    """What the listing shows on a question, and what buyers add to it."""

    listing: Evidence
    buyers: Heard

    def __bool__(self) -> bool:
        """Whether either speaks to it."""
        return bool(self.listing or self.buyers)

    @property
    def verdict(self) -> Literal["yes", "no", "mixed"] | None:
        """The plain answer; that of the listing where it has one, or words on it."""
        worded = bool(self.listing) and self.listing.found == "words"
        return self.listing.verdict or (None if worded else self.buyers.verdict)

    @property
    def is_listed(self) -> bool:
        """Whether the listing tells what is asked, and not only what comes nearest to it."""
        return bool(self.listing) and self.listing.outright


def answer_to(
    product: ProductFacts,
    question: str,
    review_answer: Mapping[str, Any] | None = None,
    likeness: Likeness | None = None,
) -> ProductAnswer:
    """The answer to a question about a product.

    Args:
        product: What is asked about.
        question: As it was asked.
        review_answer: The answer of the reviews tool, where it was asked.
        likeness: Compares meanings; without it only words count.
    """
    listing = evidence_on(product, question, likeness)
    said = heard(review_answer, read_question(question, product)) if review_answer else Heard()
    # Where the listing settles it, opinions would only blur the answer.
    return ProductAnswer(listing, Heard() if listing.verdict else said)
