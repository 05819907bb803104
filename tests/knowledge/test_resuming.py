"""An import that is killed loses none of the work it has told of, and is taken up again."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from data.constraints import Constraints
from data.database import open_engine
from data.settings import Settings
from knowledge.embedding import STORE_EVERY, CachedEmbedder, Vectors
from knowledge.embedding_cache import EmbeddingCache
from knowledge.index import ShopIndex
from knowledge.products import ProductSearch
from knowledge.word_vectors import TextReading

ROOT = Path(__file__).resolve().parents[2]
PRODUCTS = 4 * STORE_EVERY


class Counting:
    """Embeds as the one inside does, and counts the texts."""

    def __init__(self, inner: CachedEmbedder) -> None:
        self._inner = inner._inner
        self.name, self.dimension = inner.name, inner.dimension
        self.texts = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.texts += len(texts)
        return self._inner.embed(texts)

    def reading(self, text: str) -> TextReading:
        return self._inner.reading(text)


def kept(path: Path) -> int:
    """How many vectors the cache holds."""
    if not path.exists():
        return 0
    try:
        with sqlite3.connect(path) as connection:
            return int(connection.execute("SELECT count(*) FROM vector").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_embedding_goes_on_where_it_was_killed(embedder: CachedEmbedder, tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "catalogue.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for number in range(PRODUCTS):
            record = {"id": f"p{number}", "name": f"Kettle {number}", "price": 9, "category": "A"}
            out.write(json.dumps(record | {"description": "boils water " * 20}) + "\n")
    environment = {**os.environ, "SMARTSHOP_HOME": str(home)}
    command = [sys.executable, "-m", "cli"]
    subprocess.run([*command, "init", "--empty"], cwd=ROOT, env=environment, check=True)
    started = subprocess.Popen(
        [*command, "import", "catalog", str(file)], cwd=ROOT, env=environment
    )
    cache = home / "cache" / "embeddings.db"
    end = time.monotonic() + 120
    while kept(cache) < STORE_EVERY and started.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    os.kill(started.pid, signal.SIGKILL)
    started.wait()
    done = kept(cache)
    assert STORE_EVERY <= done < PRODUCTS
    settings = Settings(home=home, _env_file=None)
    engine, counting = open_engine(settings.url), Counting(embedder)
    resumed = CachedEmbedder(counting, EmbeddingCache(cache))
    index = ShopIndex(settings, engine, resumed)
    assert index.sync(["products"]) == {"products": PRODUCTS}
    assert counting.texts == PRODUCTS - done
    search = ProductSearch(settings, engine, index, resumed)
    assert search.search("kettle 7", Constraints(), 1).hits[0].product.id == "p7"
