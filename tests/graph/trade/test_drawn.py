"""What is said where orders are drawn beside it: an answer, which does not repeat the card."""

from __future__ import annotations

import pytest

from tests.graph.trade.conftest import CAT, DAN, Say


def test_an_order_is_told_once(say: Say) -> None:
    (told,) = say("where is my order #W1000002?")
    (beside,) = say("where is my order #W1000002?", draws=True)
    assert "Hiking Boots" in told.text
    assert "Hiking Boots" not in beside.text
    assert "#W1000002" in beside.text
    assert beside.orders == told.orders


def test_several_orders_are_drawn_and_one_is_chosen_by_its_number(say: Say) -> None:
    asked = ("show my orders", "#W3000003", "show my orders", "the second one")
    listed, chosen, _, second = say(*asked, customer=CAT, draws=True)
    assert {order.id for order in listed.orders} == {"#W3000001", "#W3000002", "#W3000003"}
    assert not any(order.id in listed.text for order in listed.orders)
    assert [order.id for order in chosen.orders] == ["#W3000003"]
    assert [order.id for order in second.orders] == [listed.orders[1].id]


def test_what_a_yes_would_do_is_one_record(say: Say) -> None:
    asked = "exchange the boots in #W4000003 for size 9"
    (told,) = say(asked, customer=DAN)
    (beside,) = say(asked, customer=DAN, draws=True)
    (change,) = beside.changes
    assert (change.action, change.order_id) == ("exchange", "#W4000003")
    (line,) = change.lines
    assert (line.line.item_id, line.quantity, line.becomes) == ("boot-8", 1, {"size": "9"})
    assert any("$5.00" in one for one in change.told)
    assert all(one in told.text for one in change.told)
    assert "Hiking Boots" not in beside.text
    # Whoever reads words alone and whoever sees the card agree to the very same.
    assert beside.pending is not None
    assert told.pending is not None
    assert beside.pending["seal"] == told.pending["seal"]


@pytest.mark.parametrize("text", ["cancel order #W4000001, no longer needed"])
def test_a_cancelled_order_shows_all_of_its_units(say: Say, text: str) -> None:
    (shown,) = say(text, customer=DAN, draws=True)
    (change,) = shown.changes
    assert [(one.line.item_id, one.quantity) for one in change.lines] == [("boot-8", 1), ("mug", 2)]
    assert "#W4000001" in shown.text


def test_a_purchase_is_summed_up_in_a_sentence(say: Say) -> None:
    steps = ["add the enamel mug to my cart", "check out please", "express", "visa ending in 1234"]
    shown = say(*steps, customer=DAN, draws=True)[-1]
    assert shown.checkout is not None
    assert shown.pending is not None
    assert "Denver" not in shown.text
    total = f"{shown.checkout.total_cents // 100}.{shown.checkout.total_cents % 100:02}"
    assert total in shown.text
