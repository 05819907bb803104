"""Search, suggestions and likeness over the catalogue: constraints first, then ranking."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import AbstractContextManager
from threading import Lock

import numpy as np
from sqlalchemy import Engine

from data.constraints import Constraints
from data.errors import IndexUnavailable, NotFound
from data.facets import Facet
from data.facts import SearchHit, SearchOutcome
from data.settings import Settings
from knowledge.candidates import candidates
from knowledge.catalogue_memory import CatalogueMemory
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.embedding import Embedder, Vectors
from knowledge.facet_columns import FacetColumns, build_columns
from knowledge.facets import facets
from knowledge.finding import (
    NOTHING,
    Within,
    find,
    fitting,
    given_up,
    is_in_vain,
    loosened,
    meant,
    nearest,
)
from knowledge.hits import hits_of
from knowledge.index import ShopIndex
from knowledge.kinds_apart import find_each
from knowledge.leanings import NONE, Leanings, left_open, with_leanings
from knowledge.matching import Match, match
from knowledge.minilm import NAME as MINILM
from knowledge.ranking import Ranking, rank
from knowledge.relax import Relaxation, ways
from knowledge.relevance import of_type
from knowledge.search_query import read_query
from knowledge.similar import rank_similar
from knowledge.suggest import Suggestion
from knowledge.values import RowsOf
from knowledge.vocabulary import CatalogueVocabulary

MOST_RESULTS = 1000
REMEMBERED_QUERIES = 16
SPARE = 4
"""Ranked beyond k, in case a product was sold out or repriced since the snapshot."""


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
        self._embedder = embedder
        self._memory = CatalogueMemory(settings, engine, index)
        self._matches: OrderedDict[tuple[str, str], Match] = OrderedDict()
        self._matching = Lock()
        self._columns: tuple[RowsOf, FacetColumns] | None = None

    def search(
        self,
        query: str,
        constraints: Constraints,
        k: int = 10,
        relax: bool = False,
        leanings: Leanings = NONE,
    ) -> SearchOutcome:
        """The k products that fit best, all of them within the constraints.

        With `relax`, constraints are given up where nothing that passes answers the query, in
        the order of `relax.ORDER`; what was given up stands in `relaxed`. The mode says how
        the hits were found: "ai"; "keyword" where only some words match, or no product of the
        type asked for; "popular" where nothing matches. No hits: nothing passes, or (without
        `relax`) the shop sells what was asked for but none within the constraints. What the
        words leave open, leanings order; they hide nothing.
        """
        began = time.perf_counter()
        shop = self.snapshot()
        found = self.matched(shop, query)
        fits = fitting(shop, found)
        within = Within(candidates(shop, constraints), constraints)
        if relax:
            within = loosened(shop, found, fits, constraints)
        leant = left_open(leanings, constraints, found.query)
        most = min(k, MOST_RESULTS) + SPARE
        ranking, mode = find_each(
            shop,
            within,
            most,
            lambda part: find(shop, found, part, most, filled=relax, leanings=leant),
        )
        if not relax and is_in_vain(shop, found, fits, within, mode):
            ranking, mode = NOTHING, "ai"
        relaxed = given_up(shop, constraints, within, ranking.rows[:k]) if relax else ()
        asked = constraints if relaxed else None
        hits = self._hits(shop, found, ranking, within.limits, mode, k, asked)
        return SearchOutcome(
            query=query,
            constraints=within.limits.model_dump(),
            hits=with_leanings(hits, leant, self._settings.locale),
            relaxed=relaxed,
            mode=mode,
            total=int(np.count_nonzero(within.passing)),
            fitting=int(np.count_nonzero(meant(shop, found, within))) if len(ranking.rows) else 0,
            corrections=found.query.corrections,
            missing=found.query.missing if mode != "popular" else "",
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def top(self, constraints: Constraints, k: int) -> SearchOutcome:
        """The best sellers within the constraints."""
        began = time.perf_counter()
        shop = self.snapshot()
        limits = constraints
        if constraints.sort == "relevance":
            limits = constraints.model_copy(update={"sort": "popularity"})
        passing, nothing = candidates(shop, limits), self.matched(shop, "")
        ranking = rank(shop, nothing, passing, limits.sort, min(k, MOST_RESULTS) + SPARE)
        return SearchOutcome(
            query="",
            constraints=limits.model_dump(),
            hits=self._hits(shop, nothing, ranking, limits, "popular", k),
            mode="popular",
            total=int(np.count_nonzero(passing)),
            fitting=int(np.count_nonzero(passing)),
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def similar(self, product_id: str, constraints: Constraints, k: int) -> SearchOutcome:
        """The products most like one; raises NotFound for an id the catalogue lacks."""
        began = time.perf_counter()
        shop = self.snapshot()
        row = shop.place.get(product_id)
        if row is None:
            raise NotFound("There is no such product.")
        passing = candidates(shop, constraints)
        ranking = rank_similar(shop, row, passing, min(k, MOST_RESULTS) + SPARE)
        nothing = self.matched(shop, "")
        return SearchOutcome(
            query=shop.names[row],
            constraints=constraints.model_dump(),
            hits=self._hits(shop, nothing, ranking, constraints, "ai", k),
            total=int(np.count_nonzero(passing)),
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def suggest(self, partial: str, k: int = 8) -> list[Suggestion]:
        """At most k completions of what is being typed."""
        return self._memory.current().suggester.suggest(partial, max(k, 0))

    def vocabulary(self) -> CatalogueVocabulary:
        """What customers may name in this shop."""
        return self.snapshot().vocabulary

    def snapshot(self) -> CatalogueSnapshot:
        """The catalogue in memory, as it is now."""
        return self._memory.current().snapshot

    def held(self) -> AbstractContextManager[None]:
        """What this thread asks within sees one state of the catalogue, which is looked up once."""
        return self._memory.held()

    def prepare(self) -> None:
        """Cut and keep the words of the catalogue, so that every process reads it quickly."""
        self._memory.prepare()

    def correct(self, tokens: Sequence[str]) -> dict[str, str]:
        """Token -> repair, for the tokens that are mistyped (`words.words` cuts them)."""
        return self.snapshot().speller.correct(tokens)

    def candidates(self, constraints: Constraints) -> Mask:
        """Which products pass, in the order of the snapshot's ids."""
        return candidates(self.snapshot(), constraints)

    def count(self, constraints: Constraints) -> int:
        """How many products pass."""
        return int(np.count_nonzero(self.candidates(constraints)))

    def nearest(self, query: str, constraints: Constraints, k: int) -> SearchOutcome | None:
        """What comes closest where nothing fits; None where nothing is near.

        Gives up attributes and brand, as few as will do; never a price, rating, stock,
        category or exclusion. `relaxed` says what was given up, each hit what it misses.
        """
        began = time.perf_counter()
        shop = self.snapshot()
        found = self.matched(shop, query)
        within = nearest(shop, found, constraints)
        if within is None:
            return None
        ranking = rank(shop, found, within.passing, within.limits.sort, k + SPARE)
        return SearchOutcome(
            query=query,
            constraints=within.limits.model_dump(),
            hits=self._hits(shop, found, ranking, within.limits, "ai", k, constraints),
            relaxed=within.given_up,
            fitting=int(np.count_nonzero(within.passing)),
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def relaxations(self, query: str, constraints: Constraints) -> list[Relaxation]:
        """What could be given up, one constraint each, to find what the query asks for."""
        shop = self.snapshot()
        found = self.matched(shop, query)
        fits = found.relevant

        def fit_within(limits: Constraints) -> Mask:
            return of_type(found, fits & candidates(shop, limits))

        return ways(shop, constraints, fit_within)

    def facets(self, query: str, constraints: Constraints) -> tuple[Facet, ...]:
        """How what `search` finds could be narrowed or switched, with counts.

        Only products that answer the query count; none where nothing within the limits does.
        """
        shop = self.snapshot()
        return facets(
            shop,
            self._facet_columns(shop),
            self.matched(shop, query).relevant,
            constraints,
            currency=self._settings.currency,
            locale=self._settings.locale,
        )

    def _facet_columns(self, shop: CatalogueSnapshot) -> FacetColumns:
        known = self._columns
        if known is None or known[0] is not shop.with_value:
            known = self._columns = (shop.with_value, build_columns(shop))
        return known[1]

    def matched(self, shop: CatalogueSnapshot, text: str) -> Match:
        """The match of the query, remembered: a turn asks for the same words several times."""
        remembered = (shop.generation, text)
        with self._matching:
            if remembered in self._matches:
                self._matches.move_to_end(remembered)
                return self._matches[remembered]
        query = read_query(shop, text)
        wanted = bool(query.terms and len(shop))
        vector = self._read(query.corrected) if wanted else None
        found = match(shop, query, vector, by_minilm=self._embedder.name == MINILM)
        if wanted and vector is None:
            return found
        with self._matching:
            self._matches[remembered] = found
            while len(self._matches) > REMEMBERED_QUERIES:
                self._matches.popitem(last=False)
        return found

    def _read(self, text: str) -> Vectors | None:
        """The vector of a query; None where a provider does not answer: words alone find then."""
        try:
            vector: Vectors = self._embedder.embed([text])[0]
        except IndexUnavailable as error:
            logging.getLogger(__name__).warning("Words alone find products: %s", error.message)
            return None
        return vector

    def _hits(
        self,
        shop: CatalogueSnapshot,
        found: Match,
        ranking: Ranking,
        limits: Constraints,
        mode: str,
        k: int,
        asked: Constraints | None = None,
    ) -> tuple[SearchHit, ...]:
        locale = self._settings.locale
        return hits_of(
            self._engine,
            shop,
            found,
            ranking,
            limits,
            asked=asked,
            mode=mode,
            k=k,
            locale=locale,
        )
