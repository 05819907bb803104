"""The catalogue in memory follows SQL and the index, whoever writes, and never makes one wait."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import numpy as np
import pytest
from sqlalchemy import Engine

from data.changes import note_products
from data.constraints import Constraints, Exclusions
from data.database import raise_content_version, writing
from data.models import Category, Product
from knowledge import catalogue_memory
from knowledge.catalogue_snapshot import build_snapshot
from knowledge.embedding import CachedEmbedder
from tests.knowledge.conftest import OpenShop, ids, open_search
from tests.knowledge.shop_rows import small_shop

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def opened(embedder: CachedEmbedder, tmp_path: Path) -> OpenShop:
    """Give a small shop of this test's own, its catalogue read."""
    shop = open_search(tmp_path / "home", embedder, small_shop())
    shop.search.snapshot()
    return shop


def change(engine: Engine, product_id: str, **values: Any) -> None:
    """Write to a product as an import does."""
    with writing(engine) as session:
        product = session.get_one(Product, product_id)
        for name, value in values.items():
            setattr(product, name, value)
        session.flush()
        note_products(session, [product_id])


def until(holds: Callable[[], bool]) -> bool:
    """Whether it holds before half a minute has passed."""
    end = time.monotonic() + 30
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def test_a_price_is_put_in_and_no_text_is_read_again(opened: OpenShop) -> None:
    search, engine, _ = opened
    before = search.snapshot()
    change(engine, "l3", price_cents=31000, stock=0)
    assert "l3" not in ids(search.search("laptop", Constraints(price_max_cents=30000), 5))
    assert "l3" not in ids(search.search("laptop", Constraints(in_stock=True), 5))
    assert search.snapshot().lexical is before.lexical
    assert search.vocabulary() is before.vocabulary


def test_new_words_are_found_at_once_and_their_meaning_once_indexed(opened: OpenShop) -> None:
    search, engine, index = opened
    change(engine, "l3", name="Zorblat umbrella", brand="Zorblat", description="Keeps rain off.")
    assert ids(search.search("zorblat", Constraints(), 1)) == ["l3"]
    assert ids(search.search("umbrella", Constraints(brand=["Zorblat"]), 1)) == ["l3"]
    assert "zorblat" in search.vocabulary().brands
    assert not ids(search.search("laptop", Constraints(brand=["Zentro"]), 5)).count("l3")
    row = search.snapshot().place["l3"]
    asked = search._embedder.embed(["umbrella against rain"])[0]
    before = search.snapshot().vectors.cosines(asked)[row]
    index.sync(["products"])
    assert search.snapshot().vectors.cosines(asked)[row] > before + 0.2


def test_products_come_and_go(opened: OpenShop) -> None:
    search, engine, _ = opened
    with writing(engine) as session:
        session.add(Product(id="n", name="Quibble", category_id=1, price_cents=5, currency="USD"))
        note_products(session, ["n"])
    assert ids(search.search("quibble", Constraints(), 1)) == ["n"]
    assert ids(search.top(Constraints(price_max_cents=5), 3)) == ["n"]
    change(engine, "n", active=False)
    assert ids(search.top(Constraints(price_max_cents=5), 3)) == []
    assert search.count(Constraints(price_max_cents=5)) == 0
    change(engine, "n", active=True)
    assert ids(search.search("quibble", Constraints(), 1)) == ["n"]


_IMPORT = """
import sys
from pathlib import Path
from data.settings import Settings
from knowledge.ingest import import_files
from knowledge.shop import open_shop
shop = open_shop(Settings(home=Path(sys.argv[1])), seed=False)
import_files(shop, "catalog", [Path(sys.argv[2])])
"""


