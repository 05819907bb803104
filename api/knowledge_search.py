"""Search in the shop's FAQs and documents, for a shop's own pages and programs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel, ConfigDict, Field

from api.envelope import NO_STORE, PREFIX, Enveloped, success
from data.settings import Settings
from knowledge.help_filters import HelpFilters
from knowledge.shop import Shop
from ui.config import settings_in_force
from ui.counter import open_counter

Name = Annotated[str, Field(max_length=500)]


class FiltersBody(BaseModel):
    """What a passage must be; nothing given: any."""

    model_config = ConfigDict(extra="forbid")

    type: list[Name] = Field(default_factory=list, max_length=20)
    category: Name = ""
    tags: list[Name] = Field(default_factory=list, max_length=20)


class SearchBody(BaseModel):
    """What is looked for."""

    model_config = ConfigDict(extra="forbid")

    query: str = Field(min_length=1, max_length=1000)
    filters: FiltersBody = Field(default_factory=FiltersBody)
    top_k: int = Field(5, ge=1, le=50)
    min_score: float | None = Field(None, ge=0, le=1)


async def _shop() -> Shop:
    return (await open_counter(settings_in_force())).shop


def knowledge_search_routes(settings: Settings) -> APIRouter:
    """The one route; it needs no identity and keeps nothing."""
    router = APIRouter(prefix=f"{PREFIX}/knowledge", route_class=Enveloped)

    @router.post("/search")
    def search(shop: Annotated[Shop, Depends(_shop)], body: SearchBody) -> Response:
        wanted = body.filters
        filters = HelpFilters(
            types=tuple(wanted.type), category=wanted.category, tags=tuple(wanted.tags)
        )
        found = shop.help.search(body.query, body.top_k, filters=filters, min_score=body.min_score)
        record = found.model_dump(mode="json", include={"answerable", "took_ms"})
        results = [passage.model_dump(mode="json") for passage in found.passages]
        return success({"results": results, **record}, NO_STORE)

    return router
