"""Train the intent head from the exemplars: python -m graph.understanding.train."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from data.settings import Settings
from graph.understanding.calibration import calibration_error, fit_temperature, reliability
from graph.understanding.exemplars import Exemplar, exemplars, fingerprint
from graph.understanding.intents import HEAD, Features, lexical_features, softmax
from knowledge.embedding import Embedder, open_embedder

# Inverse strength of the penalty on the weights, chosen on sentences left out; so are the steps.
FREEDOM = 10.0
STEPS = 100
FOLDS = 5
# Sentences put together for each pair of intents and fold, and how.
COMPOSED = 4
JOINTS = (", ", " and ", " ", ". ", " so ")
SECONDS = np.arange(0.2, 0.5, 0.02)
Labels = NDArray[np.int64]
Chosen = NDArray[np.bool_]


def train(embedder: Embedder, path: Path = HEAD) -> dict[str, Any]:
    """Train, calibrate and store the head; figures on sentences that were left out in turn."""
    written = exemplars()
    known = [*written, *composed(written)]
    intents = sorted({intent for exemplar in known for intent in exemplar.intents})
    inputs = features([exemplar.text for exemplar in known], embedder)
    labels = labels_of(known, intents)
    scores = unseen_scores(inputs, labels, folds_of(known))
    plain = labels.sum(axis=1) == 1
    own = np.arange(len(known)) < len(written)
    first = labels.argmax(axis=1)
    temperature = fit_temperature(scores[plain], first[plain])
    pairs = sorted({", ".join(e.intents) for e in written if len(e.intents) > 1})
    second, found = second_label(softmax(scores[own] / temperature), labels[own])
    weights, bias = fit(inputs, labels)
    np.savez_compressed(
        path,
        intents=np.array(intents),
        weights=weights.astype(np.float16),
        bias=bias,
        temperature=np.float32(temperature),
        embedder=np.array(embedder.name),
        fingerprint=np.array(fingerprint()),
        pairs=np.array(pairs),
        second=np.float32(second),
    )
    return {
        "sentences": len({exemplar.written for exemplar in written}),
        "intents": len(intents),
        "temperature": round(temperature, 3),
        "second": second,
        "second_found": found,
        **_figures(scores[plain], first[plain], temperature),
    }


def features(texts: Sequence[str], embedder: Embedder) -> csr_matrix:
    """Embedding and lexical features of texts, (n, 384 + 4096), few of them other than zero."""
    return csr_matrix(np.hstack([embedder.embed(texts), lexical_features(texts)]))


def labels_of(known: Sequence[Exemplar], intents: Sequence[str]) -> Labels:
    """One row a sentence, one column an intent; a sentence may bear several."""
    rows = np.zeros((len(known), len(intents)), dtype=np.int64)
    for row, exemplar in zip(rows, known, strict=True):
        row[[intents.index(intent) for intent in exemplar.intents]] = 1
    return rows


def folds_of(known: Sequence[Exemplar]) -> Labels:
    """The fold of each sentence by its hash; all fillings of one share it."""
    return np.array([_fold(exemplar.written) for exemplar in known])


def _fold(written: str) -> int:
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
                [e for e in known if e.intents == (intent,) and _fold(e.written) == fold]
                for intent in pair
            ]
            for _ in range(COMPOSED):
                first, second = (chance.choice(side) for side in sides)
                text = f"{first.text}{chance.choice(JOINTS)}{second.text}"
                made.append(Exemplar(pair, first.written, text))
    return made


def fit(inputs: csr_matrix, labels: Labels) -> tuple[Features, Features]:
    """Weights and bias of a softmax regression, rare intents weighted up.

    A sentence of two intents is shown once for each, at half the weight: its likelihood is
    then shared between them.
    """
    rows, targets = np.nonzero(labels)
    shared = 1.0 / labels.sum(axis=1)[rows]
    often = np.bincount(targets, weights=shared, minlength=labels.shape[1])
    importance = shared / np.sqrt(often[targets])
    importance *= len(importance) / importance.sum()
    model = LogisticRegression(C=FREEDOM, max_iter=STEPS, tol=1e-3)
    model.fit(inputs[rows], targets, sample_weight=importance)
    return model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)


def unseen_scores(inputs: csr_matrix, labels: Labels, folds: Labels) -> Features:
    """The log-odds of every sentence by a head that was fitted without it."""
    scores = np.zeros(labels.shape, dtype=np.float32)
    for fold in range(FOLDS):
        part: Chosen = folds == fold
        weights, bias = fit(inputs[~part], labels[~part])
        scores[part] = inputs[part] @ weights + bias
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
        # F0.5: an answer too many is worse than one too few, which the customer can ask for.
        score = 1.25 * precision * recall / max(0.25 * precision + recall, 1e-9)
        rated[round(float(least), 2)] = {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f_half": round(score, 4),
        }
    best = max(rated, key=lambda least: rated[least]["f_half"])
    return best, rated[best]


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


def main() -> None:
    """Train with the embedder of the settings and print the figures."""
    figures = train(open_embedder(Settings()))
    sys.stdout.write(f"{json.dumps(figures, indent=2)}\n")


if __name__ == "__main__":
    main()
