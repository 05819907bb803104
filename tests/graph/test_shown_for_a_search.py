"""What is shown where the kind asked for is not what a word beside it, or the list before, says."""

from __future__ import annotations

import pytest

from graph.reply import Reply
from tests.graph.conftest import Talk


def kinds(reply: Reply) -> set[str]:
    return {card.category for card in reply.cards}


def limited(reply: Reply) -> set[str]:
    """The limits that the search of a reply was run with."""
    return {name for tool in reply.tools for name in tool.arguments}


def test_what_is_left_out_alone_lists_nothing_of_the_whole_shop(talk: Talk) -> None:
    _, pens = talk("office printer?", "no printers, ok. fine: gel pens")
    assert kinds(pens) == {"Books and Stationery > Stationery > Pens"}
    _, asked = talk("hi", "something without leather")
    assert not asked.cards


@pytest.mark.parametrize("said", ["after some nice olive oil", "gardening gloves, ladies small"])
def test_words_beside_a_thing_that_is_not_sold_limit_nothing(talk: Talk, said: str) -> None:
    [found] = talk(said)
    assert not limited(found) & {"category", "attributes"}
    [sold] = talk("olive women's jacket")
    assert limited(sold) >= {"category", "attributes"}


def test_a_kind_with_a_property_is_meant_and_no_situation(talk: Talk) -> None:
    grills, blouses = talk("barbecue, gas")[0], talk("white blouse for a job interview")[0]
    assert {card.specifications["Fuel"] for card in grills.cards} == {"gas"}
    assert kinds(blouses) == {"Fashion > Women > Tops"}
    [interview] = talk("I have a job interview on monday")
    assert len(kinds(interview)) > 1


def test_a_kind_that_the_list_has_none_of_is_another_search(talk: Talk) -> None:
    _, bottles = talk("diapers size 4", "and glass bottles")
    assert kinds(bottles) == {"Baby > Feeding > Baby Bottles"}
    _, narrowed = talk("lamp for the desk", "brass ones")
    assert kinds(narrowed) == {"Home > Lighting > Lamps"}


def test_what_is_not_to_be_in_it_narrows_and_takes_nothing(talk: Talk) -> None:
    first, fewer = talk("dog food for puppies", "no salmon, it stinks the house out")
    assert 0 < len(fewer.cards) < len(first.cards)
    assert not any("Salmon" in card.name for card in fewer.cards)
    assert not fewer.cart.lines


def test_what_is_said_of_another_choice_is_no_wish_for_it(talk: Talk) -> None:
    [grills] = talk("grills, charcoal only, gas is for cowards")
    assert {card.specifications["Fuel"] for card in grills.cards} == {"charcoal"}
    [lamps] = talk("a lamp in black or brass")
    assert len(lamps.cards) > 1


def test_more_pieces_in_english_are_no_french(talk: Talk) -> None:
    [puzzles] = talk("puzzle 1000 pieces plus")
    assert puzzles.language == "en"
    assert {card.specifications["Pieces"] for card in puzzles.cards} > {"1000 pieces"}


@pytest.mark.parametrize(
    "said", ["the cheapest one with a timer", "the cheapest one that whistles"]
)
def test_the_cheapest_with_something_more_is_looked_for_and_not_put_in(
    talk: Talk, said: str
) -> None:
    _, told, taken = talk("kettles", said, "the cheapest one please")
    assert told.cards
    assert "add_to_cart" not in {tool.name for tool in told.tools}
    assert "add_to_cart" in {tool.name for tool in taken.tools}


def test_a_kind_left_out_in_two_words_narrows_the_list(talk: Talk) -> None:
    first, fewer = talk("snacks for a party", "no nuts")
    assert first.cards
    assert "search_products" in {tool.name for tool in fewer.tools}


@pytest.mark.parametrize("said", ["do you have a folding one", "got a foldable one?"])
def test_one_of_a_sort_is_of_what_is_looked_for(talk: Talk, said: str) -> None:
    _, narrowed = talk("hair dryers", said)
    assert kinds(narrowed) == {"Beauty > Hair Care > Hair Dryers"}
    assert "skip" not in limited(narrowed)


def test_what_alone_is_shown_is_the_cheapest(talk: Talk) -> None:
    kettles, *_ = talk("kettles")
    named = min(card.price_cents for card in kettles.cards) // 100 + 1
    _, one, asked = talk("kettles", f"under {named}", "what's the cheapest?")
    assert len(one.cards) == 1
    assert [card.id for card in asked.cards] == [card.id for card in one.cards]
