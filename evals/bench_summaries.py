"""Benchmark: how long a new summary takes, and one that is kept."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import delete
from sqlmodel import col, func, select

from data.database import reading, writing
from data.models import KeptSummary, Review
from data.progress import Progress
from data.settings import Settings
from evals.bench_timing import percentiles
from knowledge.review_summary import LEAST_REVIEWS
from knowledge.shop import Shop, open_shop

PRODUCTS = 200
CACHED_TIMES = 3


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Summaries of the shop's most reviewed products, in a copy of its home."""
    with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as place:
        home = Path(place) / "home"
        if settings.home.is_dir():
            shutil.copytree(settings.home, home)
        copied = settings.model_copy(update={"home": home, "database_url": ""})
        shop = open_shop(copied, progress)
        try:
            return _timed(shop, progress)
        finally:
            shop.close()


def _timed(shop: Shop, progress: Progress) -> dict[str, Any]:
    ids = _most_reviewed(shop)
    with writing(shop.engine) as session:
        session.execute(delete(KeptSummary))
    summaries = shop.reviews.summaries
    new = _times(summaries.of, ids, progress, "new")
    kept = _times(summaries.of, [*ids] * CACHED_TIMES, progress, "kept")
    return {
        "products": len(ids),
        "new": percentiles(new) | {"longest_ms": round(max(new), 1)},
        "kept": percentiles(kept) | {"longest_ms": round(max(kept), 1)},
        "mean_reviews": round(statistics.mean(_reviews(shop, one) for one in ids), 1),
    }


def _times(
    ask: Callable[[str], object], ids: Sequence[str], progress: Progress, stage: str
) -> list[float]:
    spent = []
    for done, product_id in enumerate(ids):
        progress(stage, done, len(ids))
        began = time.perf_counter()
        ask(product_id)
        spent.append((time.perf_counter() - began) * 1000)
    return spent


def _most_reviewed(shop: Shop) -> list[str]:
    count = func.count()
    wanted = select(Review.product_id).where(col(Review.approved)).group_by(Review.product_id)
    wanted = wanted.having(count >= LEAST_REVIEWS).order_by(count.desc(), Review.product_id)
    with reading(shop.engine) as session:
        return list(session.exec(wanted.limit(PRODUCTS)))


def _reviews(shop: Shop, product_id: str) -> int:
    return len(shop.reviews.of_product(product_id, 20))
