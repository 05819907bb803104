"""Words, measures and properties that narrow a shelf or are given up, by what is then shown."""

from __future__ import annotations

import pytest

from data.facts import ProductFacts
from graph.reply import Reply
from tests.graph.conftest import Talk


def names(reply: Reply) -> set[str]:
    return {card.name for card in reply.cards}


def figure(card: ProductFacts, name: str) -> float:
    return float(card.specifications[name].split()[0])


@pytest.mark.parametrize(
    ("asked", "word"), [("show me the stick ones", "Stick"), ("robots rather", "Robot")]
)
def test_a_word_that_some_names_bear_narrows_the_list(talk: Talk, asked: str, word: str) -> None:
    _, narrowed = talk("vacuum cleaners, cheapest first", asked)
    assert len(narrowed.cards) > 1
    assert all(word in name for name in names(narrowed))


def test_a_word_of_a_value_leaves_out_what_has_another_value(talk: Talk) -> None:
    (asked,) = talk("a pan which goes on induction")
    assert len(asked.cards) > 1
    assert all("induction" in card.specifications["Hob types"] for card in asked.cards)


def test_a_word_that_parts_nothing_leaves_the_shelf_whole(talk: Talk) -> None:
    plain, told = talk("kettles", "kettles for my neighbour")
    assert names(told) == names(plain)


def test_a_measure_holds_where_some_of_its_values_are_words(talk: Talk) -> None:
    long, low = talk("a garden hose, at least 25 m", "cat trees not taller than 100 cm")
    assert len(long.cards) > 1
    assert all(figure(card, "Length") >= 25 for card in long.cards)
    assert len(low.cards) > 1
    assert all(figure(card, "Height") <= 100 for card in low.cards)


@pytest.mark.parametrize(
    "given_up", ["forget the timer then", "never mind the timer", "the timer doesn't matter"]
)
def test_a_property_in_force_is_given_up_by_its_name(talk: Talk, given_up: str) -> None:
    timed, wider = talk("coffee makers with a timer", given_up)
    assert timed.cards
    assert names(timed) < names(wider)


def test_part_of_a_name_gives_the_property_up_and_another_holds(talk: Talk) -> None:
    _, others = talk(
        "office chairs with adjustable lumbar support",
        "forget the lumbar thing, rather height adjustable armrests",
    )
    assert {card.specifications["Armrests"] for card in others.cards} == {"height adjustable"}
    assert {card.specifications["Lumbar support"] for card in others.cards} != {"adjustable"}


def test_a_bit_more_is_a_new_ceiling_and_about_so_much_is_none(talk: Talk) -> None:
    first, more = talk("kettles under 40", "a bit more is ok, say 60")
    (about,) = talk("kettles, say 60")
    cheapest = min(card.price_cents for card in first.cards)
    assert min(card.price_cents for card in more.cards) == cheapest
    assert max(card.price_cents for card in more.cards) <= 6000
    assert min(card.price_cents for card in about.cards) > cheapest


def test_what_is_alike_is_of_the_same_kind_where_there_is_enough(talk: Talk) -> None:
    first, alike = talk("handbags", "show me something like the first one")
    assert len(alike.cards) > 2
    assert {card.category for card in alike.cards} == {first.cards[0].category}
