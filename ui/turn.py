"""A turn as the customer sees it: text as it comes, then cards, sources and chips."""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, ParamSpec

import chainlit as cl

from graph.reply import Reply, TurnEvent, TurnRequest
from ui import ending, speaker, words
from ui.bell import ring
from ui.cards import reply_elements
from ui.cart_panel import cart_changed, show_cart
from ui.config import settings_in_force
from ui.continuing import noted, said_first
from ui.counter import assistant, open_counter
from ui.order_cards import MOST_ROWS
from ui.orders_panel import show_orders
from ui.prose import Prose

log = logging.getLogger(__name__)
P = ParamSpec("P")
Answer = dict[str, Any]


def kindly(handler: Callable[P, Awaitable[None]]) -> Callable[P, Awaitable[None]]:
    """The handler, with a plain sentence and a reference in place of an error's own words."""

    @wraps(handler)
    async def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            await open_counter(settings_in_force())  # already open but after a reload of the code
            await handler(*args, **kwargs)
        except Exception:
            log.exception("a chat handler failed, reference %s", reference := _reference())
            await cl.Message(content=_apology(reference)).send()

    return guarded


def safely(handler: Callable[P, Awaitable[Answer]]) -> Callable[P, Awaitable[Answer]]:
    """The action, answering with a plain sentence and a reference where it fails."""

    @wraps(handler)
    async def guarded(*args: P.args, **kwargs: P.kwargs) -> Answer:
        try:
            await open_counter(settings_in_force())
            return await handler(*args, **kwargs)
        except Exception:
            log.exception("a click failed, reference %s", reference := _reference())
            return {"ok": False, "code": "failed", "message": _apology(reference)}

    return guarded


@noted
async def run_turn(
    text: str, confirms: str | None = None, means: str = "", language: str = "", said: str = ""
) -> None:
    """Answer one message of this session's speaker, or a button's, and draw the reply.

    What is kept of both has the ids of what is drawn; `said` is the message's.
    """
    if await ending.is_over():
        await ending.tell_over()
        return
    message = cl.Message(content="")
    request = TurnRequest.model_validate(
        {
            "text": text,
            "session_id": speaker.thread_id(),
            "customer_id": speaker.customer_id(),
            "role": speaker.role(),
            "page": speaker.page(),
            "confirms": confirms,
            "means": means,
            "language": language,
            "message_id": said,
            "deed_id": said_first(text, said),
            "reply_id": message.id,
            "draws": True,
        }
    )
    prose = Prose(message)
    reply: Reply | None = None
    async for event in assistant().stream(request):
        if event.kind == "text":
            await prose.add(event.text, replaces=event.replaces)
        elif event.kind == "step" and speaker.is_staff():
            await _show_step(event)
        elif event.reply is not None:
            reply = event.reply
    if reply is None:
        raise LookupError("the turn ended without a reply")
    if reply.passed_to:  # a person of the team answers
        ring()
        return
    await _finish(message, reply)


async def _finish(message: cl.Message, reply: Reply) -> None:
    message.content = reply.text
    words.spoken(reply.language)
    drawn: list[Any] = [*reply_elements(reply, assistant().shop.settings)]
    message.elements = drawn
    await message.send()  # public/frames.js lets the page draw it all at once
    looked_at = {tool.name for tool in reply.tools if tool.ok}
    if "view_cart" in looked_at:
        await show_cart(reply.cart)
    elif looked_at == {"list_orders"} and len(reply.orders) >= MOST_ROWS and speaker.is_wide():
        await show_orders()  # There may be more of them than are drawn in the conversation.
    elif reply.cart_changed or any(tool.name == "checkout" for tool in reply.tools):
        await cart_changed(reply.cart)


async def _show_step(event: TurnEvent) -> None:
    async with cl.Step(name=event.name, type="tool", show_input=False) as step:
        step.output = f"```json\n{json.dumps(event.detail, indent=1, default=str)}\n```"


def _reference() -> str:
    return uuid.uuid4().hex[:8].upper()


def _apology(reference: str) -> str:
    return (
        "Sorry, something went wrong on our side and I could not finish that. "
        f"Please try again in a moment. (Reference {reference})"
    )
