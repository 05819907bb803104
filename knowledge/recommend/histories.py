"""Everybody's history in columns: the products each person dealt with, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from data.histories import BOUGHT, WEIGHTS, Event

Codes = NDArray[np.int32]
Floats = NDArray[np.float32]
Times = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Histories:
    """One row a person and product, sorted by person, then by when they first met.

    Attributes:
        owners: Persons by their number. items: Product ids by their number.
        owner, item: Numbers. at: Seconds since 1970 of the first act.
        weight: Of the act that tells most. bought: Whether one was a purchase.
    """

    owners: Sequence[str] = ()
    items: Sequence[str] = ()
    owner: Codes = field(default_factory=lambda: np.zeros(0, np.int32))
    item: Codes = field(default_factory=lambda: np.zeros(0, np.int32))
    at: Times = field(default_factory=lambda: np.zeros(0, np.float64))
    weight: Floats = field(default_factory=lambda: np.zeros(0, np.float32))
    bought: Mask = field(default_factory=lambda: np.zeros(0, bool))

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.item)

    def of(self, rows: Mask) -> Histories:
        """These rows alone, the numbers as they are."""
        return Histories(
            self.owners,
            self.items,
            self.owner[rows],
            self.item[rows],
            self.at[rows],
            self.weight[rows],
            self.bought[rows],
        )

    def lengths(self) -> NDArray[np.int64]:
        """The number of products of each person."""
        return np.bincount(self.owner, minlength=len(self.owners))


def merged(known: Histories, events: Iterable[Event], most: int) -> tuple[Histories, Codes]:
    """The histories with these events in them, and the persons that they are of.

    The same event told twice changes nothing. Of each person the newest `most` products stay.
    """
    owners = {name: number for number, name in enumerate(known.owners)}
    items = {name: number for number, name in enumerate(known.items)}
    given = list(events)
    owner = _numbers((event.owner for event in given), owners)
    item = _numbers((event.product_id for event in given), items)
    at = np.array([event.at for event in given], np.float64)
    weight = np.array([WEIGHTS.get(event.kind, 0.0) for event in given], np.float32)
    bought = np.array([event.kind == BOUGHT for event in given], bool)
    together = Histories(
        list(owners),
        list(items),
        np.concatenate([known.owner, owner]),
        np.concatenate([known.item, item]),
        np.concatenate([known.at, at]),
        np.concatenate([known.weight, weight]),
        np.concatenate([known.bought, bought]),
    )
    return _newest(_distinct(together), most), np.unique(owner)


def _numbers(names: Iterable[str], known: dict[str, int]) -> Codes:
    return np.array([known.setdefault(name, len(known)) for name in names], np.int32)


def _distinct(rows: Histories) -> Histories:
    """One row a person and product, in order of time; of equal times in order of arrival."""
    if not len(rows):
        return rows
    arrival = np.arange(len(rows))
    order = np.lexsort((arrival, rows.at, rows.item, rows.owner))
    owner, item = rows.owner[order], rows.item[order]
    first = np.flatnonzero(
        np.concatenate([[True], (owner[1:] != owner[:-1]) | (item[1:] != item[:-1])])
    )
    merged_rows = Histories(
        rows.owners,
        rows.items,
        owner[first],
        item[first],
        rows.at[order][first],
        np.maximum.reduceat(rows.weight[order], first),
        np.logical_or.reduceat(rows.bought[order], first),
    )
    in_time = np.lexsort((arrival[order][first], merged_rows.at, merged_rows.owner))
    return Histories(
        rows.owners,
        rows.items,
        merged_rows.owner[in_time],
        merged_rows.item[in_time],
        merged_rows.at[in_time],
        merged_rows.weight[in_time],
        merged_rows.bought[in_time],
    )


def _newest(rows: Histories, most: int) -> Histories:
    """At most so many rows of each person, the last ones."""
    ends = np.cumsum(rows.lengths())
    before_end = ends[rows.owner] - np.arange(len(rows))
    keep = before_end <= most
    return rows if keep.all() else rows.of(keep)
