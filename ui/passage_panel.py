"""A source beside the chat: the section it stands in, with what was quoted from it marked."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from chainlit.context import context

from data.facts import Passage
from ui import speaker

NAME = "Passage"
MOST_QUOTES, LONGEST_QUOTE = 60, 2500
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*[-*•]\s+")
_STEP = re.compile(r"\s*(\d+)[.)]\s+")
_RULE = re.compile(r"\s*\|[\s:|-]+\|?\s*")
_CELL = re.compile(r"(?<=\|)[^|\n]*(?=\|)|(?<=\|)[^|\n]+$")

Piece = tuple[str, bool]
"""Words, and whether they are marked."""
Marks = Sequence[tuple[int, int]]


async def open_source(payload: dict[str, Any]) -> dict[str, Any]:
    """Open the passage of a click; the shop's own record is shown, not what the click carries."""
    passage_id = payload.get("id")
    help_search = speaker.shop_context().shop.help
    found = await asyncio.to_thread(help_search.passage, str(passage_id)) if passage_id else None
    if found is None:
        return {"ok": False, "message": "This text is no longer among the shop's help texts."}
    drawn = {
        "id": str(uuid.uuid4()),
        "threadId": speaker.thread_id(),
        "type": "custom",
        "name": NAME,
        "display": "side",
        "url": f"/public/elements/{NAME}.jsx",
        "props": passage_props(found, _quotes(payload.get("quotes"))),
        "mime": "application/json",
    }
    await context.emitter.emit("set_sidebar_title", found.title)
    await context.emitter.emit("set_sidebar_elements", {"elements": [drawn], "key": drawn["id"]})
    return {"ok": True}


def passage_props(passage: Passage, quotes: Sequence[str]) -> dict[str, Any]:
    """The panel: where the passage stands, and its blocks with the quotes marked."""
    marks = [span for quote in quotes if (span := _place(passage.text, quote))]
    return {
        "title": passage.title,
        "section": passage.section,
        "kind": passage.source,
        "page": passage.page,
        "blocks": list(_blocks(passage.text, marks)),
    }


def _quotes(given: object) -> list[str]:
    if not isinstance(given, list):
        return []
    return [q[:LONGEST_QUOTE] for q in given[:MOST_QUOTES] if isinstance(q, str) and q.strip()]


def _place(text: str, quote: str) -> tuple[int, int] | None:
    start = text.find(quote)
    return (start, start + len(quote)) if start >= 0 else None


def _blocks(text: str, marks: Marks) -> Iterator[dict[str, Any]]:
    """Paragraphs, lists and tables; lines of one kind are one block."""
    block: dict[str, Any] = {}
    end = 0
    for found in _LINE.finditer(text):
        line, start = found.group(), found.start()
        if not line.strip():
            continue
        kind, body = _kind(line)
        apart = "\n\n" in text[end:start] and kind == "text"
        if block and (block["type"] != kind or apart):
            yield block
            block = {}
        if not block:
            step = _STEP.match(line)
            block = {"type": kind, "start": int(step[1]) if step else 1, "lines": []}
        end = found.end()
        if not _RULE.fullmatch(line):
            block["lines"].append(_line(kind, text, (start + body, end), marks))
    if block:
        yield block


def _kind(line: str) -> tuple[str, int]:
    """What a line is a part of, and where its words begin."""
    if line.lstrip().startswith("|"):
        return "table", 0
    for kind, pattern in (("list", _BULLET), ("steps", _STEP)):
        if found := pattern.match(line):
            return kind, found.end()
    return "text", 0


def _line(kind: str, text: str, span: tuple[int, int], marks: Marks) -> list[Any]:
    """The pieces of a line; of a row of a table the pieces of each cell."""
    if kind != "table":
        return _pieces(text, *span, marks)
    cells = _CELL.finditer(text[slice(*span)])
    return [_pieces(text, span[0] + c.start(), span[0] + c.end(), marks) for c in cells]


def _pieces(text: str, start: int, end: int, marks: Marks) -> list[Piece]:
    """The characters from start to end, cut where a mark begins or ends."""
    cuts = {start, end} | {at for mark in marks for at in mark if start < at < end}
    places = sorted(cuts)
    return [
        (text[a:b], any(first <= a and b <= last for first, last in marks))
        for a, b in pairwise(places)
        if text[a:b]
    ]
