"""Messages over the API: said and answered once, at once or as a stream; read; given a thumb."""

from __future__ import annotations

import asyncio
import uuid
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Path, Response
from pydantic import Field

from api.chat_answers import message_view, place_of, reply_view
from api.chat_sessions import (
    MINUTE_S,
    Order,
    Page,
    PageSize,
    Place,
    SessionId,
    Visitor,
    page_of,
)
from api.chat_stream import EVENT_STREAM, streamed
from api.envelope import NO_STORE, PREFIX, Enveloped, success
from api.throttle import Throttle, demand
from data.errors import InvalidInput
from data.said import Said, messages_of
from data.settings import Settings
from data.thumbs import Reason, note_thumb
from graph.conversing import Conversing
from graph.reply import TurnRequest
from tools.arguments import Arguments
from tools.context import ShopContext
from ui.counter import open_counter

MessageId = Annotated[str, Path(min_length=1, max_length=100)]
Accept = Annotated[str, Header()]


class Saying(Arguments):
    """A message; with an id of the sender's own it may be sent again."""

    message: str = Field(min_length=1)
    client_message_id: str | None = Field(None, min_length=1, max_length=200)
    page: Place | None = None


class Thumb(Arguments):
    """What the customer thinks of a reply."""

    value: Literal["up", "down"]
    reason: Reason | None = None
    comment: str | None = Field(None, max_length=2000)


class Talking:
    """What messages over the API share: the settings, how often, and the turns under way."""

    def __init__(self, settings: Settings) -> None:
        """Nothing has been said yet."""
        self.settings = settings
        self._often = Throttle(settings.chat_messages_a_minute, MINUTE_S)
        self._turns: Conversing | None = None

    async def say(
        self, who: ShopContext, session_id: str, body: Saying, *, stream: bool
    ) -> Response:
        """Answer the message, or tell what was answered when it came before."""
        demand(self._often, who.owner)
        self._check(body.message)
        turns = await self._conversing()
        request = _request(who, session_id, body)
        client_id = body.client_message_id or str(uuid.uuid4())
        asked = await turns.ask(request, client_id)
        ids = {"session_id": session_id, "client_message_id": client_id}
        ids["message_id"] = asked.message_id

        def view(said: Said) -> dict[str, Any]:
            return reply_view(said, session_id, client_id, asked.message_id)

        events = turns.events(request, asked)
        if stream:
            return streamed({**ids, "id": asked.reply_id}, events, view)
        kept = [event async for event in events if isinstance(event, Said)]
        return success(view(kept[-1]), NO_STORE)

    def _check(self, text: str) -> None:
        longest = self.settings.max_message_chars
        if len(text) > longest:
            raise InvalidInput(f"message: at most {longest} characters.")

    async def _conversing(self) -> Conversing:
        assistant = await open_counter(self.settings)
        if self._turns is None or self._turns.assistant is not assistant:
            self._turns = Conversing(assistant)
        return self._turns


def chat_message_routes(settings: Settings) -> APIRouter:
    """Every route; whose messages they are comes from cookies or token, nothing else."""
    router = APIRouter(prefix=PREFIX, route_class=Enveloped)
    talking = Talking(settings)

    @router.post("/chat/sessions/{session_id}/messages")
    async def say(
        who: Visitor, session_id: SessionId, body: Saying, accept: Accept = ""
    ) -> Response:
        """Say something; the reply comes at once, or as a stream where that is accepted."""
        return await talking.say(who, session_id, body, stream=EVENT_STREAM in accept)

    @router.get("/chat/sessions/{session_id}/messages")
    async def messages(
        who: Visitor,
        session_id: SessionId,
        page: Page = 1,
        page_size: PageSize = 20,
        order: Order = "asc",
    ) -> Response:
        """What was said, in the order in which it was said."""
        found, total = await asyncio.to_thread(
            messages_of,
            who.shop.engine,
            who.customer_id or "",
            session_id,
            page_size,
            (page - 1) * page_size,
            newest_first=order == "desc",
        )
        place = place_of(page, page_size, total)
        return success([message_view(one) for one in found], NO_STORE, place)

    @router.post("/messages/{message_id}/feedback")
    async def feedback(who: Visitor, message_id: MessageId, body: Thumb) -> Response:
        """Give a reply a thumb; the newest one counts."""
        told = await asyncio.to_thread(
            note_thumb,
            who.shop.engine,
            who.customer_id or "",
            message_id,
            up=body.value == "up",
            reason=body.reason,
            comment=body.comment,
        )
        return success(told, NO_STORE)

    return router


def _request(who: ShopContext, session_id: str, body: Saying) -> TurnRequest:
    return TurnRequest.model_validate(
        {
            "text": body.message,
            "session_id": session_id,
            "customer_id": who.customer_id,
            "role": who.role,
            "page": page_of(body.page),
        }
    )
