"""Fit how help passages are ranked: the one that answers above the others of its list."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evals.help import Question, answers
from knowledge.embedding import CachedEmbedder
from knowledge.help_corpus import SHORTLIST, HelpCorpus
from knowledge.help_evidence import RANKED_BY, WEIGHTS, rank_model
from knowledge.help_vector import question_vector

# What the ranking was before it was fitted: the penalty pulls toward it.
START = {"text": 0.5, "heading": 0.5, "lexical": 0.4}
SHARPNESS, PENALTY, STEPS, RATE = 20.0, 0.003, 1500, 0.02

Floats = NDArray[np.float64]
List = tuple[Floats, NDArray[np.bool_]]


def fit_ranking(
    corpus: HelpCorpus, questions: Sequence[Question], embedder: CachedEmbedder
) -> None:
    """Write the weights of the ranking, fitted on the answerable among the questions."""
    lists = _lists(corpus, questions, embedder)
    weights = softmax_fit(lists)
    # The scale is that of the cosines, so that scores compare from one fit to the next.
    weights /= weights[RANKED_BY.index("text")] + weights[RANKED_BY.index("heading")]
    record = {"weights": dict(zip(RANKED_BY, np.round(weights, 4).tolist(), strict=True))}
    WEIGHTS.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    rank_model.cache_clear()


def _lists(
    corpus: HelpCorpus, questions: Sequence[Question], embedder: CachedEmbedder
) -> list[List]:
    everything = np.arange(len(corpus.passages))
    lists = []
    for question in questions:
        vector = question_vector(embedder, question.text)
        found = corpus.likenesses(question.text, vector, SHORTLIST, everything)
        right = np.array([answers(corpus.passages[one.row], question.sources) for one in found])
        if right.any() and not right.all():
            lists.append((np.array([one.ranked_by() for one in found]), right))
    return lists


def softmax_fit(lists: Sequence[List]) -> Floats:
    """Weights under which the right ones of each list take most of its softmax."""
    start = np.array([START.get(name, 0.0) for name in RANKED_BY])
    weights, speed = start.copy(), np.zeros(len(RANKED_BY))
    for _ in range(STEPS):
        gradient = PENALTY * SHARPNESS * (weights - start)
        for inputs, right in lists:
            share = np.exp(SHARPNESS * (inputs @ weights - (inputs @ weights).max()))
            share /= share.sum()
            among = np.where(right, share, 0.0) / max(share[right].sum(), 1e-12)
            gradient += SHARPNESS * inputs.T @ (share - among) / len(lists)
        speed = 0.9 * speed - RATE * gradient / SHARPNESS
        weights = weights + speed
    return weights
