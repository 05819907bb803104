"""A result within a length: what matters least goes first, and what was cut says so."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.context.results import compact
from graph.context.shortening import CUT, asked_words, fitted, shares
from graph.context.tokens import count

VALUES = st.one_of(
    st.text(max_size=4000),
    st.lists(st.text(max_size=300), max_size=40),
    st.dictionaries(st.text(max_size=8), st.text(max_size=300), max_size=20),
    st.none(),
)
MOST = 150
PARTS = {f"part {n}": "of some matter" for n in range(10)}
BRUSHES = [["id", "name", "price"], *([f"bru-{n}", f"Brush {n}", 20.0 + n] for n in range(4))]


def test_a_small_result_is_told_whole() -> None:
    result = {"products": [{"id": "1", "name": "Lampe für daheim"}]}
    assert json.loads(fitted(result, 500)) == result


@given(st.dictionaries(st.text(max_size=20), VALUES, max_size=6))
def test_a_large_result_stays_json_within_the_bound(result: dict[str, Any]) -> None:
    told = fitted(result, MOST, asked_words("is part of it of some matter?"))
    assert count(told) <= MOST
    assert isinstance(json.loads(told), dict)


def test_what_is_too_long_loses_a_retelling_before_its_fields_and_says_so() -> None:
    told = {"id": "1", "description": "It has many parts. " * 20, "specifications": PARTS}
    left = {"id": "1", "specifications": PARTS, CUT: ["description"]}
    assert json.loads(fitted(told, count(compact(left)))) == left
    alone = json.loads(fitted({"id": "1", "description": "It has many parts. " * 20}, MOST // 2))
    assert alone["description"].endswith("…"), "there is nothing else to tell it"
    assert alone[CUT] == ["description"]


def test_what_is_asked_about_is_kept() -> None:
    rows = [["name", "values"], *([name, ["of some matter"] * 4] for name in PARTS)]
    asked = ["Pressure warning", ["yes", "yes", "no", "no"]]
    told = {"products": BRUSHES, "rows": [*rows, asked]}
    short = json.loads(
        fitted(told, count(compact(told)) // 2, asked_words("which warn me if I press too hard?"))
    )
    assert asked in short["rows"]
    assert short["products"] == BRUSHES, "a comparison of one of them would mislead"
    assert short[CUT] == [f"rows {len(short['rows']) - 1} of 11"]


def test_a_sentence_asked_about_is_kept_of_what_retells() -> None:
    text = "It has many parts. The bag holds two sets of blades. " + "It is of some matter. " * 20
    told = {"id": "1", "description": text, "specifications": PARTS}
    asked = asked_words("how many blades are in it?")
    short = json.loads(fitted(told, count(compact(PARTS)) + 50, asked))
    assert "two sets of blades" in short["description"]
    assert short["specifications"] == PARTS


def test_a_name_is_never_told_in_part() -> None:
    told = {"id": "1", "name": "A Most Remarkable Desk " * 3, "specifications": PARTS}
    short = json.loads(fitted(told, 45))
    assert short["name"] == told["name"]


def test_what_small_results_leave_goes_to_the_larger() -> None:
    assert shares([100, 900, 500], 1200) == [100, 600, 500]
    assert shares([400, 400, 400, 400], 1200) == [300, 300, 300, 300]
    assert shares([10, 20], 1200) == [10, 20]
    assert shares([], 1200) == []
