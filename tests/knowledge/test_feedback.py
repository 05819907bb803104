"""What resembles the best products gains; nothing does where meaning is not known."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.embedding import CachedEmbedder
from knowledge.feedback import feedback
from knowledge.matching import match
from knowledge.products import ProductSearch
from knowledge.ranking import best_rows, weights
from knowledge.search_query import read_query
from tests.knowledge.conftest import open_search
from tests.knowledge.shop_rows import small_shop


@pytest.fixture(scope="module")
def search(embedder: CachedEmbedder, tmp_path_factory: pytest.TempPathFactory) -> ProductSearch:
    return open_search(tmp_path_factory.mktemp("shop"), embedder, small_shop()).search


def test_feedback_is_a_share_and_favours_what_is_like_the_best(search: ProductSearch) -> None:
    shop = search.snapshot()
    query = read_query(shop, "laptop")
    rows = np.arange(len(shop))
    laptop = shop.place["l3"]
    found = match(shop, query, shop.vectors.at(np.array([laptop]))[0])
    score = np.zeros(len(shop), np.float32)
    score[laptop] = 1
    gained = feedback(shop, found, rows, score)
    assert gained.min() >= 0
    assert gained.max() <= 1
    assert gained[laptop] == gained.max()


def test_without_a_vector_nothing_is_gained(search: ProductSearch) -> None:
    shop = search.snapshot()
    found = match(shop, read_query(shop, "laptop"), None)
    rows = np.arange(len(shop))
    assert not feedback(shop, found, rows, np.ones(len(shop), np.float32)).any()
    assert len(best_rows(shop, found, rows, 3, weights())) == 3
    assert len(best_rows(shop, found, rows[:0], 3, weights())) == 0
