"""After-sales by many at once: one of them wins, no money and no stock comes from nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.after_sales import carry_out
from data.after_sales_plan import Asked, Cancel, ChangeItems, ChangePayment
from data.database import open_engine
from data.errors import ShopError
from tests.trading import ANN, LOST, POLICY, balance, filled, item, moved, order, read, stocks

ROUNDS = 5


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """The small shop in a real database of either kind."""
    if request.param == "sqlite":
        engine = open_engine(f"sqlite:///{tmp_path / 'trade.db'}")
        yield filled(engine)
        engine.dispose()
        return
    engine = open_engine(request.getfixturevalue("postgres_url"))
    for statement in ("DROP SCHEMA public CASCADE", "CREATE SCHEMA public"):
        with engine.begin() as connection:
            connection.exec_driver_sql(statement)
    yield filled(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()


def at_once(engine: Engine, requests: Sequence[Asked]) -> list[str]:
    """What came of each request: done, or the code of its refusal."""

    def one(asked: Asked) -> str:
        try:
            carry_out(engine, ANN, asked, POLICY)
        except ShopError as error:
            return error.code
        return "done"

    with ThreadPoolExecutor(8) as threads:
        return list(threads.map(one, requests))


def test_an_order_is_changed_or_cancelled_once(engine: Engine) -> None:
    for number in range(ROUNDS):
        name = order(engine, order_id=f"#W{number}", counted=True)
        before = stocks(engine)
        change = ChangeItems(name, ("shirt-S",), ("shirt-M",), "card-a")
        came = at_once(engine, [Cancel(name, LOST), change] * 8)
        assert came.count("done") == 1
        assert set(came) <= {"done", "not_pending", "already_changed"}
        facts, after = read(engine, name), stocks(engine)
        assert len(moved(facts)) == 2
        changed = facts.status != "cancelled"
        assert after["shirt-S"] == (before["shirt-S"] or 0) + 1
        assert (before["shirt-M"] or 0) - (after["shirt-M"] or 0) == changed


def test_a_gift_card_is_spent_once(engine: Engine) -> None:
    names = [order(engine, [item("shirt-S", 12)], order_id=f"#W{n}") for n in range(8)]
    came = at_once(engine, [ChangePayment(name, "gift-a") for name in names])
    assert (came.count("done"), came.count("gift_card_too_small")) == (2, 6)
    assert balance(engine) == 3000 - 2 * 1200


def test_the_last_unit_goes_to_one(engine: Engine) -> None:
    names = [order(engine, [item("shirt-S")], order_id=f"#W{n}") for n in range(9)]
    came = at_once(engine, [ChangeItems(n, ("shirt-S",), ("shirt-M",), "card-a") for n in names])
    assert came.count("done") == 5
    assert set(came) <= {"done", "not_available", "out_of_stock"}
    assert stocks(engine)["shirt-M"] == 0
