"""The vectors of a large catalogue for a benchmark: true ones, or near those of the originals."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from data.database import reading
from data.progress import Progress
from evals.scaled_shop import COPY
from knowledge.content import content
from knowledge.embedding import CachedEmbedder, Vectors
from knowledge.embedding_cache import EmbeddingCache
from knowledge.shop import Shop

NOISE = 0.5
"""Length of the noise on a unit vector: a copy's cosine to its original is then .89. Truly
embedded copies have .90 in the mean (.81 to .96 for the middle 80 %), over 500 of them."""
BATCH = 5000
SAMPLE = 250


def embed(shop: Shop, kept_in: Path, true: bool, progress: Progress) -> float:
    """Put the vectors of all products into the shop's cache; what embedding them all costs, s.

    Unless `true`, only originals are embedded, into the file `kept_in`, which later runs find;
    a copy gets a vector near its original's, and the seconds are those of SAMPLE texts, for as
    many as there are.
    """
    with reading(shop.engine) as session:
        texts = content(session, "products")
    if true:
        began = time.perf_counter()
        own = CachedEmbedder(shop.embedder, _own_cache(shop))
        own.embed_content(list(texts.values()), progress=progress)
        return time.perf_counter() - began
    sample = list(texts.values())[:: max(1, len(texts) // SAMPLE)]
    began = time.perf_counter()
    shop.embedder.embed(sample)
    spent = time.perf_counter() - began
    wanted = {name: text for name, text in texts.items() if COPY not in name}
    embedder = CachedEmbedder(shop.embedder, EmbeddingCache(kept_in))
    vectors = embedder.embed_content(list(wanted.values()), progress=progress)
    _keep(shop, texts, dict(zip(wanted, vectors, strict=True)), progress)
    return spent / len(sample) * len(texts)


def _keep(
    shop: Shop, texts: Mapping[str, str], known: Mapping[str, Vectors], progress: Progress
) -> None:
    """Put a vector for each text into the shop's cache: its own, or one near its original's."""
    cache = _own_cache(shop)
    names = list(texts)
    for start in range(0, len(names), BATCH):
        progress("keeping vectors", start, len(names))
        part = names[start : start + BATCH]
        near = _with_noise(np.stack([known[name.split(COPY)[0]] for name in part]), seed=start)
        vectors = {texts[n]: known.get(n, near[row]) for row, n in enumerate(part)}
        cache.put(shop.embedder.name, vectors)


def _own_cache(shop: Shop) -> EmbeddingCache:
    return EmbeddingCache(shop.settings.cache_dir / "embeddings.db")


def _with_noise(vectors: Vectors, seed: int) -> Vectors:
    """The unit vectors, each moved a little."""
    noise = np.random.default_rng(seed).standard_normal(vectors.shape, np.float32)
    noise *= NOISE / np.linalg.norm(noise, axis=1, keepdims=True)
    moved: Vectors = vectors + noise
    moved /= np.linalg.norm(moved, axis=1, keepdims=True)
    return moved
