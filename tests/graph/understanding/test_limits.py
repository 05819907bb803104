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
    ("tents, nothin over 50 pls", {**TENTS, "price_max": 50}),
    ("tents that won't set me back more than 50", {**TENTS, "price_max": 50}),
    ("don't show me tents below 50", {**TENTS, "price_min": 50}),
    ("my limit for a tent is 50", {**TENTS, "price_max": 50}),
    ("tents max 50", {**TENTS, "price_max": 50}),
    ("tents 50 and up", {**TENTS, "price_min": 50}),
    ("tents below the 50 mark", {**TENTS, "price_max": 50}),
    ("hide tents under 50", {**TENTS, "price_min": 50}),
    ("tents under20", {**TENTS, "price_max": 20}),
    ("tents four and a half stars and up", {**TENTS, "rating_min": 4.5}),
    ("I work from 9 to 5, tents please", TENTS),
    ("tents in the 20 to 35 range", {**TENTS, "price_min": 20, "price_max": 35}),
    ("tents 1-2k", {**TENTS, "price_min": 1000, "price_max": 2000}),
    ("tents under a tenner", {**TENTS, "price_max": 10}),
    ("tents above 2 000,00 kr", {**TENTS, "price_min": 2000}),
    ("tents unter 49,- €", {**TENTS, "price_max": 49}),
    ("tents around the 100 mark", {**TENTS, "price_min": 85, "price_max": 115}),
    ("tents we are about 60 guests", TENTS),
    ("tents since 2019", TENTS),
    ("tent like in a 5 star hotel", TENTS),
    ("tents with ratings from 4 up", {**TENTS, "rating_min": 4}),
    ("tents 4.5+", {**TENTS, "rating_min": 4.5}),
    ("tents, number of reviews above 50", {**TENTS, "rating_count_min": 50}),
    ("tents that 100 or more customers have reviewed", {**TENTS, "rating_count_min": 100}),
    ("tents bought the most", {**TENTS, "sort": "popularity"}),
    ("tents höchstens 40 Euro, ab 4 Sterne",
     {**TENTS, "price_max": 40, "rating_min": 4}),
    ("tents que no pase de 40 euros, mejor valoradas",
     {**TENTS, "price_max": 40, "sort": "rating"}),
    ("tents environ 100 €, bien notés, en stock",
     {**TENTS, "price_min": 85, "price_max": 115, "rating_min": 4, "in_stock": True}),
    ("tents fino a 40 euro con almeno 100 recensioni",
     {**TENTS, "price_max": 40, "rating_count_min": 100}),
    ("tents tussen 20 en 40 euro, goedkoopste eerst",
     {**TENTS, "price_min": 20, "price_max": 40, "sort": "price_asc"}),
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
    ("soap, nothing with nuts", {"category": "Beauty > Soap", "exclude": {"terms": ["nuts"]}}),
    ("tents without lavender", {**TENTS, "exclude": {"terms": ["lavender"]}}),
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
