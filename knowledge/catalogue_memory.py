"""Holds the catalogue in memory: small changes are put in, large ones read in the background."""

from __future__ import annotations

import ctypes
import functools
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Lock, Thread, local

from sqlalchemy import Engine, func, select
from sqlmodel import col

from data.catalogue import catalogue_rows, frequent_queries
from data.changes import PRODUCTS, changed_products
from data.database import content_version, reading
from data.models import ContentVersion, Product
from data.settings import Settings
from knowledge.catalogue_snapshot import CatalogueSnapshot, build_snapshot, cut_and_kept
from knowledge.index import ShopIndex
from knowledge.snapshot import Snapshot
from knowledge.snapshot_changes import Change, changed_snapshot
from knowledge.suggest import Suggester
from knowledge.turns import Turns

MOST_AT_ONCE = 500
"""Of more products changed the whole catalogue is read."""
MOST_CHANGED = 2000
LONGEST_CHANGED_S = 600.0
"""After so many changed texts, or so long after the first, counts and rarities are set right."""
SWITCH_INTERVAL_S = 0.0005
SMALL = 5000
"""A catalogue of so few products is read while the question waits; a larger one meanwhile."""

_VERSION = select(col(ContentVersion.version)).where(col(ContentVersion.kind) == PRODUCTS)


@dataclass(frozen=True)
class LoadedCatalogue:
    """One state of the catalogue, ready for questions.

    Attributes:
        snapshot: The products.
        queries: What the shop's customers search for.
        version: The products' version in SQL. indexed: The index that the vectors are of.
        read_at: When all of it was read, on the monotonic clock.
        texts_changed: Products whose texts have changed since.
    """

    snapshot: CatalogueSnapshot
    queries: Sequence[str]
    version: int
    indexed: Snapshot
    read_at: float = field(default_factory=time.monotonic)
    texts_changed: int = 0

    @functools.cached_property
    def suggester(self) -> Suggester:
        """What completes queries with this catalogue's words."""
        return Suggester(self.snapshot, self.queries)

    def is_worn(self) -> bool:
        """Whether so much was changed that all should be read anew when there is time."""
        old = time.monotonic() - self.read_at > LONGEST_CHANGED_S
        return self.texts_changed > MOST_CHANGED or (self.texts_changed > 0 and old)