def test_what_another_process_imports_is_seen(opened: OpenShop, tmp_path: Path) -> None:
    search, _, _ = opened
    before = search.snapshot()
    line = '{"id": "z", "name": "Gyrotillion", "price": 3, "category": "Odd things"}\n'
    (tmp_path / "one.jsonl").write_text(line, "utf-8")
    home, file = str(tmp_path / "home"), str(tmp_path / "one.jsonl")
    subprocess.run([sys.executable, "-c", _IMPORT, home, file], cwd=ROOT, check=True)
    assert ids(search.search("gyrotillion", Constraints(), 1)) == ["z"]
    assert ids(search.top(Constraints(category=["Odd things"]), 1)) == ["z"]
    after = search.snapshot()
    assert after.vectors.at(np.array([after.place["z"]])).any()
    # It was put in, not read with all the rest.
    assert after.vectors.base is before.vectors.base


def test_nobody_waits_while_a_large_catalogue_is_read_anew(
    opened: OpenShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, engine, _ = opened
    may_read = Event()
    build = build_snapshot

    def slow(*arguments: Any) -> Any:
        assert may_read.wait(30)
        return build(*arguments)

    monkeypatch.setattr(catalogue_memory, "SMALL", 0)
    monkeypatch.setattr(catalogue_memory, "build_snapshot", slow)
    before = search.snapshot()
    with writing(engine) as session:
        session.get_one(Product, "l3").name = "Gyrotillion"
        session.get_one(Product, "l3").price_cents = 31000
        raise_content_version(session, "products")
    assert search.snapshot() is before
    assert "l3" in ids(search.search("laptop", Constraints(), 5))
    # The old state finds, but what SQL says now decides.
    assert "l3" not in ids(search.search("laptop", Constraints(price_max_cents=30000), 5))
    change(engine, "l1", price_cents=77700)
    may_read.set()
    assert until(lambda: search.snapshot() is not before)
    assert ids(search.search("gyrotillion", Constraints(), 1)) == ["l3"]
    now = search.snapshot()
    assert now.price[now.place["l1"]] == 77700


def test_many_changed_texts_lead_to_a_full_reading(
    opened: OpenShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    search, engine, _ = opened
    monkeypatch.setattr(catalogue_memory, "MOST_CHANGED", 1)
    for number in range(3):
        change(engine, "l3", name=f"Gyrotillion {number}")
        assert ids(search.search("gyrotillion", Constraints(), 1)) == ["l3"]
    # The last may have come while all was read, and be put in after.
    assert until(lambda: search._memory.current().texts_changed < 2)
    assert ids(search.search("gyrotillion 2", Constraints(), 1)) == ["l3"]


@pytest.mark.parametrize(
    ("values", "limits"),
    [
        ({"rating_count": 3}, Constraints(rating_count_min=100)),
        ({"rating": 2.0}, Constraints(rating_min=4)),
        ({"category_id": 9}, Constraints(category=["Electronics > Laptops"])),
        ({"brand": "Quarry"}, Constraints(brand=["Zentro"])),
        ({"specifications": {"RAM": "8 GB"}}, Constraints(attributes={"RAM": ["16 GB"]})),
        ({"brand": "Quarry"}, Constraints(exclude=Exclusions(brand=["Quarry"]))),
        ({"category_id": 6}, Constraints(exclude=Exclusions(category=["Clothing"]))),
        ({"description": "With leather."}, Constraints(exclude=Exclusions(terms=["leather"]))),
        (
            {"attributes": {"color": "red"}},
            Constraints(exclude=Exclusions(attributes={"color": ["red"]})),
        ),
    ],
)
def test_every_limit_holds_for_what_sql_says_now(
    opened: OpenShop, values: dict[str, Any], limits: Constraints
) -> None:
    search, engine, _ = opened
    assert "l1" in ids(search.search("laptop", limits, 5))
    with writing(engine) as session:
        assert session.get(Category, 9)
        product = session.get_one(Product, "l1")
        for name, value in values.items():
            setattr(product, name, value)
    # Nobody told that it changed.
    assert "l1" not in ids(search.search("laptop", limits, 5))
    assert "l1" in ids(search.search("laptop", Constraints(), 5))
