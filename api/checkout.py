"""Buying over the API: the summary of a purchase, and its confirmation."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Request, Response
from pydantic import Field

from api.envelope import PREFIX, Enveloped
from api.visitor import open_context, told, welcomed
from data.errors import ShopError
from data.request_keys import once
from data.settings import Settings
from tools.arguments import Arguments
from tools.checkout import CheckoutArguments, checkout, preview_checkout
from tools.context import ShopContext
from tools.outcome import ToolOutcome
from tools.registry import Run

Visitor = Annotated[ShopContext, Depends(open_context)]
Key = Annotated[str | None, Header(alias="Idempotency-Key")]


class Confirmation(Arguments):
    """The customer's yes to exactly one summary."""

    summary_hash: str = Field(min_length=1, max_length=64)


class Refused(ShopError):
    """A refusal that a tool answered with a record beside it."""

    def __init__(self, outcome: ToolOutcome) -> None:
        """Keep the outcome."""
        super().__init__("refused")
        self.outcome = outcome


def checkout_routes(settings: Settings) -> APIRouter:
    """Both routes; whose purchase it is comes from the signed cookies, from nothing else."""
    router = APIRouter(prefix=f"{PREFIX}/checkout", route_class=Enveloped)

    @router.post("")
    async def collect(
        request: Request, who: Visitor, body: CheckoutArguments, key: Key = None
    ) -> Response:
        """Keep what is given; answer the summary, with what is missing and its hash."""
        return await _once(request, who, key, preview_checkout, "checkout", body)

    @router.post("/confirm")
    async def confirm(
        request: Request, who: Visitor, body: Confirmation, key: Key = None
    ) -> Response:
        """Place exactly the summary of that hash, or answer the one that holds now."""
        asked = CheckoutArguments(summary_hash=body.summary_hash)
        return await _once(request, who, key, checkout, "confirm", asked)

    return router


async def _once(
    request: Request,
    who: ShopContext,
    key: str | None,
    run: Run,
    route: str,
    asked: CheckoutArguments,
) -> Response:
    body = {"route": route, **asked.model_dump(exclude_none=True)}

    def answer() -> dict[str, Any]:
        outcome = run(who, asked)
        if outcome.error is not None:
            raise Refused(outcome)
        return outcome.result

    try:
        data = await asyncio.to_thread(once, who.shop.engine, who.owner, key, body, answer)
    except Refused as refused:
        return told(request, who, refused.outcome)
    return welcomed(request, who, data)
