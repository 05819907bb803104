"""Documents for operators: hand in, watch being read, change, compare, roll back, delete."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Form, Query, Response, UploadFile
from pydantic import BaseModel, ConfigDict

from api.envelope import NO_STORE, PREFIX, accepted, paginated, success
from api.operator import Operator, OperatorOnly, demand_operator
from data.database import reading
from data.document_jobs import job, jobs, public
from data.document_options import Cutting, Details, stated
from data.documents import document, find_documents, version_of, versions
from data.errors import BadFile
from data.models import DocumentJob
from data.settings import Settings
from knowledge.document_facts import diff, facts, version_facts
from knowledge.document_removal import delete
from knowledge.documents import HandedIn, change, hand_in, roll_back
from knowledge.forgetting import WORK as ERASING
from knowledge.shop import Shop
from ui.counter import assistant

Who = Annotated[Operator, Depends(demand_operator)]
Page = Annotated[int, Query(ge=1)]
PageSize = Annotated[int, Query(ge=1, le=100)]
Text = Annotated[str, Form()]


class Change(BaseModel):
    """What an operator changes; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    type: str | None = None
    category: str | None = None
    tags: list[str] | None = None
    status: str | None = None
    owner: str | None = None
    language: str | None = None
    priority: int | None = None
    text: str | None = None


class Back(BaseModel):
    """Which version to go back to."""

    version: int


def document_routes(settings: Settings) -> APIRouter:
    """All of them; blocking ones run in threads, and every one is for operators."""
    router = APIRouter(prefix=f"{PREFIX}/knowledge", route_class=OperatorOnly)
    _add_work(router, settings)
    _add_reading(router)
    _add_changing(router)
    return router


def _add_work(router: APIRouter, settings: Settings) -> None:
    @router.post("/documents", status_code=202)
    def post_document(
        who: Who,
        file: Annotated[UploadFile, File()],
        type: Text = "",
        title: Text = "",
        category: Text = "",
        tags: Text = "",
        author: Text = "",
        language: Text = "",
        priority: Text = "",
        status: Text = "",
        strategy: Text = "",
        chunk_size: Text = "",
        overlap: Text = "",
    ) -> Response:
        """Take a file in; it is read in the background."""
        said = {"kind": type, "title": title, "category": category, "tags": tags}
        said |= {"owner": author, "language": language, "priority": priority, "status": status}
        how = {"strategy": strategy, "chunk_size": chunk_size, "overlap": overlap}
        given = HandedIn(
            name=file.filename or "",
            content=_content(file, settings.max_document_bytes),
            details=stated(Details, said),
            cutting=stated(Cutting, how),
            by=who.name,
        )
        return accepted(_begun(hand_in(_shop(), given)), NO_STORE)

    @router.get("/jobs")
    def get_jobs(
        who: Who, document_id: str | None = None, page: Page = 1, page_size: PageSize = 20
    ) -> Response:
        """The work on documents, the newest first."""
        with reading(_shop().engine) as session:
            rows = jobs(session, document_id)
        found, place = paginated(rows, page, page_size)
        return success([public(row) for row in found], NO_STORE, place)

    @router.get("/jobs/{job_id}")
    def get_job(who: Who, job_id: str) -> Response:
        """How far a piece of work is."""
        with reading(_shop().engine) as session:
            return success(public(job(session, job_id)), NO_STORE)


def _add_reading(router: APIRouter) -> None:
    @router.get("/documents")
    def get_documents(
        who: Who,
        status: str | None = None,
        type: str | None = None,
        category: str | None = None,
        tag: str | None = None,
        q: str | None = None,
        page: Page = 1,
        page_size: PageSize = 20,
    ) -> Response:
        """The documents that fit, page by page."""
        with reading(_shop().engine) as session:
            rows = find_documents(
                session, status=status, kind=type, category=category, tag=tag, words=q
            )
            found, place = paginated(rows, page, page_size)
            return success({"items": facts(session, found)}, NO_STORE, place)

    @router.get("/documents/{document_id}")
    def get_document(who: Who, document_id: str) -> Response:
        """One document with its text."""
        return success(_document(_shop(), document_id), NO_STORE)

    @router.get("/documents/{document_id}/versions")
    def get_versions(who: Who, document_id: str) -> Response:
        """Its versions, the oldest first."""
        with reading(_shop().engine) as session:
            rows = versions(session, document_id)
            return success([version_facts(session, row) for row in rows], NO_STORE)

    @router.get("/documents/{document_id}/versions/{number}")
    def get_version(who: Who, document_id: str, number: int) -> Response:
        """A version with its text."""
        with reading(_shop().engine) as session:
            row = version_of(session, document_id, number)
            return success({**version_facts(session, row), "text": row.text}, NO_STORE)

    @router.get("/documents/{document_id}/diff")
    def get_diff(
        who: Who,
        document_id: str,
        first: Annotated[int, Query(alias="from")],
        second: Annotated[int, Query(alias="to")],
    ) -> Response:
        """The lines that two versions share and differ in."""
        return success({"lines": diff(_shop(), document_id, first, second)}, NO_STORE)


def _add_changing(router: APIRouter) -> None:
    @router.put("/documents/{document_id}")
    def put_document(who: Who, document_id: str, asked: Change) -> Response:
        """Change what is said of a document; a new text, title or publication is read anew.

        One that is put away answers no more; the job told takes it out of the files.
        """
        said = asked.model_dump(exclude={"text", "type"}) | {"kind": asked.type}
        shop = _shop()
        begun = change(shop, document_id, stated(Details, said), asked.text, who.name)
        record = _document(shop, document_id)
        if begun is None:
            return success(record, NO_STORE)
        told = {**record, **_begun(begun)}
        is_done = begun.options.get("work") == ERASING
        return success(told, NO_STORE) if is_done else accepted(told, NO_STORE)

    @router.delete("/documents/{document_id}")
    def delete_document(who: Who, document_id: str) -> Response:
        """Delete it with all its versions: it answers no more; the job told clears the files."""
        return success(delete(_shop(), [document_id]).facts(), NO_STORE)

    @router.post("/documents/{document_id}/rollback", status_code=202)
    def post_rollback(who: Who, document_id: str, asked: Back) -> Response:
        """Make an old version's text the newest version."""
        return accepted(_begun(roll_back(_shop(), document_id, asked.version, who.name)), NO_STORE)


def _shop() -> Shop:
    return assistant().shop


def _document(shop: Shop, document_id: str) -> dict[str, Any]:
    with reading(shop.engine) as session:
        row = document(session, document_id)
        return {**facts(session, [row])[0], "text": row.text}


def _begun(row: DocumentJob) -> dict[str, Any]:
    return {"job_id": row.id, "document_id": row.document_id, "state": row.state}


def _content(file: UploadFile, most: int) -> bytes:
    """What was handed in; raises BadFile where it is too large."""
    content = file.file.read(most + 1)
    if len(content) > most:
        raise BadFile(f"The file is larger than {most // 1024 // 1024} MB.", "too_large")
    return content
