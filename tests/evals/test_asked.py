"""Labelled conversations: what is right, and that every label is an intent."""

from __future__ import annotations

import pytest

from evals.asked import SPLITS, figures, is_right
from evals.turns_read import LABELLED
from evals.understanding import read
from graph.understanding.intents import intent_head


def test_every_label_is_an_intent_and_both_parts_are_large() -> None:
    talks = read(LABELLED)
    known = set(intent_head().intents)
    assert all(known.issuperset(turn["intents"]) for talk in talks for turn in talk["turns"])
    assert len({talk["id"] for talk in talks}) == len(talks)
    splits = [talk["split"] for talk in talks]
    assert all(splits.count(split) > 100 for split in SPLITS)


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        (["search"], ["search"], True),
        (["search"], ["greet", "search"], False),
        (["gift"], ["recommend"], True),
        (["cart_add", "search"], ["search", "cart_add"], True),
        (["cart_add", "search"], ["search"], False),
        (["search"], [], False),
    ],
)
def test_a_message_is_right_where_all_that_it_asks_is_heard(
    wanted: list[str], found: list[str], right: bool
) -> None:
    assert is_right(wanted, found) is right


def test_figures_count_messages_of_one_request_and_of_two_apart() -> None:
    told = [
        {"split": "dev", "wanted": ["search"], "found": ["refine"], "right": False},
        {"split": "dev", "wanted": ["search"], "found": ["search"], "right": True},
        {"split": "dev", "wanted": ["thanks", "search"], "found": ["search"], "right": False},
    ]
    found = figures(told)
    assert (found["one"]["messages"], found["one"]["right"]) == (2, 0.5)
    assert (found["two"]["messages"], found["two"]["right"]) == (1, 0.0)
    assert found["mistaken"]["search as refine"] == 1
    assert figures([])["one"] == {"messages": 0}
