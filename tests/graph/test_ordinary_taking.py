"""Ordinary ways of taking what was shown, or what is named in part, by what is then in the cart."""

from __future__ import annotations

import pytest

from graph.reply import Reply
from graph.understanding.spoken_prices import spoken_price
from graph.understanding.tokens import tokenize
from tests.graph.conftest import Talk


def held(reply: Reply) -> dict[str, int]:
    assert reply.cart is not None
    return {line.name: line.quantity for line in reply.cart.lines}


@pytest.mark.parametrize(
    ("asked", "said", "put_in"),
    [
        ("strollers", "i'll take the plain fold in black", {"Tinysprout Fold Stroller": 1}),
        ("soft toys", "add foxes x4 to my cart", {"Cuddlemoor Fox Fenna 25 Plush": 4}),
        ("tool sets and cordless drills", "add the 31s", {"Grindstad Bits 31 Tool Set": 1}),
        ("frying pans", "add the salt meadow candle", {}),
        ("frying pans", "two films please, i always lose the first", {}),
    ],
)
def test_what_the_words_fit_best_is_put_in(
    talk: Talk, asked: str, said: str, put_in: dict[str, int]
) -> None:
    *_, taken = talk(asked, said)
    assert held(taken) == put_in


def test_both_are_the_first_of_each_thing_looked_for(talk: Talk) -> None:
    *_, taken = talk("bits for the garden, trowel and pruners", "add both")
    assert held(taken) == {"Rakewell Hand Trowel": 1, "Rakewell Bypass Pruner": 1}


def test_words_side_by_side_in_one_name_alone_tell_it(talk: Talk) -> None:
    *_, taken = talk("frying pans", "add the family roast beans in 500 g as well")
    assert held(taken) == {"Fennibar Family Roast Coffee": 1}


@pytest.mark.parametrize(
    ("said", "cents"),
    [
        ("twelve ninety-nine", 1299),
        ("fifty-six ninety-nine", 5699),
        ("forty nine ninety five", 4995),
        ("two fifty", None),
        ("twenty nine", None),
    ],
)
def test_prices_are_read_as_they_are_spoken(said: str, cents: int | None) -> None:
    found = spoken_price(tokenize(said), 0)
    assert (found[0] if found else None) == cents
