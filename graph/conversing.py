"""A message that may come twice, from anywhere, is answered once; whoever asks again is told it."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from data import claims
from data.conversations import check_open
from data.errors import ShopError
from data.said import Asked, Said, ask_once, reply_kept
from graph.assistant import Assistant
from graph.reply import TurnEvent, TurnRequest

LOOK_AGAIN_S = 0.05
TURNS_WAITED_FOR = 4


class StillAnswering(ShopError):
    """The conversation is busy with another message."""

    code = "still_answering"


@dataclass
class Conversing:
    """The turns under way by this door; each goes on to its end, also when nobody listens."""

    assistant: Assistant
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)

    async def ask(self, request: TurnRequest, client_id: str) -> Asked:
        """Note the message; what was sent under that id before is the same message.

        Raises:
            NotFound: The customer has no such conversation.
            ConversationClosed: It is over.
            KeyReused: Another message came under that id.
        """
        settings = self.assistant.shop.settings
        return await asyncio.to_thread(
            ask_once,
            self._engine,
            request.customer_id or "",
            request.session_id,
            client_id,
            request.text,
            settings.conversation_days,
        )

    async def events(self, request: TurnRequest, asked: Asked) -> AsyncIterator[TurnEvent | Said]:
        """The turn's events as they come, then the reply as it is kept; only that, where it is.

        Raises:
            StillAnswering: Other turns of the conversation take too long.
        """
        kept = await self._kept(asked.reply_id)
        if kept is None:
            ids = {"message_id": asked.message_id, "reply_id": asked.reply_id}
            page = {"page": request.page or asked.page}
            async for event in self._heard(request.model_copy(update={**ids, **page})):
                yield event
            kept = await self._kept(asked.reply_id)
        if kept is None:
            raise LookupError("a turn ended without a reply that is kept")
        yield kept

    async def _heard(self, request: TurnRequest) -> AsyncIterator[TurnEvent]:
        """The events of a turn that runs by itself, so that its listener may leave."""
        told: asyncio.Queue[TurnEvent | None] = asyncio.Queue()
        task = asyncio.create_task(self._run(request, told))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        while (event := await told.get()) is not None:
            yield event
        # Whoever held the conversation before us may have been slow, not dead, and then its reply
        # is the one that is kept.
        with suppress(IntegrityError):
            await asyncio.shield(task)

    async def _run(self, request: TurnRequest, told: asyncio.Queue[TurnEvent | None]) -> None:
        """One turn, unless another has answered the message meanwhile."""
        try:
            async with self._held(request) as answered:
                if not answered:
                    async for event in self.assistant.stream(request):
                        told.put_nowait(event)
        finally:
            told.put_nowait(None)

    @asynccontextmanager
    async def _held(self, request: TurnRequest) -> AsyncIterator[bool]:
        """Hold the conversation, among all processes; whether the message is answered already."""
        key, holder = f"turn:{request.session_id}", uuid.uuid4().hex
        settings = self.assistant.shop.settings
        lasting_s = settings.turn_claim_s
        until = asyncio.get_running_loop().time() + TURNS_WAITED_FOR * settings.max_turn_s
        while not await asyncio.to_thread(claims.take, self._engine, key, holder, lasting_s):
            if await self._kept(request.reply_id) is not None:
                yield True
                return
            if asyncio.get_running_loop().time() > until:
                raise StillAnswering("The messages before this one are still being answered.")
            await asyncio.sleep(LOOK_AGAIN_S)
        renewing = asyncio.create_task(self._renew(key, holder, lasting_s))
        try:
            kept = await self._kept(request.reply_id) is not None
            if not kept:  # it may have been ended or deleted while we waited
                await asyncio.to_thread(
                    check_open,
                    self._engine,
                    request.customer_id or "",
                    request.session_id,
                    settings.conversation_days,
                )
            yield kept
        finally:
            renewing.cancel()
            with suppress(asyncio.CancelledError):
                await renewing
            await asyncio.to_thread(claims.give_back, self._engine, key, holder)

    async def _renew(self, key: str, holder: str, lasting_s: float) -> None:
        while True:
            await asyncio.sleep(lasting_s / 3)
            await asyncio.to_thread(claims.renew, self._engine, key, holder, lasting_s)

    async def _kept(self, reply_id: str) -> Said | None:
        return await asyncio.to_thread(reply_kept, self._engine, reply_id)

    @property
    def _engine(self) -> Engine:
        return self.assistant.shop.engine
