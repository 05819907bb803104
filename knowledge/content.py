"""What is embedded: for every kind of content, its ids and their texts, read from SQL."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Literal

from sqlalchemy import select as columns
from sqlmodel import Session, SQLModel, col, select

from data.models import Review
from knowledge.passages import help_passages

Kind = Literal["products", "reviews", "help"]
KINDS: tuple[Kind, ...] = ("products", "reviews", "help")

DESCRIPTION_CHARS = 280
DETAIL_CHARS = 160
REVIEW_CHARS = 800


def content(session: Session, kind: Kind, ids: Collection[str] | None = None) -> dict[str, str]:
    """The text to embed by id, in a fixed order; no author, customer or order is in it.

    `ids` asks for these products only, as far as they are on sale.
    """
    if kind == "products":
        return _products(session, ids)
    if kind == "reviews":
        return _reviews(session)
    texts = {}
    for passage in help_passages(session):
        texts[passage.key] = passage.embedded
        texts[passage.title_key] = passage.heading
    return texts


def _products(session: Session, ids: Collection[str] | None) -> dict[str, str]:
    tables = SQLModel.metadata.tables
    product, category = tables["product"].c, tables["category"].c
    query = (
        columns(
            product.id,
            product.name,
            product.brand,
            category.path,
            product.description,
            product.attributes,
            product.specifications,
        )
        .join(tables["category"], category.id == product.category_id)
        .where(product.active)
        .order_by(product.id)
    )
    if ids is not None:
        query = query.where(product.id.in_(ids))
    return {row[0]: _product_text(*row[1:]) for row in session.connection().execute(query)}


def _product_text(
    name: str,
    brand: str | None,
    path: str,
    description: str,
    attributes: Mapping[str, Any],
    specifications: Mapping[str, Any],
) -> str:
    leaf = path.rsplit(" > ", 1)[-1]
    parts = [name, brand or "", leaf, _details({**attributes, **specifications})]
    parts.append(description[:DESCRIPTION_CHARS])
    return ". ".join(part.strip(" .") for part in parts if part.strip(" ."))


def _details(values: Mapping[str, Any]) -> str:
    out = ""
    for name, value in values.items():
        shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        piece = f"{name} {shown}"
        if len(out) + len(piece) < DETAIL_CHARS:
            out = f"{out}, {piece}" if out else piece
    return out


def _reviews(session: Session) -> dict[str, str]:
    rows = session.exec(
        select(Review.id, Review.title, Review.text).where(col(Review.approved)).order_by(Review.id)
    )
    return {
        review_id: ". ".join(part for part in (title.strip(" ."), text) if part)[:REVIEW_CHARS]
        for review_id, title, text in rows
    }
