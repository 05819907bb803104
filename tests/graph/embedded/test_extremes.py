"""Which of several is the cheapest, the dearest, the best or the worst rated."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.facts import ProductFacts
from graph.embedded.extremes import both_ends, extreme_of, leaders, ranked_ids
from graph.understanding.types import Reference
from tests.graph.conftest import Talk
from tests.graph.embedded.turns import brief, conversation, part, product

SHELF = [
    product(1, price_cents=3000, rating=4.5, rating_count=4),
    product(2, price_cents=1000, rating=3.0, rating_count=9),
    product(3, price_cents=5000, rating=None, rating_count=0),
    product(4, price_cents=1000, rating=4.5, rating_count=2),
]


@pytest.mark.parametrize(
    ("text", "extreme"),
    [
        ("which of these costs the least?", "cheapest"),
        ("Which is the LEAST expensive", "cheapest"),
        ("which one costs the most?", "dearest"),
        ("what's the best-rated of them", "best-rated"),
        ("the one with the lowest rating", "worst-rated"),
        ("compare the cheapest with the most expensive", ""),
        ("which is the lightest?", ""),
        ("what does the second cost?", ""),
    ],
)
def test_an_extreme_is_what_the_record_itself_tells(text: str, extreme: str) -> None:
    assert extreme_of(text) == extreme


@pytest.mark.parametrize(
    ("extreme", "first"),
    [
        ("cheapest", ["p2", "p4"]),
        ("dearest", ["p3"]),
        ("best-rated", ["p1", "p4"]),
        ("worst-rated", ["p2"]),
    ],
)
def test_all_that_are_level_lead_and_what_nobody_rated_has_no_rating(
    extreme: str, first: list[str]
) -> None:
    assert [one.id for one in leaders(SHELF, extreme)] == first


def test_nothing_leads_where_nobody_rated_anything() -> None:
    assert leaders([SHELF[2]], "best-rated") == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("which is the cheapest?", ["p1", "p2", "p3", "p4"]),
        ("which of the first two is the cheapest?", ["p1", "p2"]),
        ("which of the last three costs the most?", ["p2", "p3", "p4"]),
        ("which is the lightest?", []),
    ],
)
def test_the_whole_list_is_ranked_or_as_much_as_is_said(text: str, ids: list[str]) -> None:
    seems = [Reference(kind="superlative", text="the cheapest", product_ids=["p2"])]
    asked = part("compare", text, references=seems)
    assert ranked_ids(brief(asked, conversation=conversation(*SHELF)), asked) == ids


def test_what_one_is_held_against_is_no_ranking() -> None:
    held = [
        Reference(kind="ordinal", text="the first", product_ids=["p1"]),
        Reference(kind="superlative", text="the cheapest", product_ids=["p2"]),
    ]
    asked = part("compare", "compare the first with the cheapest", references=held)
    assert ranked_ids(brief(asked, conversation=conversation(*SHELF)), asked) == []


def test_two_extremes_are_the_two_ends_of_the_list() -> None:
    asked = part("compare", "the cheapest next to the dearest")
    assert both_ends(brief(asked, conversation=conversation(*SHELF)), asked) == ["p2", "p3"]


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("which of these costs the least?", lambda card: card.price_cents),
        ("which one is the most expensive?", lambda card: -card.price_cents),
        ("which of them is the best rated?", lambda card: -(card.rating or 0)),
        ("quel est le moins cher ?", lambda card: card.price_cents),
    ],
)
def test_what_leads_is_shown_alone(
    talk: Talk, question: str, key: Callable[[ProductFacts], float]
) -> None:
    listed, answer = talk("show me headphones", question)
    best = min(map(key, listed.cards))
    assert {card.id for card in answer.cards} == {p.id for p in listed.cards if key(p) == best}


def test_what_leads_is_meant_next(talk: Talk) -> None:
    _, answer, added = talk("show me kettles", "which is the most expensive?", "add it to my cart")
    (dearest,) = answer.cards
    assert [line.product_id for line in added.cart.lines] == [dearest.id]
