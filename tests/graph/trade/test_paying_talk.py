"""Talk around paying: over several ways of paying, and an order placed out of nothing."""

from __future__ import annotations

import pytest
from sqlmodel import func, select

from data.database import reading
from data.models import Order
from evals.talk.amounts import amounts_in
from graph.assistant import Assistant
from graph.understanding.trade.money_asked import splits_payment
from tests.graph.trade.conftest import BEN, CAT, DAN, Say


@pytest.mark.parametrize(
    ("text", "splits"),
    [
        ("can I split the payment over two cards?", True),
        ("half on my visa, the rest by gift card", True),
        ("use my gift card for it, rest on visa", True),
        ("can I use more than one card?", True),
        ("can I split it into 4 payments over time?", False),
        ("do you take gift cards?", False),
        ("pay with the visa", False),
    ],
)
def test_several_ways_of_paying_for_one_order_are_told_apart(text: str, splits: bool) -> None:
    assert splits_payment(text) is splits


def test_a_payment_over_two_ways_chooses_neither(say: Say) -> None:
    *_, asked = say(
        "add the enamel mug to my cart", "check out please", "express",
        "half on the visa, half on the amex", customer=CAT,
    )  # fmt: skip
    assert asked.checkout is not None
    assert asked.checkout.method is None
    assert asked.checkout.missing == ("payment_method_id",)
    assert asked.pending is None
    assert not amounts_in(asked.text)


@pytest.mark.parametrize(
    "text",
    [
        "use my gift card and put the rest on the amex",
        "gift card first, the rest with my amex",
        "part of it with the gift card, the rest by amex",
    ],
)
def test_a_gift_card_and_a_card_pay_one_order(say: Say, text: str) -> None:
    *_, agreed = say(
        "add 4 enamel mugs to my cart", "check out please", "express", text, customer=CAT
    )
    assert agreed.checkout is not None
    assert [part.method.id for part in agreed.checkout.parts] == ["gift_cat", "card_2"]
    assert agreed.checkout.parts[0].amount_cents == 5000
    assert agreed.pending is not None
    assert {part.amount_cents for part in agreed.checkout.parts} <= set(amounts_in(agreed.text))


def test_a_gift_card_that_is_too_small_leaves_a_rest_to_be_paid(say: Say) -> None:
    *_, asked, agreed, alone = say(
        "add 4 enamel mugs to my cart", "check out please", "express", "with my gift card",
        "the visa ending in 1234", "no, all of it on the paypal please", customer=BEN,
    )  # fmt: skip
    assert asked.checkout is not None
    assert agreed.checkout is not None
    assert alone.checkout is not None
    assert asked.checkout.missing == ("payment_method_id",)
    rest = asked.checkout.rest_cents
    assert {5000, rest} <= set(amounts_in(asked.text))
    assert [part.method.id for part in agreed.checkout.parts] == ["gift_ben", "card_ben"]
    assert [part.method.kind for part in alone.checkout.parts] == ["paypal"]
    assert alone.checkout.rest_cents == alone.checkout.total_cents


@pytest.mark.parametrize("text", ["yes, place the order", "please place my order"])
def test_nothing_is_ordered_out_of_an_empty_cart(say: Say, clerk: Assistant, text: str) -> None:
    with reading(clerk.shop.engine) as session:
        before = session.exec(select(func.count()).select_from(Order)).one()
    for said in ((text,), ("show me mugs", text)):
        told = say(*said, customer=None)[-1]
        assert [(tool.name, tool.ok) for tool in told.tools] == [("checkout", False)]
        assert told.pending is None
    with reading(clerk.shop.engine) as session:
        assert session.exec(select(func.count()).select_from(Order)).one() == before


@pytest.mark.parametrize("text", ["check out please", "ok checkout now", "let's check out, thanks"])
def test_a_purchase_begins_whatever_was_talked_of_before(say: Say, text: str) -> None:
    for before in ("make it 4 mugs", "what colours are there?", "no thanks"):
        told = say("add 2 enamel mugs to my cart", before, text)[-1]
        assert [(tool.name, tool.ok) for tool in told.tools] == [("checkout", True)]


@pytest.mark.parametrize("text", ["do I have a gift card?", "how much is left on my gift card?"])
def test_the_balance_of_ones_own_gift_card_is_told(say: Say, text: str) -> None:
    (told,) = say(text, customer=DAN)
    assert [tool.name for tool in told.tools] == ["get_profile"]
    assert 5000 in amounts_in(told.text)


def test_a_split_that_is_told_begins_the_purchase(say: Say) -> None:
    *_, told = say(
        "add 4 enamel mugs to my cart", "gift card first and the rest on paypal", customer=DAN
    )
    assert told.checkout is not None
    assert [part.method.id for part in told.checkout.gift_cards] == ["gift_dan"]


@pytest.mark.parametrize("text", ["try SAVE10", "use code SAVE10 please", "SAVE10"])
def test_a_code_is_tried_however_it_is_said(say: Say, text: str) -> None:
    told = say("add 1 enamel mug to my cart", text, customer=DAN)[-1]
    assert told.tools[-1].name == "apply_coupon"
    assert told.tools[-1].arguments == {"code": "SAVE10"}
