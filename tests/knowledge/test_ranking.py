"""Search over names alone: nothing but words and meaning to go by, and messy queries."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from data.models import Category
from knowledge.embedding import CachedEmbedder
from knowledge.features import features
from knowledge.makers import begun, makers
from knowledge.matching import match
from knowledge.products import ProductSearch
from knowledge.ranking import BESIDE_FEATURES, weights
from knowledge.search_query import read_query
from tests.knowledge.conftest import a_product, open_search

NAMES = {
    "socket": "Torvane 3/8 in. Drive 10 mm Deep Socket",
    "socket-half": "Torvane 1/2 in. Drive 10 mm Deep Socket",
    "rug": "Velloway 8 ft. x 10 ft. Shag Area Rug",
    "rug-small": "Velloway 2 ft. x 3 ft. Shag Area Rug",
    "seat": "Wexholm Elongated Closed Front Toilet Seat",
    "seat-white": "Wexholm Round Toilet Seat in White",
    "seat-bone": "Wexholm Round Toilet Seat in Bone",
    "faucet": "Quellstone Two Handle Kitchen Faucet in Chrome",
    "bookcase": "Oakenby 5-Shelf Bookcase",
    "shower": "Quellstone Rain Shower Head",
}


@pytest.fixture(scope="module")
def search(embedder: CachedEmbedder, tmp_path_factory: pytest.TempPathFactory) -> ProductSearch:
    shelves = [Category(id=1, name="Products", path="Products")]
    products = [a_product(one, name=name) for one, name in NAMES.items()]
    home = tmp_path_factory.mktemp("names")
    return open_search(home, embedder, (shelves, products)).search


def found(search: ProductSearch, query: str) -> list[str]:
    outcome = search.search(query, Constraints(), 10, relax=True)
    return [hit.product.id for hit in outcome.hits]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("3/8 drive socket", "socket"),
        ("1/2 inch socket", "socket-half"),
        ("8x10 rug", "rug"),
        ("2 x 3 area rug", "rug-small"),
        ("toliet seat elongated", "seat"),
        ("kitchn fawcet", "faucet"),
        ("showerhead", "shower"),
        ("book case", "bookcase"),
    ],
)
def test_messy_queries_find_their_product(search: ProductSearch, query: str, first: str) -> None:
    assert found(search, query)[0] == first


def test_a_list_goes_on_with_what_comes_nearest(search: ProductSearch) -> None:
    assert len(found(search, "chrome kitchen faucet")) == len(NAMES)


def test_a_colour_read_from_names_ranks_and_hides_nothing(search: ProductSearch) -> None:
    limits = Constraints(attributes={"color": ["white"]})
    outcome = search.search("white toilet seat", limits, 10, relax=True)
    ids = [hit.product.id for hit in outcome.hits]
    assert ids[0] == "seat-white"
    assert "seat" in ids
    assert outcome.relaxed == ("attributes",)


def test_makers_are_told_from_things() -> None:
    firms = ("Modal", "Incip", "Spigo", "Ottra", "Speckle")
    names = [f"{firm} - {kind} for Orb 7" for firm in firms for kind in ("Case", "Charger")]
    names += ["Kettle - Fast Boiling", "Glass Kettle", "Red Kettle"]
    assert makers([begun(name) for name in names]) == {firm.lower() for firm in firms}


def test_every_feature_has_its_weight(search: ProductSearch) -> None:
    shop = search.snapshot()
    rows = search.candidates(Constraints()).nonzero()[0]
    computed = features(shop, match(shop, read_query(shop, "toilet seat"), None), rows)
    assert {*computed, *BESIDE_FEATURES} == set(weights())


def test_how_old_somebody_is_is_no_detail_of_a_thing(search: ProductSearch) -> None:
    shop = search.snapshot()
    terms = [term.word for term in read_query(shop, "a rug for a 5 year old, 8 ft").terms]
    assert terms == ["rug", "8ft"]
