"""The same code on PostgreSQL: schema, demo shop, and stock under competing writers."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine, func, inspect
from sqlmodel import SQLModel, select

from data import carts
from data.carts import CartLimits
from data.database import migrate, open_engine, reading
from data.importing.demo import seed_demo
from data.models import Product, Review, Variant
from data.settings import Settings

pytestmark = pytest.mark.services


@pytest.fixture(scope="module")
def engine(postgres_url: str) -> Iterator[Engine]:
    engine = open_engine(postgres_url)
    migrate(engine)
    yield engine
    engine.dispose()


def test_the_schema_is_the_models(engine: Engine) -> None:
    migrate(engine)
    present = inspect(engine)
    for table in SQLModel.metadata.sorted_tables:
        columns = {column["name"] for column in present.get_columns(table.name)}
        assert columns == {column.name for column in table.columns}, table.name


@pytest.fixture(scope="module")
def seeded(engine: Engine) -> Engine:
    seed_demo(engine, Settings(_env_file=None))
    return engine


def test_the_demo_shop_goes_in(seeded: Engine) -> None:
    with reading(seeded) as session:
        assert session.exec(select(func.count()).select_from(Product)).one() >= 600
        assert session.exec(select(func.count()).select_from(Review)).one() >= 4000


def test_seeding_again_changes_nothing(seeded: Engine) -> None:
    with reading(seeded) as session:
        before = session.exec(select(func.count()).select_from(Review)).one()
    seed_demo(seeded, Settings(_env_file=None))
    with reading(seeded) as session:
        assert session.exec(select(func.count()).select_from(Review)).one() == before


def test_adding_at_once_loses_nothing(seeded: Engine) -> None:
    limits = CartLimits(currency="USD", max_quantity=99, max_lines=100)
    with reading(seeded) as session:
        plain = select(Product.id).where(Product.stock > 20)  # type: ignore[operator]
        with_options = select(Variant.product_id)
        product_id = session.exec(plain.where(~Product.id.in_(with_options))).first()  # type: ignore[attr-defined]
    assert product_id is not None
    with ThreadPoolExecutor(8) as threads:
        added = [
            threads.submit(carts.add, seeded, "session:race", product_id, 1, limits)
            for _ in range(16)
        ]
        for each in added:
            each.result()
    cart = carts.view(seeded, "session:race", limits)
    assert [(line.product_id, line.quantity) for line in cart.lines] == [(product_id, 16)]
