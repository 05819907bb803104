"""Times of questions: one after the other, many at once, and how they grow with the shop."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np

Asked = TypeVar("Asked")

LEAST = 20
"""So many questions are asked, however long they take."""


def one_by_one(
    ask: Callable[[Asked], object], questions: Sequence[Asked], patience_s: float
) -> dict[str, float]:
    """Percentiles of the questions' times; the rest is left out once patience is at its end.

    `cpu_ms` is the median of the processor's time, which other work hardly moves.
    """
    until = time.perf_counter() + patience_s
    spent: list[float] = []
    worked: list[float] = []
    for question in questions:
        if len(spent) >= LEAST and time.perf_counter() > until:
            break
        before = time.process_time()
        spent.append(_timed(ask, question))
        worked.append((time.process_time() - before) * 1000)
    return percentiles(spent) | {"cpu_ms": round(statistics.median(worked), 2)}


def at_once(
    ask: Callable[[Asked], object], questions: Sequence[Asked], askers: int
) -> dict[str, float]:
    """Percentiles and questions a second of so many who ask, each when answered the last."""
    began = time.perf_counter()
    with ThreadPoolExecutor(askers) as pool:
        spent = list(pool.map(lambda question: _timed(ask, question), questions))
    return percentiles(spent) | {"per_s": round(len(spent) / (time.perf_counter() - began), 1)}


def percentiles(spent: Sequence[float]) -> dict[str, float]:
    """The median and the 95th percentile."""
    cuts = statistics.quantiles(spent, n=100, method="inclusive")
    return {"p50_ms": round(cuts[49], 2), "p95_ms": round(cuts[94], 2)}


def growth(by_size: Mapping[int, float]) -> float | None:
    """The exponent b of the best fit time ~ size^b; None where there is only one size."""
    if len(by_size) < 2:
        return None
    slope = np.polyfit(np.log(list(by_size)), np.log(list(by_size.values())), 1)[0]
    return round(float(slope), 2)


def _timed(ask: Callable[[Asked], object], question: Asked) -> float:
    began = time.perf_counter()
    ask(question)
    return (time.perf_counter() - began) * 1000
