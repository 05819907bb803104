"""Which category a query means, and which one its words only seem to name."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from data.models import Category
from knowledge.believing import uncontradicted
from knowledge.embedding import CachedEmbedder
from knowledge.products import ProductSearch
from tests.knowledge.conftest import a_product, open_search

COVERS = "Phones > Covers & Clips"
NAMES = {
    "cord": (1, "Cordell Cord Clips for Desks, 6 Pieces"),
    "cord-small": (1, "Cordell Small Cord Clips, 9 Pieces"),
    "cord-tie": (1, "Cordell Cord Tie"),
    **{f"cord-{n}": (1, f"Cordell Cord Tidy for Desks {n}") for n in range(1, 12)},
    "belt": (2, "Brightwell Belt Clip"),
    **{f"cover-{n}": (2, f"Brightwell Cover for Halo {n}") for n in range(1, 12)},
}


@pytest.fixture(scope="module")
def search(embedder: CachedEmbedder, tmp_path_factory: pytest.TempPathFactory) -> ProductSearch:
    shelves = [
        Category(id=1, name="Phones", path="Phones"),
        Category(id=2, name="Covers & Clips", path=COVERS, parent_id=1),
    ]
    products = [a_product(one, name=name, category_id=of) for one, (of, name) in NAMES.items()]
    return open_search(tmp_path_factory.mktemp("clips"), embedder, (shelves, products)).search


@pytest.mark.parametrize(
    ("query", "kept"),
    [("clips tidy cords desk", False), ("belt clips", True), ("clips", True), ("covers", True)],
)
def test_what_bears_fewer_of_the_words_is_not_meant(
    search: ProductSearch, query: str, kept: bool
) -> None:
    shop = search.snapshot()
    limits = Constraints(category=[COVERS])
    held = uncontradicted(shop, search.matched(shop, query), limits)
    assert bool(held.category) is kept
