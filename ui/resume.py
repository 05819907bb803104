"""A conversation opened again: its cards show today's prices and stock, its cart is there."""

from __future__ import annotations

import asyncio
from typing import Any

from data.catalogue import product_facts
from data.database import reading
from data.facts import CartFacts, ProductFacts
from data.impressions import not_wanted
from ui import ending, speaker, words
from ui.cards import product_props
from ui.cart_panel import panel
from ui.filters import without_counts

RECOMMENDED = "recommendation"


async def reopen(thread: dict[str, Any], cart: CartFacts) -> None:
    """Bring a stored thread up to date, in place, before the page draws it."""
    speaker.set_page({})  # where the customer stood then; the page around the chat tells it again
    cards = [
        product
        for element in thread["elements"]
        for product in (element.get("props") or {}).get("products", [])
    ]
    spoken = [(one.get("props") or {}).get("language") for one in thread["elements"]]
    if any(spoken):
        words.spoken([one for one in spoken if one][-1])
    for one in thread["elements"]:
        if one.get("name") == "Filters" and one.get("props"):
            without_counts(one["props"])
    found = await asyncio.to_thread(_read, [card["id"] for card in cards])
    settings = speaker.shop_context().shop.settings
    await asyncio.to_thread(_without_unwanted, thread)
    for card in cards:
        product = found.get(card["id"])
        if product is None:
            card |= {"in_stock": False, "stock": 0, "gone": True}
        else:
            if card["price_cents"] != product.price_cents:
                card["reason"] = ""  # it may speak of the price of then
            card |= product_props(product, settings)
    await ending.mark(thread)
    if cart.lines and speaker.is_wide():
        thread["elements"].append(panel(cart))


def _without_unwanted(thread: dict[str, Any]) -> None:
    """Take out of recommended lists what was said not to be for the speaker, in place."""
    listed = [p for one in thread["elements"] if (p := one.get("props") or {}).get(RECOMMENDED)]
    if not listed:
        return
    context = speaker.shop_context()
    days = context.shop.settings.not_interested_days
    with reading(context.shop.engine) as session:
        unwanted = set(not_wanted(session, context.owner, days))
    for props in listed:
        props["products"] = [one for one in props["products"] if one["id"] not in unwanted]


def _read(ids: list[str]) -> dict[str, ProductFacts]:
    with reading(speaker.shop_context().shop.engine) as session:
        return {product.id: product for product in product_facts(session, ids)}
