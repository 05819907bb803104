"""Take documents and FAQs away: out of every answer at once, then out of every file by a job."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from data.database import overwrite_deleted, raise_content_version, writing
from data.document_jobs import drop_jobs
from data.documents import HELP, document, drop_document
from data.models import Document, DocumentJob
from knowledge.forgetting import erasure, passages_ever
from knowledge.passages import HelpPassage, document_passages, kept_pieces, texts_of
from knowledge.shop import Shop


@dataclass(frozen=True)
class Removed:
    """What was taken away; from the moment that this exists, nothing of it answers.

    Attributes:
        chunks: Passages of all versions.
        vectors: Vectors that were searched.
        job: Cleans the files; once it is done no byte is left in them.
    """

    chunks: int
    vectors: int
    job: DocumentJob

    def facts(self) -> dict[str, Any]:
        """The record of the command line and the API."""
        told = {"job_id": self.job.id, "state": self.job.state}
        return {"chunks_removed": self.chunks, "vectors_removed": self.vectors, **told}


def delete(shop: Shop, ids: Sequence[str]) -> Removed:
    """Delete documents with all their versions and whatever was kept of them.

    Raises:
        NotFound: One of them does not exist; nothing was changed.
    """
    with writing(shop.engine) as session:
        overwrite_deleted(session)
        rows = [document(session, key) for key in ids]
        passages = [one for row in rows for one in passages_ever(session, row)]
        current = {row.id: _passages(session, row) for row in rows}
        found = [one for passages in current.values() for one in passages]
        keys = [key for one in found for key in (one.key, one.title_key)]
        vectors = len(shop.index.snapshot(HELP).known(keys))
        chunks = 0
        for row in rows:
            chunks += max(drop_document(session, row.id), len(current[row.id]))
            drop_jobs(session, row.id)
        job = erasure(session, shop, ", ".join(ids)[:200], texts_of(passages))
        raise_content_version(session, HELP)
    return Removed(chunks, vectors, job)


def put_away(session: Session, shop: Shop, row: Document) -> DocumentJob:
    """The work of forgetting a document that is no longer published."""
    return erasure(session, shop, row.id, texts_of(passages_ever(session, row)))


def _passages(session: Session, row: Document) -> list[HelpPassage]:
    return document_passages(row, kept_pieces(session, [row.id]).get(row.id))
