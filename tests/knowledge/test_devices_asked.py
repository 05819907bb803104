"""Sizes, models and letters that are asked for, over a shop of things for phones and watches."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from data.models import Category
from knowledge.embedding import CachedEmbedder
from knowledge.products import ProductSearch
from tests.knowledge.conftest import a_product, ids, open_search

SHELVES = ["Cases", "Straps", "Cables", "Lenses"]
NAMES = {
    "c1": ("Cases", "Shellby - Case for iPhone 7 - Black"),
    "c2": ("Cases", "Shellby - Case for iPhone 7 and 6s - Blue"),
    "c3": ("Cases", "Shellby - Case for iPhone 7 Plus - Black"),
    "c4": ("Cases", "Shellby - Case for iPhone 6s - Black"),
    "c5": ("Cases", "Shellby - Case for iPhone SE - Black"),
    "c6": ("Cases", "Shellby - Clear Case for iPhone SE and 5s"),
    "w1": ("Straps", "Nomad - Leather Strap 42mm"),
    "w2": ("Straps", "Nomad - Woven Strap 42mm"),
    "w3": ("Straps", "Nomad - Leather Strap 38mm"),
    "u1": ("Cables", "Belt - USB Type C Cable"),
    "u2": ("Cables", "Belt - USB-C to USB Cable"),
    "u3": ("Cables", "Belt - Micro USB Cable"),
    "l1": ("Lenses", "Smart - Clip-On Camera Lens"),
    "l2": ("Lenses", "Deep - Wide Angle Lens"),
    "l3": ("Lenses", "Olla - Active Lens Set"),
    "l4": ("Lenses", "Olla - Macro Lens"),
    "l5": ("Lenses", "Olla - Fisheye Lens"),
}


@pytest.fixture(scope="module")
def search(embedder: CachedEmbedder, tmp_path_factory: pytest.TempPathFactory) -> ProductSearch:
    shelves = [Category(id=number, name=name, path=name) for number, name in enumerate(SHELVES, 1)]
    goods = [
        a_product(pid, name=name, category_id=SHELVES.index(shelf) + 1, price_cents=1000 + place)
        for place, (pid, (shelf, name)) in enumerate(NAMES.items())
    ]
    return open_search(tmp_path_factory.mktemp("shop"), embedder, [shelves, goods]).search


@pytest.mark.parametrize(
    ("query", "shelf", "expected"),
    [
        ("case iphone 7", "Cases", {"c1", "c2"}),
        ("case iphone 7 plus", "Cases", {"c3"}),
        ("case fits iphone se", "Cases", {"c5", "c6"}),
        ("new strap 42mm", "Straps", {"w1", "w2"}),
        ("usb-c cables", "Cables", {"u1", "u2"}),
        ("usb type c cable", "Cables", {"u1", "u2"}),
        ("usb cable", "Cables", {"u1", "u2", "u3"}),
    ],
)
def test_the_model_asked_for_is_shown_and_not_its_like(
    search: ProductSearch, query: str, shelf: str, expected: set[str]
) -> None:
    outcome = search.search(query, Constraints(category=[shelf]), 10)
    assert set(ids(outcome)[: len(expected)]) == expected
    assert len(expected) == 1 or set(ids(outcome)) == expected


@pytest.mark.parametrize("query", ["lenses", "clip-on lenses"])
def test_an_order_loses_nothing_of_a_shelf_that_is_called_otherwise(
    search: ProductSearch, query: str
) -> None:
    limits = Constraints(category=["Lenses"])
    found = set(ids(search.search(query, limits, 10)))
    ordered = search.search(query, limits.model_copy(update={"sort": "price_asc"}), 10)
    prices = [hit.product.price_cents for hit in ordered.hits]
    assert set(ids(ordered)) == found
    assert "l1" in found
    assert prices == sorted(prices)
