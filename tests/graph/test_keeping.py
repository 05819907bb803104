"""What is to stay in the cart stays, and a swap takes out what it names."""

import pytest

from graph.understanding.keeping import without_kept
from graph.understanding.tokens import tokenize
from tests.graph.conftest import Talk
from tests.graph.test_cart_talk import held

KETTLES = ("show me kettles in stock", "add the first and the second")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("scrap the protectors, keep the case", "scrap the protectors"),
        ("keep the tent, remove the kettle", ", remove the kettle"),
        ("drop it but i want to keep the other one", "drop it"),
        ("keep the tent and the kettle", ""),
        ("keep the tent and remove the kettle", "and remove the kettle"),
        ("keep only the tent", "keep only the tent"),
        ("remove the tent and the kettle", "remove the tent and the kettle"),
    ],
)
def test_clauses_that_keep_are_told_from_those_that_take(text: str, left: str) -> None:
    told, _ = without_kept(tokenize(text))
    assert [token.text for token in told] == [token.text for token in tokenize(left)]


@pytest.mark.parametrize(
    "text",
    [
        "scrap the kettle, keep the tent",
        "keep the tent, remove the kettle",
        "the kettle out, I'll keep the tent",
    ],
)
def test_only_what_is_scrapped_goes(talk: Talk, text: str) -> None:
    _, _, tents, both, left = talk(
        "show me kettles in stock", "add the first", "show me tents", "add the first", text
    )
    assert len(held(both)) == 2
    assert held(left) == {tents.cards[0].id: 1}


def test_what_is_kept_after_all_stays(talk: Talk) -> None:
    found, _, left = talk(*KETTLES, "remove both of them, no wait, keep the first")
    assert held(left) == {found.cards[0].id: 1}


@pytest.mark.parametrize("text", ["keep the second in my cart", "keep them both in my cart"])
def test_what_only_is_kept_is_neither_added_nor_taken_out(talk: Talk, text: str) -> None:
    _, before, after = talk(*KETTLES, text)
    assert held(after) == held(before)


def test_a_swap_by_name_takes_out_what_it_names(talk: Talk) -> None:
    (found,) = talk(KETTLES[0])
    first, second, third = found.cards[:3]
    *_, swapped = talk(*KETTLES, f"swap the {first.name} for the {third.name}")
    assert held(swapped) == {second.id: 1, third.id: 1}
