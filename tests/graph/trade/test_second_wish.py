"""Wishes for an order of which something else is asked, open or under way already."""

from __future__ import annotations

from graph.assistant import Assistant
from tests.graph.trade.conftest import DAN, Say, status


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
