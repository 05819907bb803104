"""What a visitor agrees to."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict

from api.envelope import NO_STORE, PREFIX, Enveloped, success
from data.consents import TRACKING, decide, decided
from data.database import reading
from data.errors import NotSignedIn
from data.settings import Settings
from knowledge.shop import Shop
from ui.counter import open_counter
from ui.identity import speaker


class Decision(BaseModel):
    """A yes or no to being tracked."""

    model_config = ConfigDict(extra="forbid")

    granted: bool


def consent_routes(settings: Settings) -> APIRouter:
    """The routes; whose consent it is comes from the signed cookies alone."""
    router = APIRouter(prefix=PREFIX, route_class=Enveloped)

    @router.get("/privacy/consents")
    async def consents(request: Request) -> Response:
        """What the visitor has agreed to, the shop's default where they decided nothing."""
        owner = f"customer:{known_visitor(settings, request)}"
        shop = (await open_counter(settings)).shop
        return success(await asyncio.to_thread(_consents, shop, owner), NO_STORE)

    @router.put("/privacy/consents/tracking")
    async def consent(request: Request, told: Decision) -> Response:
        """Agree to being tracked, or withdraw it: nothing is kept from then on."""
        owner = f"customer:{known_visitor(settings, request)}"
        shop = (await open_counter(settings)).shop
        await asyncio.to_thread(decide, shop.engine, owner, TRACKING, told.granted)
        return success(await asyncio.to_thread(_consents, shop, owner), NO_STORE)

    return router


def known_visitor(settings: Settings, request: Request) -> str:
    """The customer id that the request's cookies prove; refused where they prove none."""
    customer_id = speaker()
    if customer_id is None:
        raise NotSignedIn("Open the shop's page first: its cookie says who you are.")
    return customer_id


def _consents(shop: Shop, owner: str) -> dict[str, bool]:
    with reading(shop.engine) as session:
        return {TRACKING: shop.settings.track_by_default} | decided(session, owner)
