"""Questions are told apart by what they want: a cost, a time, what can and what cannot be."""

from __future__ import annotations

import pytest

from knowledge.help_words import asked_on, help_terms, readings, regions_in
from knowledge.question_kind import asks_for_not, kinds_asked, kinds_given


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How much is shipping?", "cost"),
        ("what does a return cost", "cost"),
        ("How long does it take?", "time"),
        ("when will I get it", "time"),
        ("how do I send it back", "way"),
        ("where is my parcel", "place"),
        ("why was my card declined", "reason"),
        ("what can I return?", "which"),
    ],
)
def test_the_kind_of_answer_wanted(question: str, kind: str) -> None:
    assert kind in kinds_asked(question)


@pytest.mark.parametrize(
    ("question", "is_not"),
    [
        ("What can I return?", False),
        ("What can't be returned?", True),
        ("which items are not returnable", True),
        ("I don't like it, can I return it?", False),
        ("Is anything excluded from codes?", True),
    ],
)
def test_asking_for_what_cannot_be(question: str, is_not: bool) -> None:
    assert asks_for_not(question) is is_not


def test_what_an_answer_holds() -> None:
    assert kinds_given("It costs $5 and takes 3 days.") == {"cost", "time"}
    assert kinds_given("Open Orders.") == frozenset()


def test_places_are_known_by_their_region() -> None:
    assert regions_in(help_terms("shipping to Germany")) == regions_in(help_terms("in the EU"))
    assert not regions_in(help_terms("shipping cost"))


def test_a_question_asked_on_has_the_new_place_only() -> None:
    again = asked_on("do you ship to Canada?", "and to Germany?")
    assert regions_in(help_terms(again)) == regions_in(help_terms("Germany"))
    assert "shoes" in asked_on("can I return shoes?", "and hats?")


def test_shorter_readings_leave_out_the_story_and_the_condition() -> None:
    assert "can I return it" in readings("can I return it if it's too loud")
    assert "Can I return it?" in readings("I bought a lamp. It hums. Can I return it?")
    assert readings("") == readings("return policy") == []
