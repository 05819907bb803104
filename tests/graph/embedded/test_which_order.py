"""Which order a message is about."""

from __future__ import annotations

from typing import Any

from data.order_facts import OrderFacts
from graph.embedded.matter import Matter
from graph.embedded.which_order import LISTING, which_order
from tests.graph.embedded.turns import brief, conversation, part
from tools.outcome import ToolOutcome


def order(number: str, *allowed: str) -> OrderFacts:
    return OrderFacts(
        id=number, status="x", currency="USD", subtotal_cents=1, total_cents=1, allowed=allowed
    )


ORDERS = (order("S8H4N63R5TB"), order("S9T5B38W2CJ", "return"))


def meant(text: str, **given: Any) -> str | None:
    asked = part("return_order", text)
    turn = brief(asked, conversation=conversation(**given))
    listed = ToolOutcome(name=LISTING.name, arguments=LISTING.arguments, orders=ORDERS)
    found = which_order(turn, asked, Matter.of(turn, asked), [listed], "return")
    return found.order.id if found.order else None


def test_a_number_said_is_never_taken_for_another_order() -> None:
    assert meant("return S8H4N63R5TB") == "S8H4N63R5TB"
    assert meant("return s8h4-n63r5tb", order_id="S9T5B38W2CJ") == "S8H4N63R5TB"


def test_without_a_number_the_order_that_allows_it_is_meant() -> None:
    assert meant("return something") == "S9T5B38W2CJ"
