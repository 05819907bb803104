"""Anything that customers do in any order: no unit, no cent and no coupon is lost or made up."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Engine, update
from sqlmodel import col, func, select

from data import carts, stock
from data.cart_merge import merge
from data.carts import CartLimits
from data.checkout_placing import begin, charge_of, place
from data.checkout_recovery import recover
from data.checkouts import collect
from data.database import open_engine, reading, writing
from data.errors import ShopError
from data.models import (
    Checkout,
    Coupon,
    CouponUse,
    Order,
    OrderLine,
    Payment,
    PaymentMethod,
    Product,
)
from data.payments.built_in import DECLINED, LOST, SLOW, TestProvider
from data.payments.settling import settle_due
from data.stock import Item
from evals.checkout_shop import GIVEN, open_shop_of, terms

STOCK = {"mug": 6, "pot": 3}
GIFT_CENTS = 9000
LIMITS = CartLimits(max_quantity=5)
OWNERS = ("customer:a", "customer:b", "session:guest")
METHODS = ("test_visa", DECLINED, SLOW, LOST)
owners = st.sampled_from(OWNERS)
products = st.sampled_from(sorted(STOCK))
WHOLE = os.environ.get("PROOFS") == "whole"
EXAMPLES, STEPS = (500, 50) if WHOLE else (12, 25)


class Trade(RuleBasedStateMachine):
    """Three people, two products, coupons for one each, cards good and bad, and a gift card."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="trade-machine-"))
        shutil.copy(_seeded(), self.home / "shop.db")
        self.engine: Engine = open_engine(f"sqlite:///{self.home / 'shop.db'}")
        self.provider = TestProvider(self.home)
        self.terms = terms()
        self.hashes: dict[str, list[str]] = {owner: [] for owner in OWNERS}
        self.refunded = 0

    def teardown(self) -> None:
        self.engine.dispose()
        shutil.rmtree(self.home)

    def tried(self, act: Any, *args: Any) -> Any:
        """What came of it; a refusal is no fault, anything else that raises is."""
        try:
            return act(*args)
        except ShopError:
            return None

    @initialize()
    def open(self) -> None:
        self.settled()

    @rule(owner=owners, product=products, quantity=st.integers(1, 4))
    def add(self, owner: str, product: str, quantity: int) -> None:
        self.tried(carts.add, self.engine, owner, product, quantity, LIMITS)

    @rule(owner=owners, product=products, quantity=st.integers(0, 5))
    def change(self, owner: str, product: str, quantity: int) -> None:
        self.tried(carts.set_quantity, self.engine, owner, product, quantity, LIMITS)

    @rule(owner=owners, product=products, aside=st.booleans())
    def put_aside(self, owner: str, product: str, aside: bool) -> None:
        act = carts.save_for_later if aside else carts.move_to_cart
        self.tried(act, self.engine, owner, product, LIMITS)

    @rule(owner=owners, code=st.sampled_from(["HALF", "OFF5", "NONE"]))
    def coupon(self, owner: str, code: str) -> None:
        self.tried(carts.apply_coupon, self.engine, owner, code, LIMITS)

    @rule(customer=st.sampled_from(OWNERS[:2]))
    def sign_in(self, customer: str) -> None:
        merge(self.engine, OWNERS[2], customer, LIMITS)

    @rule(product=products, cents=st.integers(100, 5000))
    def price(self, product: str, cents: int) -> None:
        with writing(self.engine) as session:
            here = col(Product.id) == product
            session.execute(update(Product).where(here).values(price_cents=cents))

    @rule(
        owner=owners,
        method=st.sampled_from(METHODS),
        gift=st.booleans(),
        way=st.sampled_from(["standard", "express"]),
    )
    def summary(self, owner: str, method: str, gift: bool, way: str) -> None:
        paying = {
            "payment_method_id": method,
            "gift_card_ids": [f"gift-{owner}"] if gift else [],
        }
        given = {**GIVEN, "shipping_option": way, **paying}
        facts = self.tried(collect, self.engine, owner, given, self.terms, self.provider)
        if facts is not None and facts.summary_hash:
            self.hashes[owner].append(facts.summary_hash)

    @rule(
        owner=owners,
        product=products,
        quantity=st.integers(1, 3),
        code=st.sampled_from(["HALF", "OFF5", ""]),
        method=st.sampled_from(METHODS),
        end=st.sampled_from(["buy", "buy", "cut off"]),
        data=st.data(),
    )
    def go_all_the_way(
        self,
        owner: str,
        product: str,
        quantity: int,
        code: str,
        method: str,
        end: str,
        data: st.DataObject,
    ) -> None:
        """The usual path, so that many runs come to orders."""
        self.add(owner, product, quantity)
        if code:
            self.coupon(owner, code)
        self.summary(owner, method, data.draw(st.booleans()), "standard")
        if self.hashes[owner]:
            newest = st.just(self.hashes[owner][-1])
            (self.buy_one if end == "buy" else self.cut_one_off)(owner, data.draw(newest), data)

    @rule(owner=owners, data=st.data())
    def buy(self, owner: str, data: st.DataObject) -> None:
        self.buy_one(owner, self.agreed(owner, data), data)

    @rule(owner=owners, data=st.data())
    def cut_off(self, owner: str, data: st.DataObject) -> None:
        self.cut_one_off(owner, self.agreed(owner, data), data)

    def buy_one(self, owner: str, agreed: str, data: st.DataObject) -> None:
        order = self.tried(place, self.engine, owner, agreed, self.terms, self.provider)
        if order is not None:
            again = place(self.engine, owner, agreed, self.terms, self.provider)
            assert again == order

    def cut_one_off(self, owner: str, agreed: str, data: st.DataObject) -> None:
        """Agreed to, perhaps held, and then nothing more."""
        checkout = self.tried(begin, self.engine, owner, agreed, self.terms, self.provider)
        if checkout is None or checkout.status != "paying" or not data.draw(st.booleans()):
            return
        with reading(self.engine) as session:
            charge = charge_of(session, checkout)
        if charge is not None:
            self.tried(self.provider.authorise, charge)

    @rule()
    def recovery(self) -> None:
        recover(self.engine, self.provider, 0)

    @rule(data=st.data())
    def refund(self, data: st.DataObject) -> None:
        """Give a whole order back: stock and money."""
        with writing(self.engine) as session:
            orders = session.exec(select(Order).where(Order.status == "pending")).all()
            if not orders:
                return
            order = data.draw(st.sampled_from(orders))
            lines = session.exec(select(OrderLine).where(OrderLine.order_id == order.id)).all()
            paid = session.exec(select(Payment).where(Payment.order_id == order.id)).all()
            stock.give_back(session, {Item(line.product_id): line.quantity for line in lines})
            for number, payment in enumerate(paid, len(paid) + 1):
                session.add(
                    Payment(
                        order_id=order.id,
                        number=number,
                        kind="refund",
                        amount_cents=payment.amount_cents,
                        method_id=payment.method_id,
                        status="due",
                    )
                )
            order.status = "cancelled"
            session.add(order)

    def agreed(self, owner: str, data: st.DataObject) -> str:
        known = self.hashes[owner] or ["0" * 32]
        return data.draw(st.sampled_from(known))

    @invariant()
    def settled(self) -> None:
        settle_due(self.engine, self.provider)
        with reading(self.engine) as session:
            self.units_are_conserved(session)
            self.money_is_conserved(session)
            uses = session.exec(select(CouponUse.code, func.count()).group_by(CouponUse.code))
            assert all(count <= 2 for _, count in uses)
            placed = session.exec(select(Checkout.id).where(Checkout.status == "placed")).all()
            ordered = session.exec(select(Order.checkout_id)).all()
            assert sorted(placed) == sorted(filter(None, ordered))

    def units_are_conserved(self, session: Any) -> None:
        left = {p.id: p.stock for p in session.exec(select(Product))}
        sold: Counter[str] = Counter()
        kept = select(OrderLine).join(Order, col(Order.id) == col(OrderLine.order_id))
        for line in session.exec(kept.where(Order.status == "pending")):
            sold[line.product_id] += line.quantity
        assert {name: left[name] + sold[name] for name in STOCK} == STOCK
        assert all(units >= 0 for units in left.values())

    def money_is_conserved(self, session: Any) -> None:
        for order in session.exec(select(Order)):
            goods = order.subtotal_cents - order.discount_cents
            assert order.total_cents == goods + order.shipping_cents + order.tax_cents
            paid = session.exec(select(Payment).where(Payment.order_id == order.id)).all()
            due = sum(p.amount_cents for p in paid if p.kind == "payment")
            assert due == order.total_cents
        gifts = {m.id for m in session.exec(select(PaymentMethod)) if m.kind == "gift_card"}
        balances = session.exec(select(func.sum(PaymentMethod.balance_cents))).one()
        by_card = by_gift = 0
        for payment in session.exec(select(Payment)):
            assert payment.status == "done"
            sign = 1 if payment.kind == "payment" else -1
            if payment.method_id in gifts:
                by_gift += sign * payment.amount_cents
            else:
                by_card += sign * payment.amount_cents
        assert balances + by_gift == GIFT_CENTS * len(OWNERS)
        ledger = self.provider.ledger
        taken = sum(c["amount_cents"] for c in ledger.charges() if c["status"] == "captured")  # type: ignore[misc]
        back = sum(r["amount_cents"] for r in ledger.refunds())  # type: ignore[misc]
        assert taken - back == by_card


_files: list[Path] = []


def _seeded() -> Path:
    """A database made once, and copied for every run."""
    if not _files:
        path = Path(tempfile.mkdtemp(prefix="trade-seed-")) / "shop.db"
        engine = open_shop_of(f"sqlite:///{path}", STOCK)
        with writing(engine) as session:
            session.add(Coupon(code="HALF", kind="percent", percent=50, most_uses=2))
            session.add(
                Coupon(code="OFF5", kind="amount", amount_cents=500, per_customer=1, most_uses=2)
            )
            session.add_all(
                PaymentMethod(
                    id=f"gift-{owner}", owner=owner, kind="gift_card", balance_cents=GIFT_CENTS
                )
                for owner in OWNERS
            )
        engine.dispose()
        _files.append(path)
    return _files[0]


TestTrade = Trade.TestCase
TestTrade.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
