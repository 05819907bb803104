"""Conversations over the API: opened, listed, read, renamed, ended and deleted by their owner."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from pydantic import Field, StringConstraints

from api.chat_answers import place_of, session_view
from api.envelope import NO_STORE, PREFIX, Enveloped, success
from api.operator import client_address
from api.throttle import Throttle, demand
from api.visitor import open_context, welcomed
from data import conversations
from data.conversation_removal import remove
from data.errors import NotAllowed
from data.settings import Settings
from tools.arguments import Arguments
from tools.context import ShopContext
from ui.bell import ring
from ui.counter import forgetting
from ui.identity import is_guest, speaker

Visitor = Annotated[ShopContext, Depends(open_context)]
SessionId = Annotated[str, Path(min_length=1, max_length=100)]
Page = Annotated[int, Query(ge=1, le=1_000_000)]
PageSize = Annotated[int, Query(ge=1, le=100)]
Order = Annotated[Literal["desc", "asc"], Query()]
Words = Annotated[str, Query(max_length=200)]
Short = Annotated[str, StringConstraints(max_length=200)]
MINUTE_S = 60.0


class Place(Arguments):
    """Where in the store the customer is."""

    product_id: Short | None = None
    category: Short | None = None
    search: Short | None = None
    order_id: Short | None = None
    url: Annotated[str, StringConstraints(max_length=500)] | None = None


class Opening(Arguments):
    """A conversation to open; whose it is the request itself proves."""

    user: Short | None = None
    channel: Literal["web", "mobile", "api"] = "api"
    page: Place | None = None
    title: Short | None = None


class Title(Arguments):
    """A new title."""

    title: Short


class Ending(Arguments):
    """What the customer thinks of the conversation."""

    rating: int | None = Field(None, ge=1, le=5)
    comment: str | None = Field(None, max_length=conversations.LONGEST_COMMENT)
    resolved: bool | None = None


def chat_session_routes(settings: Settings) -> APIRouter:
    """Every route; whose conversations they are comes from cookies or token, nothing else."""
    router = APIRouter(prefix=f"{PREFIX}/chat/sessions", route_class=Enveloped)
    _add_opening(router, settings)
    _add_reading(router, settings.conversation_days)
    _add_changing(router, settings.conversation_days)
    return router


def _add_opening(router: APIRouter, settings: Settings) -> None:
    often = Throttle(settings.chat_sessions_a_minute, MINUTE_S)

    @router.post("")
    async def open_one(request: Request, who: Visitor, body: Opening | None = None) -> Response:
        """Open a conversation."""
        demand(often, who.owner if speaker() else client_address(request))
        wished, customer = body or Opening(), who.customer_id or ""
        if wished.user not in (None, customer):
            raise NotAllowed("A conversation is opened for whoever asks, and for nobody else.")
        found = await asyncio.to_thread(
            conversations.begin,
            who.shop.engine,
            customer,
            settings.conversation_days,
            guest=is_guest(customer),
            channel=wished.channel,
            page=page_of(wished.page),
            title=wished.title,
        )
        return welcomed(request, who, session_view(found))


def _add_reading(router: APIRouter, days: float) -> None:
    @router.get("")
    async def sessions(
        who: Visitor,
        page: Page = 1,
        page_size: PageSize = 20,
        order: Order = "desc",
        search: Words = "",
    ) -> Response:
        """The conversations by their last message, those that hold the words."""
        found, total = await asyncio.to_thread(
            conversations.conversations_of,
            who.shop.engine,
            who.customer_id or "",
            days,
            page_size,
            (page - 1) * page_size,
            search=search.strip(),
            newest_first=order == "desc",
        )
        place = place_of(page, page_size, total)
        return success([session_view(one) for one in found], NO_STORE, place)

    @router.get("/{session_id}")
    async def session(who: Visitor, session_id: SessionId) -> Response:
        """One conversation."""
        found = await asyncio.to_thread(
            conversations.conversation_of, *_whose(who), session_id, days
        )
        return success(session_view(found), NO_STORE)


def _add_changing(router: APIRouter, days: float) -> None:
    @router.patch("/{session_id}")
    async def rename(who: Visitor, session_id: SessionId, body: Title) -> Response:
        """Give it another title."""
        found = await asyncio.to_thread(
            conversations.rename, *_whose(who), session_id, body.title, days
        )
        return success(session_view(found), NO_STORE)

    @router.post("/{session_id}/end")
    async def end(who: Visitor, session_id: SessionId, body: Ending | None = None) -> Response:
        """End it; the same again answers the same."""
        given = (body or Ending()).model_dump()
        found = await asyncio.to_thread(
            lambda: conversations.end(*_whose(who), session_id, days, **given)
        )
        ring()  # an agent who has it hears of it
        summary = {"messages": found.messages, "duration_s": found.duration_s}
        return success({**session_view(found), "summary": summary}, NO_STORE)

    @router.delete("/{session_id}")
    async def delete(who: Visitor, session_id: SessionId) -> Response:
        """Delete it with all that was said in it."""
        async with forgetting(session_id, who.customer_id):
            await asyncio.to_thread(remove, *_whose(who), session_id)
        return success({"id": session_id, "deleted": True}, NO_STORE)


def page_of(told: Place | None) -> dict[str, Any]:
    """What is known of where the customer is."""
    return told.model_dump(exclude_none=True) if told else {}


def _whose(who: ShopContext) -> tuple[Any, str]:
    return who.shop.engine, who.customer_id or ""
