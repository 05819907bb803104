"""Products side by side: rows in which they differ, and in what each is ahead."""

from __future__ import annotations

from typing import Any

import pytest

from data.facts import ProductFacts
from knowledge.advantages import advantages, best_rated
from knowledge.compare import comparison, sheet, spoken


def product(number: int, **given: Any) -> ProductFacts:
    facts = {
        "id": f"p{number}",
        "name": f"Alder {number}",
        "category": "Computers > Laptops",
        "price_cents": 10_000,
        "currency": "USD",
    }
    return ProductFacts(**{**facts, **given})


def ahead(*products: ProductFacts) -> dict[str, list[str]]:
    """What is said for each product, by id."""
    points = advantages(products)
    return {p.id: [a.words for a in points if a.product_id == p.id] for p in products}


def test_equal_rows_are_left_out_and_shared_ones_come_first() -> None:
    one = product(1, specifications={"Panel": "IPS", "RAM": "8 GB", "Stylus": "yes"})
    two = product(2, specifications={"Panel": "IPS", "RAM": "16 GB"})
    rows = comparison([one, two])
    assert [row["name"] for row in rows] == ["RAM", "Stylus"]
    assert rows[1]["values"] == ["yes", None]


def test_a_name_told_twice_is_told_once() -> None:
    told = sheet(
        product(1, specifications={"Seat height": "40 cm"}, attributes={"seat_height": 40})
    )
    assert told == {"Seat height": "40 cm"}


def test_values_are_spoken() -> None:
    assert spoken("battery_life", ["9 hours", None]) == "Battery life: 9 hours / not given"
    assert spoken("Wireless", [True, False]) == "Wireless: yes / no"
    assert spoken("Colors", [["red", "blue"]]) == "Colors: red, blue"


def test_more_battery_and_less_weight_are_advantages() -> None:
    one = product(1, specifications={"Battery life": "9 hours", "Weight": "900 g"})
    two = product(2, specifications={"Battery life": "11 hours", "Weight": "1.2 kg"})
    said = ahead(one, two)
    assert any("battery" in words for words in said["p2"])
    assert any("lighter" in words for words in said["p1"])


@pytest.mark.parametrize(
    "values", [("512 GB", "512 GB"), ("256 GB", ""), ("256 GB", "fast"), ("1 to 2 GB", "512 GB")]
)
def test_what_is_equal_missing_or_unclear_decides_nothing(values: tuple[str, str]) -> None:
    one, two = (product(n, specifications={"Storage": v}) for n, v in enumerate(values, 1))
    assert ahead(one, two) == {"p1": [], "p2": []}


def test_units_are_brought_together() -> None:
    one = product(1, specifications={"Storage": "512 GB"})
    two = product(2, specifications={"Storage": "1 TB"})
    assert ahead(one, two)["p2"]
    assert not ahead(one, two)["p1"]


def test_ratings_of_few_buyers_decide_nothing() -> None:
    one = product(1, rating=5.0, rating_count=1)
    two = product(2, rating=4.0, rating_count=90)
    assert ahead(one, two) == {"p1": [], "p2": []}
    assert best_rated([one, two]) == two


def test_of_several_the_one_ahead_of_all_is_named() -> None:
    prices = [900, 500, 700]
    said = ahead(*(product(n, price_cents=cents) for n, cents in enumerate(prices, 1)))
    assert said == {"p1": [], "p2": ["cheapest"], "p3": []}
