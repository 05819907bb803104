"""The catalogue in memory with some products changed, at a cost that follows their number."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.catalogue import CatalogueRow
from knowledge import categories
from knowledge.catalogue_snapshot import (
    CatalogueSnapshot,
    brand_number,
    rank_within,
    read_numbers,
    stated_labels,
)
from knowledge.embedding import Vectors
from knowledge.lexical_changes import changed_lexical
from knowledge.places import Places
from knowledge.product_types import LEAST_PRODUCTS, ProductTypes, types_of_path
from knowledge.quality import quality
from knowledge.spelling import Speller
from knowledge.token_table import TokenTable, cut, digest
from knowledge.values import build_values, changed_rows, changed_values, grouped
from knowledge.vocabulary import CatalogueVocabulary, brand_forms

NOWHERE = ""
"""The path of products that were taken off sale."""


@dataclass(frozen=True)
class Change:
    """What is to be changed: products as they are now, their vectors, and ids off sale."""

    rows: Sequence[CatalogueRow]
    vectors: Vectors
    gone: Collection[str]
    generation: str


def changed_snapshot(shop: CatalogueSnapshot, change: Change) -> CatalogueSnapshot:
    """The same catalogue with the change; `shop` stays as it is.

    A product keeps its row, a new one is put at the end, and one that is taken off sale
    leaves a row that nothing finds. Counts in the vocabulary follow at the next full reading.
    """
    rows = change.rows
    new = [row.id for row in rows if row.id not in shop.place]
    gone = [shop.place[name] for name in change.gone if name in shop.place]
    place = _places(shop, new, change.gone)
    at = np.array([place[row.id] for row in rows], np.int32)
    size = len(shop) + len(new)
    hashes = np.array([digest(row) for row in rows], np.uint64)
    found = _with_numbers(shop, rows, at, size)
    found = replace(
        found,
        generation=change.generation,
        ids=_put(shop.ids, at, [row.id for row in rows]),
        names=_put(shop.names, at, [row.name for row in rows]),
        place=place,
        listed=_written(_written(shop.listed, at, True, size), np.array(gone, int), False, size),
        vectors=shop.vectors.changed(dict(zip(at.tolist(), change.vectors, strict=True)), size),
        digests=_written(shop.digests, at, hashes, size),
    )
    said = [n for n, row in enumerate(rows) if _says_other(shop, row.id, hashes[n])]
    if said or gone:
        touched = np.zeros(size, bool)
        touched[[*gone, *at[said].tolist()]] = True
        found = _with_texts(found, [rows[n] for n in said], Places(at[said], touched))
    return replace(
        found,
        price_rank=rank_within(found.price, found.category),
        quality=quality(found.popularity, found.rating, found.rating_count),
    )


def _says_other(shop: CatalogueSnapshot, name: str, now: np.uint64) -> bool:
    return name not in shop.place or bool(shop.digests[shop.place[name]] != now)


def _places(
    shop: CatalogueSnapshot, new: Sequence[str], gone: Collection[str]
) -> Mapping[str, int]:
    if not new and not gone:
        return shop.place
    place = {**shop.place, **{name: len(shop) + n for n, name in enumerate(new)}}
    for name in gone:
        place.pop(name, None)
    return place


def _with_numbers(
    shop: CatalogueSnapshot, rows: Sequence[CatalogueRow], at: NDArray[np.int32], size: int
) -> CatalogueSnapshot:
    """The snapshot with numbers, category and brand of the rows."""
    columns: dict[str, Any] = {
        name: _written(getattr(shop, name), at, values, size)
        for name, values in read_numbers(rows).items()
    }
    known = set(shop.paths)
    paths = [*shop.paths, *sorted({row.category for row in rows} - known)]
    numbers = {path: number for number, path in enumerate(paths)}
    brands = dict(shop.brands)
    brand = [brand_number(brands, row.brand) for row in rows]
    category = [numbers[row.category] for row in rows]
    return replace(
        shop,
        **columns,
        paths=paths,
        category=_written(shop.category, at, category, size),
        brands=brands,
        brand=_written(shop.brand, at, brand, size),
    )


def _with_texts(
    shop: CatalogueSnapshot, rows: Sequence[CatalogueRow], places: Places
) -> CatalogueSnapshot:
    """The snapshot with all that is read from texts; rows touched but not given say nothing."""
    table = cut(rows, named=shop.makers)
    silent = places.touched.copy()
    silent[places.at] = False
    paths = shop.paths if NOWHERE in shop.paths else [*shop.paths, NOWHERE]
    category, brand = shop.category.copy(), shop.brand.copy()
    category[silent], brand[silent] = paths.index(NOWHERE), -1
    shop = replace(shop, paths=paths, category=category, brand=brand)
    lexical = changed_lexical(shop.lexical, table, places)
    speller = shop.speller
    if len(lexical.words) > len(shop.lexical.words):
        speller = Speller(lexical.words, lexical.named, lexical.neighbours, lexical.together)
    values, spelled = build_values(table, "values")
    return replace(
        shop,
        lexical=lexical,
        speller=speller,
        with_value=changed_values(shop.with_value, values, places),
        only_value=changed_values(shop.only_value, build_values(table, "only_values")[0], places),
        stated={**stated_labels(table), **shop.stated},
        types=_types(shop, table, places),
        vocabulary=_vocabulary(shop, rows, spelled, lexical.words),
    )


def _types(shop: CatalogueSnapshot, table: TokenTable, places: Places) -> ProductTypes:
    old = shop.types
    by_name = changed_rows(old.by_name, grouped(table.heads()), places)
    by_shelf = {noun: list(told) for noun, told in old.by_shelf.items()}
    for number in range(old.categories, len(shop.paths)):
        for noun, sure in types_of_path(shop.paths[number]).items():
            by_shelf.setdefault(noun, []).append((number, sure))
    told = [noun for noun in table.heads() if noun]
    sure_ones = {noun for noun in told if len(by_name[noun]) >= LEAST_PRODUCTS or noun in by_shelf}
    return ProductTypes(by_name, by_shelf, shop.category, len(shop.paths), old.names | sure_ones)


def _vocabulary(
    shop: CatalogueSnapshot,
    rows: Sequence[CatalogueRow],
    spelled: Mapping[str, Mapping[str, str]],
    terms: Mapping[str, int],
) -> CatalogueVocabulary:
    """The vocabulary with what customers may name now; what is gone stays until all is read."""
    old = shop.vocabulary
    brands = {row.brand: 1 for row in rows if row.brand and row.brand not in old.brand_counts}
    paths = {row.category: 1 for row in rows if row.category not in old.category_counts}
    counts = {**categories.subtree_counts(paths), **old.category_counts}
    forms = categories.category_forms(counts) if paths else old.categories
    values = {name: {**spelled.get(name, {}), **known} for name, known in old.attributes.items()}
    return replace(
        old,
        generation=shop.generation,
        brands={**brand_forms(brands), **old.brands},
        brand_counts={**brands, **old.brand_counts},
        categories=forms,
        category_heads=categories.category_heads(forms) if paths else old.category_heads,
        category_counts=counts,
        attributes=values,
        attribute_counts={
            name: {**dict.fromkeys(values[name], 1), **known}
            for name, known in old.attribute_counts.items()
        },
        terms=terms,
    )


def _put(column: Sequence[str], at: NDArray[np.int32], values: Sequence[str]) -> list[str]:
    found = list(column)
    for row, value in zip(at.tolist(), values, strict=True):
        if row < len(found):
            found[row] = value
        else:
            found.append(value)
    return found


def _written(column: NDArray[Any], at: NDArray[Any], values: Any, size: int) -> NDArray[Any]:
    """The column with these values in these rows, as long as `size`."""
    found = np.zeros(size, column.dtype)
    found[: len(column)] = column
    found[at] = values
    return found
