"""Train the intent head from the exemplars: python -m graph.understanding.train."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.settings import Settings
from graph.understanding.exemplars import exemplars, fingerprint
from graph.understanding.intents import HEAD, Features, lexical_features, softmax
from knowledge.embedding import Embedder, open_embedder

STEPS = 250
LEARNING_RATE = 0.05
# Penalty on the weights, chosen on the held-out exemplars.
DECAY = 2e-5
SMOOTHING = 0.03
Labels = NDArray[np.int64]


def features(texts: Sequence[str], embedder: Embedder) -> Features:
    """Embedding and lexical features of texts, (n, 384 + 4096)."""
    return np.hstack([embedder.embed(texts), lexical_features(texts)]).astype(np.float32)


def fit(inputs: Features, labels: Labels, classes: int) -> tuple[Features, Features]:
    """Weights and bias of a softmax regression: Adam, full batch, rare classes weighted up."""
    weights = np.zeros((inputs.shape[1], classes), dtype=np.float32)
    bias = np.zeros(classes, dtype=np.float32)
    target = np.full((len(labels), classes), SMOOTHING / classes, dtype=np.float32)
    target[np.arange(len(labels)), labels] += 1 - SMOOTHING
    counts = np.bincount(labels, minlength=classes)
    share = (1.0 / np.sqrt(np.maximum(counts[labels], 1)))[:, None].astype(np.float32)
    share /= share.sum()
    parameters = [weights, bias]
    means = [np.zeros_like(p) for p in parameters]
    squares = [np.zeros_like(p) for p in parameters]
    for step in range(1, STEPS + 1):
        error = (softmax(inputs @ weights + bias) - target) * share
        gradients = [inputs.T @ error + DECAY * weights, error.sum(axis=0)]
        for p, gradient, mean, square in zip(parameters, gradients, means, squares, strict=True):
            mean += 0.1 * (gradient - mean)
            square += 0.001 * (gradient * gradient - square)
            scale = LEARNING_RATE * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
            p -= scale * mean / (np.sqrt(square) + 1e-8)
    return weights, bias


def calibrate(scores: Features, labels: Labels) -> float:
    """The temperature that makes held-out probabilities most likely."""
    rows = np.arange(len(labels))
    candidates = np.geomspace(0.2, 5.0, 60)
    losses = [-np.log(softmax(scores / t)[rows, labels] + 1e-9).mean() for t in candidates]
    return float(candidates[int(np.argmin(losses))])


def held_out(written: str) -> bool:
    """Whether a sentence, by its hash, is kept from training while calibrating: one in five."""
    return hashlib.sha256(written.encode()).digest()[0] % 5 == 0


def train(embedder: Embedder, path: Path = HEAD) -> dict[str, float]:
    """Train, calibrate and store the head; figures on the held-out fifth of the sentences."""
    records = exemplars()
    intents = sorted({intent for intent, _, _ in records})
    labels = np.array([intents.index(intent) for intent, _, _ in records])
    inputs = features([text for _, _, text in records], embedder)
    kept = np.array([held_out(written) for _, written, _ in records])
    weights, bias = fit(inputs[~kept], labels[~kept], len(intents))
    scores = inputs[kept] @ weights + bias
    temperature = calibrate(scores, labels[kept])
    accuracy = float((scores.argmax(axis=1) == labels[kept]).mean())
    weights, bias = fit(inputs, labels, len(intents))
    np.savez_compressed(
        path,
        intents=np.array(intents),
        weights=weights.astype(np.float16),
        bias=bias,
        temperature=np.float32(temperature),
        embedder=np.array(embedder.name),
        fingerprint=np.array(fingerprint()),
        accuracy=np.float32(accuracy),
    )
    return {
        "sentences": len(records),
        "intents": len(intents),
        "temperature": round(temperature, 3),
        "held_out_accuracy": round(accuracy, 4),
    }


def main() -> None:
    """Train with the embedder of the settings and print the figures."""
    figures = train(open_embedder(Settings()))
    sys.stdout.write(f"{figures}\n")


if __name__ == "__main__":
    main()
