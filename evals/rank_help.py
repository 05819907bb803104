"""Fit how help passages are ranked: the one that answers above the others of its list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from evals.help_shops import AskedShop, answers
from knowledge.help_corpus import SHORTLIST
from knowledge.help_evidence import RANKED_BY, WEIGHTS, RankModel, rank_model
from knowledge.help_vector import asked_vector
from knowledge.question_reader import QuestionReader

# What the ranking was before it was fitted: the penalty pulls toward it.
START = {"text": 0.5, "heading": 0.5, "lexical": 0.4}
SHARPNESS, PENALTY, STEPS, RATE = 20.0, 0.003, 1500, 0.02

Floats = NDArray[np.float64]
List = tuple[Floats, NDArray[np.bool_]]


def rank_lists(shop: AskedShop, reader: QuestionReader) -> list[List]:
    """For each answerable question what its candidates are ranked by, and which of them answer."""
    everything = np.arange(len(shop.corpus.passages))
    lists = []
    for question in shop.questions:
        vector = asked_vector(reader, question.text).vector
        found = shop.corpus.likenesses(question.text, vector, SHORTLIST, everything)
        passages = [shop.corpus.passages[one.row] for one in found]
        right = np.array([answers(passage, question.sources) for passage in passages])
        if right.any() and not right.all():
            lists.append((np.array([one.ranked_by() for one in found]), right))
    return lists


def fitted_ranking(shops: Iterable[Sequence[List]], importance: Sequence[float]) -> RankModel:
    """The ranking fitted on the lists of these shops, each question as important as its shop says.

    The scale is that of the cosines, so that scores compare from one fit to the next.
    """
    told = [(one, weight) for lists, weight in zip(shops, importance, strict=True) for one in lists]
    weights = softmax_fit([one for one, _ in told], np.array([weight for _, weight in told]))
    weights /= sum(weights[RANKED_BY.index(name)] for name in ("text", "heading", "best"))
    return RankModel(tuple(np.round(weights, 4).tolist()))


def write_ranking(model: RankModel) -> None:
    """Put the ranking in force."""
    record = {"weights": dict(zip(RANKED_BY, model.weights, strict=True))}
    WEIGHTS.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    rank_model.cache_clear()


def softmax_fit(lists: Sequence[List], importance: Floats) -> Floats:
    """Weights under which the right ones of each list take most of its softmax."""
    longest = max(len(right) for _, right in lists)
    inputs = np.zeros((len(lists), longest, len(RANKED_BY)))
    right, absent = np.zeros((2, len(lists), longest), bool)
    for place, (values, told) in enumerate(lists):
        inputs[place, : len(told)], right[place, : len(told)] = values, told
        absent[place, len(told) :] = True
    importance = importance / importance.sum()
    start = np.array([START.get(name, 0.0) for name in RANKED_BY])
    weights, speed = start.copy(), np.zeros(len(RANKED_BY))
    for _ in range(STEPS):
        scores = np.where(absent, -np.inf, SHARPNESS * (inputs @ weights))
        share = np.exp(scores - scores.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        among = np.where(right, share, 0.0)
        among /= np.maximum(among.sum(axis=1, keepdims=True), 1e-12)
        pull = np.einsum("lp,lpf->lf", share - among, inputs)
        gradient = PENALTY * SHARPNESS * (weights - start) + SHARPNESS * (importance @ pull)
        speed = 0.9 * speed - RATE * gradient / SHARPNESS
        weights = weights + speed
    return weights
