"""The server: faults by model name, and a record of what it was asked."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.openai_server.answers import Ask, answer_of
from tests.openai_server.wire import stream, whole

KEPT_REQUESTS = 50
# Answers that are no answer, with their status.
REFUSALS: dict[str, tuple[int, str]] = {
    "400": (400, "tools are not supported"),
    "401": (401, "bad key"),
    "404": (404, "no such model"),
    "429": (429, "slow down"),
    "500": (500, "out of order"),
    "503": (503, "overloaded"),
}
# Bodies that look like success at first.
BODIES: dict[str, Any] = {
    "empty-object": {},
    "no-choices": {"id": "x", "object": "chat.completion", "choices": []},
    "null-choices": {"id": "x", "object": "chat.completion", "choices": None},
    "list": [],
}
STREAM_FAULTS = {"cut", "cut-late", "stall", "stall-late", "stream-error"}


class Record:
    """How often each model was asked, and with what."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Start anew."""
        self.hits: Counter[str] = Counter()
        self.requests: list[dict[str, Any]] = []

    def add(self, body: dict[str, Any]) -> int:
        """Note a request; give how many its model has had."""
        self.hits[body["model"]] += 1
        self.requests = [*self.requests, body][-KEPT_REQUESTS:]
        return self.hits[body["model"]]


def refusal(status: int, message: str) -> Response:
    """An error as OpenAI words it; a client may try again at once."""
    body = {"error": {"message": message, "type": "error", "code": str(status)}}
    return JSONResponse(body, status, headers={"retry-after-ms": "10"})


async def fault_of(model: str, hits: int) -> Response | None:
    """What goes wrong before any answer, if anything does."""
    if model == "429-once" and hits == 1:
        return refusal(*REFUSALS["429"])
    if model in REFUSALS:
        return refusal(*REFUSALS[model])
    if model in BODIES:
        return JSONResponse(BODIES[model])
    if model == "html":
        return HTMLResponse("<html><body>Bad gateway</body></html>")
    if model == "hang" or (model == "add-then-hang" and hits > 1):
        await asyncio.sleep(60)
    return None


async def written_down(request: Request, record: Record) -> Response:
    """Write a recording down: how long it is, and in which language it was said to be."""
    form = await request.form()
    model, heard = str(form["model"]), form["file"]
    if fault := await fault_of(model, record.add({"model": model})):
        return fault
    size = len(await heard.read()) if isinstance(heard, UploadFile) else 0
    return JSONResponse({"text": f" {size} bytes of {form['language']} "})


def create_app() -> Starlette:
    """Build a server with an empty record."""
    record = Record()

    async def completions(request: Request) -> Response:
        body = await request.json()
        model = body["model"]
        if fault := await fault_of(model, record.add(body)):
            return fault
        tools = [tool["function"]["name"] for tool in body.get("tools", [])]
        if model == "no-tools" and tools:
            return refusal(400, "this model does not support tools")
        answer = answer_of(model, Ask(body["messages"], tools))
        if not body.get("stream"):
            return JSONResponse(whole(model, answer))
        with_usage = bool((body.get("stream_options") or {}).get("include_usage"))
        events = stream(model, answer, model if model in STREAM_FAULTS else "", with_usage)
        return StreamingResponse(events, media_type="text/event-stream")

    async def transcriptions(request: Request) -> Response:
        return await written_down(request, record)

    async def seen(request: Request) -> Response:
        return JSONResponse({"hits": dict(record.hits), "requests": record.requests})

    async def forget(request: Request) -> Response:
        record.forget()
        return JSONResponse({})

    return Starlette(
        routes=[
            Route("/v1/chat/completions", completions, methods=["POST"]),
            Route("/v1/audio/transcriptions", transcriptions, methods=["POST"]),
            Route("/v1/models", lambda request: JSONResponse({"object": "list", "data": []})),
            Route("/seen", seen),
            Route("/forget", forget, methods=["POST"]),
        ]
    )
