"""Stock under buyers: taken whole or not at all, given back, and told to search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from data.changes import changed_products
from data.database import migrate, open_engine, reading, writing
from data.errors import OutOfStock
from data.models import Category, Product, Variant
from data.stock import Item, give_back, take


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    migrate(engine)
    with writing(engine) as session:
        session.add(Category(id=1, name="Tents", path="Tents"))
        session.flush()
        for product_id, stock in (("plain", 3), ("free", None), ("sized", 5)):
            session.add(
                Product(
                    id=product_id, name=product_id, category_id=1, price_cents=100,
                    currency="USD", stock=stock,
                )
            )  # fmt: skip
        session.flush()
        session.add(Variant(product_id="sized", id="S", price_cents=100, stock=2))
        session.add(Variant(product_id="sized", id="M", price_cents=100, stock=3))
    yield engine
    engine.dispose()


def stocks(engine: Engine) -> dict[str, int | None]:
    with reading(engine) as session:
        found = dict(session.exec(select(Product.id, Product.stock)).all())
        return found | dict(session.exec(select(Variant.id, Variant.stock)).all())


def test_units_are_taken_from_the_variant_and_its_product(engine: Engine) -> None:
    with writing(engine) as session:
        counted = take(session, {Item("sized", "S"): 2, Item("free"): 9, Item("plain"): 1})
    assert counted == {Item("sized", "S"), Item("plain")}
    assert stocks(engine) == {"plain": 2, "free": None, "sized": 3, "S": 0, "M": 3}


def test_all_or_nothing_is_taken(engine: Engine) -> None:
    before = stocks(engine)
    with pytest.raises(OutOfStock) as refused, writing(engine) as session:
        take(session, {Item("plain"): 1, Item("sized", "S"): 3})
    assert refused.value.details["stock"] == 2
    assert stocks(engine) == before


def test_what_is_given_back_is_there_again(engine: Engine) -> None:
    before = stocks(engine)
    with writing(engine) as session:
        take(session, {Item("sized", "S"): 2, Item("plain"): 3})
    with writing(engine) as session:
        give_back(session, {Item("sized", "S"): 2, Item("plain"): 3, Item("free"): 4})
        give_back(session, {Item("gone"): 1})
    assert stocks(engine) == before


def test_search_is_told_when_something_sells_out_or_comes_back(engine: Engine) -> None:
    with writing(engine) as session:
        take(session, {Item("plain"): 1})
        assert changed_products(session, 0)[1] == frozenset()
    with writing(engine) as session:
        take(session, {Item("plain"): 2})
    with writing(engine) as session:
        give_back(session, {Item("plain"): 2})
    with reading(engine) as session:
        version, changed = changed_products(session, 0)
    assert (version, changed) == (2, frozenset({"plain"}))
