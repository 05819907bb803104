"""The steps of reading a document into the shop; each is done whole or is done anew."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert
from sqlmodel import Session, col

from data.database import raise_content_version, reading, writing
from data.document_jobs import JobLost, advance, content_of, finish, share_done
from data.document_options import KINDS, Cutting, Details
from data.documents import HELP, cutting_of, next_number, put_version, version_chunks
from data.importing.html_text import one_line
from data.models import Document, DocumentChunk, DocumentJob, DocumentVersion
from data.progress import Progress, silent
from knowledge.ingestion.apart import read_apart
from knowledge.ingestion.cleaning import Cleaned, cleaned
from knowledge.ingestion.cutting import pieces
from knowledge.ingestion.language import language_of
from knowledge.ingestion.limits import limits_of
from knowledge.ingestion.parsed import Parsed, refused
from knowledge.ingestion.piece import Piece
from knowledge.passages import HelpPassage, document_passages, texts_of
from knowledge.shop import Shop

AT_ONCE = 256
"""Pieces embedded between two notes of how far it is."""


@dataclass
class Run:
    """A job in this process's hands."""

    shop: Shop
    job: DocumentJob
    progress: Progress = silent

    @property
    def details(self) -> Details:
        """What was said of the document when it was handed in."""
        return Details(**self.job.options.get("details", {}))

    @property
    def key(self) -> tuple[str, int]:
        """The version that it makes."""
        if self.job.version is None:
            raise ValueError("no version was begun")
        return self.job.document_id, self.job.version

    def note(self, **values: Any) -> None:
        """Write how far it is, in a transaction of its own; raises JobLost."""
        with writing(self.shop.engine) as session:
            advance(session, self.job, **values)

    def tell(self, stage: str, done: int, total: int) -> None:
        """Tell whoever watches, and the job's row, how much of a stage is done."""
        self.progress(f"{stage.capitalize()} {self.job.file}".rstrip(), done, total)
        self.note(percent=share_done(stage, done, total))


def read(run: Run) -> None:
    """Read the file apart and clean it; a version in the making holds what comes of it."""
    shop, job = run.shop, run.job
    limits = limits_of(shop.settings)
    with reading(shop.engine) as session:
        content = content_of(session, job.id)
    run.note(stage="parsing")
    with tempfile.TemporaryDirectory(prefix="smartshop-document-") as folder:
        path = Path(folder) / "document"
        path.write_bytes(content)
        parsed = read_apart(
            path,
            job.file,
            limits,
            str(job.options.get("format", "")),
            lambda done, total: run.tell("parsing", done, total),
        )
    run.note(stage="cleaning", errors=[*job.errors, *parsed.problems])
    text = cleaned(parsed.pages, parsed.paged)
    if not text.text.strip():
        raise refused("no_text", f"{job.file} holds no text.")
    version = _version(run, parsed, text)
    details = _said_by_file(parsed).over(Details()).said() | run.details.said()
    with writing(shop.engine) as session:
        version.number = next_number(session, job.document_id)
        session.add(version)
        options = job.options | {"details": details}
        advance(session, job, stage="chunking", version=version.number, options=options)


def cut(run: Run) -> None:
    """Cut the version into pieces."""
    with reading(run.shop.engine) as session:
        version = _begun(session, run)
    run.progress(f"Chunking {run.job.file}".rstrip(), 0, 1)
    found = pieces(version.text, version.pages, cutting_of(version), run.shop.embedder)
    if not found:
        raise refused("no_text", f"{run.job.file} holds nothing but headings.")
    with writing(run.shop.engine) as session:
        advance(session, run.job, stage="embedding", chunks_total=len(found), chunks_done=0)
        put_pieces(session, *run.key, found)


def embed(run: Run) -> None:
    """Compute the vectors of the pieces into the cache, where the index takes them from."""
    with reading(run.shop.engine) as session:
        passages = _passages(session, run)
        published = _status(session, run) == "published"
    total = len(passages)
    try:
        if published:
            headings = list(dict.fromkeys(passage.heading for passage in passages))
            run.shop.embedder.embed_content(headings)
        for start in range(0, total if published else 0, AT_ONCE):
            run.progress(f"Embedding {run.job.file}".rstrip(), start, total)
            run.note(chunks_done=start, percent=share_done("embedding", start, total))
            batch = passages[start : start + AT_ONCE]
            run.shop.embedder.embed_content([passage.embedded for passage in batch])
        run.note(stage="indexing", chunks_done=total, chunks_total=total)
    except JobLost:
        # The document may be gone, and nothing of it may be left; else it is computed again.
        _forget(run.shop, passages)
        raise
    run.progress(f"Embedding {run.job.file}".rstrip(), total, total)


