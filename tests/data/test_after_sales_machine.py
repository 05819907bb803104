"""Whatever is asked of orders in whatever order: stock and money are conserved."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from data.after_sales import carry_out, preview
from data.after_sales_plan import (
    Asked,
    Cancel,
    ChangeAddress,
    ChangeItems,
    ChangePayment,
    Exchange,
    Return,
)
from data.database import writing
from data.errors import NotFound, ShopError
from data.goods_back import receive
from data.models import Order, PaymentMethod
from data.order_facts import OrderFacts
from data.orders import orders_of
from data.stock import Item, take
from tests.trading import ADDRESS, ANN, BOB, LOST, POLICY, item, open_trade, order, stocks
from tests.trading import balance as balance_of

FULL = os.environ.get("PROOFS") == "whole"
"""500 runs of 50 steps; otherwise a few, for every day."""
PRICES = {"shirt-S": 2000, "shirt-M": 2500, "shirt-L": 1500, "mug": 735, "coat-S": 2000}
ITEMS = sorted(PRICES)
METHODS = ("card-a", "gift-a", "paypal-a", "card-b", None)
BEGINNING = 3000


class AfterSales(RuleBasedStateMachine):
    """One shop: orders are placed, arrive, and are changed; prices and balances move."""

    orders: Bundle[str] = Bundle("orders")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.engine = open_trade(Path(self.folder.name))
        self.stock = stocks(self.engine)
        self.number = 0

    def teardown(self) -> None:
        self.engine.dispose()
        self.folder.cleanup()

    @rule(
        target=orders,
        wanted=st.lists(st.sampled_from(ITEMS), min_size=1, max_size=4),
        method=st.sampled_from(["card-a", "paypal-a", "gift-a"]),
        discount=st.integers(0, 700),
        shipping=st.integers(0, 500),
        tax=st.integers(0, 400),
    )
    def place(self, wanted: list[str], method: str, discount: int, shipping: int, tax: int) -> str:
        self.number += 1
        number = f"#W{self.number}"
        units = Counter(wanted)
        with writing(self.engine) as session:
            able = {n: min(u, self._left(n)) for n, u in units.items()}
            units = Counter({n: u for n, u in able.items() if u}) or Counter({"coat-S": 1})
            take(session, {_item(name): count for name, count in units.items()})
        lines = [item(name, PRICES[name] / 100, count) for name, count in units.items()]
        goods = sum(PRICES[name] * count for name, count in units.items())
        paid = goods - discount + shipping + tax
        fields: dict[str, Any] = {
            "discount": discount / 100,
            "shipping": shipping / 100,
            "tax": tax / 100,
        }
        order(
            self.engine, lines, order_id=number, counted=True, **fields,
            payments=[{"amount": paid / 100, "method": method}],
        )  # fmt: skip
        if method == "gift-a":
            self._move_balance(-paid)
        return number

    @rule(number=orders)
    def arrive(self, number: str) -> None:
        with writing(self.engine) as session:
            row = session.get_one(Order, number)
            if row.status.startswith("pending"):
                row.status = "delivered"
            session.add(row)

    @rule(number=orders, reason=st.sampled_from([LOST, "ordered by mistake", "no"]))
    def cancel(self, number: str, reason: str) -> None:
        self._ask(Cancel(number, reason))

    @rule(
        number=orders,
        pairs=st.lists(st.tuples(st.sampled_from(ITEMS), st.sampled_from(ITEMS)), max_size=3),
        method=st.sampled_from(METHODS),
        kind=st.sampled_from([ChangeItems, Exchange]),
    )
    def swap(
        self, number: str, pairs: list[tuple[str, str]], method: str, kind: type[ChangeItems]
    ) -> None:
        self._ask(kind(number, tuple(a for a, _ in pairs), tuple(b for _, b in pairs), method))

    @rule(number=orders, method=st.sampled_from(METHODS))
    def pay_otherwise(self, number: str, method: str) -> None:
        self._ask(ChangePayment(number, method))

    @rule(number=orders)
    def send_elsewhere(self, number: str) -> None:
        self._ask(ChangeAddress(number, {**ADDRESS, "address1": "9 Ash"}))

    @rule(
        number=orders,
        items=st.lists(st.sampled_from(ITEMS), max_size=3),
        method=st.sampled_from(METHODS),
    )
    def send_back(self, number: str, items: list[str], method: str) -> None:
        self._ask(Return(number, tuple(items), method))

    @rule(number=orders, restock=st.booleans())
    def come_back(self, number: str, restock: bool) -> None:
        try:
            receive(self.engine, number, POLICY, by="operator", restock=restock)
        except ShopError:
            return
        with pytest.raises(ShopError):
            receive(self.engine, number, POLICY, by="operator", restock=restock)

    @invariant()
    def every_unit_is_somewhere(self) -> None:
        held: Counter[str] = Counter()
        for facts in self._orders():
            held.update(_held(facts))
        for name, beginning in self.stock.items():
            left = stocks(self.engine)[name]
            if beginning is None or name == "shirt":
                assert beginning is None or left == sum(
                    stocks(self.engine)[f"shirt-{size}"] or 0 for size in "SML"
                )
                continue
            assert left is not None
            assert left >= 0
            assert left + held[name] == beginning, name

    @invariant()
    def every_cent_is_somewhere(self) -> None:
        gift = 0
        for facts in self._orders():
            assert min((p.amount_cents for p in facts.payments), default=0) >= 0
            paid = sum(p.amount_cents * _sign(p.kind) for p in facts.payments)
            back = _details(facts, "return_received").get("refund_cents", 0)
            assert paid == (0 if facts.status == "cancelled" else facts.total_cents - back)
            lines = sum(line.total_cents for line in facts.lines)
            assert facts.subtotal_cents == lines
            assert facts.discount_cents <= lines
            gift += sum(
                p.amount_cents * _sign(p.kind) for p in facts.payments if p.method_id == "gift-a"
            )
        assert self._balance() == BEGINNING - gift

    def _ask(self, asked: Asked) -> None:
        """Ask, told beforehand and done alike; a stranger is refused as if there were no order."""
        for step in (preview, carry_out):
            with pytest.raises(NotFound) as refused:
                step(self.engine, BOB, asked, POLICY)
            assert refused.value.details == {"why": "no_such_order"}
        told, done = (self._came(step, asked) for step in (preview, carry_out))
        assert told == done

    def _came(self, step: Any, asked: Asked) -> Any:
        try:
            return step(self.engine, ANN, asked, POLICY).plan
        except ShopError as error:
            return error.code, error.details

    def _orders(self) -> list[OrderFacts]:
        return orders_of(self.engine, ANN, POLICY, 1000)[0]

    def _left(self, name: str) -> int:
        left = stocks(self.engine)[name]
        return 99 if left is None else left

    def _balance(self) -> int:
        return balance_of(self.engine) or 0

    def _move_balance(self, cents: int) -> None:
        with writing(self.engine) as session:
            card = session.get_one(PaymentMethod, "gift-a")
            card.balance_cents = (card.balance_cents or 0) + cents
            session.add(card)


def _item(name: str) -> Item:
    product = name.split("-")[0]
    return Item(product, name if "-" in name else "")


def _details(facts: OrderFacts, kind: str) -> dict[str, Any]:
    return next((event.details for event in facts.events if event.kind == kind), {})


def _held(facts: OrderFacts) -> Counter[str]:
    """The units that are not in stock for an order: with the customer, kept aside, or spoilt."""
    held: Counter[str] = Counter()
    if facts.status == "cancelled":
        return held
    for line in facts.lines:
        held[line.item_id] += line.quantity
    returned, exchanged = (_details(facts, f"{one}_received") for one in ("return", "exchange"))
    if returned.get("restocked"):
        held.subtract(returned["item_ids"])
    if exchanged and not exchanged["restocked"]:
        held.update(exchanged["item_ids"])
    if not exchanged:
        held.update(_details(facts, "exchange_requested").get("new_item_ids", []))
    return held


def _sign(kind: str) -> int:
    return 1 if kind == "payment" else -1


TestAfterSales = pytest.mark.slow(pytest.mark.timeout(36_000 if FULL else 900)(AfterSales.TestCase))
TestAfterSales.settings = settings(
    max_examples=500 if FULL else 6,
    stateful_step_count=50 if FULL else 15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
