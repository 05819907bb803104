"""A varied list: of every eight products at most three are of one category."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from math import ceil
from typing import Generic, TypeVar

LIST, OF_ONE = 8, 3

Row = TypeVar("Row", bound=Hashable)


def allowed(place: int) -> int:
    """How many of the first `place` products may be of one category."""
    return max(OF_ONE, ceil(place * OF_ONE / LIST))


def varied(ranked: Iterable[tuple[Row, Hashable]], k: int, counts: Counter[Hashable]) -> list[Row]:
    """The first k of the ranked (product, category) that keep the list varied.

    `counts` holds how many of each category the list has already; they are counted on. What
    has to wait comes as soon as the list is long enough for it.
    """
    picking: _Picking[Row] = _Picking(k, counts)
    for row, category in ranked:
        picking.take_waiting()
        if picking.is_full():
            break
        picking.offer(row, category)
    picking.take_waiting()
    return picking.found


class _Picking(Generic[Row]):
    """A list being made, and what waits for it to grow."""

    def __init__(self, k: int, counts: Counter[Hashable]) -> None:
        self.found: list[Row] = []
        self._k, self._counts, self._before = k, counts, counts.total()
        self._waiting: list[tuple[Row, Hashable]] = []
        self._grown = False

    def is_full(self) -> bool:
        return len(self.found) >= self._k

    def offer(self, row: Row, category: Hashable) -> None:
        if self._fits(category):
            self._counts[category] += 1
            self.found.append(row)
            place = self._before + len(self.found)
            self._grown |= allowed(place + 1) > allowed(place)
        else:
            self._waiting.append((row, category))

    def take_waiting(self) -> None:
        """Take what has waited; it can only be ready since the list has grown enough."""
        while self._grown and not self.is_full():
            ready = next((one for one in self._waiting if self._fits(one[1])), None)
            if ready is None:
                self._grown = False
                return
            self._waiting.remove(ready)
            self.offer(*ready)

    def _fits(self, category: Hashable) -> bool:
        return self._counts[category] < allowed(self._before + len(self.found) + 1)
