"""What a chat model can do, found out by a few small calls."""

from __future__ import annotations

import base64
import struct
import zlib
from collections.abc import Sequence

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.tools import tool

from data.errors import ModelUnavailable
from graph.abilities import Abilities
from graph.asking import ask
from graph.models import JSON_MODES
from graph.providers import Bound


@tool
def note_number(number: int) -> str:
    """Note a number."""
    return str(number)


async def found_abilities(model: BaseChatModel, vendor: str, timeout_s: float) -> Abilities:
    """What a maker's model has shown by trying; nothing where it does not even answer in words."""
    heard: list[str] = []
    count = [HumanMessage("Count from one to ten in words, separated by commas.")]
    try:
        await ask(model, count, timeout_s=timeout_s, retries=1, heard=heard.append)
    except ModelUnavailable:
        return Abilities()
    asked = [HumanMessage("Call note_number with the number 7.")]
    called = await _tried(model.bind_tools([note_number]), asked, timeout_s)
    in_json = [HumanMessage('Answer with the JSON object {"ok": true} and nothing else.')]
    mode = model.bind(**JSON_MODES.get(vendor, {}))
    seen = await _tried(model, [HumanMessage([_text("Name the colour."), _picture()])], timeout_s)
    told = await _tried(mode, in_json, timeout_s)
    return Abilities(
        tools=called is not None and bool(called.tool_calls),
        streaming=len(heard) > 1,
        json=told is not None and told.text.strip().startswith("{"),
        vision=seen is not None and "red" in seen.text.casefold(),
    )


async def _tried(
    model: Bound, messages: Sequence[BaseMessage], timeout_s: float
) -> AIMessage | None:
    try:
        return await ask(model, messages, timeout_s=timeout_s)
    except ModelUnavailable:
        return None


def _text(text: str) -> str | dict[str, object]:
    return {"type": "text", "text": text}


def _picture() -> str | dict[str, object]:
    """A red square of 32 by 32."""
    rows = b"".join(b"\0" + b"\xff\0\0" * 32 for _ in range(32))
    head = struct.pack(">IIBBBBB", 32, 32, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    png = base64.b64encode(b"\x89PNG\r\n\x1a\n" + body).decode()
    return {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{png}"}}
