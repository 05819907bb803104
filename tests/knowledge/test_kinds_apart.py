"""Several kinds asked for in one search: each is in the list."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from knowledge.embedding import CachedEmbedder
from knowledge.kinds_apart import kinds_of
from knowledge.products import ProductSearch
from tests.knowledge.conftest import open_search
from tests.knowledge.shop_rows import small_shop


@pytest.fixture(scope="module")
def search(embedder: CachedEmbedder, tmp_path_factory: pytest.TempPathFactory) -> ProductSearch:
    return open_search(tmp_path_factory.mktemp("shop"), embedder, small_shop()).search


def test_shelves_of_one_word_are_one_kind() -> None:
    paths = ["Pets > Dog Food", "Outdoors > Tents", "Pets > Cat Food"]
    assert kinds_of(paths) == [["Pets > Dog Food", "Pets > Cat Food"], ["Outdoors > Tents"]]
    assert kinds_of([]) == []


@pytest.mark.parametrize("k", [1, 2, 3, 10])
def test_every_kind_has_its_place(search: ProductSearch, k: int) -> None:
    paths = sorted({hit.product.category for hit in search.top(Constraints(), 50).hits})
    first, second = next(
        (a, b) for a in paths for b in paths if a < b and len(kinds_of([a, b])) == 2
    )
    limits = Constraints(category=[first, second])
    outcome = search.search("a laptop, and separately something for the skin", limits, k)
    shown = [hit.product.category for hit in outcome.hits]
    assert len(set(shown)) == min(k, 2)
    assert len({hit.product.id for hit in outcome.hits}) == len(shown) <= k
    scores = [hit.score for hit in outcome.hits]
    assert scores == sorted(scores, reverse=True)


def test_an_order_by_price_runs_through_all_kinds(search: ProductSearch) -> None:
    paths = sorted({hit.product.category for hit in search.top(Constraints(), 50).hits})
    outcome = search.search("", Constraints(category=paths, sort="price_asc"), 20)
    prices = [hit.product.price_cents for hit in outcome.hits]
    assert len(prices) > 5
    assert prices == sorted(prices)
