"""OpenAI's chat completion protocol: whole answers and streams of events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

from tests.openai_server.answers import Answer

USAGE = {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}
PIECE = 12


def whole(model: str, answer: Answer) -> dict[str, Any]:
    """The answer as one body."""
    message: dict[str, Any] = {"role": "assistant", "content": answer.text or None}
    if answer.calls:
        message["tool_calls"] = [_call(n, *call) for n, call in enumerate(answer.calls)]
    choice = {"index": 0, "message": message, "finish_reason": _reason(answer)}
    return {**_frame(model, "chat.completion"), "choices": [choice], "usage": USAGE}


# After which piece a fault strikes: at once, or when whole sentences have gone out.
STRIKES = {"cut-late": 9, "stall-late": 9}
PAUSES_S = {"slow": 0.04, "slow-wrong-price": 0.04}


async def stream(model: str, answer: Answer, fault: str, with_usage: bool) -> AsyncIterator[str]:
    """The answer as server-sent events, a few characters each, with what goes wrong on the way."""
    for number, delta in enumerate(_deltas(answer)):
        yield _event(_chunk(model, delta))
        if number == STRIKES.get(fault, 1) and fault and not answer.calls:
            if fault == "stall-late":
                await asyncio.sleep(60)
            return
        if number == 1 and fault and fault not in STRIKES:
            if fault == "stall":
                await asyncio.sleep(60)
            if fault == "stream-error":
                yield _event({"error": {"message": "upstream broke", "code": 500}})
            return
        await asyncio.sleep(PAUSES_S.get(model, 0))
    yield _event(_chunk(model, {}, _reason(answer)))
    if with_usage:
        yield _event({**_frame(model, "chat.completion.chunk"), "choices": [], "usage": USAGE})
    yield "data: [DONE]\n\n"


def _deltas(answer: Answer) -> Iterator[dict[str, Any]]:
    yield {"role": "assistant", "content": ""}
    for number, (name, arguments) in enumerate(answer.calls):
        yield {"tool_calls": [_call(number, name, "")]}
        for piece in _pieces(arguments):
            yield {"tool_calls": [{"index": number, "function": {"arguments": piece}}]}
    for piece in _pieces(answer.text):
        yield {"content": piece}


def _pieces(text: str) -> Iterator[str]:
    return (text[start : start + PIECE] for start in range(0, len(text), PIECE))


def _call(index: int, name: str, arguments: str) -> dict[str, Any]:
    function = {"name": name, "arguments": arguments}
    return {"index": index, "id": f"call_{index}", "type": "function", "function": function}


def _chunk(model: str, delta: dict[str, Any], reason: str | None = None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    return {**_frame(model, "chat.completion.chunk"), "choices": [choice]}


def _frame(model: str, kind: str) -> dict[str, Any]:
    return {"id": "chatcmpl-1", "object": kind, "created": 1, "model": model}


def _reason(answer: Answer) -> str:
    return "tool_calls" if answer.calls else "stop"


def _event(body: dict[str, Any]) -> str:
    return f"data: {json.dumps(body)}\n\n"
