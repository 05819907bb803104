"""Parts that tests of knowledge share: a real embedder, a real small shop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Engine
from sqlmodel import SQLModel

from data.database import migrate, open_engine, raise_content_version, writing
from data.facts import SearchOutcome
from data.models import Category, Document, Faq, Product, Review
from data.settings import Settings
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.index import ShopIndex
from knowledge.products import ProductSearch

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

AddRows = Callable[..., None]


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> CachedEmbedder:
    """Give the packaged MiniLM, its model file built once for all tests."""
    return open_embedder(Settings(home=tmp_path_factory.mktemp("embedder"), _env_file=None))


@pytest.fixture
def small_settings(tmp_path: Path) -> Settings:
    """Give the settings of a home of this test's own."""
    return Settings(home=tmp_path / "small", _env_file=None)


@pytest.fixture
def engine(small_settings: Settings) -> Engine:
    """Give an empty shop's database."""
    return stocked(small_settings, ())


@pytest.fixture
def add(engine: Engine) -> AddRows:
    """Give a function that stores rows and raises the version of their kind."""

    def store(kind: str, *rows: Product | Review | Faq | Document | Category) -> None:
        with writing(engine) as session:
            for row in rows:
                session.merge(row)
            raise_content_version(session, kind)

    return store


def stocked(settings: Settings, groups: Iterable[Sequence[SQLModel]]) -> Engine:
    """The database of a new shop with these rows, each group after those that it refers to."""
    engine = open_engine(settings.url)
    migrate(engine)
    with writing(engine) as session:
        for rows in groups:
            session.add_all(rows)
            session.flush()
        raise_content_version(session, "products")
    return engine


class OpenShop(NamedTuple):
    """A shop's product search with what it reads from."""

    search: ProductSearch
    engine: Engine
    indexed: ShopIndex


def open_search(
    home: Path, embedder: CachedEmbedder, groups: Iterable[Sequence[SQLModel]]
) -> OpenShop:
    """Search over a new shop of these rows, its products indexed."""
    settings = Settings(home=home, _env_file=None)
    engine = stocked(settings, groups)
    index = ShopIndex(settings, engine, embedder)
    index.sync(["products"])
    return OpenShop(ProductSearch(settings, engine, index, embedder), engine, index)


def ids(outcome: SearchOutcome) -> list[str]:
    """The ids of the products found, in their order."""
    return [hit.product.id for hit in outcome.hits]


def a_product(product_id: str, **fields: Any) -> Product:
    """A product with everything else plain."""
    record: dict[str, Any] = {
        "id": product_id,
        "name": product_id,
        "category_id": 1,
        "price_cents": 999,
        "currency": "USD",
    }
    return Product(**{**record, **fields})


def a_review(review_id: str, text: str, rating: float = 5, **fields: Any) -> Review:
    """An approved review of the product `lamp`."""
    record: dict[str, Any] = {"id": review_id, "product_id": "lamp", "text": text, "rating": rating}
    return Review(**{**record, "created_at": NOON, **fields})


INDEXED = ["kettle", "desk lamp", "running shoe", "tent", "dog bed", "novel", "drill", "teapot"]


OpenAgain = Callable[[], ShopIndex]


@pytest.fixture
def open_again(small_settings: Settings, engine: Engine, embedder: CachedEmbedder) -> OpenAgain:
    """Give a function that opens the index of this test's shop as another process does."""
    return lambda: ShopIndex(small_settings, engine, embedder)


@pytest.fixture
def index(open_again: OpenAgain, add: AddRows) -> ShopIndex:
    """Give an index over eight products, not yet built."""
    add("products", Category(id=1, name="Things", path="Things"))
    add("products", *(a_product(name) for name in INDEXED))
    return open_again()


def nearest(index: ShopIndex, embedder: CachedEmbedder, text: str) -> str:
    """The id of the product nearest to the text."""
    return index.query("products", embedder.embed([text])[0], 1)[0][0]
