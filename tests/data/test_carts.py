"""The cart on a real SQLite file: quantities, options, stock and concurrent buyers."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data import carts
from data.carts import CartLimits
from data.database import migrate, open_engine, writing
from data.errors import InvalidInput, NotFound, OutOfStock
from data.models import Category, Product, Variant
from data.options import VariantNeeded

LIMITS = CartLimits(currency="USD", max_quantity=10, max_lines=2)
OWNER = "session:test"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A shop of three products: three mugs left, a shirt in two sizes, uncounted tea."""
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    migrate(engine)
    with writing(engine) as session:
        session.add(Category(id=1, name="Things", path="Things"))
        session.flush()
        for product_id, price, stock in (
            ("mug", 900, 3),
            ("shirt", 2000, None),
            ("tea", 500, None),
        ):
            session.add(
                Product(
                    id=product_id,
                    name=product_id.title(),
                    category_id=1,
                    price_cents=price,
                    currency="USD",
                    stock=stock,
                )
            )
        session.flush()
        for size, stock in (("S", 0), ("M", 2), ("L", 5)):
            session.add(
                Variant(
                    id=f"shirt-{size}",
                    product_id="shirt",
                    options={"size": size},
                    price_cents=2000 if size == "M" else 2200,
                    stock=stock,
                )
            )
    yield engine
    engine.dispose()


def test_adding_twice_makes_one_line_with_its_total(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 1, LIMITS)
    cart = carts.add(engine, OWNER, "mug", 2, LIMITS)
    assert [(line.product_id, line.quantity) for line in cart.lines] == [("mug", 3)]
    assert cart.total_cents == 2700


def test_no_more_than_the_stock(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 2, LIMITS)
    with pytest.raises(OutOfStock):
        carts.add(engine, OWNER, "mug", 2, LIMITS)
    assert carts.view(engine, OWNER, LIMITS).count == 2


def test_uncounted_stock_is_bounded_by_the_limit_only(engine: Engine) -> None:
    carts.add(engine, OWNER, "tea", 10, LIMITS)
    with pytest.raises(InvalidInput):
        carts.add(engine, OWNER, "tea", 1, LIMITS)


def test_a_product_with_options_asks_which(engine: Engine) -> None:
    with pytest.raises(VariantNeeded) as refused:
        carts.add(engine, OWNER, "shirt", 1, LIMITS)
    assert {choice["variant_id"] for choice in refused.value.details["choices"]} == {
        "shirt-M",
        "shirt-L",
    }


def test_an_option_in_words_chooses_the_variant_and_its_price(engine: Engine) -> None:
    cart = carts.add(engine, OWNER, "shirt", 1, LIMITS, options={"Size": "m"})
    assert (cart.lines[0].variant_id, cart.lines[0].price_cents) == ("shirt-M", 2000)


@pytest.mark.parametrize("options", [{"size": "XXL"}, {"color": "green"}])
def test_an_option_that_is_not_there_is_refused(engine: Engine, options: dict[str, str]) -> None:
    with pytest.raises(NotFound):
        carts.add(engine, OWNER, "shirt", 1, LIMITS, options=options)


def test_a_sold_out_option_is_refused(engine: Engine) -> None:
    with pytest.raises(OutOfStock) as refused:
        carts.add(engine, OWNER, "shirt", 1, LIMITS, variant_id="shirt-S")
    assert refused.value.details["why"] == "option_sold_out"


def test_quantity_zero_takes_the_line_out(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 2, LIMITS)
    assert carts.set_quantity(engine, OWNER, "mug", 0, LIMITS).lines == ()


def test_what_is_not_in_the_cart_cannot_be_taken_out(engine: Engine) -> None:
    with pytest.raises(NotFound):
        carts.remove(engine, OWNER, "mug", LIMITS)


def test_a_full_cart_takes_no_further_product(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 1, LIMITS)
    carts.add(engine, OWNER, "tea", 1, LIMITS)
    with pytest.raises(InvalidInput):
        carts.add(engine, OWNER, "shirt", 1, LIMITS, variant_id="shirt-M")


def test_carts_of_two_owners_are_apart(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 1, LIMITS)
    assert carts.view(engine, "customer:other", LIMITS).lines == ()


def test_concurrent_adds_neither_fail_nor_exceed_the_stock(engine: Engine) -> None:
    def add(_: int) -> bool:
        try:
            carts.add(engine, OWNER, "mug", 1, LIMITS)
        except OutOfStock:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        added = list(pool.map(add, range(24)))
    assert sum(added) == carts.view(engine, OWNER, LIMITS).count == 3


def test_a_price_that_changed_is_seen_at_todays_price(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 1, LIMITS)
    with writing(engine) as session:
        mug = session.get(Product, "mug")
        assert mug is not None
        mug.price_cents = 1100
        session.add(mug)
    line = carts.view(engine, OWNER, LIMITS).lines[0]
    assert (line.price_cents, line.price_when_added_cents) == (1100, 900)
