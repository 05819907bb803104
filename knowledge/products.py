"""Search, suggestions and likeness over the catalogue: constraints first, then ranking."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np
from sqlalchemy import Engine

from data.catalogue import catalogue_rows, frequent_queries, product_facts
from data.constraints import Constraints
from data.database import content_version, reading
from data.errors import NotFound
from data.facts import ProductFacts, SearchHit, SearchOutcome
from data.settings import Settings
from knowledge import relax
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask, build_snapshot
from knowledge.embedding import Embedder
from knowledge.index import ShopIndex
from knowledge.matching import Match, match
from knowledge.product_types import SURE
from knowledge.ranking import Ranking, of_type, rank, relevant
from knowledge.reasons import reason
from knowledge.relax import Relaxation
from knowledge.search_query import read_query
from knowledge.similar import rank_similar
from knowledge.suggest import Suggester, Suggestion
from knowledge.vocabulary import CatalogueVocabulary

MOST_RESULTS = 1000
REMEMBERED_QUERIES = 16
SPARE = 8
"""Ranked beyond k, in case a product was sold out or repriced since the snapshot."""


@dataclass(frozen=True)
class _Loaded:
    snapshot: CatalogueSnapshot
    suggester: Suggester


class ProductSearch:
    """Searches one shop's catalogue; blocking, safe to share between threads.

    The catalogue is held in memory and read anew when its version in SQL or the generation
    of the index changes, by whatever process.
    """

    def __init__(
        self, settings: Settings, engine: Engine, index: ShopIndex, embedder: Embedder
    ) -> None:
        """Use these; the catalogue is read at the first question."""
        self._settings = settings
        self._engine = engine
        self._index = index
        self._embedder = embedder
        self._kept = settings.cache_dir / "product_words.npz"
        self._loaded: _Loaded | None = None
        self._loading = Lock()
        self._matches: OrderedDict[tuple[str, str], Match] = OrderedDict()
        self._matching = Lock()

    def search(
        self, query: str, constraints: Constraints, k: int = 10, relax: bool = False
    ) -> SearchOutcome:
        """The k products that fit best, all of them within the constraints.

        With `relax`, constraints are given up where no product passes, in the order of
        `relax.ORDER`; what was given up stands in `relaxed`. The mode says how the hits were
        found: "ai"; "keyword" where only some words match, or no product of the type asked
        for; "popular" where nothing matches at all. No hits: no product passes.
        """
        began = time.perf_counter()
        shop = self.reload().snapshot
        found = self._match(shop, query)
        passing, given_up, limits = self._passing(shop, constraints, relax)
        ranking, mode = _find(shop, found, passing, limits, min(k, MOST_RESULTS) + SPARE)
        return SearchOutcome(
            query=query,
            constraints=limits.model_dump(),
            hits=self._hits(shop, found, ranking, limits, mode)[: max(k, 0)],
            relaxed=given_up,
            mode=mode,
            total=int(np.count_nonzero(passing)),
            corrections=found.query.corrections,
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def top(self, constraints: Constraints, k: int) -> SearchOutcome:
        """The best sellers within the constraints."""
        by_sales = constraints.model_copy(update={"sort": "popularity"})
        limits = by_sales if constraints.sort == "relevance" else constraints
        outcome = self.search("", limits, k)
        return outcome.model_copy(update={"mode": "popular"})

    def similar(self, product_id: str, constraints: Constraints, k: int) -> SearchOutcome:
        """The products most like one; raises NotFound for an id the catalogue lacks."""
        began = time.perf_counter()
        shop = self.reload().snapshot
        row = shop.place.get(product_id)
        if row is None:
            raise NotFound("There is no such product.")
        passing = candidates(shop, constraints)
        ranking = rank_similar(shop, row, passing, min(k, MOST_RESULTS) + SPARE)
        nothing = self._match(shop, "")
        return SearchOutcome(
            query=shop.names[row],
            constraints=constraints.model_dump(),
            hits=self._hits(shop, nothing, ranking, constraints, "ai")[: max(k, 0)],
            total=int(np.count_nonzero(passing)),
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def suggest(self, partial: str, k: int = 8) -> list[Suggestion]:
        """At most k completions of what is being typed."""
        return self.reload().suggester.suggest(partial, max(k, 0))

    def vocabulary(self) -> CatalogueVocabulary:
        """What customers may name in this shop."""
        return self.reload().snapshot.vocabulary

    def correct(self, tokens: Sequence[str]) -> dict[str, str]:
        """Token -> repair, for the tokens that are mistyped (`words.words` cuts them)."""
        return self.reload().snapshot.speller.correct(tokens)

    def candidates(self, constraints: Constraints) -> Mask:
        """Which products pass, in the order of the snapshot's ids."""
        return candidates(self.reload().snapshot, constraints)

    def count(self, constraints: Constraints) -> int:
        """How many products pass."""
        return int(np.count_nonzero(self.candidates(constraints)))

    def relaxations(self, query: str, constraints: Constraints) -> list[Relaxation]:
        """What could be given up, one constraint each, to find what the query asks for."""
        shop = self.reload().snapshot
        found = self._match(shop, query)
        fits = relevant(shop, found)

        def fitting(limits: Constraints) -> Mask:
            return of_type(found, fits & candidates(shop, limits))

        return relax.ways(shop, constraints, fitting)

    def reload(self) -> _Loaded:
        """The catalogue in memory, read anew if it changed; one thread reads at a time."""
        generation = self._generation()
        loaded = self._loaded
        if loaded is not None and loaded.snapshot.generation == generation:
            return loaded
        # Others go on with what they have; the first ones must wait for something.
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
        with reading(self._engine) as session:
            version = content_version(session, "products")
        return f"{version}:{self._index.generation('products')}"

    def _read(self) -> _Loaded:
        generation = self._generation()
        with reading(self._engine) as session:
            rows = catalogue_rows(session)
            queries = frequent_queries(session)
        vectors = self._index.vectors("products", [row.id for row in rows])
        snapshot = build_snapshot(rows, vectors, generation, self._kept)
        return _Loaded(snapshot, Suggester(snapshot, queries))

    def _match(self, shop: CatalogueSnapshot, text: str) -> Match:
        """The match of the query, remembered: a turn asks for the same words several times."""
        remembered = (shop.generation, text)
        with self._matching:
            if remembered in self._matches:
                self._matches.move_to_end(remembered)
                return self._matches[remembered]
        query = read_query(shop, text)
        vector = self._embedder.embed([query.corrected])[0] if query.terms and len(shop) else None
        found = match(shop, query, vector)
        with self._matching:
            self._matches[remembered] = found
            while len(self._matches) > REMEMBERED_QUERIES:
                self._matches.popitem(last=False)
        return found

    def _passing(
        self, shop: CatalogueSnapshot, limits: Constraints, may_relax: bool
    ) -> tuple[Mask, tuple[str, ...], Constraints]:
        passing = candidates(shop, limits)
        if passing.any() or not may_relax:
            return passing, (), limits
        for given_up, left in relax.in_order(limits):
            mask = candidates(shop, left)
            if mask.any():
                return mask, given_up, left
        return passing, (), limits

    def _hits(
        self,
        shop: CatalogueSnapshot,
        found: Match,
        ranking: Ranking,
        limits: Constraints,
        mode: str,
    ) -> tuple[SearchHit, ...]:
        ids = [shop.ids[row] for row in ranking.rows]
        with reading(self._engine) as session:
            facts = {product.id: product for product in product_facts(session, ids)}
        hits: list[SearchHit] = []
        for row, relevance in zip(ranking.rows, ranking.relevance, strict=True):
            product = facts.get(shop.ids[row])
            if product is None or not _still_fits(product, limits):
                continue
            line = reason(
                product,
                found.query,
                limits,
                of_type=bool(found.of_type[row] >= SURE),
                mode=mode,
                locale=self._settings.locale,
            )
            hits.append(SearchHit(product=product, score=round(100 * relevance), reason=line))
        return tuple(hits)


