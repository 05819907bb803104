"""How sure the difference of two variants is, however often somebody looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, log, sqrt
from typing import NamedTuple

ALPHA = 0.05
FEWEST = 50
"""Cases a variant from which on its mean is near enough to normal for an interval."""
SCALE = 0.1
"""The effect that is looked for, in standard deviations: there the intervals are narrowest."""
UNEVEN = 0.001
"""How unlikely a split must be for the assignment to be called broken."""


class Span(NamedTuple):
    """From where to where a difference may lie."""

    low: float
    high: float


@dataclass(frozen=True)
class Sample:
    """What was measured of the cases of one variant."""

    cases: int
    mean: float
    variance: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Sample:
        """The sample of some values."""
        if not values:
            return cls(0, 0.0, 0.0)
        mean = sum(values) / len(values)
        return cls(len(values), mean, sum((v - mean) ** 2 for v in values) / len(values))


def always_valid(control: Sample, variant: Sample, alpha: float = ALPHA) -> Span | None:
    """A confidence sequence of the difference of means: it holds at all looks together.

    The mixture sequential probability ratio test with a normal prior of the effect, turned into an
    interval (Johari, Koomen, Pekelis and Walsh 2022, "Always Valid Inference", Operations Research
    70:3; Robbins 1970). One may look after every case and stop when it leaves zero: the chance of
    a false alarm, ever, stays below alpha, up to the normal approximation.

    Returns:
        None where a variant has too few cases, or all values are the same.
    """
    if min(control.cases, variant.cases) < FEWEST:
        return None
    spread = control.variance / control.cases + variant.variance / variant.cases
    if spread <= 0:
        return None
    prior = (SCALE**2) * (control.variance + variant.variance) / 2
    half = _half(spread, prior, alpha)
    change = variant.mean - control.mean
    return Span(change - half, change + half)


def always_valid_mean(sample: Sample, alpha: float = ALPHA) -> Span | None:
    """The same of the mean of one variant; None where it has too few cases."""
    if sample.cases < FEWEST or sample.variance <= 0:
        return None
    spread, prior = sample.variance / sample.cases, SCALE**2 * sample.variance
    half = _half(spread, prior, alpha)
    return Span(sample.mean - half, sample.mean + half)


def at_one_look(control: Sample, variant: Sample) -> Span | None:
    """The usual interval, valid at one look that was fixed beforehand; for comparison only."""
    if min(control.cases, variant.cases) < FEWEST:
        return None
    half = 1.959964 * sqrt(control.variance / control.cases + variant.variance / variant.cases)
    change = variant.mean - control.mean
    return Span(change - half, change + half)


def is_uneven(cases: Sequence[int], weights: Sequence[float]) -> bool:
    """Whether the cases are split in a way that the weights hardly ever give.

    A chi-square test of the sample ratio, by the approximation of Wilson and Hilferty (1931).
    """
    total, whole = sum(cases), sum(weights)
    expected = [total * weight / whole for weight in weights]
    if len(cases) < 2 or min(expected, default=0.0) < 5:
        return False
    distance = sum((n - e) ** 2 / e for n, e in zip(cases, expected, strict=True))
    free = len(cases) - 1
    z = ((distance / free) ** (1 / 3) - (1 - 2 / (9 * free))) / sqrt(2 / (9 * free))
    return erfc(z / sqrt(2)) / 2 < UNEVEN


def _half(spread: float, prior: float, alpha: float) -> float:
    """Half the width of the interval, by the variances of the estimate and of the prior."""
    widened = spread * (spread + prior) / prior
    return sqrt(widened * (2 * log(1 / alpha) + log((spread + prior) / spread)))
