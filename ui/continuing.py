"""A conversation that was cut off goes on: after a lost connection, a reload, or a server's end."""

from __future__ import annotations

import asyncio
import uuid
from collections import defaultdict
from collections.abc import Awaitable, Callable
from functools import wraps
from itertools import takewhile
from typing import Any, ParamSpec

import chainlit as cl
from chainlit.context import context, init_ws_context
from chainlit.data import get_data_layer
from chainlit.session import WebsocketSession, ws_sessions_id

from data.database import reading
from data.handoffs import log_id, open_of
from data.models import Message
from ui import speaker, words
from ui.cart_panel import read_cart
from ui.resume import reopen
from ui.undrawn import elements_of, step_of

P = ParamSpec("P")
Tasks = set["asyncio.Task[Any]"]
CUT_OFF = "cut_off"
WRITTEN_S = 0.3
"""By then what a finished turn has drawn is in the history."""

_turns: dict[str, Tasks] = defaultdict(set)
_redrawing: Tasks = set()


def noted(turn: Callable[P, Awaitable[None]]) -> Callable[P, Awaitable[None]]:
    """The turn, known to be under way while it runs."""

    @wraps(turn)
    async def run(*args: P.args, **kwargs: P.kwargs) -> None:
        task, thread_id = asyncio.current_task(), speaker.thread_id()
        if task is None:
            raise RuntimeError("a turn runs in a task")
        _turns[thread_id].add(task)
        try:
            await turn(*args, **kwargs)
        finally:
            _turns[thread_id].discard(task)
            if not _turns[thread_id]:
                del _turns[thread_id]

    return run


async def go_on(thread: dict[str, Any]) -> None:
    """Bring an opened thread up to date: with the answer under way, once it is there.

    An answer that no turn is writing any more was cut off; nothing is done over without being
    asked, since part of it may have been done.
    """
    running = _under_way(thread["id"])
    if running:
        later = asyncio.create_task(_show_when_done(thread["id"], running))
        _redrawing.add(later)
        later.add_done_callback(_redrawing.discard)
    else:
        asked, ours = _unanswered(thread), await asyncio.to_thread(_is_ours, thread["id"])
        cl.user_session.set(CUT_OFF, asked)
        if asked and ours:
            _offer_again(thread, str(asked["output"]))
    await reopen(thread, await read_cart())


def said_first(text: str, message_id: str) -> str:
    """The message with which this was asked first, where its answer was cut off; else its own.

    What that turn had written is noted under it, and is not written again.
    """
    cut_off = cl.user_session.get(CUT_OFF)
    cl.user_session.set(CUT_OFF, None)
    return str(cut_off["id"]) if cut_off and cut_off["output"] == text else message_id


def shows_again(connected: Callable[[str], Awaitable[Any]]) -> Callable[[str], Awaitable[Any]]:
    """The interface's handler of a connection that stands, with what was sent to nobody before it.

    It opens a stored thread for a new session; one that comes back it leaves as the page has it.
    """

    async def checked(sid: str) -> Any:
        answer = await connected(sid)
        session = WebsocketSession.get(sid)
        back = session is not None and session.restored and session.has_first_interaction
        if session is not None and back and not session.thread_id_to_resume:
            init_ws_context(session)
            await _redraw(session.thread_id)
        return answer

    return checked


def _under_way(thread_id: str) -> Tasks:
    """Turns of the thread that this process is at work on, in whatever session they began."""
    sessions = [one for one in ws_sessions_id.values() if one.thread_id == thread_id]
    found = {one.current_task for one in sessions if one.current_task is not None}
    found |= _turns.get(thread_id, set())
    return {one for one in found if not one.done()} - {asyncio.current_task()}


async def _show_when_done(thread_id: str, running: Tasks) -> None:
    await context.emitter.task_start()
    await asyncio.wait(running)
    await asyncio.sleep(WRITTEN_S)
    await _redraw(thread_id)
    await context.emitter.task_end()


async def _redraw(thread_id: str) -> None:
    history = get_data_layer()
    thread: Any = await history.get_thread(thread_id) if history else None
    if thread is None or thread["userIdentifier"] != speaker.customer_id():
        return
    await go_on(thread)
    # The panels are the page's own and stand as they stood.
    thread["elements"] = [one for one in thread["elements"] if one.get("display") != "side"]
    await context.emitter.resume_thread(thread)


def _unanswered(thread: dict[str, Any]) -> dict[str, Any] | None:
    """The customer's message that nothing answers at the thread's end; the first of the same."""
    said = [step for step in reversed(thread["steps"]) if "message" in step["type"]]
    asked = list(takewhile(lambda step: step["type"] == "user_message", said))
    same = list(takewhile(lambda step: step["output"] == asked[0]["output"], asked))
    return same[-1] if same else None


def _is_ours(thread_id: str) -> bool:
    """Whether the assistant answers in this conversation, and no person is waited for."""
    with reading(speaker.shop_context().shop.engine) as session:
        return open_of(session, log_id(speaker.customer_id(), thread_id)) is None


def _offer_again(thread: dict[str, Any], asked: str) -> None:
    """Say that the answer was cut off, and offer to ask again; shown, not kept."""
    voice = words.voice()
    note = Message(
        id=str(uuid.uuid4()),
        thread_id=thread["id"],
        role="assistant",
        text=voice.say("interrupted"),
        record={"suggestions": [asked], "language": voice.language},
    )
    thread["steps"].append(step_of(note))
    thread["elements"] += elements_of(note)
