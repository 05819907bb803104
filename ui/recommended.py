"""What becomes of recommended cards: opened, put into the cart, or not wanted, until undone."""

from __future__ import annotations

import asyncio
from typing import Any

from data.errors import ShopError
from data.impressions import NOT_WANTED, note_feedback, take_back
from ui import speaker


async def not_interested(payload: dict[str, Any]) -> dict[str, Any]:
    """Note that a product is not for the speaker; it is not recommended to them any more."""
    return {"ok": await tell(payload, NOT_WANTED)}


async def interested_again(payload: dict[str, Any]) -> dict[str, Any]:
    """Take that back."""
    context = speaker.shop_context()
    product_id = str(payload.get("product_id"))
    await asyncio.to_thread(take_back, context.shop.engine, context.owner, product_id, NOT_WANTED)
    return {"ok": True}


async def tell(payload: dict[str, Any], kind: str) -> bool:
    """Note what the speaker did with a card; whether it was of a list that they were shown."""
    listed, product_id = payload.get("recommendation_id"), payload.get("product_id")
    if not isinstance(listed, str) or not isinstance(product_id, str):
        return False
    context = speaker.shop_context()
    await asyncio.to_thread(context.shop.tracker.settle, context.owner)
    try:
        await asyncio.to_thread(
            note_feedback, context.shop.engine, context.owner, listed, product_id, kind
        )
    except ShopError:
        return False  # Nothing was noted as shown, as of who does not agree to it.
    return True
