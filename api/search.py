"""Product search in words, page by page."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.envelope import PREFIX, Enveloped, paginated, success
from data.constraints import Sort
from data.settings import Settings
from graph.product_search import find_products
from ui.counter import open_counter

# Prices and stock are as they are now.
HEADERS = {"cache-control": "no-cache"}

Words = Annotated[str, Query(min_length=1, max_length=500)]
Most = Annotated[int, Query(ge=1, le=1000)]
Page = Annotated[int, Query(ge=1)]
PageSize = Annotated[int, Query(ge=1, le=100)]


def search_routes(settings: Settings) -> APIRouter:
    """The one route; it needs no identity and keeps nothing."""
    router = APIRouter(prefix=PREFIX, route_class=Enveloped)

    @router.get("/search")
    async def search(
        q: Words, k: Most = 100, page: Page = 1, page_size: PageSize = 20, order: Sort | None = None
    ) -> Response:
        """The record of the `search` command, its best k results cut into pages."""
        services = (await open_counter(settings)).services
        record = await asyncio.to_thread(
            find_products, services.shop, services.understander, q, k, order
        )
        results, place = paginated(record["results"], page, page_size)
        return success(record | {"results": results}, HEADERS, place)

    return router
