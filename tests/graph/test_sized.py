"""Sizes in conversation: what is put in the cart is never of another size than was said."""

import pytest

from graph.understanding.sized import bears, is_of, sizes_said
from graph.understanding.types import ShownProduct
from tests.graph.conftest import Talk
from tests.graph.test_cart_talk import held

HALF, LITRE = "Hydrafell Steel 500 Water Bottle", "Hydrafell Steel 1000 Water Bottle"


def bottle(*sizes: str, **attributes: str) -> ShownProduct:
    """A bottle with these measures."""
    given = {"sizes": list(sizes), "attributes": attributes}
    return ShownProduct(id="b", name="Bottle", category="Bottles", price_cents=900, **given)


@pytest.mark.parametrize(
    ("text", "first_units"),
    [
        ("the one that holds 500 ml", [500]),
        ("add the 1 litre one", [1000]),
        ("half a litre, please", [500]),
        ("the 1.5 kg pan of 28cm", [1500, 280]),
        ("two in black", []),
        ("a bag for 5 kg", []),
        ("a drive under 2 tb", []),
        ("the cheap one", []),
    ],
)
def test_a_size_is_read_where_it_is_said_of_the_thing(text: str, first_units: list[float]) -> None:
    assert [size.value for size in sizes_said(text)] == first_units


def test_the_same_size_in_another_unit_is_the_same() -> None:
    litre = sizes_said("1 litre")
    assert bears(bottle("1000 ml"), litre)
    assert bears(bottle(capacity="0.5-1 l"), litre)
    assert not is_of(bottle("750 ml"), litre)
    assert is_of(bottle("1.2 kg"), litre), "what it holds is not known"
    assert not bears(bottle("1.2 kg"), litre)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("add the steel bottle that holds 500 ml in orange", HALF),
        ("add the 1 litre one in orange", LITRE),
        ("add the 1000 ml one in orange", LITRE),
    ],
)
def test_what_is_added_is_of_the_size_said(talk: Talk, text: str, name: str) -> None:
    _, added = talk("show me water bottles", text)
    assert [line.name for line in added.cart.lines] == [name]


@pytest.mark.parametrize("text", ["add the second one, the 200 ml one", "add the 3 litre one"])
def test_nothing_of_another_size_is_added(talk: Talk, text: str) -> None:
    _, asked = talk("show me water bottles", text)
    assert not held(asked)
    assert not asked.pending


def test_a_size_is_searched_for_in_the_units_that_are_listed(talk: Talk) -> None:
    (found,) = talk("show me 1 litre water bottles")
    assert LITRE in {card.name for card in found.cards}


def test_a_bare_yes_chooses_none_of_several(talk: Talk) -> None:
    _, asked, again = talk("show me portable drives", "add the 1 tb one", "yes")
    assert len(asked.suggestions) > 1
    assert again.suggestions == asked.suggestions
    assert not held(again)
