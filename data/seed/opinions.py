"""What a buyer thinks of a product: a rating that fits its traits, and the aspects to name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from random import Random

# More fives than fours, few twos: the usual shape, before a product's quality bends it.
_HABIT = {1: 0.11, 2: 0.07, 3: 0.12, 4: 0.26, 5: 0.44}
MOODS = {1: "awful", 2: "poor", 3: "mixed", 4: "good", 5: "great"}
_SURELY_GOOD, _SURELY_BAD = 0.2, -0.1


@dataclass(frozen=True)
class Opinion:
    """One buyer's rating and the aspects to speak of: liked, disliked, and neither."""

    rating: int
    liked: tuple[str, ...]
    disliked: tuple[str, ...]
    fair: tuple[str, ...]


def rating_weights(mean_trait: float) -> dict[int, float]:
    """How probable each rating is for a product of that mean trait; better products rate higher."""
    target = max(1.7, min(4.75, 3.5 + 1.35 * mean_trait))
    low, high = -3.0, 3.0
    for _ in range(30):
        bend = (low + high) / 2
        weights = {rating: habit * exp(bend * rating) for rating, habit in _HABIT.items()}
        mean = sum(rating * weight for rating, weight in weights.items()) / sum(weights.values())
        low, high = (bend, high) if mean < target else (low, bend)
    return weights


def opinion(traits: Mapping[str, float], rating: int, chance: Random) -> Opinion:
    """The aspects a buyer with that rating would name; nobody contradicts a clear trait."""
    felt = {aspect: value + chance.gauss(0.0, 0.2) for aspect, value in traits.items()}
    order = sorted(felt, key=lambda aspect: felt[aspect] + chance.gauss(0.0, 0.3), reverse=True)
    good = [a for a in order if felt[a] > 0.1 and traits[a] > _SURELY_BAD]
    bad = [a for a in reversed(order) if felt[a] < 0.05 and traits[a] < _SURELY_GOOD]
    if rating <= 2 and not bad:
        bad = [a for a in reversed(order) if traits[a] < _SURELY_GOOD][:1]
    fair = [a for a in order if -0.4 < traits[a] < 0.3]
    return Opinion(rating, tuple(good), tuple(a for a in bad if a not in good[:2]), tuple(fair))
