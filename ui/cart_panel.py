"""The cart beside the chat: one panel a session, redrawn whenever the cart changes."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import chainlit as cl
from chainlit.context import context

from data.facts import CartFacts
from tools.run import run_tool
from ui import speaker
from ui.cards import cart_props

NAME = "Cart"


async def read_cart() -> CartFacts:
    """The speaker's cart at today's prices."""
    outcome = await asyncio.to_thread(run_tool, speaker.shop_context(), "view_cart", {})
    if outcome.cart is None:
        raise LookupError("the cart cannot be read")
    return outcome.cart


async def show_cart(cart: CartFacts | None = None) -> None:
    """Open the panel, or redraw it where it is open."""
    drawn = panel(cart or await read_cart())
    await context.emitter.emit("element", drawn)


async def cart_changed(cart: CartFacts) -> None:
    """Redraw the panel where there is room; a phone keeps its chat and counts in the header."""
    if speaker.is_wide():
        await show_cart(cart)


def panel(cart: CartFacts) -> dict[str, Any]:
    """The panel as the interface takes it; it is never kept, the cart itself is."""
    settings = speaker.shop_context().shop.settings
    panel_id = cl.user_session.get("cart_panel")
    if panel_id is None:
        panel_id = str(uuid.uuid4())
        cl.user_session.set("cart_panel", panel_id)
    return {
        "id": panel_id,
        "threadId": speaker.thread_id(),
        "type": "custom",
        "name": NAME,
        "display": "side",
        "url": f"/public/elements/{NAME}.jsx",
        "props": cart_props(cart, settings),
        "mime": "application/json",
    }
