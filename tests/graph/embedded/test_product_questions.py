"""Questions about a property: only what bears on that very property answers, figures by figures."""

from __future__ import annotations

import pytest

from graph.embedded.amounts import asked_figure, stated_figure
from graph.embedded.answered import answer_to
from graph.embedded.evidence import listing_evidence
from graph.embedded.say import listed
from graph.memory import remembered
from graph.understanding.types import Conversation
from tests.graph.embedded.turns import brief, part, product
from tests.graph.embedded.turns import told as looked_up

PAN = product(
    name="Alder Chef Pan",
    category="Kitchen > Pans",
    description="Wash by hand. It is at home in the smallest pocket of a kitchen.",
    specifications={"Oven safe": "150 C", "Material": "steel", "Care": "hand wash"},
)
BAG = product(
    name="Alder Day Bag",
    category="Bags > Backpacks",
    description="A bottle fits the side. It has a loop of rope. A cover is sold separately.",
    specifications={
        "Laptop sleeve": "up to 14 in",
        "Weight": "0.7 kg",
        "Coin pocket": "no",
        "Material": "vegan leather",
        "Fragrance": "fragrance free",
        "Age": "3+",
        "Allergens": "may contain nuts",
    },
)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("will it fit a 15 inch laptop?", "no"),
        ("will it fit a 13 inch laptop?", "yes"),
        ("is it under 2 kg?", "yes"),
        ("does it weigh more than 1 kg?", "no"),
        ("is it real leather?", "no"),
        ("is it scented?", "no"),
        ("is it suitable for a 2 year old?", "no"),
        ("is it safe for a child of four?", "yes"),
        ("does it contain nuts?", None),
        ("does it have a loop?", "yes"),
        ("is a cover included?", "no"),
    ],
)
def test_listings_answer_by_figures_and_by_what_they_name(
    question: str, verdict: str | None
) -> None:
    evidence = listing_evidence(BAG, question)
    assert evidence
    assert evidence.verdict == verdict


def test_a_row_about_something_else_is_no_answer() -> None:
    assert not any("Oven" in r.name for r in listing_evidence(PAN, "is it dishwasher safe?").rows)
    assert listing_evidence(BAG, "does it have pockets?").verdict is None


def test_a_sentence_that_only_mentions_a_thing_is_no_answer() -> None:
    assert not listing_evidence(PAN, "does it have pockets?")


def test_care_settles_the_washing_machine() -> None:
    assert listing_evidence(PAN, "can I put it in the washing machine?").verdict == "no"


@pytest.mark.parametrize(
    ("question", "sentence", "verdict"),
    [
        ("is it loud?", "Loud as a truck.", "yes"),
        ("is it quiet?", "Loud as a truck.", "no"),
        ("is it loud?", "Pleasantly quiet.", "no"),
        ("is it quiet?", "Quiet, they said, but not quiet at all.", None),
        ("is it dishwasher safe?", "So easy to clean that I actually do it.", None),
    ],
)
def test_buyers_answer_by_the_very_property(
    question: str, sentence: str, verdict: str | None
) -> None:
    quote = {"sentence": sentence, "review": {"id": "r1", "rating": 4}, "polarity": "neutral"}
    answer = answer_to(BAG, question, {"quotes": [quote]})
    assert answer.buyers.verdict == verdict
    assert bool(answer.buyers) is (verdict is not None or "quiet" in question)


def test_figures_are_held_in_one_unit() -> None:
    asked, stated = asked_figure("is it under 2 kg?"), stated_figure("1200 g")
    assert asked
    assert stated
    assert (asked.kind, asked.value, asked.bound) == ("weight", 2000, "most")
    assert (stated.kind, stated.low, stated.high) == ("weight", 1200, 1200)
    assert stated_figure("76-105 cm", "")
    assert not stated_figure("28 x 24 x 34 cm")


def test_a_name_in_the_question_asks_for_nothing() -> None:
    pan = PAN.model_copy(update={"name": "Alder Steel 28 Pan"})
    assert not listing_evidence(pan, "tell me about the Alder Steel 28 Pan")


def test_what_no_listing_of_a_list_tells_and_nobody_reviewed_is_not_asked_back() -> None:
    asked = part("ask_product", "do they float?")
    for rated, is_asked in ((0, False), (12, True)):
        told = [product(n, name=f"Alder {n} Bag", rating_count=rated) for n in range(1, 5)]
        shown = Conversation(shown=[remembered(one) for one in told])
        outcomes = [looked_up("get_product_details", one) for one in told]
        answer = listed.asked(brief(asked, conversation=shown), asked, outcomes)
        assert bool(answer.open_question) is is_asked
        assert is_asked or all(one.name in answer.text for one in told)
