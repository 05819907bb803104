"""Limits, names and search words of single requests."""

from typing import Any

import pytest

from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import clean, tokenize

TENTS = {"category": "Outdoors > Camping > Tents"}
BOOTS = {"category": "Shoes > Boots"}
LAPTOPS = {"category": "Computers > Laptops"}

RECORDS = [
    ("tents under $120", {**TENTS, "price_max": 120}),
    ("tents under 1.5k", {**TENTS, "price_max": 1500}),
    ("tents for five hundred dollars or less", {**TENTS, "price_max": 500}),
    ("tents below 1.299,50 €", {**TENTS, "price_max": 1299.5}),
    ("tents between 50 and $120.50", {**TENTS, "price_min": 50, "price_max": 120.5}),
    ("tents $50-100", {**TENTS, "price_min": 50, "price_max": 100}),
    ("tents around $100", {**TENTS, "price_min": 85, "price_max": 115}),
    ("2 person tent", TENTS),
    ("tents under 5 pounds", TENTS),
    ("a tent that pitches in under 5 minutes", TENTS),
    ("laptop sleeve", {"category": "Computers > Sleeves"}),
    ("gift for my laptop", {}),
    ("laptop for a student", LAPTOPS),
    ("laptops or tents", {"category": ["Computers > Laptops", "Outdoors > Camping > Tents"]}),
    ("laptop with 16gb ram", {**LAPTOPS, "attributes": {"ram": ["16 GB"]}}),
    ("laptops with at least 16 gb of ram", {**LAPTOPS, "attributes": {"ram": ["16 GB"]}}),
    ("laptops costing over $10 and less than $25", {**LAPTOPS, "price_min": 10, "price_max": 25}),
    ("tents not from Alvaro, made by Borealis",
     {**TENTS, "brand": ["Borealis"], "exclude": {"brand": ["Alvaro"]}}),
    ("orange tent", TENTS),
    ("laptops from Orange", {**LAPTOPS, "brand": ["Orange"]}),
    ("laptops by orange", {**LAPTOPS, "brand": ["Orange"]}),
    ("harrow & tide soap", {"category": "Beauty > Soap", "brand": ["Harrow & Tide"]}),
    ("tents not Alvaro", {**TENTS, "exclude": {"brand": ["Alvaro"]}}),
    ("boots without leather", {**BOOTS, "exclude": {"attributes": {"material": ["leather"]}}}),
    ("soap without fragrance", {"category": "Beauty > Soap", "exclude": {"terms": ["fragrance"]}}),
    ("black or red boots", {**BOOTS, "attributes": {"color": ["black", "red"]}}),
    ("tents rated 4 stars or up, 20+ reviews",
     {**TENTS, "rating_min": 4.0, "rating_count_min": 20}),
    ("cheapest tents in stock", {**TENTS, "in_stock": True, "sort": "price_asc"}),
]  # fmt: skip


@pytest.mark.parametrize(("query", "record"), RECORDS, ids=[query for query, _ in RECORDS])
def test_record_of_limits(query: str, record: dict[str, Any], words: CatalogueWords) -> None:
    assert stated(tokenize(clean(query)), words).limits.public() == record


def test_under_is_strict_and_up_to_is_not(words: CatalogueWords) -> None:
    assert stated(tokenize("tents under 50"), words).limits.price_max_exclusive
    assert not stated(tokenize("tents up to 50"), words).limits.price_max_exclusive


def test_search_words_are_what_limits_leave(words: CatalogueWords) -> None:
    said = stated(tokenize("show me a light 2-person tent under $120 please, not Alvaro"), words)
    assert said.query == "light 2-person tent"
    assert said.preferences == ["light"]
