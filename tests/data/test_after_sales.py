"""After-sales by the policy: what each action changes."""

from __future__ import annotations

from sqlalchemy import Engine

from data.after_sales import preview
from data.after_sales_plan import (
    Cancel,
    ChangeAddress,
    ChangeItems,
    ChangePayment,
    Exchange,
    Return,
)
from tests.trading import (
    ADDRESS,
    ANN,
    LOST,
    POLICY,
    balance,
    do,
    item,
    moved,
    order,
    read,
    refused,
    stocks,
)


def test_cancelling_refunds_gives_stock_back_and_is_final(engine: Engine) -> None:
    order(engine, counted=True, coupons=["TEN"])
    before = stocks(engine)
    told = do(engine, Cancel("w1", "  No longer  needed."))
    assert told.order == read(engine)
    assert (told.order.status, told.order.cancel_reason) == ("cancelled", LOST)
    assert moved(told.order)[1:] == [("refund", 2735, "card-a", "due")]
    after = stocks(engine)
    assert (after["shirt-S"], after["mug"]) == (6, 10)
    assert after["shirt-M"] == before["shirt-M"]
    assert told.order.allowed == ()
    assert refused(engine, Cancel("#W1", LOST)) == "not_pending"
    assert stocks(engine) == after


def test_a_gift_card_has_its_money_back_at_once(engine: Engine) -> None:
    order(engine, paid_with="gift-a")
    told = do(engine, Cancel("#W1", LOST))
    assert moved(told.order)[-1] == ("refund", 2735, "gift-a", "done")
    assert balance(engine) == 3000 + 2735


def test_cancelling_after_a_change_of_payment_refunds_what_was_paid(engine: Engine) -> None:
    order(engine)
    do(engine, ChangePayment("#W1", "gift-a"))
    assert balance(engine) == 265
    told = do(engine, Cancel("#W1", LOST))
    assert moved(told.order) == [
        ("payment", 2735, "card-a", "done"),
        ("payment", 2735, "gift-a", "done"),
        ("refund", 2735, "card-a", "due"),
        ("refund", 2735, "gift-a", "done"),
    ]
    assert balance(engine) == 3000


def test_changed_items_cost_the_difference_and_close_the_order(engine: Engine) -> None:
    order(engine, [item("shirt-S", quantity=2), item("mug", 7.35)], counted=True)
    told = do(engine, ChangeItems("#W1", ("shirt-S",), ("shirt-M",), "gift-a"))
    assert told.order.status == "pending (item modified)"
    lines = [(x.item_id, x.quantity, x.price_cents) for x in told.order.lines]
    assert lines == [("shirt-S", 1, 2000), ("shirt-M", 1, 2500), ("mug", 1, 735)]
    assert told.order.total_cents == 5235
    assert moved(told.order)[-1] == ("payment", 500, "gift-a", "done")
    assert balance(engine) == 2500
    assert (stocks(engine)["shirt-S"], stocks(engine)["shirt-M"]) == (6, 4)
    again = (
        Cancel("#W1", LOST),
        ChangeItems("#W1", ("mug",), ("mug",), "card-a"),
        ChangeAddress("#W1", ADDRESS),
        ChangePayment("#W1", "paypal-a"),
    )
    assert {refused(engine, asked) for asked in again} == {"already_changed"}


def test_a_cheaper_item_gives_money_back(engine: Engine) -> None:
    order(engine, [item("coat-M", 25)])
    told = do(engine, ChangeItems("#W1", ("coat-M",), ("coat-S",), "paypal-a"))
    assert moved(told.order)[-1] == ("refund", 500, "paypal-a", "due")


def test_of_a_discounted_order_nobody_gets_more_back_than_was_paid(engine: Engine) -> None:
    order(engine, [item("coat-M", 25)], discount=20, tax=0.5, shipping=4)
    told = do(engine, ChangeItems("#W1", ("coat-M",), ("coat-S",), "card-a"))
    # A fifth less goods: discount 16, tax 0.40, so 25 - 20 + 4 + 0.5 becomes 20 - 16 + 4 + 0.4.
    assert (told.order.discount_cents, told.order.tax_cents) == (1600, 40)
    assert told.order.total_cents == 840
    assert moved(told.order)[-1] == ("refund", 110, "card-a", "due")


def test_an_address_is_changed_whole_and_keeps_the_name(engine: Engine) -> None:
    order(engine, address={**ADDRESS, "name": "Ann"})
    new = {**ADDRESS, "address1": "2 Oak", "address2": ""}
    told = do(engine, ChangeAddress("#W1", new))
    assert told.order.address == {**new, "name": "Ann"}
    assert told.order.status == "pending"
    assert told.order.events[-1].details == {"fields": ["address1"]}


def test_a_payment_is_changed_once_and_to_another(engine: Engine) -> None:
    order(engine)
    assert refused(engine, ChangePayment("#W1", "card-a")) == "same_method"
    assert refused(engine, ChangePayment("#W1", "card-b")) == "method_not_yours"
    told = do(engine, ChangePayment("#W1", "paypal-a"))
    assert told.order.status == "pending"
    assert "modify_payment" not in told.order.allowed
    assert refused(engine, ChangePayment("#W1", "card-a")) == "paid_in_parts"


def test_a_return_goes_back_to_what_paid_or_to_a_gift_card(engine: Engine) -> None:
    order(engine, [item("shirt-S", quantity=2)], status="delivered", shipping=5)
    assert refused(engine, Return("#W1", ("shirt-S",), "paypal-a")) == "refund_method"
    assert refused(engine, Return("#W1", ("shirt-S",), "card-b")) == "method_not_yours"
    assert refused(engine, Return("#W1", ("shirt-S",) * 3)) == "not_in_order"
    assert refused(engine, Return("#W1", ())) == "no_items"
    assert preview(engine, ANN, Return("#W1", ("shirt-S",)), POLICY).plan.confirm == {
        "order_id": "#W1",
        "item_ids": ["shirt-S"],
        "payment_method_id": "card-a",
    }
    told = do(engine, Return("#W1", ("shirt-S",), "gift-a"))
    assert told.order.status == "return requested"
    assert told.order.events[-1].details["refund_cents"] == 2000
    assert balance(engine) == 3000  # The money comes when the goods have.
    asked = Exchange("#W1", ("shirt-S",), ("shirt-M",), "card-a")
    assert refused(engine, asked) == "already_requested"


def test_an_exchange_is_noted_and_what_goes_out_kept_aside(engine: Engine) -> None:
    order(engine, status="delivered")
    told = do(engine, Exchange("#W1", ("shirt-S",), ("shirt-M",), "gift-a"))
    assert told.order.status == "exchange requested"
    assert told.order.events[-1].details == {
        "item_ids": ["shirt-S"],
        "new_item_ids": ["shirt-M"],
        "payment_method_id": "gift-a",
        "difference_cents": 500,
        "prices": [2500],
        "counted": ["shirt-M"],
    }
    assert len(told.order.payments) == 1
    assert balance(engine) == 3000
    assert stocks(engine)["shirt-M"] == 4
    assert refused(engine, Return("#W1", ("shirt-S",))) == "already_requested"
