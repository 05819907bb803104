"""Paying: declined, unanswered, from a gift card, or not at all."""

from __future__ import annotations

import pytest

from data import carts
from data.after_sales import carry_out
from data.after_sales_plan import Cancel, Return
from data.carts import CartLimits
from data.checkout_recovery import recover
from data.checkout_summary import SummaryChanged
from data.database import writing
from data.errors import ShopError
from data.goods_back import receive
from data.models import (
    Coupon,
    Order,
    PaymentMethod,
)
from data.payments.built_in import DECLINED, LOST, SLOW
from data.payments.port import PaymentDeclined, PaymentPending
from data.payments.settling import settle_due
from data.settings import Settings
from data.trade_policy import policy_of
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


def gift_card(shop: Buying, cents: int, name: str = "gift_1", currency: str = "USD") -> str:
    card = PaymentMethod(id=name, owner=OWNER, kind="gift_card", balance_cents=cents)
    card.currency = currency
    with writing(shop.engine) as session:
        session.add(card)
    return name


def balances(shop: Buying) -> dict[str, int | None]:
    cards = (one for one in shop.rows(PaymentMethod) if one.kind == "gift_card")
    return {card.id: card.balance_cents for card in cards}


def test_a_gift_card_pays_from_its_balance(shop: Buying) -> None:
    facts = shop.ready(payment_method_id=gift_card(shop, 10_000))
    order = shop.place(facts.summary_hash)
    assert order.methods[0].balance_cents == 10_000 - order.total_cents
    assert order.payments[0].status == "done"
    assert shop.charges() == []


def test_a_gift_card_that_holds_too_little_pays_what_it_holds(shop: Buying) -> None:
    given = {**GIVEN, "payment_method_id": gift_card(shop, 500)}
    facts = shop.collect(**given)
    assert (facts.missing, facts.summary_hash) == (("payment_method_id",), "")
    assert facts.rest_cents == facts.total_cents - 500
    whole = shop.collect(payment_method_id="test_visa")
    assert [part.amount_cents for part in whole.parts] == [500, whole.total_cents - 500]
    order = shop.place(whole.summary_hash)
    assert [(one.amount_cents, one.status) for one in order.payments] == [
        (500, "done"),
        (order.total_cents - 500, "due"),
    ]
    (charge,) = shop.charges()
    assert (charge["status"], charge["amount_cents"]) == ("captured", order.total_cents - 500)
    assert balances(shop) == {"gift_1": 0}


def test_several_gift_cards_pay_in_their_order(shop: Buying) -> None:
    cards = [gift_card(shop, 300), gift_card(shop, 10_000, "gift_2")]
    facts = shop.ready(gift_card_ids=cards)
    assert [part.method.id for part in facts.parts] == cards
    order = shop.place(facts.summary_hash)
    assert sum(one.amount_cents for one in order.payments) == order.total_cents
    assert balances(shop) == {"gift_1": 0, "gift_2": 10_300 - order.total_cents}
    assert shop.charges() == []


def test_gift_cards_are_taken_off_again(shop: Buying) -> None:
    facts = shop.ready(gift_card_ids=[gift_card(shop, 500)])
    off = shop.collect(gift_card_ids=[])
    assert (len(facts.parts), len(off.parts)) == (2, 1)
    assert facts.summary_hash != off.summary_hash


@pytest.mark.parametrize("of", ["empty", "visa", "stranger"])
def test_what_is_no_gift_card_with_money_on_it_is_refused(shop: Buying, of: str) -> None:
    if of == "stranger":
        with writing(shop.engine) as session:
            session.add(
                PaymentMethod(id=of, owner="customer:x", kind="gift_card", balance_cents=99)
            )
    wanted = gift_card(shop, 0) if of == "empty" else "test_visa" if of == "visa" else of
    with pytest.raises(ShopError) as refused:
        shop.ready(gift_card_ids=[wanted])
    codes = {"empty": "gift_card_empty", "visa": "invalid_input", "stranger": "method_not_yours"}
    assert refused.value.code == codes[of]


