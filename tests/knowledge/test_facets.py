"""Facets: each count is what choosing the value leaves, and what is offered matters."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.catalogue import CatalogueRow
from data.constraints import Constraints
from data.facets import Facet, changed
from data.settings import Settings
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot, build_snapshot
from knowledge.facet_attributes import amount
from knowledge.facet_columns import build_columns
from knowledge.facets import facets
from knowledge.price_bands import price_bands
from knowledge.shop import open_shop
from tests.knowledge.test_candidates import catalogue_row, limits

LAPTOPS = "Electronics > Computers > Laptops"


def shop_of(rows: list[CatalogueRow]) -> CatalogueSnapshot:
    numbered = [row._replace(id=str(number)) for number, row in enumerate(rows)]
    return build_snapshot(numbered, np.zeros((len(rows), 4), np.float32), "test")


def facets_of(shop: CatalogueSnapshot, asked: Constraints, answers: object = None) -> list[Facet]:
    mask = np.ones(len(shop), bool) if answers is None else np.asarray(answers)
    made = facets(shop, build_columns(shop), mask, asked, currency="USD", locale="en_US")
    return list(made)


@given(st.lists(st.tuples(catalogue_row(), st.booleans()), min_size=1, max_size=14), limits)
@settings(max_examples=150, deadline=None)
def test_a_count_is_what_the_choice_leaves(
    rows: list[tuple[CatalogueRow, bool]], asked: Constraints
) -> None:
    shop = shop_of([row for row, _ in rows])
    answers = np.array([answer for _, answer in rows])
    for facet in facets_of(shop, asked, answers):
        for value in facet.values:
            left = candidates(shop, value.applied(asked)) & answers
            assert value.count == np.count_nonzero(left) > 0, (facet.name, value)


def laptop(number: int, ram: int, color: str) -> CatalogueRow:
    told = {"RAM": f"{ram} GB", "Serial number": f"SN{number:05}", "Made for": "work"}
    return CatalogueRow(
        id="",
        name=f"Laptop {number}",
        brand="North" if number % 3 else "South",
        category="A > Laptops" if number % 2 else "A > Tablets",
        description="",
        price_cents=10_000 * (1 + number),
        rating=None,
        rating_count=0,
        in_stock=True,
        popularity=0,
        created_at="",
        attributes={"Colour": color},
        specifications=told,
    )


@pytest.fixture(scope="module")
def laptops() -> CatalogueSnapshot:
    """Give 24 laptops that differ in memory and colour, with serial numbers."""
    colors = ("midnight blue", "navy", "jet black")
    return shop_of([laptop(n, (4, 8, 16)[n % 3], colors[n % 3]) for n in range(24)])


def test_attributes_that_split_are_offered_and_serial_numbers_are_not(
    laptops: CatalogueSnapshot,
) -> None:
    found = {facet.name: facet for facet in facets_of(laptops, Constraints())}
    told = {name for name in found if name.startswith("attributes.")}
    assert told == {"attributes.ram", "attributes.color"}
    assert found["attributes.ram"].label == "RAM"
    assert [value.label for value in found["attributes.ram"].values] == ["4 GB", "8 GB", "16 GB"]
    # Shades count as their colour.
    assert [(v.label, v.count) for v in found["attributes.color"].values] == [
        ("blue", 16),
        ("black", 8),
    ]


def test_one_can_switch_within_a_facet(laptops: CatalogueSnapshot) -> None:
    asked = Constraints(brand=["South"], attributes={"ram": ["4 GB"]})
    found = {facet.name: facet for facet in facets_of(laptops, asked)}
    assert [(v.label, v.count, v.selected) for v in found["brand"].values] == [("South", 8, True)]
    assert [v.selected for v in found["attributes.ram"].values] == [True]
    other = Constraints(attributes={"ram": ["4 GB"]})
    ram = next(f for f in facets_of(laptops, other) if f.name == "attributes.ram")
    assert [v.count for v in ram.values] == [8, 8, 8]


def test_categories_go_down_from_what_is_shared(laptops: CatalogueSnapshot) -> None:
    top = facets_of(laptops, Constraints())[0]
    assert {value.label for value in top.values} == {"Laptops", "Tablets"}
    below = facets_of(laptops, Constraints(category=["A > Laptops"]))[0]
    assert [(v.label, v.selected) for v in below.values] == [("Laptops", True), ("Tablets", False)]


def test_nothing_that_answers_has_no_facets(laptops: CatalogueSnapshot) -> None:
    assert facets_of(laptops, Constraints(), np.zeros(len(laptops), bool)) == []


@given(st.lists(st.integers(1, 500_000), max_size=60))
def test_price_bands_hold_every_price(cents: list[int]) -> None:
    prices = np.array(cents, np.int64)
    bands = price_bands(prices, "USD", "en_US")
    assert not bands or sum(band.count for band in bands) >= len(cents)
    edges = [band.change["price_max_cents"] for band in bands[:-1]]
    assert edges == sorted(set(edges))
    assert all(edge % 100 == 0 for edge in edges)


def test_a_change_gives_up_an_attribute_without_values() -> None:
    asked = Constraints(attributes={"color": ["red"], "size": ["M"]}, rating_min=4)
    left = changed(asked, {"attributes": {"color": []}, "rating_min": None})
    assert left == Constraints(attributes={"size": ["M"]})


@pytest.mark.parametrize(
    ("smaller", "larger"),
    [("S", "XL"), ("512 GB", "1 TB"), ("13.3 in", "15 in")],
)
def test_measures_have_an_order(smaller: str, larger: str) -> None:
    assert (amount(smaller) or 0) < (amount(larger) or 0)
    assert amount("cotton") is None


def test_the_demo_shop_tells_laptops_by_what_matters(demo_home: object) -> None:
    shop = open_shop(Settings(home=demo_home, _env_file=None))
    try:
        asked = Constraints(category=[LAPTOPS])
        found = shop.products.facets("laptop", asked)
        outcome = shop.products.search("laptop", asked, 5)
        names = [facet.name for facet in found]
        assert {"brand", "price", "rating", "attributes.ram"} <= set(names)
        for facet in found:
            for value in facet.values:
                left = shop.products.search("laptop", value.applied(asked), 1)
                assert left.fitting == value.count > 0
        assert outcome.fitting >= len(outcome.hits)
    finally:
        shop.close()
