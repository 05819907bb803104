"""What sounds like a purchase, a removal or a question to the shop, and is none."""

from __future__ import annotations

import pytest

from graph.reply import Reply
from tests.graph.conftest import Talk


def held(reply: Reply) -> dict[str, int]:
    return {line.product_id: line.quantity for line in reply.cart.lines} if reply.cart else {}


@pytest.mark.parametrize(
    "said", ["leave everything in the cart", "just leave all of it in there, I'll think"]
)
def test_what_is_left_in_the_cart_stays(talk: Talk, said: str) -> None:
    *_, taken, after = talk("kettles", "the first please", said)
    assert held(after) == held(taken) != {}


def test_a_number_told_twice_is_set_once(talk: Talk) -> None:
    *_, after = talk("kettles in stock", "three of the first", "make it two, take one off")
    assert [*held(after).values()] == [2]


def test_what_another_wants_is_looked_for(talk: Talk) -> None:
    *_, after = talk("kettles", "my neighbour wants a gooseneck kettle. is there one in black?")
    assert not held(after)


def test_what_is_sold_is_shown_whatever_a_text_says_of_selling(talk: Talk) -> None:
    [listed] = talk("which kettles do you sell")
    assert listed.cards


def test_what_a_thing_goes_with_is_no_second_thing(talk: Talk) -> None:
    [found] = talk("I need a game controller that works on console and pc")
    assert {card.category for card in found.cards} == {"Electronics > Gaming > Controllers"}
