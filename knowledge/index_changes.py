"""What changed since a generation was written: one small file a change, beside its files."""

from __future__ import annotations

import json
import os
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from knowledge.snapshot import Changes, Indexed


def save_changes(changes: Changes, folder: Path, number: int) -> None:
    """Write the changes as that of this number, whole or not at all; raises OSError."""
    kept = {name: now for name, now in changes.items() if now is not None}
    record = {
        "ids": list(kept),
        "hashes": [now.hash for now in kept.values()],
        "removed": [name for name, now in changes.items() if now is None],
    }
    vectors = [now.vector for now in kept.values()]
    partial = folder / f".changes.{os.getpid()}"
    with partial.open("wb") as file:
        np.savez(
            file,
            record=np.frombuffer(json.dumps(record).encode(), np.uint8),
            vectors=np.array(vectors, np.float32),
        )
    partial.replace(_path(folder, number))


def load_changes(folder: Path, number: int) -> Changes | None:
    """The changes of that number; None where they cannot be read."""
    try:
        with np.load(_path(folder, number), allow_pickle=False) as kept:
            record = json.loads(bytes(kept["record"]))
            vectors = kept["vectors"]
        told = zip(record["ids"], record["hashes"], vectors, strict=True)
        found: dict[str, Indexed | None] = dict.fromkeys(record["removed"])
        return found | {name: Indexed(digest, vector) for name, digest, vector in told}
    except (OSError, BadZipFile, ValueError, KeyError, TypeError, EOFError):
        return None


def _path(folder: Path, number: int) -> Path:
    return folder / f"changes-{number:06d}.npz"
