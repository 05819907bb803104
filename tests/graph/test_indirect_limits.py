"""Limits in figures that are said indirectly, and the kind of thing wanted, by what is shown."""

from __future__ import annotations

import pytest

from data.facts import ProductFacts
from graph.reply import Reply
from tests.graph.conftest import Talk


def told(reply: Reply, row: str) -> list[float]:
    return [figure(card, row) for card in reply.cards]


def figure(card: ProductFacts, row: str) -> float:
    return float(str(card.specifications[row]).split()[0].rstrip("+"))


def shelves(reply: Reply) -> set[str]:
    return {card.category.rsplit(" > ", 1)[-1] for card in reply.cards}


@pytest.mark.parametrize(
    ("said", "row", "least", "most"),
    [
        ("a garden hose, has to be 25 metres or longer", "Length", 25, 99),
        ("a hose of at least 80 feet", "Length", 25, 99),
        ("a sofa, not wider than 2 metres", "Width", 0, 200),
        ("a bookcase, 80 cm wide at most", "Width", 0, 80),
        ("a stroller that weighs less than 10 kg", "Weight", 0, 9.99),
        ("we took in a maine coon, he's 9 kg. which cat trees can hold him?", "Load limit", 9, 99),
        ("a cat tree for a 12 kg cat", "Load limit", 12, 99),
        ("an office chair, I weigh 120 kg", "Load limit", 120, 999),
        ("an office chair for a 220 pound man", "Load limit", 99.8, 999),
        ("a dining table for 8 people", "Seats", 8, 99),
        ("building sets for kids under 5", "Age", 0, 4.99),
        ("a soft toy that is fine from birth", "Age", 0, 0),
    ],
)
def test_a_limit_said_indirectly_holds(
    talk: Talk, said: str, row: str, least: float, most: float
) -> None:
    (found,) = talk(said)
    assert found.cards
    assert all(least <= one <= most for one in told(found, row))


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("dog food for a 10 kg dog", {"weight"}),
        ("a stroller lighter than 10 kg that I can carry", {"load limit"}),
        ("building sets under 50", {"age"}),
        ("a phone case for her phone", {"gender"}),
    ],
)
def test_a_figure_of_something_else_limits_nothing(talk: Talk, said: str, names: set[str]) -> None:
    (found,) = talk(said)
    assert found.cards
    limits = found.tools[0].arguments.get("attributes", {})
    assert names.isdisjoint(limits)


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("I need a pruner for the roses", {"Hand Tools"}),
        ("a lamp for reading in bed", {"Lamps"}),
        ("headphones that block out noise", {"Headphones"}),
        ("show me mowers, cable is fine too", {"Lawn Mowers"}),
        ("mowers and a lead", {"Lawn Mowers", "Leashes and Harnesses"}),
        ("do you have an electric pump for the tires of my car?", {"Tire Inflators"}),
    ],
)
def test_only_the_kind_that_is_asked_for_is_shown(talk: Talk, said: str, kinds: set[str]) -> None:
    (found,) = talk(said)
    assert shelves(found) == kinds


@pytest.mark.parametrize(
    ("said", "row", "value"),
    [
        ("a baby monitor I can talk through", "Two-way talk", "yes"),
        ("baby monitors that see in the dark", "Night vision", "yes"),
        ("rubber boots for the rain", "Material", "natural rubber"),
    ],
)
def test_a_property_in_other_words_holds(talk: Talk, said: str, row: str, value: str) -> None:
    (found,) = talk(said)
    assert found.cards
    assert {card.specifications[row] for card in found.cards} == {value}


def test_boots_with_a_rubber_sole_need_not_be_of_rubber(talk: Talk) -> None:
    (found,) = talk("boots with a rubber sole")
    assert {card.specifications["Sole"] for card in found.cards} >= {"rubber"}
    assert "natural rubber" not in {card.specifications["Material"] for card in found.cards}


def test_wool_is_of_lambs_as_well(talk: Talk) -> None:
    (found,) = talk("a warm wool jumper for my dad")
    assert {card.specifications["Material"] for card in found.cards} == {"lambswool", "merino wool"}


def test_what_somebody_is_told_to_be_limits_what_is_asked_for_behind_it(talk: Talk) -> None:
    (found,) = talk("My nephew is 8. What board games are ok for him?")
    assert found.cards
    assert all(age <= 8 for age in told(found, "Age"))


def test_of_two_kinds_searched_for_apart_one_is_gone_on_with(talk: Talk) -> None:
    *_, found = talk("i need a desk lamp and a kettle", "start with the kettles, under 50")
    assert shelves(found) == {"Kettles"}
    assert all(card.price_cents < 5000 for card in found.cards)


def test_a_kind_that_is_sold_but_not_within_the_limits_is_not_replaced_by_others(
    talk: Talk,
) -> None:
    (found,) = talk("a pruner under 2 dollars")
    assert not found.cards
