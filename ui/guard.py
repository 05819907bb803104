"""What may open a chat connection: the shop's own pages, with ids that are ids."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from data.settings import Settings

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
    """Stand in front of the interface's connect handler, and close what the shop does not use."""
    from chainlit.server import sio  # not before the interface's folder is settled
    from socketio.exceptions import ConnectionRefusedError as Refused

    handlers = sio.handlers["/"]
    opened = handlers["connect"]
    if getattr(opened, "guards", None) is not None:
        opened = opened.guards

    async def connect(sid: str, environ: dict[str, Any], auth: object) -> Any:
        reason = refuses(environ, auth, settings)
        if reason:
            raise Refused(reason)
        return await opened(sid, environ, auth)

    connect.guards = opened  # type: ignore[attr-defined]
    handlers["connect"] = connect
    for name in UNUSED:
        handlers.pop(name, None)
