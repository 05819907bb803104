"""Replies that the support team keeps ready, over HTTP."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from api.envelope import NO_STORE, PREFIX, success
from api.signed_in import TeamMember, TeamOnly
from data.canned_replies import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    canned_replies,
    drop_canned,
    keep_canned,
)
from data.settings import Settings
from graph.guardrails.people import checked_words
from ui.identity import engine_of

ReplyId = Annotated[str, Path(min_length=1, max_length=100)]


class Canned(BaseModel):
    """A reply to keep; {name} and {agent} stand for the customer's name and the agent's."""

    model_config = ConfigDict(extra="forbid")
    title: str = Field(min_length=1, max_length=LONGEST_TITLE)
    text: str = Field(min_length=1, max_length=LONGEST_TEXT)


def canned_routes(settings: Settings) -> APIRouter:
    """All of them, for support agents and admins."""
    router = APIRouter(prefix=f"{PREFIX}/handoff/replies", route_class=TeamOnly)

    @router.get("")
    async def replies(who: TeamMember) -> Response:
        """Every reply by its title."""
        found = await asyncio.to_thread(canned_replies, engine_of(settings.url))
        return success([one._asdict() for one in found], NO_STORE)

    @router.post("")
    async def add(who: TeamMember, asked: Canned) -> Response:
        """Keep a new one."""
        return await _keep(settings, who.name, asked, None)

    @router.put("/{reply_id}")
    async def change(who: TeamMember, reply_id: ReplyId, asked: Canned) -> Response:
        """Change one, also one that was shipped."""
        return await _keep(settings, who.name, asked, reply_id)

    @router.delete("/{reply_id}")
    async def drop(who: TeamMember, reply_id: ReplyId) -> Response:
        """Take one away."""
        await asyncio.to_thread(drop_canned, engine_of(settings.url), reply_id, who.name)
        return success({"id": reply_id, "deleted": True}, NO_STORE)

    return router


async def _keep(settings: Settings, by: str, asked: Canned, reply_id: str | None) -> Response:
    text, engine = checked_words(asked.text), engine_of(settings.url)
    kept = await asyncio.to_thread(keep_canned, engine, asked.title, text, by, reply_id)
    return success(kept._asdict(), NO_STORE)
