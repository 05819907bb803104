"""Benchmark: how often experiments raise a false alarm under peeking, and how soon they decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from data.experiment_math import Sample, Span, always_valid, at_one_look
from data.progress import Progress
from data.settings import Settings
from evals.intervals import wilson

SEED = 7
RUNS = 1000
PEOPLE, EVERY = 10_000, 100
"""People a variant in all, and after how many of them somebody looks."""
Interval = Callable[[Sample, Sample], Span | None]
RULES: dict[str, Interval] = {"always_valid": always_valid, "at_one_look": at_one_look}


@dataclass(frozen=True)
class Scene:
    """What is true: the chance of success in the control and in the variant."""

    control: float
    variant: float


SCENES = {
    "a_a_rare": Scene(0.03, 0.03),
    "a_a_half": Scene(0.5, 0.5),
    "a_b_small": Scene(0.10, 0.12),
    "a_b_large": Scene(0.10, 0.16),
}


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Simulated experiments of known truth, looked at a hundred times each."""
    figures: dict[str, Any] = {"runs": RUNS, "people_a_variant": PEOPLE, "looks": PEOPLE // EVERY}
    for name, scene in SCENES.items():
        progress(name, 0, 1)
        figures[name] = {rule: simulated(scene, interval, RUNS) for rule, interval in RULES.items()}
    return figures


def simulated(scene: Scene, interval: Interval, runs: int) -> dict[str, Any]:
    """How many of the experiments were stopped, rightly or not, and after how many people."""
    chance = np.random.default_rng(SEED)
    stopped, wrong, people = 0, 0, []
    for _ in range(runs):
        looks = [_sums(chance, share) for share in (scene.control, scene.variant)]
        found = _first_stop(looks[0], looks[1], interval)
        if found is not None:
            number, sign = found
            stopped += 1
            wrong += sign != np.sign(scene.variant - scene.control)
            people.append(number)
    return {
        "stopped": round(stopped / runs, 4),
        "stopped_interval": wilson(stopped / runs, runs).rounded(),
        "wrongly": round(wrong / runs, 4),
        "people_a_variant_p50": int(np.median(people)) if people else None,
    }


def _sums(chance: np.random.Generator, share: float) -> np.ndarray:
    """Successes so far at each look."""
    return np.cumsum(chance.binomial(EVERY, share, PEOPLE // EVERY))


def _first_stop(
    control: np.ndarray, variant: np.ndarray, interval: Interval
) -> tuple[int, float] | None:
    for look, sums in enumerate(zip(control, variant, strict=True), start=1):
        cases = look * EVERY
        means = [float(one) / cases for one in sums]
        span = interval(*(Sample(cases, mean, mean * (1 - mean)) for mean in means))
        if span is not None and (span.low > 0 or span.high < 0):
            return cases, float(np.sign(means[1] - means[0]))
    return None
