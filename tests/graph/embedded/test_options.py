"""Options of a product in the words of a wish, or from the search it was found by."""

import pytest

from data.constraints import Constraints
from graph.embedded.options import options_of
from graph.memory import remembered
from graph.understanding.trade.items import says_value
from graph.understanding.types import Conversation
from tests.graph.embedded.turns import brief, in_colors, part, product


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the first in light green please", {"color": "light green"}),
        ("the first one", {}),
        ("the first, a green one", {"color": "green"}),
    ],
)
def test_an_option_stands_in_the_words(text: str, wanted: dict[str, str]) -> None:
    shown = [remembered(in_colors(1, "green", "light green", "red"))]
    told = brief(conversation=Conversation(shown=shown))
    assert options_of(told, part("cart_add", text, about=("p1",)), "p1") == wanted


@pytest.mark.parametrize("text", ["the first, 2 litres", "the first in 2 liter", "2L of the first"])
def test_a_measure_is_one_however_it_is_written(text: str) -> None:
    shown = [remembered(in_colors(1, "2L", "5L", "2"))]
    told = brief(conversation=Conversation(shown=shown))
    assert options_of(told, part("cart_add", text, about=("p1",)), "p1") == {"color": "2L"}
    assert says_value("2L", "capacity", text)
    assert not says_value("2", "capacity", text)


def test_an_option_that_was_searched_for_is_wished() -> None:
    limits = Constraints(attributes={"color": ["red"], "material": ["steel"]})
    before = Conversation(shown=[remembered(in_colors(1, "green", "red"))], constraints=limits)
    chosen = options_of(brief(conversation=before), part("cart_add", "the first"), "p1")
    other = options_of(brief(conversation=before), part("cart_add", "the first in green"), "p1")
    assert (chosen, other) == ({"color": "red"}, {"color": "green"})


def test_what_comes_in_one_version_keeps_what_was_said() -> None:
    before = Conversation(shown=[remembered(product(1))])
    wish = part("cart_add", "the first in red", options={"color": "red"})
    assert options_of(brief(conversation=before), wish, "p1") == {"color": "red"}
