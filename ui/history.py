"""Keeps the chat's threads, messages and cards in our tables, so that a reload loses nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from chainlit.context import context_var
from chainlit.data.base import BaseDataLayer
from chainlit.data.utils import queue_until_user_message
from chainlit.element import Element as ChatElement
from chainlit.element import ElementDict
from chainlit.step import StepDict
from chainlit.types import (
    Feedback,
    PageInfo,
    PaginatedResponse,
    Pagination,
    ThreadDict,
    ThreadFilter,
)
from chainlit.user import PersistedUser, User
from sqlalchemy import Engine
from sqlmodel import Session

from data.database import reading, writing
from data.models import Customer, Element
from data.thumbs import put_thumb
from ui import history_rows as rows
from ui.counter import forgetting
from ui.identity import is_guest, request_speaker
from ui.thumb_reasons import read_comment

Result = TypeVar("Result")
Method = TypeVar("Method", bound=Callable[..., Any])


def _after_first_message(method: Method) -> Method:
    queued: Method = queue_until_user_message()(method)
    return queued


class ChatHistory(BaseDataLayer):
    """The interface's memory; a user's id and identifier are the customer's id.

    One thread writes, so writes keep the order in which they were asked for and none
    overtakes another. Every write checks that the conversation is the caller's.
    """

    def __init__(self, engine: Engine) -> None:
        """Read and write with this engine, off the event loop."""
        self._engine = engine
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="chat-history")

    async def get_user(self, identifier: str) -> PersistedUser | None:
        """The customer of that id."""
        return await asyncio.to_thread(self._user, identifier)

    async def create_user(self, user: User) -> PersistedUser | None:
        """Make a guest known; a known customer stays as they are."""

        def create(session: Session) -> None:
            if session.get(Customer, user.identifier) is None:
                guest = is_guest(user.identifier)
                session.add(Customer(id=user.identifier, is_guest=guest))

        await self._write(create)
        return await self.get_user(user.identifier)

    async def get_thread_author(self, thread_id: str) -> str:
        """Whose conversation it is; empty if nobody's."""
        thread = await self.get_thread(thread_id)
        return (thread and thread["userIdentifier"]) or ""

    async def get_thread(self, thread_id: str) -> ThreadDict | None:
        """A conversation with its messages, cards and thumbs."""
        found = await self._read(lambda session: rows.read_thread(session, thread_id))
        return found  # type: ignore[return-value]

    async def list_threads(
        self, pagination: Pagination, filters: ThreadFilter
    ) -> PaginatedResponse[ThreadDict]:
        """A page of the customer's own conversations, newest first."""
        count = min(pagination.first, 100)
        found = await self._read(
            lambda session: rows.list_threads(
                session, filters.userId or "", filters.search, pagination.cursor, count + 1
            )
        )
        page: Any = found[:count]
        ends = (page[0]["id"], page[-1]["id"]) if page else (None, None)
        info = PageInfo(hasNextPage=len(found) > count, startCursor=ends[0], endCursor=ends[1])
        return PaginatedResponse(pageInfo=info, data=page)

    async def update_thread(
        self,
        thread_id: str,
        name: str | None = None,
        user_id: str | None = None,
        metadata: dict[str, Any] | None = None,
        tags: list[str] | None = None,
    ) -> None:
        """Change a conversation; its owner is always the caller, whatever user_id says."""
        who, title = caller(), _title(name)
        await self._write(lambda s: rows.write_thread(s, thread_id, who, title, metadata, tags))

    async def delete_thread(self, thread_id: str) -> None:
        """Delete a conversation with all that hangs on it."""
        who = caller()
        async with forgetting(thread_id, who):
            await self._write(lambda session: rows.drop_thread(session, thread_id, who))

    @_after_first_message
    async def create_step(self, step_dict: StepDict) -> None:
        """Keep a message or step."""
        step, who = dict(step_dict), caller()
        await self._write(lambda session: rows.write_step(session, step, who))

    @_after_first_message
    async def update_step(self, step_dict: StepDict) -> None:
        """Change a message or step."""
        step, who = dict(step_dict), caller()
        await self._write(lambda session: rows.write_step(session, step, who))

    @_after_first_message
    async def delete_step(self, step_id: str) -> None:
        """Delete a message or step."""
        who = caller()
        await self._write(lambda session: rows.drop_step(session, step_id, who))

    @_after_first_message
    async def create_element(self, element: ChatElement) -> None:
        """Keep a card of a message; panels belong to none and are not kept, nor are pictures."""
        if not element.for_id or element.type != "custom":
            return
        content, who = dict(element.to_dict()), caller()
        await self._write(lambda session: rows.write_element(session, content, who))

    async def get_element(self, thread_id: str, element_id: str) -> ElementDict | None:
        """A card of a conversation."""

        def read(session: Session) -> Any:
            row = session.get(Element, element_id)
            return row.content if row is not None and row.thread_id == thread_id else None

        found: ElementDict | None = await self._read(read)
        return found

    @_after_first_message
    async def delete_element(self, element_id: str, thread_id: str | None = None) -> None:
        """Delete a card."""
        who = caller()
        await self._write(lambda session: rows.drop_element(session, element_id, who))

    async def upsert_feedback(self, feedback: Feedback) -> str:
        """Keep a thumb; the newest one on a reply counts."""
        who = caller()
        reason, comment = read_comment(feedback.comment)
        thumb = (feedback.forId, feedback.value, comment, reason)
        return await self._write(lambda session: put_thumb(session, who, *thumb).id)

    async def delete_feedback(self, feedback_id: str) -> bool:
        """Take a thumb back."""
        who = caller()
        await self._write(lambda session: rows.drop_feedback(session, feedback_id, who))
        return True

    async def get_favorite_steps(self, user_id: str) -> list[StepDict]:
        """None: the shop has no favourite messages."""
        return []

    async def build_debug_url(self) -> str:
        """None: the shop has no debugger."""
        return ""

    async def close(self) -> None:
        """Finish the writes that wait."""
        await asyncio.to_thread(self._writer.shutdown, wait=True)

    def _user(self, identifier: str) -> PersistedUser | None:
        with reading(self._engine) as session:
            row = session.get(Customer, identifier)
        if row is None:
            return None
        return PersistedUser(
            id=row.id,
            identifier=row.id,
            display_name=row.name or "Guest",
            createdAt=row.created_at.isoformat(),
            metadata={"role": row.role, "guest": row.is_guest},
        )

    async def _read(self, work: Callable[[Session], Result]) -> Result:
        def run() -> Result:
            with reading(self._engine) as session:
                return work(session)

        return await asyncio.to_thread(run)

    async def _write(self, work: Callable[[Session], Result]) -> Result:
        def run() -> Result:
            with writing(self._engine) as session:
                return work(session)

        return await asyncio.get_running_loop().run_in_executor(self._writer, run)


def caller() -> str | None:
    """The customer id of whoever the server is working for now, proven by their cookies."""
    context = context_var.get(None)
    if context is not None and context.session.user is not None:
        return str(context.session.user.identifier)
    return request_speaker.get()


def _title(name: str | None) -> str | None:
    """A thread that a click began is named by the interface after the action; we name it better."""
    from chainlit.config import config

    return rows.ACTION_THREAD if name in config.code.action_callbacks else name
