"""Questions about the catalogue that SQL answers."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    func,
    select,
)
from sqlmodel import Session, SQLModel

from data.facts import ProductFacts, VariantFacts
from data.models import Category, Description, Interaction, Product, Variant
from data.personal_data import find as personal_data

MOST_IDS_A_QUERY = 500
LEAST_PEOPLE = 3


class Sheet(Mapping[str, Any]):
    """A JSON column that is parsed when it is asked for: most rows are known as they are."""

    __slots__ = ("raw",)

    def __init__(self, raw: str) -> None:
        """Take the text of a JSON object."""
        self.raw = raw

    def __getitem__(self, name: str) -> Any:
        """The value of that name."""
        return _parsed(self.raw)[name]

    def __iter__(self) -> Iterator[str]:
        """The names, in their order."""
        return iter(_parsed(self.raw))

    def __len__(self) -> int:
        """The number of names."""
        return len(_parsed(self.raw))

    def __str__(self) -> str:
        """The text as it is kept."""
        return self.raw


@functools.lru_cache(maxsize=256)
def _parsed(raw: str) -> dict[str, Any]:
    """The object: that of a row in hand is asked for several times, all rows' fill the memory."""
    parsed: dict[str, Any] = json.loads(raw)
    return parsed


class CatalogueRow(NamedTuple):
    """What search needs of one product; prices in cents, `options` one sheet a variant."""

    id: str
    name: str
    brand: str | None
    category: str
    description: str
    price_cents: int
    rating: float | None
    rating_count: int
    in_stock: bool
    popularity: int
    created_at: str
    attributes: Mapping[str, Any]
    specifications: Mapping[str, Any]
    options: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class CategoryCount:
    """A category with the number of active products in it and below it."""

    path: str
    name: str
    depth: int
    products: int


def product_facts(session: Session, ids: Sequence[str]) -> list[ProductFacts]:
    """The active products of these ids, in the order given; unknown ids are left out."""
    found: dict[str, ProductFacts] = {}
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), MOST_IDS_A_QUERY):
        found.update(_facts_of(session, wanted[start : start + MOST_IDS_A_QUERY]))
    return [found[product_id] for product_id in wanted if product_id in found]


def product_fact(session: Session, product_id: str) -> ProductFacts | None:
    """The active product of that id."""
    return next(iter(product_facts(session, [product_id])), None)


def category_tree(session: Session) -> list[CategoryCount]:
    """Every category that has products, a parent before its children, with their number."""
    category, product = _table(Category), _table(Product)
    rows = session.execute(
        select(category.c.path)
        .join(product, product.c.category_id == category.c.id)
        .where(product.c.active)
    )
    counts: dict[str, int] = defaultdict(int)
    for path in rows.scalars():
        parts = path.split(" > ")
        for depth in range(1, len(parts) + 1):
            counts[" > ".join(parts[:depth])] += 1
    return [
        CategoryCount(path, path.rsplit(" > ", 1)[-1], path.count(" > "), counts[path])
        for path in sorted(counts, key=lambda one: one.split(" > "))
    ]


def catalogue_rows(session: Session, ids: Sequence[str] | None = None) -> list[CatalogueRow]:
    """Every active product as search reads it, ordered by id; only those of `ids` when given."""
    if ids is None:
        return _rows(session, None)
    wanted = sorted(set(ids))
    parts = [wanted[at : at + MOST_IDS_A_QUERY] for at in range(0, len(wanted), MOST_IDS_A_QUERY)]
    return [row for part in parts for row in _rows(session, part)]


def _rows(session: Session, ids: Sequence[str] | None) -> list[CatalogueRow]:
    options = _by_product(session, _options_query(ids is None), ids)
    rows = session.execute(_rows_query(ids is None), {"ids": ids})
    return [_row(row, options.get(row.id, ())) for row in rows]


# What is asked at every search is put together once: that takes longer than the database does.
_AMONG: BindParameter[Any] = bindparam("ids", expanding=True)


@functools.cache
def _rows_query(all_of_them: bool) -> Select[Any]:
    table, category = _table(Product), _table(Category)
    columns = [_plain(table, name) for name in _READ]
    query = select(*columns, category.c.path).where(table.c.active).order_by(table.c.id)
    query = query.join(category, category.c.id == table.c.category_id)
    return query if all_of_them else query.where(table.c.id.in_(_AMONG))


