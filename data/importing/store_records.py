"""Reviews, help texts and what people did, into their tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeAlias

from sqlalchemy import insert
from sqlmodel import Session, col, select

from data.faq_history import noted
from data.importing.report import Row, RowError
from data.importing.store_ratings import refresh_ratings, review_stars
from data.models import (
    Customer,
    Document,
    DocumentVersion,
    Faq,
    Interaction,
    Order,
    Product,
    Review,
)
from data.models.columns import utc_now
from data.records import DocumentRecord, FaqRecord, InteractionRecord, ReviewRecord

Counts = tuple[int, int, list[RowError]]
"""New rows, rows written again, rows that could not go in."""

IMPORT, IMPORTED = "import", "imported"
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
_INTERACTION_KEY = ("customer_id", "product_id", "type", "created_at")

Table: TypeAlias = type[Review] | type[Faq] | type[Document] | type[Customer] | type[Order]


def write_reviews(session: Session, rows: Sequence[Row[ReviewRecord]]) -> Counts:
    """Add or update reviews of known products, and bring the products' ratings up to date."""
    wanted = {row.record.product_id for row in rows}
    known = set(session.exec(select(Product.id).where(col(Product.id).in_(wanted))))
    errors = [
        RowError(row.number, "product_id", f"there is no product {row.record.product_id!r}")
        for row in rows
        if row.record.product_id not in known
    ]
    good = [row.record for row in rows if row.record.product_id in known]
    moved = session.exec(select(Review.product_id).where(col(Review.id).in_([r.id for r in good])))
    touched = sorted(known | set(moved))
    before = review_stars(session, touched)
    new, old = upsert(session, Review, [_review_values(record) for record in good])
    session.flush()
    refresh_ratings(session, touched, before)
    return new, old, errors


def write_faqs(session: Session, rows: Sequence[Row[FaqRecord]], by: str = IMPORT) -> Counts:
    """Add or update questions and answers; what a row does not name keeps what it has."""
    values = [_faq_values(row.record) for row in rows]
    with noted(session, [value["id"] for value in values], by, IMPORTED):
        new, old = upsert(session, Faq, values)
    return new, old, []


def write_documents(session: Session, rows: Sequence[Row[DocumentRecord]]) -> Counts:
    """Add or update policies and guides, each with its first version."""
    values = [
        row.record.model_dump() | {"updated_at": aware(row.record.updated_at or utc_now())}
        for row in rows
    ]
    counts = upsert(session, Document, values)
    ids = [value["id"] for value in values]
    known = set(
        session.exec(
            select(DocumentVersion.document_id).where(col(DocumentVersion.document_id).in_(ids))
        )
    )
    session.add_all(_first_version(value) for value in values if value["id"] not in known)
    return (*counts, [])


def write_interactions(session: Session, rows: Sequence[Row[InteractionRecord]]) -> Counts:
    """Add interactions; the same act of the same person at the same time is not doubled."""
    values = [
        {
            "customer_id": row.record.customer,
            "product_id": row.record.product_id,
            "type": row.record.type,
            "created_at": aware(row.record.timestamp),
            "details": {},
        }
        for row in rows
    ]
    times = [aware(row.record.timestamp) for row in rows]
    people = {row.record.customer for row in rows}
    known = {
        tuple(row)
        for row in session.exec(
            select(
                Interaction.customer_id,
                Interaction.product_id,
                Interaction.type,
                Interaction.created_at,
            )
            .where(col(Interaction.customer_id).in_(people))
            .where(col(Interaction.created_at).between(min(times), max(times)))
        )
    }
    fresh = {key: value for value in values if (key := _key(value)) not in known}
    if fresh:
        session.execute(insert(Interaction), list(fresh.values()))
    return len(fresh), len(values) - len(fresh), []


def _key(value: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(value[name] for name in _INTERACTION_KEY)


def upsert(session: Session, table: Table, values: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """New and known rows written; columns that a record does not name keep what they have."""
    columns = set(table.model_fields)
    ids = [value["id"] for value in values]
    rows: Iterable[Any] = session.exec(select(table).where(col(table.id).in_(ids)))
    known = {row.id: row for row in rows}
    new: list[dict[str, Any]] = []
    for value in values:
        found = {name: item for name, item in value.items() if name in columns}
        row = known.get(value["id"])
        if row is None:
            new.append(table(**found).model_dump())
            continue
        for name, item in found.items():
            setattr(row, name, item)
        session.add(row)
    if new:
        session.execute(insert(table), new)
    return len(new), len(values) - len(new)


def _first_version(value: Mapping[str, Any]) -> DocumentVersion:
    return DocumentVersion(
        document_id=value["id"],
        number=1,
        title=value["title"],
        text=value["text"],
        source=value["source"],
        created_at=value["updated_at"],
    )


def _faq_values(record: FaqRecord) -> dict[str, Any]:
    named = record.model_dump(include={"id", "question", "answer"} | record.model_fields_set)
    return named | {"updated_at": utc_now()}


def _review_values(record: ReviewRecord) -> dict[str, Any]:
    return record.model_dump() | {"created_at": aware(record.created_at or _UNDATED)}


def aware(time: datetime) -> datetime:
    """The time; one that names no zone is UTC."""
    return time if time.tzinfo else time.replace(tzinfo=UTC)


Writer: TypeAlias = Callable[[Session, Sequence[Row[Any]]], Counts]
