"""The demo catalogue: enough of everything, distinct, plausible, and the same in every run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from data.seed.families import brands, families
from data.seed.pricing import shelf_price
from data.seed.products import products
from data.seed.specification import number

ROOT = Path(__file__).resolve().parents[3]
RECORD_KEYS = {
    "id", "name", "description", "price", "currency", "category", "brand", "image_url", "url",
    "stock", "attributes", "specifications", "variants", "traits", "popularity",
}  # fmt: skip
PUSHY = ("!", "best ever", "amazing", "perfect", "unbeatable", "guaranteed", "world's")


@pytest.fixture(scope="module")
def shop() -> list[dict[str, Any]]:
    """Every product of the demo shop."""
    return list(products())


def test_there_is_enough_of_everything(shop: list[dict[str, Any]]) -> None:
    assert len(shop) >= 620
    assert len({product["category"].split(" > ")[0] for product in shop}) >= 14
    assert len({product["brand"] for product in shop}) >= 84
    assert {product["brand"] for product in shop} <= set(brands())


def test_ids_and_names_are_distinct(shop: list[dict[str, Any]]) -> None:
    for key in ("id", "name"):
        assert [value for value, n in Counter(p[key] for p in shop).items() if n > 1] == []
    variants = [variant["id"] for product in shop for variant in product["variants"]]
    assert len(set(variants)) == len(variants)


def test_records_hold_the_contract_keys(shop: list[dict[str, Any]]) -> None:
    for product in shop:
        assert set(product) == RECORD_KEYS
        assert 2 <= len(product["category"].split(" > ")) <= 3
        assert product["currency"] == "USD"
        assert all(isinstance(value, str) for value in product["specifications"].values())
        assert all(isinstance(value, str) for value in product["attributes"].values())


def test_prices_and_stock_are_plausible(shop: list[dict[str, Any]]) -> None:
    stocks = [product["stock"] for product in shop]
    assert all(0.99 <= product["price"] <= 3000 for product in shop)
    assert all(round(product["price"] * 100) % 100 in (0, 49, 99) for product in shop)
    assert min(stocks) == 0
    assert any(0 < stock < 5 for stock in stocks)
    assert sum(stock == 0 for stock in stocks) < 0.1 * len(stocks)


def test_variants_agree_with_their_product(shop: list[dict[str, Any]]) -> None:
    with_variants = [product for product in shop if product["variants"]]
    assert len(with_variants) >= 150
    for product in with_variants:
        variants = product["variants"]
        assert product["price"] == min(variant["price"] for variant in variants)
        assert product["stock"] == sum(variant["stock"] for variant in variants)
        assert len({tuple(variant["options"].items()) for variant in variants}) == len(variants)
        assert len({tuple(variant["options"]) for variant in variants}) == 1
        colors = {variant["options"].get("color") for variant in variants}
        assert colors == {None} or product["attributes"]["color"] in colors


def test_descriptions_are_plain_and_filled(shop: list[dict[str, Any]]) -> None:
    for product in shop:
        text = product["description"]
        assert 40 <= len(text.split()) <= 90, product["id"]
        assert not any(mark in text for mark in "{}[]|?!"), product["id"]
        assert not any(word in text.lower() for word in PUSHY), product["id"]
    assert len({product["description"] for product in shop}) == len(shop)


def test_students_find_cheap_laptops_of_differing_battery_life(shop: list[dict[str, Any]]) -> None:
    cheap = [p for p in shop if p["category"].endswith("> Laptops") and p["price"] < 500]
    hours = [number(product["specifications"]["Battery life"]) for product in cheap]
    assert len(cheap) >= 8
    assert min(hours) <= 8
    assert max(hours) >= 12


def test_better_specifications_cost_more(shop: list[dict[str, Any]]) -> None:
    for category, spec in (("Laptops", "RAM"), ("TVs", "Screen size"), ("Power Banks", "Capacity")):
        prices = defaultdict(list)
        for product in shop:
            if product["category"].endswith(f"> {category}"):
                prices[number(product["specifications"][spec])].append(product["price"])
        means = [sum(prices[key]) / len(prices[key]) for key in sorted(prices)]
        rising = sum(low < high for low, high in pairwise(means))
        assert means[0] < means[-1]
        assert rising >= 0.6 * (len(means) - 1)


def test_traits_follow_the_specification_and_are_listed(shop: list[dict[str, Any]]) -> None:
    listed = yaml.safe_load((ROOT / "data/seed/traits.yaml").read_text(encoding="utf-8"))
    for product in shop:
        assert set(product["traits"]) <= set(listed)
        assert "value" in product["traits"]
        assert all(-1 <= trait <= 1 for trait in product["traits"].values())
    laptops = [product for product in shop if product["category"].endswith("> Laptops")]
    hours = [number(product["specifications"]["Battery life"]) for product in laptops]
    longest, shortest = laptops[hours.index(max(hours))], laptops[hours.index(min(hours))]
    assert longest["traits"]["battery"] > 0.5 > -0.3 > shortest["traits"]["battery"]


def test_families_are_complete() -> None:
    ids = [family.id for family in families()]
    assert len(set(ids)) == len(ids)
    for family in families():
        assert family.lead
        assert family.facts
        assert family.use
        assert set(family.items) <= set(brands())


def test_generation_does_not_depend_on_the_process(shop: list[dict[str, Any]]) -> None:
    code = (
        "import json; from data.seed.products import products; print(json.dumps(list(products())))"
    )
    made = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
        text=True,
    )
    assert json.loads(made.stdout) == shop


@pytest.mark.parametrize(
    ("amount", "shown"), [(0.2, 0.99), (7.3, 7.49), (33.4, 32.99), (207, 204.99), (1234, 1229)]
)
def test_prices_end_as_on_a_shelf(amount: float, shown: float) -> None:
    assert shelf_price(amount) == shown
