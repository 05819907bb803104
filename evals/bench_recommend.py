"""Benchmark: recommendations fresh and from the cache, and what learning takes, by size of shop."""

from __future__ import annotations

import json
import random
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from data.acts import Act
from data.database import writing
from data.importing.run import import_records
from data.models import Interaction
from data.models.columns import utc_now
from data.progress import Progress
from data.seed.products import products
from data.settings import Settings
from evals.bench_search import stated_sizes
from evals.bench_timing import percentiles
from evals.bench_vectors import embed
from evals.own_process import in_own_process
from evals.scaled_shop import scaled_products
from knowledge.recommend.asked import Asked
from knowledge.shop import Shop, open_shop

PEOPLE_A_PRODUCT = 2
ACTS = (3, 30)
MOST_PEOPLE = 20_000
ASKED = 300
KINDS = ("view_product", "add_to_cart", "order_placed")


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Times at each size: for people with histories, for new ones, and after each new act."""
    figures: dict[str, Any] = {}
    for size in stated_sizes("3000,50000"):
        with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as place:
            at = settings.model_copy(update={"home": Path(place) / "home", "database_url": ""})
            kept = settings.cache_dir / "bench_vectors.db"
            figures[str(size)] = in_own_process(progress, measure, at, size, kept)
            shutil.rmtree(place, ignore_errors=True)
    return figures


def measure(progress: Progress, settings: Settings, size: int, kept: Path) -> dict[str, Any]:
    """Build a shop of so many products with people, learn, and ask.

    Copies of products have vectors near those of their originals, kept in `kept`.
    """
    shop = open_shop(settings, progress, seed=False)
    try:
        source = settings.home / "catalogue.jsonl"
        plain = [{k: v for k, v in one.items() if k not in ("traits", "variants")}
                 for one in products()]  # fmt: skip
        with source.open("w", encoding="utf-8") as file:
            for record in scaled_products(plain, size):
                file.write(json.dumps(record, default=str) + "\n")
        import_records(shop.engine, "catalog", [source], progress=progress)
        embed(shop, kept, False, progress)
        shop.index.sync(progress=progress)
        people = _populate(shop, size)
        began = time.perf_counter()
        model = shop.recommender.catch_up(progress)
        learnt_s = time.perf_counter() - began
        return {
            "people": people,
            "pairs": len(model.next.items),
            "learnt_s": round(learnt_s, 1),
            **_times(shop, people),
        }
    finally:
        shop.close()


def _populate(shop: Shop, size: int) -> int:
    """People who look around near something they like, and now and then buy; how many."""
    chance = random.Random(7)
    ids = list(shop.products.snapshot().ids)
    people = min(size * PEOPLE_A_PRODUCT, MOST_PEOPLE)
    now = utc_now()
    with writing(shop.engine) as session:
        for person in range(people):
            home = chance.randrange(len(ids))
            rows = [
                Interaction(
                    type=chance.choices(KINDS, (8, 2, 1))[0],
                    customer_id=f"c{person}",
                    product_id=ids[(home + round(chance.gauss(0, 20))) % len(ids)],
                    created_at=now,
                ).model_dump(exclude={"id"})
                for _ in range(chance.randint(*ACTS))
            ]
            session.execute(Interaction.__table__.insert(), rows)  # type: ignore[attr-defined]
    return people


def _times(shop: Shop, people: int) -> dict[str, Any]:
    chance = random.Random(1)
    asked = [Asked(f"customer:c{chance.randrange(people)}") for _ in range(ASKED)]
    new = [Asked(f"session:s{number}") for number in range(ASKED)]
    ids = list(shop.products.snapshot().ids)
    recommend = shop.recommender.recommend
    recommend(Asked("session:warm"))
    found: dict[str, Any] = {}
    for name, questions in (("fresh", asked), ("cached", asked), ("new_visitor", new)):
        found[name] = percentiles([_timed(recommend, one) for one in questions])
    acted = []
    for one in asked:
        act = Act("view_product", customer_id=one.owner[9:], product_id=chance.choice(ids))
        shop.tracker.note(act)
        shop.tracker.settle()
        acted.append(_timed(recommend, one))
    found["after_an_act"] = percentiles(acted)
    pages = [Asked(f"session:p{n}", product_id=chance.choice(ids)) for n in range(ASKED)]
    found["on_a_product_page"] = percentiles([_timed(recommend, one) for one in pages])
    noted = [_timed(shop.tracker.note, Act("search", session_id="x", query="tent")) for _ in asked]
    found["noting_an_act"] = percentiles(noted)
    return found


def _timed(work: Any, given: Any) -> float:
    began = time.perf_counter()
    work(given)
    return (time.perf_counter() - began) * 1000
