"""A turn as server-sent events: its steps, its text in pieces, then the reply in the envelope."""

from __future__ import annotations

import asyncio
import json
import logging
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

from fastapi import Response
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event

from api.envelope import NO_STORE, failure, success
from data.errors import ShopError
from data.said import Said
from graph.reply import TurnEvent

EVENT_STREAM = "text/event-stream"
QUIET_S = 10.0
"""After so long without an event a comment tells proxies that the answer goes on."""
HEADERS = {**NO_STORE, "x-accel-buffering": "no"}

log = logging.getLogger(__name__)


def streamed(
    accepted: dict[str, Any],
    events: AsyncIterator[TurnEvent | Said],
    view: Callable[[Said], dict[str, Any]],
) -> Response:
    """The stream: accepted, steps and text, and last the reply or an error.

    Args:
        accepted: What is known at once: the ids.
        events: Of the turn, the kept reply last.
        view: How the reply is told.
    """
    return StreamingResponse(
        _told(accepted, events, view), media_type=EVENT_STREAM, headers=HEADERS
    )


async def _told(
    accepted: dict[str, Any],
    events: AsyncIterator[TurnEvent | Said],
    view: Callable[[Said], dict[str, Any]],
) -> AsyncIterator[bytes]:
    yield _event("accepted", accepted)
    try:
        async for event in _unless_quiet(events):
            if event is None:
                yield format_sse_event(comment="still answering")
            elif isinstance(event, Said):
                yield _event("reply", _body(success(view(event), NO_STORE)))
            elif event.kind == "step":
                yield _event("step", {"name": event.name, "ms": event.detail.get("ms")})
            elif event.kind == "text":
                replaces = {"replaces": True} if event.replaces else {}
                yield _event("text", {"text": event.text} | replaces)
    except ShopError as error:
        answer = failure(409, error.code, error.message, dict(error.details))
        yield _event("error", _body(answer))
    except Exception:
        log.exception("a streamed turn failed, reference %s", reference := uuid.uuid4().hex)
        sentence = f"Something went wrong on our side. (Reference {reference})"
        yield _event("error", _body(failure(500, "failed", sentence, None)))


async def _unless_quiet(
    events: AsyncIterator[TurnEvent | Said],
) -> AsyncIterator[TurnEvent | Said | None]:
    """The events, and None whenever there was none for a while."""
    following: asyncio.Future[TurnEvent | Said] | None = None
    try:
        while True:
            following = following or asyncio.ensure_future(anext(events))
            done, _ = await asyncio.wait([following], timeout=QUIET_S)
            if not done:
                yield None
                continue
            try:
                event = following.result()
            except StopAsyncIteration:
                return
            following = None
            yield event
    finally:
        if following is not None and not following.done():
            following.cancel()
            with suppress(asyncio.CancelledError):
                await following


def _event(name: str, data: Any) -> bytes:
    return format_sse_event(event=name, data_str=json.dumps(data, ensure_ascii=False))


def _body(answer: Response) -> Any:
    return json.loads(bytes(answer.body))
