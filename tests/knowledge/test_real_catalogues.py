"""Search by words alone over real catalogues: the kind of thing asked for comes first."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import yaml

from data.catalogue import CatalogueRow
from data.constraints import Constraints
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot, build_snapshot
from knowledge.finding import Within, find
from knowledge.matching import match
from knowledge.search_query import read_query


def _row(
    number: int, name: str, brand: str | None, category: str, text: str, price: float
) -> CatalogueRow:
    return CatalogueRow(
        id=str(number),
        name=name,
        brand=brand,
        category=category,
        description=text,
        price_cents=round(price * 100),
        rating=None,
        rating_count=0,
        in_stock=True,
        popularity=0,
        created_at="",
        attributes={},
        specifications={},
    )


def _snapshot(rows: list[CatalogueRow]) -> CatalogueSnapshot:
    return build_snapshot(rows, np.zeros((len(rows), 384), np.float32), "1")


@pytest.fixture(scope="module")
def phones(shared_data: Path) -> CatalogueSnapshot:
    path = shared_data / "bestbuy_catalog_3291" / "ecommerce.json"
    return _snapshot(
        [
            _row(
                n, r["name"], r["brand"], " > ".join(r["categories"]), r["description"], r["price"]
            )
            for n, r in enumerate(json.loads(path.read_text(encoding="utf-8")))
        ]
    )


@pytest.fixture(scope="module")
def goods(shared_data: Path) -> CatalogueSnapshot:
    path = shared_data / "aws_retail_demo_catalog" / "products.yaml"
    read = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return _snapshot(
        [
            _row(
                n, r["name"], None, f"{r['category']} > {r['style']}", r["description"], r["price"]
            )
            for n, r in enumerate(read)
        ]
    )


def _first(shop: CatalogueSnapshot, query: str, k: int = 5) -> list[tuple[str, str]]:
    found = match(shop, read_query(shop, query), None)
    limits = Constraints()
    ranking, _ = find(shop, found, Within(candidates(shop, limits), limits), k)
    return [(shop.names[row], shop.paths[shop.category[row]]) for row in ranking.rows.tolist()]


Fits = Callable[[str, str], bool]


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("iphone 6 case", lambda name, path: "Case" in name and "6" in name),
        ("case iphone 7 plus", lambda name, path: "Case" in name and "7 Plus" in name),
        ("iphone 7", lambda name, path: name.startswith("Apple - iPhone 7")),
        ("galaxy s7", lambda name, path: name.startswith("Samsung - Galaxy S7")),
        ("unlocked phone", lambda name, path: "Unlocked" in path),
        ("car charger", lambda name, path: "Charger" in name),
        ("selfie stick", lambda name, path: "Selfie" in name),
        ("samsng galxy chargr", lambda name, path: "Charg" in name),
        ("screen protector for iphone 6s", lambda name, path: "Protector" in path),
    ],
)
def test_phones_and_what_belongs_to_them(phones: CatalogueSnapshot, query: str, fits: Fits) -> None:
    found = _first(phones, query)
    assert len(found) == 5
    assert all(fits(name, path) for name, path in found), found


@pytest.mark.parametrize(
    ("query", "category"),
    [
        ("sofa", "furniture > sofas"),
        ("couch", "furniture > sofas"),
        ("acoustic guitar", "instruments > strings"),
        ("leather backpack", "accessories > backpack"),
        ("christmas ornament", "seasonal > christmas"),
        ("wemen sandals", "footwear > sandals"),
        ("cookbook", "books > cooking"),
    ],
)
def test_goods_of_every_kind(goods: CatalogueSnapshot, query: str, category: str) -> None:
    found = _first(goods, query)
    assert [path for _, path in found] == [category] * 5
