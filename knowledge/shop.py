"""The shop as one value: its settings, its database and what it knows."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from filelock import FileLock
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from data.backups.swapping import put_right
from data.database import (
    content_version,
    migrate,
    open_engine,
    raise_content_version,
    reading,
    writing,
)
from data.errors import IndexUnavailable, ShopError
from data.importing.demo import seed_demo
from data.progress import Progress, silent
from data.settings import Settings
from data.tracker import Pace, Tracker
from knowledge.descriptions import Descriptions
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.help import HelpSearch
from knowledge.index import KINDS, ShopIndex
from knowledge.likeness import VectorLikeness
from knowledge.product_names import CatalogueNames
from knowledge.products import ProductSearch
from knowledge.recommend.recommender import Recommender
from knowledge.reviews import ReviewSearch


@dataclass(frozen=True)
class Shop:
    """Everything that answers questions about this shop; safe to share between threads."""

    settings: Settings
    engine: Engine
    embedder: CachedEmbedder
    likeness: VectorLikeness
    index: ShopIndex
    products: ProductSearch
    names: CatalogueNames
    help: HelpSearch
    reviews: ReviewSearch
    descriptions: Descriptions
    tracker: Tracker
    recommender: Recommender

    def close(self) -> None:
        """Finish what is being written behind answers; give back the database connections."""
        self.tracker.close()
        self.reviews.summaries.close()
        self.engine.dispose()


SETUP = "setup"
"""The content version that tells that a database has been set up."""


def open_shop(settings: Settings, progress: Progress = silent, *, seed: bool = True) -> Shop:
    """Open the shop in its home folder, setting it up on first use.

    Args:
        settings: Where the home is and what it holds.
        progress: Told of each stage that may take longer than two seconds.
        seed: Whether a new shop gets the demo shop.

    Raises:
        ShopError: The home cannot be written or the index cannot be built.
    """
    engine = _open_database(settings, progress, seed)
    embedder = open_embedder(settings)
    index = ShopIndex(settings, engine, embedder)
    _catch_up(index, progress)
    products = ProductSearch(settings, engine, index, embedder)
    reviews = ReviewSearch(settings, engine, index, embedder)
    tracker = Tracker(engine, _pace(settings))
    return Shop(
        settings=settings,
        engine=engine,
        embedder=embedder,
        likeness=VectorLikeness(embedder),
        index=index,
        products=products,
        names=CatalogueNames(engine, products.vocabulary),
        help=HelpSearch(settings, engine, index, embedder),
        reviews=reviews,
        descriptions=Descriptions(
            settings, engine, lambda: products.vocabulary().brand_counts, reviews.summary
        ),
        tracker=tracker,
        recommender=Recommender(settings, engine, products, tracker),
    )


def _pace(settings: Settings) -> Pace:
    return Pace(
        settings.track_by_default,
        settings.tracking_queue,
        settings.tracking_batch,
        settings.tracking_every_s,
    )


def _catch_up(index: ShopIndex, progress: Progress) -> None:
    """Bring the index up to date; one that is behind answers rather than nothing at all."""
    try:
        index.sync(progress=progress)
    except IndexUnavailable as error:
        for kind in KINDS:
            index.generation(kind)
        logging.getLogger(__name__).warning("The search index stays behind: %s", error.message)


def _open_database(settings: Settings, progress: Progress, seed: bool) -> Engine:
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        engine = open_engine(settings.url)
        with FileLock(settings.home / "setup.lock"):
            put_right(settings.home)
            migrate(engine)
            _set_up(engine, settings, progress, seed)
    except (OSError, OperationalError) as error:
        raise ShopError(
            f"The shop in {settings.home} cannot be opened: {_reason(error)}"
        ) from error
    return engine


def _set_up(engine: Engine, settings: Settings, progress: Progress, seed: bool) -> None:
    """Seed a new database once; a set-up that was cut off is taken up again."""
    with reading(engine) as session:
        if content_version(session, SETUP):
            return
    if seed:
        seed_demo(engine, settings, progress)
    with writing(engine) as session:
        raise_content_version(session, SETUP)


def _reason(error: Exception) -> str:
    return str(getattr(error, "orig", error)).splitlines()[0]
