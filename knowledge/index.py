"""The vectors of all the shop's content: derived from SQL, whole, and rebuilt when lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import Engine

from data.errors import IndexUnavailable
from data.progress import Progress, silent
from data.settings import Settings
from knowledge.content import KINDS, Kind
from knowledge.embedding import CachedEmbedder, Vectors
from knowledge.generations import Generations, Pointer
from knowledge.indexing import Indexer, check_store
from knowledge.snapshot import Snapshot

if TYPE_CHECKING:
    from knowledge.vector_store import VectorStore

__all__ = ["KINDS", "Kind", "ShopIndex"]


@dataclass
class _Opened:
    """What a process holds open of the generation in force."""

    stamp: tuple[int, int]
    pointer: Pointer
    snapshot: Snapshot
    store: VectorStore | None = None


class ShopIndex:
    """Reads see one whole generation and need no lock; one process at a time writes.

    Every kind of content has its generations, each with a snapshot (ids and vectors) for
    exact search among chosen rows and a Chroma store for search over all of them.
    """

    def __init__(self, settings: Settings, engine: Engine, embedder: CachedEmbedder) -> None:
        """Use the folders below `settings.index_dir`; nothing is read or written yet."""
        self._dimension = embedder.dimension
        self._indexers = {
            kind: Indexer(kind, Generations(settings.index_dir / kind), engine, embedder)
            for kind in KINDS
        }
        self._opened: dict[Kind, _Opened] = {}
        self._lock = RLock()

    def sync(
        self, kinds: Iterable[Kind] | None = None, progress: Progress | None = None
    ) -> dict[Kind, int]:
        """Bring the kinds up to date with SQL; how many texts of each were changed.

        Only new and changed texts are embedded. Raises IndexUnavailable when the disk
        refuses; the generation before stays in force.
        """
        chosen = KINDS if kinds is None else tuple(kinds)
        return {kind: self._indexers[kind].sync(progress or silent) for kind in chosen}

    def rebuild(self, kind: Kind, progress: Progress | None = None) -> int:
        """Build a kind anew, so that no file keeps anything of what was deleted."""
        return self._indexers[kind].rebuild(progress or silent)

    def is_current(self, kind: Kind) -> bool:
        """Whether the index holds what SQL holds."""
        return self._indexers[kind].is_current()

    def generation(self, kind: Kind) -> str:
        """A name that changes when the indexed texts change, by whatever process."""
        return self._current(kind).pointer.generation

    def version(self, kind: Kind) -> int:
        """The version of the content that is indexed, as SQL counts it."""
        return self._current(kind).pointer.version

    def matrix(self, kind: Kind) -> tuple[list[str], Vectors]:
        """All ids and their vectors (n, dimension), row by row; not to be changed."""
        snapshot = self._current(kind).snapshot
        return snapshot.ids, snapshot.vectors

    def vectors(self, kind: Kind, ids: Sequence[str]) -> Vectors:
        """The vectors of the ids, in their order; zeros for an id that is not indexed."""
        snapshot = self._current(kind).snapshot
        found = np.zeros((len(ids), self._dimension), np.float32)
        known = [(place, snapshot.rows[i]) for place, i in enumerate(ids) if i in snapshot.rows]
        if known:
            places, rows = (list(part) for part in zip(*known, strict=True))
            found[places] = snapshot.vectors[rows]
        return found

    def query(
        self, kind: Kind, vector: Vectors, k: int, ids: Sequence[str] | None = None
    ) -> list[tuple[str, float]]:
        """The k nearest ids with their cosine, best first; exact among `ids` when given."""
        opened = self._current(kind)
        vector = vector.reshape(-1)
        if ids is None:
            k = min(k, len(opened.snapshot.ids))
            return self._store(kind, opened).query(vector, k) if k > 0 else []
        known = [i for i in ids if i in opened.snapshot.rows]
        scores = opened.snapshot.vectors[[opened.snapshot.rows[i] for i in known]] @ vector
        best = np.argsort(-scores, kind="stable")[: max(k, 0)]
        return [(known[place], float(scores[place])) for place in best]

    def _current(self, kind: Kind) -> _Opened:
        """What is in force; opened again when the pointer was replaced, built when lost."""
        indexer = self._indexers[kind]
        stamp = indexer.generations.stamp()
        opened = self._opened.get(kind)
        if opened is not None and opened.stamp == stamp:
            return opened
        with self._lock:
            fresh = self._open(indexer)
            if fresh is None:
                indexer.sync(silent)
                fresh = self._open(indexer)
            if fresh is None:
                raise IndexUnavailable("The search index cannot be read.")
            if opened is not None and opened.pointer.generation == fresh.pointer.generation:
                fresh.snapshot, fresh.store = opened.snapshot, opened.store
            self._opened[kind] = fresh
            return fresh

    def _open(self, indexer: Indexer) -> _Opened | None:
        stamp = indexer.generations.stamp()
        pointer, snapshot = indexer.generations.pointer(), indexer.usable()
        if pointer is None or snapshot is None:
            return None
        return _Opened(stamp, pointer, snapshot)

    def _store(self, kind: Kind, opened: _Opened) -> VectorStore:
        if opened.store is not None:
            return opened.store
        with self._lock:
            if opened.store is None:
                opened.store = self._checked_store(kind, opened)
            return opened.store

    def _checked_store(self, kind: Kind, opened: _Opened) -> VectorStore:
        generations = self._indexers[kind].generations
        try:
            return check_store(generations.path(opened.pointer.generation), opened.snapshot)
        except IndexUnavailable:
            self.rebuild(kind)
        now = self._current(kind)
        return check_store(generations.path(now.pointer.generation), now.snapshot)