@functools.cache
def _options_query(all_of_them: bool) -> Select[Any]:
    """Options and stock of variants, in their order."""
    table = _table(Variant)
    query = select(table.c.product_id, _plain(table, "options"), table.c.stock)
    query = query.order_by(table.c.product_id, table.c.position)
    return query if all_of_them else query.where(table.c.product_id.in_(_AMONG))


@functools.cache
def _facts_query() -> Select[Any]:
    category, product, text = _table(Category), _table(Product), _table(Description)
    columns = [product.c[name] for name in _SHOWN]
    query = select(*columns, category.c.path.label("category"), text.c.text.label("approved_text"))
    query = query.join(category, category.c.id == product.c.category_id)
    # A text approved for what the record said before is not shown any more.
    approved = (text.c.status == "approved") & (text.c.facts_hash == product.c.content_hash)
    query = query.outerjoin(text, (text.c.product_id == product.c.id) & approved)
    return query.where(product.c.id.in_(_AMONG), product.c.active)


@functools.cache
def _variants_query() -> Select[Any]:
    table = _table(Variant)
    columns = [table.c[name] for name in ("id", "product_id", "options", "price_cents", "stock")]
    query = select(*columns).where(table.c.product_id.in_(_AMONG))
    return query.order_by(table.c.product_id, table.c.position)


def _by_product(
    session: Session, query: Select[Any], ids: Sequence[str] | None
) -> dict[str, list[Any]]:
    """Product id -> what the query finds of its variants, in their order."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in session.execute(query, {"ids": ids}):
        found[row.product_id].append(row)
    return found


def _plain(table: Table, name: str) -> ColumnElement[Any]:
    column = table.c[name]
    return cast(column, Text).label(name) if name in _SHEETS else column


_SHEETS = frozenset(("attributes", "specifications", "options"))
_READ = [
    *("id", "name", "brand", "description", "price_cents", "rating"),
    *("rating_count", "stock", "popularity", "created_at", "attributes", "specifications"),
]
_JOINED = ("category", "variants", "approved_text")
_SHOWN = [name for name in ProductFacts.model_fields if name not in _JOINED]


def _row(row: Any, variants: Sequence[Any]) -> CatalogueRow:
    stocks = [variant.stock for variant in variants] or [row.stock]
    return CatalogueRow(
        id=row.id,
        name=row.name,
        brand=row.brand or None,
        category=row.path,
        description=row.description,
        price_cents=row.price_cents,
        rating=row.rating,
        rating_count=row.rating_count,
        in_stock=any(stock is None or stock > 0 for stock in stocks),
        popularity=row.popularity,
        created_at=row.created_at.isoformat(),
        attributes=Sheet(row.attributes),
        specifications=Sheet(row.specifications),
        options=tuple(Sheet(variant.options) for variant in variants),
    )


def _facts_of(session: Session, ids: Sequence[str]) -> dict[str, ProductFacts]:
    variants = _by_product(session, _variants_query(), ids)
    rows = session.execute(_facts_query(), {"ids": ids})
    return {row.id: _facts(row, variants[row.id]) for row in rows}


def _facts(row: Any, variants: Iterable[Any]) -> ProductFacts:
    return ProductFacts(
        variants=tuple(
            VariantFacts(
                id=variant.id,
                options={str(name): str(value) for name, value in variant.options.items()},
                price_cents=variant.price_cents,
                stock=variant.stock,
            )
            for variant in variants
        ),
        **row._mapping,
    )


def _table(model: type[SQLModel]) -> Table:
    table: Table = model.__table__  # type: ignore[attr-defined]
    return table


def frequent_queries(session: Session, limit: int = 500) -> list[str]:
    """What at least three people searched for, in lower case, the most frequent first.

    Nobody's own words, and nothing that holds personal data, whoever typed it.
    """
    table = _table(Interaction)
    text = func.lower(func.trim(table.c.query))
    people = func.count(func.coalesce(table.c.customer_id, table.c.session_id).distinct())
    rows = session.execute(
        select(text)
        .where(table.c.type == "search", table.c.query.is_not(None))
        .group_by(text)
        .having(people >= LEAST_PEOPLE)
        .order_by(people.desc(), text)
        .limit(limit)
    )
    return [found for found in rows.scalars() if found and not personal_data(found)]
