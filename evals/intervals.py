"""How sure a figure is, and whether two of them differ by more than chance."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

import numpy as np

Z = 1.959964
"""The normal quantile of intervals of 95 %."""


class Interval(NamedTuple):
    """From where to where a figure may well lie."""

    low: float
    high: float

    def rounded(self) -> list[float]:
        """As a report shows it."""
        return [round(self.low, 4), round(self.high, 4)]


def wilson(share: float, cases: float) -> Interval:
    """Of a share of so many independent cases (Wilson 1927): sound for few cases and near 0 and 1.

    Raises:
        ValueError: There are no cases.
    """
    if cases <= 0:
        raise ValueError("a share of nothing has no interval")
    middle = (share + Z**2 / (2 * cases)) / (1 + Z**2 / cases)
    spread = share * (1 - share) / cases + Z**2 / (4 * cases**2)
    half = Z * sqrt(max(spread, 0.0)) / (1 + Z**2 / cases)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def hanley_mcneil(area: float, positives: float, negatives: float) -> Interval:
    """Of an area under a ROC curve, by its standard error (Hanley and McNeil 1982).

    Raises:
        ValueError: One of the two kinds of cases is missing.
    """
    if positives <= 0 or negatives <= 0:
        raise ValueError("an area needs cases of both kinds")
    q1, q2 = area / (2 - area), 2 * area**2 / (1 + area)
    spread = area * (1 - area)
    spread += (positives - 1) * (q1 - area**2) + (negatives - 1) * (q2 - area**2)
    half = Z * sqrt(max(spread, 0.0) / (positives * negatives))
    return Interval(max(0.0, area - half), min(1.0, area + half))


def ratio_of_sums(pairs: Sequence[tuple[float, float]], draws: int = 2000) -> Interval:
    """Of the sum of the first over the sum of the second, by drawing the pairs again (Efron 1979).

    Raises:
        ValueError: There are no pairs.
    """
    if not pairs:
        raise ValueError("a ratio of nothing has no interval")
    values, random = np.array(pairs, dtype=float), np.random.default_rng(0)
    sums = values[random.integers(len(values), size=(draws, len(values)))].sum(axis=1)
    low, high = np.percentile(sums[:, 0] / sums[:, 1], [2.5, 97.5])
    return Interval(float(low), float(high))


def difference(now: float, of_now: Interval, before: float, of_before: Interval) -> Interval:
    """Of the change from one figure to another, from their own intervals.

    The method of variance estimates recovery (Zou and Donner 2008), which for Wilson's intervals is
    Newcombe's tenth (1998). It takes the two for independent: where both are measured on the
    same cases the true interval is narrower, so what it calls a change is one.
    """
    change = now - before
    below = sqrt((now - of_now.low) ** 2 + (of_before.high - before) ** 2)
    above = sqrt((of_now.high - now) ** 2 + (before - of_before.low) ** 2)
    return Interval(change - below, change + above)
