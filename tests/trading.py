"""A small shop with orders for tests: options, stock, two customers and their cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from data.after_sales import Told, carry_out, preview
from data.after_sales_plan import Asked
from data.database import migrate, open_engine, reading, writing
from data.errors import ShopError
from data.importing.report import Row
from data.importing.store_customers import write_customers
from data.importing.store_orders import write_orders
from data.importing.store_products import ProductStore
from data.models import OrderLine, PaymentMethod, Product, Variant
from data.order_facts import OrderFacts
from data.order_records import CustomerRecord, OrderRecord
from data.orders import order_of, orders_of
from data.records import ProductRecord
from data.settings import Settings
from data.trade_policy import Policy, policy_of

POLICY: Policy = policy_of(Settings(_env_file=None))
LOST = "no longer needed"
ANN, BOB = "customer:ann", "customer:bob"
ADDRESS = {"address1": "1 Elm", "city": "Salem", "state": "OR", "zip": "97301", "country": "USA"}


def shirt(product_id: str = "shirt", *, stock: int | None = 5) -> dict[str, Any]:
    """A product in three sizes at 20, 25 and 15, the last sold out."""
    sizes = (("S", 20, stock), ("M", 25, stock), ("L", 15, 0))
    return {
        "id": product_id,
        "name": product_id.title(),
        "price": 20,
        "category": f"Clothes > {product_id.title()}s",
        "variants": [
            {"id": f"{product_id}-{size}", "options": {"size": size}, "price": price, "stock": left}
            for size, price, left in sizes
        ],
    }


PRODUCTS = [
    shirt(),
    shirt("coat", stock=None),
    {"id": "mug", "name": "Mug", "price": "7.35", "category": "Kitchen", "stock": 9},
]
PEOPLE = [
    {
        "id": "ann",
        "name": "Ann",
        "email": "ann@example.com",
        "address": ADDRESS,
        "payment_methods": [
            {"id": "card-a", "kind": "credit_card", "brand": "visa", "last_four": "4242"},
            {"id": "gift-a", "kind": "gift_card", "balance": 30},
            {"id": "paypal-a", "kind": "paypal"},
        ],
    },
    {"id": "bob", "payment_methods": [{"id": "card-b", "kind": "credit_card"}]},
]


def open_trade(path: Path) -> Engine:
    """The small shop on a new SQLite file."""
    return filled(open_engine(f"sqlite:///{path / 'trade.db'}"))


def filled(engine: Engine) -> Engine:
    """The small shop in an empty database."""
    migrate(engine)
    with writing(engine) as session:
        ProductStore("USD").write(session, [ProductRecord.model_validate(p) for p in PRODUCTS])
        people = [Row(n, CustomerRecord.model_validate(p)) for n, p in enumerate(PEOPLE)]
        write_customers(session, people)
    return engine


def item(item_id: str, price: float = 20, quantity: int = 1) -> dict[str, Any]:
    """Units in an order: "shirt-S" is a variant of "shirt"."""
    product_id, _, size = item_id.partition("-")
    variant = item_id if size else ""
    options = {"size": size} if size else {}
    named = {"product_id": product_id, "variant_id": variant, "options": options}
    return {**named, "price": price, "quantity": quantity}


def order(
    engine: Engine,
    items: Sequence[Mapping[str, Any]] = (),
    *,
    order_id: str = "#W1",
    customer: str = "ann",
    paid_with: str = "card-a",
    counted: bool = False,
    **fields: Any,
) -> str:
    """Put an order in, paid in one go; its number."""
    lines = list(items) or [item("shirt-S"), item("mug", 7.35)]
    goods = sum(line["price"] * line["quantity"] for line in lines)
    added = 0 if fields.get("tax_included") else fields.get("tax", 0)
    total = goods - fields.get("discount", 0) + fields.get("shipping", 0) + added
    values = {"id": order_id, "customer": customer, "items": lines, "address": ADDRESS, **fields}
    values.setdefault("payments", [{"amount": round(total, 2), "method": paid_with}])
    with writing(engine) as session:
        _, _, errors = write_orders(session, [Row(1, OrderRecord.model_validate(values))])
        assert not errors
        if counted:
            for line in session.exec(select(OrderLine).where(OrderLine.order_id == order_id)):
                line.counted = True
                session.add(line)
    return order_id


def stocks(engine: Engine) -> dict[str, int | None]:
    """Item id -> units in stock."""
    with reading(engine) as session:
        found = dict(session.exec(select(Product.id, Product.stock)).all())
        return found | dict(session.exec(select(Variant.id, Variant.stock)).all())


def balance(engine: Engine, method_id: str = "gift-a") -> int | None:
    """Cents on a gift card."""
    with reading(engine) as session:
        return session.get_one(PaymentMethod, method_id).balance_cents


def do(engine: Engine, asked: Asked, owner: str = ANN) -> Told:
    """Carry a request out."""
    return carry_out(engine, owner, asked, POLICY)


def read(engine: Engine, order_id: str = "#W1") -> OrderFacts:
    """An order of Ann's."""
    return order_of(engine, ANN, order_id, POLICY)


def refused(engine: Engine, asked: Asked, owner: str = ANN) -> str:
    """Code of the refusal, the same beforehand; nothing is changed by it."""

    def everything() -> Any:
        return orders_of(engine, ANN, POLICY, 99), stocks(engine), balance(engine)

    before, codes = everything(), []
    for step in (preview, carry_out):
        with pytest.raises(ShopError) as error:
            step(engine, owner, asked, POLICY)
        codes.append(error.value.code)
    assert codes[0] == codes[1]
    assert everything() == before
    return codes[0]


def moved(facts: OrderFacts) -> list[tuple[str, int, str, str]]:
    """Its movements of money."""
    return [(p.kind, p.amount_cents, p.method_id, p.status) for p in facts.payments]
