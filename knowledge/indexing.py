"""Bring one kind of content's index up to date with SQL, touching only what changed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import Engine

from data.database import content_version, reading
from data.errors import IndexUnavailable
from data.progress import Progress
from knowledge.content import Kind, content
from knowledge.embedding import CachedEmbedder
from knowledge.generations import Generations, Pointer
from knowledge.snapshot import Snapshot, load, save

if TYPE_CHECKING:
    from knowledge.vector_store import VectorStore

# Beyond this share of changed vectors a fresh Chroma folder is smaller, and as quick to build.
MOST_CHANGED = 0.2
STORE = "chroma"


@dataclass(frozen=True)
class Indexer:
    """Writes the generations of one kind; one process at a time does."""

    kind: Kind
    generations: Generations
    engine: Engine
    embedder: CachedEmbedder

    def usable(self) -> Snapshot | None:
        """The snapshot in force, if it can be read and is of this embedding model."""
        pointer = self.generations.pointer()
        snapshot = load(self.generations.path(pointer.generation)) if pointer else None
        if snapshot is None or snapshot.model != self.embedder.name:
            return None
        return snapshot

    def is_current(self) -> bool:
        """Whether what is in force holds what SQL holds."""
        with reading(self.engine) as session:
            version = content_version(session, self.kind)
        pointer = self.generations.pointer()
        return pointer is not None and pointer.version == version and self.usable() is not None

    def sync(self, progress: Progress) -> int:
        """How many texts were added, changed or taken out; raises IndexUnavailable."""
        if self.is_current():
            return 0
        return self._write(progress, fresh=False)

    def rebuild(self, progress: Progress) -> int:
        """Build anew from SQL and the embedding cache and drop all that was before.

        Returns the number of texts. Nothing of what was deleted is left in any file.
        """
        return self._write(progress, fresh=True)

    def _write(self, progress: Progress, *, fresh: bool) -> int:
        try:
            with self.generations.writing():
                # Another process may have done the work while this one waited.
                if not fresh and self.is_current():
                    return 0
                return self._build(progress, fresh=fresh)
        except OSError as error:
            raise IndexUnavailable(
                f"The search index cannot be written ({error.strerror or error}); "
                "the one before stays in force."
            ) from error

    def _build(self, progress: Progress, *, fresh: bool) -> int:
        with reading(self.engine) as session:
            version = content_version(session, self.kind)
            texts = content(session, self.kind)
        hashes = {name: _digest(text) for name, text in texts.items()}
        old = None if fresh else self.usable()
        known = dict(zip(old.ids, old.hashes, strict=True)) if old else {}
        changed = [name for name, digest in hashes.items() if known.get(name) != digest]
        removed = [name for name in known if name not in hashes]
        pointer = self.generations.pointer()
        if old and pointer and not changed and not removed:
            self.generations.point(Pointer(pointer.generation, version))
            return 0
        snapshot = self._snapshot(texts, hashes, old, changed, progress)
        with self.generations.staging() as staged:
            save(snapshot, staged)
            before = self.generations.path(pointer.generation) if old and pointer else None
            self._store(staged / STORE, snapshot, before, changed, removed)
            digest = _digest("".join([snapshot.model, *snapshot.ids, *snapshot.hashes]))
            self.generations.adopt(staged, digest, version)
        if fresh:
            self.generations.drop_old()
        return len(changed) + len(removed)

    def _snapshot(
        self,
        texts: Mapping[str, str],
        hashes: Mapping[str, str],
        old: Snapshot | None,
        changed: list[str],
        progress: Progress,
    ) -> Snapshot:
        new = self.embedder.embed_content(
            [texts[name] for name in changed], f"embedding {self.kind}", progress
        )
        vectors = np.empty((len(texts), self.embedder.dimension), np.float32)
        places = {name: row for row, name in enumerate(texts)}
        if changed:
            vectors[[places[name] for name in changed]] = new
        new_ones = set(changed)
        kept = [name for name in texts if name not in new_ones]
        if old and kept:
            vectors[[places[n] for n in kept]] = old.vectors[[old.rows[n] for n in kept]]
        return Snapshot(self.embedder.name, list(texts), list(hashes.values()), vectors)

    def _store(
        self,
        folder: Path,
        snapshot: Snapshot,
        before: Path | None,
        changed: list[str],
        removed: list[str],
    ) -> None:
        few = len(changed) + len(removed) <= MOST_CHANGED * len(snapshot.ids)
        if before is not None and few and (before / STORE).is_dir():
            shutil.copytree(before / STORE, folder)
        else:
            changed, removed = snapshot.ids, []
        store = _open_store(folder)
        try:
            store.delete(removed)
            rows = [snapshot.rows[name] for name in changed]
            store.upsert(changed, snapshot.vectors[rows])
        finally:
            store.close()


def check_store(folder: Path, snapshot: Snapshot) -> VectorStore:
    """The opened vector store of a generation; raises IndexUnavailable if it is not sound."""
    store = _open_store(folder / STORE)
    if not store.is_sound(snapshot.ids, snapshot.vectors):
        store.close()
        raise IndexUnavailable("The vector store is damaged.")
    return store


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _open_store(folder: Path) -> VectorStore:
    # Chroma takes a second to import, and exact search needs the snapshot only.
    from knowledge.vector_store import VectorStore

    return VectorStore(folder)
