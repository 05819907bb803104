"""Paying: declined, unanswered, from a gift card, or not at all."""

from __future__ import annotations

import pytest

from data import carts
from data.carts import CartLimits
from data.checkout_recovery import recover
from data.database import writing
from data.errors import ShopError
from data.models import (
    Coupon,
    Order,
    PaymentMethod,
)
from data.payments.built_in import DECLINED, LOST, SLOW
from data.payments.port import PaymentDeclined, PaymentPending
from evals.checkout_shop import GIVEN
from tests.data.trade.buying import OWNER, Buying

LIMITS = CartLimits()
pytestmark = pytest.mark.usefixtures("one_mug")


def test_a_declined_card_costs_nothing_and_another_one_pays(shop: Buying) -> None:
    facts = shop.ready(payment_method_id=DECLINED)
    with pytest.raises(PaymentDeclined):
        shop.place(facts.summary_hash)
    assert shop.rows(Order) == []
    again = shop.collect(payment_method_id="test_visa")
    assert again.summary_hash != facts.summary_hash
    assert again.email == facts.email
    shop.place(again.summary_hash)
    assert sorted(c["status"] for c in shop.charges()) == ["captured", "declined"]


def test_an_answer_that_was_lost_is_asked_for_by_the_key(shop: Buying) -> None:
    facts = shop.ready(payment_method_id=SLOW)
    order = shop.place(facts.summary_hash)
    (charge,) = shop.charges()
    assert (charge["status"], charge["amount_cents"]) == ("captured", order.total_cents)


def test_a_provider_that_never_answers_charges_nothing_and_blocks_nobody(shop: Buying) -> None:
    facts = shop.ready(payment_method_id=LOST)
    with pytest.raises(PaymentPending):
        shop.place(facts.summary_hash)
    with pytest.raises(PaymentPending):
        shop.collect()
    assert recover(shop.engine, shop.provider, 0).given_up == 1
    again = shop.collect(payment_method_id="test_visa")
    assert shop.place(again.summary_hash).total_cents == again.total_cents


def gift_card(shop: Buying, cents: int) -> str:
    with writing(shop.engine) as session:
        session.add(PaymentMethod(id="gift_1", owner=OWNER, kind="gift_card", balance_cents=cents))
    return "gift_1"


def test_a_gift_card_pays_from_its_balance(shop: Buying) -> None:
    facts = shop.ready(payment_method_id=gift_card(shop, 10_000))
    order = shop.place(facts.summary_hash)
    assert order.methods[0].balance_cents == 10_000 - order.total_cents
    assert order.payments[0].status == "done"
    assert shop.charges() == []


def test_a_gift_card_that_holds_too_little_is_refused(shop: Buying) -> None:
    with pytest.raises(ShopError) as refused:
        shop.ready(payment_method_id=gift_card(shop, 1))
    assert refused.value.code == "gift_card_too_small"


def test_a_purchase_that_costs_nothing_needs_no_payment(shop: Buying) -> None:
    with writing(shop.engine) as session:
        session.add(Coupon(code="ALL", kind="percent", percent=100, stacks=True))
        session.add(Coupon(code="SENT", kind="free_shipping", stacks=True))
    for code in ("ALL", "SENT"):
        carts.apply_coupon(shop.engine, OWNER, code, LIMITS)
    given = {name: value for name, value in GIVEN.items() if name != "payment_method_id"}
    order = shop.place(shop.collect(**given).summary_hash)
    assert (order.total_cents, order.payments) == (0, ())
