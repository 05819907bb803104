"""Completions of what a customer begins to type, for the chat's input and a shop's own pages."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.envelope import PREFIX, Enveloped, success
from data.settings import Settings
from ui.counter import open_counter

# The same for everybody, and typed again and again letter by letter.
HEADERS = {"cache-control": "public, max-age=60"}
LONGEST, MOST = 200, 20

Partial = Annotated[str, Query(max_length=LONGEST)]
Count = Annotated[int, Query(ge=1, le=MOST)]


def suggest_routes(settings: Settings) -> APIRouter:
    """The one route; it needs no identity and keeps nothing."""
    router = APIRouter(prefix=PREFIX, route_class=Enveloped)

    @router.get("/suggest")
    async def suggest(q: Partial = "", k: Count = 8) -> Response:
        """At most k completions; of an empty text, what is most looked for here."""
        started = time.perf_counter()
        products = (await open_counter(settings)).shop.products
        found = await asyncio.to_thread(products.suggest, q, k)
        took_ms = round((time.perf_counter() - started) * 1000, 1)
        return success(
            {"suggestions": [one.public() for one in found], "took_ms": took_ms}, HEADERS
        )

    return router
