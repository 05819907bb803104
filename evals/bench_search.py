"""Benchmark: how long a product search takes as the catalogue grows, and what it needs."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from data.progress import Progress
from data.settings import Settings
from evals.scaled_shop import queries, scaled_products
from graph.product_search import product_search
from knowledge.embedding import CachedEmbedder, Embedder, Vectors, open_embedder
from knowledge.embedding_cache import EmbeddingCache
from knowledge.index import ShopIndex
from knowledge.ingest import import_files
from knowledge.products import ProductSearch
from knowledge.shop import Shop, open_shop

SIZES = (679, 3291, 10_000, 50_000)
SEARCHES = 200
RESULTS = 10


class HashedContent:
    """Embeds the shop's texts as directions drawn from their hash, at no cost.

    How long a search takes does not depend on where the vectors point; embedding 50,000
    texts truly would only keep the benchmark waiting.
    """

    def __init__(self, inner: Embedder) -> None:
        """Take name and dimension from the true embedder."""
        self.name, self.dimension = f"hashed-{inner.name}", inner.dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        """A unit vector a text."""
        found = np.empty((len(texts), self.dimension), np.float32)
        for row, text in enumerate(texts):
            seed = int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
            found[row] = np.random.default_rng(seed).standard_normal(self.dimension, np.float32)
        found /= np.linalg.norm(found, axis=1, keepdims=True)
        return found


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Time imports and searches on catalogues of several sizes; `data` is not used."""
    with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as folder:
        return {
            f"{size}_products": _measure(settings, Path(folder) / str(size), size, progress)
            for size in SIZES
        }


def _measure(settings: Settings, home: Path, size: int, progress: Progress) -> dict[str, Any]:
    shop = open_shop(settings.model_copy(update={"home": home}), progress, seed=False)
    began = time.perf_counter()
    shop = _filled(shop, size, progress)
    import_s = time.perf_counter() - began
    before = psutil.Process().memory_info().rss
    began = time.perf_counter()
    shop.products.snapshot()
    load_s = time.perf_counter() - began
    asked = queries(SEARCHES)
    answer = product_search(shop, RESULTS)
    figures = {
        "import_without_embedding_s": round(import_s, 1),
        "first_load_s": round(load_s, 1),
        "catalogue_mb": round((psutil.Process().memory_info().rss - before) / 1e6),
        **_quantiles("search_ms", [_timed(answer, query) for query in asked]),
        # The same words again: their vectors and repairs are remembered now.
        **_quantiles("search_without_embedding_ms", [_timed(answer, query) for query in asked]),
        **_quantiles("suggest_ms", [_timed(shop.products.suggest, query[:6]) for query in asked]),
    }
    shop.close()
    return figures


def _filled(shop: Shop, size: int, progress: Progress) -> Shop:
    """The shop with so many products, indexed by hashed vectors and asked by true ones."""
    source = shop.settings.home / "catalogue.jsonl"
    with source.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(record) + "\n" for record in scaled_products(size))
    true = open_embedder(shop.settings)
    cache = EmbeddingCache(shop.settings.cache_dir / "hashed.db")
    index = ShopIndex(shop.settings, shop.engine, CachedEmbedder(HashedContent(true), cache))
    products = ProductSearch(shop.settings, shop.engine, index, true)
    filled = Shop(
        shop.settings,
        shop.engine,
        true,
        index,
        products,
        shop.names,
        shop.help,
        shop.reviews,
    )
    import_files(filled, "catalog", [source], progress=progress)
    return filled


def _timed(ask: Any, text: str) -> float:
    began = time.perf_counter()
    ask(text)
    return (time.perf_counter() - began) * 1000


def _quantiles(name: str, values: Sequence[float]) -> dict[str, float]:
    cuts = statistics.quantiles(values, n=100)
    return {f"{name}_p50": round(cuts[49], 1), f"{name}_p95": round(cuts[94], 1)}
