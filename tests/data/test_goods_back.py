"""Goods that came back: refunds and exchanges are carried out then, each once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.after_sales_plan import Exchange, Return
from data.errors import NotFound, ShopError
from data.goods_back import receive
from data.order_facts import OrderFacts
from data.payments.built_in import TestProvider
from data.payments.settling import settle_due, settle_order
from tests.trading import POLICY, balance, do, item, moved, order, read, stocks

ROOT = Path(__file__).resolve().parents[2]
BY = "operator:ops"
KILLED = """
import os, signal, sys
from pathlib import Path
from data.database import open_engine
from data.payments.built_in import TestProvider
from data.payments.settling import settle_due

class Killed(TestProvider):
    def refund(self, refund):
        given = super().refund(refund)
        os.kill(os.getpid(), signal.SIGKILL)
        return given

settle_due(open_engine(sys.argv[1]), Killed(Path(sys.argv[2])))
"""


def back(engine: Engine, *, restock: bool = True) -> OrderFacts:
    return receive(engine, "W1", POLICY, by=BY, restock=restock)


@pytest.mark.parametrize("restock", [True, False])
def test_a_return_is_refunded_when_the_goods_are_there(
    engine: Engine, tmp_path: Path, restock: bool
) -> None:
    order(engine, status="delivered", counted=True)
    before = stocks(engine)
    do(engine, Return("#W1", ("mug",)))
    assert len(moved(read(engine))) == 1, "nothing is refunded before"
    facts = back(engine, restock=restock)
    assert facts.status == "returned"
    assert facts.events[-1].kind == "return_received"
    assert moved(facts)[-1] == ("refund", 735, "card-a", "due")
    assert stocks(engine)["mug"] == (before["mug"] or 0) + restock
    provider = TestProvider(tmp_path)
    assert [settle_order(engine, provider, "#W1") for _ in range(2)] == [1, 0]
    assert moved(read(engine))[-1][-1] == "done"
    assert [one["amount_cents"] for one in provider.ledger.refunds()] == [735]


def test_goods_come_back_once(engine: Engine) -> None:
    order(engine, status="delivered")
    with pytest.raises(ShopError) as early:
        back(engine)
    do(engine, Return("#W1", ("mug",), "gift-a"))
    kept = balance(engine)
    back(engine)
    with pytest.raises(ShopError) as again:
        back(engine)
    assert early.value.code == again.value.code == "nothing_expected"
    assert balance(engine) == (kept or 0) + 735
    with pytest.raises(NotFound):
        receive(engine, "W999", POLICY, by=BY)


@pytest.mark.parametrize(("old", "new", "cents"), [("shirt-S", "shirt-M", 500),
                                                   ("shirt-M", "shirt-S", -500)])  # fmt: skip
def test_an_exchange_is_carried_out_at_the_price_agreed(
    engine: Engine, tmp_path: Path, old: str, new: str, cents: int
) -> None:
    price = {"shirt-S": 20, "shirt-M": 25}
    order(engine, [item(old, price[old]), item("mug", 7.35)], status="delivered", counted=True)
    before = stocks(engine)
    do(engine, Exchange("#W1", (old,), (new,), "card-a"))
    facts = back(engine)
    assert facts.status == "exchanged"
    assert [line.item_id for line in facts.lines] == [new, "mug"]
    assert facts.total_cents == read(engine).total_cents
    kind = "payment" if cents > 0 else "refund"
    assert moved(facts)[-1] == (kind, abs(cents), "card-a", "due")
    after = stocks(engine)
    assert after[old] == (before[old] or 0) + 1
    assert after[new] == (before[new] or 0) - 1


def test_a_settling_that_is_killed_gives_back_once(engine: Engine, tmp_path: Path) -> None:
    order(engine, status="delivered")
    do(engine, Return("#W1", ("mug",)))
    back(engine)
    for _ in range(2):
        arguments = [sys.executable, "-c", KILLED, str(engine.url), str(tmp_path)]
        assert subprocess.run(arguments, cwd=ROOT, check=False).returncode == -9
        assert moved(read(engine))[-1][-1] == "due", "killed before it was marked"
    provider = TestProvider(tmp_path)
    assert [settle_due(engine, provider) for _ in range(2)] == [1, 0]
    assert [one["amount_cents"] for one in provider.ledger.refunds()] == [735]
