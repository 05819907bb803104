"""A chat provider of OpenAI's protocol that keeps to a script, and counts what it is sent."""

# A model's name is the place in the script: `dialogue/turn`, with who asks before it. Whoever asks
# gets the same calls of tools and the same last words.

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from graph.context.tokens import PER_ANSWER, PER_MESSAGE, count, count_tools
from graph.context.tool_choice import MORE, kinds_of_tools

Body = dict[str, Any]


@dataclass(frozen=True)
class Pace:
    """How a provider takes its time: seconds before the first token, and a token."""

    first_s: float = 0.0
    token_s: float = 0.0


def create_app(script: Body, pace: Pace) -> Starlette:
    """A server over a script: place -> {"rounds": [[[name, arguments]]], "text"}.

    A place with who asks before it (`agent:d1/0`) is for that one alone.
    """
    seen: list[Body] = []

    async def completions(request: Request) -> Response:
        body = await request.json()
        who, _, place = body["model"].partition(":")
        tokens = _tokens(body)
        turn = script.get(body["model"]) or script[place]
        answer = _answer(turn, body, only_rephrases=who.endswith("question"))
        seen.append({"who": who, "place": place, "tokens": tokens, "calls": _names(answer)})
        if not body.get("stream"):
            return JSONResponse(_whole(body["model"], answer, tokens))
        events = _events(body["model"], answer, tokens, pace)
        return StreamingResponse(events, media_type="text/event-stream")

    async def requests(request: Request) -> JSONResponse:
        return JSONResponse(seen)

    return Starlette(
        routes=[
            Route("/v1/chat/completions", completions, methods=["POST"]),
            Route("/seen", requests),
        ]
    )


def _tokens(body: Body) -> int:
    """What a model reads of a request: its messages with their calls, and the tools."""
    messages = PER_ANSWER
    for message in body["messages"]:
        told = message.get("content") or ""
        calls = [call["function"] for call in message.get("tool_calls") or ()]
        asked = "".join(call["name"] + call["arguments"] for call in calls)
        messages += PER_MESSAGE + count(told if isinstance(told, str) else json.dumps(told))
        messages += count(asked)
    return messages + count_tools(body.get("tools") or [])


def _answer(turn: Body, body: Body, *, only_rephrases: bool) -> Body:
    """The calls that come next by the script, as far as their tools are on offer; else words."""
    if only_rephrases:
        return {"role": "assistant", "content": str(body["messages"][-1]["content"])[:300]}
    on_offer = {tool["function"]["name"] for tool in body.get("tools") or ()}
    made = _made(body["messages"])
    for calls in turn["rounds"]:
        left = [call for call in calls if _same(call) not in made]
        wanted = [call for call in left if call[0] in on_offer]
        missing = [call[0] for call in left if call[0] not in on_offer]
        if missing and MORE in on_offer:
            return _calling([[MORE, json.dumps({"kinds": ", ".join(_kinds(missing))})]])
        if wanted:
            return _calling(wanted)
    return {"role": "assistant", "content": turn["text"] or "Done."}


def _kinds(names: list[str]) -> list[str]:
    """What tools of these names are for."""
    return [kind for kind, tools in kinds_of_tools().items() if set(tools) & set(names)]


def _made(messages: list[Body]) -> set[tuple[str, str]]:
    """The calls made since the customer's last words, by the model or in its place."""
    since = messages[max(n for n, one in enumerate(messages) if one["role"] == "user") :]
    calls = [call["function"] for message in since for call in message.get("tool_calls") or ()]
    return {_same([call["name"], call["arguments"]]) for call in calls}


def _same(call: list[str]) -> tuple[str, str]:
    """A call as it can be compared, however its arguments are written."""
    return call[0], json.dumps(json.loads(call[1]), sort_keys=True)


def _names(message: Body) -> list[str]:
    return [call["function"]["name"] for call in message.get("tool_calls") or ()]


def _calling(calls: list[list[str]]) -> Body:
    told = [
        {
            "index": number,
            "id": f"call_{number}",
            "type": "function",
            "function": {"name": name, "arguments": arguments},
        }
        for number, (name, arguments) in enumerate(calls)
    ]
    return {"role": "assistant", "content": None, "tool_calls": told}


def _whole(model: str, answer: Body, tokens: int) -> Body:
    choice = {"index": 0, "message": answer, "finish_reason": _reason(answer)}
    frame = {"id": "scripted", "object": "chat.completion", "created": 1, "model": model}
    return {**frame, "choices": [choice], "usage": _usage(answer, tokens)}


async def _events(model: str, answer: Body, tokens: int, pace: Pace) -> AsyncIterator[str]:
    frame = {"id": "scripted", "object": "chat.completion.chunk", "created": 1, "model": model}
    await asyncio.sleep(pace.first_s)
    for delta, end in (*((one, None) for one in deltas(answer, pace)), ({}, _reason(answer))):
        choice = {"index": 0, "delta": delta, "finish_reason": end}
        await asyncio.sleep(pace.token_s)
        yield f"data: {json.dumps({**frame, 'choices': [choice]})}\n\n"
    told = {**frame, "choices": [], "usage": _usage(answer, tokens)}
    yield f"data: {json.dumps(told)}\n\n"
    yield "data: [DONE]\n\n"


def deltas(answer: Body, pace: Pace) -> Iterator[Body]:
    """The answer at once; its words one after the other where that takes time."""
    if not pace.token_s or answer.get("tool_calls"):
        yield answer
        return
    for piece in re.findall(r"\s*\S{1,5}|\s+", answer["content"]):
        yield {"role": "assistant", "content": piece}


def _reason(answer: Body) -> str:
    return "tool_calls" if answer.get("tool_calls") else "stop"


def _usage(answer: Body, tokens: int) -> dict[str, int]:
    written = count(json.dumps(answer))
    total = tokens + written
    return {"prompt_tokens": tokens, "completion_tokens": written, "total_tokens": total}


if __name__ == "__main__":
    read = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    paced = Pace(*map(float, sys.argv[3:]))
    uvicorn.run(create_app(read, paced), host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
