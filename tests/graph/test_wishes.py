"""Gifts by what somebody likes, and grief that is never answered with goods."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from graph.feelings import with_feelings
from graph.understanding.types import Conversation, Intent, Part, Understanding
from graph.wishes import kinds_for, with_gift


def understood(text: str, intent: Intent = "recommend", **limits: object) -> Understanding:
    constraints = Constraints.model_validate(limits)
    part = Part(text=text, intent=intent, confidence=1, query=text, constraints=constraints)
    return Understanding(text=text, parts=[part], in_force=constraints, query_in_force=text)


def test_a_gift_is_searched_by_the_interest_within_the_price() -> None:
    wish = with_gift(
        understood(
            "gift for my dad who likes cooking",
            price_max_cents=5000,
            category=["Books > Cookbooks"],
            attributes={"subject": ["cooking"]},
        ),
        Conversation(),
    )
    assert wish.in_force == Constraints(price_max_cents=5000)
    kinds = kinds_for(wish.query_in_force)
    assert kinds is not None
    assert len(kinds) > 2
    assert "pan" in kinds


def test_a_gift_that_is_named_stays_what_it_is() -> None:
    named = understood("watch as a gift for my dad", category=["Fashion > Watches"])
    wish = with_gift(named, Conversation())
    assert wish.in_force == named.in_force
    assert kinds_for(wish.query_in_force) is None
    assert not {"gift", "dad"} & set(wish.query_in_force.split())


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("novels for my mum, she likes crime", True),
        ("my mum reads like other people breathe. I'd like novels", True),
        ("a gift for my mum, she loves novels", False),
    ],
)
def test_a_thing_that_is_also_an_interest_is_named_unless_it_is_liked(
    text: str, is_named: bool
) -> None:
    wish = with_gift(understood(text, category=["Books > Novels"]), Conversation())
    assert (wish.in_force.category == ["Books > Novels"]) is is_named


def test_a_person_without_an_interest_leaves_it_open_what_is_liked() -> None:
    wish = with_gift(understood("a gift for my sister"), Conversation())
    assert kinds_for(wish.query_in_force) == []


def test_the_next_person_keeps_the_price() -> None:
    before = Conversation(query="gift cooking", constraints=Constraints(price_max_cents=3000))
    wish = with_gift(understood("what about my sister, she loves yoga"), before)
    assert wish.in_force.price_max_cents == 3000
    assert "yoga mat" in (kinds_for(wish.query_in_force) or [])


def test_what_is_no_gift_is_searched_as_ever() -> None:
    plain = understood("laptop for school", "search")
    assert with_gift(plain, Conversation()) == plain
    assert kinds_for("laptop school") is None


@pytest.mark.parametrize("intent", ["search", "gift", "recommend", "smalltalk", "out_of_scope"])
def test_grief_is_heard_whatever_it_is_taken_for(intent: Intent) -> None:
    assert with_feelings(understood("my husband died last week", intent)).intents == ["distress"]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("my husband died last week", "distress"),
        ("my dog passed away", "distress"),
        ("my blender broke after two days", "complaint"),
        ("the battery of my phone died", "complaint"),
        ("a case that is not easily broken", "search"),
    ],
)
def test_grief_and_broken_things_are_no_searches(text: str, intent: str) -> None:
    assert with_feelings(understood(text, "search")).intents == [intent]


def test_what_a_funeral_needs_is_looked_for_after_a_word_of_sympathy() -> None:
    needed = understood("black shoes for a funeral on friday", "search", category=["Shoes"])
    assert with_feelings(needed).intents == ["distress", "search"]
    told = understood("the funeral of my dog was today, he loved his bed", category=["Dog Beds"])
    assert with_feelings(told).intents == ["distress"]


@pytest.mark.parametrize("text", ["my old kettle died", "the tv just died", "my laptop is dead"])
def test_a_thing_that_died_is_no_grief(text: str) -> None:
    assert "distress" not in with_feelings(understood(text, "out_of_scope")).intents


def test_another_is_looked_for_where_the_old_thing_was_not_ours() -> None:
    kettles = ["Kitchen > Kettles"]
    told = understood("my kettle broke, I need a new one", "search", category=kettles)
    heard = with_feelings(told)
    assert heard.intents == ["search"]
    assert heard.in_force.category == kettles
    bought = understood("the kettle I bought broke, I need a new one", "search", category=kettles)
    assert with_feelings(bought).intents == ["complaint"]
