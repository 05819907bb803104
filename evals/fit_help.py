"""Fit ranking and answerability: `python -m evals.fit_help` writes their weights anew."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from random import Random

import numpy as np
from numpy.typing import NDArray

from data.progress import silent
from data.settings import Settings
from evals.help import QUESTIONS, Question, corpus_of, demo_passages, measure, read_questions
from evals.help import source_of as source
from evals.rank_help import fit_ranking
from knowledge.answerability import FEATURES, WEIGHTS, answer_model, features
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.help import DECIDING, RESERVE, evidence
from knowledge.help_corpus import HelpCorpus
from knowledge.passages import FAQ, HelpPassage

SEED = 7
SMALL_SHOPS = (20, 60, 150)
TAKEN_AWAY = 5
PENALTY = 0.02
STEPS, RATE, FOLDS = 4000, 0.3, 8
# Of answers that are none 5 % are borne, of answers withheld 8 %: so the errors are weighed.
ABSTAINING, WORST_FALSE_ANSWERS = 0.625, 0.1
CANDIDATES = np.arange(0.2, 0.9, 0.01)

Floats = NDArray[np.float64]


def main() -> None:
    """Fit, write the weights and print the figures of held-out questions."""
    embedder = open_embedder(Settings())
    passages = demo_passages()
    corpus = corpus_of(passages, embedder)
    questions = read_questions(QUESTIONS)
    fitting = [question for question in questions if not question.held_out]
    fit_ranking(corpus, fitting, embedder)
    inputs, labels, importance, deciding = examples(corpus, fitting, embedder)
    weights, bias = fit(inputs, labels, importance)
    whole = np.array([len(found) > 0 for found in deciding])
    scores = unseen_scores(inputs, labels, importance, deciding)
    threshold = choose_threshold(scores[whole], labels[whole] > 0)
    record = {
        "fitted_on": sha256(QUESTIONS.read_bytes()).hexdigest(),
        "weights": dict(zip(FEATURES, np.round(weights, 4).tolist(), strict=True)),
        "bias": round(bias, 4),
        "threshold": threshold,
    }
    WEIGHTS.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    answer_model.cache_clear()
    held_out = [question for question in questions if question.held_out]
    print(json.dumps(measure(corpus, held_out, embedder, silent), indent=2))


def examples(
    corpus: HelpCorpus, questions: Sequence[Question], embedder: CachedEmbedder
) -> tuple[Floats, Floats, Floats, list[Floats]]:
    """Inputs, labels, importance, and by what the threshold is chosen.

    That are the passages which decide in the whole shop, of questions as they came; the
    questions that were added are harder on purpose and have none.

    Beside the whole demo shop there are shops of a few questions, with and without the ones
    that answer, so that the model does not depend on one size.
    """
    chance = Random(SEED)
    rows: list[tuple[list[float], bool, float, Floats]] = []
    nothing = np.zeros((0, len(FEATURES)))
    for question in questions:
        found = evidence(corpus, embedder, question.text, TAKEN_AWAY - RESERVE)
        decide = np.array([features(one) for one in found[:DECIDING]])
        told = nothing if question.for_fitting else decide
        rows.append((features(found[0]), question.answerable, 1.0, told))
        near = {source(corpus.passages[e.row]) for e in found} | question.sources
        far = [p for p in corpus.passages if source(p) not in near]
        answers = [p for p in corpus.passages if p.source == FAQ and source(p) in question.sources]
        for size in SMALL_SHOPS:
            shop = chance.sample([p for p in far if p.source == FAQ], size)
            rows.append((_best(shop, question, embedder), False, 0.2, nothing))
            if answers:
                rows.append((_best([*shop, *answers], question, embedder), True, 0.33, nothing))
    inputs, labels, importance, deciding = zip(*rows, strict=True)
    return np.array(inputs), np.array(labels, float), np.array(importance), list(deciding)


def _best(
    passages: Sequence[HelpPassage], question: Question, embedder: CachedEmbedder
) -> list[float]:
    corpus = corpus_of(passages, embedder)
    return features(evidence(corpus, embedder, question.text, 1)[0])


def fit(inputs: Floats, labels: Floats, importance: Floats) -> tuple[Floats, float]:
    """Logistic regression with an L2 penalty by gradient descent on standardised inputs."""
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    scaled = (inputs - mean) / spread
    # Both classes count alike, however many examples each has.
    share = np.where(labels > 0, 0.5 / (importance @ labels), 0.5 / (importance @ (1 - labels)))
    weight = importance * share
    coefficients, bias = np.zeros(inputs.shape[1]), 0.0
    for _ in range(STEPS):
        error = weight * (_likely(scaled, coefficients, bias) - labels)
        coefficients -= RATE * (scaled.T @ error + PENALTY * coefficients / len(coefficients))
        bias -= RATE * float(error.sum())
    return coefficients / spread, float(bias - (coefficients * mean / spread).sum())


def unseen_scores(
    inputs: Floats, labels: Floats, importance: Floats, deciding: Sequence[Floats]
) -> Floats:
    """The likelihood of what decides, where something does, by a model fitted without it."""
    scores = np.zeros(len(labels))
    fold = np.arange(len(labels)) * FOLDS // len(labels)
    for number in range(FOLDS):
        rest, part = fold != number, fold == number
        weights, bias = fit(inputs[rest], labels[rest], importance[rest])
        for row in map(int, np.flatnonzero(part)):
            if len(deciding[row]):
                scores[row] = _likely(deciding[row], weights, bias).max()
    return scores


def choose_threshold(scores: Floats, labels: NDArray[np.bool_]) -> float:
    """The likelihood that errs least among those with few false answers."""
    rated = []
    for least in CANDIDATES:
        false_answers = float((scores[~labels] >= least).mean())
        abstentions = float((scores[labels] < least).mean())
        excess = max(0.0, false_answers - WORST_FALSE_ANSWERS)
        rated.append(false_answers + ABSTAINING * abstentions + 5 * excess)
    # Few examples make single steps jump: the middle of the nearly best is steadier.
    near = [x for x, cost in zip(CANDIDATES, rated, strict=True) if cost <= min(rated) + 0.01]
    return round(float(np.mean(near)), 2)


def _likely(inputs: Floats, weights: Floats, bias: float) -> Floats:
    scores: Floats = 1 / (1 + np.exp(-(inputs @ weights + bias)))
    return scores


if __name__ == "__main__":
    main()
