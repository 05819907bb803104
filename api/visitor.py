"""Who asks without a login: the identity in the signed cookies, and the answers of their tools."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import Request, Response

from api.envelope import NO_STORE, failure, success
from data.settings import Settings
from knowledge.shop import Shop
from tools.arguments import Arguments
from tools.context import ShopContext
from tools.outcome import ToolOutcome
from tools.registry import TOOLS
from ui.config import settings_in_force
from ui.counter import open_counter
from ui.identity import COOKIE_LIFE_S, VISITOR_COOKIE, new_guest, sign, speaker

REFUSED = 409


async def open_context(request: Request) -> ShopContext:
    """The visitor as tools know them; whoever proves nothing is a new guest."""
    shop: Shop = (await open_counter(settings_in_force())).shop
    known = speaker(shop.settings, request.cookies)
    return ShopContext(shop, session_id="", customer_id=known or new_guest())


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
    if context.customer_id and speaker(context.shop.settings, request.cookies) is None:
        prove(context.shop.settings, request, response, context.customer_id)
    return response


def prove(settings: Settings, request: Request, response: Response, customer_id: str) -> None:
    """Give the browser the cookie that proves who it is."""
    response.set_cookie(
        VISITOR_COOKIE,
        sign(settings, customer_id),
        max_age=COOKIE_LIFE_S,
        httponly=True,
        secure=request.url.scheme == "https",
        samesite="lax",
    )
