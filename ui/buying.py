"""What a click on the checkout form or a summary does; whose it is the server knows."""

from __future__ import annotations

import asyncio
from typing import Any

from tools.run import run_tool
from ui import speaker, words
from ui.buttons import spoken

FIELDS = (
    *("email", "name", "address1", "address2", "city", "state", "zip", "country"),
    *("shipping_option", "payment_method_id"),
)
LONGEST = 254


async def fill(payload: dict[str, Any]) -> dict[str, Any]:
    """Keep what the form says; the conversation goes on with what is missing, or the summary."""
    given: dict[str, Any] = {
        name: value.strip()[:LONGEST]
        for name in FIELDS
        if isinstance(value := payload.get(name), str) and value.strip()
    }
    cards = payload.get("gift_card_ids")
    if isinstance(cards, list):
        given["gift_card_ids"] = [one for one in cards if isinstance(one, str)]
    outcome = await asyncio.to_thread(run_tool, speaker.shop_context(), "checkout", given)
    if not outcome.ok:
        field = (outcome.error or {}).get("field", "")
        return {"ok": False, "message": words.refused(outcome), "field": field}
    if outcome.checkout is not None and outcome.checkout.address_missing:
        field = outcome.checkout.address_missing[0]  # Which country it is decides what it needs.
        return {"ok": False, "message": words.voice().say(f"ask-{field}"), "field": field}
    return await spoken(words.voice().chip("chip-checkout"))


async def agree(payload: dict[str, Any]) -> dict[str, Any]:
    """The button of a summary: a yes to exactly that one, of a purchase or of a change."""
    seal = payload.get("seal")
    if not isinstance(seal, str) or not seal:
        return {"ok": False, "message": words.voice().say("refused-summary-changed")}
    yes = "chip-yes-go-ahead" if payload.get("to") == "change" else "chip-yes-buy"
    return await spoken(words.voice().chip(yes), confirms=seal)
