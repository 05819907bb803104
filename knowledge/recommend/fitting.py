"""Weights of the parts of a score, fitted on each shop's own histories with their ends held out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.recommend.counting import updated
from knowledge.recommend.histories import Floats, Histories
from knowledge.recommend.model import Blend
from knowledge.recommend.neighbours import Neighbours, likely_next
from knowledge.recommend.profile import MOST_PRODUCTS
from knowledge.recommend.scoring import blended, from_neighbours
from knowledge.recommend.state import State

Content = Callable[[Sequence[int], Sequence[float]], Floats]
"""Products by number with weights -> how alike each product is to them, 0 to 1."""

LEAST_PERSONS = 300
MOST_PERSONS, MOST_CELLS = 1000, 25_000_000
"""Persons that are tried, fewer where there are very many products."""
SHORTEST = 3
TRIED: dict[str, tuple[float, ...]] = {
    "strength": (0.25, 0.5, 1.0),
    "content": (0.0, 0.05, 0.1, 0.2, 0.4),
    "recency": (0.4, 0.55, 0.7, 0.85),
    "popular": (0.0, 0.02, 0.05, 0.1, 0.3),
}
K = 50
"""So far down a held-out product counts: further than a list is long, for a steadier figure."""
WORTH = 1.02
"""A weight moves only for a gain of so much."""


@dataclass(frozen=True)
class Held:
    """A person whose last product is held out.

    Attributes:
        before: Products before it, newest first, and their weights but for recency.
        target: The product that came next.
        content: How alike each product is to what they had.
    """

    before: NDArray[np.int64]
    weights: Floats
    target: int
    content: NDArray[np.float16]


def fitted(state: State, popular: Floats, content: Content | None) -> Blend:
    """The blend that ranks held-out products best (NDCG@50); the default with too few persons."""
    rows = state.histories
    chosen = _sample(rows)
    if len(chosen) < LEAST_PERSONS:
        return Blend()
    whole = np.isin(rows.owner, chosen)
    ends = np.cumsum(rows.lengths()) - 1
    last = np.zeros(len(rows), bool)
    last[ends[chosen]] = True
    counts = updated(state.counts, rows.of(whole), rows.of(whole & ~last))
    starts = ends - rows.lengths() + 1
    held = [_held(rows, int(starts[one]), int(ends[one]), content) for one in chosen]
    return _best(likely_next(counts), held, popular, content is not None)


def ndcg(whole: Floats, held: Held) -> float:
    """NDCG@50 of one held-out product among those not dealt with before; ties count against it."""
    value = whole[held.target]
    if value <= 0:
        return 0.0
    above = int(np.count_nonzero(whole >= value)) - 1
    above -= int(np.count_nonzero(whole[held.before] >= value))
    return 1 / float(np.log2(above + 2)) if above < K else 0.0


def _sample(rows: Histories) -> NDArray[np.int64]:
    """Persons with enough of a history, the same ones for the same histories."""
    long = np.flatnonzero(rows.lengths() >= SHORTEST)
    most = min(MOST_PERSONS, MOST_CELLS // max(len(rows.items), 1))
    return np.sort(np.random.default_rng(0).permutation(long)[:most])


def _held(rows: Histories, start: int, end: int, content: Content | None) -> Held:
    before = rows.item[start:end][::-1][:MOST_PRODUCTS].astype(np.int64)
    weights = rows.weight[start:end][::-1][:MOST_PRODUCTS]
    faded = weights ** Blend().strength * Blend().recency ** np.arange(len(before))
    likeness = content(before.tolist(), faded.tolist()) if content else np.zeros(len(rows.items))
    return Held(before, weights, int(rows.item[end]), likeness.astype(np.float16))


def _best(table: Neighbours, held: Sequence[Held], popular: Floats, with_content: bool) -> Blend:
    """One weight after the other, each at the best of the values tried."""
    best = replace(Blend(), content=0.0, fitted_on=len(held))
    reached = _mean(best, table, held, popular)
    for name in TRIED:
        if name == "content" and not with_content:
            continue
        tried = [_with(best, name, value) for value in TRIED[name]]
        found = [_mean(blend, table, held, popular) for blend in tried]
        if max(found) > WORTH * reached:
            reached, best = max(found), tried[int(np.argmax(found))]
    return best


def _with(blend: Blend, name: str, value: float) -> Blend:
    changed: Blend = replace(blend, **{name: value})  # type: ignore[arg-type]
    return changed


def _mean(blend: Blend, table: Neighbours, held: Sequence[Held], popular: Floats) -> float:
    found = []
    for one in held:
        weights = one.weights**blend.strength * blend.recency ** np.arange(len(one.before))
        near = from_neighbours(table, one.before.tolist(), weights.tolist(), len(popular))
        content = one.content.astype(np.float32)
        found.append(ndcg(blended(near, content, popular, blend).whole, one))
    return float(np.mean(found))
