"""Ordinary ways of narrowing and widening a list in the demo shop, by what is then shown."""

from __future__ import annotations

import pytest

from data.facts import ProductFacts
from graph.reply import Reply
from tests.graph.conftest import Talk


def kinds(reply: Reply) -> set[str]:
    return {card.category for card in reply.cards}


def prices(reply: Reply) -> list[int]:
    return [card.price_cents for card in reply.cards]


def least_age(card: ProductFacts) -> int:
    return int(card.specifications["Age"].rstrip("+"))


def test_what_is_wanted_also_is_a_search_of_its_own(talk: Talk) -> None:
    *_, found = talk("rain jackets for men", "i'd also like a warm sweater, real wool")
    assert kinds(found) == {"Fashion > Men > Sweaters"}
    assert all("wool" in card.specifications["Material"] for card in found.cards)


def test_only_those_of_a_material_narrow_the_shop_and_not_the_list(talk: Talk) -> None:
    _, narrowed = talk("what pans do you have", "just the stainless steel ones that are in stock")
    assert len(narrowed.cards) > 1
    assert {card.specifications["Material"] for card in narrowed.cards} == {"stainless steel"}
    assert all(card.in_stock for card in narrowed.cards)


def test_starting_with_the_lowest_price_orders_the_list(talk: Talk) -> None:
    _, ordered = talk("show me pans under 50", "please start with the lowest price")
    assert len(ordered.cards) > 1
    assert prices(ordered) == sorted(prices(ordered))


def test_what_other_brands_have_is_shown(talk: Talk) -> None:
    _, others = talk("pans by Stonepantry", "what do other brands have?")
    assert others.cards
    assert "Stonepantry" not in {card.brand for card in others.cards}
    assert kinds(others) == {"Kitchen > Cookware > Pans"}


def test_more_after_the_last_page_is_what_else_there_is_of_the_kind(talk: Talk) -> None:
    first, more, none = talk(
        "I have a wedding to go to in June and need a dress",
        "have you got more to choose from?",
        "more please",
    )
    assert kinds(more) == kinds(first)
    assert not {card.id for card in more.cards} & {card.id for card in first.cards}
    assert not none.cards


@pytest.mark.parametrize(
    ("said", "youngest"),
    [
        ("a board game for the whole family, the kids are 8 and 10", 8),
        ("building set for my nephew, he turns 7", 7),
        ("a building set for a 3 year old", 3),
    ],
)
def test_an_age_holds_where_the_listings_state_one(talk: Talk, said: str, youngest: int) -> None:
    [found] = talk(said)
    assert found.cards
    assert all(least_age(card) <= youngest for card in found.cards)


def test_a_gift_of_so_much_shows_something_and_asks_on(talk: Talk) -> None:
    first, liked = talk("need a small gift for a coworker, not more than $20", "she likes tea")
    assert len(first.cards) > 1
    assert max(prices(first)) <= 2000
    assert kinds(liked) == {"Grocery > Drinks > Tea"}
    assert max(prices(liked)) <= 2000


def test_what_a_thing_is_for_is_not_what_is_wanted(talk: Talk) -> None:
    [coffee] = talk("do you have coffee for an espresso machine")
    assert kinds(coffee) == {"Grocery > Drinks > Coffee"}


def test_a_case_after_phones_is_a_phone_case(talk: Talk) -> None:
    *_, cases = talk("smartphones up to 300", "I need a case as well, leather look if you have it")
    assert kinds(cases) == {"Phones > Accessories > Phone Cases"}


def test_sheets_are_sheets_and_no_duvets(talk: Talk) -> None:
    *_, sheets = talk("king size duvets", "do you have sheets in white?")
    assert kinds(sheets) == {"Home > Bedding > Sheet Sets"}


def test_a_thing_of_its_own_keeps_no_size_of_the_last(talk: Talk) -> None:
    *_, hats = talk(
        "winter boots in size 41", "for less than 100", "a wool beany would be nice too"
    )
    assert kinds(hats) == {"Fashion > Accessories > Hats"}


def test_a_broken_phone_is_replaced_and_not_complained_of(talk: Talk) -> None:
    [found] = talk("my phone died, need something simple for calls, up to 300")
    assert kinds(found) == {"Phones > Smartphones"}
    assert max(prices(found)) <= 30000


def test_for_whom_a_thing_is_holds_where_all_of_its_kind_tell(talk: Talk) -> None:
    found, narrowed = talk("running shoes for my husband", "under 70")
    for reply in (found, narrowed):
        assert reply.cards
        assert reply.tools[0].arguments["attributes"] == {"gender": ["men"]}


def test_the_most_of_a_quality_is_no_best_seller(talk: Talk) -> None:
    listed, told = talk("show me duvets", "which is the warmest you sell")
    assert {card.id for card in told.cards} <= {card.id for card in listed.cards}


def test_what_it_is_made_of_puts_nothing_into_the_cart(talk: Talk) -> None:
    _, narrowed = talk("show me phone cases", "silicone please")
    assert not narrowed.cart.lines
    assert {card.specifications["Material"] for card in narrowed.cards} == {"silicone"}


def test_a_gift_that_is_needed_is_no_situation(talk: Talk) -> None:
    found, narrowed = talk(
        "need a birthday present for my wife, she likes jewellery, up to 50", "something in silver"
    )
    for reply in (found, narrowed):
        assert kinds(reply) == {"Fashion > Jewelry > Necklaces"}
        assert max(prices(reply)) <= 5000


def test_a_thing_for_a_trip_is_searched_and_not_what_trips_need(talk: Talk) -> None:
    [found] = talk("looking for a power bank for a camping trip, at least 10,000 mAh")
    assert kinds(found) == {"Phones > Accessories > Power Banks"}


def test_what_was_seen_elsewhere_is_no_saw(talk: Talk) -> None:
    *_, asked = talk("bluetooth speakers", "saw the same speakers somewhere else for less")
    assert not any("Saw" in card.name for card in asked.cards)


def test_a_word_before_another_kind_of_thing_names_nothing_shown(talk: Talk) -> None:
    _, found = talk("do you have coffee", "what dark chocolate have you got?")
    assert len(found.cards) > 1
    assert kinds(found) == {"Grocery > Sweets > Chocolate"}
