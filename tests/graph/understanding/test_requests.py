"""Persons, opinions, remarks and questions in passing, in words of no exemplar."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from graph.understanding.our_choice import asks_our_choice
from graph.understanding.persons import asks_person
from graph.understanding.remarks.parts import without_asides
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander
from tests.graph.embedded.turns import part


@pytest.mark.parametrize(
    "text",
    [
        "get me your chief",
        "no more of this, hand me over to a colleague",
        "someone must look into this",
        "an employee please",
        "the tents, and a human please, it is for our scouts",
    ],
)
def test_a_person_is_asked_for(text: str) -> None:
    assert asks_person(tokenize(text))


@pytest.mark.parametrize(
    "text",
    [
        "a present for my boss please",
        "a tent for every person should do",
        "what do people say about it",
        "are you a person",
        "a mug for someone who likes tea",
    ],
)
def test_people_who_are_only_spoken_of_are_not_asked_for(text: str) -> None:
    assert not asks_person(tokenize(text))


def test_a_person_asked_for_last_is_a_request_of_its_own(
    understander: Understander, shown: Conversation
) -> None:
    found = understander.understand("show me boots, and an agent please, we are a club", shown)
    assert found.intents == ["search", "human"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which of those would you go for yourself", "compare"),
        ("what's the second one like", "details"),
        ("are there boots that cost less than that tent?", "search"),
        ("would the first be safe for my son?", "ask_product"),
        ("may it go back if it is still sealed", "help"),
        ("do they pay you to praise the dear one?", "smalltalk"),
    ],
)
def test_questions_beside_a_list(
    understander: Understander, shown: Conversation, text: str, intent: str
) -> None:
    shown.focus = ["t1"]
    assert understander.understand(text, shown).intents == [intent]


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("I'd like to order something", ["recommend"]),
        ("two questions: how long does delivery take, and how much is it?", ["delivery"] * 2),
        ("I am 79 and my hands shake. I want a light tent", ["search"]),
    ],
)
def test_what_a_first_message_asks(
    understander: Understander, text: str, intents: list[str]
) -> None:
    assert understander.understand(text, Conversation()).intents == intents


def test_a_remark_before_a_question_on_a_product_looks_for_nothing(
    understander: Understander, shown: Conversation
) -> None:
    text = "My brother snores like a bear. Is the second one roomy enough for him?"
    found = understander.understand(text, shown)
    assert found.intents == ["ask_product"]
    assert found.parts[0].product_ids == ["t2"]


def test_what_only_tells_is_left_out_beside_a_request() -> None:
    told, asked = part("out_of_scope", "my eyes are bad."), part("search", "tents", query="tents")
    assert without_asides([told, asked]) == [asked]
    assert without_asides([told]) == [told]
    weather = part("out_of_scope", "will it rain?")
    assert without_asides([weather, asked]) == [weather, asked]


def test_a_guess_at_what_is_looked_for_gives_way_to_what_is_surely_asked() -> None:
    guess = part("recommend", "relax, joking.", query="relax joking", confidence=0.3)
    asked = part("compare", "which tent is the strongest?", query="tent", confidence=0.9)
    assert without_asides([guess, asked]) == [asked]
    unsure = asked.model_copy(update={"confidence": 0.6})
    assert without_asides([guess, unsure]) == [guess, unsure]
    named = guess.model_copy(update={"constraints": Constraints(category=["Tents"])})
    assert without_asides([named, asked]) == [named, asked]


def test_asking_whether_there_is_any_of_what_no_shop_has_looks_for_nothing() -> None:
    told, asked = part("out_of_scope", "I need luck."), part("search", "got any?")
    assert without_asides([told, asked]) == [told]


def test_our_own_choice_is_asked_for_in_many_ways() -> None:
    assert asks_our_choice(tokenize("if you were me, which one?"))
    assert not asks_our_choice(tokenize("would you add the first one"))


def test_a_kind_of_thing_with_limits_is_looked_for(understander: Understander) -> None:
    found = understander.understand("what boots but not Cindra do you have", Conversation())
    assert [part.intent for part in found.parts] == ["search"]
    assert found.in_force.exclude.brand == ["Cindra"]


@pytest.mark.parametrize(
    "text",
    [
        "Red is more cheerful, though. I'll take the Alvaro Ridge 2 Tent.",
        "Fair enough, I'll take the Alvaro Ridge 2 Tent.",
        "Good to know. I'll take the Alvaro Ridge 2 Tent.",
    ],
)
def test_why_a_thing_is_taken_looks_for_nothing(
    understander: Understander, shown: Conversation, text: str
) -> None:
    found = understander.understand(text, shown)
    assert found.intents == ["cart_add"]
    assert found.parts[0].product_ids == ["t1"]


def test_what_is_more_so_is_asked_for_where_nothing_is_taken(
    understander: Understander, shown: Conversation
) -> None:
    found = understander.understand("Red is nicer. Do you have one in red?", shown)
    assert not {"cart_add", "smalltalk"} & set(found.intents)
    assert found.in_force.attributes == {"color": ["red"]}


def test_a_mere_fair_enough_adds_nothing(understander: Understander, shown: Conversation) -> None:
    found = understander.understand("Fair enough. What's it all come to?", shown)
    assert found.intents == ["cart_view"]


def test_it_is_the_one_in_focus_that_the_words_before_name(
    understander: Understander, shown: Conversation
) -> None:
    several = shown.model_copy(update={"focus": ["t1", "t3"]})
    found = understander.understand("If the dome is too small, can I send it back?", several)
    assert [part.product_ids for part in found.parts] == [["t3"]]
    found = understander.understand("If the tent is too small, can I send it back?", several)
    assert [part.product_ids for part in found.parts] == [["t1"]]
