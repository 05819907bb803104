"""The prompt lab over HTTP: what can be chosen, and runs, told as they go."""

from __future__ import annotations

import asyncio
import json
import logging
import uuid
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import StreamingResponse

from api.envelope import NO_STORE, PREFIX, success
from api.team import TeamOrOperator, Who
from api.throttle import Throttle, demand
from data.errors import ShopError
from data.settings import Settings
from graph.lab.running import Run, run
from graph.lab.variant import models_offered
from graph.prompt_desk import overview
from tools.registry import tools_for
from ui.counter import open_counter
from ui.identity import engine_of

LINES = "application/x-ndjson"
RUNS_A_MINUTE = 20
log = logging.getLogger(__name__)


def lab_routes(settings: Settings) -> APIRouter:
    """For support agents and admins; nothing that is run here touches the shop."""
    router = APIRouter(prefix=f"{PREFIX}/lab", route_class=TeamOrOperator)
    often = Throttle(RUNS_A_MINUTE, 60)

    @router.get("/options")
    async def options(who: Who) -> Response:
        """Prompts, models, tools and settings that a variant may choose."""
        prompts = await asyncio.to_thread(overview, engine_of(settings.url))
        told = {
            "you": who.name,
            "shop": settings.shop_name,
            "prompts": prompts,
            "models": models_offered(settings),
            "tools": [tool.name for tool in tools_for("customer")],
            "personas": ["friendly", "formal", "brief"],
            "defaults": {
                "temperature": settings.temperature,
                "passages": settings.help_passages,
                "min_score": settings.help_min_score,
                "persona": settings.persona,
            },
        }
        return success(told, NO_STORE)

    @router.post("/runs")
    async def runs(who: Who, asked: Run) -> Response:
        """Hold a thread by one variant or two: a line of JSON for each thing that happens."""
        demand(often, who.name)
        assistant = await open_counter(settings)
        events = run(assistant, asked)
        # What cannot be run is refused before the stream begins, as any request.
        first = await anext(events)
        return StreamingResponse(told_by_line(first, events), media_type=LINES, headers=NO_STORE)

    return router


async def told_by_line(
    first: dict[str, Any], events: AsyncIterator[dict[str, Any]]
) -> AsyncIterator[str]:
    """The events of a run, a line of JSON each; what goes wrong on the way is the last of them."""
    yield _line(first)
    try:
        async for event in events:
            yield _line(event)
    except ShopError as error:
        yield _line({"kind": "error", "code": error.code, "message": error.message})
    except Exception:
        log.exception("a run of the lab failed, reference %s", reference := uuid.uuid4().hex)
        sentence = f"Something went wrong on our side. (Reference {reference})"
        yield _line({"kind": "error", "code": "failed", "message": sentence})


def _line(event: dict[str, Any]) -> str:
    return json.dumps(event, ensure_ascii=False, default=str) + "\n"
