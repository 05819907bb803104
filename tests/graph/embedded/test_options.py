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


def test_what_was_asked_of_a_product_is_the_option_that_is_taken() -> None:
    shown = [remembered(in_colors(1, "green", "red")), remembered(in_colors(2, "green", "red"))]
    asked = Conversation(shown=shown, focus=["p1"], question="is the first there in red?")
    wish, other = part("cart_add", "put one in"), part("cart_add", "put one in, a green one")
    assert options_of(brief(conversation=asked), wish, "p1") == {"color": "red"}
    assert options_of(brief(conversation=asked), other, "p1") == {"color": "green"}
    assert options_of(brief(conversation=asked), wish, "p2") == {}
    either = asked.model_copy(update={"question": "is it nicer in red or in green?"})
    assert options_of(brief(conversation=either), wish, "p1") == {}


@pytest.mark.parametrize("text", ["the first in indigo, 30", "the first in 30", "indigo 30"])
def test_a_figure_beside_another_option_is_one(text: str) -> None:
    options = {"color": ["indigo", "black"], "size": ["28", "30"]}
    shown = [remembered(in_colors(1, "indigo", "black")).model_copy(update={"options": options})]
    told = brief(conversation=Conversation(shown=shown))
    assert options_of(told, part("cart_add", text, about=("p1",)), "p1")["size"] == "30"
    assert "size" not in options_of(told, part("cart_add", "30 of the first"), "p1")


def test_a_word_of_the_name_is_no_option() -> None:
    shirt = remembered(in_colors(1, "green", "red")).model_copy(
        update={"name": "Poplin Slim Shirt"}
    )
    told = brief(conversation=Conversation(shown=[shirt]))
    wish = part("cart_add", "poplin slim in red", options={"fit": "slim", "color": "red"})
    assert options_of(told, wish, "p1") == {"color": "red"}
