"""What a reply says of prices, ratings, stock and cart is held against the shop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import Session

from data.database import migrate, open_engine, writing
from data.models import Cart, CartLine, Category, Product, Review
from data.models.columns import utc_now
from evals.talk.reviewed import Reviewed
from evals.talk.so_far import SoFar
from evals.talk.truth import Facts, judge_truth
from tests.evals.talk.shop import CATALOGUE, after, line, listed, passage, reply, tool
from tests.trading import POLICY

SHIRT = "**Alder Red Shirt**"


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facts]:
    """Give the little shop with one review of 2 stars, and a cart with two red shirts."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('truth') / 'shop.db'}")
    migrate(engine)
    with writing(engine) as session:
        _fill(session)
    yield Facts(CATALOGUE, engine, Reviewed(engine), POLICY)
    engine.dispose()


def _fill(session: Session) -> None:
    session.add(Category(id=1, path="Wear > Shirts", name="Shirts"))
    session.flush()
    session.add(
        Product(id="s1", name="Alder Red Shirt", price_cents=2000, currency="USD", category_id=1)
    )
    session.add(Cart(id=1, owner="session:full"))
    session.flush()
    said = "It cost me $3 to wash."
    session.add(Review(id="r", product_id="s1", rating=2, text=said, created_at=utc_now()))
    session.add(CartLine(cart_id=1, product_id="s1", quantity=2, price_cents=2000))


def kinds(so_far: SoFar, facts: Facts, session: str = "empty") -> set[str]:
    return {fault.kind for fault in judge_truth(so_far, facts, f"session:{session}")}


@pytest.mark.parametrize(
    "text",
    [
        f"{SHIRT} costs $20.00 and is in stock.",
        f"{SHIRT} costs 20,00 $, ★ 4.0 (3).",
        f"{SHIRT} is out of your budget of $15.",
        f"A buyer of {SHIRT} says “it cost me $3 to wash” and gave 2 stars.",
        f"Only 9 left of {SHIRT}.",
        f"Shall I look for {SHIRT} under $11?",
        f"Delivery of {SHIRT} costs $4.95.",
        f"{SHIRT} it is.\nAny budget in mind? Under $7 (3), $7 to $12 (5) or $12 and up (2).",
        f"{SHIRT} it is.\nOne up to $13. Others begin at $8.00.",
    ],
)
def test_what_is_so_passes(facts: Facts, text: str) -> None:
    searched = tool("search_products").model_copy(update={"arguments": {"max_price": 13.0}})
    told = reply(text, "s1", citations=[passage("It costs $4.95.")], tools=[searched])
    assert not kinds(after(told, said="for up to 15"), facts)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{SHIRT} costs $21.00.", "false.price"),
        (f"{SHIRT} · 25,00 €", "false.price"),
        (f"{SHIRT} for 21 dollars", "false.price"),
        (f"1. {SHIRT} · $15.00 · ★ 4.0 (3)", "false.price"),
        (f"{SHIRT} it is.\nDelivery is $7.", "false.price"),
        (f"{SHIRT} has ★ 4.5.", "false.rating"),
        (f"{SHIRT} has 5 stars.", "false.rating"),
        (f"{SHIRT} has ★ 4.0 (12)", "false.rating"),
        (f"{SHIRT} is sold out.", "false.stock"),
        (f"{SHIRT} ist ausverkauft.", "false.stock"),
        (f"Only 2 left of {SHIRT}.", "false.stock"),
        ("This is it.", "prose"),
        (" ", "empty"),
    ],
)
def test_what_is_not_so_is_caught(facts: Facts, text: str, kind: str) -> None:
    assert kind in kinds(after(reply(text, "s1"), said="for up to 15"), facts)


def test_what_delivery_costs_may_be_told_and_added_to_the_total(facts: Facts) -> None:
    told = after(reply(f"{SHIRT} it is.\nDelivery is $7.", "s1"))
    assert not kinds(told, replace(facts, delivery_cents=frozenset({700})))
    assert "false.price" in kinds(told, replace(facts, delivery_cents=frozenset({800})))


def test_what_is_sold_out_is_not_in_stock(facts: Facts) -> None:
    assert kinds(after(reply("**Birch Navy Shirt** is in stock.", "s3")), facts) == {"false.stock"}
    assert not kinds(after(reply("**Birch Navy Shirt** is not in stock.", "s3")), facts)
    assert not kinds(after(reply("**Cedar Plain Shirt**: size M is sold out.", "s5")), facts)


def test_a_product_of_its_own_has_its_own_price(facts: Facts) -> None:
    two = "**Alder Red Shirt** costs ${} and **Birch Blue Shirt** ${}."
    assert not kinds(after(reply(two.format(20, 25), "s1", "s2")), facts)
    assert "false.price" in kinds(after(reply(two.format(25, 20), "s1", "s2")), facts)
    assert not kinds(after(reply("**Alder Red Shirt** is $5 cheaper than **Birch Blue Shirt**.",
                                 "s1", "s2")), facts)  # fmt: skip


def test_cards_are_named_in_their_order(facts: Facts) -> None:
    assert not kinds(after(listed("s1", "s2")), facts)
    turned = listed("s1", "s2").model_copy(update={"cards": listed("s2", "s1").cards})
    assert kinds(after(turned), facts) == {"prose"}


@pytest.mark.parametrize(
    ("cart", "right"),
    [
        ((line("s1", 2),), True),
        ((line("s1", 1),), False),
        ((), False),
        ((line("s1", 2).model_copy(update={"price_cents": 1900}),), False),
    ],
)
def test_the_cart_is_what_the_database_keeps(facts: Facts, cart: Any, right: bool) -> None:
    found = kinds(after(reply("Here is your cart.", cart=cart)), facts, "full")
    assert found == (set() if right else {"false.cart"})
