"""Holds the catalogue in memory, and reads it anew when SQL or the index has changed."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from sqlalchemy import Engine, select
from sqlmodel import col

from data.catalogue import catalogue_rows, frequent_queries
from data.database import reading
from data.models import ContentVersion
from data.settings import Settings
from knowledge.catalogue_snapshot import CatalogueSnapshot, build_snapshot
from knowledge.index import ShopIndex
from knowledge.suggest import Suggester

_VERSION = select(col(ContentVersion.version)).where(col(ContentVersion.kind) == "products")


@dataclass(frozen=True)
class LoadedCatalogue:
    """One state of the catalogue, ready for questions."""

    snapshot: CatalogueSnapshot
    suggester: Suggester


class CatalogueMemory:
    """The catalogue of one shop; safe to share between threads."""

    def __init__(self, settings: Settings, engine: Engine, index: ShopIndex) -> None:
        """Use these; nothing is read yet."""
        self._engine = engine
        self._index = index
        self._kept = settings.cache_dir / "product_words.npz"
        self._loaded: LoadedCatalogue | None = None
        self._loading = Lock()

    def current(self) -> LoadedCatalogue:
        """The catalogue as it is now; one thread reads a change, others go on meanwhile."""
        loaded = self._loaded
        if loaded is not None and loaded.snapshot.generation == self._generation():
            return loaded
        if not self._loading.acquire(blocking=loaded is None) and loaded is not None:
            return loaded
        try:
            present = self._loaded
            if present is None or present.snapshot.generation != self._generation():
                present = self._loaded = self._read()
            return present
        finally:
            self._loading.release()

    def _generation(self) -> str:
        # A bare connection: this runs at every question, and a session costs five times as much.
        with self._engine.connect() as connection:
            version = connection.execute(_VERSION).scalar() or 0
        return f"{version}:{self._index.generation('products')}"

    def _read(self) -> LoadedCatalogue:
        # Taken before the rows: a change in between is noticed at the next question.
        generation = self._generation()
        with reading(self._engine) as session:
            rows = catalogue_rows(session)
            queries = frequent_queries(session)
        vectors = self._index.vectors("products", [row.id for row in rows])
        snapshot = build_snapshot(rows, vectors, generation, self._kept)
        return LoadedCatalogue(snapshot, Suggester(snapshot, queries))
