"""Whether two questions ask the same: a small logistic model over meaning and words."""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from data.facts import Facts
from data.faqs import HELP, PUBLISHED, FaqFacts
from knowledge.embedding import Embedder, Vectors
from knowledge.help_profile import EXCLUSIVE
from knowledge.help_words import help_terms, regions_in, subject
from knowledge.index import ShopIndex
from knowledge.passages import FAQ
from knowledge.question_kind import asks_for_not, kinds_asked

WEIGHTS = Path(__file__).with_name("similar_questions.json")
FEATURES = ("cosine", "shared", "within", "kind_clash", "not_clash", "region_clash")
# Of so many nearest by meaning the words are looked at.
NEAREST = 20


class SimilarFaq(Facts):
    """A FAQ that asks much the same."""

    id: str
    question: str
    score: float


@dataclass(frozen=True)
class SameModel:
    """Weights fitted by `python -m evals.fit_similar` on labelled questions of our own.

    From `threshold` on two questions likely ask the same, from `certain` on they surely do.
    """

    weights: tuple[float, ...]
    bias: float
    threshold: float
    certain: float

    def likelihood(self, first: str, second: str, cosine: float) -> float:
        """How likely the two ask the same, 0 to 1."""
        pairs = zip(self.weights, compared(first, second, cosine), strict=True)
        total = self.bias + sum(weight * value for weight, value in pairs)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def compared(first: str, second: str, cosine: float) -> list[float]:
    """The inputs of the model, in the order of FEATURES; the same whichever comes first.

    `shared` is the Dice coefficient of the telling words, `within` how much of the shorter
    question's words the longer one has.
    """
    one, other = set(help_terms(first)), set(help_terms(second))
    both, fewest = len(one & other), min(len(one), len(other))
    wanted, offered = kinds_asked(first) & EXCLUSIVE, kinds_asked(second) & EXCLUSIVE
    return [
        cosine,
        2 * both / (len(one) + len(other)) if one or other else 0.0,
        both / fewest if fewest else 0.0,
        float(bool(wanted and offered and not wanted & offered)),
        float(asks_for_not(first) != asks_for_not(second)),
        float(regions_in(one) != regions_in(other)),
    ]


def similar_faqs(
    index: ShopIndex, embedder: Embedder, question: str, faqs: Sequence[FaqFacts], most: int
) -> list[SimilarFaq]:
    """The FAQs that likely ask the same as the question, the likeliest first."""
    if not faqs or not question.strip():
        return []
    model = same_model()
    cosines = _vectors(index, embedder, faqs) @ embedder.embed([subject(question)])[0]
    found = [
        SimilarFaq(id=faqs[row].id, question=faqs[row].question, score=round(score, 3))
        for row in map(int, np.argsort(-cosines)[:NEAREST])
        if (score := model.likelihood(question, faqs[row].question, float(cosines[row])))
        >= model.threshold
    ]
    return sorted(found, key=lambda one: -one.score)[:most]


def _vectors(index: ShopIndex, embedder: Embedder, faqs: Sequence[FaqFacts]) -> Vectors:
    """The vectors of the questions: from the index, and computed for those that are not in it."""
    vectors = index.vectors(HELP, [f"{FAQ}/{faq.id}?" for faq in faqs]).copy()
    missing = [
        row for row, faq in enumerate(faqs) if faq.status != PUBLISHED or not vectors[row].any()
    ]
    if missing:
        vectors[missing] = embedder.embed([faqs[row].question for row in missing])
    return vectors


@functools.cache
def same_model() -> SameModel:
    """The fitted model."""
    record = json.loads(WEIGHTS.read_text("utf-8"))
    weights = tuple(record["weights"][name] for name in FEATURES)
    return SameModel(weights, record["bias"], record["threshold"], record["certain"])
