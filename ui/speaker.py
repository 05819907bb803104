"""What the handlers know of the chat session they serve."""

from __future__ import annotations

from typing import Any

import chainlit as cl
from chainlit.context import context
from chainlit.session import WebsocketSession

from tools.context import ShopContext
from ui.counter import assistant
from ui.identity import read_cookies

WIDE_COOKIE = "smartshop_wide"
PHONE = ("Mobi", "Android", "iPhone")
STAFF = ("support_agent", "admin")


class NoSpeakerError(RuntimeError):
    """A handler ran for a session that has no proven identity."""


def customer_id() -> str:
    """The customer who speaks in this session."""
    user = context.session.user
    if user is None:
        raise NoSpeakerError("the session has no user")
    return str(user.identifier)


def role() -> str:
    """The speaker's role, as the database had it when they connected."""
    user = context.session.user
    return str((user.metadata if user else {}).get("role") or "customer")


def is_staff() -> bool:
    """Whether the speaker is on the shop's side and may see the steps of a turn."""
    return role() in STAFF


def thread_id() -> str:
    """The conversation of this session."""
    return str(context.session.thread_id)


def shop_context() -> ShopContext:
    """The identity that every tool called for this session gets."""
    return ShopContext(
        shop=assistant().shop,
        session_id=thread_id(),
        customer_id=customer_id(),
        role=role(),
        shows_later=True,
    )


def page() -> dict[str, Any]:
    """Where the customer is for the turn that begins: the page's word, or what they just opened.

    A product looked at counts for one turn; afterwards the conversation itself remembers it.
    """
    known: dict[str, Any] = cl.user_session.get("page") or {}
    looked_at = cl.user_session.get("opened")
    cl.user_session.set("opened", None)
    return {**known, "product_id": looked_at} if looked_at else dict(known)


def opened(product_id: str) -> None:
    """Note that the customer has just opened the details of a product."""
    cl.user_session.set("opened", product_id)


def set_page(found: dict[str, Any]) -> None:
    """Remember where the customer is."""
    cl.user_session.set("page", found)


def is_wide() -> bool:
    """Whether a side panel fits beside the chat; until the page tells, by cookie, then device."""
    told = cl.user_session.get("wide")
    if isinstance(told, bool):
        return told
    session = context.session
    environ = session.environ if _is_socket(session) else {}
    kept = read_cookies(environ.get("HTTP_COOKIE", "")).get(WIDE_COOKIE)
    if kept is not None:
        return kept == "1"
    return not any(word in environ.get("HTTP_USER_AGENT", "") for word in PHONE)


def set_wide(wide: object) -> None:
    """Remember what the page told of its width; anything but a yes or no is ignored."""
    if isinstance(wide, bool):
        cl.user_session.set("wide", wide)


def _is_socket(session: object) -> bool:
    return isinstance(session, WebsocketSession)
