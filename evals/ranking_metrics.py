"""How good a ranking is, given graded products; and how sure such a figure is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

RELEVANT = 2
"""From this grade on a product counts as relevant where grades are not weighed."""
RESAMPLES = 1000


def ndcg(ids: Sequence[str], gains: Mapping[str, float], k: int = 10) -> float:
    """Normalised discounted cumulative gain with linear gains (Järvelin and Kekäläinen 2002)."""
    discounts = 1 / np.log2(np.arange(2, k + 2))
    found = np.array([gains.get(one, 0.0) for one in ids[:k]])
    best = np.sort(np.array(list(gains.values())))[::-1][:k]
    return float(found @ discounts[: len(found)] / (best @ discounts[: len(best)]))


def recall(ids: Sequence[str], gains: Mapping[str, float], k: int) -> float:
    """Share of the relevant products among the first k."""
    wanted = {one for one, gain in gains.items() if gain >= RELEVANT}
    return len(wanted.intersection(ids[:k])) / len(wanted) if wanted else 1.0


def reciprocal_rank(ids: Sequence[str], gains: Mapping[str, float], k: int = 10) -> float:
    """One divided by the rank of the first relevant product, 0 where there is none."""
    for rank, one in enumerate(ids[:k], start=1):
        if gains.get(one, 0.0) >= RELEVANT:
            return 1 / rank
    return 0.0


def interval(values: Sequence[float]) -> list[float]:
    """The 95 % bootstrap interval of the mean (Efron 1979), seeded."""
    chance = np.random.default_rng(0)
    given = np.array(values)
    means = given[chance.integers(0, len(given), (RESAMPLES, len(given)))].mean(axis=1)
    return [round(float(bound), 3) for bound in np.quantile(means, (0.025, 0.975))]
