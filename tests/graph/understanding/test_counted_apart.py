"""The number before a name, where it says how many."""

import pytest

from graph.understanding.counted_apart import led_count
from graph.understanding.tokens import tokenize
from graph.understanding.types import ShownProduct

SHIRT = ShownProduct(id="1", name="Poplin Slim Shirt", category="Men > Shirts", price_cents=1)
HUB = ShownProduct(id="2", name="Relay 7 Port Hub", category="Computers > Hubs", price_cents=1)


@pytest.mark.parametrize(
    ("said", "product", "count"),
    [
        ("ok two poplin slim white in M", SHIRT, 2),
        ("3 shirts then", SHIRT, 3),
        ("the 7 port hub then", HUB, None),
        ("7 port hub please", HUB, None),
        ("2 in 1 then", SHIRT, None),
        ("poplin slim in M", SHIRT, None),
    ],
)
def test_a_number_before_a_word_of_a_product_counts_it(
    said: str, product: ShownProduct, count: int | None
) -> None:
    assert led_count(tokenize(said), product) == count
