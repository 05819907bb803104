"""What a click on a card or in the cart panel does; nothing a click carries is believed."""

from __future__ import annotations

import asyncio
from typing import Any

from data.facts import ProductFacts
from tools.outcome import ToolOutcome
from tools.run import run_tool
from ui import recommended, speaker, words
from ui.cards import product_props
from ui.cart_panel import cart_changed, show_cart

MOST_SPECIFICATIONS = 24
ADD = ("product_id", "variant_id", "quantity")
LINE = ("product_id", "variant_id", "quantity")
ONE = ("product_id", "variant_id")


async def add(payload: dict[str, Any]) -> dict[str, Any]:
    """Put one product into the speaker's cart, at today's price and stock."""
    answer = await _change("add_to_cart", payload, ADD)
    if answer["ok"]:
        await recommended.tell(payload, "add_to_cart")
    return answer


async def update(payload: dict[str, Any]) -> dict[str, Any]:
    """Set the quantity of a line of the speaker's cart."""
    return await _change("update_cart_item", payload, LINE)


async def remove(payload: dict[str, Any]) -> dict[str, Any]:
    """Take a line out of the speaker's cart."""
    return await _change("remove_from_cart", payload, ONE)


async def clear(payload: dict[str, Any]) -> dict[str, Any]:
    """Empty the speaker's cart; the click that calls this is the confirmation."""
    outcome = await asyncio.to_thread(run_tool, speaker.shop_context(), "clear_cart", {})
    return await _answer(outcome)


async def save(payload: dict[str, Any]) -> dict[str, Any]:
    """Put a line of the speaker's cart aside for later."""
    return await _change("save_for_later", payload, ONE)


async def unsave(payload: dict[str, Any]) -> dict[str, Any]:
    """Put a line that was put aside back into the speaker's cart."""
    return await _change("move_to_cart", payload, ONE)


async def coupon(payload: dict[str, Any]) -> dict[str, Any]:
    """Put a code to the speaker's cart, or take it off."""
    tool = "remove_coupon" if payload.get("off") is True else "apply_coupon"
    return await _change(tool, payload, ("code",))


async def details(payload: dict[str, Any]) -> dict[str, Any]:
    """All about one product, with what its buyers say; afterwards "it" means this one."""
    asked = _picked(payload, ("product_id",))
    context = speaker.shop_context()
    told, reviewed = await asyncio.gather(
        asyncio.to_thread(run_tool, context, "get_product_details", asked),
        asyncio.to_thread(run_tool, context, "summarize_reviews", asked),
    )
    if not told.ok or not told.products:
        return await _answer(told)
    product = told.products[0]
    speaker.opened(product.id)
    await recommended.tell(payload, "click")
    return {
        "ok": True,
        "product": product_props(product, context.shop.settings),
        "path": product.category.replace(" > ", " › "),
        "description": product.shown_description,
        "sheet": _sheet(product),
        "summary": reviewed.result.get("summary") if reviewed.ok else None,
    }


async def _change(tool: str, payload: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    speaker.set_wide(payload.get("wide"))
    outcome = await asyncio.to_thread(
        run_tool, speaker.shop_context(), tool, _picked(payload, names)
    )
    if payload.get("panel") is True and outcome.cart is not None:
        await show_cart(outcome.cart)  # a phone's panel, too, redraws while it is in use
        return _public(outcome)
    return await _answer(outcome)


async def _answer(outcome: ToolOutcome) -> dict[str, Any]:
    if outcome.cart is not None:
        await cart_changed(outcome.cart)
    return _public(outcome)


def _public(outcome: ToolOutcome) -> dict[str, Any]:
    if not outcome.ok:
        code = (outcome.error or {}).get("code")
        return {"ok": False, "code": code, "message": words.refused(outcome)}
    return {"ok": True, "count": outcome.cart.count if outcome.cart else 0}


def _picked(payload: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: payload[name] for name in names if payload.get(name) is not None}


def _sheet(product: ProductFacts) -> list[dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    for name, value in [*product.specifications.items(), *product.attributes.items()]:
        if value not in (None, "", []):
            title = str(name)[:1].upper() + str(name)[1:].replace("_", " ")
            rows.setdefault(title.casefold(), {"name": title, "value": _words(value)})
    return list(rows.values())[:MOST_SPECIFICATIONS]


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return str(value)
