"""What buttons say to the assistant in the customer's name: their language, with its meaning."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import chainlit as cl

from data.catalogue import product_facts
from data.database import reading
from graph.embedded.voice import Chip, Voice
from ui import side_panel, speaker, words
from ui.turn import run_turn

MOST_PRODUCTS = 4
ORDER_ACTIONS = (
    *("cancel", "modify_items", "modify_address", "modify_payment"),
    *("return", "exchange"),
)


async def say(payload: dict[str, Any]) -> dict[str, Any]:
    """Say what a button of the page stands for; names of products are read by their ids."""
    voice, kind = words.voice(), payload.get("kind")
    if kind == "checkout":
        await _make_room()
        return await spoken(voice.chip("chip-checkout"))
    ids = payload.get("products")
    wanted = [one for one in ids if isinstance(one, str)] if isinstance(ids, list) else []
    names = await asyncio.to_thread(_names, wanted[:MOST_PRODUCTS])
    made = _about(voice, kind, names)
    return {"ok": False} if made is None else await spoken(made)


async def order_action(payload: dict[str, Any]) -> dict[str, Any]:
    """Begin what an order's button names; the conversation asks before anything is done."""
    action, order_id = payload.get("action"), payload.get("order_id")
    if action not in ORDER_ACTIONS or not isinstance(order_id, str) or not order_id:
        return {"ok": False}
    key = f"button-{action}".replace("_", "-")
    await _make_room()
    return await spoken(words.voice().chip(key, order=order_id[:100]))


async def _make_room() -> None:
    """Close the panel where it covers the conversation in which what was begun goes on."""
    if not speaker.is_wide():
        await side_panel.close()


async def spoken(chip: Chip, confirms: str | None = None) -> dict[str, Any]:
    """A turn in the customer's name, shown as if it had been typed."""
    said = await cl.Message(content=str(chip), type="user_message").send()
    language = words.voice().language
    await run_turn(str(chip), confirms, means=chip.english, language=language, said=said.id)
    return {"ok": True}


def _about(voice: Voice, kind: object, names: Sequence[str]) -> Chip | None:
    if kind == "compare" and len(names) > 1:
        english, listed = " with ".join(names), voice.listed(names)
        said = voice.chip("button-compare", names=listed)
        return Chip(str(said), said.english.replace(listed, english))
    if kind in ("buyers", "show") and len(names) == 1:
        return voice.chip(f"button-{kind}", name=names[0])
    return None


def _names(ids: Sequence[str]) -> list[str]:
    with reading(speaker.shop_context().shop.engine) as session:
        return [product.name for product in product_facts(session, ids)]
