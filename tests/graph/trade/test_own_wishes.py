"""Wishes about what was bought, and about what is to be bought, that sound like other things."""

from __future__ import annotations

import pytest

from data.database import writing
from data.models import Product
from graph.assistant import Assistant
from graph.understanding.trade.address import place_of
from tests.graph.trade.conftest import ANN, CAT, DAN, Say


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


def test_what_is_altered_of_ones_own_with_an_empty_cart_was_ordered(say: Say) -> None:
    (told,) = say("i want to change the size of my boots to size 9", customer=ANN)
    assert told.pending is not None
    assert told.pending["action"] == "modify_order"
    assert told.pending["arguments"]["new_item_ids"] == ["boot-9"]


def test_a_purchase_stays_in_its_language(say: Say) -> None:
    *_, paid, placed = say(
        "leg den Becher aus Emaille in den Warenkorb", "zur Kasse", "express", "visa 1234", "ja",
        customer=CAT,
    )  # fmt: skip
    assert paid.language == "de"
    assert placed.language == "de"
    assert placed.orders


def test_an_address_may_come_in_pieces_and_be_put_right(say: Say) -> None:
    *_, whole, righted = say(
        "add the enamel mug to my cart", "check out", "express", "the visa ending in 1234",
        "ship it to 12 Nowhere Rd, Springfield", "Springfield, IL 62701", "it's IL 62702, sorry",
        customer=CAT,
    )  # fmt: skip
    for told, code in ((whole, "62701"), (righted, "62702")):
        assert told.checkout is not None
        address = told.checkout.address
        assert address["address1"] == "12 Nowhere Rd"
        assert (address["city"], address["state"], address["zip"]) == ("Springfield", "IL", code)
        assert told.pending is not None


def test_an_address_said_of_the_cart_begins_the_purchase(say: Say) -> None:
    *_, told = say(
        "add the enamel mug to my cart", "ship it to 5 High Street, Portland, OR 97209, USA",
        customer=ANN,
    )  # fmt: skip
    assert told.checkout is not None
    assert told.checkout.address["zip"] == "97209"


def test_a_way_of_paying_alone_is_of_the_cart(say: Say) -> None:
    *_, told = say(
        "add the enamel mug to my cart", "check out", "express", "use code NOSUCH1", "visa 1234",
        customer=ANN,
    )  # fmt: skip
    assert told.checkout is not None
    assert told.checkout.method is not None
    assert told.checkout.method.last_four == "1234"


def test_a_code_and_a_word_beside_it_is_tried_whatever_awaits_a_yes(say: Say) -> None:
    *_, told = say(
        "add the enamel mug to my cart", "check out", "express", "the visa ending in 1234",
        "WELCOME10 then", customer=CAT,
    )  # fmt: skip
    assert [tool.name for tool in told.tools if not tool.preview][:1] == ["apply_coupon"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Springfield, IL 62701", {"city": "Springfield", "state": "IL", "zip": "62701"}),
        ("it's IL 62701", {"state": "IL", "zip": "62701"}),
        ("New York NY, 10001-1234", {"city": "New York", "state": "NY", "zip": "10001-1234"}),
        ("ok", {}),
        ("send 12345 of them", {}),
    ],
)
def test_a_place_alone_is_read(text: str, place: dict[str, str]) -> None:
    assert place_of(text) == place


def test_what_is_sold_out_before_the_purchase_is_named(say: Say, clerk: Assistant) -> None:
    def stock(left: int) -> None:
        with writing(clerk.shop.engine) as session:
            mug = session.get(Product, "mug")
            assert mug is not None
            mug.stock = left
            session.add(mug)

    stock(9)
    say("add the enamel mug to my cart", customer=DAN)
    stock(0)
    (refused,) = say("check out", customer=DAN)
    stock(9)
    assert "Enamel Mug" in refused.text
    assert refused.guard.output == "allow"
    assert refused.pending is None
