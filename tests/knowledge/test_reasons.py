"""Why a product was found, what it misses, and what comes closest where nothing fits."""

from __future__ import annotations

import pytest

from data.constraints import Constraints, Exclusions
from data.facts import ProductFacts, VariantFacts
from knowledge.misses import lacking
from knowledge.products import ProductSearch
from knowledge.telling import english
from tests.knowledge.test_products import search

__all__ = ["search"]
LAPTOPS = "Electronics > Laptops"


def reason_of(search: ProductSearch, query: str, product_id: str, limits: Constraints) -> str:
    hits = search.search(query, limits, 20, relax=True).hits
    return next(hit.reason for hit in hits if hit.product.id == product_id)


def test_a_reason_names_the_limits_that_are_met(search: ProductSearch) -> None:
    limits = Constraints(
        category=[LAPTOPS],
        attributes={"ram": ["16 GB"]},
        price_max_cents=50000,
        price_max_exclusive=True,
    )
    reason = reason_of(search, "laptop 16 GB ram", "l1", limits)
    assert reason == "Matches 16 GB RAM and under $500; 4.6 stars from 212 buyers"
    hit = search.search("laptop 16 GB ram", limits, 1).hits[0]
    assert [one.key for one in hit.why] == ["matches", "rating"]
    assert [part.key for part in hit.why[0].parts] == ["measure", "price"]


@pytest.mark.parametrize(
    ("query", "product_id", "said"),
    [
        ("laptop for students", "l1", "mentions “students”"),
        ("laptop for games", "l2", "out of stock now"),
        ("orb 6 case", "c1", "“orb 6”"),
        ("cheap laptop", "l3", "one of the lower prices in Laptops"),
        ("linen shirt", "t2", "Matches “linen”"),
    ],
)
def test_a_reason_tells_words_and_wishes(
    search: ProductSearch, query: str, product_id: str, said: str
) -> None:
    reason = reason_of(search, query, product_id, Constraints())
    assert said.casefold() in reason.casefold()


def test_a_relaxed_result_says_what_it_misses(search: ProductSearch) -> None:
    limits = Constraints(category=["Clothing > Shirts"], attributes={"color": ["red"]})
    outcome = search.search("shirt", limits, 5, relax=True)
    assert "attributes" in outcome.relaxed
    by_id = {hit.product.id: hit for hit in outcome.hits}
    assert [english(one) for one in by_id["t3"].misses] == ["not red: blue"]
    assert by_id["t3"].reason.startswith("Not red: blue")
    assert [english(one) for one in by_id["t1"].misses] == ["not red: Black, Green"]
    full = search.search("shirt", Constraints(category=["Clothing > Shirts"]), 5, relax=True)
    assert all(hit.misses == () for hit in full.hits)


def test_what_comes_closest_gives_up_as_little_as_will_do(search: ProductSearch) -> None:
    limits = Constraints(
        category=["Clothing > Shirts"],
        brand=["Marlow"],
        attributes={"color": ["red"], "material": ["linen"]},
        price_max_cents=5000,
    )
    found = search.nearest("shirt", limits, 5)
    assert found is not None
    assert found.relaxed == ("attributes.color",)
    assert {hit.product.id for hit in found.hits} == {"t2", "t3"}


def test_price_rating_stock_and_exclusions_are_never_given_up(search: ProductSearch) -> None:
    for limits in (
        Constraints(price_max_cents=100),
        Constraints(rating_min=5.0),
        Constraints(category=[LAPTOPS], brand=["Quarry & Sons"], in_stock=True, rating_min=4.7),
        Constraints(exclude=Exclusions(terms=["laptop"])),
    ):
        assert search.nearest("laptop", limits, 5) is None


def a_shirt(**fields: object) -> ProductFacts:
    facts = {"id": "s", "name": "Shirt", "category": "A > Shirts", "price_cents": 1, "currency": ""}
    return ProductFacts.model_validate(facts | fields)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Constraints(brand=["Acme", "Bose"]), "not Acme or Bose: Sony"),
        (Constraints(category=["A > Shoes"]), "not in Shoes: Shirts"),
        (Constraints(rating_min=4), "rated 3.5, not 4 and up"),
        (Constraints(rating_count_min=9), "2 ratings, not 9"),
        (Constraints(attributes={"size": ["L"]}), "not size L: S, M"),
        (Constraints(attributes={"RAM": ["16 GB"]}), "not 16 GB ram: 8 GB"),
        (Constraints(attributes={"fit": ["slim"]}), "fit not stated"),
    ],
)
def test_what_is_missed_is_said_with_what_there_is_instead(limits: Constraints, said: str) -> None:
    sizes = tuple(
        VariantFacts(id=size, options={"Size": size}, price_cents=1) for size in ("S", "M")
    )
    ram = {"RAM": "8 GB"}
    shirt = a_shirt(brand="Sony", rating=3.5, rating_count=2, variants=sizes, specifications=ram)
    assert [english(one) for one in lacking(shirt, limits)] == [said]
