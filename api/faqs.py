"""FAQs over HTTP, for operators: written, restored, exported; and what was asked in vain."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Response, UploadFile
from pydantic import BaseModel, ConfigDict, Field

from api.envelope import NO_STORE, PREFIX, paginated, success
from api.operator import Operator, OperatorOnly, demand_operator
from data.errors import InvalidInput
from data.faqs import FaqFacts, Status
from data.settings import Settings
from knowledge.faqs import FaqBook
from knowledge.ingest import import_files
from knowledge.shop import Shop
from knowledge.unanswered import State, UnansweredQuestions
from ui.config import settings_in_force
from ui.counter import open_counter

Page = Annotated[int, Query(ge=1)]
PageSize = Annotated[int, Query(ge=1, le=100)]
Words = Annotated[str, Query(max_length=200)]
Form = Literal["json", "csv"]
TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


class FaqBody(BaseModel):
    """What may be set of a FAQ; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    question: str | None = Field(None, max_length=1000)
    answer: str | None = Field(None, max_length=20_000)
    category: str | None = Field(None, max_length=500)
    status: Status | None = None

    def given(self) -> dict[str, Any]:
        """The fields that were given."""
        return self.model_dump(exclude_none=True)


class QuestionBody(BaseModel):
    """A question to compare."""

    question: str = Field(min_length=1, max_length=1000)


class NumberBody(BaseModel):
    """Which change to go back to."""

    number: int = Field(ge=1)


async def _shop() -> Shop:
    return (await open_counter(settings_in_force())).shop


Opened = Annotated[Shop, Depends(_shop)]
Who = Annotated[Operator, Depends(demand_operator)]


def faq_routes(settings: Settings) -> APIRouter:
    """Every route of FAQs and of questions without an answer; all of them ask who asks."""
    router = APIRouter(prefix=f"{PREFIX}/knowledge", route_class=OperatorOnly)
    for add in (_whole_book, _one_faq, _unanswered):
        add(router)
    return router


def _whole_book(router: APIRouter) -> None:
    @router.get("/faqs")
    def list_faqs(
        shop: Opened,
        who: Who,
        status: Status | None = None,
        category: Words = "",
        q: Words = "",
        page: Page = 1,
        page_size: PageSize = 20,
    ) -> Response:
        found = FaqBook(shop).all(status, category, q)
        items, place = paginated(found, page, page_size)
        return success([faq.model_dump(mode="json") for faq in items], NO_STORE, place)

    @router.post("/faqs")
    def add_faq(shop: Opened, who: Who, body: FaqBody) -> Response:
        book = FaqBook(shop)
        return _told(book, book.add(body.given(), who.name))

    @router.post("/faqs/similar")
    def similar(shop: Opened, who: Who, body: QuestionBody) -> Response:
        return success([s.model_dump() for s in FaqBook(shop).similar(body.question)], NO_STORE)

    @router.get("/faqs/categories")
    def categories(shop: Opened, who: Who) -> Response:
        return success(FaqBook(shop).categories(), NO_STORE)

    @router.get("/faqs/export")
    def export(shop: Opened, who: Who, format: Form = "json") -> Response:
        named = {"content-disposition": f'attachment; filename="faqs.{format}"', **NO_STORE}
        return Response(FaqBook(shop).export(format), media_type=TYPES[format], headers=named)

    @router.post("/faqs/import")
    def take_in(shop: Opened, who: Who, file: UploadFile) -> Response:
        return success(_imported(shop, file, who.name), NO_STORE)


def _one_faq(router: APIRouter) -> None:
    # Ids may hold slashes, so that the longer paths come first.
    @router.get("/faqs/{faq_id:path}/history")
    def history(shop: Opened, who: Who, faq_id: str) -> Response:
        changes = FaqBook(shop).history(faq_id)
        return success([one.model_dump(mode="json") for one in changes], NO_STORE)

    @router.post("/faqs/{faq_id:path}/restore")
    def restore(shop: Opened, who: Who, faq_id: str, body: NumberBody) -> Response:
        book = FaqBook(shop)
        return _told(book, book.restore(faq_id, body.number, who.name))

    @router.get("/faqs/{faq_id:path}")
    def get_faq(shop: Opened, who: Who, faq_id: str) -> Response:
        return success(FaqBook(shop).get(faq_id).model_dump(mode="json"), NO_STORE)

    @router.put("/faqs/{faq_id:path}")
    def change_faq(shop: Opened, who: Who, faq_id: str, body: FaqBody) -> Response:
        book = FaqBook(shop)
        return _told(book, book.change(faq_id, body.given(), who.name))

    @router.delete("/faqs/{faq_id:path}")
    def delete_faq(shop: Opened, who: Who, faq_id: str, forget: bool = False) -> Response:
        job = FaqBook(shop).delete(faq_id, who.name, forget=forget)
        return success({"deleted": faq_id, "job_id": job.id, "state": job.state}, NO_STORE)


def _unanswered(router: APIRouter) -> None:
    @router.get("/unanswered")
    def unanswered(
        shop: Opened,
        who: Who,
        status: State = "open",
        language: Annotated[str, Query(max_length=8)] = "",
        page: Page = 1,
        page_size: PageSize = 20,
    ) -> Response:
        found = UnansweredQuestions(shop).all(status, language)
        items, place = paginated(found, page, page_size)
        return success([one.model_dump(mode="json") for one in items], NO_STORE, place)

    @router.post("/unanswered/{question_id}/draft")
    def draft(shop: Opened, who: Who, question_id: str) -> Response:
        made = UnansweredQuestions(shop).draft(question_id, who.name)
        return _told(FaqBook(shop), made)

    @router.post("/unanswered/{question_id}/dismiss")
    def dismiss(shop: Opened, who: Who, question_id: str) -> Response:
        gone = UnansweredQuestions(shop).dismiss(question_id)
        return success(gone.model_dump(mode="json"), NO_STORE)


def _told(book: FaqBook, faq: FaqFacts) -> Response:
    """The FAQ as it is now, with those that ask much the same."""
    similar = [one.model_dump() for one in book.similar(faq.question, but=faq.id)]
    return success({**faq.model_dump(mode="json"), "similar": similar}, NO_STORE)


def _imported(shop: Shop, file: UploadFile, by: str) -> dict[str, Any]:
    suffix = Path(file.filename or "").suffix.lower()
    if suffix not in (".json", ".jsonl", ".csv", ".tsv"):
        raise InvalidInput("file: it must be a .json, .jsonl, .csv or .tsv file.")
    with tempfile.TemporaryDirectory(prefix="faqs-") as folder:
        path = Path(folder) / f"faqs{suffix}"
        with path.open("wb") as kept:
            while part := file.file.read(1 << 20):
                kept.write(part)
        return import_files(shop, "faqs", [path], by=by).public()
