"""First questions for the chat on one page of the store, asked for once that page is known."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from data.settings import Settings
from ui.counter import open_counter
from ui.page_starters import page_starters
from ui.starters import Starter
from ui.store_page import StorePage


def starter_routes(settings: Settings) -> APIRouter:
    """The one route; it needs no identity and keeps nothing."""
    router = APIRouter()

    @router.get("/starters", include_in_schema=False)
    async def starters(page: Annotated[StorePage, Query()]) -> list[Starter]:
        """Label, message and icon of each; none where the page is about nothing in particular."""
        return await page_starters((await open_counter(settings)).shop, page)

    return router
