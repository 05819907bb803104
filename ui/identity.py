"""Who is speaking: a signed identity for every visitor, without asking for a login."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from contextvars import ContextVar
from http.cookies import CookieError, SimpleCookie

import jwt
from itsdangerous import BadSignature, URLSafeSerializer

from data.settings import Settings
from ui.secret import signing_key

VISITOR_COOKIE = "smartshop_visitor"
TOKEN_COOKIE = "access_token"
COOKIE_LIFE_S = 365 * 24 * 3600
GUEST = "guest-"

request_speaker: ContextVar[str | None] = ContextVar("request_speaker", default=None)
"""Customer id of the HTTP request being served, where its cookies prove one."""


def new_guest() -> str:
    """A fresh guest's customer id."""
    return f"{GUEST}{uuid.uuid4()}"


def is_guest(customer_id: str) -> bool:
    """Whether the id is one of a visitor who never registered."""
    return customer_id.startswith(GUEST)


def sign(settings: Settings, customer_id: str) -> str:
    """The cookie value that proves an identity."""
    return _serializer(settings).dumps(customer_id)


def verify(settings: Settings, value: str) -> str | None:
    """The identity that a cookie value proves, None if it proves nothing."""
    try:
        customer_id = _serializer(settings).loads(value)
    except BadSignature:
        return None
    return customer_id if isinstance(customer_id, str) else None


def speaker(settings: Settings, cookies: Mapping[str, str]) -> str | None:
    """The customer id that the cookies of a request prove: the chat's token, else our own."""
    from chainlit.auth import get_token_from_cookies
    from chainlit.auth.jwt import decode_jwt

    token = get_token_from_cookies(dict(cookies))
    if token:
        try:
            return str(decode_jwt(token).identifier)
        except jwt.InvalidTokenError:
            pass  # expired, or signed with an earlier key: our own cookie may still hold
    value = cookies.get(VISITOR_COOKIE)
    return verify(settings, value) if value else None


def read_cookies(header: str) -> dict[str, str]:
    """The cookies of a Cookie header; a malformed one has none."""
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(header)
    except CookieError:
        return {}
    return {name: morsel.value for name, morsel in jar.items()}


def _serializer(settings: Settings) -> URLSafeSerializer:
    return URLSafeSerializer(signing_key(settings), salt="visitor")
