"""The vectors of all the shop's content: derived from SQL, whole, and rebuilt when lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
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
from knowledge.indexing import Indexer
from knowledge.snapshot import Snapshot
from knowledge.store_files import check_store, has_store, write_store

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
    exact search among chosen rows and a Chroma store for search over all of them; that of
    products is written when it is first asked.
    """

    def __init__(self, settings: Settings, engine: Engine, embedder: CachedEmbedder) -> None:
        """Use the folders below `settings.index_dir`; nothing is read or written yet."""
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

    @contextmanager
    def still(self) -> Iterator[None]:
        """Keep every process from changing the folders in the block, so that they can be copied."""
        with ExitStack() as held:
            for kind in KINDS:
                held.enter_context(self._indexers[kind].generations.writing())
            yield

    def is_current(self, kind: Kind) -> bool:
        """Whether the index holds what SQL holds."""
        return self._indexers[kind].is_current()

    def generation(self, kind: Kind) -> str:
        """A name that changes when the indexed texts change, by whatever process."""
        return self._current(kind).pointer.name

    def version(self, kind: Kind) -> int:
        """The version of the content that is indexed, as SQL counts it."""
        return self._current(kind).pointer.version

    def snapshot(self, kind: Kind) -> Snapshot:
        """All that is indexed now; it stays as it is."""
        return self._current(kind).snapshot

    def matrix(self, kind: Kind) -> tuple[list[str], Vectors]:
        """All ids and their vectors (n, dimension), row by row; not to be changed."""
        snapshot = self._current(kind).snapshot
        ids = snapshot.ids()
        return ids, snapshot.vectors(ids)

    def vectors(self, kind: Kind, ids: Sequence[str]) -> Vectors:
        """The vectors of the ids, in their order; zeros for an id that is not indexed."""
        return self._current(kind).snapshot.vectors(ids)

    def query(
        self, kind: Kind, vector: Vectors, k: int, ids: Sequence[str] | None = None
    ) -> list[tuple[str, float]]:
        """The k nearest ids with their cosine, best first; exact among `ids` when given."""
        opened, vector = self._current(kind), vector.reshape(-1)
        snapshot = opened.snapshot
        if ids is not None:
            return _nearest(snapshot, list(snapshot.known(ids)), vector, k)
        changes = snapshot.changes
        written = snapshot.written.ids
        # Of the stored vectors some may have changed; they are asked for and left out.
        wanted = min(k + len(changes), len(written)) if k > 0 else 0
        stored = self._store(kind, opened).query(vector, wanted) if wanted else []
        found = [pair for pair in stored if pair[0] not in changes]
        new = [name for name, now in changes.items() if now is not None]
        found += _nearest(snapshot, new, vector, k)
        return sorted(found, key=lambda pair: -pair[1])[: max(k, 0)]

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
                fresh.store = opened.store
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
        try:
            return self._written_store(kind, opened)
        except IndexUnavailable:
            self.rebuild(kind)
        return self._written_store(kind, self._current(kind))

    def _written_store(self, kind: Kind, opened: _Opened) -> VectorStore:
        """The store of the generation, written where there is none yet."""
        generations = self._indexers[kind].generations
        folder, written = generations.path(opened.pointer.generation), opened.snapshot.written
        if not has_store(folder):
            with generations.writing():
                if not has_store(folder):
                    write_store(folder, written, None, None, silent)
        return check_store(folder, written)


def _nearest(
    snapshot: Snapshot, names: Sequence[str], vector: Vectors, k: int
) -> list[tuple[str, float]]:
    """The k ids of these nearest to the vector, exactly, best first."""
    scores = snapshot.vectors(names) @ vector
    best = np.argsort(-scores, kind="stable")[: max(k, 0)]
    return [(names[place], float(scores[place])) for place in best]
