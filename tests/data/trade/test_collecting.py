"""The summary of a purchase: what is missing, what it is bound to, what is refused."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from data import carts
from data.carts import CartLimits
from data.database import writing
from data.errors import InvalidInput, NotFound, OutOfStock
from data.models import (
    Checkout,
    Customer,
    PaymentMethod,
    Product,
)
from evals.checkout_shop import PRICE_CENTS
from tests.data.trade.buying import OWNER, Buying

LIMITS = CartLimits()
pytestmark = pytest.mark.usefixtures("one_mug")


def test_what_is_missing_is_told_until_nothing_is(shop: Buying) -> None:
    facts = shop.collect()
    assert facts.missing == ("email", "address", "shipping_option", "payment_method_id")
    assert {way.id: way.price_cents for way in facts.shipping_ways} == {
        "standard": 499,
        "express": 1299,
    }
    assert facts.shipping_options == ()
    facts = shop.collect(email="a@example.com", address1="1 Main", city="Ames", country="USA")
    assert facts.missing[0] == "address"
    assert facts.address_missing == ("name", "state", "zip")
    facts = shop.collect(name="A", state="iowa", zip="50010")
    assert facts.missing == ("shipping_option", "payment_method_id")
    assert {option.id for option in facts.shipping_options} == {"standard", "express"}
    assert facts.shipping_ways == ()
    facts = shop.collect(shipping_option="express", payment_method_id="test_visa")
    assert facts.missing == ()
    assert facts.summary_hash
    assert facts.total_cents == PRICE_CENTS + 1299


def test_the_same_summary_has_the_same_hash_and_any_change_another(shop: Buying) -> None:
    first = shop.ready()
    assert shop.collect().summary_hash == first.summary_hash
    seen = {first.summary_hash}
    for change in (
        {"email": "b@example.com"},
        {"zip": "62702"},
        {"shipping_option": "express"},
        {"payment_method_id": "test_paypal"},
    ):
        seen.add(shop.collect(**change).summary_hash)
    carts.add(shop.engine, OWNER, "mug", 1, LIMITS)
    seen.add(shop.collect().summary_hash)
    assert len(seen) == 6


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"email": "nobody"}, "email"),
        ({"zip": "123"}, "zip"),
        ({"state": "Bavaria"}, "state"),
        ({"country": "Atlantis"}, "country"),
        ({"country": "JP", "state": "Tokyo", "zip": "100-0001"}, "country"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_is_lost(
    shop: Buying, given: dict[str, str], field: str
) -> None:
    before = shop.ready()
    with pytest.raises(InvalidInput) as refused:
        shop.collect(address1="1 Main", city="Town", name="A", **given)
    assert refused.value.details["field"] == field
    assert shop.collect() == before


def test_too_few_in_stock_are_told_before_anything_is_agreed_to(shop: Buying) -> None:
    shop.ready()
    with writing(shop.engine) as session:
        session.execute(update(Product).values(stock=0))
    with pytest.raises(OutOfStock):
        shop.collect(email="kept@example.com")
    assert shop.rows(Checkout)[0].email == "kept@example.com"


def test_another_ones_method_is_none(shop: Buying) -> None:
    with writing(shop.engine) as session:
        session.add(PaymentMethod(id="theirs", owner="customer:x", kind="paypal"))
    with pytest.raises(NotFound):
        shop.ready(payment_method_id="theirs")


def test_a_known_customer_is_not_asked_twice(shop: Buying) -> None:
    address = {
        "address1": "1 Main", "city": "Ames", "state": "IA", "zip": "50010", "country": "USA",
    }  # fmt: skip
    with writing(shop.engine) as session:
        session.add(Customer(id="c1", name="Ann", email="ann@example.com", address=address))
    carts.add(shop.engine, "customer:c1", "mug", 1, LIMITS)
    facts = shop.collect("customer:c1")
    assert facts.missing == ("shipping_option", "payment_method_id")
    assert facts.address == {"name": "Ann", **address, "country": "US"}


def test_an_empty_cart_is_not_bought(shop: Buying) -> None:
    with pytest.raises(InvalidInput):
        shop.collect("session:empty")
