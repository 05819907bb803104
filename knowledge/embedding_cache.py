"""Vectors of the shop's content by the hash of its text, in one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.errors import IndexUnavailable

KEYS_PER_QUERY = 500
_SCHEMA = """
CREATE TABLE IF NOT EXISTS vector (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS model (name TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class EmbeddingCache:
    """A derived file: safe to delete, to share between processes and to lose.

    A vector is kept in half precision (768 bytes), which moves a cosine by less than 0.001.
    """

    def __init__(self, path: Path) -> None:
        """Use the file at `path`, made on first use."""
        self._path = path

    def get(self, model: str, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """The vectors known for the texts under the model's name."""
        if not self._path.exists():
            return {}
        by_key = {_key(model, text): text for text in texts}
        keys = list(by_key)
        found: dict[str, NDArray[np.float32]] = {}
        with self._connection() as connection:
            for start in range(0, len(keys), KEYS_PER_QUERY):
                part = keys[start : start + KEYS_PER_QUERY]
                marks = ",".join("?" * len(part))
                rows = connection.execute(
                    f"SELECT key, value FROM vector WHERE key IN ({marks})", part
                )
                found.update((by_key[key], _vector(value)) for key, value in rows)
        return found

    def put(self, model: str, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep the vectors of the texts; raises IndexUnavailable where the disk refuses."""
        rows = [(_key(model, text), _blob(vector)) for text, vector in vectors.items()]
        with self._connection() as connection, connection:
            connection.execute("INSERT OR IGNORE INTO model VALUES (?)", (model,))
            connection.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?)", rows)

    def keys(self, texts: Iterable[str]) -> list[str]:
        """The names under which vectors of the texts may be kept, by whatever model."""
        if not self._path.exists():
            return []
        with self._connection() as connection:
            models = [name for (name,) in connection.execute("SELECT name FROM model")]
        unique = dict.fromkeys(texts)
        return [_key(model, text).hex() for model in models for text in unique]

    def forget(self, keys: Sequence[str]) -> int:
        """Take the vectors of these names away, so that no byte of them stays in the file.

        Returns:
            How many there were.
        """
        if not keys or not self._path.exists():
            return 0
        with self._connection() as connection:
            connection.execute("PRAGMA secure_delete=ON")
            with connection:
                rows = [(bytes.fromhex(key),) for key in keys]
                gone = connection.executemany("DELETE FROM vector WHERE key = ?", rows).rowcount
            # What was written before still stands in the log until it is emptied.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return gone

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = self._open()
        except sqlite3.DatabaseError:
            self._discard()
            connection = self._open()
        try:
            yield connection
        except sqlite3.OperationalError as error:
            raise IndexUnavailable(f"The embedding cache cannot be used: {error}.") from error
        finally:
            connection.close()

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=30)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            connection.executescript(_SCHEMA)
        except sqlite3.DatabaseError:
            connection.close()
            raise
        return connection

    def _discard(self) -> None:
        # Only a file that is no database is thrown away: a lock or a full disk is not its fault.
        with self._path.open("rb") as file:
            if file.read(16) in (b"SQLite format 3\x00", b""):
                raise IndexUnavailable(f"The embedding cache {self._path} cannot be opened.")
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)


def _key(model: str, text: str) -> bytes:
    return sha256(f"{model}\0{text}".encode("utf-8", "surrogatepass")).digest()


def _blob(vector: NDArray[np.float32]) -> bytes:
    return vector.astype(np.float16).tobytes()


def _vector(blob: bytes) -> NDArray[np.float32]:
    vector = np.frombuffer(blob, np.float16).astype(np.float32)
    return vector / np.linalg.norm(vector)
