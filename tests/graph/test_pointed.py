"""What a message points at and how much of it goes into the cart, in the demo shop."""

from __future__ import annotations

import pytest

from graph.reply import Reply
from tests.graph.conftest import Talk

KNIVES = "kitchen knives"


def held(reply: Reply) -> dict[str, int]:
    return {line.name: line.quantity for line in reply.cart.lines}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("the 27.99 one please", "Hammerfen Chef 20 Knife"),
        ("I'll take the 35 dollar one", "Hammerfen Santoku 18 Knife"),
        ("put the one at 19.99 in", "Fennibar Utility 13 Knife"),
    ],
)
def test_a_price_points_at_what_costs_it(talk: Talk, said: str, name: str) -> None:
    *_, taken = talk(KNIVES, said)
    assert held(taken) == {name: 1}


@pytest.mark.parametrize("said", ["only those under 27.99", "27.99 is too much for me"])
def test_a_limit_or_a_price_refused_takes_nothing(talk: Talk, said: str) -> None:
    *_, after = talk(KNIVES, said)
    assert not held(after)


def test_what_costs_something_else_is_not_taken_for_it(talk: Talk) -> None:
    *_, asked = talk(KNIVES, "I'll take the chef knife at 12.34")
    assert not held(asked)


def test_another_make_than_what_is_talked_of_is_not_put_in(talk: Talk) -> None:
    *_, after = talk(KNIVES, "tell me more about the santoku", "I'll have the Kettlemoor then")
    assert not any("Santoku" in name for name in held(after))


@pytest.mark.parametrize(
    ("said", "many"),
    [
        ("chef 20 please, one for my sister, so 2", 2),
        ("add half a dozen of the chef 20", 6),
        ("I'll take the chef, the twenty", 1),
    ],
)
def test_a_number_at_the_end_orders_and_one_in_a_name_does_not(
    talk: Talk, said: str, many: int
) -> None:
    *_, taken = talk(KNIVES, said)
    assert held(taken) == {"Hammerfen Chef 20 Knife": many}


def test_a_question_after_a_choice_is_asked_of_it(talk: Talk) -> None:
    *_, told = talk(KNIVES, "put the chef 20 in. how heavy is it to hold?")
    asked = {t.arguments["product_id"] for t in told.tools if t.name == "get_product_details"}
    assert asked == {line.product_id for line in told.cart.lines}


def test_who_takes_what_we_asked_about_gets_it(talk: Talk) -> None:
    *_, taken = talk("table lamps", "which bulb goes into it?", "the brass one for me please")
    assert held(taken) == {"Emberlow Brass Table Lamp": 1}


def test_more_of_what_is_not_in_the_cart_is_no_more_of_what_is(talk: Talk) -> None:
    *_, after = talk(KNIVES, "add the chef 20", "add one more mug for luck")
    assert held(after) == {"Hammerfen Chef 20 Knife": 1}
