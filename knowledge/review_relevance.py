"""How likely a buyer's sentence speaks to a question: a small logistic model over its likeness."""

from __future__ import annotations

import functools
import json
import math
from dataclasses import dataclass
from pathlib import Path

from knowledge.lexicon import lexicon
from knowledge.words import words

WEIGHTS = Path(__file__).with_name("review_relevance.json")
FEATURES = ("cosine", "ahead", "coverage", "about", "amount_missing")
_AMOUNTS = lexicon("amount_questions")
_ASKING = tuple(tuple(words(phrase)) for phrase in _AMOUNTS["asking"])
_NUMBERS = frozenset(_AMOUNTS["numbers"])


@dataclass(frozen=True)
class Likeness:
    """How a sentence is like a question.

    Attributes:
        cosine: Of their vectors.
        ahead: How far its cosine is above the mean of the product's other sentences.
        coverage: Share of the question's telling words that it holds, rare ones counting more.
        about: Whether it speaks of a side of the product that the question names.
        amount_asked: Whether the question asks for an amount.
        amount_given: Whether the sentence holds one.
    """

    cosine: float
    ahead: float
    coverage: float
    about: bool
    amount_asked: bool
    amount_given: bool


@dataclass(frozen=True)
class RelevanceModel:
    """Weights fitted by `python -m evals.fit_reviews` on one half of the public questions."""

    weights: dict[str, float]
    bias: float
    threshold: float

    def likelihood(self, like: Likeness) -> float:
        """How likely it speaks to the question, 0 to 1."""
        values = features(like)
        total = sum(self.weights[name] * x for name, x in zip(FEATURES, values, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total + self.bias))))


def features(like: Likeness) -> list[float]:
    """The inputs of the model, in the order of FEATURES."""
    return [
        like.cosine,
        like.ahead,
        like.coverage,
        float(like.about),
        float(like.amount_asked and not like.amount_given),
    ]


@functools.cache
def relevance_model() -> RelevanceModel:
    """The fitted model."""
    record = json.loads(WEIGHTS.read_text("utf-8"))
    return RelevanceModel(record["weights"], record["bias"], record["threshold"])


def asks_amount(question: str) -> bool:
    """Whether a question wants a number: "how many", "what size", "how old"."""
    said = tuple(words(question))
    return any(
        said[at : at + len(phrase)] == phrase
        for phrase in _ASKING
        for at in range(len(said) - len(phrase) + 1)
    )


def gives_amount(sentence: str) -> bool:
    """Whether a sentence holds a number, in digits or in words."""
    return any(char.isdigit() for char in sentence) or not _NUMBERS.isdisjoint(words(sentence))
