"""What asks for things that go with a product, and what only uses the same words."""

from __future__ import annotations

import pytest

from graph.embedded.topics import asks_what_goes_with, leaves_it_to_us


@pytest.mark.parametrize(
    "text",
    [
        "what goes well with it?",
        "what do others buy with this",
        "was passt dazu?",
        "anything to pair with the tent?",
        "what is often bought together with this",
    ],
)
def test_what_goes_with_a_product_is_asked(text: str) -> None:
    assert asks_what_goes_with(text)


@pytest.mark.parametrize(
    "text",
    [
        "what is the drop of the first pair?",
        "does it come with a card or do I buy that separately?",
        "do I have to put it together?",
        "passt das in einen Rucksack?",
        "no, that one goes again",
    ],
)
def test_the_same_words_for_something_else(text: str) -> None:
    assert not asks_what_goes_with(text)


def test_to_buy_something_leaves_nothing_to_us_yet() -> None:
    assert not leaves_it_to_us("i want to buy something")
    assert leaves_it_to_us("what should I buy?")
