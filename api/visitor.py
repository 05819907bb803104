"""Who asks, as tools know them, and the answers of their tools."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import Request, Response

from api.envelope import NO_STORE, failure, success
from knowledge.shop import Shop
from tools.arguments import Arguments
from tools.context import ShopContext
from tools.outcome import ToolOutcome
from tools.registry import TOOLS
from ui.config import settings_in_force
from ui.cookies import keep_guest
from ui.counter import open_counter
from ui.identity import new_guest, proven, speaker

REFUSED = 409


async def open_context(request: Request) -> ShopContext:
    """The visitor as tools know them; whoever proves nothing is a new guest."""
    shop: Shop = (await open_counter(settings_in_force())).shop
    proof = proven()
    if proof is None:
        return ShopContext(shop, session_id="", customer_id=new_guest())
    return ShopContext(shop, session_id="", customer_id=proof.customer_id, role=proof.role)


async def answered(request: Request, context: ShopContext, name: str, asked: Arguments) -> Response:
    """The result of a tool run for the visitor; its refusals are raised."""
    outcome = await asyncio.to_thread(TOOLS[name].run, context, asked)
    return told(request, context, outcome)


def told(request: Request, context: ShopContext, outcome: ToolOutcome) -> Response:
    """An outcome in the envelope; a new guest gets the cookie that proves them."""
    if outcome.error is not None:
        details = dict(outcome.error)
        code, message = details.pop("code"), details.pop("message")
        return failure(REFUSED, code, message, details)
    return welcomed(request, context, outcome.result)


def welcomed(request: Request, context: ShopContext, data: Any) -> Response:
    """Data in the envelope, and the cookie where none proved the visitor."""
    response = success(data, NO_STORE)
    if context.customer_id and speaker() is None:
        keep_guest(context.shop.settings, request, response, context.customer_id)
    return response
