"""Documents and their versions as rows: found, shown, changed and taken away."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final

from sqlalchemy import String, cast, delete, func, or_
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, col, select

from data.document_options import Cutting
from data.errors import NotFound
from data.models import Document, DocumentChunk, DocumentVersion
from data.models.columns import utc_now

HELP: Final = "help"
"""The kind of content that documents belong to, whose version rises when one changes."""
_KEYS_PER_QUERY = 500


def document(session: Session, document_id: str) -> Document:
    """The document of that id.

    Raises:
        NotFound: There is none.
    """
    row = session.get(Document, document_id)
    if row is None:
        raise NotFound(f"There is no document {document_id!r}.")
    return row


def find_documents(
    session: Session,
    *,
    status: str | None = None,
    kind: str | None = None,
    category: str | None = None,
    tag: str | None = None,
    words: str | None = None,
) -> list[Document]:
    """The documents that fit, the most important first, then by title.

    A category stands for all below it; `words` stand in the title, the id or the text.
    """
    query = select(Document).order_by(
        col(Document.priority).desc(), col(Document.title), col(Document.id)
    )
    for column, value in ((Document.status, status), (Document.kind, kind)):
        if value:
            query = query.where(col(column) == value)
    if category:
        query = query.where(_is_below(category))
    if words:
        query = query.where(_holds(words))
    found = session.exec(query).all()
    return [row for row in found if not tag or tag in row.tags]


def chunk_counts(session: Session, ids: Collection[str]) -> dict[str, int]:
    """How many pieces the current version of each document has, as far as they are kept."""
    found: dict[str, int] = {}
    for part in _parts(list(ids)):
        rows = session.exec(
            select(Document.id, func.count())
            .join(DocumentChunk, _is_current())
            .where(col(Document.id).in_(part))
            .group_by(col(Document.id))
        )
        found |= dict(rows.all())
    return found


def current_chunks(session: Session, ids: Collection[str]) -> dict[str, list[DocumentChunk]]:
    """The pieces of the current version of each document, in order."""
    found: dict[str, list[DocumentChunk]] = {}
    for part in _parts(list(ids)):
        rows = session.exec(
            select(DocumentChunk)
            .join(Document, _is_current())
            .where(col(Document.id).in_(part))
            .order_by(col(DocumentChunk.document_id), col(DocumentChunk.number))
        )
        for row in rows:
            found.setdefault(row.document_id, []).append(row)
    return found


def version_chunks(session: Session, document_id: str, number: int) -> list[DocumentChunk]:
    """The pieces of one version, in order."""
    return list(
        session.exec(
            select(DocumentChunk)
            .where(col(DocumentChunk.document_id) == document_id)
            .where(col(DocumentChunk.version) == number)
            .order_by(col(DocumentChunk.number))
        )
    )


def versions(session: Session, document_id: str) -> list[DocumentVersion]:
    """The whole versions of a document, the oldest first; NotFound where there is none."""
    document(session, document_id)
    return list(
        session.exec(
            select(DocumentVersion)
            .where(col(DocumentVersion.document_id) == document_id)
            .where(col(DocumentVersion.ready))
            .order_by(col(DocumentVersion.number))
        )
    )


def version_of(session: Session, document_id: str, number: int) -> DocumentVersion:
    """One whole version of a document; NotFound where there is none of that number."""
    document(session, document_id)
    row = session.get(DocumentVersion, (document_id, number))
    if row is None or not row.ready:
        raise NotFound(f"The document {document_id!r} has no version {number}.")
    return row


def next_number(session: Session, document_id: str) -> int:
    """The number of the next version; numbers of versions in the making are taken too."""
    last = session.exec(
        select(func.max(DocumentVersion.number)).where(
            col(DocumentVersion.document_id) == document_id
        )
    ).one()
    return (last or 0) + 1


def cutting_of(version: DocumentVersion) -> Cutting:
    """How a version is cut."""
    return Cutting(
        strategy=version.strategy,
        chunk_size=version.chunk_size,
        overlap=version.overlap,
    )


def put_version(session: Session, version: DocumentVersion, details: dict[str, Any]) -> bool:
    """Make a version the current one of its document, which is made where there is none.

    Returns:
        Whether the document is new.
    """
    version.ready = True
    session.add(version)
    row = session.get(Document, version.document_id)
    is_new = row is None
    if row is None:
        row = Document(id=version.document_id, title=version.title, text=version.text)
    row.title, row.text = version.title, version.text
    row.revision, row.content_hash = version.number, version.content_hash
    row.source, row.language = version.source, version.language
    row.updated_at = utc_now()
    for name, value in details.items():
        setattr(row, name, value)
    session.add(row)
    return is_new


def drop_version(session: Session, document_id: str, number: int) -> None:
    """Take a version and its pieces away."""
    for table, key in (
        (DocumentChunk, DocumentChunk.version),
        (DocumentVersion, DocumentVersion.number),
    ):
        session.execute(
            delete(table).where(col(table.document_id) == document_id).where(col(key) == number)
        )


def drop_document(session: Session, document_id: str) -> int:
    """Take a document away with all its versions; the number of pieces that went."""
    chunks = session.execute(
        delete(DocumentChunk).where(col(DocumentChunk.document_id) == document_id)
    )
    session.execute(delete(DocumentVersion).where(col(DocumentVersion.document_id) == document_id))
    session.execute(delete(Document).where(col(Document.id) == document_id))
    return int(chunks.rowcount)  # type: ignore[attr-defined]


def _is_current() -> ColumnElement[bool]:
    return (col(DocumentChunk.document_id) == col(Document.id)) & (
        col(DocumentChunk.version) == col(Document.revision)
    )


def _is_below(category: str) -> ColumnElement[bool]:
    path = " > ".join(filter(None, (part.strip() for part in category.split(">"))))
    return or_(
        func.lower(Document.category) == path.lower(),
        func.lower(Document.category).startswith(f"{path.lower()} > ", autoescape=True),
    )


def _holds(words: str) -> ColumnElement[bool]:
    columns = (Document.title, Document.id, Document.text)
    return or_(*(cast(column, String).icontains(words, autoescape=True) for column in columns))


def _parts(keys: Sequence[str]) -> list[Sequence[str]]:
    return [keys[start : start + _KEYS_PER_QUERY] for start in range(0, len(keys), _KEYS_PER_QUERY)]
