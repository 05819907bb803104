"""Recommending in conversation: by what was seen, within what was said, beside what is meant."""

from __future__ import annotations

import pytest

from graph.embedded.voice import Voice
from tests.graph.conftest import Talk


def tools(reply: object) -> list[str]:
    return [tool.name for tool in reply.tools]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "asked",
    ["recommend something", "any recommendations?", "Empfiehl mir etwas", "¿qué me recomiendas?"],
)
def test_who_asks_for_anything_is_recommended_something(talk: Talk, asked: str) -> None:
    (reply,) = talk(asked)
    assert tools(reply) == ["recommend_products"]
    assert reply.cards
    assert all(card.in_stock for card in reply.cards)


def test_spoken_limits_hold_for_recommendations(talk: Talk) -> None:
    (reply,) = talk("recommend something under $50")
    assert tools(reply) == ["recommend_products"]
    assert reply.cards
    assert all(card.price_cents <= 5000 for card in reply.cards)


def test_a_thing_that_is_named_is_searched_for(talk: Talk) -> None:
    (reply,) = talk("recommend a laptop")
    assert tools(reply) == ["search_products"]


def test_what_was_looked_at_counts(talk: Talk) -> None:
    _, told = talk("show me table lamps", "tell me more about the first one", customer="looker")
    (reply,) = talk("recommend something", customer="looker")
    assert tools(reply) == ["recommend_products"]
    looked_at = told.cards[0].id
    assert looked_at not in {card.id for card in reply.cards}
    assert any("Popular in" not in reply.reasons[card.id] for card in reply.cards)


def test_what_goes_with_a_product_is_not_just_its_like(talk: Talk) -> None:
    *_, reply = talk("show me tents", "what goes with the first one?")
    assert tools(reply)[0] == "bought_together"
    assert reply.cards


def test_like_products_are_not_told_as_going_with_it(talk: Talk) -> None:
    *_, reply = talk("show me the Basecairn Pitch 2 Tent", "what goes with it?")
    assert tools(reply) == ["bought_together", "similar_products"]
    assert reply.text.startswith(Voice().say("goes-with-unknown"))


def test_where_nothing_is_found_something_is_recommended(talk: Talk) -> None:
    *_, reply = talk("show me table lamps", "do you sell xylophones?", customer="in-vain")
    assert tools(reply) == ["search_products", "recommend_products"]
    (listed,) = reply.recommended
    assert [item["product_id"] for item in listed.items] == [card.id for card in reply.cards]
    assert all(card.in_stock for card in reply.cards)


def test_where_something_is_found_nothing_is_recommended(talk: Talk) -> None:
    (reply,) = talk("show me table lamps", customer="found")
    assert reply.cards
    assert not reply.recommended


def test_where_all_of_a_kind_was_seen_something_is_recommended(talk: Talk) -> None:
    found, recommended = talk("show me toasters", "recommend me something")
    assert [tool.name for tool in recommended.tools] == ["recommend_products"]
    assert {card.id for card in recommended.cards} <= {card.id for card in found.cards}
    assert recommended.cards