def _find(
    shop: CatalogueSnapshot, found: Match, passing: Mask, limits: Constraints, k: int
) -> tuple[Ranking, str]:
    """The ranking, and how it came about: meaning, else words, else popularity."""
    if not found.query.terms:
        return rank(shop, found, passing, limits.sort, k), _browsing(limits)
    fits = relevant(shop, found) & passing
    if fits.any():
        ranking = rank(shop, found, fits, limits.sort, k)
        asked = found.of_type >= SURE
        missed = bool(asked.any()) and not bool((asked & fits).any())
        return ranking, "keyword" if missed or not shop.vectors.any() else "ai"
    borne = (found.covered > 0) & passing
    if borne.any():
        return rank(shop, found, borne, limits.sort, k), "keyword"
    popular = rank(shop, found, passing, "popularity", k)
    return Ranking(popular.rows, np.zeros(len(popular.rows), np.float32)), "popular"


def _browsing(limits: Constraints) -> str:
    return "popular" if limits.is_empty() and limits.sort == "relevance" else "ai"


def _still_fits(product: ProductFacts, limits: Constraints) -> bool:
    """Whether what SQL says now is still within the limits that change by the hour."""
    low, high = limits.price_min_cents, limits.price_max_cents
    cents = product.price_cents
    if low is not None and (cents < low or (limits.price_min_exclusive and cents == low)):
        return False
    if high is not None and (cents > high or (limits.price_max_exclusive and cents == high)):
        return False
    if limits.in_stock and not product.in_stock:
        return False
    return limits.rating_min is None or (product.rating or -1) >= limits.rating_min
