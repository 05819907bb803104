"""How far raters agree beyond chance: two of them, or any number with gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

import numpy as np

from evals.intervals import Interval

Label = Hashable
Pair = tuple[Label, Label]
RESAMPLES = 1000


def kappa(pairs: Sequence[Pair]) -> float | None:
    """Cohen's kappa (1960); None where there is one label only: chance explains it all."""
    if not pairs:
        return None
    cases = len(pairs)
    equal = sum(one == other for one, other in pairs) / cases
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    by_chance = sum(first[label] * second[label] for label in first) / cases**2
    return None if by_chance == 1 else (equal - by_chance) / (1 - by_chance)


def alpha(items: Sequence[Sequence[Label]]) -> float | None:
    """Krippendorff's alpha for nominal labels (2004), any number of raters an item.

    None where no item has two labels, or all labels are the same.
    """
    rated = [Counter(item) for item in items if len(item) > 1]
    cases = sum(item.total() for item in rated)
    totals = sum(rated, Counter[Label]())
    pairs_by_chance = cases**2 - sum(count**2 for count in totals.values())
    if not pairs_by_chance:
        return None
    unequal = sum(
        (item.total() ** 2 - sum(count**2 for count in item.values())) / (item.total() - 1)
        for item in rated
    )
    return 1 - (cases - 1) * unequal / pairs_by_chance


def resampled(
    pairs: Sequence[Pair], measure: Callable[[Sequence[Pair]], float | None] = kappa
) -> Interval | None:
    """The 95 % bootstrap interval of an agreement (Efron 1979), seeded; None where it has none."""
    chance = np.random.default_rng(0)
    drawn = chance.integers(0, max(len(pairs), 1), (RESAMPLES if pairs else 0, len(pairs)))
    found = [measure([pairs[n] for n in rows]) for rows in drawn]
    values = [value for value in found if value is not None]
    if not values:
        return None
    low, high = np.quantile(values, (0.025, 0.975))
    return Interval(float(low), float(high))
