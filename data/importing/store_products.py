"""Product records into the catalogue's tables: new ones added, known ones written again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, delete, insert, update
from sqlmodel import Session, col, select

from data.catalogue import CatalogueRow, catalogue_rows
from data.changes import note_products
from data.importing.store_ratings import restore_ratings
from data.models import CartLine, Category, Product, ProductImage, Variant
from data.models.columns import utc_now
from data.records import ProductRecord, VariantRecord

SEPARATOR = " > "
_CHUNK = 500


class ProductStore:
    """Writes batches of products; remembers the category tree between batches."""

    def __init__(self, currency: str) -> None:
        """Prices that name no currency are in this one."""
        self.currency = currency
        self._categories: dict[str, int] = {}

    def write(self, session: Session, records: Sequence[ProductRecord]) -> tuple[int, int]:
        """Add or update the products; returns how many were new and how many known."""
        ids = [record.id for record in records]
        known = set(session.exec(select(Product.id).where(col(Product.id).in_(ids))))
        rows = [self._row(session, record) for record in records]
        before = set(map(_comparable, catalogue_rows(session, sorted(known))))
        new = [row | {"created_at": row["updated_at"]} for row in rows if row["id"] not in known]
        old = [row for row in rows if row["id"] in known]
        if new:
            session.execute(insert(Product), new)
        if old:
            self._update(session, old)
        session.execute(delete(Variant).where(col(Variant.product_id).in_(known)))
        session.execute(delete(ProductImage).where(col(ProductImage.product_id).in_(known)))
        self._add_parts(session, records)
        restore_ratings(session, [r.id for r in records if r.rating is None and r.id in known])
        after = catalogue_rows(session, sorted(known))
        changed = [row.id for row in after if _comparable(row) not in before]
        note_products(session, [*changed, *(row["id"] for row in new)])
        return len(new), len(old)

    def _update(self, session: Session, rows: Sequence[dict[str, Any]]) -> None:
        table = Product.__table__  # type: ignore[attr-defined]
        names = [name for name in rows[0] if name != "id"]
        statement = update(table).where(table.c.id == bindparam("key"))
        statement = statement.values({name: bindparam(f"new_{name}") for name in names})
        session.connection().execute(
            statement,
            [{"key": row["id"]} | {f"new_{name}": row[name] for name in names} for row in rows],
        )

    def _row(self, session: Session, record: ProductRecord) -> dict[str, Any]:
        return {
            "id": record.id,
            "name": record.name,
            "description": record.description,
            "brand": record.brand,
            "category_id": self._category(session, record.category),
            "price_cents": cents(record.price),
            "currency": record.currency or self.currency,
            "image_url": record.image_url,
            "url": record.url,
            "stock": record.stock,
            "rating": record.rating,
            "rating_count": record.rating_count or 0,
            "popularity": record.popularity,
            "attributes": dict(record.attributes),
            "specifications": dict(record.specifications),
            "active": True,
            "content_hash": content_hash(record),
            "updated_at": utc_now(),
        }

    def _category(self, session: Session, path: str) -> int:
        """Id of the category of that path, made with its ancestors where it is missing."""
        names = [name.strip() for name in path.split(">") if name.strip()]
        parent: int | None = None
        for depth in range(1, len(names) + 1):
            here = SEPARATOR.join(names[:depth])
            if here not in self._categories:
                self._categories[here] = _category_id(session, here, names[depth - 1], parent)
            parent = self._categories[here]
        if parent is None:
            raise ValueError(f"{path!r} names no category")
        return parent

    def _add_parts(self, session: Session, records: Sequence[ProductRecord]) -> None:
        variants = [
            _variant_row(record, variant, position)
            for record in records
            for position, variant in enumerate(record.variants)
        ]
        images = [
            {"product_id": record.id, "url": url, "alt": record.name, "position": position}
            for record in records
            for position, url in enumerate(record.images)
        ]
        if variants:
            session.execute(insert(Variant), variants)
        if images:
            session.execute(insert(ProductImage), images)


def withdraw(session: Session, ids: Sequence[str]) -> int:
    """Take products off sale, and out of the carts they lie in; returns how many were on sale.

    Their reviews stay, so that a product that comes back has them again.
    """
    count = 0
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        on_sale = col(Product.id).in_(chunk) & col(Product.active).is_(True)
        changed = session.execute(
            update(Product).where(on_sale).values(active=False, updated_at=utc_now())
        )
        session.execute(delete(CartLine).where(col(CartLine.product_id).in_(chunk)))
        count += getattr(changed, "rowcount", 0)
    note_products(session, ids)
    return count


def cents(amount: Decimal) -> int:
    """The amount in cents, to the nearest."""
    return int((amount * 100).quantize(Decimal(1)))


def content_hash(record: ProductRecord) -> str:
    """A hash of everything that search reads of a product."""
    parts = [
        record.name,
        record.brand,
        record.category,
        record.description,
        record.attributes,
        record.specifications,
        [variant.options for variant in record.variants],
    ]
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _comparable(row: CatalogueRow) -> str:
    return json.dumps(row, default=str)


def _category_id(session: Session, path: str, name: str, parent: int | None) -> int:
    found = session.exec(select(Category.id).where(Category.path == path)).first()
    if found is not None:
        return found
    category = Category(parent_id=parent, name=name, path=path)
    session.add(category)
    session.flush()
    if category.id is None:
        raise RuntimeError("the database gave the category no id")
    return category.id


def _variant_row(record: ProductRecord, variant: VariantRecord, position: int) -> dict[str, Any]:
    price = record.price if variant.price is None else variant.price
    return {
        "product_id": record.id,
        "id": variant.id,
        "options": dict(variant.options),
        "price_cents": cents(price),
        "stock": variant.stock,
        "sku": variant.sku,
        "position": position,
    }
