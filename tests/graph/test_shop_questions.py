"""Questions to the shop in a customer's own words, asked in the middle of shopping."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.nodes.retrieve import readings_of
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
