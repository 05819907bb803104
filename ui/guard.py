"""What may open a chat connection: the shop's own pages, with ids that are ids."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from data.settings import Settings
from ui.identity import chat_identity, proof_of, read_chat_token, read_cookies, still_proven
from ui.sessions import close_session

Handler = Callable[..., Awaitable[Any]]
PAGE = "window_message"

_hearing: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

UNUSED = (
    "edit_message",
    "message_favorite",
    "fetch_favorites",
    "audio_start",
    "audio_chunk",
    "audio_end",
)


def is_uuid(value: object) -> bool:
    """Whether the value is the usual text of a UUID: it goes into paths and queries."""
    if not isinstance(value, str):
        return False
    try:
        return str(uuid.UUID(value)) == value.lower()
    except ValueError:
        return False


def is_allowed_origin(origin: str | None, host: str | None, settings: Settings) -> bool:
    """Whether a request with this Origin header comes from our pages or an allowed store's."""
    if not origin:
        return True
    allowed = {item.strip().rstrip("/") for item in settings.allowed_origins.split(",")}
    return origin in allowed or (bool(host) and urlsplit(origin).netloc == host)


def refuses(environ: Mapping[str, Any], auth: object, settings: Settings) -> str | None:
    """Why a connection must not be opened, None if it may."""
    if not is_allowed_origin(environ.get("HTTP_ORIGIN"), environ.get("HTTP_HOST"), settings):
        return "origin not allowed"
    if not isinstance(auth, dict) or not is_uuid(auth.get("sessionId")):
        return "bad session id"
    if auth.get("threadId") and not is_uuid(auth["threadId"]):
        return "bad thread id"
    return None


def install(settings: Settings) -> None:
    """Stand in front of the interface's handlers, and close what the shop does not use."""
    from chainlit.server import sio  # not before the interface's folder is settled

    from ui.continuing import shows_again

    handlers = sio.handlers["/"]
    for name in UNUSED:
        handlers.pop(name, None)
    for name, handler in list(handlers.items()):
        inner = getattr(handler, "guards", handler)
        if name != "disconnect":
            whole = shows_again(inner) if name == "connection_successful" else inner
            outer = (
                _connecting(settings, inner)
                if name == "connect"
                else _in_order(name, _going_on(settings, whole))
            )
            outer.guards = inner  # type: ignore[attr-defined]
            handlers[name] = outer


def _connecting(settings: Settings, opened: Handler) -> Handler:
    """A connection is opened for whom its cookies prove, and for nobody else."""
    from chainlit.auth import get_token_from_cookies
    from chainlit.session import WebsocketSession
    from socketio.exceptions import ConnectionRefusedError as Refused

    async def connect(sid: str, environ: dict[str, Any], auth: object) -> Any:
        reason = refuses(environ, auth, settings)
        if reason:
            raise Refused(reason)
        cookies = read_cookies(environ.get("HTTP_COOKIE", ""))
        proof = await asyncio.to_thread(proof_of, settings, cookies)
        if proof is None or chat_identity(cookies) != (proof.customer_id, proof.session_id):
            raise Refused("not signed in")
        answer = await opened(sid, environ, auth)
        session = WebsocketSession.get(sid)
        if session is not None:
            session.token = get_token_from_cookies(cookies)
        return answer

    return connect


def _going_on(settings: Settings, handler: Handler) -> Handler:
    """What an open connection asks for is done only while its login stands."""
    from chainlit.session import WebsocketSession

    async def checked(sid: str, *data: Any) -> Any:
        session = WebsocketSession.get(sid)
        if session is not None:
            identity = read_chat_token(session.token or "")
            proof = await asyncio.to_thread(still_proven, settings, identity)
            if proof is None:
                await close_session(session)
                return None
            if session.user is not None:
                session.user.metadata = {**session.user.metadata, "role": proof.role}
        return await handler(sid, *data)

    return checked


def _in_order(name: str, handler: Handler) -> Handler:
    """What the page tells of itself is known before anything that is sent after it begins.

    Events run beside each other; a message may not overtake the page that it speaks of.
    """

    async def ordered(sid: str, *data: Any) -> Any:
        hearing = _hearing.setdefault(sid, asyncio.Lock())
        async with hearing:  # first come, first served
            if name == PAGE:
                return await handler(sid, *data)
        return await handler(sid, *data)

    return ordered
