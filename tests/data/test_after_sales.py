"""After-sales by the policy: what each action changes, and what it refuses without a change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from data.after_sales import Told, carry_out, preview
from data.after_sales_plan import (
    Asked,
    Cancel,
    ChangeAddress,
    ChangeItems,
    ChangePayment,
    Exchange,
    Return,
)
from data.errors import ShopError
from data.models.columns import utc_now
from data.order_facts import OrderFacts
from data.orders import order_of, orders_of
from tests.trading import ADDRESS, ANN, BOB, POLICY, balance, item, open_trade, order, stocks

LOST = "no longer needed"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_trade(tmp_path)
    yield engine
    engine.dispose()


def do(engine: Engine, asked: Asked, owner: str = ANN) -> Told:
    return carry_out(engine, owner, asked, POLICY)


def read(engine: Engine, order_id: str = "#W1") -> OrderFacts:
    return order_of(engine, ANN, order_id, POLICY)


def refused(engine: Engine, asked: Asked, owner: str = ANN) -> str:
    """Code of the refusal, the same beforehand; nothing is changed by it."""
    before = everything(engine)
    codes = []
    for step in (preview, carry_out):
        with pytest.raises(ShopError) as error:
            step(engine, owner, asked, POLICY)
        codes.append(error.value.code)
    assert codes[0] == codes[1]
    assert everything(engine) == before
    return codes[0]


def everything(engine: Engine) -> Any:
    return orders_of(engine, ANN, POLICY, 99), stocks(engine), balance(engine)


def moved(facts: OrderFacts) -> list[tuple[str, int, str, str]]:
    return [(p.kind, p.amount_cents, p.method_id, p.status) for p in facts.payments]


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


def test_a_price_that_moved_since_is_not_charged_unseen(engine: Engine) -> None:
    order(engine)
    asked = ChangeItems("#W1", ("shirt-S",), ("shirt-M",), "card-a", agreed_cents=400)
    with pytest.raises(ShopError) as error:
        do(engine, asked)
    assert error.value.code == "price_changed"
    assert preview(engine, ANN, asked, POLICY).plan.confirm["difference_cents"] == 500
    assert read(engine).status == "pending"


@pytest.mark.parametrize(
    ("items", "new", "method", "code"),
    [
        ((), (), "card-a", "no_items"),
        (("shirt-S",), (), "card-a", "counts_differ"),
        (("shirt-M",), ("shirt-S",), "card-a", "not_in_order"),
        (("shirt-S", "shirt-S"), ("shirt-M", "shirt-M"), "card-a", "not_in_order"),
        (("shirt-S",), ("coat-S",), "card-a", "other_product"),
        (("shirt-S",), ("nothing",), "card-a", "other_product"),
        (("shirt-S",), ("shirt-S",), "card-a", "same_item"),
        (("mug",), ("mug",), "card-a", "same_item"),
        (("shirt-S",), ("shirt-L",), "card-a", "not_available"),
        (("shirt-S",), ("shirt-M",), "card-b", "method_not_yours"),
        (("shirt-S",), ("shirt-M",), "nothing", "method_not_yours"),
        (("shirt-S",), ("shirt-M",), None, "method_needed"),
    ],
)
@pytest.mark.parametrize("kind", [ChangeItems, Exchange])
def test_a_change_of_items_that_is_refused(
    engine: Engine,
    kind: type[ChangeItems],
    items: tuple[str, ...],
    new: tuple[str, ...],
    method: str | None,
    code: str,
) -> None:
    order(engine, status="pending" if kind is ChangeItems else "delivered")
    assert refused(engine, kind("#W1", items, new, method)) == code


def test_a_gift_card_must_cover_what_it_is_to_pay(engine: Engine) -> None:
    units = [item("shirt-S", 1) for _ in range(2)]
    order(engine, units, status="delivered", order_id="#W2")
    order(engine, units)
    both = (("shirt-S",) * 2, ("shirt-M",) * 2, "gift-a")
    assert refused(engine, ChangeItems("#W1", *both)) == "gift_card_too_small"
    assert refused(engine, Exchange("#W2", *both)) == "gift_card_too_small"
    order(engine, [item("shirt-S", 31)], order_id="#W3")
    assert refused(engine, ChangePayment("#W3", "gift-a")) == "gift_card_too_small"


def test_more_units_than_are_left_are_not_available(engine: Engine) -> None:
    order(engine, [item("shirt-S", quantity=6)], counted=True)
    asked = ChangeItems("#W1", ("shirt-S",) * 6, ("shirt-M",) * 6, "card-a")
    assert refused(engine, asked) == "not_available"
    do(engine, ChangeItems("#W1", ("shirt-S",) * 5, ("shirt-M",) * 5, "card-a"))
    assert (stocks(engine)["shirt-S"], stocks(engine)["shirt-M"]) == (10, 0)


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
    assert refused(engine, Exchange("#W1", ("shirt-S",), ("shirt-M",), "card-a")) in (
        "not_delivered",
        "already_changed",
    )


def test_an_exchange_is_noted_and_what_goes_out_kept_aside(engine: Engine) -> None:
    order(engine, status="delivered")
    told = do(engine, Exchange("#W1", ("shirt-S",), ("shirt-M",), "gift-a"))
    assert told.order.status == "exchange requested"
    assert told.order.events[-1].details == {
        "item_ids": ["shirt-S"],
        "new_item_ids": ["shirt-M"],
        "payment_method_id": "gift-a",
        "difference_cents": 500,
    }
    assert len(told.order.payments) == 1
    assert balance(engine) == 3000
    assert stocks(engine)["shirt-M"] == 4
    assert refused(engine, Return("#W1", ("shirt-S",))) == "not_delivered"


@pytest.mark.parametrize(
    ("days", "open_actions"), [(29, ("return", "exchange")), (31, ())], ids=["within", "after"]
)
def test_the_window_counts_where_the_delivery_is_known(
    engine: Engine, days: int, open_actions: tuple[str, ...]
) -> None:
    order(engine, status="delivered", delivered_at=utc_now() - timedelta(days=days))
    assert read(engine).allowed == open_actions
    if not open_actions:
        with pytest.raises(ShopError) as error:
            do(engine, Return("#W1", ("shirt-S",)))
        assert error.value.code == "return_window_over"
        assert error.value.details["ask_a_person"]


@pytest.mark.parametrize("status", ["processed", "delivered", "cancelled", "return requested"])
def test_what_has_left_cannot_be_changed(engine: Engine, status: str) -> None:
    order(engine, status=status)
    for asked in (
        Cancel("#W1", LOST),
        ChangeItems("#W1", ("shirt-S",), ("shirt-M",), "card-a"),
        ChangeAddress("#W1", ADDRESS),
        ChangePayment("#W1", "paypal-a"),
    ):
        assert refused(engine, asked) == "not_pending"


@pytest.mark.parametrize("reason", ["", "too expensive", "no longer", "because"])
def test_only_reasons_of_the_policy_count(engine: Engine, reason: str) -> None:
    order(engine)
    assert refused(engine, Cancel("#W1", reason)) == "reason_not_accepted"


def test_anothers_order_is_like_none(engine: Engine) -> None:
    order(engine)
    told = []
    for order_id in ("#W1", "#W404"):
        for step in (preview, carry_out):
            with pytest.raises(ShopError) as error:
                step(engine, BOB, Cancel(order_id, LOST), POLICY)
            told.append(
                (type(error.value), error.value.code, str(error.value), error.value.details)
            )
    assert all(one == told[0] for one in told)
    assert read(engine).status == "pending"


def test_a_policy_may_bar_categories_and_open_more(engine: Engine) -> None:
    order(engine, status="delivered")
    rule = POLICY.return_.model_copy(update={"except_categories": ("shirts",)})
    strict = POLICY.model_copy(update={"return_": rule})
    with pytest.raises(ShopError) as error:
        carry_out(engine, ANN, Return("#W1", ("shirt-S",)), strict)
    assert error.value.code == "never_returned"
    carry_out(engine, ANN, Return("#W1", ("mug",)), strict)
