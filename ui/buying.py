"""What a click on the checkout form or a summary does; whose it is the server knows."""

from __future__ import annotations

import asyncio
from typing import Any

import chainlit as cl

from tools.run import run_tool
from ui import speaker
from ui.turn import run_turn

FIELDS = (
    *("email", "name", "address1", "address2", "city", "state", "zip", "country"),
    *("shipping_option", "payment_method_id"),
)
LONGEST = 254


async def fill(payload: dict[str, Any]) -> dict[str, Any]:
    """Keep what the form says; the conversation goes on with what is missing, or the summary."""
    given = {
        name: value.strip()[:LONGEST]
        for name in FIELDS
        if isinstance(value := payload.get(name), str) and value.strip()
    }
    outcome = await asyncio.to_thread(run_tool, speaker.shop_context(), "checkout", given)
    if not outcome.ok:
        refused = outcome.error or {}
        return {"ok": False, "message": refused.get("message"), "field": refused.get("field", "")}
    await _say("Check out")
    return {"ok": True}


async def agree(payload: dict[str, Any]) -> dict[str, Any]:
    """The button of a summary: a yes to exactly that one."""
    seal = payload.get("seal")
    if not isinstance(seal, str) or not seal:
        return {"ok": False, "message": "Please ask for the summary again."}
    await _say("Place order", confirms=seal)
    return {"ok": True}


async def _say(text: str, confirms: str | None = None) -> None:
    """A turn in the customer's name, shown as if it had been typed."""
    await cl.Message(content=text, type="user_message").send()
    await run_turn(text, confirms)
