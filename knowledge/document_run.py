"""Do jobs on documents: claim one, take up where it was left, and tell that we live meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from time import sleep

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from data.database import reading, writing
from data.document_jobs import BEAT_S, MOST_ATTEMPTS, JobLost, beat, claim, fail, new_owner, release
from data.documents import drop_version
from data.errors import ShopError
from data.models import Document, DocumentJob
from data.progress import Progress, silent
from knowledge.document_stages import Run, cut, embed, end, put, read
from knowledge.forgetting import WORK as ERASE
from knowledge.forgetting import erase
from knowledge.shop import Shop

LOOK_S = 0.5
ENDED = ("done", "failed")
_STEPS: dict[str, Callable[[Run], object]] = {
    "validating": read,
    "parsing": read,
    "cleaning": read,
    "chunking": cut,
    "embedding": embed,
}


def claimed(shop: Shop, owner: str, job_id: str | None = None) -> DocumentJob | None:
    """The next job for this owner, or that of the id; None where none can be had."""
    with writing(shop.engine) as session:
        return claim(session, owner, job_id)


def do_jobs(
    shop: Shop, rows: Sequence[DocumentJob], progress: Progress = silent
) -> list[DocumentJob]:
    """Do claimed jobs to their end, the index brought up to date once for all of them.

    A job that fails holds why in its errors. Returns them as they are at the end.

    Raises:
        ShopError: The index or the disk refuses; the jobs are taken up again later.
    """
    runs = [Run(shop, row, progress) for row in rows]
    end([run for run in runs if _done_up_to_index(run)])
    with reading(shop.engine) as session:
        return [session.get(DocumentJob, row.id) or row for row in rows]


def finished(
    shop: Shop, rows: Sequence[DocumentJob], progress: Progress = silent
) -> list[DocumentJob]:
    """The jobs at their end: done here, or waited for where another process does them.

    A job whose document was deleted meanwhile is as it was last seen.
    """
    ended = {row.id: row for row in rows}
    waiting = [row.id for row in rows if row.state not in ENDED]
    owner = new_owner()
    with beating(shop.engine, owner):
        while waiting:
            mine = [row for key in waiting if (row := claimed(shop, owner, key))]
            do_jobs(shop, mine, progress)
            with reading(shop.engine) as session:
                seen = {key: session.get(DocumentJob, key) for key in waiting}
            ended |= {key: row for key, row in seen.items() if row}
            waiting = [key for key, row in seen.items() if row and row.state not in ENDED]
            if waiting and not mine:
                progress("Waiting for another process", 0, 0)
                sleep(LOOK_S)
    return [ended[row.id] for row in rows]


@contextmanager
def beating(engine: Engine, owner: str) -> Iterator[None]:
    """Tell, while the block runs, that the owner of its jobs lives; then give back the others."""
    over = threading.Event()

    def run() -> None:
        while not over.wait(BEAT_S):
            try:
                with writing(engine) as session:
                    beat(session, owner)
            except SQLAlchemyError:
                logging.getLogger(__name__).warning("a heartbeat could not be written")

    thread = threading.Thread(target=run, name="document-heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        with suppress(SQLAlchemyError), writing(engine) as session:
            release(session, owner)


def _done_up_to_index(run: Run) -> bool:
    """Whether the job came to the point where only the index has to follow."""
    try:
        if run.job.options.get("work") == ERASE:
            erase(run.shop, run.job, run.progress)
            return False
        if run.job.attempts > MOST_ATTEMPTS:
            raise ShopError("Reading it has ended its process time and again.", "gave_up")
        while run.job.stage != "indexing":
            _STEPS[run.job.stage](run)
        put(run)
    except JobLost:
        return False
    except ShopError as error:
        if error.code in ("index_unavailable", "storage"):
            raise
        _fail(run, error)
        return False
    return True


def _fail(run: Run, error: ShopError) -> None:
    """End the job as failed, and leave nothing of what it began."""
    row = run.job
    with writing(run.shop.engine) as session:
        document = session.get(Document, row.document_id)
        if row.version is not None and (document is None or document.revision != row.version):
            drop_version(session, row.document_id, row.version)
        try:
            fail(session, row, [{"code": error.code, "message": error.message}])
        except JobLost:
            session.rollback()
