"""What stands beside the chat: one panel at a time, redrawn in place; never kept, only shown."""

from __future__ import annotations

import uuid
from typing import Any

import chainlit as cl
from chainlit.context import context

from ui import speaker

KEPT = "side_panels"


def panel(name: str, props: dict[str, Any]) -> dict[str, Any]:
    """A panel as the interface takes it; one that is there already is redrawn."""
    ids: dict[str, str] = cl.user_session.get(KEPT) or {}
    if name not in ids:
        ids = {**ids, name: str(uuid.uuid4())}
        cl.user_session.set(KEPT, ids)
    return {
        "id": ids[name],
        "threadId": speaker.thread_id(),
        "type": "custom",
        "name": name,
        "display": "side",
        "url": f"/public/elements/{name}.jsx",
        "props": props,
        "mime": "application/json",
    }


async def show(name: str, props: dict[str, Any]) -> None:
    """Open the panel in place of the one that is there, or redraw it."""
    await context.emitter.emit("element", panel(name, props))
    await close(but=name)


async def close(but: str = "") -> None:
    """Close whatever is there, but for one."""
    ids: dict[str, str] = cl.user_session.get(KEPT) or {}
    for name in ids.keys() - {but}:
        await context.emitter.emit("remove_element", {"id": ids[name]})
    cl.user_session.set(KEPT, {name: one for name, one in ids.items() if name == but})
