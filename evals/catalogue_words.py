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
    if catalogue == "demo":
        records = [ProductRecord.model_validate(record) for record in products()]
    elif folder is not None and (folder / FILES[catalogue]).exists():
        path = folder / FILES[catalogue]
        rows = catalogue_reader(path, "auto")(path)
        records = [row.record for row in rows if hasattr(row, "record")]
    else:
        return None
    return build_vocabulary([row_of(record) for record in records], catalogue)


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
