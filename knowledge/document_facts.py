"""Documents, their versions and how these differ, as the command line and the API tell of them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from sqlmodel import Session

from data.database import reading
from data.documents import chunk_counts, version_of
from data.models import Document, DocumentVersion
from knowledge.document_stages import version_passages
from knowledge.passages import document_passages
from knowledge.shop import Shop


def diff(shop: Shop, document_id: str, first: int, second: int) -> list[dict[str, str]]:
    """The lines of two versions: kept ` `, taken out `-`, put in `+`."""
    with reading(shop.engine) as session:
        old = version_of(session, document_id, first).text.splitlines()
        new = version_of(session, document_id, second).text.splitlines()
    out = []
    for tag, begin, end, other_begin, other_end in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            out += [{"op": " ", "text": line} for line in old[begin:end]]
            continue
        out += [{"op": "-", "text": line} for line in old[begin:end]]
        out += [{"op": "+", "text": line} for line in new[other_begin:other_end]]
    return out


def facts(session: Session, rows: Sequence[Document]) -> list[dict[str, Any]]:
    """The records of the command line and the API."""
    counts = chunk_counts(session, [row.id for row in rows])
    return [
        {
            "id": row.id,
            "title": row.title,
            "type": row.kind,
            "category": row.category,
            "tags": row.tags,
            "status": row.status,
            "version": row.revision,
            "language": row.language,
            "owner": row.owner,
            "priority": row.priority,
            "chunks": counts.get(row.id) or len(document_passages(row)),
            "source": row.source,
            "updated_at": row.updated_at.isoformat(),
        }
        for row in rows
    ]


def version_facts(session: Session, row: DocumentVersion) -> dict[str, Any]:
    """The record of a version, without its text."""
    return {
        "version": row.number,
        "title": row.title,
        "created_at": row.created_at.isoformat(),
        "created_by": row.created_by,
        "note": row.note,
        "source": row.source,
        "chunks": len(version_passages(session, row, row.title)),
        "strategy": row.strategy,
        "chunk_size": row.chunk_size,
        "overlap": row.overlap,
        "pages": len(row.pages) or None,
    }
