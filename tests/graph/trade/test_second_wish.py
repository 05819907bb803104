"""Wishes for an order of which something else is asked, open or under way already."""

from __future__ import annotations

import pytest

from graph.assistant import Assistant
from tests.graph.trade.conftest import CAT, DAN, Say, status


def test_an_exchange_beside_a_return_is_refused_as_one(say: Say, clerk: Assistant) -> None:
    *_, refused = say(
        "return the mugs of #W4000003",
        "yes",
        "exchange the boots in #W4000003 for size 9",
        customer=DAN,
    )
    assert status(clerk, "#W4000003") == "return requested"
    assert (refused.tools[-1].name, refused.tools[-1].ok) == ("exchange_items", False)
    assert refused.pending is None


@pytest.mark.parametrize(
    "text",
    [
        "return items of #W3000002",
        "exchange the shirt in #W3000002",
        "cancel #W3000001",
        "change order #W3000001",
        "return something",
    ],
)
@pytest.mark.parametrize("yes", ["yes", "ok, sure"])
def test_a_bare_yes_to_a_choice_asks_again(say: Say, text: str, yes: str) -> None:
    asked, again = say(text, yes, customer=CAT)
    assert asked.pending is None
    assert again.pending is None
    assert again.suggestions == asked.suggestions
