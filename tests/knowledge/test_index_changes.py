"""A few changed texts are added to the index in force; many lead to a new generation."""

from __future__ import annotations

from data.settings import Settings
from knowledge.embedding import CachedEmbedder
from knowledge.index import ShopIndex
from tests.knowledge.conftest import INDEXED, AddRows, OpenAgain, a_product, nearest


def test_a_few_changes_are_added_to_the_generation_in_force(
    index: ShopIndex,
    open_again: OpenAgain,
    small_settings: Settings,
    embedder: CachedEmbedder,
    add: AddRows,
) -> None:
    index.sync()
    reader = open_again()
    written = reader.snapshot("products").written
    add("products", a_product("tent", name="violin"))
    assert index.sync(["products"]) == {"products": 1}
    folders = [path for path in (small_settings.index_dir / "products").iterdir() if path.is_dir()]
    assert len(folders) == 1
    assert reader.snapshot("products").written is written
    for one in (reader, index, open_again()):
        assert nearest(one, embedder, "violin") == "tent"
        assert one.query("products", embedder.embed(["violin"])[0], 1, ids=["tent"])[0][1] > 0.8
        assert sorted(one.matrix("products")[0]) == sorted(INDEXED)


def test_many_changes_one_by_one_end_in_a_new_generation(
    index: ShopIndex, small_settings: Settings, embedder: CachedEmbedder, add: AddRows
) -> None:
    index.sync()
    first = index.generation("products")
    for turn in range(3):
        add("products", a_product(INDEXED[turn], name=f"violin {turn}"))
        assert index.sync(["products"]) == {"products": 1}
    now = index.snapshot("products")
    assert index.generation("products").split("+")[0] != first
    assert not set(INDEXED[:2]) & set(now.changes)
    assert nearest(index, embedder, "violin 0") == INDEXED[0]


def test_what_differs_between_two_states_is_told(index: ShopIndex, add: AddRows) -> None:
    index.sync()
    before = index.snapshot("products")
    add("products", a_product("tent", name="violin"))
    index.sync()
    between = index.snapshot("products")
    assert between.differing(before) == {"tent"}
    index.rebuild("products")
    after = index.snapshot("products")
    assert after.written is not before.written
    assert after.differing(between) == set()
    assert after.differing(before) == {"tent"}
