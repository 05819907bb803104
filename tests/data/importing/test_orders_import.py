"""Customers and orders from files: ours and the retail benchmark's, with what is left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from data.database import reading, writing
from data.errors import BadFile
from data.importing.folders import among_folders
from data.importing.run import import_records
from data.models import Customer, Order, OrderLine, PaymentMethod
from data.order_facts import OrderFacts
from data.orders import order_of, orders_of
from data.profiles import profile_of
from data.stock import Item, take
from tests.retail_files import ORDERS, PRODUCTS, retail_folder
from tests.trading import ADDRESS, ANN, POLICY, filled, item, stocks

Write = Callable[..., Path]
GOOD: dict[str, Any] = {
    "id": "A-1",
    "customer": "ann",
    "status": "delivered",
    "items": [item("shirt-S", quantity=2), item("mug", 7.35)],
    "discount": 2,
    "shipping": 4.95,
    "tax": "3.10",
    "coupons": ["TWO"],
    "address": ADDRESS,
    "payments": [{"amount": 53.4, "method": "card-a"}],
    "shipments": [{"tracking_ids": ["T1"], "shipped_at": "2026-03-02"}],
    "placed_at": "2026-03-01T10:00:00Z",
    "delivered_at": 1772706600,
}


def lines(*records: dict[str, Any]) -> str:
    return "\n".join(map(json.dumps, records))


def brought(engine: Engine, path: Path, kind: str = "orders", **options: Any) -> dict[str, Any]:
    return import_records(engine, kind, [path], **options).public()


def read(engine: Engine, order_id: str, owner: str = ANN) -> OrderFacts:
    return order_of(engine, owner, order_id, POLICY)


def test_an_order_of_ours_comes_in_whole(engine: Engine, write_file: Write) -> None:
    report = brought(filled(engine), write_file(lines(GOOD)))
    assert report == {"imported": 1, "updated": 0, "skipped": 0, "errors": []}
    order = read(engine, "a1")
    assert (order.subtotal_cents, order.total_cents, order.currency) == (4735, 5340, "USD")
    assert [(x.name, x.quantity) for x in order.lines] == [("Shirt", 2), ("Mug", 1)]
    assert [event.kind for event in order.events] == ["placed", "shipped", "delivered"]
    assert order.placed_at == "2026-03-01T10:00:00+00:00"
    assert order.delivered_at.startswith("2026-03-05")
    assert order.methods[0].last_four == "4242"


def test_again_updates_and_gives_back_what_was_counted(engine: Engine, write_file: Write) -> None:
    path = write_file(lines(GOOD))
    brought(filled(engine), path)
    before = stocks(engine)
    with writing(engine) as session:
        take(session, {Item("shirt", "shirt-S"): 2})
        line = session.get_one(OrderLine, ("A-1", 1))
        line.counted = True
        session.add(line)
    path.write_text(json.dumps({**GOOD, "status": "cancelled", "cancel_reason": "x"}))
    assert brought(engine, path)["updated"] == 1
    order = read(engine, "A-1")
    assert (order.status, order.cancel_reason, len(order.lines)) == ("cancelled", "x", 2)
    assert stocks(engine) == before


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("customer", {"customer": "nobody"}),
        ("items", {"items": [item("nothing")]}),
        ("items", {"items": []}),
        ("items.0.price", {"items": [{"product_id": "mug", "price": -1}]}),
        ("payments", {"payments": [{"amount": 1, "method": "card-b"}]}),
        ("status", {"status": "lost"}),
        ("", {"placed_at": "yesterday"}),
        ("", {"discount": 99}),
    ],
)
def test_a_bad_order_is_told_and_the_rest_goes_in(
    engine: Engine, write_file: Write, field: str, change: dict[str, Any]
) -> None:
    rows = lines({**GOOD, "id": "A-0", **change}, GOOD)
    report = brought(filled(engine), write_file(rows))
    assert (report["imported"], report["skipped"]) == (1, 1)
    assert (report["errors"][0]["row"], report["errors"][0]["field"]) == (1, field)
    assert orders_of(engine, ANN, POLICY, 9)[1] == 1


def test_what_was_placed_here_or_is_anothers_is_not_written_over(
    engine: Engine, write_file: Write
) -> None:
    path = write_file(lines(GOOD))
    brought(filled(engine), path)
    with writing(engine) as session:
        order = session.get_one(Order, "A-1")
        order.checkout_id = "c1"
        session.add(order)
    assert brought(engine, path)["errors"][0]["field"] == "id"
    assert brought(engine, write_file(lines({**GOOD, "customer": "bob", "payments": []})))["errors"]
    assert read(engine, "A-1").status == "delivered"


def test_customers_keep_what_is_not_named_and_lose_what_is_gone(
    engine: Engine, write_file: Write
) -> None:
    filled(engine)
    assert brought(engine, write_file(lines({"id": "ann", "name": "Anna"})), "customers")["updated"]
    profile = profile_of(engine, "ann", ANN)
    assert (profile.name, profile.email, profile.address["zip"]) == (
        "Anna",
        "ann@example.com",
        "97301",
    )
    assert [method.id for method in profile.methods] == ["card-a", "gift-a", "paypal-a"]
    gift = {"id": "gift-a", "kind": "gift_card", "balance": 1.1, "currency": "EUR"}
    brought(engine, write_file(lines({"id": "ann", "payment_methods": [gift]})), "customers")
    (left,) = profile_of(engine, "ann", ANN).methods
    assert (left.id, left.balance_cents, left.currency) == ("gift-a", 110, "EUR")
    stolen = {"id": "bob", "payment_methods": [gift]}
    report = brought(engine, write_file(lines(stolen)), "customers")
    assert report["errors"][0]["field"] == "payment_methods"
    with reading(engine) as session:
        assert session.get_one(PaymentMethod, "gift-a").owner == ANN


def test_a_table_of_customers_has_address_columns(engine: Engine, write_file: Write) -> None:
    table = "id,name,address1,city,zip,country\ncy,Cy Day,1 Elm,Salem,97301,US\n"
    assert brought(filled(engine), write_file(table), "customers")["imported"] == 1
    with reading(engine) as session:
        assert session.get_one(Customer, "cy").address["city"] == "Salem"


def test_the_benchmarks_files_come_in_by_content(engine: Engine, tmp_path: Path) -> None:
    filled(engine)
    folder = retail_folder(tmp_path / "retail")
    for kind, count in (("catalog", 2), ("customers", 2), ("orders", 4)):
        (path,), first = among_folders(kind, [folder])
        assert [name for name, _ in first] == (["catalog", "customers"] if kind == "orders" else [])
        assert brought(engine, path, kind)["imported"] == count
    order = read(engine, "w2", "customer:ann_1")
    assert [(x.item_id, x.quantity, x.price_cents) for x in order.lines] == [("1", 1, 1010)] * 2
    assert (order.total_cents, order.tracking_ids) == (2020, ("77",))
    assert set(order.allowed) == {"return", "exchange"}
    balance = profile_of(engine, "ann_1", "customer:ann_1").methods[1].balance_cents
    assert balance == 2000
    assert set(PRODUCTS) <= stocks(engine).keys()


def test_orders_before_what_they_name_are_told(engine: Engine, tmp_path: Path) -> None:
    filled(engine)
    folder = retail_folder(tmp_path / "retail")
    report = brought(engine, folder / "orders.json", format="tau")
    assert (report["imported"], report["skipped"]) == (0, len(ORDERS))
    brought(engine, folder / "users.json", "customers")
    report = brought(engine, folder / "orders.json")
    assert {error["field"] for error in report["errors"]} == {"items"}


@pytest.mark.parametrize("kind", ["orders", "customers"])
def test_a_file_of_another_kind_is_refused(
    engine: Engine, tmp_path: Path, write_file: Write, kind: str
) -> None:
    filled(engine)
    with pytest.raises(BadFile):
        brought(engine, write_file(json.dumps({"a": {"b": 1}})), kind, format="tau")
    with pytest.raises(BadFile):
        brought(engine, write_file("colour,shape\nred,round\n"), kind)
    with pytest.raises(BadFile):
        among_folders(kind, [tmp_path])
