"""A new number of what is in the cart, in many words; and numbers that are none."""

from __future__ import annotations

import pytest

from graph.understanding.recounted import counted_lines, recounted, taken_off, things_of_cart
from graph.understanding.tokens import clean, tokenize
from graph.understanding.types import ShownProduct


def product(name: str, brand: str, category: str, **options: list[str]) -> ShownProduct:
    return ShownProduct(
        id=name, name=name, brand=brand, category=category, price_cents=1900, options=options
    )


SOCKS = product("Larkmoor Retro Socks", "Larkmoor", "Clothing > Socks", size=["8", "10"])
MILK = product("Fresh Dairy Milk", "Fresh Dairy", "Food > Milk")
BREWER = product("Dalrivo Aroma 12 Coffee Maker", "Dalrivo", "Kitchen > Coffee Makers")
CART = [SOCKS, MILK]


@pytest.mark.parametrize(
    ("said", "many", "change"),
    [
        ("back to just the one, she's bought her own", 1, None),
        ("2... make that 4 saves me coming back", 4, None),
        ("Now she says four. I do as I'm told.", 4, None),
        ("six on reflection, one for the window", 6, None),
        ("2 then, i have 2 dogs", 2, None),
        ("just a pack", 1, None),
        ("hang on my mum's jealous, so a second", None, 1),
        ("one for hubby, he'll nick mine", None, 1),
        # No number of what is in the cart:
        ("i have 2 dogs", None, None),
        ("10 actually, thick socks", None, None),
        ("aroma 12 then", None, None),
        ("so it stays 20", None, None),
        ("wait a second", None, None),
        ("another colour", None, None),
        ("the white one", None, None),
        ("not 3", None, None),
    ],
)
def test_a_new_number_is_told_from_other_numbers(
    said: str, many: int | None, change: int | None
) -> None:
    assert recounted(tokenize(clean(said)), CART, [*CART, BREWER]) == (many, change)


def test_the_figure_of_what_is_named_is_no_number_of_it() -> None:
    known = [*CART, BREWER]
    assert recounted(tokenize("the aroma 12 then"), known, known) == (None, None)
    assert recounted(tokenize("aroma, 2"), known, known) == (2, None)


def test_a_number_is_of_the_thing_beside_it() -> None:
    tokens = tokenize("make it three milks, he's on porridge, socks down to one")
    assert counted_lines(tokens, CART) == [(MILK, 3), (SOCKS, 1)]


def test_so_many_go_out() -> None:
    assert taken_off(tokenize("strike my sister's two off"), CART) == 2
    assert taken_off(tokenize("take one milk out, two will do"), CART) == 1
    assert taken_off(tokenize("cut the socks to two"), CART) is None


def test_what_is_kept_is_not_among_the_things_that_go() -> None:
    assert things_of_cart(tokenize("keep the milk, socks no"), CART) == [SOCKS]