def test_a_gift_card_in_another_currency_pays_nothing(shop: Buying) -> None:
    facts = shop.ready(gift_card_ids=[gift_card(shop, 500, currency="EUR")])
    assert [part.method.kind for part in facts.parts] == ["credit_card"]


def test_a_gift_card_that_was_spent_meanwhile_is_never_passed_over_unseen(shop: Buying) -> None:
    facts = shop.ready(gift_card_ids=[gift_card(shop, 500)])
    with writing(shop.engine) as session:
        session.get_one(PaymentMethod, "gift_1").balance_cents = 100
    with pytest.raises(SummaryChanged) as changed:
        shop.place(facts.summary_hash)
    assert [part.amount_cents for part in changed.value.checkout.gift_cards] == [100]
    assert (shop.charges(), shop.rows(Order)) == ([], [])


def test_a_declined_card_leaves_the_gift_card_alone(shop: Buying) -> None:
    facts = shop.ready(gift_card_ids=[gift_card(shop, 500)], payment_method_id=DECLINED)
    with pytest.raises(PaymentDeclined):
        shop.place(facts.summary_hash)
    assert balances(shop) == {"gift_1": 500}


def test_a_cancelled_order_gives_each_way_of_paying_its_own_back(shop: Buying) -> None:
    order = shop.place(shop.ready(gift_card_ids=[gift_card(shop, 500)]).summary_hash)
    asked = Cancel(order.id, "no longer needed")
    carry_out(shop.engine, OWNER, asked, policy_of(Settings()))
    settle_due(shop.engine, shop.provider)
    assert balances(shop) == {"gift_1": 500}
    (refund,) = shop.provider.ledger.refunds()
    assert refund["amount_cents"] == order.total_cents - 500


def test_a_purchase_that_costs_nothing_needs_no_payment(shop: Buying) -> None:
    with writing(shop.engine) as session:
        session.add(Coupon(code="ALL", kind="percent", percent=100, stacks=True))
        session.add(Coupon(code="SENT", kind="free_shipping", stacks=True))
    for code in ("ALL", "SENT"):
        carts.apply_coupon(shop.engine, OWNER, code, LIMITS)
    given = {name: value for name, value in GIVEN.items() if name != "payment_method_id"}
    order = shop.place(shop.collect(**given).summary_hash)
    assert (order.total_cents, order.payments) == (0, ())


@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        (None, {"credit_card": 1499, "gift_card": 500}),
        ("gift_card", {"gift_card": 1999}),
        ("credit_card", {"credit_card": 1499, "gift_card": 500}),
    ],
)
def test_a_return_goes_back_card_first_and_the_rest_to_the_gift_card(
    shop: Buying, named: str | None, wanted: dict[str, int]
) -> None:
    with writing(shop.engine) as session:
        session.add(Coupon(code="SENT", kind="free_shipping"))
    carts.apply_coupon(shop.engine, OWNER, "SENT", LIMITS)
    given = {"gift_card_ids": [gift_card(shop, 500)], "state": "OR", "zip": "97201"}
    order = shop.place(shop.ready(**given).summary_hash)
    assert order.total_cents == 1999
    kinds = {one.id: one.kind for one in order.methods}
    with writing(shop.engine) as session:
        session.get_one(Order, order.id).status = "delivered"
    method = next((one for one, kind in kinds.items() if kind == named), None)
    policy = policy_of(Settings())
    carry_out(shop.engine, OWNER, Return(order.id, ("mug",), method), policy)
    back = receive(shop.engine, order.id, policy, by="desk")
    refunds = [one for one in back.payments if one.kind == "refund"]
    assert {kinds[one.method_id]: one.amount_cents for one in refunds} == wanted
    settle_due(shop.engine, shop.provider)
    assert balances(shop) == {"gift_1": wanted["gift_card"]}
    given_back = [one["amount_cents"] for one in shop.provider.ledger.refunds()]
    assert given_back == [cents for kind, cents in wanted.items() if kind != "gift_card"]
