"""What a change to the cart means where only some of a product's words are said."""

from __future__ import annotations

import pytest

from graph.reply import Reply
from tests.graph.conftest import Talk

GOOSENECK, GLASS, FIG, CEDAR = "ket-0004", "ket-0002", "can-0002", "can-0001"


def held(reply: Reply) -> dict[str, int]:
    return {line.product_id: line.quantity for line in reply.cart.lines}


@pytest.mark.parametrize(
    ("found", "taken", "expected"),
    [
        ("what dark chocolate have you got?", "three bars of the 70", {"cho-0001": 3}),
        ("show me candles", "two beeswax fig ones and the cedar candle", {FIG: 2, CEDAR: 1}),
        ("show me kettles", "add the gooseneck and two of the glass", {GOOSENECK: 1, GLASS: 2}),
    ],
)
def test_the_product_that_the_words_fit_best_goes_in(
    talk: Talk, found: str, taken: str, expected: dict[str, int]
) -> None:
    assert held(talk(found, f"{taken}, into my cart please")[-1]) == expected


def test_nothing_goes_in_for_words_that_several_fit_or_that_are_against_it(talk: Talk) -> None:
    *_, open_brand = talk("show me kettles", "put the fennibar in the basket")
    assert not held(open_brand)
    assert not held(talk("dog food", "no salmon, it stinks the house out")[-1])


def test_several_that_fit_are_asked_about_among_what_was_shown(talk: Talk) -> None:
    *_, asked = talk("show me kettles", "put the fennibar in the basket")
    assert {card.category for card in asked.cards} == {"Kitchen > Coffee and Tea > Kettles"}


def test_the_cheapest_of_a_kind_is_that_of_the_shop(talk: Talk) -> None:
    listed, _, taken = talk(
        "notebooks, cheapest first", "show me candles", "your cheapest notebook, put it in my cart"
    )
    put_in = [call.arguments["product_id"] for call in taken.tools if call.name == "add_to_cart"]
    assert put_in == [listed.cards[0].id]


def test_one_in_an_option_is_of_what_is_talked_about(talk: Talk) -> None:
    *_, taken = talk(
        "show me wallets", "which colours does the Tideloft Bifold come in", "One in green, please."
    )
    assert held(taken) == {"wal-0002": 1}


def test_what_is_not_in_the_cart_takes_nothing_else_out(talk: Talk) -> None:
    *_, kept, taken = talk(
        "show me notebooks",
        "add the recycled one in black",
        "take out the dotted one",
        "take out the recycled one",
    )
    assert held(kept) == {"ntb-0004": 1}
    assert not held(taken)


def test_the_ends_of_a_list_are_places(talk: Talk) -> None:
    shown, first, both = talk(
        "board games",
        "I'll take the one at the top of that list",
        "and the one at the bottom of the list please",
    )
    ends = [shown.cards[0].id, shown.cards[-1].id]
    assert [*held(first)] == ends[:1]
    assert {*held(both)} == {*ends}
