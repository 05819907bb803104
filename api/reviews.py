"""Reviews: those of a product for all, and for operators those that customers handed in."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from sqlalchemy import Engine

from api.envelope import NO_STORE, PREFIX, Enveloped, success
from api.operator import Operator, OperatorOnly, demand_operator
from data.catalogue import product_fact
from data.database import reading
from data.errors import NotFound
from data.review_queue import publish, turn_down, waiting
from data.review_rows import count_reviews, latest_reviews
from data.settings import Settings
from ui.counter import open_counter

HEADERS = {"cache-control": "no-cache"}
Speaker = Annotated[Operator, Depends(demand_operator)]
Id = Annotated[str, Path(min_length=1, max_length=200)]
Page = Annotated[int, Query(ge=1, le=100_000)]
PageSize = Annotated[int, Query(ge=1, le=100)]


def review_routes(settings: Settings) -> APIRouter:
    """The one route that needs no identity: what buyers wrote and the shop has read."""
    router = APIRouter(prefix=PREFIX, route_class=Enveloped)

    @router.get("/products/{product_id:path}/reviews")
    async def reviews(product_id: str, page: Page = 1, page_size: PageSize = 20) -> Response:
        """The reviews of a product, the newest first; nobody's name."""
        engine = (await open_counter(settings)).shop.engine
        found, total = await asyncio.to_thread(_of_product, engine, product_id, page, page_size)
        return success(found, HEADERS, _place(page, page_size, total))

    return router


def review_queue_routes(settings: Settings) -> APIRouter:
    """What waits to be read; for operators only."""
    router = APIRouter(prefix=f"{PREFIX}/reviews", route_class=OperatorOnly)

    async def engine() -> Engine:
        return (await open_counter(settings)).shop.engine

    @router.get("")
    async def queue(speaker: Speaker, page: Page = 1, page_size: PageSize = 20) -> Response:
        """Those that wait, the oldest first."""
        skip = (page - 1) * page_size
        found, total = await asyncio.to_thread(waiting, await engine(), page_size, skip)
        return success(
            [one.model_dump() for one in found], NO_STORE, _place(page, page_size, total)
        )

    @router.post("/{review_id}/publish")
    async def show(speaker: Speaker, review_id: Id) -> Response:
        """Show it from now on."""
        done = await asyncio.to_thread(publish, await engine(), review_id)
        return success(done.model_dump(), NO_STORE)

    @router.delete("/{review_id}")
    async def forget(speaker: Speaker, review_id: Id) -> Response:
        """Do not show it; its author may write another."""
        await asyncio.to_thread(turn_down, await engine(), review_id)
        return success({"id": review_id}, NO_STORE)

    return router


def _of_product(
    engine: Engine, product_id: str, page: int, page_size: int
) -> tuple[list[dict[str, Any]], int]:
    with reading(engine) as session:
        if product_fact(session, product_id) is None:
            raise NotFound("There is no such product.")
        skip = (page - 1) * page_size
        found = latest_reviews(session, product_id, page_size, skip=skip)
        told = [one.model_dump(exclude={"author"}) for one in found]
        return told, count_reviews(session, product_id)


def _place(page: int, page_size: int, total: int) -> dict[str, int]:
    pages = -(-total // page_size)
    return {"page": page, "page_size": page_size, "total_pages": pages, "total": total}
