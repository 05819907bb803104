"""Narrowing a list: every offer leads to exactly what it counts, and nothing fits but what does."""

from __future__ import annotations

import uuid

import pytest

from data.constraints import Constraints
from data.facets import Facet, FacetValue
from data.facts import SearchOutcome
from graph.embedded.voice import Voice
from graph.narrowing import limits_in_force, narrowing_of
from graph.reply import Reply
from graph.understanding.offers import Narrowing, Offer
from tests.graph.conftest import Talk
from tools.outcome import ToolOutcome

LISTS = [
    "show me laptops",
    "a laptop for a student under $500 with good battery life",
    "best sellers",
    "toys, not plastic",
]
NONE_FITS = "red running shoes from Stridemark under $80"


def narrowing(reply: Reply) -> Narrowing:
    assert reply.narrowing is not None
    return reply.narrowing


@pytest.mark.parametrize("text", LISTS)
def test_every_offer_leads_to_exactly_what_it_counts(talk: Talk, text: str) -> None:
    offered = narrowing(talk(text)[-1])
    assert offered.offers
    assert len({offer.text for offer in offered.offers}) == len(offered.offers)
    for offer in offered.offers:
        reply = talk(text, offer.text)[-1]
        assert narrowing(reply).count == offer.count, offer.text
        assert narrowing(reply).constraints == offered.after(offer.change)
        assert 0 < len(reply.cards) <= offer.count
        assert reply.guard.output == "allow", reply.guard.reasons


def test_a_limit_is_given_up_by_its_own_words(talk: Talk) -> None:
    text = "black dresses under $80, not silk"
    offered = narrowing(talk(text)[-1])
    facets = [limit.facet for limit in offered.limits]
    assert facets == ["category", "price", "attributes.color", "exclude"]
    for limit in offered.limits:
        after = narrowing(talk(text, limit.text)[-1])
        assert after.constraints == offered.after(limit.change)
        assert len(after.limits) == len(offered.limits) - 1


def test_offers_hold_until_the_next_list(talk: Talk) -> None:
    first, aside, taken = talk("show me laptops", "what is your return policy?", "Only Simplora")
    assert aside.narrowing is None
    assert narrowing(taken).constraints.brand == ["Simplora"]
    assert narrowing(taken).constraints.category == narrowing(first).constraints.category


def test_a_long_list_asks_once_and_yes_or_a_bare_value_answers(talk: Talk) -> None:
    session = str(uuid.uuid4())
    first = talk("show me laptops", session=session)[-1]
    texts = {offer.text: offer for offer in narrowing(first).offers}
    asked = [texts[chip] for chip in first.suggestions if chip in texts]
    assert asked
    assert "?" in first.text
    assert all(f"{offer.label} ({offer.count})" in first.text for offer in asked)
    answered = talk(asked[0].label, session=session)[-1]
    assert narrowing(answered).count == asked[0].count


def test_it_does_not_ask_twice_in_a_row(talk: Talk) -> None:
    first, second = talk("show me laptops", "show me laptops with webcam")
    texts = {offer.text for offer in narrowing(first).offers}
    assert texts & set(first.suggestions)
    offers = {offer.text for offer in narrowing(second).offers}
    assert not offers & set(second.suggestions)


def test_what_comes_closest_stands_apart_and_says_what_it_misses(talk: Talk) -> None:
    reply = talk(NONE_FITS)[-1]
    assert reply.cards == []
    assert reply.gives_up == ["attributes.color"]
    assert reply.alternatives
    for one in reply.alternatives:
        assert one.product.price_cents < 8000
        assert one.product.brand == "Stridemark"
        assert one.misses
        assert one.misses[0].startswith("not red: ")
        assert one.product.name not in reply.text
    assert reply.public()["cards"] == []
    assert {"misses", "price"} <= reply.public()["alternatives"][0].keys()


def test_one_can_ask_on_about_what_came_closest(talk: Talk) -> None:
    found, told = talk(NONE_FITS, "tell me about the first one")
    assert [card.id for card in told.cards] == [found.alternatives[0].product.id]


def test_a_price_and_an_exclusion_are_never_given_up(talk: Talk) -> None:
    for text in ("laptops under $20", "laptops rated at least 4.9 stars under $300"):
        reply = talk(text)[-1]
        assert reply.cards == []
        assert reply.alternatives == []


def outcome(*facets: Facet, **limits: object) -> ToolOutcome:
    search = SearchOutcome(query="q", constraints=Constraints(**limits).model_dump(), fitting=9)
    return ToolOutcome(name="search_products", search=search, facets=facets)


def test_two_values_said_alike_are_told_apart() -> None:
    value = FacetValue(label="Phones", count=3, change={"brand": ["Phones"]})
    made = narrowing_of(
        [
            outcome(
                Facet(name="category", label="Category", values=(value,)),
                Facet(name="brand", label="Brand", values=(value,)),
            )
        ],
        Voice(),
    )
    assert made is not None
    assert [offer.text for offer in made.offers] == ["Only Phones", "Only brand Phones"]
    assert made.said("only phones!") == made.offers[0]
    assert made.said("phones") is None
    assert made.said("Phones", asked="brand") == made.offers[1]


def test_several_lists_in_one_turn_offer_nothing() -> None:
    assert narrowing_of([outcome(), outcome(brand=["A"])], Voice()) is None
    assert narrowing_of([], Voice()) is None


def test_every_kind_of_limit_can_be_given_up() -> None:
    limits = Constraints.model_validate(
        {
            "category": ["A > B"],
            "brand": ["C"],
            "price_min_cents": 100,
            "price_max_cents": 900,
            "rating_min": 4,
            "in_stock": True,
            "attributes": {"size": ["M"]},
            "exclude": {"brand": ["D"], "terms": ["x", "y"], "attributes": {"color": ["red"]}},
        }
    )
    left = limits
    offers: list[Offer] = list(limits_in_force(limits, Voice()))
    assert len(offers) == 10
    while offers:
        left = Narrowing(query="", constraints=left, count=0).after(offers[0].change)
        offers = list(limits_in_force(left, Voice()))
    assert left == Constraints()
