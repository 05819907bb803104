"""A Chroma collection in a folder of its own: built, changed while staged, then only read."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from chromadb import PersistentClient
from chromadb.config import Settings as ChromaSettings
from chromadb.errors import ChromaError

from data.errors import IndexUnavailable
from data.progress import Progress, silent

if TYPE_CHECKING:
    from knowledge.embedding import Vectors

COLLECTION = "vectors"
BATCH = 5000


class VectorStore:
    """Vectors by id, nearest first by cosine; holds no texts, so nothing is left to forget.

    Several processes may read one folder, but none may write to a folder that is in force:
    Chroma's files are not made for it.
    """

    def __init__(self, folder: Path) -> None:
        """Open the folder; raises IndexUnavailable where it cannot be opened."""
        settings = ChromaSettings(anonymized_telemetry=False)
        try:
            client: Any = PersistentClient(str(folder), settings=settings)
            self._collection = client.get_or_create_collection(
                COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
        except (ChromaError, ValueError) as error:
            raise IndexUnavailable(f"The vector store cannot be opened: {error}") from error
        # The client keeps its threads and file handles until it is closed.
        self.close = weakref.finalize(self, client.close)

    def upsert(
        self, ids: Sequence[str], vectors: Vectors, stage: str = "", progress: Progress = silent
    ) -> None:
        """Put the vectors in; raises IndexUnavailable where the disk refuses."""
        try:
            for start in range(0, len(ids), BATCH):
                progress(stage, start, len(ids))
                part = slice(start, start + BATCH)
                self._collection.upsert(list(ids[part]), embeddings=vectors[part])
        except (ChromaError, OSError) as error:
            raise IndexUnavailable(f"The vector store cannot be written: {error}") from error

    def delete(self, ids: Sequence[str]) -> None:
        """Take the ids out; raises IndexUnavailable where the disk refuses."""
        try:
            for start in range(0, len(ids), BATCH):
                self._collection.delete(list(ids[start : start + BATCH]))
        except (ChromaError, OSError) as error:
            raise IndexUnavailable(f"The vector store cannot be written: {error}") from error

    def query(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """The k nearest ids with their cosine, best first."""
        found = self._collection.query(vector[np.newaxis], n_results=k, include=["distances"])
        distances = found["distances"]
        return [(i, 1.0 - d) for i, d in zip(found["ids"][0], distances[0], strict=True)]

    def is_sound(self, ids: Sequence[str], vectors: Vectors) -> bool:
        """Whether count, a known vector's query and a stored vector are as they should be."""
        try:
            if self._collection.count() != len(ids):
                return False
            if not ids:
                return True
            stored: Any = self._collection.get([ids[0]], include=["embeddings"])["embeddings"]
            nearest = self.query(vectors[0], 1)
        except (ChromaError, OSError):
            return False
        same = stored is not None and np.allclose(stored[0], vectors[0], atol=1e-3)
        return bool(same and nearest and nearest[0][1] > 1 - 1e-3)
