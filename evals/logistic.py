"""Logistic regression on weighed examples, judged on shops and parts that it was not fitted on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PENALTY = 0.02
STEPS = 25

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Examples:
    """Labelled inputs.

    Attributes:
        inputs: A row an example.
        labels: 1 where it answers, else 0.
        importance: How much each counts.
        deciding: The rows by which a question is decided, where one is: the likeliest of them.
    """

    inputs: Floats
    labels: Floats
    importance: Floats
    deciding: Sequence[Floats]

    def parts(self, number: int) -> list[Examples]:
        """The same in so many parts, one after the other."""
        places = np.array_split(np.arange(len(self.labels)), number)
        return [self._at(part) for part in places]

    def decided(self, model: Model) -> tuple[Floats, NDArray[np.bool_]]:
        """Likelihood and label of every question that is decided."""
        rows = [n for n, part in enumerate(self.deciding) if len(part)]
        scores = [float(model.likely(self.deciding[n]).max()) for n in rows]
        return np.array(scores), self.labels[rows] > 0

    def _at(self, rows: NDArray[np.intp]) -> Examples:
        deciding = [self.deciding[n] for n in rows]
        return Examples(self.inputs[rows], self.labels[rows], self.importance[rows], deciding)


@dataclass(frozen=True)
class Model:
    """Weights and bias of a fitted model."""

    weights: Floats
    bias: float

    def likely(self, inputs: Floats) -> Floats:
        """How likely each row answers, 0 to 1."""
        scores: Floats = 1 / (1 + np.exp(-(inputs @ self.weights + self.bias)))
        return scores


def together(parts: Sequence[Examples]) -> Examples:
    """All examples as one."""
    return Examples(
        np.concatenate([part.inputs for part in parts]),
        np.concatenate([part.labels for part in parts]),
        np.concatenate([part.importance for part in parts]),
        [rows for part in parts for rows in part.deciding],
    )


def fitted(examples: Examples) -> Model:
    """The model of these examples."""
    return fit(examples.inputs, examples.labels, examples.importance)


def fit(inputs: Floats, labels: Floats, importance: Floats) -> Model:
    """Logistic regression with an L2 penalty on standardised inputs, by Newton's method."""
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    scaled = (inputs - mean) / spread
    # Both classes count alike, however many examples each has.
    share = np.where(labels > 0, 0.5 / (importance @ labels), 0.5 / (importance @ (1 - labels)))
    weight = importance * share
    terms = np.column_stack([scaled, np.ones(len(labels))])
    # The bias bears no penalty.
    penalty = np.append(np.full(inputs.shape[1], PENALTY / inputs.shape[1]), 1e-9)
    found = np.zeros(terms.shape[1])
    for _ in range(STEPS):
        likely = Model(found[:-1], found[-1]).likely(scaled)
        slope = terms.T @ (weight * (likely - labels)) + penalty * found
        curve = (terms.T * (weight * likely * (1 - likely))) @ terms + np.diag(penalty)
        found = found - np.linalg.solve(curve, slope)
    coefficients, bias = found[:-1], float(found[-1])
    return Model(coefficients / spread, float(bias - (coefficients * mean / spread).sum()))


def decided_unseen(
    parts: Sequence[Examples], judged: Sequence[int]
) -> tuple[Floats, NDArray[np.bool_]]:
    """Likelihood and label of what is decided in those judged, each by a model of the others."""
    found = []
    for number in judged:
        rest = together([other for n, other in enumerate(parts) if n != number])
        found.append(parts[number].decided(fitted(rest)))
    scores, labels = zip(*found, strict=True)
    return np.concatenate(scores), np.concatenate(labels)
