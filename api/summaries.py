"""What buyers say of a product, summed up."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Response

from api.envelope import PREFIX, Enveloped, success
from data.catalogue import product_fact
from data.database import reading
from data.errors import NotFound
from data.settings import Settings
from knowledge.shop import Shop
from ui.counter import open_counter

HEADERS = {"cache-control": "no-cache"}


def summary_routes(settings: Settings) -> APIRouter:
    """The one route; it needs no identity."""
    router = APIRouter(prefix=PREFIX, route_class=Enveloped)

    @router.get("/products/{product_id:path}/summary")
    async def summary(product_id: str) -> Response:
        """The summary as it is kept, made now where none is; null where too few have written."""
        shop = (await open_counter(settings)).shop
        written = await asyncio.to_thread(_summary, shop, product_id)
        return success(written, HEADERS)

    return router


def _summary(shop: Shop, product_id: str) -> dict[str, object] | None:
    with reading(shop.engine) as session:
        if product_fact(session, product_id) is None:
            raise NotFound("There is no such product.")
    written = shop.reviews.summary(product_id)
    return None if written is None else written.model_dump(mode="json")
