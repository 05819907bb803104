"""Dialogues of customers with orders: put back before each, and what is held against them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.after_sales_plan import Cancel, Return
from data.facts import CartFacts
from evals.talk.so_far import Exchange, SoFar
from evals.talk.trade import judge_orders, orders_held, put_back, trade_amounts, trade_names
from evals.talk.written import OrdersExpected
from graph.reply import ChangedLine, OrderChange, Reply
from tests.evals.talk.shop import CATALOGUE
from tests.trading import ANN, LOST, POLICY, do, open_trade, order

BEFORE, AFTER = "#W1", "#W2"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """Open a shop with a pending and a delivered order of one customer."""
    opened = open_trade(tmp_path)
    order(opened, order_id=BEFORE)
    order(opened, order_id=AFTER, status="delivered")
    yield opened
    opened.dispose()


def faults(engine: Engine, so_far: SoFar, **expected: object) -> list[str]:
    now = orders_held(engine, POLICY, ANN)
    so_far.exchanges.append(Exchange("…", None, now))
    wanted = OrdersExpected.model_validate(expected)
    return [fault.kind for fault in judge_orders(wanted, so_far)]


def test_orders_are_held_against_what_they_must_be(engine: Engine) -> None:
    so_far = SoFar(CATALOGUE, orders_at_first=orders_held(engine, POLICY, ANN))
    assert faults(engine, so_far, same=True, placed=0) == []
    do(engine, Cancel(BEFORE, LOST))
    do(engine, Return(AFTER, ("mug",)))
    assert faults(engine, so_far, same=True) == ["orders.same"]
    right = {
        BEFORE: {"status": "cancelled", "refunded_to": "card-a", "items": ["shirt-S", "mug"]},
        AFTER: {"status": "return requested", "asked_for": "mug", "address": ["Elm", "97301"]},
    }
    assert faults(engine, so_far, are=right, same=True) == []
    wrong = {
        BEFORE: {"status": "pending", "refunded_to": "gift-a", "items": ["mug"]},
        AFTER: {"asked_for": "shirt-S", "address": "Boston"},
        "#W9": {},
    }
    kinds = ["status", "items", "refund", "address", "asked_for", "missing"]
    assert faults(engine, so_far, are=wrong) == [f"orders.{kind}" for kind in kinds]
    order(engine, order_id="#W3")
    assert faults(engine, so_far, placed=2) == ["orders.placed"]


def test_names_and_amounts_of_orders_are_borne_out(engine: Engine) -> None:
    so_far = SoFar(CATALOGUE)
    faults(engine, so_far)
    assert trade_names(so_far) == {"Mug", "Shirt"}
    assert {735, 2735} <= trade_amounts(so_far)


def test_what_goes_back_of_an_order_is_borne_out_in_sum(engine: Engine) -> None:
    (line, *_) = orders_held(engine, POLICY, ANN)[0].lines
    back = ChangedLine(line=line, quantity=7, becomes={})
    change = OrderChange(action="return", order_id=AFTER, currency="USD", lines=[back], told=[])
    reply = Reply(
        session_id="s", text="…", cart=CartFacts(owner=ANN, currency="USD"), changes=[change]
    )
    so_far = SoFar(CATALOGUE)
    assert 7 * line.price_cents not in trade_amounts(so_far)
    so_far.exchanges.append(Exchange("…", reply, ()))
    assert 7 * line.price_cents in trade_amounts(so_far)


def test_trade_is_put_back_as_the_shop_came_with_it(engine: Engine, tmp_path: Path) -> None:
    engine.dispose()
    kept = tmp_path / "kept.db"
    shutil.copy(tmp_path / "trade.db", kept)
    before = orders_held(engine, POLICY, ANN)
    do(engine, Cancel(BEFORE, LOST))
    order(engine, order_id="#W3")
    put_back(engine, kept)
    assert orders_held(engine, POLICY, ANN) == before
