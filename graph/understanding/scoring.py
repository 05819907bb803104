"""Score requests: MiniLM as packaged, MiniLM taught to read requests, and the head on both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from graph.understanding.intents import READER, Features, IntentHead, Said, intent_head
from graph.understanding.taught import Teaching
from knowledge.embedding import CachedEmbedder

# So much of a request is read.
MOST_CHARS = 400


class IntentScorer:
    """What the head makes of requests; where MiniLM cannot be had, the words alone tell."""

    def __init__(
        self, embedder: CachedEmbedder, head: IntentHead | None = None, reader: Path = READER
    ) -> None:
        """Open MiniLM, whatever the shop embeds with; without a head, the one that is shipped."""
        self.head = head or intent_head()
        self._plain = embedder if embedder.name == self.head.embedder else embedder.packaged()
        self._reader = self._plain.taught(reader) if self._plain else None

    @property
    def minilm(self) -> CachedEmbedder | None:
        """MiniLM as it is packaged; None where it cannot be had."""
        return self._plain

    @property
    def knows(self) -> bool:
        """Whether requests are read by more than their words."""
        return self._plain is not None

    def scores(self, said: Sequence[Said], taught: Teaching | None = None) -> Features:
        """Calibrated log-odds, one row a request, one column an intent."""
        texts = [one.text[:MOST_CHARS] or " " for one in said]
        vectors = np.zeros((len(said), self.head.dimension), dtype=np.float32)
        if self._plain:
            plain = self._plain.embed(texts)
            read = self._reader.embed(texts) if self._reader else np.zeros_like(plain)
            vectors = np.hstack([plain, read])
        scores = self.head.scores(vectors, said)
        return scores if taught is None else taught.raised(scores, texts)
