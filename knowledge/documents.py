"""What an operator does with documents: hand in, change, roll back, put away, delete."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from sqlmodel import Session

from data.database import raise_content_version, reading, writing
from data.document_jobs import Work, add_job, advance, new_owner, open_job
from data.document_options import Cutting, Details
from data.documents import (
    HELP,
    cutting_of,
    document,
    next_number,
    version_of,
)
from data.errors import InvalidInput
from data.importing.identity import slug
from data.models import Document, DocumentJob, DocumentVersion
from data.models.columns import utc_now
from knowledge.document_removal import put_away
from knowledge.ingestion.apart import format_of
from knowledge.ingestion.limits import limits_of
from knowledge.ingestion.parsed import refused
from knowledge.shop import Shop

MOST_ID_CHARS = 200


@dataclass(frozen=True)
class HandedIn:
    """A file with what was said of it."""

    name: str
    content: bytes
    details: Details = field(default_factory=Details)
    cutting: Cutting = field(default_factory=Cutting)
    document_id: str | None = None
    format: str = ""
    by: str | None = None
    note: str = ""


def hand_in(shop: Shop, given: HandedIn) -> DocumentJob:
    """The job that reads the file; one that is already waiting for it, or has nothing to do.

    Raises:
        BadFile: It is of no format that can be read; nothing was changed.
    """
    name = Path(given.name.replace("\\", "/")).name or "document"
    if not given.format:
        _demand_readable(shop, name, given.content)
    key = given.document_id or slug(Path(name).stem) or slug(given.details.title or "")
    digest = hashlib.sha256(given.content).hexdigest()
    key = (key or f"document-{digest[:12]}")[:MOST_ID_CHARS]
    work = Work(
        document_id=key,
        file=name,
        content_hash=digest,
        priority=given.details.priority or 0,
        options={
            "details": given.details.said(),
            "cutting": given.cutting.model_dump(),
            "format": given.format,
            "note": given.note,
        },
        created_by=given.by,
    )
    with writing(shop.engine) as session:
        if (waiting := open_job(session, key, digest)) is not None:
            return waiting
        if _says_nothing_new(session, work, given):
            return _skipped(session, work)
        return add_job(session, work, given.content)


def change(
    shop: Shop, document_id: str, details: Details, text: str | None = None, by: str | None = None
) -> DocumentJob | None:
    """Change what is said of a document; the job where text, title or state needs one.

    What is no longer published is out of every answer when this returns, and out of every file
    when the job is done.
    """
    if text is not None:
        return _new_text(shop, document_id, details, text, by)
    said = details.said()
    with writing(shop.engine) as session:
        row = document(session, document_id)
        before = row.status
        if said.get("title", row.title) != row.title:
            version = version_of(session, document_id, row.revision)
            return _as_new_version(session, version, details, "renamed", by)
        if said.get("status") == "published" and before != "published":
            work = Work(
                document_id,
                stage="embedding",
                version=row.revision,
                options={"details": said},
                created_by=by,
            )
            return add_job(session, work)
        job = None
        if before == "published" and said.get("status", before) != before:
            job = put_away(session, shop, row)
        for name, value in said.items():
            setattr(row, name, value)
        row.updated_at = utc_now()
        session.add(row)
        raise_content_version(session, HELP)
    if job is None:
        shop.index.sync([HELP])
    return job


def roll_back(shop: Shop, document_id: str, number: int, by: str | None = None) -> DocumentJob:
    """The job that makes an old version's text the newest version."""
    with writing(shop.engine) as session:
        row = document(session, document_id)
        version = version_of(session, document_id, number)
        if number == row.revision:
            raise InvalidInput(f"Version {number} is the current one already.")
        return _as_new_version(session, version, Details(), f"rolled back to {number}", by)


def _demand_readable(shop: Shop, name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory(prefix="smartshop-document-") as folder:
        path = Path(folder) / "document"
        path.write_bytes(content)
        if format_of(path, name, limits_of(shop.settings)) == "documents":
            sentence = f"{name} holds several documents; import it by the command line."
            raise refused("unsupported_type", sentence)


def _says_nothing_new(session: Session, work: Work, given: HandedIn) -> bool:
    """Whether the document is as the file has it, cut as is asked, with what is said of it."""
    row = session.get(Document, work.document_id)
    if row is None or row.content_hash != work.content_hash:
        return False
    version = session.get(DocumentVersion, (row.id, row.revision))
    if version is None or cutting_of(version) != given.cutting:
        return False
    return all(getattr(row, name) == value for name, value in given.details.said().items())


def _skipped(session: Session, work: Work) -> DocumentJob:
    job = _claimed(session, add_job(session, work))
    values = {"state": "done", "outcome": "skipped", "stage": "indexing", "percent": 100}
    advance(session, job, finished_at=utc_now(), **values)
    return job


def _new_text(
    shop: Shop, document_id: str, details: Details, text: str, by: str | None
) -> DocumentJob:
    if not text.strip():
        raise InvalidInput("text: is empty.")
    if len(text) > shop.settings.document_chars:
        raise refused("too_much_text", "The text is longer than a document may be.")
    with reading(shop.engine) as session:
        row = document(session, document_id)
        version = version_of(session, document_id, row.revision)
    given = HandedIn(
        name=row.source or f"{document_id}.md",
        content=text.encode("utf-8", "replace"),
        details=details.over(Details(title=row.title)),
        cutting=cutting_of(version),
        document_id=document_id,
        format="markdown",
        by=by,
        note="edited",
    )
    return hand_in(shop, given)


def _as_new_version(
    session: Session, old: DocumentVersion, details: Details, note: str, by: str | None
) -> DocumentJob:
    """The job that makes a copy of a version the newest one."""
    values = old.model_dump() | {"number": next_number(session, old.document_id)}
    values |= {"note": note, "ready": False, "created_at": utc_now(), "created_by": by}
    version = DocumentVersion(**values | {"title": details.title or old.title})
    session.add(version)
    work = Work(
        old.document_id,
        file=old.source or "",
        content_hash=old.content_hash,
        stage="chunking",
        version=version.number,
        options={"details": details.said()},
        created_by=by,
    )
    return add_job(session, work)


def _claimed(session: Session, job: DocumentJob) -> DocumentJob:
    job.state, job.owner, job.heartbeat_at, job.attempts = "running", new_owner(), utc_now(), 1
    session.add(job)
    session.flush()
    return job
