"""Situations that call for things: told in our words, in others, and beside what is no need."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from graph.needs import kinds_needed, with_need
from graph.understanding.types import Intent, Part, Understanding
from knowledge.shop import Shop

SOLD = frozenset({"pillow", "duvet", "chair", "pan", "bank", "charger", "bed", "food"})


def understood(text: str, intent: Intent = "out_of_scope", **limits: object) -> Understanding:
    constraints = Constraints.model_validate(limits)
    part = Part(text=text, intent=intent, confidence=1, query=text, constraints=constraints)
    return Understanding(text=text, parts=[part], in_force=constraints, query_in_force=text)


def needed(shop: Shop, understanding: Understanding) -> list[str] | None:
    heard = with_need(understanding, SOLD.__contains__, shop.embedder)
    return kinds_needed(heard.query_in_force)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I can't sleep lately", "pillow"),
        ("my back hurts after work", "office chair"),
        ("we just got a puppy", "dog bed"),
        # In words that stand nowhere in the data.
        ("I have had trouble falling asleep for weeks", "pillow"),
        ("I'm a remote worker since january", "office chair"),
    ],
)
def test_a_situation_asks_for_what_the_shop_has_for_it(shop: Shop, text: str, kind: str) -> None:
    kinds = needed(shop, understood(text))
    assert kinds is not None
    assert kind in kinds
    assert all(one.split()[-1] in SOLD for one in kinds)


@pytest.mark.parametrize(
    "text",
    ["what's the weather like", "do you sleep?", "book me a flight", "my favourite colour is blue"],
)
def test_chatter_and_questions_stay_what_they_are(shop: Shop, text: str) -> None:
    assert needed(shop, understood(text)) is None


def test_a_product_that_is_named_is_searched_itself(shop: Shop) -> None:
    named = understood("a lamp because I can't sleep", "search", category=["Home > Lamps"])
    assert with_need(named, SOLD.__contains__, shop.embedder) == named


def test_limits_on_price_hold_for_what_is_needed(shop: Shop) -> None:
    told = understood("I can't sleep, something under 50", "recommend", price_max_cents=5000)
    heard = with_need(told, SOLD.__contains__, shop.embedder)
    assert heard.in_force == Constraints(price_max_cents=5000)
    assert kinds_needed(heard.query_in_force) is not None


def test_a_shop_that_has_nothing_for_it_hears_nothing_in_it(shop: Shop) -> None:
    told = understood("I can't sleep")
    assert with_need(told, lambda noun: False, shop.embedder) == told
