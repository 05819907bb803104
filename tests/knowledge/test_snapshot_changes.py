"""A catalogue into which changes were put is one that was read anew, for all that is found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from data.catalogue import CatalogueRow
from data.constraints import Constraints
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot, build_snapshot
from knowledge.snapshot_changes import Change, changed_snapshot
from tests.knowledge.test_candidates import catalogue_row, limits, meets

Shelf = dict[str, CatalogueRow]

shelves = st.dictionaries(st.sampled_from("abcdefgh"), catalogue_row(), min_size=1, max_size=6)


def vector_of(row: CatalogueRow) -> list[float]:
    """A vector that follows from the product's text."""
    return [len(row.name), len(row.category), 1, 0]


def vectors(rows: Sequence[CatalogueRow]) -> np.ndarray:
    return np.array([vector_of(row) for row in rows], np.float32).reshape(len(rows), 4)


def read(shelf: Shelf) -> CatalogueSnapshot:
    rows = [row._replace(id=name) for name, row in sorted(shelf.items())]
    return build_snapshot(rows, vectors(rows), "1:x")


def put_in(shop: CatalogueSnapshot, before: Shelf, after: Shelf) -> CatalogueSnapshot:
    rows = [row._replace(id=name) for name, row in after.items() if before.get(name) != row]
    return changed_snapshot(shop, Change(rows, vectors(rows), before.keys() - after.keys(), "2:x"))


def by_id(shop: CatalogueSnapshot, rows: np.ndarray) -> set[str]:
    return {shop.ids[row] for row in rows}


def bearing(shop: CatalogueSnapshot) -> dict[str, set[str]]:
    """Stem -> products that bear it, affirmed, in each way the index tells."""
    lexical = shop.lexical
    found: dict[str, set[str]] = {}
    for one in lexical.stems:
        found[f"{one} affirmed"] = by_id(shop, np.flatnonzero(lexical.rows_with([one])))
        for name, postings in {**lexical.fields, "any": lexical.any_field}.items():
            found[f"{one} {name}"] = by_id(shop, postings.of(lexical.stems[one])[0])
    return {name: ids for name, ids in found.items() if ids}


def pairs_of_names(shop: CatalogueSnapshot) -> dict[tuple[str, str], set[str]]:
    stems = shop.lexical.stems
    found = {
        (left, right): by_id(shop, shop.lexical.rows_with_neighbours(stems[left], stems[right]))
        for left in stems
        for right in stems
    }
    return {pair: ids for pair, ids in found.items() if ids}


def valued(shop: CatalogueSnapshot, told: Mapping[str, Mapping[str, np.ndarray]]) -> object:
    found = {
        (name, form): by_id(shop, rows) for name, of in told.items() for form, rows in of.items()
    }
    return {value: ids for value, ids in found.items() if ids}


def typed(shop: CatalogueSnapshot) -> dict[tuple[str, str], float]:
    nouns = {*shop.types.by_name, *shop.types.by_shelf}
    sure = {noun: shop.types.sureness([noun]) for noun in nouns}
    return {
        (noun, name): round(float(of[shop.place[name]]), 3)
        for noun, of in sure.items()
        for name in shop.place
        if of[shop.place[name]] > 0
    }


def numbers(shop: CatalogueSnapshot, name: str) -> tuple[object, ...]:
    row = shop.place[name]
    rating = -1 if np.isnan(shop.rating[row]) else shop.rating[row]
    kept = (shop.names[row], shop.price[row], shop.in_stock[row], rating, shop.rating_count[row])
    return (*kept, shop.paths[shop.category[row]], round(float(shop.price_rank[row]), 4))


@settings(max_examples=60, deadline=None)
@given(first=shelves, second=shelves, third=shelves)
def test_changes_leave_what_a_full_reading_finds(first: Shelf, second: Shelf, third: Shelf) -> None:
    changed = put_in(put_in(read(first), first, second), second, third)
    anew = read(third)
    assert set(changed.place) == set(third)
    assert bearing(changed) == bearing(anew)
    assert pairs_of_names(changed) == pairs_of_names(anew)
    assert valued(changed, changed.with_value) == valued(anew, anew.with_value)
    assert valued(changed, changed.only_value) == valued(anew, anew.only_value)
    assert typed(changed) == typed(anew)
    asked = np.array([1, 2, 3, 4], np.float32)
    for name, row in third.items():
        assert numbers(changed, name)[:-1] == numbers(anew, name)[:-1]
        cosines = changed.vectors.cosines(asked)
        assert cosines[changed.place[name]] == np.dot(vector_of(row), asked)
    known = changed.vocabulary
    assert {row.category for row in third.values()} <= set(known.category_counts)
    assert {row.brand for row in third.values() if row.brand} <= set(known.brand_counts)


@settings(max_examples=60, deadline=None)
@given(first=shelves, second=shelves, asked=limits)
def test_limits_hold_after_changes(first: Shelf, second: Shelf, asked: Constraints) -> None:
    shop = put_in(read(first), first, second)
    passing = by_id(shop, np.flatnonzero(candidates(shop, asked)))
    assert passing == {name for name, row in second.items() if meets(row, asked)}


def test_a_new_price_changes_nothing_that_is_read_from_texts() -> None:
    row = CatalogueRow("a", "Oak lamp", "North", "A", "", 900, None, 0, True, 0, "", {}, {})
    shelf = {"a": row, "b": row._replace(price_cents=1000)}
    shop = read(shelf)
    changed = put_in(shop, shelf, {**shelf, "a": row._replace(price_cents=1100)})
    assert changed.price[changed.place["a"]] == 1100
    assert changed.price_rank.tolist() == [1, 0]
    assert changed.lexical is shop.lexical
    assert changed.vocabulary is shop.vocabulary
    assert changed.generation != shop.generation
    assert shop.price[shop.place["a"]] == 900
