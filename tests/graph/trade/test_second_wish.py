"""Wishes for an order of which something else is asked, open or under way already."""

from __future__ import annotations

import pytest

from graph.assistant import Assistant
from tests.graph.trade.conftest import ANN, BEN, CAT, DAN, Say, status


def test_an_exchange_beside_a_return_is_refused_as_one(say: Say, clerk: Assistant) -> None:
    *_, refused = say(
        "return the mugs of #W4000003",
        "yes",
        "exchange the boots in #W4000003 for size 9",
        customer=DAN,
    )
    assert status(clerk, "#W4000003") == "return requested"
    assert (refused.tools[-1].name, refused.tools[-1].ok) == ("exchange_items", False)
    assert refused.pending is None


@pytest.mark.parametrize(
    "text",
    [
        "return items of #W3000002",
        "exchange the shirt in #W3000002",
        "cancel #W3000001",
        "change order #W3000001",
        "return something",
    ],
)
@pytest.mark.parametrize("yes", ["yes", "ok, sure"])
def test_a_bare_yes_to_a_choice_asks_again(say: Say, text: str, yes: str) -> None:
    asked, again = say(text, yes, customer=CAT)
    assert asked.pending is None
    assert again.pending is None
    assert again.suggestions == asked.suggestions


def test_what_is_asked_as_well_awaits_the_same_yes(say: Say) -> None:
    cancelled, both, rest = say(
        "cancel #W4000001, no longer needed",
        "and cancel #W4000002 too, ordered by mistake",
        "and what is your return policy?",
        customer=DAN,
    )
    assert cancelled.pending is not None
    for reply in (both, rest):
        assert reply.pending is not None
        pieces = [reply.pending, *reply.pending.get("also", ())]
        assert {one["arguments"]["order_id"] for one in pieces} == {"#W4000001", "#W4000002"}


def test_what_is_asked_instead_takes_its_place(say: Say) -> None:
    _, instead = say(
        "cancel #W4000001, no longer needed",
        "no, cancel #W4000002 instead, ordered by mistake",
        customer=DAN,
    )
    assert instead.pending is not None
    assert instead.pending["arguments"]["order_id"] == "#W4000002"
    assert "also" not in instead.pending


def test_a_reason_that_was_missing_beside_a_return_adds_to_it(say: Say) -> None:
    first, told = say(
        "cancel #W1000001 and return the boots of #W1000002", "no longer needed", customer=ANN
    )
    assert first.pending is not None
    assert first.pending["action"] == "return_items"
    assert told.pending is not None
    actions = {one["action"] for one in (told.pending, *told.pending.get("also", ()))}
    assert actions == {"return_items", "cancel_order"}


def test_two_questions_of_one_reply_are_both_answered(say: Say, clerk: Assistant) -> None:
    asked, first, second, done = say(
        "cancel #W1000001 and return items of #W1000002",
        "the boots",
        "no longer needed",
        "yes please",
        customer=ANN,
    )
    assert asked.pending is None
    assert (first.pending or {})["action"] == "return_items"
    assert {tool.name for tool in second.tools if tool.preview} == {"cancel_order", "return_items"}
    assert status(clerk, "#W1000001") == "cancelled"
    assert status(clerk, "#W1000002") == "return requested"
    assert done.pending is None


@pytest.mark.parametrize(
    "text", ["list the items of order #W3000003", "what's in #W3000003", "list items of #W3000003"]
)
def test_what_an_order_holds_is_told_first_thing(say: Say, text: str) -> None:
    (told,) = say(text, customer=CAT)
    assert [one.id for one in told.orders] == ["#W3000003"]


def test_a_swap_in_an_order_is_none_of_the_cart(say: Say) -> None:
    *_, told = say(
        "add the enamel mug to my cart",
        "swap the shirt of #W3000002 for a red linen one",
        customer=CAT,
    )
    assert (told.pending or {}).get("action") == "exchange_items"


def test_an_option_that_is_not_offered_is_no_search(say: Say) -> None:
    _, asked, chosen = say("exchange the boots of #W2000002", "purple", "size 9", customer=BEN)
    assert not any(tool.name == "search_products" for tool in asked.tools)
    assert (chosen.pending or {}).get("action") == "exchange_items"


def test_what_comes_in_one_option_is_not_asked_for_another(say: Say) -> None:
    (told,) = say("exchange the mugs of order #W3000002", customer=CAT)
    assert told.pending is None
    assert "Enamel Mug" in told.text
    assert any("#W3000002" in chip for chip in told.suggestions)
    assert not told.text.rstrip().endswith("?")
