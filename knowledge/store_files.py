"""The Chroma folder of a generation: written after its vectors, looked at before it is asked."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import IndexUnavailable
from data.progress import Progress
from knowledge.snapshot import Written
from knowledge.store_remnants import clean_remnants

if TYPE_CHECKING:
    from knowledge.vector_store import VectorStore

STORE = "chroma"
_STAGING = ".chroma"
MOST_CHANGED = 0.2
"""Beyond this share of changed vectors a fresh Chroma folder is smaller, and as quick to build."""


def write_store(
    folder: Path, now: Written, before: Path | None, old: Written | None, progress: Progress
) -> None:
    """Write the store of the generation in `folder`, whole or not at all.

    It is made from that in `before` where that is less work; `old` is what it holds.
    """
    staged = folder / _STAGING
    shutil.rmtree(staged, ignore_errors=True)
    known = dict(zip(old.ids, old.hashes, strict=True)) if old else {}
    changed = [n for n, digest in zip(now.ids, now.hashes, strict=True) if known.get(n) != digest]
    removed = [name for name in known if name not in now.rows]
    few = len(changed) + len(removed) <= MOST_CHANGED * len(now.ids)
    if before is not None and few and (before / STORE).is_dir():
        shutil.copytree(before / STORE, staged)
    else:
        changed, removed = now.ids, []
    store = _open_store(staged)
    try:
        store.delete(removed)
        rows = [now.rows[name] for name in changed]
        store.upsert(changed, now.vectors[rows], "Storing vectors", progress)
    finally:
        store.close()
    clean_remnants(staged)
    staged.rename(folder / STORE)


def has_store(folder: Path) -> bool:
    """Whether the generation's store was written; a process may have died before."""
    return (folder / STORE).is_dir()


def check_store(folder: Path, written: Written) -> VectorStore:
    """The opened vector store of a generation; raises IndexUnavailable if it is not sound."""
    store = _open_store(folder / STORE)
    if not store.is_sound(written.ids, written.vectors):
        store.close()
        raise IndexUnavailable("The vector store is damaged.")
    return store


def _open_store(folder: Path) -> VectorStore:
    # Chroma takes a second to import, and exact search needs the snapshot only.
    from knowledge.vector_store import VectorStore

    return VectorStore(folder)
