"""From scores to a list: what may be in it, varied, the gaps filled with best sellers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.catalogue_snapshot import Mask
from knowledge.recommend import reasons
from knowledge.recommend.asked import Recommended
from knowledge.recommend.histories import Floats
from knowledge.recommend.profile import Liked
from knowledge.recommend.scoring import in_order
from knowledge.recommend.shelf import Shelf
from knowledge.recommend.variety import varied

BEST_SELLER = "best_seller"
LOOKED_AT = 40
"""So many candidates a place in the list are looked at for variety."""
WEAKEST = 0.3
"""What fills a gap scores at most so much."""


@dataclass(frozen=True)
class Candidates:
    """Rows with their scores.

    Attributes:
        parts: Each part of the whole by its name. personal: Sum of all but popularity.
        liked: What the person dealt with, the newest first.
        fresh: Rows that may be recommended. rest: Rows that may fill a gap; more than those.
    """

    parts: Mapping[str, Floats]
    whole: Floats
    liked: Sequence[Liked]
    fresh: Mask
    rest: Mask


def choose(shelf: Shelf, candidates: Candidates, k: int, one_kind: bool) -> list[Recommended]:
    """The k products of the list; with `one_kind` it need not be varied.

    A shop of too few categories for a varied list fills it all the same.
    """
    counts: Counter[Hashable] = Counter()
    category = shelf.catalogue.category

    def told(rows: NDArray[np.int64]) -> Iterator[tuple[int, Hashable]]:
        # Where the list is to be of one kind, each product counts as a kind of its own.
        return ((row, row if one_kind else int(category[row])) for row in rows.tolist())

    most = k * LOOKED_AT
    fit = _with_reason_to(candidates)
    rows = varied(told(in_order(candidates.whole, fit, most)), k, counts)
    found = [_recommended(shelf, candidates, row) for row in rows]
    fillers = shelf.popular + np.float32(1e-6)
    taken = _mask(len(fillers), rows)
    fill = varied(told(in_order(fillers, candidates.rest & ~taken, most)), k - len(rows), counts)
    taken |= _mask(len(fillers), fill)
    left = in_order(fillers, candidates.rest & ~taken, k)
    fill += left.tolist()[: k - len(rows) - len(fill)]
    least = min([WEAKEST, *(one.score for one in found)])
    return [*found, *(_filler(shelf, row, least) for row in fill)]


def _with_reason_to(candidates: Candidates) -> Mask:
    """Rows that something of the person or the page speaks for."""
    own = [part for name, part in candidates.parts.items() if name != "popular"]
    personal = np.sum(own, axis=0) if own else np.zeros(len(candidates.whole))
    mask: Mask = candidates.fresh & (personal > 0)
    return mask


def _recommended(shelf: Shelf, candidates: Candidates, row: int) -> Recommended:
    """The row with its reason: the truest that can be told, whatever part found it."""
    own = {name: float(part[row]) for name, part in candidates.parts.items() if name != "popular"}
    source = max(own, key=lambda name: own[name])
    told = reasons.together(shelf, row, candidates.liked) if own.get("collaborative") else None
    if told is not None and told.key == "bought-with":
        source = "bought_together"
    if told is None and source in ("collaborative", "content"):
        told = reasons.similar(shelf, row, candidates.liked) or reasons.LATELY
    told = told or (reasons.of_category(shelf, row) if source == "category" else reasons.SEARCHED)
    return Recommended(
        shelf.catalogue.ids[row], round(float(candidates.whole[row]), 4), told, source
    )


def _filler(shelf: Shelf, row: int, most: float) -> Recommended:
    score = round(float(min(most, shelf.popular[row] * WEAKEST)), 4)
    return Recommended(
        shelf.catalogue.ids[row], score, reasons.best_seller(shelf, row), BEST_SELLER
    )


def _mask(size: int, rows: Sequence[int]) -> Mask:
    mask = np.zeros(size, bool)
    mask[list(rows)] = True
    return mask
