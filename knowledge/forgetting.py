"""Make the index and the cache forget what was deleted, so that no byte of it is left in them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, select

from data.database import empty_log, reading, writing
from data.document_jobs import Work, add_job, advance, finish
from data.documents import HELP
from data.faq_history import history_of
from data.models import Document, DocumentJob, DocumentVersion, Faq
from data.progress import Progress, silent
from knowledge.content import content
from knowledge.document_stages import version_passages
from knowledge.passages import (
    HelpPassage,
    document_passages,
    kept_pieces,
    passages_of,
    texts_of,
)
from knowledge.shop import Shop

WORK = "erase"


def passages_ever(session: Session, document: Document) -> list[HelpPassage]:
    """The passages of all versions of a document, under every title that it has had."""
    rows = session.exec(
        select(DocumentVersion).where(col(DocumentVersion.document_id) == document.id)
    ).all()
    found = document_passages(document, kept_pieces(session, [document.id]).get(document.id))
    for row in rows:
        for title in {document.title, row.title}:
            found += version_passages(session, row, title)
    return found


def faq_texts_ever(session: Session, faq_id: str) -> list[str]:
    """What was ever embedded of a FAQ: as it is, and after each of its changes."""
    row = session.get(Faq, faq_id)
    then = [
        Faq(id=faq_id, question=one.question, answer=one.answer, category=one.category)
        for one in history_of(session, faq_id)
    ]
    return texts_of(passages_of([*([row] if row else []), *then], ()))


def erasure(session: Session, shop: Shop, document_id: str, texts: Iterable[str]) -> DocumentJob:
    """The work of forgetting these texts, put into the queue with the change that demands it.

    It holds the names of the vectors, not the texts, and is taken up again after a crash.
    """
    options = {"work": WORK, "forget": shop.embedder.kept_keys(texts)}
    return add_job(session, Work(document_id, stage="indexing", options=options))


def erase(shop: Shop, job: DocumentJob, progress: Progress = silent) -> None:
    """Rebuild the index of help texts from what there is, and drop the vectors of what is gone.

    Answers do not wait for this: they leave out what is no longer published.
    """
    shop.index.rebuild(HELP, progress)
    shop.embedder.forget(_no_longer_used(shop, job.options.get("forget", [])))
    with writing(shop.engine) as session:
        advance(session, job, options={"work": WORK})
        finish(session, job, "erased")
    empty_log(shop.engine)


def _no_longer_used(shop: Shop, keys: list[str]) -> list[str]:
    """The names that no published text needs: another document may say the very same."""
    with reading(shop.engine) as session:
        used = set(shop.embedder.kept_keys(content(session, HELP).values()))
    return [key for key in keys if key not in used]
