"""What is owned, too dear or left to another is not taken, and hides nothing that is."""

import pytest

from graph.understanding.types import Conversation
from graph.understanding.understand import Understander


@pytest.mark.parametrize(
    "text",
    [
        "ah I have this tent, good",
        "we've got the first at home",
        "my sister already owns the second one",
        "I'll let her choose it herself",
        "my wife would rather pick it herself",
        "she can choose the colour herself",
        "i'll run it by my boss first",
    ],
)
def test_a_thing_that_nobody_takes_changes_nothing(
    understander: Understander, shown: Conversation, text: str
) -> None:
    assert understander.understand(text, shown).intents == ["deny"]


@pytest.mark.parametrize(
    "text", ["the first is nice but too expensive", "hm, the second one is too pricey"]
)
def test_what_is_too_dear_is_not_taken_and_may_ask_for_cheaper(
    understander: Understander, shown: Conversation, text: str
) -> None:
    [part] = understander.understand(text, shown).parts
    assert part.intent in ("deny", "refine")


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("the second is too expensive, i'll take the third", "t3"),
        ("i have the second already, so the third please", "t3"),
        ("we already have the first, put the second in", "t2"),
        ("add the first one, I've got the second already", "t1"),
        ("i'll have the first", "t1"),
    ],
)
def test_beside_it_only_the_other_is_taken(
    understander: Understander, shown: Conversation, text: str, taken: str
) -> None:
    part = understander.understand(text, shown).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_add", [taken])


def test_what_one_has_says_what_a_thing_is_for(
    understander: Understander, shown: Conversation
) -> None:
    said = "i already have this laptop, show me a sleeve for it"
    part = understander.understand(said, shown).parts[-1]
    assert (part.intent, part.constraints.category) == ("search", ["Computers > Sleeves"])


def test_a_thing_that_is_praised_and_asked_about_is_not_taken_yet(
    understander: Understander, shown: Conversation
) -> None:
    parts = understander.understand("the third looks nice. what is it made of?", shown).parts
    assert [(part.intent, part.product_ids) for part in parts] == [("ask_product", ["t3"])]
    taken = understander.understand("I'll take the third. what is it made of?", shown).parts
    assert taken[0].intent == "cart_add"
