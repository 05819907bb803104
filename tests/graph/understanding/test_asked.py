"""Short, miswritten and foreign messages, and questions that only look like something else."""

from typing import Any

import pytest

from graph.understanding.types import Conversation
from graph.understanding.understand import Understander


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("tents 50-80", {"price_min": 50, "price_max": 80}),
        ("do yu hav tents undr 90", {"price_max": 90}),
        ("tents between two hundred and four hundred", {"price_min": 200, "price_max": 400}),
        ("a tent for 4 year olds under 25", {"price_max": 25}),
        ("tents, not more than 11 USD 4 stars or better", {"price_max": 11, "rating_min": 4}),
        ("tents from $24 and 3+ stars, not over $45",
         {"price_min": 24, "price_max": 45, "rating_min": 3}),
        ("tents made by Alvaro or Borealis", {"brand": ["Alvaro", "Borealis"]}),
    ],
)  # fmt: skip
def test_limits(understander: Understander, text: str, limits: dict[str, Any]) -> None:
    found, _, _ = understander.constraints(text)
    assert found.public() == {"category": "Outdoors > Camping > Tents", **limits}


@pytest.mark.parametrize(
    ("text", "price_max"),
    [
        ("laptop unter 50 euro", 50),
        ("zapatos por menos de 80 euros", 80),
        ("une tente moins de 90 euros", 90),
        ("una tenda fino a 70 euro", 70),
        ("tenda até 60 euros", 60),
        ("een tent onder 40 euro", 40),
    ],
)
def test_limits_in_other_languages(understander: Understander, text: str, price_max: int) -> None:
    part = understander.understand(text, Conversation()).parts[0]
    assert part.intent == "search"
    assert part.constraints.price_max_cents == price_max * 100


@pytest.mark.parametrize("text", ["reviews", "what do people say", "what do buyers dislike"])
def test_a_general_question_on_reviews_asks_nothing_special(
    understander: Understander, shown: Conversation, text: str
) -> None:
    part = understander.understand(text, shown).parts[0]
    assert (part.intent, part.question) == ("reviews", "")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("do you sell submarines", "search"),
        ("do you gift wrap?", "help"),
        ("do you have a store in Lyon", "help"),
        ("can I return it if it leaks", "help"),
        ("which brands of tents do you have", "categories"),
        ("waterproof ones", "refine"),
        ("anything nicer", "refine"),
        ("weight?", "ask_product"),
        ("what about a submarine", "search"),
        ("the 2nd one", "details"),
        ("42", "unclear"),
    ],
)
def test_what_is_asked_for(
    understander: Understander, shown: Conversation, text: str, intent: str
) -> None:
    assert understander.understand(text, shown).intents == [intent]


def test_a_question_is_no_limit_and_an_option_may_be_unknown(
    understander: Understander, shown: Conversation
) -> None:
    asked = understander.understand("does the first one have leather in it", shown).parts[0]
    assert asked.constraints.attributes == {}
    added = understander.understand("add the first one in size 9", shown).parts[0]
    assert (added.product_ids, added.options) == (["t1"], {"size": "9"})


def test_no_limit_gives_up_the_price(understander: Understander, shown: Conversation) -> None:
    understood = understander.understand("no limit", shown)
    assert understood.in_force.price_max_cents is None
    assert understood.query_in_force == "tents"


def test_all_three_are_the_first_three(understander: Understander, shown: Conversation) -> None:
    four = shown.model_copy(
        update={"shown": [*shown.shown, shown.shown[0].model_copy(update={"id": "t4"})]}
    )
    part = understander.understand("compare all three", four).parts[0]
    assert part.product_ids == ["t1", "t2", "t3"]
