"""Rounds of recovery: what is stuck comes to an end, what was left is forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from data.checkout_placing import begin, charge_of
from data.checkout_recovery import recover, sweep
from data.database import reading, writing
from data.models import Checkout, Order, RequestKey
from data.models.columns import utc_now
from data.request_keys import KeyReused, once
from evals.checkout_shop import books
from tests.data.trade.buying import OWNER, Buying

pytestmark = pytest.mark.usefixtures("one_mug")


def cut_off(shop: Buying, *, held: bool) -> Checkout:
    checkout = begin(shop.engine, OWNER, shop.ready().summary_hash, shop.terms, shop.provider)
    if held:
        with reading(shop.engine) as session:
            charge = charge_of(session, checkout)
        assert charge is not None
        shop.provider.authorise(charge)
    return checkout


def test_what_is_held_becomes_the_order_that_was_agreed_to(shop: Buying) -> None:
    checkout = cut_off(shop, held=True)
    done = sweep(shop.engine, shop.provider, 0, 24)
    assert (done.finished, done.given_up) == (1, 0)
    (order,) = shop.rows(Order)
    assert order.checkout_id == checkout.id
    assert books(shop.engine, shop.home, "mug").agree(stock=10)
    assert shop.place(checkout.summary_hash).id == order.id


def test_what_never_arrived_is_given_up_uncharged(shop: Buying) -> None:
    cut_off(shop, held=False)
    assert recover(shop.engine, shop.provider, 0).given_up == 1
    assert shop.charges() == []
    assert shop.ready().summary_hash


def test_what_moves_yet_is_left_alone(shop: Buying) -> None:
    cut_off(shop, held=True)
    done = recover(shop.engine, shop.provider, 60)
    assert (done.finished, done.given_up) == (0, 0)


def test_the_money_of_a_failed_checkout_is_let_go_later(shop: Buying) -> None:
    checkout = cut_off(shop, held=True)
    reference = str(shop.charges()[0]["reference"])
    with writing(shop.engine) as session:
        failed = {"status": "failed", "payment_reference": reference}
        session.execute(update(Checkout).where(col(Checkout.id) == checkout.id).values(**failed))
    recover(shop.engine, shop.provider, 0)
    assert [c["status"] for c in shop.charges()] == ["voided"]
    assert [c.payment_reference for c in shop.rows(Checkout)] == [""]


def test_an_old_checkout_is_forgotten_with_its_address(shop: Buying) -> None:
    shop.ready()
    long_ago = utc_now() - timedelta(hours=25)
    with writing(shop.engine) as session:
        session.execute(update(Checkout).values(updated_at=long_ago))
        week = utc_now() - timedelta(days=8)
        session.add(RequestKey(owner=OWNER, key="k", request_hash="", created_at=week))
    assert sweep(shop.engine, shop.provider, 0, 24).expired == 1
    (checkout,) = shop.rows(Checkout)
    assert (checkout.status, checkout.email, checkout.address) == ("expired", "", {})
    assert shop.rows(RequestKey) == []


def test_a_key_answers_what_it_answered_and_nothing_else(shop: Buying) -> None:
    calls: list[int] = []

    def answer() -> dict[str, Any]:
        calls.append(1)
        return {"n": len(calls)}

    asked = {"a": 1}
    assert [once(shop.engine, OWNER, "k", asked, answer) for _ in range(3)] == [{"n": 1}] * 3
    with pytest.raises(KeyReused):
        once(shop.engine, OWNER, "k", {"a": 2}, answer)
    assert once(shop.engine, "session:other", "k", {"a": 2}, answer) == {"n": 2}
    assert once(shop.engine, OWNER, None, asked, answer) == {"n": 3}


def test_a_refusal_leaves_the_key_for_the_next_attempt(shop: Buying) -> None:
    def refuse() -> dict[str, Any]:
        raise KeyError("bug")

    with pytest.raises(KeyError):
        once(shop.engine, OWNER, "k", {}, refuse)
    assert once(shop.engine, OWNER, "k", {}, lambda: {"n": 1}) == {"n": 1}
    with reading(shop.engine) as session:
        assert session.exec(select(RequestKey.reply)).one() == {"n": 1}
