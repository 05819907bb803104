"""The catalogue as columns in memory: what filters and rankers read, row by row."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.catalogue import CatalogueRow
from knowledge import token_table
from knowledge.categories import SEPARATOR
from knowledge.embedding import Vectors
from knowledge.lexical import Floats, LexicalIndex, build_lexical
from knowledge.makers import with_makers
from knowledge.product_types import ProductTypes, build_types
from knowledge.quality import quality
from knowledge.spelling import Speller
from knowledge.token_table import Integers
from knowledge.traits import Traits, attribute_name, traits
from knowledge.vocabulary import CatalogueVocabulary, build_vocabulary, compact, type_of

Mask = NDArray[np.bool_]
RowsOf = Mapping[str, Mapping[str, Integers]]
"""Attribute -> form of value -> rows."""


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
        newest: Creation time as sortable text.
        category: Index into `paths`. brand: Index of the compact brand form, -1 for none.
        with_value: Rows that have the value, in the product or in a variant.
        stated: Attributes that the store states, in attributes, specifications or options,
            each with a label as the store writes it.
        only_value: Rows that have no other choice than the value (for exclusions).
        vectors: Shape (rows, dimension); zeros where the index has no vector yet.
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
    newest: NDArray[np.str_]
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
    vectors: Vectors

    def __len__(self) -> int:
        """The number of products."""
        return len(self.ids)


def build_snapshot(
    rows: Sequence[CatalogueRow], vectors: Vectors, generation: str, kept: Path | None = None
) -> CatalogueSnapshot:
    """The snapshot of the rows; `kept` is the file in which cut words are remembered.

    `vectors` holds the row's vector in each row, zeros where there is none.
    """
    known = token_table.load(kept) if kept else None
    named = with_makers(rows)
    table = token_table.cut(named, known)
    if kept and (known is None or known.digests != table.digests):
        token_table.save(table, kept)
    lexical = build_lexical(table)
    stated = [_traits(row) for row in rows]
    merged = [_merged(of_product) for of_product in stated]
    heads = [type_of(row) for row in named]
    vocabulary = build_vocabulary(rows, generation, lexical.words, merged, heads)
    paths = sorted({row.category for row in rows})
    path_number = {path: number for number, path in enumerate(paths)}
    brands: dict[str, int] = {}
    price = np.array([row.price_cents for row in rows], np.int64)
    category = np.array([path_number[row.category] for row in rows], np.int32)
    return CatalogueSnapshot(
        generation=generation,
        ids=[row.id for row in rows],
        place={row.id: number for number, row in enumerate(rows)},
        names=[row.name for row in rows],
        price=price,
        price_rank=_rank_within(price, category),
        rating=np.array([np.nan if r.rating is None else r.rating for r in rows], np.float64),
        rating_count=np.array([row.rating_count for row in rows], np.int64),
        in_stock=np.array([row.in_stock for row in rows], bool),
        popularity=np.array([row.popularity for row in rows], np.int64),
        quality=quality(rows),
        newest=np.array([row.created_at for row in rows], np.str_),
        category=category,
        paths=paths,
        brand=np.array([_brand_number(brands, row.brand) for row in rows], np.int32),
        brands=brands,
        with_value=_postings(merged),
        stated=_stated(rows),
        only_value=_postings([_unavoidable(*of_product) for of_product in stated]),
        types=build_types(heads, [row.category for row in rows], paths),
        lexical=lexical,
        vocabulary=vocabulary,
        speller=Speller(lexical.words, lexical.named, lexical.neighbours, lexical.together),
        vectors=vectors,
    )


def below(paths: Sequence[str], path: str) -> list[int]:
    """Numbers of the paths that are the path or lie below it, whatever the case."""
    wanted = path.casefold()
    inside = wanted + SEPARATOR
    folded = (one.casefold() for one in paths)
    return [n for n, one in enumerate(folded) if one == wanted or one.startswith(inside)]


def _brand_number(brands: dict[str, int], brand: str | None) -> int:
    return brands.setdefault(compact(brand), len(brands)) if brand else -1


def _stated(rows: Sequence[CatalogueRow]) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        for told in (row.attributes, row.specifications, *row.options):
            for name in told:
                found.setdefault(attribute_name(name), str(name))
    return found


def _traits(row: CatalogueRow) -> tuple[Traits, list[Traits]]:
    """What the product says of itself, and what each of its variants says."""
    options = [traits("", option, {}) for option in row.options]
    told_by_options = {name for option in options for name in option}
    own = traits(row.name, row.attributes, row.specifications)
    doubled = told_by_options & set(own)
    from_name = traits(row.name, {}, {}) if doubled else {}
    for name in doubled:
        # Where variants decide, the product's own list of all of them decides nothing;
        # its name still does.
        own[name] = from_name.get(name, {})
    return own, options


def _merged(of_product: tuple[Traits, list[Traits]]) -> Traits:
    own, options = of_product
    found: Traits = {name: dict(values) for name, values in own.items()}
    for option in options:
        for name, values in option.items():
            found[name] = {**values, **found.get(name, {})}
    return found


def _unavoidable(own: Traits, options: list[Traits]) -> Traits:
    found: Traits = {name: dict(values) for name, values in own.items()}
    for name in {name for option in options for name in option}:
        shared = set.intersection(*(set(option.get(name, {})) for option in options))
        found.setdefault(name, {}).update(dict.fromkeys(shared, ""))
    return found


def _postings(stated: Sequence[Traits]) -> dict[str, dict[str, Integers]]:
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row, of_product in enumerate(stated):
        for name, values in of_product.items():
            for form in values:
                found[name][form].append(row)
    return {
        name: {form: np.array(rows, np.int32) for form, rows in values.items()}
        for name, values in found.items()
    }


def _rank_within(price: NDArray[np.int64], category: Integers) -> Floats:
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
