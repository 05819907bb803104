"""Of what passes the rules only that is shown which is about as likely meant as the best."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from data.constraints import Constraints
from data.models import Category
from knowledge.embedding import CachedEmbedder
from knowledge.fitness import FEATURES, as_likely, evidence, likelihood
from knowledge.products import ProductSearch
from tests.knowledge.conftest import a_product, ids, open_search

SHELVES = ["Knives", "Coffee", "Socks", "Fruit", "Jackets", "Racks"]
NAMES = {
    "k1": ("Knives", "Serrated Bread Knife"),
    "k2": ("Knives", "Steel Chef's Knife"),
    "k3": ("Knives", "Essential Chef's Knife"),
    "c1": ("Coffee", "Decaf Night Coffee"),
    "c2": ("Coffee", "House Blend Coffee"),
    "c3": ("Coffee", "Dark Harbor Coffee"),
    "s1": ("Socks", "Breathable Golf Socks"),
    "s2": ("Socks", "Colorful Patterned Socks"),
    "s3": ("Socks", "Plush Dress Socks"),
    "f1": ("Fruit", "Fresh Juicy Lemons"),
    "j1": ("Jackets", "Lemon Insulated Women's Jacket"),
    "j2": ("Jackets", "Black Winter Coat"),
    "r1": ("Racks", "Classic Coat Rack"),
}


@pytest.fixture(scope="module")
def search(embedder: CachedEmbedder, tmp_path_factory: pytest.TempPathFactory) -> ProductSearch:
    shelves = [Category(id=number, name=name, path=name) for number, name in enumerate(SHELVES, 1)]
    goods = [
        a_product(pid, name=name, category_id=SHELVES.index(shelf) + 1)
        for pid, (shelf, name) in NAMES.items()
    ]
    return open_search(tmp_path_factory.mktemp("shop"), embedder, [shelves, goods]).search


@pytest.mark.parametrize(
    ("query", "shelf", "expected"),
    [
        ("bread knife", "", {"k1"}),
        ("decaf coffee", "", {"c1"}),
        ("golf socks", "", {"s1"}),
        ("fresh lemons", "", {"f1"}),
        ("coat rack", "", {"r1"}),
        ("socks", "", {"s1", "s2", "s3"}),
        ("knife", "Knives", {"k1", "k2", "k3"}),
    ],
)
def test_what_is_far_less_likely_meant_than_the_best_is_not_shown(
    search: ProductSearch, query: str, shelf: str, expected: set[str]
) -> None:
    limits = Constraints(category=[shelf] if shelf else [])
    assert set(ids(search.search(query, limits, 10))) == expected


def test_offers_on_a_shelf_count_what_stands_there(search: ProductSearch) -> None:
    socks = Constraints(category=["Socks"])
    assert len(search.search("socks for golf days", socks, 10).hits) == 3


def test_every_feature_counts_by_itself_and_behind_the_best(search: ProductSearch) -> None:
    shop = search.snapshot()
    found = search.matched(shop, "golf socks")
    rows = np.flatnonzero(found.relevant)
    told = evidence(found, rows)
    assert told.shape == (len(rows), 2 * len(FEATURES))
    assert (told[:, len(FEATURES) :].max(axis=0) == 0).all()
    chance = likelihood(found, rows)
    assert ((chance > 0) & (chance < 1)).all()


def test_the_meaning_of_another_model_is_not_weighed(search: ProductSearch) -> None:
    shop = search.snapshot()
    found = search.matched(shop, "golf socks")
    everything = np.ones(len(shop), bool)
    assert as_likely(replace(found, by_minilm=False), everything).all()
    assert not as_likely(found, everything).all()
