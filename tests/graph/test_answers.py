"""Short messages in the light of the last reply: options, names, numbers, follow-ups."""

from __future__ import annotations

from typing import Any

import pytest

from data.constraints import Constraints
from graph.answers import answering
from graph.understanding.types import Conversation, Part, Understanding
from tests.graph.embedded.turns import conversation, part, product

KETTLES = [product(n) for n in range(1, 5)]
CHOICES = [{"color": "blue", "size": "M"}, {"color": "dark blue", "size": "L"}]
VARIANT = {"kind": "variant", "options": ["blue", "dark blue"], "choices": CHOICES}
WHICH = {
    "kind": "which",
    "options": [p.name for p in KETTLES],
    "ids": [p.id for p in KETTLES],
    "request": {
        "text": "add it",
        "intent": "cart_add",
        "quantity": 2,
        "options": {},
        "question": "",
    },
}


def answered(text: str, asked: Part | None = None, **given: Any) -> Part:
    """The only part of a message after a reply."""
    before = conversation(*KETTLES, query="kettle", **given)
    understood = Understanding(text=text, parts=[asked or part("refine", text, query=text)])
    return answering(understood, before).parts[0]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("blue", {"color": "blue"}),
        ("the dark blue one please", {"color": "dark blue"}),
        ("blue in M", {"color": "blue", "size": "M"}),
    ],
)
def test_an_option_we_asked_for_is_chosen_in_words(text: str, options: dict[str, str]) -> None:
    chosen = answered(text, open_question=VARIANT)
    assert (chosen.intent, chosen.options) == ("confirm", options)


def test_an_option_that_is_not_offered_is_taken_as_the_wish_it_is() -> None:
    pink = part("refine", "pink", constraints=Constraints(attributes={"color": ["pink"]}))
    assert answered("pink", pink, open_question=VARIANT).options == {"color": "pink"}


@pytest.mark.parametrize("intent", ["help", "cart_view", "human"])
def test_other_business_is_no_answer(intent: str) -> None:
    other = part(intent, "blue")
    assert answered("blue", other, open_question=VARIANT).intent == intent


@pytest.mark.parametrize("text", [KETTLES[1].name, "2", "number 2", f"{KETTLES[1].name} please"])
def test_naming_which_goes_on_with_the_request(text: str) -> None:
    chosen = answered(text, open_question=WHICH)
    assert (chosen.intent, chosen.product_ids, chosen.quantity) == ("cart_add", ["p2"], 2)


def test_a_question_of_its_own_is_not_taken_for_an_answer() -> None:
    asked = part("ask_product", "is the second one loud?", about=("p2",))
    assert answered(asked.text, asked, open_question=WHICH).intent == "ask_product"


def test_a_bare_number_is_a_place_in_the_list() -> None:
    assert answered("3").product_ids == ["p3"]
    assert answered("9").product_ids == []


@pytest.mark.parametrize("text", ["why?", "But why", "are you sure?", "Really?"])
def test_follow_ups_ask_for_the_facts_behind(text: str) -> None:
    assert answered(text).intent == "explain"


def test_a_follow_up_needs_something_before_it() -> None:
    first = Understanding(text="why?", parts=[part("unclear", "why?")])
    assert answering(first, Conversation()).parts[0].intent == "unclear"


def test_and_the_third_asks_the_last_question_again() -> None:
    asked = part("details", "and the third?", about=("p3",))
    again = answered(asked.text, asked, question="how much is it?", last_intents=["details"])
    assert (again.question, again.product_ids) == ("how much is it?", ["p3"])


def test_a_question_on_the_shop_goes_on() -> None:
    asked = part("out_of_scope", "and to Canada?")
    on = answered(asked.text, asked, question="how much is shipping?", last_intents=["help"])
    assert on.intent == "help"
    assert "shipping" in on.question
    assert "Canada" in on.question


def test_what_is_in_force_stays_when_a_message_is_an_answer() -> None:
    limits = Constraints(price_max_cents=500)
    before = conversation(*KETTLES, query="kettle", constraints=limits, open_question=VARIANT)
    understood = Understanding(text="blue", parts=[part("search", "blue", query="blue")])
    after = answering(understood, before)
    assert (after.query_in_force, after.in_force) == ("kettle", limits)


def test_a_stretched_word_before_why_is_what_it_is_unstretched() -> None:
    assert answered("hmmmm and why?").intent == "explain"
