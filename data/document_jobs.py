"""The queue of work on documents: one process at a time does a job; a dead one's is taken over."""

from __future__ import annotations

import os
import socket
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import psutil
from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from data.database import raise_content_version
from data.errors import NotFound, ShopError
from data.models import DocumentJob, DocumentUpload
from data.models.columns import utc_now

STAGES = ("validating", "parsing", "cleaning", "chunking", "embedding", "indexing")
BEAT_S = 3.0
STALE_S = 20.0
"""A job whose process has not been heard of for so long is taken over by another one."""
MOST_ATTEMPTS = 5
KEPT = 1000
"""So many jobs that have ended are kept, the newest."""
_QUEUE = "document-jobs"
_BEGINS = dict(zip(STAGES, (0, 2, 20, 22, 25, 92), strict=True))


class JobLost(ShopError):
    """The job is no longer this process's to do: it was taken over, or its document is gone."""

    code = "job_lost"


@dataclass(frozen=True)
class Work:
    """What a new job is to do."""

    document_id: str
    file: str = ""
    content_hash: str = ""
    stage: str = STAGES[0]
    version: int | None = None
    priority: int = 0
    options: dict[str, Any] | None = None
    created_by: str | None = None


def add_job(session: Session, work: Work, content: bytes | None = None) -> DocumentJob:
    """Put work into the queue, with the file that it needs."""
    job = DocumentJob(
        id=uuid.uuid4().hex,
        document_id=work.document_id,
        file=work.file,
        content_hash=work.content_hash,
        stage=work.stage,
        percent=_BEGINS[work.stage],
        version=work.version,
        priority=work.priority,
        options=work.options or {},
        created_by=work.created_by,
    )
    session.add(job)
    if content is not None:
        session.add(DocumentUpload(job_id=job.id, content=content))
    _forget_old(session)
    return job


def job(session: Session, job_id: str) -> DocumentJob:
    """The job of that id; NotFound where there is none."""
    row = session.get(DocumentJob, job_id)
    if row is None:
        raise NotFound(f"There is no job {job_id!r}.")
    return row


def jobs(session: Session, document_id: str | None = None) -> list[DocumentJob]:
    """All jobs that are kept, the newest first."""
    query = select(DocumentJob).order_by(col(DocumentJob.created_at).desc(), col(DocumentJob.id))
    if document_id is not None:
        query = query.where(col(DocumentJob.document_id) == document_id)
    return list(session.exec(query))


def open_job(session: Session, document_id: str, content_hash: str) -> DocumentJob | None:
    """The job that is already to read this very file into this document."""
    return session.exec(
        select(DocumentJob)
        .where(col(DocumentJob.document_id) == document_id)
        .where(col(DocumentJob.content_hash) == content_hash)
        .where(col(DocumentJob.state).in_(("queued", "running")))
    ).first()


def claim(session: Session, owner: str, job_id: str | None = None) -> DocumentJob | None:
    """Take the next job, or this one, for the owner; None where none can be had.

    Jobs of one document are done one after the other, in the order in which they came.
    """
    # Its row is locked to the end of the transaction: claims follow one another.
    raise_content_version(session, _QUEUE)
    waiting = session.exec(
        select(DocumentJob)
        .where(col(DocumentJob.state).in_(("queued", "running")))
        .order_by(col(DocumentJob.created_at), col(DocumentJob.id))
    ).all()
    first: dict[str, DocumentJob] = {}
    for row in waiting:
        first.setdefault(row.document_id, row)
    free = [row for row in first.values() if row.state == "queued" or _is_abandoned(row)]
    free.sort(key=lambda row: -row.priority)
    chosen = next((row for row in free if job_id in (None, row.id)), None)
    if chosen is not None:
        chosen.state, chosen.owner, chosen.heartbeat_at = "running", owner, utc_now()
        chosen.attempts += 1
        session.add(chosen)
    return chosen


def beat(session: Session, owner: str) -> None:
    """Tell that the owner still lives."""
    session.execute(
        update(DocumentJob)
        .where(col(DocumentJob.owner) == owner)
        .where(col(DocumentJob.state) == "running")
        .values(heartbeat_at=utc_now())
    )


def release(session: Session, owner: str) -> None:
    """Give back what the owner has not brought to its end, for whoever comes next."""
    session.execute(
        update(DocumentJob)
        .where(col(DocumentJob.owner) == owner)
        .where(col(DocumentJob.state) == "running")
        .values(state="queued", owner=None)
    )


