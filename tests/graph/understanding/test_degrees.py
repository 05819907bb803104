"""Comparisons with what was shown become values of the catalogue."""

import pytest

from data.constraints import Constraints
from graph.understanding.degrees import hold_degree
from graph.understanding.mentions import CatalogueWords
from graph.understanding.types import Conversation, ShownProduct
from graph.understanding.understand import Understander

LAPTOPS = "Computers > Laptops"


def _laptop(number: int, ram: str) -> ShownProduct:
    return ShownProduct(
        id=f"l{number}", name="Laptop", category=LAPTOPS, price_cents=1000, attributes={"RAM": ram}
    )


@pytest.mark.parametrize(
    ("said", "ram", "values"),
    [
        ("more memory", "8 GB", ["16 GB"]),
        ("more ram", "8 GB", ["16 GB"]),
        ("less memory", "16 GB", ["8 GB"]),
        ("more memory", "16 GB", None),  # nothing is beyond
        ("more memory", "plenty", None),
        ("bigger", "8 GB", None),
    ],
)
def test_values_beyond_those_shown(
    said: str, ram: str, values: list[str] | None, words: CatalogueWords
) -> None:
    limits = Constraints()
    assert hold_degree(limits, said, [_laptop(1, ram)], words) == (values is not None)
    assert limits.attributes == ({"ram": values} if values else {})


def test_more_of_a_part_refines_what_was_searched(understander: Understander) -> None:
    shown = Conversation(shown=[_laptop(1, "8 GB")], query="laptops", turns=1)
    shown.constraints.category = [LAPTOPS]
    in_force = understander.understand("one with more memory", shown).in_force
    assert in_force.public() == {"category": LAPTOPS, "attributes": {"ram": ["16 GB"]}}


def test_without_products_it_is_a_wish(understander: Understander) -> None:
    limits, _, wishes = understander.constraints("a laptop with more memory")
    assert "ram" not in limits.attributes
    assert wishes == ["more memory"]
