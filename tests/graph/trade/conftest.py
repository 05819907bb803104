"""A small store of the public benchmark's shape, with two customers who talk to its assistant."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from data.database import reading, writing
from data.models import Customer, Order, OrderLine, Payment, PaymentMethod
from data.models.columns import utc_now
from data.settings import Settings
from graph.assistant import Assistant, open_assistant
from graph.reply import Reply, TurnRequest
from knowledge.ingest import import_files
from knowledge.shop import open_shop

ANN, BEN, CAT, DAN = "ann", "ben", "cat", "dan"
CATALOGUE = [
    {
        "id": "boot", "name": "Hiking Boots", "price": 120, "category": "Shoes > Boots",
        "variants": [
            {"id": "boot-8", "options": {"size": "8"}, "price": 120.0, "stock": 9},
            {"id": "boot-9", "options": {"size": "9"}, "price": 125.0, "stock": 9},
        ],
    },
    {
        "id": "shirt", "name": "Shirt", "price": 30, "category": "Clothes > Shirts",
        "variants": [
            {"id": f"shirt-{color}-{cloth}", "options": {"color": color, "material": cloth},
             "price": 30.0, "stock": 9}
            for color, cloth in (
                ("blue", "cotton"), ("purple", "cotton"), ("purple", "linen"), ("red", "linen"),
            )
        ],
    },
    {"id": "mug", "name": "Enamel Mug", "price": 15, "category": "Kitchen > Mugs", "stock": 9},
]  # fmt: skip
ADDRESS = {
    "address1": "1 Main Street", "address2": "", "city": "Denver", "state": "CO", "zip": "80279",
    "country": "USA",
}  # fmt: skip
ORDERS = (
    ("#W1000001", ANN, "pending"), ("#W1000002", ANN, "delivered"),
    ("#W2000001", BEN, "pending"), ("#W2000002", BEN, "delivered"),
    ("#W3000001", CAT, "pending"), ("#W3000002", CAT, "delivered"), ("#W3000003", CAT, "processed"),
    ("#W4000001", DAN, "pending"), ("#W4000002", DAN, "pending"), ("#W4000003", DAN, "delivered"),
)  # fmt: skip
SHIRTS = ("#W3000001", "#W3000002")
DELIVERED_AT = utc_now() - timedelta(days=5)
Say = Callable[..., list[Reply]]


def order(number: str, owner: str, status: str) -> list[Any]:
    """An order of boots and two mugs, paid by the owner's card."""
    return [
        Order(
            id=number, owner=f"customer:{owner}", status=status, currency="USD",
            subtotal_cents=15000, total_cents=15000, address=ADDRESS,
            delivered_at=DELIVERED_AT if status == "delivered" else None,
        ),
        OrderLine(
            order_id=number, position=0, product_id="boot", variant_id="boot-8",
            name="Hiking Boots", options={"size": "8"}, price_cents=12000,
        ),
        OrderLine(
            order_id=number, position=1, product_id="mug", name="Enamel Mug", quantity=2,
            price_cents=1500,
        ),
        Payment(
            order_id=number, number=1, kind="payment", amount_cents=15000, method_id=f"card_{owner}"
        ),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with two products and two customers, each with two orders."""
    folder = tmp_path_factory.mktemp("trade")
    file = folder / "catalogue.jsonl"
    file.write_text("\n".join(map(json.dumps, CATALOGUE)))
    shop = open_shop(Settings(home=folder / "home", _env_file=None), seed=False)
    import_files(shop, "catalog", [file])
    with writing(shop.engine) as session:
        for who in (ANN, BEN, CAT, DAN):
            session.add(Customer(id=who, name=who.title(), email=f"{who}@x.com", address=ADDRESS))
            owner = f"customer:{who}"
            card = PaymentMethod(id=f"card_{who}", owner=owner, kind="credit_card", brand="visa")
            gift = PaymentMethod(id=f"gift_{who}", owner=owner, kind="gift_card")
            card.last_four, gift.balance_cents = "1234", 5000
            session.add_all([card, gift])
        second = PaymentMethod(id="card_2", owner="customer:cat", kind="credit_card", brand="amex")
        second.last_four = "9876"
        session.add(second)
        session.flush()
        for number, owner, status in ORDERS:
            first, *rest = order(number, owner, status)
            if number in SHIRTS:
                rest[0] = OrderLine(
                    order_id=number, position=0, product_id="shirt",
                    variant_id="shirt-blue-cotton", name="Shirt", price_cents=12000,
                    options={"color": "blue", "material": "cotton"},
                )  # fmt: skip
            session.add(first)
            session.flush()
            session.add_all(rest)
    shop.close()
    return folder / "home"


@pytest.fixture(scope="module")
def clerk(home: Path, loop: asyncio.AbstractEventLoop) -> Iterator[Assistant]:
    """The assistant of that shop."""
    settings = Settings(home=home, model="embedded", _env_file=None)
    opened = loop.run_until_complete(open_assistant(settings))
    yield opened
    loop.run_until_complete(opened.close())


@pytest.fixture
def say(clerk: Assistant, loop: asyncio.AbstractEventLoop) -> Say:
    """Say some messages in one new session."""

    def spoken(*texts: str, customer: str | None = ANN, draws: bool = False) -> list[Reply]:
        session = str(uuid.uuid4())
        who = {"session_id": session, "customer_id": customer, "draws": draws}
        asked = [TurnRequest.model_validate({"text": text, **who}) for text in texts]
        return [loop.run_until_complete(clerk.reply(one)) for one in asked]

    return spoken


def status(clerk: Assistant, number: str) -> str:
    """The order's status as it is kept."""
    with reading(clerk.shop.engine) as session:
        found = session.get(Order, number)
        assert found is not None
        return found.status
