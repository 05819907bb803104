"""The catalogue as columns in memory: what filters and rankers read, row by row."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.catalogue import CatalogueRow
from knowledge import token_table
from knowledge.categories import SEPARATOR
from knowledge.embedding import Vectors
from knowledge.lexical import Floats, LexicalIndex, build_lexical
from knowledge.product_types import ProductTypes, build_types
from knowledge.product_words import PARTS
from knowledge.quality import quality
from knowledge.spelling import Speller
from knowledge.token_table import Integers, TokenTable
from knowledge.values import RowsOf, build_values
from knowledge.vector_column import VectorColumn
from knowledge.vocabulary import CatalogueVocabulary, Columns, compact, vocabulary_of

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class CatalogueSnapshot:
    """Every column has one entry per product, in one order.

    Attributes:
        generation: Names the state of catalogue and index it was read from.
        ids: Product ids; `place` is the way back.
        names: Names as shown.
        price: Cents. rating: 0 to 5, NaN where there is none. rating_count: Buyers who rated.
        price_rank: Share of the products of its category that cost less, 0 to 1.
        quality: Prior of being wanted, from sales and ratings, 0 to 1.
        newest: Creation time in microseconds.
        category: Index into `paths`. brand: Index of the compact brand form, -1 for none.
        with_value: Rows that have the value, in the product or in a variant.
        stated: Attributes that the store states, in attributes, specifications or options,
            each with a label as the store writes it.
        only_value: Rows that have no other choice than the value (for exclusions).
        vectors: One a row; zeros where the index has none yet.
        listed: Rows that are on sale; false for one taken off since the catalogue was read.
        digests: Hash of each product's texts.
        makers: Makers that names begin with, where no field tells the brand.
    """

    generation: str
    ids: Sequence[str]
    place: Mapping[str, int]
    names: Sequence[str]
    price: NDArray[np.int64]
    price_rank: Floats
    rating: NDArray[np.float64]
    rating_count: NDArray[np.int64]
    in_stock: Mask
    popularity: NDArray[np.int64]
    quality: Floats
    newest: NDArray[np.int64]
    category: Integers
    paths: Sequence[str]
    brand: Integers
    brands: Mapping[str, int]
    with_value: RowsOf
    stated: Mapping[str, str]
    only_value: RowsOf
    types: ProductTypes
    lexical: LexicalIndex
    vocabulary: CatalogueVocabulary
    speller: Speller
    vectors: VectorColumn
    listed: Mask
    digests: NDArray[np.uint64]
    makers: frozenset[str]

    def __len__(self) -> int:
        """The number of products."""
        return len(self.ids)

    def below(self, path: str) -> Sequence[int]:
        """Numbers of the paths that are the path or lie below it, whatever the case."""
        return self._below.get(path.casefold(), ())

    @functools.cached_property
    def _below(self) -> Mapping[str, Sequence[int]]:
        """Each path and each above it, in one case -> the numbers of those within it."""
        found: dict[str, list[int]] = {}
        for number, path in enumerate(self.paths):
            for within in itertools.accumulate(path.casefold().split(SEPARATOR), _inside):
                found.setdefault(within, []).append(number)
        return found


def _inside(path: str, name: str) -> str:
    return f"{path}{SEPARATOR}{name}"


def build_snapshot(
    rows: Sequence[CatalogueRow], vectors: Vectors, generation: str, kept: Path | None = None
) -> CatalogueSnapshot:
    """The snapshot of the rows; `kept` is the file in which cut words are remembered.

    `vectors` holds the row's vector in each row, zeros where there is none.
    """
    table = cut_and_kept(rows, kept)
    lexical = build_lexical(table)
    heads = table.heads()
    values, spelled = build_values(table, "values")
    shelves = [row.category for row in rows]
    paths = sorted(set(shelves))
    path_number = {path: number for number, path in enumerate(paths)}
    brand_names = [row.brand for row in rows]
    brands: dict[str, int] = {}
    columns = Columns(shelves, brand_names, heads, values, spelled, lexical.words)
    numbers = read_numbers(rows)
    category = np.array([path_number[path] for path in shelves], np.int32)
    return CatalogueSnapshot(
        generation=generation,
        ids=[row.id for row in rows],
        place={row.id: number for number, row in enumerate(rows)},
        names=[row.name for row in rows],
        **numbers,
        price_rank=rank_within(numbers["price"], category),
        quality=quality(numbers["popularity"], numbers["rating"], numbers["rating_count"]),
        category=category,
        paths=paths,
        brand=np.array([brand_number(brands, brand) for brand in brand_names], np.int32),
        brands=brands,
        with_value=values,
        stated=stated_labels(table),
        only_value=build_values(table, "only_values")[0],
        types=build_types(heads, shelves, paths),
        lexical=lexical,
        vocabulary=vocabulary_of(columns, generation),
        speller=Speller(lexical.words, lexical.named, lexical.neighbours, lexical.together),
        vectors=VectorColumn.of(vectors),
        listed=np.ones(len(rows), bool),
        digests=table.digests,
        makers=table.makers(),
    )


def cut_and_kept(rows: Sequence[CatalogueRow], kept: Path | None) -> TokenTable:
    """What the texts of the rows say; `kept` is the file that spares cutting them again."""
    known = token_table.load(kept) if kept else None
    table = token_table.cut(rows, known)
    if kept and (known is None or not np.array_equal(known.digests, table.digests)):
        token_table.save(table, kept)
    return table


def read_numbers(rows: Sequence[CatalogueRow]) -> dict[str, Any]:
    """The columns that need nothing but the rows, by name."""
    return {
        "price": np.array([row.price_cents for row in rows], np.int64),
        "rating": np.array([np.nan if r.rating is None else r.rating for r in rows], np.float64),
        "rating_count": np.array([row.rating_count for row in rows], np.int64),
        "in_stock": np.array([row.in_stock for row in rows], bool),
        "popularity": np.array([row.popularity for row in rows], np.int64),
        "newest": np.array([_microseconds(row.created_at) for row in rows], np.int64),
    }


def _microseconds(time: str) -> int:
    return round(datetime.fromisoformat(time).timestamp() * 1e6) if time else 0


def brand_number(brands: dict[str, int], brand: str | None) -> int:
    """The number of a brand, given one where it is new; -1 for none."""
    return brands.setdefault(compact(brand), len(brands)) if brand else -1


def stated_labels(table: TokenTable) -> dict[str, str]:
    """The attributes that the store states, each with a label as the store writes it."""
    numbers = table.label("stated")[0]
    told, first = np.unique(numbers, return_index=True)
    found: dict[str, str] = {}
    for number in told[np.argsort(first, kind="stable")].tolist():
        name, label = table.labels.strings[number].split(PARTS, 1)
        found.setdefault(name, label)
    return found


def rank_within(price: NDArray[np.int64], category: Integers) -> Floats:
    """For each row the share of its category's products that cost less; one half when alone."""
    ranks = np.full(len(price), 0.5, np.float32)
    order = np.lexsort((price, category))
    bounds = np.flatnonzero(np.diff(category[order], prepend=-1, append=-1))
    for start, end in itertools.pairwise(bounds):
        rows = order[start:end]
        if len(rows) > 1:
            cheaper = np.searchsorted(price[rows], price[rows], side="left")
            ranks[rows] = cheaper / (len(rows) - 1)
    return ranks
