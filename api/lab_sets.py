"""Test cases in the prompt lab over HTTP: kept from a turn, held by variants, and the reports."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse
from pydantic import Field

from api.envelope import NO_STORE, PREFIX, as_file, paginated, success
from api.feedback import CaseBody
from api.lab import LINES, told_by_line
from api.team import TeamOrOperator, Who
from api.throttle import Throttle, demand
from data import lab_reports
from data.reply_cases import MOST_TURNS, write_case
from data.settings import Settings
from evals.report import markdown
from evals.talk.beside import on_paper
from evals.talk.sets import SetRun, run_set
from graph.assistant import Assistant
from ui.counter import open_counter

SETS_A_MINUTE = 6
Page = Annotated[int, Query(ge=1)]
PageSize = Annotated[int, Query(ge=1, le=100)]


class LabCase(CaseBody):
    """What is said in each turn, by whom and where; what must hold stands at the last of them."""

    messages: list[str] = Field(min_length=1, max_length=MOST_TURNS)
    customer_id: str | None = Field(None, max_length=200)
    product_id: str | None = Field(None, max_length=200, description="On whose page they stand.")

    def turns(self) -> list[dict[str, Any]]:
        """The turns as a dialogue writes them."""
        page = {"page": {"product": f"id:{self.product_id}"}} if self.product_id else {}
        return [{"say": text, **page} for text in self.messages]


def lab_set_routes(settings: Settings) -> APIRouter:
    """For the team; a set is held in copies of the shop, as every run of the lab."""
    router = APIRouter(prefix=f"{PREFIX}/lab", route_class=TeamOrOperator)
    _sets(router, settings)
    _reports(router, settings)
    return router


def _sets(router: APIRouter, settings: Settings) -> None:
    often = Throttle(SETS_A_MINUTE, 60)

    @router.post("/cases")
    async def keep(who: Who, body: LabCase) -> Response:
        """Keep a thread as a test case; it stands among those of the review queue."""
        engine = (await open_counter(settings)).shop.engine
        made = await asyncio.to_thread(
            write_case,
            engine,
            body.turns(),
            body.expected(),
            who.name,
            body.title,
            body.intent,
            body.customer_id,
        )
        return success(made.model_dump(), NO_STORE)

    @router.post("/sets")
    async def run(who: Who, asked: SetRun) -> Response:
        """Hold cases by one variant or two: a line of JSON for each step, the report at the end."""
        demand(often, who.name)
        assistant = await open_counter(settings)
        events = _kept(assistant, run_set(assistant, asked), who.name)
        # What cannot be run is refused before the stream begins, as any request.
        first = await anext(events)
        lines = told_by_line(first, events)
        return StreamingResponse(lines, media_type=LINES, headers=NO_STORE)


def _reports(router: APIRouter, settings: Settings) -> None:
    @router.get("/reports")
    async def reports(who: Who, page: Page = 1, page_size: PageSize = 20) -> Response:
        """Every report, the newest first, without its cases."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(lab_reports.reports, engine)
        some, place = paginated(found, page, page_size)
        return success([_short(one) for one in some], NO_STORE, place)

    @router.get("/reports/{report_id}")
    async def report(who: Who, report_id: str) -> Response:
        """One report with every case."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(lab_reports.report_of, engine, report_id)
        return success(found.model_dump(mode="json"), NO_STORE)

    @router.get("/reports/{report_id}/markdown")
    async def paper(who: Who, report_id: str) -> Response:
        """The same as a file for people."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(lab_reports.report_of, engine, report_id)
        return as_file(markdown("Prompt lab", on_paper(found.figures)), "lab.md", "text/markdown")

    @router.delete("/reports/{report_id}")
    async def drop(who: Who, report_id: str) -> Response:
        """Delete a report."""
        engine = (await open_counter(settings)).shop.engine
        await asyncio.to_thread(lab_reports.drop_report, engine, report_id)
        return success({"deleted": report_id}, NO_STORE)


async def _kept(
    assistant: Assistant, events: AsyncIterator[dict[str, Any]], by: str
) -> AsyncIterator[dict[str, Any]]:
    """The events, the report of the last one kept and told with its id."""
    async for event in events:
        if event["kind"] == "report":
            keep = lab_reports.keep_report
            kept = await asyncio.to_thread(keep, assistant.shop.engine, event["figures"], by)
            event = {"kind": "report", **kept.model_dump(mode="json")}
        yield event


def _short(report: lab_reports.ReportFacts) -> dict[str, Any]:
    told = report.model_dump(mode="json")
    return {**told, "figures": {k: v for k, v in told["figures"].items() if k != "cases"}}
