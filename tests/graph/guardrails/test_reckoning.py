"""Amounts that follow from others: a true difference, sum or multiple stays, a wrong one goes."""

from __future__ import annotations

import pytest

from graph.guardrails.evidence import Evidence
from graph.guardrails.output import check_output
from tests.graph.embedded.turns import product

SLICE = product(1, name="Fennibar Slice Toaster", price_cents=3299)
HERITAGE = product(2, name="Copperwend Heritage Toaster", price_cents=3999)
EVIDENCE = Evidence(
    products=[SLICE, HERITAGE],
    amounts_cents=frozenset({3647}),
    texts=["Standard delivery costs $4.99 and is free from $49. Express costs $12.99."],
)


@pytest.mark.parametrize(
    "text",
    [
        "**Fennibar Slice Toaster** is $7 cheaper than **Copperwend Heritage Toaster**.",
        "The **Fennibar Slice Toaster** costs $32.99. That's $7 less than the Heritage.",
        "The **Copperwend Heritage Toaster** costs $39.99. It is $7.00 more than the Slice.",
        "I'd take the cheaper one: you save $7.",
        "Your goods come to $36.47. Standard delivery costs $4.99. That makes $41.46 in all.",
        "Two: 2 × **Fennibar Slice Toaster** at $32.99 = $65.98.",
    ],
)
def test_what_follows_from_the_records_stays(text: str) -> None:
    checked = check_output(text, EVIDENCE)
    assert (checked.verdict, checked.text) == ("allow", text)


@pytest.mark.parametrize(
    "wrong",
    [
        "It is $9 cheaper than the Heritage.",
        "It is $7 more than the Heritage.",
        "You save $17 with it.",
        "With delivery that makes $39.99 in all.",
        "Five of them come to $165.95 together.",
        "A pack of two would be about $16.50 each.",
    ],
)
def test_what_does_not_follow_goes_and_is_never_rewritten(wrong: str) -> None:
    kept = "The **Fennibar Slice Toaster** costs $32.99."
    assert check_output(f"{kept} {wrong}", EVIDENCE).text == kept


def test_a_multiple_is_no_price() -> None:
    checked = check_output("A pack of 2 **Fennibar Slice Toaster** costs $65.98.", EVIDENCE)
    assert "$65.98" not in checked.text
