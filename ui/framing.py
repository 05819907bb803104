"""Which pages may frame the chat, and whether a request comes from such a frame."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from starlette.requests import Request

from data.settings import Settings

FRAMED_COOKIE = "smartshop_framed"
"""Stands only where a browser keeps cookies for a frame of another site apart from all others."""
SELF = "'self'"


def parents(settings: Settings) -> list[str]:
    """The pages that may frame the chat, as the policy names them; none where it is 'none'."""
    return [one for one in settings.frame_ancestors.split() if one != "'none'"]


def may_frame(origin: str, own: str, settings: Settings) -> bool:
    """Whether a page of this origin may frame the chat that is served at the origin `own`."""
    return any(_matches(origin, own if one == SELF else one) for one in parents(settings))


def is_framed(request: Request) -> bool:
    """Whether the browser shows this in a page of another site, with cookies of their own."""
    headers = request.headers
    opened = headers.get("sec-fetch-dest") == "iframe"
    if opened and headers.get("sec-fetch-site") == "cross-site":
        return True
    return FRAMED_COOKIE in request.cookies


def refuses_parent(request: Request, settings: Settings) -> bool:
    """Whether a page that may not do so opens the chat in a frame, as far as the request tells.

    The policy in the answer's headers is what holds; this spares a visitor cookies.
    """
    headers = request.headers
    if headers.get("sec-fetch-dest") != "iframe":
        return False
    if headers.get("sec-fetch-site") not in ("cross-site", "same-site"):
        return False
    told = urlsplit(headers.get("referer", ""))
    origin = f"{told.scheme}://{told.netloc}"
    own = f"{request.url.scheme}://{headers.get('host', '')}"
    return bool(told.netloc) and origin != own and not may_frame(origin, own, settings)


def _matches(origin: str, allowed: str) -> bool:
    if "*." not in allowed:
        return origin == allowed
    return re.fullmatch(re.escape(allowed).replace(r"\*", r"[a-z0-9.-]+"), origin) is not None
