"""What was paid for orders and what comes back, asked in conversation: told by their records."""

from __future__ import annotations

import pytest

from evals.talk.amounts import amounts_in
from graph.understanding.trade.money_asked import asks_back, asks_paid, asks_paid_in_all
from tests.graph.trade.conftest import CAT, DAN, Say


@pytest.mark.parametrize(
    ("text", "paid", "in_all", "back"),
    [
        ("how much did I pay for my last order?", True, False, False),
        ("what did you charge me?", True, False, False),
        ("how much have I spent here in total?", True, True, False),
        ("what did I pay with?", False, False, False),
        ("how do I pay?", False, False, False),
        ("how much will I get back?", False, False, True),
        ("what is the amount that will be refunded?", False, False, True),
        ("how do I get my money back?", False, False, False),
        ("how much does delivery cost?", False, False, False),
    ],
)
def test_money_of_the_past_is_asked_for(text: str, paid: bool, in_all: bool, back: bool) -> None:
    assert (asks_paid(text), asks_paid_in_all(text), asks_back(text)) == (paid, in_all, back)


@pytest.mark.parametrize(
    "text", ["how much did I pay for order #W4000003?", "what have I paid for #W4000003"]
)
def test_what_was_paid_for_an_order_is_told(say: Say, text: str) -> None:
    (told,) = say(text, customer=DAN)
    assert [tool.name for tool in told.tools] == ["get_order_status"]
    assert set(amounts_in(told.text)) == {15000}


def test_what_was_paid_in_all_is_summed_over_all_orders(say: Say) -> None:
    (told,) = say("how much have I spent in total?", customer=CAT)
    assert [tool.name for tool in told.tools] == ["list_orders"]
    assert 45000 in amounts_in(told.text)


def test_anothers_payments_are_those_of_no_order(say: Say) -> None:
    (theirs,) = say("how much did I pay for #W2000001?", customer=DAN)
    (nobodys,) = say("how much did I pay for #W9999999?", customer=DAN)
    assert theirs.text == nobodys.text
    assert not amounts_in(theirs.text)


def test_what_comes_back_is_told_of_the_return_that_is_asked_for(say: Say) -> None:
    shown, told, done, after = say(
        "return the mugs of order #W3000002",
        "how much will I get back?",
        "no, leave it",
        "how much did I get back?",
        customer=CAT,
    )
    assert shown.pending is not None
    assert told.pending is not None
    assert told.pending["arguments"] == shown.pending["arguments"]
    assert 3000 in amounts_in(told.text)
    assert done.pending is None
    assert after.tools[-1].name == "get_order_status"


@pytest.mark.parametrize(
    "text", ["what did I buy in #W4000003?", "which things were in order #W4000003?"]
)
def test_what_was_bought_in_an_order_is_listed(say: Say, text: str) -> None:
    (told,) = say(text, customer=DAN)
    assert [tool.name for tool in told.tools] == ["get_order_status"]
    assert [order.id for order in told.orders] == ["#W4000003"]
    assert all(line.name in told.text for line in told.orders[0].lines)


def test_what_else_it_held_is_asked_of_the_order_talked_about(say: Say) -> None:
    _, told = say("how much did I pay for #W4000003?", "what was in that order?", customer=DAN)
    assert [order.id for order in told.orders] == ["#W4000003"]
    assert all(line.name in told.text for line in told.orders[0].lines)
