"""The customer's own side of a hand-off over HTTP: who speaks, how long it takes, their address."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Engine

from api.envelope import NO_STORE, PREFIX, Enveloped, success
from api.visitor import open_context
from data import handoff_words
from data.database import reading
from data.errors import NotFound
from data.handoff_asking import give_email, opens_next
from data.handoffs import log_id, open_of
from data.letters import post
from data.models import Handoff
from data.settings import Settings
from tools.context import ShopContext
from ui.bell import news, ring

Visitor = Annotated[ShopContext, Depends(open_context)]
SessionId = Annotated[str, Path(min_length=1, max_length=100)]
Seen = Annotated[int, Query(ge=-1)]
WAIT_S = 15.0


class Address(BaseModel):
    """Where the answer is wanted."""

    model_config = ConfigDict(extra="forbid")
    email: str = Field(min_length=1, max_length=254)


class Typing(BaseModel):
    """Whether the customer is writing."""

    model_config = ConfigDict(extra="forbid")
    typing: bool = True


def person_routes(settings: Settings) -> APIRouter:
    """Every route; whose conversation it is comes from cookies or token, nothing else."""
    router = APIRouter(prefix=f"{PREFIX}/chat/sessions", route_class=Enveloped)

    @router.get("/{session_id}/person")
    async def person(who: Visitor, session_id: SessionId, seen: Seen = -1) -> Response:
        """Who answers here; with `seen`, once something has changed, else after a while."""
        engine, thread = who.shop.engine, log_id(who.customer_id, session_id)
        found = await asyncio.to_thread(_open, engine, thread)
        waits = seen >= 0 and found is not None
        within_s = WAIT_S if waits else 0
        version = await news(engine, seen, within_s, settings.support_poll_s)
        if waits:
            found = await asyncio.to_thread(_open, engine, thread)
        return success({"version": version, **_told(found, settings)}, NO_STORE)

    @router.post("/{session_id}/person")
    async def address(who: Visitor, session_id: SessionId, asked: Address) -> Response:
        """Keep the address that the team may answer to."""
        engine, thread = who.shop.engine, log_id(who.customer_id, session_id)
        answer = await asyncio.to_thread(give_email, engine, thread, asked.email, settings)
        if answer is None:
            raise NotFound("No person has been asked for in this conversation.")
        post(settings, answer.letter)
        ring()
        return success(_told(answer.handoff, settings), NO_STORE)

    @router.post("/{session_id}/typing")
    async def typing(who: Visitor, session_id: SessionId, asked: Typing) -> Response:
        """Show the agent that the customer is writing, or writes no more."""
        engine, thread = who.shop.engine, log_id(who.customer_id, session_id)
        row = await asyncio.to_thread(_open, engine, thread)
        if row is not None and row.status == "claimed":
            await asyncio.to_thread(
                lambda: handoff_words.typing(engine, row.id, "customer", is_typing=asked.typing)
            )
            ring()
        return success({"typing": asked.typing}, NO_STORE)

    return router


def _open(engine: Engine, thread: str) -> Handoff | None:
    with reading(engine) as session:
        return open_of(session, thread)


def _told(row: Handoff | None, settings: Settings) -> dict[str, Any]:
    """What the page shows; nothing of it is another's, and no address is in it."""
    if row is None:
        return {"status": "none"}
    claimed = row.status == "claimed"
    opens_at = opens_next(settings) if row.status == "ticket" else None
    return {
        "status": row.status,
        "agent": row.agent_name if claimed else "",
        "avatar": f"/avatars/{handoff_words.avatar_of(row.agent_name)}" if claimed else "",
        "is_typing": claimed and handoff_words.is_typing(row, "agent"),
        "minutes": row.expected_minutes,
        "ticket": row.ticket if row.status == "ticket" else None,
        "opens_at": opens_at.isoformat() if opens_at else None,
        "email_known": bool(row.email),
        "contact": settings.support_contact if row.status == "ticket" else "",
    }
