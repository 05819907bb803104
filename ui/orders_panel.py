"""All orders beside the chat: the list, or one of them opened, each read when it is asked for."""

from __future__ import annotations

import asyncio
from typing import Any

import chainlit as cl

from tools.outcome import ToolOutcome
from tools.run import run_tool
from ui import side_panel, speaker, words
from ui.order_cards import order_props, row_props

NAME = "Orders"
NEWEST = "orders_asked"


async def show_orders(order_id: str | None = None) -> None:
    """Open the panel, or redraw it, with the speaker's orders as they are now, or one of them.

    Another's order is like one that does not exist: the list is shown.
    """
    cl.user_session.set(NEWEST, wished := object())
    found = await _run("get_order_status", {"order_id": order_id}) if order_id else None
    settings, voice = speaker.shop_context().shop.settings, words.voice()
    opened = found.orders[0] if found is not None and found.ok else None
    listed = await _run("list_orders", {}) if opened is None else None
    if cl.user_session.get(NEWEST) is not wished:
        return  # Something else was asked for meanwhile.
    props = {
        "panel": True,
        "language": voice.language,
        "list": _list(listed) if listed is not None and listed.ok else None,
        "open": order_props(opened, voice, settings) if opened is not None else None,
    }
    await side_panel.show(NAME, props)


def _list(listed: ToolOutcome) -> dict[str, Any]:
    settings, voice = speaker.shop_context().shop.settings, words.voice()
    rows = [row_props(order, voice, settings) for order in listed.orders]
    return {"orders": rows, "more": max(int(listed.result["total"]) - len(rows), 0)}


async def _run(name: str, asked: dict[str, Any]) -> ToolOutcome:
    return await asyncio.to_thread(run_tool, speaker.shop_context(), name, asked)
