"""Chroma alone: its HNSW index of the texts' vectors, its own filter for limits."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

from chromadb import PersistentClient
from chromadb.config import Settings as ChromaSettings

from data.constraints import Constraints
from evals.peers.goods import Facts, Goods
from evals.peers.peer import Ask, Peer
from knowledge.embedding import Embedder

COLLECTION = "products"


def build(goods: Goods, folder: Path) -> None:
    """Put texts, vectors and facts into a collection."""
    client = opened_client(folder)
    collection = client.create_collection(
        COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )
    for items, vectors in goods.batches():
        collection.add(
            ids=[item.id for item in items],
            embeddings=vectors,
            documents=[item.text for item in items],
            metadatas=[{"id": item.id, **item.facts._asdict()} for item in items],
        )
    client.close()


def opened(goods: Goods, folder: Path, embedder: Embedder) -> Ask:
    """The nearest of the collection to the question's vector."""
    client = opened_client(folder)
    collection: Any = client.get_collection(COLLECTION, embedding_function=None)

    def ask(query: str, k: int, limits: Constraints | None = None) -> list[str]:
        vector = embedder.embed([query])
        found = collection.query(vector, n_results=k, where=_where(limits), include=[])
        return list(found["ids"][0])

    weakref.finalize(ask, client.close)
    return ask


def opened_client(folder: Path) -> Any:
    """Chroma's client of the folder."""
    settings = ChromaSettings(anonymized_telemetry=False)
    return PersistentClient(str(folder / "chroma"), settings=settings)


def _where(limits: Constraints | None) -> dict[str, Any] | None:
    if limits is None:
        return None
    parts: list[dict[str, Any]] = []
    if limits.price_max_cents is not None:
        parts.append({"price_cents": {"$lte": limits.price_max_cents}})
    if limits.in_stock:
        parts.append({"in_stock": True})
    for name in ("brand", "category"):
        if wanted := getattr(limits, name):
            parts.append({name: {"$in": wanted}})
    assert {part_name for part in parts for part_name in part} <= set(Facts._fields)
    return {"$and": parts} if len(parts) > 1 else parts[0] if parts else None


PEER = Peer(build, opened, "before: `where`")
