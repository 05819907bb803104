"""What customers were not content with: the queue, cases to test, and teaching the shop by them."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api.envelope import NO_STORE, PREFIX, as_file, paginated, success
from api.team import TeamOrOperator, Who
from data import reply_cases, reply_queue, taught
from data.reply_queue import Verdict
from data.settings import Settings
from evals.talk.written import Expect
from graph.teaching import teach_case, teach_sentence
from graph.understanding.taught import teachable
from ui.counter import open_counter

Page = Annotated[int, Query(ge=1)]
PageSize = Annotated[int, Query(ge=1, le=100)]


class VerdictBody(BaseModel):
    """What somebody made of a reply."""

    model_config = ConfigDict(extra="forbid")
    verdict: Verdict


class CaseBody(BaseModel):
    """What must hold in place of a reply; `expect` is written as in dialogues."""

    model_config = ConfigDict(extra="forbid")
    expect: Expect
    title: str = Field("", max_length=200)
    intent: str | None = Field(None, max_length=40)

    def expected(self) -> dict[str, Any]:
        """What was given, as a dialogue holds it."""
        return self.expect.model_dump(mode="json", by_alias=True, exclude_unset=True)


class LessonBody(BaseModel):
    """A sentence and what it is taken for."""

    model_config = ConfigDict(extra="forbid")
    text: str = Field(min_length=1, max_length=300)
    intent: str = Field(max_length=40)


def feedback_routes(settings: Settings) -> APIRouter:
    """Every route, for support agents and admins."""
    router = APIRouter(prefix=f"{PREFIX}/feedback", route_class=TeamOrOperator)
    for add in (_queue, _cases, _lessons):
        add(router, settings)
    return router


def _queue(router: APIRouter, settings: Settings) -> None:
    @router.get("/queue")
    async def queue(
        who: Who, verdict: Verdict | None = None, page: Page = 1, page_size: PageSize = 20
    ) -> Response:
        """Replies that wait for a verdict, or those of one, the newest complaint first."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(reply_queue.queue, engine, verdict)
        some, place = paginated(found, page, page_size)
        return success(await asyncio.to_thread(reply_queue.told, engine, some), NO_STORE, place)

    @router.get("/queue/{message_id}")
    async def one(who: Who, message_id: str) -> Response:
        """One reply, with what led to it."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(reply_queue.queued_reply, engine, message_id)
        return success(found, NO_STORE)

    @router.post("/queue/{message_id}/verdict")
    async def decide(who: Who, message_id: str, body: VerdictBody) -> Response:
        """Keep what was made of a reply; it leaves the queue."""
        engine = (await open_counter(settings)).shop.engine
        await asyncio.to_thread(reply_queue.decide, engine, message_id, body.verdict, who.name)
        return success({"message_id": message_id, "verdict": body.verdict}, NO_STORE)

    @router.get("/labels")
    async def labels(who: Who) -> Response:
        """Replies with a verdict, a JSON line each: `smartshop eval judge --data` reads them."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(reply_queue.labels, engine)
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in found)
        return as_file(lines, "labels.jsonl", "application/x-ndjson")


def _cases(router: APIRouter, settings: Settings) -> None:
    @router.post("/queue/{message_id}/case")
    async def add(who: Who, message_id: str, body: CaseBody) -> Response:
        """Make a case of the conversation up to a reply."""
        engine = (await open_counter(settings)).shop.engine
        made = await asyncio.to_thread(
            reply_cases.add_case,
            engine,
            message_id,
            body.expected(),
            who.name,
            body.title,
            body.intent,
        )
        return success(made.model_dump(), NO_STORE)

    @router.get("/cases")
    async def cases(who: Who, page: Page = 1, page_size: PageSize = 20) -> Response:
        """Every case, the newest first."""
        engine = (await open_counter(settings)).shop.engine
        found, place = paginated(
            await asyncio.to_thread(reply_cases.cases, engine), page, page_size
        )
        return success([one.model_dump() for one in found], NO_STORE, place)

    @router.get("/cases/export")
    async def export(who: Who) -> Response:
        """All of them as a file of dialogues: `smartshop eval dialogues --data` reads it."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(reply_cases.cases, engine)
        return as_file(dialogues_file(found), "cases.yaml", "application/yaml")

    @router.delete("/cases/{case_id}")
    async def drop(who: Who, case_id: str) -> Response:
        """Delete a case."""
        engine = (await open_counter(settings)).shop.engine
        await asyncio.to_thread(reply_cases.drop_case, engine, case_id)
        return success({"deleted": case_id}, NO_STORE)

    @router.post("/cases/{case_id}/teach")
    async def teach(who: Who, case_id: str) -> Response:
        """Teach the embedded model the last words of a case."""
        engine = (await open_counter(settings)).shop.engine
        made = await asyncio.to_thread(teach_case, engine, case_id, who.name)
        return success(made.model_dump(mode="json"), NO_STORE)


def _lessons(router: APIRouter, settings: Settings) -> None:
    @router.get("/taught")
    async def all_of_them(who: Who) -> Response:
        """Every sentence that was taught, and the intents that there are."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(taught.all_taught, engine)
        told = [one.model_dump(mode="json") for one in found]
        return success({"taught": told, "intents": teachable()}, NO_STORE)

    @router.post("/taught")
    async def add(who: Who, body: LessonBody) -> Response:
        """Teach a sentence."""
        engine = (await open_counter(settings)).shop.engine
        made = await asyncio.to_thread(teach_sentence, engine, body.text, body.intent, who.name)
        return success(made.model_dump(mode="json"), NO_STORE)

    @router.delete("/taught/{sentence_id}")
    async def drop(who: Who, sentence_id: str) -> Response:
        """Take a sentence back."""
        engine = (await open_counter(settings)).shop.engine
        await asyncio.to_thread(taught.unteach, engine, sentence_id)
        return success({"deleted": sentence_id}, NO_STORE)


def dialogues_file(cases: list[reply_cases.CaseFacts]) -> str:
    """The cases as a file of dialogues: a JSON list, which is YAML."""
    return json.dumps([one.dialogue() for one in cases], ensure_ascii=False, indent=1) + "\n"
