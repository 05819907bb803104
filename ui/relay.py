"""Brings what agents say into the chats that are open in this process, as it is written."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Engine, func
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, select

from data.database import reading
from data.handoff_words import see_customer
from data.models import Handoff, HandoffEvent, Message
from data.models.handoffs import OPEN
from ui.bell import news
from ui.undrawn import step_of

log = logging.getLogger(__name__)
AT_LEAST_EVERY_S = 30.0
REST_S = 5.0
TELLS = ("agent", "shop")
"""Who tells customers something that their own page has not drawn."""


class Relay:
    """One task a process; a chat that opens later reads the same messages from its history."""

    def __init__(self, engine: Engine, every_s: float) -> None:
        """Look every so many seconds for what other processes wrote."""
        self._engine, self._every_s = engine, every_s
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with what is written from now on."""
        last = await asyncio.to_thread(self._newest)
        self._task = asyncio.create_task(self._run(last))

    async def stop(self) -> None:
        """End."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _run(self, last: int) -> None:
        seen = -1
        while True:
            try:
                seen = await news(self._engine, seen, AT_LEAST_EVERY_S, self._every_s)
                for number, row, step in await asyncio.to_thread(self._said, last):
                    await bring(row, step)
                    last = number
                here = _open_chats()
                if here:
                    await asyncio.to_thread(self._see, here)
            except (SQLAlchemyError, OSError):
                log.warning("what agents say has to wait", exc_info=True)
                await asyncio.sleep(REST_S)

    def _newest(self) -> int:
        with reading(self._engine) as session:
            return session.exec(select(func.max(HandoffEvent.id))).one() or 0

    def _said(self, last: int) -> list[tuple[int, Handoff, dict[str, Any]]]:
        """What customers are to see since an event, as the page draws it."""
        with reading(self._engine) as session:
            query = (
                select(HandoffEvent, Handoff, Message)
                .join(Handoff, col(Handoff.id) == HandoffEvent.handoff_id)
                .join(Message, col(Message.id) == HandoffEvent.message_id)
                .where(col(HandoffEvent.id) > last, col(HandoffEvent.actor).in_(TELLS))
            )
            rows = session.exec(query.order_by(col(HandoffEvent.id))).all()
            return [(event.id or 0, row, step_of(message)) for event, row, message in rows]

    def _see(self, here: Sequence[tuple[str, str]]) -> None:
        with reading(self._engine) as session:
            ids = [
                row.id
                for row in _open_handoffs(session)
                if (row.customer_id, row.session_id) in here
            ]
        if ids:
            see_customer(self._engine, ids)


async def bring(row: Handoff, step: dict[str, Any]) -> None:
    """Show a message in every chat of this process that has the conversation open."""
    from chainlit.emitter import ChainlitEmitter
    from chainlit.session import ws_sessions_id

    for session in list(ws_sessions_id.values()):
        user = session.user
        if user is None or str(user.identifier) != row.customer_id:
            continue
        if str(session.thread_id) == row.session_id:
            shown: Any = {**step, "threadId": row.session_id}
            await ChainlitEmitter(session).send_step(shown)


def _open_chats() -> list[tuple[str, str]]:
    from chainlit.session import ws_sessions_id

    return [
        (str(session.user.identifier), str(session.thread_id))
        for session in list(ws_sessions_id.values())
        if session.user is not None
    ]


def _open_handoffs(session: Session) -> Sequence[Handoff]:
    return session.exec(select(Handoff).where(col(Handoff.status).in_(OPEN))).all()
