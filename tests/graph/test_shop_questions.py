"""Questions to the shop in a customer's own words, asked in the middle of shopping."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.mistaken import as_tapped
from graph.nodes.retrieve import readings_of
from graph.understanding.types import Understanding
from tests.graph.conftest import Talk
from tests.graph.embedded.turns import part


@pytest.mark.parametrize(
    ("asked", "sources"),
    [
        ("how do i pay here", {"pay-methods"}),
        ("what ways of paying are there?", {"pay-methods"}),
        ("can i use paypal", {"pay-methods"}),
        ("when could it be with me", {"del-time", "del-cutoff"}),
        ("do you deliver big stuff like a sofa to the door", {"del-bulky"}),
        ("if she hates it after a few days, may i bring it back?", {"ret-what", "ret-window"}),
        (
            "what happens if the lamp is cracked on arrival?",
            {"ret-damaged", "del-damaged", "policy-returns#10"},
        ),
    ],
)
def test_a_question_to_the_shop_is_answered_from_its_texts(
    talk: Talk, asked: str, sources: set[str]
) -> None:
    *_, reply = talk("show me table lamps", asked)
    assert {passage.id for passage in reply.citations} & sources
    assert not reply.cards


@pytest.mark.parametrize(
    "asked", ["is my purchase insured on its journey", "can two people own one account"]
)
def test_what_comes_near_a_question_without_answer_is_told_by_a_tap(talk: Talk, asked: str) -> None:
    (unsure,) = talk(asked)
    *offered, _person = unsure.suggestions
    assert offered
    assert not unsure.citations
    for label in offered:
        _, told = talk(asked, label)
        assert [passage.label for passage in told.citations] == [label]


def test_a_tapped_heading_is_of_the_texts_and_a_question_keeps_its_meaning() -> None:
    taken = Understanding(text="Batteries", parts=[part("search", "Batteries")])
    assert [p.intent for p in as_tapped(taken, "Batteries").parts] == ["help"]
    asks = Understanding(text="Where is it?", parts=[part("order_status", "Where is it?")])
    assert as_tapped(asks, "Where is it?") == asks


def readings(intent: str, text: str) -> list[str]:
    nouns = {"kettle", "sofa"}
    found: Iterator[str] = readings_of(part(intent, text), nouns.__contains__)
    return list(found)


def test_a_question_is_read_without_its_goods_and_with_its_matter() -> None:
    assert readings("delivery", "when do the kettles come?") == [
        "when do the kettles come?",
        "when do the item come",
        "delivery: when do the item come",
    ]
    assert len(readings("help", "what if it is too small")) == 2
