"""The vocabulary of a catalogue file, read without a shop around it."""

from __future__ import annotations

import functools
from pathlib import Path

from data.catalogue import CatalogueRow
from data.importing.detect import catalogue_reader
from data.records import ProductRecord
from data.seed.products import products
from knowledge.vocabulary import CatalogueVocabulary, build_vocabulary

FILES = {
    "bestbuy": Path("bestbuy_catalog_3291/ecommerce.json"),
    "aws": Path("aws_retail_demo_catalog/products.yaml"),
    "dummyjson": Path("dummyjson/products.json"),
}


@functools.cache
def vocabulary_of(catalogue: str, folder: Path | None) -> CatalogueVocabulary | None:
    """The words of the demo shop, or of a catalogue in the data folder; None if it is not there."""
    records = records_of(catalogue, folder)
    return build_vocabulary([row_of(record) for record in records], catalogue) if records else None


def records_of(catalogue: str, folder: Path | None) -> list[ProductRecord]:
    """The products of the demo shop, or of a catalogue in the data folder; none if not there."""
    if catalogue == "demo":
        return [ProductRecord.model_validate(record) for record in products()]
    path = folder / FILES[catalogue] if folder is not None else None
    if path is None or not path.exists():
        return []
    return [row.record for row in catalogue_reader(path, "auto")(path) if hasattr(row, "record")]


@functools.cache
def records_by_id(catalogue: str, folder: Path | None) -> dict[str, ProductRecord]:
    """The same, by their ids."""
    return {one.id: one for one in records_of(catalogue, folder)}


def row_of(record: ProductRecord) -> CatalogueRow:
    """The record as search reads it."""
    return CatalogueRow(
        id=record.id,
        name=record.name,
        brand=record.brand,
        category=record.category,
        description=record.description,
        price_cents=int(record.price * 100),
        rating=record.rating,
        rating_count=record.rating_count or 0,
        in_stock=record.stock != 0,
        popularity=record.popularity,
        created_at="",
        attributes=record.attributes,
        specifications=record.specifications,
        options=tuple(variant.options for variant in record.variants),
    )
