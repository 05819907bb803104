"""The operator's queue of product descriptions: read, approve, edit, reject."""

from __future__ import annotations

import asyncio
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api.envelope import NO_STORE, PREFIX, success
from api.operator import Operator, OperatorOnly, demand_operator
from data.settings import Settings
from knowledge.description_records import DescriptionRecord
from knowledge.descriptions import Descriptions
from ui.counter import open_counter

MOST_CHARS = 4000
MOST_LISTED = 200

Speaker = Annotated[Operator, Depends(demand_operator)]
Status = Literal["pending", "approved", "rejected"]
Page = Annotated[int, Query(ge=1, le=100_000)]
Id = Annotated[int, Path(ge=1, le=2**31 - 1)]
PageSize = Annotated[int, Query(ge=1, le=MOST_LISTED)]


class Approval(BaseModel):
    """Whether to show a text although it has problems."""

    model_config = ConfigDict(extra="forbid")
    force: bool = False


class Edited(Approval):
    """A text in place of the one that was written."""

    text: str = Field(min_length=1, max_length=MOST_CHARS)


class Rejection(BaseModel):
    """Why a text is not to be shown."""

    model_config = ConfigDict(extra="forbid")
    reason: str = Field("", max_length=500)


def text_routes(settings: Settings) -> APIRouter:
    """The routes; each is for operators only."""
    router = APIRouter(prefix=f"{PREFIX}/texts/descriptions", route_class=OperatorOnly)

    async def descriptions() -> Descriptions:
        return (await open_counter(settings)).shop.descriptions

    @router.get("")
    async def queue(
        speaker: Speaker, status: Status | None = None, page: Page = 1, page_size: PageSize = 20
    ) -> Response:
        """Texts of a status, or all of them, oldest first."""
        texts = await descriptions()
        skip = (page - 1) * page_size
        found = await asyncio.to_thread(texts.listed, status, page_size, skip)
        total = await asyncio.to_thread(texts.count, status)
        place = {
            "page": page,
            "page_size": page_size,
            "total_pages": -(-total // page_size),
            "total": total,
        }
        return success([_public(one) for one in found], NO_STORE, place)

    @router.post("/{description_id}/approve")
    async def approve(
        speaker: Speaker, description_id: Id, asked: Approval | None = None
    ) -> Response:
        """Show it from now on; 422 with its problems unless forced."""
        texts, force = await descriptions(), bool(asked and asked.force)
        done = await asyncio.to_thread(texts.approve, description_id, speaker.name, force=force)
        return success(_public(done), NO_STORE)

    @router.post("/{description_id}/reject")
    async def reject(speaker: Speaker, description_id: Id, asked: Rejection) -> Response:
        """Do not show it."""
        texts = await descriptions()
        done = await asyncio.to_thread(texts.reject, description_id, speaker.name, asked.reason)
        return success(_public(done), NO_STORE)

    @router.put("/{description_id}")
    async def edit(speaker: Speaker, description_id: Id, asked: Edited) -> Response:
        """Show this text instead; 422 with its problems unless forced."""
        texts = await descriptions()
        done = await asyncio.to_thread(
            texts.edit, description_id, asked.text, speaker.name, force=asked.force
        )
        return success(_public(done), NO_STORE)

    return router


def _public(record: DescriptionRecord) -> dict[str, object]:
    return record.model_dump(mode="json")
