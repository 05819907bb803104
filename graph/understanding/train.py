"""Train the intent head and what facts say beside it; `python -m evals.fit_intents` does."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from graph.understanding.calibration import calibration_error, fit_temperature, reliability
from graph.understanding.evidence import expected
from graph.understanding.exemplars import Exemplar, exemplars
from graph.understanding.intents import HEAD, Features, lexical_features, softmax
from knowledge.embedding import Embedder

# Inverse strength of the penalty on the weights of words, and on how far facts say other than
# expected; chosen on sentences left out, as are the steps.
FREEDOM = 10.0
FACTS_FREEDOM = 3.0
# So much of what facts are expected to say is taken before anything is learned.
EXPECTED = 0.6
STEPS = 100
FOLDS = 5
# Sentences put together for each pair of intents and fold, and how.
COMPOSED = 4
JOINTS = (", ", " and ", " ", ". ", " so ")
SECONDS = np.arange(0.2, 0.5, 0.02)
Labels = NDArray[np.int64]
Chosen = NDArray[np.bool_]


@dataclass(frozen=True)
class Sample:
    """A message with its intents; facts of it and of the conversation that it was said into.

    `group` is what it shares a fold by.
    """

    intents: tuple[str, ...]
    group: str
    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Inputs:
    """Words and facts of samples, (n, 384 + 4096) and (n, facts), few of them other than zero."""

    words: csr_matrix
    facts: csr_matrix

    def __getitem__(self, rows: Chosen | Labels) -> Inputs:
        return Inputs(self.words[rows], self.facts[rows])


@dataclass(frozen=True)
class Fitted:
    """Weights of words (4480, intents), bias, and weights of facts (facts, intents)."""

    words: Features
    bias: Features
    facts: Features

    def scores(self, inputs: Inputs) -> Features:
        """Log-odds, a row a sample, a column an intent."""
        scores: Features = inputs.words @ self.words + self.bias + inputs.facts @ self.facts
        return scores


def train(
    said: Sequence[Sample], embedder: Embedder, fingerprint: str, path: Path = HEAD
) -> dict[str, Any]:
    """Train, calibrate and store the head; figures on samples that were left out in turn.

    Args:
        said: Messages in their conversations, beside the exemplars.
        embedder: Whose vectors the head is for.
        fingerprint: Of all that it is trained on; stored with it.
        path: Where it is stored.
    """
    shown = exemplars()
    written, own = _alone(shown), len(shown)
    known = [*written, *_alone(composed(shown)), *said]
    intents = sorted({intent for sample in written for intent in sample.intents})
    names = sorted({*expected(), *(fact for sample in said for fact in sample.facts)})
    inputs = inputs_of(known, names, embedder)
    labels, prior = labels_of(known, intents), expectations(names, intents)
    scores = unseen_scores(inputs, labels, prior, folds_of(known))
    plain = labels.sum(axis=1) == 1
    first = labels.argmax(axis=1)
    temperature = fit_temperature(scores[plain], first[plain])
    second, found = second_label(softmax(scores[:own] / temperature), labels[:own])
    stored = {
        **_stored(fit(inputs, labels, prior), intents, names),
        "temperature": np.float32(temperature),
        "embedder": np.array(embedder.name),
        "fingerprint": np.array(fingerprint),
        "pairs": np.array(sorted({", ".join(s.intents) for s in written if len(s.intents) > 1})),
        "second": np.float32(second),
    }
    np.savez_compressed(path, **stored)
    return {
        "sentences": len({sample.group for sample in written}),
        "in_conversations": len(said),
        "intents": len(intents),
        "facts": len(names),
        "temperature": round(temperature, 3),
        "second": second,
        "second_found": found,
        **_figures(scores[plain], first[plain], temperature),
        "in_conversations_right": _right(scores[-len(said) :], labels[-len(said) :]),
    }


def _stored(fitted: Fitted, intents: Sequence[str], names: Sequence[str]) -> dict[str, Any]:
    return {
        "intents": np.array(intents),
        "weights": fitted.words.astype(np.float16),
        "bias": fitted.bias,
        "facts": np.array(names),
        "fact_weights": fitted.facts.astype(np.float16),
    }


def _alone(shown: Sequence[Exemplar]) -> list[Sample]:
    """Exemplars as they stand, said into no conversation."""
    return [Sample(one.intents, one.written, one.text) for one in shown]


def inputs_of(known: Sequence[Sample], names: Sequence[str], embedder: Embedder) -> Inputs:
    """Words and facts of samples; `names` are of the facts, a column each."""
    place = {name: column for column, name in enumerate(names)}
    facts = np.zeros((len(known), len(names)), dtype=np.float32)
    for row, sample in zip(facts, known, strict=True):
        row[[place[fact] for fact in sample.facts]] = 1.0
    return Inputs(features([sample.text for sample in known], embedder), csr_matrix(facts))


def expectations(names: Sequence[str], intents: Sequence[str]) -> Features:
    """What facts are expected to say, (facts, intents), before anything is learned."""
    told = expected()
    rows = [[told.get(name, {}).get(intent, 0.0) for intent in intents] for name in names]
    return EXPECTED * np.array(rows, dtype=np.float32)


def features(texts: Sequence[str], embedder: Embedder) -> csr_matrix:
    """Embedding and lexical features of texts, (n, 384 + 4096), few of them other than zero."""
    return csr_matrix(np.hstack([embedder.embed(texts), lexical_features(texts)]))


def labels_of(known: Sequence[Sample | Exemplar], intents: Sequence[str]) -> Labels:
    """One row a sentence, one column an intent; a sentence may bear several."""
    rows = np.zeros((len(known), len(intents)), dtype=np.int64)
    for row, sample in zip(rows, known, strict=True):
        row[[intents.index(intent) for intent in sample.intents]] = 1
    return rows


def folds_of(known: Sequence[Sample]) -> Labels:
    """The fold of each sample by its group's hash; all fillings of a sentence share it."""
    return np.array([fold_of(sample.group) for sample in known])


