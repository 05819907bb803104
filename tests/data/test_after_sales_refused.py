"""After-sales by the policy: what is refused, beforehand and when it is done, without a change."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from data.after_sales import carry_out, preview
from data.after_sales_plan import (
    Cancel,
    ChangeAddress,
    ChangeItems,
    ChangePayment,
    Exchange,
    Return,
)
from data.errors import ShopError
from data.models.columns import utc_now
from tests.trading import (
    ADDRESS,
    ANN,
    BOB,
    LOST,
    POLICY,
    do,
    item,
    order,
    read,
    refused,
    stocks,
)


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
