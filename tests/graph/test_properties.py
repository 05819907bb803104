"""Properties told in a customer's own words are limits where the shelf states them."""

import pytest

from data.settings import Settings
from graph.properties import clauses, meant
from knowledge.embedding import open_embedder
from tests.graph.conftest import Talk


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("a bike helmet with a light at the back.", ["with a light at the back"]),
        ("a toothbrush that warns you when you press", ["that warns you"]),
        ("a harness with reflectors for our walks, in red", ["with reflectors"]),
        ("mugs I can put in the microwave", ["i can put in the microwave"]),
        ("a mug. I can wait", ["i can wait"]),
        ("a red helmet for my daughter", []),
    ],
)
def test_clauses_tell_of_a_thing_to_their_end(said: str, told: list[str]) -> None:
    assert [" ".join(one) for one in clauses(said)] == told


@pytest.mark.parametrize(
    ("clause", "property_meant"),
    [
        ("that stops by itself at the right pressure", "auto stop"),
        ("with a red lamp behind", "rear light"),
        ("that dont leak", "leakproof"),
        ("that does not squeak", ""),
        ("with a nice colour", ""),
    ],
)
def test_a_clause_means_the_property_nearest_to_it(clause: str, property_meant: str) -> None:
    names = ["auto stop", "rear light", "leakproof", "squeaker"]
    assert meant([clause.split()], names, open_embedder(Settings())) == property_meant


def test_what_a_clause_means_limits_the_search_and_may_be_given_up(talk: Talk) -> None:
    found, narrowed = talk("a bike helmet with a light at the back", "only white ones")
    for reply in (found, narrowed):
        [search] = reply.tools
        assert search.arguments["attributes"]["rear light"] == ["yes"]
    assert found.cards
    assert all(card.specifications.get("Rear light") == "yes" for card in found.cards)
    *_, wider = talk("a bike helmet with a light at the back", "the rear light doesn't matter")
    assert "rear light" not in wider.tools[0].arguments.get("attributes", {})


def test_what_no_property_of_the_shelf_is_near_to_limits_nothing(talk: Talk) -> None:
    (found,) = talk("a wallet that my dad would like")
    assert found.cards
    assert not found.tools[0].arguments.get("attributes")
