"""The cart beside the chat: one panel a session, redrawn whenever the cart changes."""

from __future__ import annotations

import asyncio
from typing import Any

from data.facts import CartFacts
from tools.run import run_tool
from ui import side_panel, speaker, words
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
    await side_panel.show(NAME, _props(cart or await read_cart()))


async def cart_changed(cart: CartFacts) -> None:
    """Redraw the panel where there is room; a phone keeps its chat and counts in the header."""
    if speaker.is_wide():
        await show_cart(cart)


def panel(cart: CartFacts) -> dict[str, Any]:
    """The panel as the interface takes it."""
    return side_panel.panel(NAME, _props(cart))


def _props(cart: CartFacts) -> dict[str, Any]:
    return cart_props(cart, speaker.shop_context().shop.settings, words.voice())
