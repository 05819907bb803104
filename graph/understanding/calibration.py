"""How far confidence may be believed: temperature, expected calibration error, reliability."""

from __future__ import annotations

from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from graph.understanding.intents import Features, softmax

BINS = 10
TEMPERATURES = np.geomspace(0.2, 5.0, 80)
Numbers = NDArray[np.float64] | NDArray[np.float32]
Right = NDArray[np.bool_]


class Bin(TypedDict):
    """One line of a reliability table."""

    upto: float
    count: int
    confidence: float
    accuracy: float


def fit_temperature(scores: Features, labels: NDArray[np.int64]) -> float:
    """The temperature that makes the labels likeliest.

    Guo et al., On Calibration of Modern Neural Networks, 2017.
    """
    rows = np.arange(len(labels))
    losses = [-np.log(softmax(scores / t)[rows, labels] + 1e-9).mean() for t in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(losses))])


def reliability(confidence: Numbers, right: Right) -> list[Bin]:
    """How often answers of a confidence are right, bin by bin; empty bins are left out."""
    places = np.minimum((np.asarray(confidence) * BINS).astype(int), BINS - 1)
    return [
        Bin(
            upto=round((place + 1) / BINS, 2),
            count=int(held.sum()),
            confidence=round(float(confidence[held].mean()), 4),
            accuracy=round(float(right[held].mean()), 4),
        )
        for place in range(BINS)
        if (held := places == place).any()
    ]


def calibration_error(confidence: Numbers, right: Right) -> float:
    """Expected calibration error over ten bins, 0 to 1."""
    table = reliability(confidence, right)
    apart = sum(row["count"] * abs(row["confidence"] - row["accuracy"]) for row in table)
    return round(apart / max(len(right), 1), 4)
