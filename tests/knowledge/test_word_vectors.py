"""A text without one of its words: near to what the model makes of the rest, from one run."""

from __future__ import annotations

import numpy as np

from knowledge.embedding import CachedEmbedder
from knowledge.word_vectors import PlainReading

TEXT = "can I pay with seashells"


def test_a_reading_is_what_is_embedded(embedder: CachedEmbedder) -> None:
    read, embedded = embedder.reading(TEXT).vector, embedder.embed([TEXT])[0]
    assert np.allclose(np.linalg.norm(read), 1, atol=1e-5)
    assert float(read @ embedded) > 0.995


def test_what_leads_away_is_left_out_of_the_mean(embedder: CachedEmbedder) -> None:
    reading, rest = embedder.reading(TEXT), embedder.embed(["can I pay with"])[0]
    start = TEXT.index("seashells")
    without = reading.without(start, len(TEXT))
    assert without is not None
    assert float(without @ rest) > float(reading.vector @ rest)
    plain = PlainReading(TEXT, embedder.embed).without(start, len(TEXT))
    assert plain is not None
    assert np.allclose(plain, rest, atol=1e-5)


def test_of_a_single_word_nothing_is_left(embedder: CachedEmbedder) -> None:
    assert embedder.reading("returns").without(0, 7) is None
    assert PlainReading("returns", embedder.embed).without(0, 7) is None
