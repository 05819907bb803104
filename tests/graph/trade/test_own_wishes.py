"""Wishes about what was bought, and about what is to be bought, that sound like other things."""

from __future__ import annotations

import pytest

from tests.graph.trade.conftest import ANN, CAT, Say


@pytest.mark.parametrize(
    "text",
    [
        "send me the receipt of W1000002 again",
        "can I get a copy of the invoice for #W1000002",
        "I lost my receipt for #W1000002",
    ],
)
def test_a_receipt_is_the_order_itself(say: Say, text: str) -> None:
    (told,) = say(text, customer=ANN)
    assert [order.id for order in told.orders] == ["#W1000002"]
    assert told.pending is None


def test_how_receipts_are_had_in_general_reads_no_order(say: Say) -> None:
    (told,) = say("how do I get a receipt?", customer=ANN)
    assert not told.orders


def test_what_is_swapped_and_not_in_the_cart_was_ordered(say: Say) -> None:
    *_, told = say("add the enamel mug to my cart", "swap the boots for size 9", customer=ANN)
    assert told.pending is not None
    assert told.pending["action"] == "exchange_items"
    assert told.pending["arguments"]["new_item_ids"] == ["boot-9"]


@pytest.mark.parametrize("text", ["add a cheap mug to my cart", "put a mug in the basket"])
def test_a_kind_is_put_into_the_cart_or_asked_about(say: Say, text: str) -> None:
    (told,) = say(text, customer=CAT)
    called = {tool.name for tool in told.tools}
    assert called & {"add_to_cart", "search_products"}
    assert "view_cart" not in called