def put(run: Run) -> None:
    """Make the version the document's current one; the job tells whether it is a new one."""
    with writing(run.shop.engine) as session:
        version = _begun(session, run)
        is_new = put_version(session, version, run.details.said())
        raise_content_version(session, HELP)
        outcome = run.job.outcome or ("imported" if is_new else "updated")
        advance(session, run.job, outcome=outcome)
        published = _status(session, run) == "published"
        passages = [] if published else _passages(session, run)
    _forget(run.shop, passages)


def end(runs: Sequence[Run]) -> None:
    """Bring the index up to date with all of them at once, and end their jobs."""
    if not runs:
        return
    runs[0].shop.index.sync([HELP], runs[0].progress)
    for run in runs:
        with writing(run.shop.engine) as session:
            finish(session, run.job, run.job.outcome)


def put_pieces(session: Session, document_id: str, number: int, found: Sequence[Piece]) -> None:
    """Keep the pieces of a version, in the place of those it had."""
    session.execute(
        delete(DocumentChunk)
        .where(col(DocumentChunk.document_id) == document_id)
        .where(col(DocumentChunk.version) == number)
    )
    rows = [
        {
            "document_id": document_id,
            "version": number,
            "number": place,
            "headings": list(piece.headings),
            "page": piece.page,
            "text": piece.text,
        }
        for place, piece in enumerate(found, start=1)
    ]
    session.execute(insert(DocumentChunk), rows)


def version_passages(
    session: Session, version: DocumentVersion, title: str, kind: str = "general"
) -> list[HelpPassage]:
    """The passages of a version as they are, or would be, under that title."""
    kept = [
        Piece(tuple(row.headings), row.text, row.page)
        for row in version_chunks(session, version.document_id, version.number)
    ]
    shown = Document(id=version.document_id, title=title, kind=kind, text=version.text)
    return document_passages(shown, kept or None)


def _status(session: Session, run: Run) -> str:
    row = session.get(Document, run.job.document_id)
    return run.details.status or (row.status if row else "published")


def _forget(shop: Shop, passages: Sequence[HelpPassage]) -> None:
    if passages:
        shop.embedder.forget(shop.embedder.kept_keys(texts_of(passages)))


def _begun(session: Session, run: Run) -> DocumentVersion:
    version = session.get(DocumentVersion, run.key)
    if version is None:
        raise JobLost("The version in the making is gone.")
    return version


def _passages(session: Session, run: Run) -> list[HelpPassage]:
    version = _begun(session, run)
    return version_passages(session, version, run.details.title or version.title)


def _version(run: Run, parsed: Parsed, text: Cleaned) -> DocumentVersion:
    job, details = run.job, run.details
    how = Cutting(**job.options.get("cutting", {}))
    stem = Path(job.file).stem.replace("-", " ").replace("_", " ")
    title = details.title or one_line(parsed.title) or stem.capitalize() or job.document_id
    return DocumentVersion(
        document_id=job.document_id,
        number=0,
        title=title[:500],
        text=text.text,
        pages=text.pages,
        language=details.language or _language(parsed) or language_of(text.text),
        source=job.options.get("source") or job.file,
        content_hash=job.content_hash,
        note=str(job.options.get("note", "")),
        ready=False,
        created_by=job.created_by,
        **how.model_dump(),
    )


def _said_by_file(parsed: Parsed) -> Details:
    """What the file's front matter says, as far as it can be taken."""
    said = parsed.details
    kind = str(said.get("kind") or said.get("type") or "").lower()
    tags = said.get("tags")
    return Details(
        kind=kind if kind in KINDS else None,
        category=str(said["category"])[:300] if said.get("category") else None,
        version=str(said["version"])[:200] if said.get("version") else None,
        tags=[str(tag)[:60] for tag in tags][:20] if isinstance(tags, list) else None,
        owner=str(said.get("owner") or said.get("author") or "")[:200] or None,
    )


def _language(parsed: Parsed) -> str | None:
    said = str(parsed.details.get("language") or "").lower()
    return said if len(said) == 2 and said.isalpha() and said.isascii() else None
