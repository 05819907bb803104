"""Train the guard's head from examples; `python -m evals.fit_guard` does."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.guardrails.examples import CLASSES, Example
from graph.guardrails.readings import plain
from graph.guardrails.risk import HEAD, KINDS, Floats, Head, windows
from graph.guardrails.signs import features, names
from knowledge.embedding import CachedEmbedder

STEPS = 400
LEARNING_RATE = 0.05
# Penalties chosen on folds that share no template: vectors generalise less than signs.
PENALTY_VECTORS, PENALTY_SIGNS = 3e-2, 3e-3
FOLDS = 5
# Chosen on folds that share no template: about one in fifty of the harmless examples, which are
# far harder than ordinary traffic, is refused there; people in danger are rather heard once more.
THRESHOLDS = {"injection": 0.65, "harm": 0.68, "self-harm": 0.58}
Labels = NDArray[np.int64]


def train(known: Sequence[Example], embedder: CachedEmbedder, trained_on: str) -> dict[str, object]:
    """Train on everything, write the head, and the figures of folds.

    `trained_on` is a hash of the examples, by which it is seen when they have changed since.
    """
    signs, vectors = inputs_of(known, embedder)
    labels = np.array([CLASSES.index(example.label) for example in known])
    record: dict[str, NDArray[np.generic]] = {
        "embedder": np.array(embedder.name),
        "examples": np.array(trained_on),
        "signs": np.array(names()),
    }
    told: dict[str, object] = {}
    for name, inputs in (("both", np.hstack([vectors, signs])), ("signs", signs)):
        penalty = penalties(inputs.shape[1], signs.shape[1])
        thresholds, told[name] = judged(inputs, labels, known, penalty)
        head = fit(inputs, labels, penalty)
        record[f"{name}_weights"], record[f"{name}_bias"] = head.weights, head.bias
        record[f"{name}_thresholds"] = thresholds
    write(record, HEAD)
    return told


def write(record: dict[str, NDArray[np.generic]], path: Path) -> None:
    """Store the head in half the precision, enough for a likelihood."""
    small = {k: v.astype(np.float16) if v.dtype.kind == "f" else v for k, v in record.items()}
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **small)


def inputs_of(known: Sequence[Example], embedder: CachedEmbedder) -> tuple[Floats, Floats]:
    """Signs and vectors of the examples; a long one is represented by its first window."""
    texts = [next(windows(plain(example.text)), " ") for example in known]
    return np.stack([features(text) for text in texts]), embedder.embed_content(texts)


def penalties(size: int, signs: int) -> Floats:
    """The penalty of every input: vectors first, then signs."""
    return np.array([PENALTY_VECTORS] * (size - signs) + [PENALTY_SIGNS] * signs, np.float32)[
        :, None
    ]


def fit(inputs: Floats, labels: Labels, penalty: Floats) -> Head:
    """Softmax regression with an L2 penalty on standardised inputs: Adam, all rows at once."""
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-3
    scaled = (inputs - mean) / spread
    target = np.eye(len(CLASSES), dtype=np.float32)[labels]
    # Between counting examples alike and counting classes alike.
    share = (1 / np.sqrt(target.sum(axis=0)))[labels][:, None]
    share = (share / share.sum()).astype(np.float32)
    weights = np.zeros((inputs.shape[1], len(CLASSES)), np.float32)
    bias = np.zeros(len(CLASSES), np.float32)
    thresholds = np.ones(len(KINDS), np.float32)
    slopes = [(np.zeros_like(p), np.zeros_like(p)) for p in (weights, bias)]
    for step in range(1, STEPS + 1):
        error = (Head(weights, bias, thresholds).likelihoods(scaled) - target) * share
        gradients = (scaled.T @ error + penalty * weights, error.sum(axis=0))
        for p, gradient, (first, second) in zip((weights, bias), gradients, slopes, strict=True):
            first += 0.1 * (gradient - first)
            second += 0.001 * (gradient * gradient - second)
            size = LEARNING_RATE * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
            p -= size * first / (np.sqrt(second) + 1e-8)
    weights = weights / spread[:, None]
    return Head(weights, bias - mean @ weights, thresholds)


def judged(
    inputs: Floats, labels: Labels, known: Sequence[Example], penalty: Floats
) -> tuple[Floats, dict[str, object]]:
    """The thresholds, and figures by models that saw no example of the same template."""
    folds = np.array([sha256(e.source.encode()).digest()[0] % FOLDS for e in known])
    likelihoods = np.zeros((len(labels), len(CLASSES)), np.float32)
    for fold in range(FOLDS):
        rest, part = folds != fold, folds == fold
        likelihoods[part] = fit(inputs[rest], labels[rest], penalty).likelihoods(inputs[part])
    risks = likelihoods[:, 1:]
    thresholds = np.array([THRESHOLDS[kind] for kind in KINDS], np.float32)
    refused: NDArray[np.bool_] = np.any(risks >= thresholds, axis=1)
    figures: dict[str, object] = {
        "examples": len(labels),
        "thresholds": THRESHOLDS,
        "false_positives": round(float(refused[labels == 0].mean()), 4),
    }
    for number, kind in enumerate(KINDS, start=1):
        figures[f"recall_{kind}"] = round(float(refused[labels == number].mean()), 4)
    return thresholds, figures
