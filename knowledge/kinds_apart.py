"""Several kinds of thing asked for at once, "a tent and sleeping bags": each has its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from data.constraints import Constraints
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.finding import NOTHING, Within
from knowledge.ranking import Ranking
from knowledge.words import stems

Find = Callable[[Within], tuple[Ranking, str]]
_MODES = ("ai", "keyword", "popular")


def find_each(shop: CatalogueSnapshot, within: Within, k: int, find: Find) -> tuple[Ranking, str]:
    """The first k of every kind by turns, best first; one kind, or a sorted list, is found as ever.

    One word may stand on several shelves ("Dog Food", "Cat Food"): those are one kind.
    """
    kinds = kinds_of(within.limits.category)
    if len(kinds) < 2 or within.limits.sort != "relevance":
        return find(within)
    lists = [find(_of_kind(shop, within, kind)) for kind in kinds]
    found = [ranking for ranking, _ in lists if len(ranking.rows)]
    if not found:
        return NOTHING, lists[0][1]
    places = [(n, at) for at in range(k) for n, one in enumerate(found) if at < len(one.rows)][:k]
    sure = np.array([found[n].relevance[at] for n, at in places], np.float32)
    rows = np.array([found[n].rows[at] for n, at in places], np.int64)
    mode = min((mode for _, mode in lists), key=_MODES.index)
    # What stands above another is never shown as less sure.
    return Ranking(rows, np.maximum.accumulate(sure[::-1])[::-1]), mode


def kinds_of(paths: Sequence[str]) -> list[list[str]]:
    """The paths in groups whose last names share a word; the order is that of the first of each."""
    groups: list[tuple[set[str], list[str]]] = []
    for path in paths:
        name = set(stems(path.rsplit(" > ", 1)[-1]))
        near = next((group for group in groups if group[0] & name), None)
        if near is None:
            groups.append((name, [path]))
        else:
            near[0].update(name)
            near[1].append(path)
    return [group for _, group in groups]


def _of_kind(shop: CatalogueSnapshot, within: Within, paths: Sequence[str]) -> Within:
    own = candidates(shop, Constraints(category=list(paths)))
    return replace(within, passing=within.passing & own)
