"""Ids, text hashes and vectors of one generation, as files that open in milliseconds."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from knowledge.embedding import Vectors

FORMAT = 1


@dataclass(frozen=True)
class Indexed:
    """One text as it is indexed: its hash and its vector."""

    hash: str
    vector: Vectors


Changes = Mapping[str, Indexed | None]
"""Id -> what is indexed now; None: taken out."""


@dataclass(frozen=True)
class Written:
    """What a generation's own files hold: row i of the vectors belongs to id i and hash i."""

    ids: list[str]
    hashes: list[str]
    vectors: Vectors

    @cached_property
    def rows(self) -> dict[str, int]:
        """Where each id stands."""
        return {name: row for row, name in enumerate(self.ids)}


@dataclass(frozen=True)
class Snapshot:
    """A generation with what was changed since it was written."""

    model: str
    written: Written
    changes: Changes = field(default_factory=dict)

    def __len__(self) -> int:
        """How many texts there are."""
        return len(self.known())

    def changed(self, changes: Changes) -> Self:
        """The same with these changes after those before."""
        return replace(self, changes={**self.changes, **changes})

    def known(self, names: Collection[str] | None = None) -> dict[str, str]:
        """Id -> hash of what is indexed, of all or of these."""
        written = self.written
        if names is None:
            found = dict(zip(written.ids, written.hashes, strict=True))
            told = self.changes
        else:
            rows = {name: written.rows[name] for name in names if name in written.rows}
            found = {name: written.hashes[row] for name, row in rows.items()}
            told = {name: self.changes[name] for name in names if name in self.changes}
        for name, now in told.items():
            if now is None:
                found.pop(name, None)
            else:
                found[name] = now.hash
        return found

    def ids(self) -> list[str]:
        """All ids, in the order of `matrix`."""
        return list(self.known()) if self.changes else self.written.ids

    def vectors(self, names: Sequence[str]) -> Vectors:
        """The vectors of the ids in their order, zeros for one that is not indexed; read only."""
        written = self.written
        if not self.changes and names == written.ids:
            return written.vectors
        found = np.zeros((len(names), written.vectors.shape[1]), np.float32)
        kept = [(at, written.rows[n]) for at, n in enumerate(names) if self._is_as_written(n)]
        if kept:
            places, rows = (list(part) for part in zip(*kept, strict=True))
            found[places] = written.vectors[rows]
        for at, name in enumerate(names):
            now = self.changes.get(name)
            if now is not None:
                found[at] = now.vector
        return found

    def differing(self, other: Snapshot) -> set[str]:
        """Ids that are indexed otherwise, or only in one of the two."""
        if self.written is not other.written:
            return {name for name, _ in self.known().items() ^ other.known().items()}
        both = self.changes.keys() | other.changes.keys()
        return {name for name in both if self.changes.get(name) is not other.changes.get(name)}

    def _is_as_written(self, name: str) -> bool:
        return name not in self.changes and name in self.written.rows


def save(model: str, written: Written, folder: Path) -> None:
    """Write the generation's files; raises OSError where the disk refuses."""
    record = {"format": FORMAT, "model": model}
    record |= {"ids": written.ids, "hashes": written.hashes}
    np.save(folder / "vectors.npy", written.vectors)
    (folder / "rows.json").write_text(json.dumps(record), "utf-8")


def load(folder: Path) -> Snapshot | None:
    """The snapshot of a folder; None where it is missing, cut short or of another format."""
    try:
        record = json.loads((folder / "rows.json").read_text("utf-8"))
        vectors = np.load(folder / "vectors.npy", mmap_mode="r", allow_pickle=False)
        if record["format"] != FORMAT:
            return None
        written = Written(record["ids"], record["hashes"], vectors.view(np.ndarray))
        is_whole = vectors.ndim == 2 and len(written.ids) == len(written.hashes) == len(vectors)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Snapshot(record["model"], written) if is_whole else None
