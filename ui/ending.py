"""The end of a conversation in the chat: a small form asks how it was, and then it is over."""

from __future__ import annotations

import asyncio
from typing import Any

import chainlit as cl
from chainlit.context import context

from data.conversations import Conversation, ConversationClosed, conversation_of, end, is_closed
from data.errors import NotFound, ShopError
from data.settings import Settings
from ui import speaker, words
from ui.bell import ring
from ui.cards import element
from ui.counter import assistant

NAME = "Ending"
ASKED, DRAWN = "ending_asked", "endings_drawn"
GIVEN = {"rating": int, "comment": str, "resolved": bool}


async def is_over() -> bool:
    """Whether nothing more is said in this session's conversation."""
    shop = assistant().shop
    days = shop.settings.conversation_days
    return await asyncio.to_thread(is_closed, shop.engine, speaker.thread_id(), days)


async def tell_over() -> None:
    """Say that it has ended, with the way to a new one."""
    await _draw("ending-over", await _summary())


async def ask(payload: dict[str, Any]) -> dict[str, Any]:
    """Show the form, the newest thing in the conversation; there is one at a time."""
    await stay({})
    found = await _summary()
    cl.user_session.set(ASKED, await _draw("ending-over" if found else "ending-ask", found))
    return {"ok": True}


async def stay(payload: dict[str, Any]) -> dict[str, Any]:
    """Take the form away again."""
    asked: cl.Message | None = cl.user_session.get(ASKED)
    cl.user_session.set(ASKED, None)
    if asked is not None and not await is_over():
        await asked.remove()
    return {"ok": True}


async def finish(payload: dict[str, Any]) -> dict[str, Any]:
    """End the conversation with what the form says."""
    told = {name: value for name, kind in GIVEN.items() if type(value := payload.get(name)) is kind}
    try:
        found = await asyncio.to_thread(_end, told)
    except ConversationClosed:
        await _redraw(await _summary())  # by another window
        return {"ok": True}
    except ShopError as refused:
        return {"ok": False, "message": refused.message}
    ring()  # an agent who has it hears of it
    await _redraw(_figures(found))
    return {"ok": True}


async def mark(thread: dict[str, Any]) -> None:
    """Let a conversation that is opened again show that it is over, in place."""
    found = await _summary()
    forms = [one for one in thread["elements"] if one.get("name") == NAME]
    for one in forms:
        one["props"] = {**(one.get("props") or {}), "ended": found}
    if found and not forms and thread["steps"]:
        last = thread["steps"][-1]
        step = {**last, "id": f"{thread['id']}-over", "type": "assistant_message", "feedback": None}
        step["output"] = words.voice().say("ending-over")
        drawn = _form(found)
        drawn.thread_id, drawn.for_id = thread["id"], step["id"]
        thread["steps"].append(step)
        thread["elements"].append(drawn.to_dict())
    cl.user_session.set(DRAWN, forms)


def _end(told: dict[str, Any]) -> Conversation:
    engine, who, thread, days = _whose()
    return end(engine, who, thread, days, **told)


async def _draw(said: str, ended: dict[str, Any] | None) -> cl.Message:
    form = _form(ended)
    sent: cl.Message = await cl.Message(content=words.voice().say(said), elements=[form]).send()
    drawn: list[Any] = cl.user_session.get(DRAWN) or []
    cl.user_session.set(DRAWN, [*drawn, form.to_dict()])
    return sent


async def _redraw(ended: dict[str, Any] | None) -> None:
    """Let every form of this page show the end; what is kept of them is marked when it is read."""
    for form in cl.user_session.get(DRAWN) or []:
        form["props"] = {**form["props"], "ended": ended}
        await context.emitter.emit("element", form)


def _form(ended: dict[str, Any] | None) -> cl.CustomElement:
    return element(NAME, {"ended": ended, "language": words.voice().language})


async def _summary() -> dict[str, Any] | None:
    """The figures of this session's conversation, where it is over."""
    try:
        found = await asyncio.to_thread(lambda: conversation_of(*_whose()))
    except NotFound:
        return None
    return None if found.status == "active" else _figures(found)


def _figures(found: Conversation) -> dict[str, Any]:
    return {"messages": found.messages, "duration_s": found.duration_s, "rating": found.rating}


def _whose() -> tuple[Any, str, str, float]:
    shop = assistant().shop
    settings: Settings = shop.settings
    return shop.engine, speaker.customer_id(), speaker.thread_id(), settings.conversation_days
