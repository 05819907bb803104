"""An embedding model that is not MiniLM, and takes no weights of another's making."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.embedding import Vectors
from knowledge.word_vectors import PlainReading


class OtherModel:
    """One vector for whatever text."""

    name, dimension = "other", 2

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The vector, once for each text."""
        return np.tile(np.array([1.0, 0.0], np.float32), (len(texts), 1))

    def reading(self, text: str) -> PlainReading:
        """The text."""
        return PlainReading(text, self.embed)
