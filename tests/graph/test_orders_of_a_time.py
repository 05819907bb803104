"""Orders of a month that is asked for, told by when they were placed."""

from __future__ import annotations

from datetime import datetime

import pytest
from babel.dates import format_date

from graph.reply import Reply
from tests.graph.conftest import Talk

CUSTOMER = "cust-001"


@pytest.fixture
def told(talk: Talk) -> Reply:
    """Everything that the customer ever ordered."""
    (reply,) = talk("show my orders", customer=CUSTOMER)
    return reply


@pytest.mark.parametrize("language", ["en", "de"])
def test_orders_of_a_month_are_those_placed_then(talk: Talk, told: Reply, language: str) -> None:
    oldest = told.orders[-1].placed_at
    month = format_date(datetime.fromisoformat(oldest), "MMMM yyyy", locale=language)
    asked = {"en": "what did I order in {}?", "de": "Was habe ich im {} bestellt?"}[language]
    (reply,) = talk(asked.format(month), customer=CUSTOMER)
    then = [one.id for one in told.orders if one.placed_at[:7] == oldest[:7]]
    assert [one.id for one in reply.orders] == then
    assert str(oldest[:4]) in reply.text


def test_where_none_was_placed_all_are_told(talk: Talk, told: Reply) -> None:
    (reply,) = talk("what did I order in June 2001?", customer=CUSTOMER)
    assert [one.id for one in reply.orders] == [one.id for one in told.orders]
    assert "2001" in reply.text
