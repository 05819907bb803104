"""Orders and purchases in conversation, on a small store of the public benchmark's shape."""

from __future__ import annotations

import pytest

from data.database import reading
from data.models import Order
from graph.assistant import Assistant
from tests.graph.trade.conftest import ANN, BEN, Say, status


def test_orders_are_listed_and_told_with_what_is_allowed(say: Say) -> None:
    listed, told = say("show my orders", "where is my order #W1000002?", customer=BEN)[:2]
    assert [tool.name for tool in listed.tools] == ["list_orders"]
    assert "#W2000001" in listed.text
    assert "#W1000002" not in listed.text
    assert not told.tools[0].ok, "another's order is like one that does not exist"


def test_anothers_order_is_refused_as_one_that_does_not_exist(say: Say) -> None:
    (theirs,) = say("cancel order #W2000001, i don't need it anymore")
    (nobodys,) = say("cancel order #W9999999, i don't need it anymore")
    assert theirs.text == nobodys.text
    assert theirs.pending is None


def test_a_reason_is_asked_for_and_only_a_yes_cancels(say: Say, clerk: Assistant) -> None:
    asked, shown, dropped = say(
        "please cancel order #W1000001", "I found it cheaper elsewhere", "no, leave it"
    )
    assert asked.suggestions
    assert asked.pending is None
    assert shown.pending is not None
    assert shown.pending["arguments"] == {"order_id": "#W1000001", "reason": "no longer needed"}
    assert "$150.00" in shown.text
    assert dropped.pending is None
    assert status(clerk, "#W1000001") == "pending"


def test_a_change_of_mind_replaces_the_summary(say: Say) -> None:
    first, second = say(
        "I want to return the boots from order #W1000002", "to my gift card instead please"
    )
    assert first.pending is not None
    assert second.pending is not None
    assert first.pending["arguments"]["payment_method_id"] == "card_ann"
    assert second.pending["arguments"]["payment_method_id"] == "gift_ann"
    assert second.pending["arguments"]["item_ids"] == ["boot-8"]


def test_items_of_a_delivered_order_are_exchanged_after_a_yes(say: Say, clerk: Assistant) -> None:
    shown, done = say("exchange the boots in #W2000002 for size 9", "yes please", customer=BEN)
    assert shown.pending is not None
    assert shown.pending["arguments"]["new_item_ids"] == ["boot-9"]
    assert "$5.00" in shown.text
    assert done.pending is None
    assert status(clerk, "#W2000002") == "exchange requested"


def test_an_address_in_the_message_goes_to_the_order(say: Say) -> None:
    shown, _ = say("send order #W1000001 to 12 Elm Street, Apt 4, Austin, TX 78701", "no")
    assert shown.pending is not None
    wanted = shown.pending["arguments"]
    assert (wanted["address1"], wanted["city"], wanted["zip"]) == (
        "12 Elm Street", "Austin", "78701",
    )  # fmt: skip


def test_what_the_policy_forbids_is_explained(say: Say) -> None:
    (refused,) = say("cancel #W1000002, ordered by mistake")
    assert refused.pending is None
    assert not refused.tools[-1].ok
    assert refused.guard.output == "allow"


@pytest.mark.parametrize(
    "text", ["wo ist meine Bestellung #W1000001?", "¿dónde está mi pedido #W1000001?"]
)
def test_the_same_in_other_languages(say: Say, text: str) -> None:
    (told,) = say(text)
    assert told.language != "en"
    assert told.tools[0].name == "get_order_status"
    assert "#W1000001" in told.text


def test_a_guest_without_orders_gets_a_useful_answer(say: Say) -> None:
    (told,) = say("where is my order?", customer=None)
    assert told.tools[0].name == "list_orders"
    assert told.suggestions


def test_a_purchase_is_placed_step_by_step(say: Say, clerk: Assistant) -> None:
    replies = say(
        "add the enamel mug to my cart", "check out please", "express", "the visa ending in 1234",
        "yes, place the order", customer=ANN,
    )  # fmt: skip
    shown, placed = replies[-2:]
    assert shown.pending is not None
    assert shown.pending["action"] == "checkout"
    assert not placed.cart.lines
    with reading(clerk.shop.engine) as session:
        number = placed.orders[0].id
        assert session.get(Order, number) is not None
    assert number in placed.text


def test_the_order_talked_about_is_cancelled_for_the_reason_named(say: Say) -> None:
    shown, asked, previewed = say(
        "show order W1000001", "can you cancel it now?", "no longer needed"
    )
    assert shown.pending is None
    assert "no longer needed" in asked.suggestions
    assert previewed.pending is not None
    assert previewed.pending["action"] == "cancel_order"
    wanted = {"order_id": "#W1000001", "reason": "no longer needed"}
    assert previewed.pending["arguments"] == wanted


def test_an_address_without_an_order_is_the_profiles(say: Say) -> None:
    reply = say("please change my address to 12 Elm Street, Apt 4, Austin, TX 73301, USA")[0]
    assert reply.pending is not None
    assert reply.pending["action"] == "update_address"
    assert reply.pending["arguments"]["zip"] == "73301"


@pytest.mark.parametrize(
    ("text", "tool"),
    [
        ("change the boots in W1000001 to size 9", "modify_order"),
        ("i want to exchange the hikingboots of W1000001, size 9", "modify_order"),
        ("change the boots in W1000002 to size 9", "exchange_items"),
    ],
)
def test_a_swap_is_what_the_state_of_the_order_makes_it(say: Say, text: str, tool: str) -> None:
    reply = say(text)[0]
    assert reply.pending is not None
    assert reply.pending["action"] == tool
    assert reply.pending["arguments"]["new_item_ids"] == ["boot-9"]


def test_a_guest_is_asked_for_each_missing_field_in_turn(say: Say) -> None:
    replies = say(
        "add the enamel mug to my cart",
        "checkout",
        "gail@example.com",
        "12 Elm Street, Austin, TX 73301, USA",
        "Gail Stone",
        "the cheapest one",
        customer=None,
    )
    given = [call.arguments for reply in replies for call in reply.tools]
    told = {name: value for arguments in given for name, value in arguments.items()}
    assert told["name"] == "Gail Stone"
    assert told["address1"] == "12 Elm Street"
    assert told["shipping_option"]
    assert all(reply.pending is None for reply in replies)
