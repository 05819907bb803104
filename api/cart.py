"""The cart's count for the page's header."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response

from data.settings import Settings
from tools.context import ShopContext
from tools.run import run_tool
from ui.counter import open_counter
from ui.identity import speaker


def cart_routes(settings: Settings) -> APIRouter:
    """The one route: whose cart it is comes from the signed cookies, from nothing else."""
    router = APIRouter()

    @router.get("/cart")
    async def cart(request: Request, response: Response) -> dict[str, Any]:
        """Units in the visitor's cart and their price in cents."""
        response.headers["cache-control"] = "no-store"
        customer_id = speaker(settings, request.cookies)
        if customer_id is None:
            return {"count": 0, "total_cents": 0, "currency": settings.currency}
        shop = (await open_counter(settings)).shop
        context = ShopContext(shop, session_id="", customer_id=customer_id)
        found = (await asyncio.to_thread(run_tool, context, "view_cart", {})).cart
        if found is None:
            raise LookupError("the cart cannot be read")
        return {
            "count": found.count,
            "total_cents": found.total_cents,
            "currency": found.currency,
        }

    return router
