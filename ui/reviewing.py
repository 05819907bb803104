"""What the form below an order does: the customer's own review, handed in by their click."""

from __future__ import annotations

import asyncio
from typing import Any

from tools.run import run_tool
from ui import speaker, words

FIELDS = ("order_id", "product_id", "rating", "title", "text")


async def write(payload: dict[str, Any]) -> dict[str, Any]:
    """Hand it in; whose order it is the server knows."""
    said = {name: payload[name] for name in FIELDS if name in payload}
    outcome = await asyncio.to_thread(run_tool, speaker.shop_context(), "write_review", said)
    return {"ok": outcome.ok} | ({} if outcome.ok else {"message": words.refused(outcome)})
