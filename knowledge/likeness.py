"""How like a question is to short texts of the shop's own, by their vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from data.errors import IndexUnavailable
from knowledge.embedding import CachedEmbedder, Vectors

Cosines = NDArray[np.float32]
MOST_KEPT = 8192
"""Vectors of texts kept in memory: 12 MB of them."""


class Likeness(Protocol):
    """Compares a question with texts of the shop's own."""

    @property
    def model(self) -> str:
        """Names what the vectors are of: figures fitted on others do not hold for them."""

    def __call__(self, question: str, texts: Sequence[str]) -> Cosines:
        """The cosine of the question with each text, in their order."""


class VectorLikeness:
    """Cosines by the shop's embedder, every text computed once.

    The texts' vectors are kept on disk and, the latest of them, in memory; a question's in
    memory alone.
    """

    def __init__(self, embedder: CachedEmbedder) -> None:
        """Compare by the vectors of `embedder`."""
        self._embedder = embedder
        self._kept: dict[str, Vectors] = {}

    @property
    def model(self) -> str:
        """The name of the embedder's model."""
        return self._embedder.name

    def __call__(self, question: str, texts: Sequence[str]) -> Cosines:
        """The cosine of the question with each text, in their order."""
        if not texts:
            return np.empty(0, np.float32)
        kept = self._kept
        vectors = {text: kept[text] for text in texts if text in kept}
        missing = [text for text in dict.fromkeys(texts) if text not in kept]
        if missing:
            vectors.update(zip(missing, self._computed(missing), strict=True))
            # A new record in place of the old: other threads read whichever they hold.
            self._kept = {**(kept if len(kept) < MOST_KEPT else {}), **vectors}
        cosines: Cosines = np.stack([vectors[text] for text in texts]) @ self._asked(question)
        return cosines

    def _asked(self, question: str) -> Vectors:
        vector: Vectors = self._embedder.embed([question])[0]
        return vector

    def _computed(self, texts: Sequence[str]) -> Vectors:
        """Vectors from the disk or the model; from the model alone where the disk refuses."""
        try:
            return self._embedder.embed_content(texts, "")
        except IndexUnavailable:
            return self._embedder.embed(texts)
