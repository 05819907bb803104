"""Ordinary questions about products and the shop, by what they lead to."""

import pytest

from graph.reply import Reply
from tests.graph.conftest import Talk


def tools(reply: Reply) -> list[str]:
    return [trace.name for trace in reply.tools]


def asked_of(reply: Reply) -> set[str]:
    return {t.arguments["product_id"] for t in reply.tools if "product_id" in t.arguments}


def test_options_named_together_are_looked_up_among_the_versions(talk: Talk) -> None:
    *_, both = talk("running shoes", "does the Stridemark Tempo come in size 42 and black?")
    assert asked_of(both) == {"run-0001"}
    assert both.text.startswith("Yes")


def test_a_name_that_others_go_on_with_is_meant_for_itself(talk: Talk) -> None:
    *_, one, put = talk(
        "road running shoes",
        "What sizes does the Stridemark Tempo come in?",
        "ok, size 42 in black, one pair",
    )
    assert asked_of(one) == {"run-0001"}
    assert [(line.product_id, line.options["size"]) for line in put.cart.lines] == [
        ("run-0001", "42")
    ]


def test_a_version_is_told_with_its_price(talk: Talk) -> None:
    *_, told = talk("tell me about the Simplora Pad 10 Tablet", "does it come with 128 gb?")
    assert told.text.startswith("Yes")
    assert "$309.99" in told.text


@pytest.mark.parametrize("asked", ["what would she pay for that version", "what does it cost?"])
def test_what_it_costs_is_no_way_of_paying(talk: Talk, asked: str) -> None:
    *_, told = talk("tell me about the Simplora Pad 10 Tablet", "does it come with 128 gb?", asked)
    assert "get_product_details" in tools(told)
    assert "$" in told.text


def test_that_colour_is_the_one_searched_for(talk: Talk) -> None:
    *_, told = talk("green dresses under 60", "does the first come in M in that color?")
    assert "green" in told.text
    assert "red" not in told.text


@pytest.mark.parametrize(
    ("shown", "asked", "row"),
    [
        ("soft toys", "the fox is cute, can it be machine washed?", "machine wash"),
        ("board games", "And how long does a round of Harbor Barons take?", "15 minutes"),
        (
            "tell me about the Casavine Jersey Sheet Set",
            "can those sheets go in the dryer?",
            "tumble",
        ),
    ],
)
def test_a_listing_is_asked_for_what_is_asked(talk: Talk, shown: str, asked: str, row: str) -> None:
    _, told = talk(shown, asked)
    assert len(asked_of(told)) == 1
    assert row in told.text
    assert not told.citations


@pytest.mark.parametrize(
    "asked",
    [
        "can you wrap it nicely?",
        "could you wrap the cookbook as a present?",
        "is it possible to put a note in with it?",
        "is there something off for students",
        "can i order without making an account?",
    ],
)
def test_the_shop_is_asked_whatever_is_shown(talk: Talk, asked: str) -> None:
    *_, told = talk("show me cookbooks", "add One Pot Weeknights", asked)
    assert told.citations
    assert not told.cards


def test_a_thing_to_buy_is_looked_for_whatever_is_told_of_a_person(talk: Talk) -> None:
    [found] = talk("I'd like to buy my mum a handbag, she is turning 60")
    assert found.cards


def test_how_long_is_told_where_a_time_is_asked_for(talk: Talk) -> None:
    _, told = talk("running shoes", "are these covered if one stops working after a few months?")
    assert any("How long" in f"{one.title} {one.section}" for one in told.citations)


def test_what_two_cost_together_is_a_sum(talk: Talk) -> None:
    *_, told = talk(
        "add A Ferry for Winter", "yes add One Pot Weeknights, and what do the two cost together?"
    )
    assert "view_cart" in tools(told)


def test_others_prices_are_no_limit_of_a_search(talk: Talk) -> None:
    *_, told = talk(
        "show me chargers", "do you match prices? saw the same charger somewhere else for less"
    )
    assert told.citations
    assert not told.cards


def test_a_thing_that_is_called_by_another_name_is_not_what_was_shown(talk: Talk) -> None:
    *_, told = talk("tell me about the Simplora Pad 10 Tablet", "What is in the Dicehollow Barons?")
    assert asked_of(told) == {"gam-0001"}