class CatalogueMemory:
    """The catalogue of one shop; safe to share between threads."""

    def __init__(self, settings: Settings, engine: Engine, index: ShopIndex) -> None:
        """Use these; nothing is read yet."""
        self._engine = engine
        self._index = index
        self._kept = settings.cache_dir / "product_words.npz"
        self._loaded: LoadedCatalogue | None = None
        self._changing = Lock()
        self._beginning = Lock()
        self._reader: Thread | None = None
        self._turn = local()
        self._turns = Turns(settings.worker_threads)

    @contextmanager
    def held(self) -> Iterator[None]:
        """What this thread asks within sees one state, which is looked up once.

        As many threads at once as there are for blocking work; the others wait. More would but
        take Python's lock from one another, hundreds of times a question.
        """
        if self._held() is not None:
            yield
            return
        with self._turns.turn():
            self._turn.loaded = self.current()
            try:
                yield
            finally:
                self._turn.loaded = None

    def current(self) -> LoadedCatalogue:
        """The catalogue as it is now, or as it was before a large change that is being read.

        One thread puts a change in, in milliseconds; others go on with the state before.
        """
        held = self._held()
        if held is not None:
            return held
        loaded = self._loaded
        if loaded is None or not self._is_current(loaded):
            loaded = self._changed(loaded)
        if loaded.is_worn():
            self._read_aside()
        return loaded

    def prepare(self) -> None:
        """Cut the words of all products and keep them, so that the next reading is quick."""
        with reading(self._engine) as session:
            cut_and_kept(catalogue_rows(session), self._kept)

    def _held(self) -> LoadedCatalogue | None:
        return getattr(self._turn, "loaded", None)

    def _is_current(self, loaded: LoadedCatalogue) -> bool:
        # A bare connection: this runs at every question, and a session costs five times as much.
        with self._engine.connect() as connection:
            version = connection.execute(_VERSION).scalar() or 0
        return version == loaded.version and self._index.snapshot(PRODUCTS) is loaded.indexed

    def _changed(self, seen: LoadedCatalogue | None) -> LoadedCatalogue:
        """The state with what has changed; that which was seen where another thread is at it."""
        if not self._changing.acquire(blocking=seen is None) and seen is not None:
            return seen
        try:
            loaded = self._loaded
            if loaded is None:
                loaded = self._read()
            elif not self._is_current(loaded):
                loaded = self._caught_up(loaded) or self._read_or_begin(loaded)
            self._loaded = loaded
            return loaded
        finally:
            self._changing.release()

    def _caught_up(self, loaded: LoadedCatalogue) -> LoadedCatalogue | None:
        """The state with what changed since put in; None where that is too much, or unknown."""
        with reading(self._engine) as session:
            version, ids = changed_products(session, loaded.version)
            indexed = self._index.snapshot(PRODUCTS)
            if ids is None:
                return None
            ids |= indexed.differing(loaded.indexed)
            if len(ids) > MOST_AT_ONCE:
                return None
            rows = catalogue_rows(session, list(ids))
        names = [row.id for row in rows]
        change = Change(rows, indexed.vectors(names), ids.difference(names), self._name(version))
        snapshot = changed_snapshot(loaded.snapshot, change)
        if snapshot.lexical is loaded.snapshot.lexical:
            state = replace(loaded, snapshot=snapshot, version=version, indexed=indexed)
            # No text has changed, so what completes queries stays as it is.
            state.__dict__["suggester"] = loaded.suggester
            return state
        return replace(
            loaded,
            snapshot=snapshot,
            version=version,
            indexed=indexed,
            texts_changed=loaded.texts_changed + len(ids),
        )

    def _read_or_begin(self, loaded: LoadedCatalogue) -> LoadedCatalogue:
        """All read anew, at once where it is little; else begun, and what was before."""
        with reading(self._engine) as session:
            query = select(func.count()).select_from(Product).where(col(Product.active))
            size = session.execute(query).scalar_one()
        if max(size, len(loaded.snapshot)) <= SMALL:
            return self._read()
        self._read_aside()
        return loaded

    def _read_aside(self) -> None:
        """Begin to read all in the background, unless that is being done."""
        with self._beginning:
            if self._reader is None or not self._reader.is_alive():
                self._reader = Thread(target=self._read_and_put, name="catalogue", daemon=True)
                self._reader.start()

    def _read_and_put(self) -> None:
        with _giving_way():
            loaded = self._read()
        with self._changing:
            # What changed meanwhile is put in first, so that no question sees it undone.
            self._loaded = self._caught_up(loaded) or loaded

    def _read(self) -> LoadedCatalogue:
        with reading(self._engine) as session:
            # Taken before the rows: a change in between is noticed at the next question.
            version = content_version(session, PRODUCTS)
            indexed = self._index.snapshot(PRODUCTS)
            rows = catalogue_rows(session)
            queries = frequent_queries(session)
        vectors = indexed.vectors([row.id for row in rows])
        snapshot = build_snapshot(rows, vectors, self._name(version), self._kept)
        _return_memory()
        return LoadedCatalogue(snapshot, queries, version, indexed)

    def _name(self, version: int) -> str:
        return f"{version}:{self._index.generation(PRODUCTS)}"


@contextmanager
def _giving_way() -> Iterator[None]:
    """Let other threads take their turn ten times as often as Python does by itself.

    A search leaves the interpreter at each of its array operations, and would wait for its
    turn 5 ms each time.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def _return_memory() -> None:
    """Give the system what reading took for a while: of glibc's heap, 110 MB at 50,000 products."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
