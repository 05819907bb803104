"""What is due: taken and given back once, whoever settles and however often."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading, writing
from data.models import Order, Payment, PaymentMethod
from data.payments.built_in import DECLINED, LOST, TestProvider
from data.payments.settling import settle_due, settle_order
from evals.checkout_shop import open_shop_of

OWNER = "customer:c"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_shop_of(f"sqlite:///{tmp_path / 'shop.db'}", {})
    with writing(engine) as session:
        for method_id, kind, token in (
            ("visa", "credit_card", "test_visa"),
            ("bad", "credit_card", DECLINED),
            ("lost", "credit_card", LOST),
            ("gift", "gift_card", ""),
        ):
            balance = 1000 if kind == "gift_card" else None
            session.add(
                PaymentMethod(
                    id=method_id, owner=OWNER, kind=kind, token=token, balance_cents=balance
                )
            )
        session.add(
            Order(id="S1", owner=OWNER, currency="USD", subtotal_cents=3000, total_cents=3000)
        )
    yield engine
    engine.dispose()


@pytest.fixture
def provider(tmp_path: Path) -> TestProvider:
    return TestProvider(tmp_path)


def due(engine: Engine, number: int, kind: str, cents: int, method: str = "visa") -> None:
    with writing(engine) as session:
        session.add(
            Payment(
                order_id="S1",
                number=number,
                kind=kind,
                amount_cents=cents,
                method_id=method,
                status="due",
            )
        )


def payments(engine: Engine) -> list[Payment]:
    with reading(engine) as session:
        return list(session.exec(select(Payment).order_by(col(Payment.number))).all())


def amounts(rows: list[dict[str, Any]]) -> list[int]:
    return [row["amount_cents"] for row in rows]


def test_a_refund_over_several_charges_is_taken_from_each(
    engine: Engine, provider: TestProvider
) -> None:
    due(engine, 1, "payment", 3000)
    due(engine, 2, "payment", 500)
    assert settle_due(engine, provider) == 2
    due(engine, 3, "refund", 1000)
    due(engine, 4, "refund", 2500)
    assert settle_due(engine, provider) == 2
    assert settle_due(engine, provider) == 0
    assert sum(amounts(provider.ledger.refunds())) == 3500
    by_charge = {c["reference"]: c["amount_cents"] for c in provider.ledger.charges()}
    back: dict[Any, int] = {}
    for refund in provider.ledger.refunds():
        back[refund["charge"]] = back.get(refund["charge"], 0) + refund["amount_cents"]  # type: ignore[operator]
    assert back == by_charge
    assert all(payment.status == "done" for payment in payments(engine))


def test_what_was_paid_elsewhere_is_given_to_the_method(
    engine: Engine, provider: TestProvider
) -> None:
    due(engine, 1, "refund", 700)
    settle_order(engine, provider, "S1")
    (given,) = provider.ledger.refunds()
    assert (given["charge"], given["token"], given["amount_cents"]) == ("", "test_visa", 700)


def test_a_gift_card_moves_by_its_balance_alone(engine: Engine, provider: TestProvider) -> None:
    due(engine, 1, "payment", 600, "gift")
    due(engine, 2, "refund", 100, "gift")
    assert settle_due(engine, provider) == 2
    with reading(engine) as session:
        assert session.get_one(PaymentMethod, "gift").balance_cents == 500
    assert provider.ledger.charges() == []


def test_what_the_provider_cannot_do_now_stays_due_and_holds_nobody_up(
    engine: Engine, provider: TestProvider
) -> None:
    due(engine, 1, "payment", 100, "bad")
    due(engine, 2, "payment", 100, "lost")
    due(engine, 3, "payment", 100)
    assert settle_due(engine, provider) == 1
    assert [payment.status for payment in payments(engine)] == ["due", "due", "done"]


def test_settling_at_once_from_many_threads_counts_once(
    engine: Engine, provider: TestProvider
) -> None:
    due(engine, 1, "payment", 3000)
    settle_due(engine, provider)
    for number in range(2, 8):
        due(engine, number, "refund", 500)
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _: settle_due(engine, provider), range(4)))
    assert sum(counts) == 6
    assert sum(amounts(provider.ledger.refunds())) == 3000
