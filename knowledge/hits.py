"""From a ranking to hits: today's facts of each product, and why it was found."""

from __future__ import annotations

from sqlalchemy import Engine

from data.catalogue import product_facts
from data.constraints import Constraints
from data.database import reading
from data.facts import SearchHit
from knowledge import misses
from knowledge.candidates import still_fits
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.matching import Match
from knowledge.ranking import Ranking
from knowledge.reasons import reason
from knowledge.still_fitting import breaking
from knowledge.telling import line


def hits_of(
    engine: Engine,
    shop: CatalogueSnapshot,
    found: Match,
    ranking: Ranking,
    limits: Constraints,
    *,
    asked: Constraints | None = None,
    mode: str,
    k: int,
    locale: str,
) -> tuple[SearchHit, ...]:
    """The first k that still fit by what SQL says now.

    `asked` are the limits as they were before any was given up: what a product misses of them
    stands first in its reason.
    """
    ids = [shop.ids[row] for row in ranking.rows]
    with reading(engine) as session:
        facts = {product.id: product for product in product_facts(session, ids)}
        broken = breaking(session, shop, ids, limits)
    missed = misses.missed(shop, asked, ranking.rows) if asked is not None else []
    hits: list[SearchHit] = []
    for place, row in enumerate(ranking.rows):
        product = facts.get(shop.ids[row])
        if len(hits) >= k:
            break
        if product is None or product.id in broken or not still_fits(product, limits):
            continue
        why = reason(
            product,
            found.query,
            limits,
            asked=asked or limits,
            price_rank=float(shop.price_rank[row]),
            mode=mode,
        )
        lacking = tuple(misses.lacking(product, missed[place])) if missed else ()
        hits.append(
            SearchHit(
                product=product,
                score=round(100 * float(ranking.relevance[place])),
                reason=line((*lacking, *why), locale),
                why=why,
                misses=lacking,
            )
        )
    return tuple(hits)
