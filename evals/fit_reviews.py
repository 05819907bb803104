"""Fit which sentences speak to a question: `python -m evals.fit_reviews` writes the weights."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.settings import Settings
from evals.logistic import Model, fit
from evals.review_questions import asked_questions
from evals.reviews import Trial, best_threshold, reviews_of, trials
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.opinions import statements
from knowledge.review_answers import likenesses, subject_of
from knowledge.review_relevance import FEATURES, WEIGHTS, features

Floats = NDArray[np.float64]
Rows = list[tuple[list[float], bool]]
"""The inputs of each sentence that comes into question, and whether its text answers."""


def main() -> None:
    """Fit on one half of the questions and write the weights."""
    embedder = open_embedder(Settings())
    found = asked_questions(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    fitting = [one for one in trials(found) if not one.asked.held_out]
    rows = [rows_of(trial, embedder) for trial in fitting]
    every = [row for of_trial in rows for row in of_trial]
    inputs = np.array([values for values, _ in every])
    labels = np.array([right for _, right in every], float)
    model = fit(inputs, labels, np.ones(len(labels)))
    best = np.array([_best(of_trial, model) for of_trial in rows])
    record = {
        "weights": dict(zip(FEATURES, np.round(model.weights, 4).tolist(), strict=True)),
        "bias": round(model.bias, 4),
        "threshold": round(best_threshold(best, np.array([one.answerable for one in fitting])), 3),
    }
    WEIGHTS.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    print(json.dumps(record))


def rows_of(trial: Trial, embedder: CachedEmbedder) -> Rows:
    """The sentences of a question's texts as the model sees them."""
    question, texts = trial.asked.question, trial.texts
    reviews = reviews_of(texts)
    vectors = embedder.embed([question, *texts])
    near = (vectors[1:] @ vectors[0]).tolist()
    cosines = {review.id: cosine for review, cosine in zip(reviews, near, strict=True)}
    found = statements(reviews)
    subject = subject_of(question, "")
    right = set(trial.asked.right) if trial.answerable else set()
    return [
        (features(like), found[place].review.text in right)
        for place, like in likenesses(question, subject, found, cosines, embedder)
    ]


def _best(rows: Sequence[tuple[list[float], bool]], model: Model) -> float:
    """The likelihood of the best sentence of a question."""
    if not rows:
        return 0.0
    return float(model.likely(np.array([values for values, _ in rows])).max())


if __name__ == "__main__":
    main()
