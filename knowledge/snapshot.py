"""Ids, text hashes and vectors of one generation, as files that open in milliseconds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from knowledge.embedding import Vectors

FORMAT = 1


@dataclass(frozen=True)
class Snapshot:
    """Row i of the vectors belongs to id i and to the text of hash i."""

    model: str
    ids: list[str]
    hashes: list[str]
    vectors: Vectors

    @cached_property
    def rows(self) -> dict[str, int]:
        """Where each id stands."""
        return {name: row for row, name in enumerate(self.ids)}


def save(snapshot: Snapshot, folder: Path) -> None:
    """Write the snapshot's files; raises OSError where the disk refuses."""
    record = {"format": FORMAT, "model": snapshot.model}
    record |= {"ids": snapshot.ids, "hashes": snapshot.hashes}
    np.save(folder / "vectors.npy", snapshot.vectors)
    (folder / "rows.json").write_text(json.dumps(record), "utf-8")


def load(folder: Path) -> Snapshot | None:
    """The snapshot of a folder; None where it is missing, cut short or of another format."""
    try:
        record = json.loads((folder / "rows.json").read_text("utf-8"))
        vectors: Vectors = np.load(folder / "vectors.npy", mmap_mode="r", allow_pickle=False)
        if record["format"] != FORMAT:
            return None
        snapshot = Snapshot(record["model"], record["ids"], record["hashes"], vectors)
        is_whole = vectors.ndim == 2 and len(snapshot.ids) == len(snapshot.hashes) == len(vectors)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return snapshot if is_whole else None