def fold_of(written: str) -> int:
    """The fold of a sentence by its hash."""
    return sha256(written.encode()).digest()[0] % FOLDS


def composed(known: Sequence[Exemplar]) -> list[Exemplar]:
    """More sentences of two intents: one of each, said in one breath.

    Both are of one fold, and named by the first, so that a sentence left out stays out.
    """
    chance = random.Random(0)
    made: list[Exemplar] = []
    for pair in sorted({e.intents for e in known if len(e.intents) > 1}):
        for fold in range(FOLDS):
            sides = [
                [e for e in known if e.intents == (intent,) and fold_of(e.written) == fold]
                for intent in pair
            ]
            for _ in range(COMPOSED):
                first, second = (chance.choice(side) for side in sides)
                text = f"{first.text}{chance.choice(JOINTS)}{second.text}"
                made.append(Exemplar(pair, first.written, text))
    return made


def fit(inputs: Inputs, labels: Labels, prior: Features) -> Fitted:
    """A softmax regression, rare intents weighted up; what facts say is drawn to the prior.

    A sentence of two intents is shown once for each, at half the weight: its likelihood is
    then shared between them.
    """
    targets = labels / labels.sum(axis=1, keepdims=True)
    importance = (targets / np.sqrt(np.maximum(targets.sum(axis=0), 1.0))).sum(axis=1)
    importance *= len(importance) / importance.sum()
    sizes = [inputs.words.shape[1], 1, inputs.facts.shape[1]]
    ends, count = np.cumsum(sizes), labels.shape[1]
    across = Inputs(inputs.words.T.tocsr(), inputs.facts.T.tocsr())

    def apart(flat: NDArray[np.float64]) -> Fitted:
        words, bias, facts = np.split(flat.astype(np.float32).reshape(-1, count), ends[:-1])
        return Fitted(words, bias[0], facts)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """The negative log posterior and its gradient."""
        learned = apart(flat)
        scores = Fitted(learned.words, learned.bias, learned.facts + prior).scores(inputs)
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        astray = ((np.exp(logs) - targets) * importance[:, None]).astype(np.float32)
        penalty = (learned.words**2).sum() / FREEDOM + (learned.facts**2).sum() / FACTS_FREEDOM
        gradient = [
            across.words @ astray + learned.words / FREEDOM,
            astray.sum(axis=0, keepdims=True),
            across.facts @ astray + learned.facts / FACTS_FREEDOM,
        ]
        lost = -(importance * (targets * logs).sum(axis=1)).sum() + penalty / 2
        return float(lost), np.concatenate(gradient).ravel().astype(np.float64)

    start = np.zeros(ends[-1] * count)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    learned = apart(found.x)
    return Fitted(learned.words, learned.bias, learned.facts + prior)


def unseen_scores(inputs: Inputs, labels: Labels, prior: Features, folds: Labels) -> Features:
    """The log-odds of every sample by a head that was fitted without it."""
    scores = np.zeros(labels.shape, dtype=np.float32)
    for fold in range(FOLDS):
        part: Chosen = folds == fold
        scores[part] = fit(inputs[~part], labels[~part], prior).scores(inputs[part])
    return scores


def second_label(likely: Features, labels: Labels) -> tuple[float, dict[str, float]]:
    """The least likelihood from which a second intent is best believed, and how well that does."""
    rows = np.arange(len(labels))
    order = np.argsort(-likely, axis=1)
    shown = {frozenset(np.flatnonzero(row)) for row in labels if row.sum() > 1}
    pair = np.array([frozenset(places[:2]) in shown for places in order])
    both = labels[rows, order[:, 0]] + labels[rows, order[:, 1]] == 2
    rated = {}
    for least in SECONDS:
        taken = pair & (likely[rows, order[:, 1]] >= least)
        precision = float(both[taken].mean()) if taken.any() else 0.0
        recall = float((taken & both).sum() / (labels.sum(axis=1) > 1).sum())
        rated[float(least)] = precision, recall
    return best_least(rated)


def best_least(rated: Mapping[float, tuple[float, float]]) -> tuple[float, dict[str, float]]:
    """The least likelihood whose precision and recall are best by F0.5, and those figures.

    An answer too many is worse than one too few, which the customer can ask for.
    """
    told = {
        round(least, 2): {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f_half": round(1.25 * precision * recall / max(0.25 * precision + recall, 1e-9), 4),
        }
        for least, (precision, recall) in rated.items()
    }
    best = max(told, key=lambda least: told[least]["f_half"])
    return best, told[best]


def _figures(scores: Features, first: Labels, temperature: float) -> dict[str, Any]:
    right = scores.argmax(axis=1) == first
    before = softmax(scores).max(axis=1)
    after = softmax(scores / temperature).max(axis=1)
    return {
        "left_out_accuracy": round(float(right.mean()), 4),
        "calibration_error_before": calibration_error(before, right),
        "calibration_error": calibration_error(after, right),
        "reliability": reliability(after, right),
    }


def _right(scores: Features, labels: Labels) -> float:
    """The share whose likeliest intent is one of theirs."""
    rows = np.arange(len(labels))
    return round(float(labels[rows, scores.argmax(axis=1)].mean()), 4)
