"""Whether what was found answers the question: a small logistic model over the evidence."""

from __future__ import annotations

import functools
import json
import math
from dataclasses import dataclass
from pathlib import Path

from knowledge.help_evidence import Evidence

WEIGHTS = Path(__file__).with_name("answerability.json")
FEATURES = (
    "text",
    "heading",
    "coverage",
    "unknown",
    "terms",
    "covered_cosine",
    "heading_coverage",
    "excess",
    "kind_match",
    "not_clash",
    "untold",
    "stranger",
    "focus",
    "rare_missing",
    "other_matter",
    "given",
    "kind_clash",
    "drift",
    "above_crowd",
    "moved",
)
# A word or two that say little alone move anywhere.
FARTHEST_MOVE = 0.15


@dataclass(frozen=True)
class AnswerModel:
    """Weights fitted by `python -m evals.fit_help` on labelled questions of our own."""

    weights: dict[str, float]
    bias: float
    threshold: float

    def likelihood(self, evidence: Evidence) -> float:
        """How likely the passage answers, 0 to 1."""
        values = features(evidence)
        total = sum(
            self.weights[name] * value for name, value in zip(FEATURES, values, strict=True)
        )
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total + self.bias))))

    def answers(self, likelihood: float, least: float = 0.0) -> bool:
        """Whether that is likely enough, by `least` or else as fitted."""
        return likelihood >= (least or self.threshold)


def features(evidence: Evidence) -> list[float]:
    """The inputs of the model, in the order of FEATURES."""
    like = evidence.like
    return [
        like.text,
        like.heading,
        like.coverage,
        like.unknown,
        min(like.terms, 8) / 8,
        max(like.text, like.heading) * like.coverage,
        like.heading_coverage,
        like.excess,
        like.kind_match,
        like.not_clash,
        like.untold,
        like.stranger,
        like.focus,
        like.rare_missing,
        like.other_matter,
        like.given,
        like.kind_clash,
        evidence.drift,
        max(like.text, like.heading) - like.crowd,
        min(evidence.moved, FARTHEST_MOVE),
    ]


@functools.cache
def answer_model() -> AnswerModel:
    """The fitted model."""
    record = json.loads(WEIGHTS.read_text("utf-8"))
    return AnswerModel(record["weights"], record["bias"], record["threshold"])
