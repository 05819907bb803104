"""Imports end in the database: counts, updates, replacement, stars, and nothing lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, func, select

from data.database import content_version, reading, writing
from data.errors import BadFile, InvalidInput, ShopError
from data.importing.run import import_records
from data.models import Cart, CartLine, Category, Customer, Faq, Product, Review, Variant

Write = Callable[..., Path]


def product(key: str, **changes: Any) -> dict[str, Any]:
    return {"id": key, "name": f"Thing {key}", "price": 10, "category": "A > B", **changes}


def lines(*entries: Any) -> str:
    return "\n".join(e if isinstance(e, str) else json.dumps(e) for e in entries)


def review(key: str, product_id: str, rating: float, **changes: Any) -> dict[str, Any]:
    return {"id": key, "product_id": product_id, "rating": rating, "text": "Fine.", **changes}


def load(engine: Engine, kind: str, path: Path, **options: Any) -> dict[str, Any]:
    return import_records(engine, kind, [path], **options).public()


def all_of(engine: Engine, table: Any) -> dict[str, Any]:
    with reading(engine) as session:
        return {row.id: row for row in session.exec(select(table))}


def test_bad_rows_are_told_and_the_rest_goes_in(engine: Engine, write_file: Write) -> None:
    path = write_file(lines(product("a"), product("b", price=-1), "{broken", product("a"), [1]))
    report = load(engine, "catalog", path)
    assert (report["imported"], report["updated"], report["skipped"]) == (1, 0, 4)
    assert [(e["row"], e["field"]) for e in report["errors"]] == [
        (2, "price"),
        (3, ""),
        (4, "id"),
        (5, ""),
    ]


def test_importing_again_updates(engine: Engine, write_file: Write) -> None:
    variant = {"id": "v", "options": {"size": "M"}, "stock": 1}
    load(engine, "catalog", write_file(lines(product("a", variants=[variant]), product("b"))))
    with reading(engine) as session:
        before = content_version(session, "products")
    changed = product("a", price="12.34", category="A > C", variants=[variant | {"id": "w"}])
    report = load(engine, "catalog", write_file(lines(changed, product("c"))))
    assert (report["imported"], report["updated"]) == (1, 1)
    assert all_of(engine, Product)["a"].price_cents == 1234
    assert list(all_of(engine, Variant)) == ["w"]
    assert all_of(engine, Variant)["w"].price_cents == 1234
    with reading(engine) as session:
        assert content_version(session, "products") > before
        assert set(session.exec(select(Category.path))) == {"A", "A > B", "A > C"}


def test_two_products_may_use_one_variant_id(engine: Engine, write_file: Write) -> None:
    variants = [{"id": "v1", "options": {"size": "M"}}, {"id": "v2", "options": {"size": "L"}}]
    path = write_file(lines(product("a", variants=variants), product("b", variants=variants)))
    assert load(engine, "catalog", path)["imported"] == 2
    with reading(engine) as session:
        assert session.exec(select(func.count()).select_from(Variant)).one() == 4


def test_replace_takes_off_sale_and_out_of_carts(engine: Engine, write_file: Write) -> None:
    load(engine, "catalog", write_file(lines(product("a"), product("b"))))
    with writing(engine) as session:
        cart = Cart(owner="session:s")
        session.add(cart)
        session.flush()
        for key in ("a", "b"):
            line = CartLine(cart_id=cart.id or 0, product_id=key, quantity=1, price_cents=1000)
            session.add(line)
    load(engine, "catalog", write_file(lines(product("b"), product("c"))), replace=True)
    found = all_of(engine, Product)
    assert {key: row.active for key, row in found.items()} == {"a": False, "b": True, "c": True}
    assert [line.product_id for line in all_of(engine, CartLine).values()] == ["b"]
    load(engine, "catalog", write_file(lines(product("a"))))
    assert all_of(engine, Product)["a"].active


def test_a_replacement_without_a_good_row_changes_nothing(
    engine: Engine, write_file: Write
) -> None:
    load(engine, "catalog", write_file(lines(product("a"))))
    with pytest.raises(BadFile):
        load(engine, "catalog", write_file(lines(product("b", price="x"))), replace=True)
    assert all_of(engine, Product)["a"].active
    with pytest.raises(InvalidInput):
        load(engine, "customers", write_file(lines({"id": "c"})), replace=True)


def test_one_bad_file_of_several_changes_nothing(engine: Engine, write_file: Write) -> None:
    good = write_file(lines(product("a")), "one")
    bad = write_file("<rss><channel><item><id>1</id>", "two")
    with pytest.raises(BadFile):
        import_records(engine, "catalog", [good, bad])
    assert not all_of(engine, Product)


def test_stars_follow_reviews(engine: Engine, write_file: Write) -> None:
    products = [product("own", rating=4.5, rating_count=100), product("a"), product("b")]
    catalogue = write_file(lines(*products), "c")
    load(engine, "catalog", catalogue)
    first = [review("1", "a", 5), review("2", "a", 2), review("3", "own", 1)]
    hidden = [review("4", "b", 1, approved=False), review("5", "nobody", 3), review("6", "a", 9)]
    report = load(engine, "reviews", write_file(lines(*first, *hidden)))
    assert (report["imported"], report["skipped"]) == (4, 2)
    assert {e["row"] for e in report["errors"]} == {5, 6}
    found = {k: (p.rating, p.rating_count) for k, p in all_of(engine, Product).items()}
    assert found == {"own": (4.5, 100), "a": (3.5, 2), "b": (None, 0)}
    load(engine, "catalog", catalogue)
    assert all_of(engine, Product)["a"].rating == 3.5
    load(engine, "reviews", write_file(lines(review("1", "a", 4))), replace=True)
    assert set(all_of(engine, Review)) == {"1"}
    assert (all_of(engine, Product)["a"].rating, all_of(engine, Product)["a"].rating_count) == (
        4,
        1,
    )


def test_help_texts(engine: Engine, write_file: Write) -> None:
    faqs = "id,question,answer,category\nf1,Do you ship?,<b>Yes</b>,delivery\nf2,,x,\n"
    assert load(engine, "faqs", write_file(faqs))["skipped"] == 1
    assert all_of(engine, Faq)["f1"].answer == "Yes"


def test_people_and_what_they_did(engine: Engine, write_file: Write) -> None:
    load(
        engine, "customers", write_file(lines({"id": "c1", "name": "Ada", "email": "a@b.example"}))
    )
    act = {"customer": "c1", "product_id": "p", "type": "view_product"}
    rows = [act | {"timestamp": "2026-01-02T03:04:05Z"}, act | {"timestamp": "2026-01-02 03:04:06"}]
    bad = [act | {"type": "dance", "timestamp": "2026-01-02"}, act | {"timestamp": "soon"}]
    path = write_file(lines(*rows, *bad))
    assert load(engine, "interactions", path)["imported"] == 2
    again = load(engine, "interactions", path)
    assert (again["imported"], again["updated"], again["skipped"]) == (0, 2, 2)
    with pytest.raises(ShopError):
        load(engine, "orders", path)


def test_what_customers_prefer(engine: Engine, write_file: Write) -> None:
    ada = {"id": "c1", "name": "Ada", "brands": ["Zentro", " "], "sizes": ["M", 42]}
    long = {"id": "c2", "sizes": [str(n) for n in range(30)]}
    report = load(engine, "customers", write_file(lines(ada | {"brands": ["Zentro"]}, ada, long)))
    assert [(e["row"], e["field"]) for e in report["errors"]] == [(2, "brands.1"), (3, "sizes")]
    load(engine, "customers", write_file("id,email\nc1,a@b.example\n", "a.csv"))
    load(engine, "customers", write_file("id,sizes\nc3,M; 42\n", "b.csv"))
    people = all_of(engine, Customer)
    assert (people["c1"].brands, people["c1"].sizes) == (["Zentro"], ["M", "42"])
    assert (people["c1"].name, people["c1"].email) == ("Ada", "a@b.example")
    assert (people["c3"].brands, people["c3"].sizes) == ([], ["M", "42"])


def test_a_batch_that_fails_leaves_those_before_it(
    engine: Engine, write_file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_file(lines(*(product(f"p{i}") for i in range(1200))))
    calls = 0

    def break_off(*_: object) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_records(engine, "catalog", [path], progress=break_off)
    with reading(engine) as session:
        assert session.exec(select(func.count(col(Product.id)))).one() == 1000
    assert load(engine, "catalog", path) == {
        "imported": 200,
        "updated": 1000,
        "skipped": 0,
        "errors": [],
    }
