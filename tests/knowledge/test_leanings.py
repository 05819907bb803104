"""The page and the customer's own brands and sizes order what is found, and hide nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from data.constraints import Constraints
from data.facts import SearchOutcome
from data.models import Category, Variant
from knowledge.embedding import CachedEmbedder
from knowledge.features import features
from knowledge.leanings import NONE, Leanings, leaning
from knowledge.matching import match
from knowledge.products import ProductSearch
from knowledge.ranking import weights
from knowledge.search_query import read_query
from tests.knowledge.conftest import a_product, open_search

SHELVES = ["Garden", "Garden > Lamps", "Home", "Home > Lamps", "Home > Mugs", "Clothing"]
LAMPS = [
    ("home-1", "Home > Lamps", "Table Lamp", "Arvel"),
    ("home-2", "Home > Lamps", "Table Lamp with Shade", "Brisk"),
    ("garden-1", "Garden > Lamps", "Outdoor Table Lamp for the Terrace", "Arvel"),
    ("garden-2", "Garden > Lamps", "Solar Table Lamp", "Brisk"),
    ("mug-1", "Home > Mugs", "Stoneware Mug", "Arvel"),
    ("mug-2", "Home > Mugs", "Travel Mug", "Brisk"),
]
SHIRTS = {"shirt-1": "Arvel", "shirt-2": "Brisk", "shirt-3": "Cortand"}
TROUSERS = {"trousers-1": "S", "trousers-2": "Medium", "trousers-3": "L"}
ON_GARDEN = Leanings(categories=("Garden",))
ALL = 50


@pytest.fixture(scope="module")
def search(embedder: CachedEmbedder, tmp_path_factory: pytest.TempPathFactory) -> ProductSearch:
    numbers = {path: number for number, path in enumerate(SHELVES, 1)}
    shelves = [Category(id=n, name=p.split(" > ")[-1], path=p) for p, n in numbers.items()]
    lamps = [
        a_product(one, name=name, category_id=numbers[path], brand=brand, price_cents=500 + n)
        for n, (one, path, name, brand) in enumerate(LAMPS)
    ]
    shirts = [
        a_product(one, name="Plain Cotton Shirt", category_id=6, brand=brand, price_cents=n)
        for n, (one, brand) in enumerate(SHIRTS.items(), 900)
    ]
    trousers = [
        a_product(one, name="Corduroy Trousers", category_id=6, price_cents=n)
        for n, one in enumerate(TROUSERS, 900)
    ]
    sizes = [
        Variant(product_id=one, id="v", options={"Size": size}, price_cents=900)
        for one, size in TROUSERS.items()
    ]
    rows = (shelves, [*lamps, *shirts, *trousers], sizes)
    return open_search(tmp_path_factory.mktemp("leanings"), embedder, rows).search


def found(search: ProductSearch, query: str, leanings: Leanings, **limits: Any) -> SearchOutcome:
    return search.search(query, Constraints(**limits), ALL, leanings=leanings)


def ids(outcome: SearchOutcome) -> list[str]:
    return [hit.product.id for hit in outcome.hits]


def test_the_category_of_the_page_comes_first(search: ProductSearch) -> None:
    plain = ids(found(search, "table lamp", NONE))
    leant = ids(found(search, "table lamp", ON_GARDEN))
    assert plain[0].startswith("home")
    assert [one.split("-")[0] for one in leant[:4]] == ["garden", "garden", "home", "home"]
    assert set(leant) == set(plain)


@pytest.mark.parametrize(
    ("query", "limits"),
    [
        ("stoneware mug", {}),
        ("travel mug", {}),
        ("table lamp", {"category": ["Home > Lamps"]}),
        ("lamp", {"category": ["Home"]}),
        ("cotton shirt", {}),
    ],
)
def test_words_that_name_something_else_win(
    search: ProductSearch, query: str, limits: dict[str, Any]
) -> None:
    plain = ids(found(search, query, NONE, **limits))
    assert plain
    assert ids(found(search, query, ON_GARDEN, **limits)) == plain


def test_a_brand_in_the_words_goes_before_the_page(search: ProductSearch) -> None:
    leant = found(search, "brisk table lamp", Leanings(("Garden",), ("Arvel",)))
    assert [hit.product.brand for hit in leant.hits[:2]] == ["Brisk", "Brisk"]
    assert ids(leant)[0] == "garden-2"


@pytest.mark.parametrize(
    ("query", "leanings", "first"),
    [
        ("shirt", Leanings(brands=("Arvel",)), "shirt-1"),
        ("shirt", Leanings(brands=("ARV EL",)), "shirt-1"),
        ("trousers", Leanings(sizes=("M",)), "trousers-2"),
        ("trousers", Leanings(sizes=("large",)), "trousers-3"),
    ],
)
def test_own_brands_and_sizes_reorder_what_is_alike(
    search: ProductSearch, query: str, leanings: Leanings, first: str
) -> None:
    plain, leant = found(search, query, NONE), found(search, query, leanings)
    assert ids(plain)[0] != first
    assert ids(leant)[0] == first
    assert set(ids(leant)) == set(ids(plain))
    assert (leant.total, leant.fitting) == (plain.total, plain.fitting)
    reasons = {hit.product.id: hit.reason for hit in plain.hits}
    changed = [hit.product.id for hit in leant.hits if hit.reason != reasons[hit.product.id]]
    assert changed == [first]


def test_a_leaning_is_less_than_a_word(search: ProductSearch) -> None:
    leant = found(search, "travel mug", Leanings(brands=("Arvel",), sizes=("S",)))
    assert ids(leant)[0] == "mug-2"


@pytest.mark.parametrize("sort", ["price_asc", "price_desc", "newest"])
def test_a_sorted_list_leans_to_nothing(search: ProductSearch, sort: str) -> None:
    leanings = Leanings(("Garden",), ("Brisk",), ("M",))
    plain, leant = (
        found(search, "lamp", NONE, sort=sort),
        found(search, "lamp", leanings, sort=sort),
    )
    assert leant.hits == plain.hits


def test_what_the_shop_has_not_changes_nothing(search: ProductSearch) -> None:
    strange = Leanings(("Ships",), ("Nobody", ""), ("", "XXXL"))
    for query in ("lamp", "", "qqqq"):
        assert found(search, query, strange).hits == found(search, query, NONE).hits


def test_every_gain_is_a_share_with_its_weight(search: ProductSearch) -> None:
    shop = search.snapshot()
    rows = np.arange(len(shop), dtype=np.int64)
    asked = match(shop, read_query(shop, "shirt"), None)
    gains = leaning(shop, asked, rows, Leanings(("Home",), ("Arvel",), ("M",)))
    assert all(set(gain.tolist()) <= {0.0, 1.0} for gain in gains.values())
    assert {*features(shop, asked, rows), "feedback", *gains} == set(weights())
    assert leaning(shop, asked, rows, NONE) == {}