def advance(session: Session, row: DocumentJob, **values: Any) -> None:
    """Write how far the job is, in the transaction that brought it there; raises JobLost."""
    if "stage" in values:
        values.setdefault("percent", _BEGINS[values["stage"]])
    changed = session.execute(
        update(DocumentJob)
        .where(col(DocumentJob.id) == row.id)
        .where(col(DocumentJob.owner) == row.owner)
        .where(col(DocumentJob.state) == "running")
        .values(heartbeat_at=utc_now(), **values)
    )
    if changed.rowcount != 1:  # type: ignore[attr-defined]
        raise JobLost("The job was taken over by another process, or its document was deleted.")
    for name, value in values.items():
        setattr(row, name, value)


def finish(session: Session, row: DocumentJob, outcome: str) -> None:
    """End the job well, and let go of its file."""
    advance(session, row, state="done", outcome=outcome, percent=100, finished_at=utc_now())
    _drop_upload(session, row.id)


def fail(session: Session, row: DocumentJob, errors: Sequence[dict[str, Any]]) -> None:
    """End the job with what went wrong, and let go of its file."""
    told = [*row.errors, *errors]
    advance(session, row, state="failed", errors=told, finished_at=utc_now())
    _drop_upload(session, row.id)


def content_of(session: Session, job_id: str) -> bytes:
    """The file that the job is to read."""
    row = session.get(DocumentUpload, job_id)
    if row is None:
        raise NotFound("The file of this job is gone.")
    return row.content


def drop_jobs(session: Session, document_id: str) -> None:
    """Take all jobs of a document away; one that runs finds out at its next step."""
    ids = [row.id for row in jobs(session, document_id)]
    for job_id in ids:
        _drop_upload(session, job_id)
    session.execute(delete(DocumentJob).where(col(DocumentJob.document_id) == document_id))


def share_done(stage: str, done: int, total: int) -> int:
    """The percentage of a job of which so much of a stage is done."""
    at = STAGES.index(stage)
    end = _BEGINS[STAGES[at + 1]] if at + 1 < len(STAGES) else 100
    begin = _BEGINS[stage]
    return begin + (end - begin) * min(done, total) // max(total, 1)


def public(row: DocumentJob) -> dict[str, Any]:
    """The record of the command line and the API."""
    return {
        "id": row.id,
        "document_id": row.document_id,
        "file": row.file,
        "state": row.state,
        "stage": row.stage,
        "outcome": row.outcome,
        "percent": row.percent,
        "chunks_done": row.chunks_done,
        "chunks_total": row.chunks_total,
        "version": row.version,
        "errors": row.errors,
        "created_by": row.created_by,
        "created_at": row.created_at.isoformat(),
        "finished_at": row.finished_at.isoformat() if row.finished_at else None,
    }


@cache
def _process() -> str:
    born = psutil.Process().create_time()
    return f"{socket.gethostname()}/{os.getpid()}/{born}"


def new_owner() -> str:
    """A name for a worker of this process that no other one has."""
    return f"{_process()}/{uuid.uuid4().hex[:8]}"


def _is_abandoned(row: DocumentJob) -> bool:
    """Whether the process that ran the job is dead, or has not been heard of for long."""
    if row.heartbeat_at is None or utc_now() - row.heartbeat_at > timedelta(seconds=STALE_S):
        return True
    host, pid, born, _ = (row.owner or "///").rsplit("/", 3)
    if host != socket.gethostname() or not pid.isdigit():
        return False
    try:
        process = psutil.Process(int(pid))
        return str(process.create_time()) != born or process.status() == psutil.STATUS_ZOMBIE
    except psutil.Error:
        return True


def _drop_upload(session: Session, job_id: str) -> None:
    session.execute(delete(DocumentUpload).where(col(DocumentUpload.job_id) == job_id))


def _forget_old(session: Session) -> None:
    ended = col(DocumentJob.state).in_(("done", "failed"))
    newest = select(DocumentJob.id).where(ended)
    old = session.exec(newest.order_by(col(DocumentJob.created_at).desc()).offset(KEPT)).all()
    if old:
        session.execute(delete(DocumentJob).where(col(DocumentJob.id).in_(old)))
