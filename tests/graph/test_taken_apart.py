"""Several things, versions and numbers in one wish, by what is then in the cart."""

from __future__ import annotations

import pytest

from graph.reply import Reply
from tests.graph.conftest import Talk


def held(reply: Reply) -> dict[str, int]:
    assert reply.cart is not None
    counts: dict[str, int] = {}
    for line in reply.cart.lines:
        counts[line.name] = counts.get(line.name, 0) + line.quantity
    return counts


@pytest.mark.parametrize(
    ("asked", "said", "put_in"),
    [
        ("food containers", "good enough, 2 sets of the simplora", 2),
        ("rugs", "the fjord then, 80 x 150. Just one.", 1),
    ],
)
def test_a_measure_is_no_number_and_units_are(
    talk: Talk, asked: str, said: str, put_in: int
) -> None:
    *_, taken = talk(asked, said)
    assert [*held(taken).values()] == [put_in]


def test_a_name_in_view_is_no_other_version_of_what_was_taken(talk: Talk) -> None:
    *_, taken = talk("dog beds", "the sofa bed in L", "one ortho in L")
    assert held(taken) == {"Tailgrove Sofa Dog Bed": 1, "Waggleton Nest Ortho Dog Bed": 1}


def test_what_is_asked_beside_a_search_is_talked_of(talk: Talk) -> None:
    asked = "show me cheaper knives. how long is the blade of the stonepantry paring knife?"
    *_, taken = talk("paring knives", asked, "add that one")
    assert held(taken) == {"Stonepantry Paring 9 Knife": 1}


def test_what_was_asked_of_a_version_is_the_version_that_goes_in(talk: Talk) -> None:
    asked = "is the mom fit there in black, size 30?"
    *_, taken = talk("women's jeans", asked, "perfect, pop one of those in my basket")
    assert held(taken) == {"Loomstead Mom Fit Women's Jeans": 1}


def test_what_is_not_in_the_cart_leaves_it_as_it_is(talk: Talk) -> None:
    *_, left = talk("lipstick", "the ink in plum", "show me handbags", "I'll leave the bag")
    assert held(left) == {"Noctaire Ink Lipstick": 1}
