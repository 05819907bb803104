"""Bring one kind of content's index up to date with SQL, touching only what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from sqlalchemy import Engine
from sqlmodel import Session

from data.changes import PRODUCTS, changed_products
from data.database import content_version, reading
from data.errors import IndexUnavailable
from data.progress import Progress
from knowledge.content import Kind, content
from knowledge.embedding import CachedEmbedder, Vectors
from knowledge.generations import Generations, Pointer
from knowledge.index_changes import load_changes, save_changes
from knowledge.snapshot import Changes, Indexed, Snapshot, Written, load, save
from knowledge.store_files import write_store

MOST_CHANGED = 0.2
"""Beyond this share of changed texts a generation is written anew."""
MOST_CHANGES = 1000
"""Beyond so many changed texts, or a fifth as many changes, one is as well."""


@dataclass
class Indexer:
    """Writes the generations of one kind; one process at a time does."""

    kind: Kind
    generations: Generations
    engine: Engine
    embedder: CachedEmbedder
    _read: tuple[Pointer, Snapshot] | None = field(default=None, init=False)

    def usable(self) -> Snapshot | None:
        """The snapshot in force, if it can be read and is of this embedding model."""
        pointer = self.generations.pointer()
        if pointer is None:
            return None
        snapshot = self._loaded(pointer)
        if snapshot is None or snapshot.model != self.embedder.name:
            return None
        self._read = (pointer, snapshot)
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

    def _loaded(self, pointer: Pointer) -> Snapshot | None:
        """The snapshot of the pointer; what this process has read of it is not read again."""
        folder = self.generations.path(pointer.generation)
        before, snapshot = self._read or (None, None)
        done = before.changes if before and before.generation == pointer.generation else -1
        if not 0 <= done <= pointer.changes or not folder.is_dir():
            done, snapshot = 0, load(folder)
        for number in range(done + 1, pointer.changes + 1):
            changes = load_changes(folder, number)
            snapshot = snapshot.changed(changes) if snapshot and changes is not None else None
        return snapshot

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
        pointer, old = self.generations.pointer(), None if fresh else self.usable()
        if pointer is None or old is None:
            return self._rewrite(progress, None, fresh=fresh)
        with reading(self.engine) as session:
            version, ids = self._told(session, pointer)
            texts = content(session, self.kind, ids)
        hashes = {name: _digest(text) for name, text in texts.items()}
        known = old.known(ids)
        changed = [name for name, digest in hashes.items() if known.get(name) != digest]
        removed = [name for name in known if name not in hashes]
        if not changed and not removed:
            self.generations.point(Pointer(pointer.generation, version, pointer.changes))
            return 0
        if len(changed) + len(removed) > _most_changed(old):
            return self._rewrite(progress, old, fresh=False)
        texts = {name: texts[name] for name in changed}
        self._append(pointer, version, self._changes(texts, hashes, removed, progress))
        self._tidy(progress)
        return len(changed) + len(removed)

    def _told(self, session: Session, pointer: Pointer) -> tuple[int, frozenset[str] | None]:
        """The version of the content, and which ids may have changed since; None: any."""
        if self.kind != PRODUCTS:
            return content_version(session, self.kind), None
        version, ids = changed_products(session, pointer.version)
        return version, ids if ids is not None and len(ids) <= MOST_CHANGES else None

    def _changes(
        self,
        texts: Mapping[str, str],
        hashes: Mapping[str, str],
        removed: list[str],
        progress: Progress,
    ) -> Changes:
        vectors = self._embed(texts, progress)
        found: dict[str, Indexed | None] = dict.fromkeys(removed)
        for name, vector in zip(texts, vectors, strict=True):
            found[name] = Indexed(hashes[name], vector)
        return found

    def _append(self, pointer: Pointer, version: int, changes: Changes) -> None:
        number = pointer.changes + 1
        save_changes(changes, self.generations.path(pointer.generation), number)
        self.generations.point(Pointer(pointer.generation, version, number))

    def _tidy(self, progress: Progress) -> None:
        """Write a new generation where the changes have become many; they are in force already."""
        pointer, now = self.generations.pointer(), self.usable()
        if pointer is None or now is None:
            return
        if len(now.changes) > _most_changed(now) or pointer.changes > MOST_CHANGES // 5:
            self._rewrite(progress, now, fresh=False)

    def _rewrite(self, progress: Progress, old: Snapshot | None, *, fresh: bool) -> int:
        """A new generation with all that SQL holds; how many texts differ from the old."""
        with reading(self.engine) as session:
            version = content_version(session, self.kind)
            texts = content(session, self.kind)
        hashes = {name: _digest(text) for name, text in texts.items()}
        vectors = self._vectors(texts, hashes, old, progress)
        now = Snapshot(self.embedder.name, Written(list(texts), list(hashes.values()), vectors))
        pointer = self.generations.pointer()
        before = self.generations.path(pointer.generation) if old and pointer else None
        with self.generations.staging() as staged:
            save(now.model, now.written, staged)
            digest = _digest("".join([now.model, *hashes, *hashes.values()]))
            adopted = self.generations.adopt(staged, digest, version)
        # The vectors answer from here on. Searching products reads nothing but them, so that
        # their store waits until it is asked: at 50,000 it takes as long as all the rest.
        if self.kind != PRODUCTS:
            folder = self.generations.path(adopted.generation)
            write_store(folder, now.written, before, old.written if old else None, progress)
        if fresh:
            self.generations.drop_old()
        return len(now.differing(old)) if old else len(texts)

    def _vectors(
        self,
        texts: Mapping[str, str],
        hashes: Mapping[str, str],
        old: Snapshot | None,
        progress: Progress,
    ) -> Vectors:
        """The vectors of all texts in their order; those the old snapshot has are taken from it."""
        known = old.known() if old else {}
        new = {name: text for name, text in texts.items() if known.get(name) != hashes[name]}
        if old is None or len(new) == len(texts):
            return self._embed(texts, progress)
        vectors = old.vectors(list(texts)).copy()
        places = {name: row for row, name in enumerate(texts)}
        vectors[[places[name] for name in new]] = self._embed(new, progress)
        return vectors

    def _embed(self, texts: Mapping[str, str], progress: Progress) -> Vectors:
        return self.embedder.embed_content(list(texts.values()), f"Embedding {self.kind}", progress)


def _most_changed(snapshot: Snapshot) -> float:
    return min(MOST_CHANGES, MOST_CHANGED * len(snapshot.written.ids))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
