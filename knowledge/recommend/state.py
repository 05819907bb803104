"""What training goes on from: everybody's histories and the counts made of them, as one file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from data.histories import NOTHING_READ, Event, Watermark
from knowledge.recommend.counting import Counts, Matrix, nothing_counted, updated
from knowledge.recommend.histories import Histories, merged
from knowledge.recommend.model import FORMAT, names_array, names_of, read_arrays, write_arrays

_COLUMNS = ("owner", "item", "at", "weight", "bought")
_MATRICES = ("follows", "both", "bought")
_PARTS = ("data", "indices", "indptr")


@dataclass(frozen=True)
class State:
    """Histories, their counts, and how far acts and orders were read for them."""

    histories: Histories = field(default_factory=Histories)
    counts: Counts = field(default_factory=lambda: nothing_counted(0))
    read: Watermark = NOTHING_READ


def with_events(state: State, events: Iterable[Event], read: Watermark, most: int) -> State:
    """The state with these events in it: only histories that they are of are counted anew."""
    after, touched = merged(state.histories, events, most)
    changed = np.isin(after.owner, touched)
    before = np.isin(state.histories.owner, touched)
    counts = updated(state.counts, state.histories.of(before), after.of(changed))
    return State(after, counts, read)


def without_owner(state: State, owner: str) -> State:
    """The state as if this person had never been there."""
    if owner not in state.histories.owners:
        return state
    number = list(state.histories.owners).index(owner)
    theirs = state.histories.owner == number
    kept = state.histories.of(~theirs)
    nothing = state.histories.of(np.zeros(len(theirs), bool))
    counts = updated(state.counts, state.histories.of(theirs), nothing)
    names = [name if name != owner else f"forgotten {number}" for name in kept.owners]
    columns = (getattr(kept, name) for name in _COLUMNS)
    return State(Histories(names, kept.items, *columns), counts, state.read)


def unread(state: State, owners: Collection[str]) -> State:
    """The state without what was read of these persons, who stay: they are read anew."""
    numbers = [n for n, name in enumerate(state.histories.owners) if name in owners]
    theirs = np.isin(state.histories.owner, numbers)
    if not theirs.any():
        return state
    nothing = state.histories.of(np.zeros(len(theirs), bool))
    counts = updated(state.counts, state.histories.of(theirs), nothing)
    return State(state.histories.of(~theirs), counts, state.read)


def save_state(state: State, path: Path) -> None:
    """Replace the file whole."""
    histories, counts = state.histories, state.counts
    matrices = {
        f"{name}_{part}": getattr(getattr(counts, name), part)
        for name in _MATRICES
        for part in _PARTS
    }
    write_arrays(
        path,
        {
            "format": np.array(FORMAT),
            "read": np.array(state.read, np.float64),
            "owners": names_array(histories.owners),
            "items": names_array(histories.items),
            "popular": counts.popular,
            "persons": counts.persons,
            **{f"rows_{name}": getattr(histories, name) for name in _COLUMNS},
            **matrices,
        },
    )


def load_state(path: Path) -> State:
    """The state of the file; an empty one where there is none that can be read."""
    found = read_arrays(path)
    if found is None:
        return State()
    interaction, order_at = found["read"].tolist()
    items = names_of(found["items"])
    columns = (found[f"rows_{name}"] for name in _COLUMNS)
    follows, both, bought = (_matrix(found, name, len(items)) for name in _MATRICES)
    return State(
        Histories(names_of(found["owners"]), items, *columns),
        Counts(follows, both, bought, found["popular"], found["persons"]),
        Watermark(int(interaction), order_at),
    )


def _matrix(found: Mapping[str, Any], name: str, size: int) -> Matrix:
    parts = tuple(found[f"{name}_{part}"] for part in _PARTS)
    return csr_matrix(parts, shape=(size, size))
