"""Signed proofs of identity: cookies that name a login or a guest, and bearer tokens."""

from __future__ import annotations

import hashlib
import hmac
import uuid
from datetime import timedelta
from typing import Any, NamedTuple

import jwt
from itsdangerous import BadSignature, URLSafeSerializer

from data.models.columns import utc_now
from data.settings import Settings
from ui.secret import signing_key

ISSUER, AUDIENCE = "smartshop", "smartshop-api"
ACCESS, GUEST_ACCESS = "access", "guest"
ALGORITHM = "HS256"
VISITOR, LOGIN, FRAME = "visitor", "login-session", "frame-code"


class Claims(NamedTuple):
    """What a bearer token says; whether its session still stands is another question."""

    customer_id: str
    session_id: str
    kind: str


def sign(settings: Settings, value: str, salt: str = VISITOR) -> str:
    """The cookie value that proves a guest's id, or with another salt a session's."""
    return URLSafeSerializer(signing_key(settings), salt=salt).dumps(value)


def verify(settings: Settings, value: str, salt: str = VISITOR) -> str | None:
    """What a cookie value proves, None if it proves nothing."""
    try:
        found = URLSafeSerializer(signing_key(settings), salt=salt).loads(value)
    except BadSignature:
        return None
    return found if isinstance(found, str) else None


def access_token(settings: Settings, customer_id: str, session_id: str, role: str) -> str:
    """The bearer token of a login; it is good no longer than its session stands."""
    told = {"sub": customer_id, "sid": session_id, "role": role, "typ": ACCESS}
    return _encode(settings, told, settings.access_minutes)


def guest_token(settings: Settings, guest: str) -> str:
    """The bearer token of a guest whose browser keeps no cookies for us."""
    return _encode(settings, {"sub": guest, "typ": GUEST_ACCESS}, settings.guest_minutes)


def read_token(settings: Settings, token: str, leeway_s: float = 0) -> Claims | None:
    """What a bearer token of ours says; None where it is forged, expired or another's."""
    try:
        told = jwt.decode(
            token,
            _key(settings),
            algorithms=[ALGORITHM],
            issuer=ISSUER,
            audience=AUDIENCE,
            leeway=leeway_s,
            options={"require": ["exp", "iss", "aud", "sub"]},
        )
    except (jwt.InvalidTokenError, UnicodeError):
        return None
    return Claims(str(told["sub"]), str(told.get("sid", "")), str(told.get("typ", "")))


def _encode(settings: Settings, told: dict[str, Any], minutes: float) -> str:
    now = utc_now()
    times = {"iat": now, "exp": now + timedelta(minutes=minutes)}
    fixed = {"iss": ISSUER, "aud": AUDIENCE, "jti": uuid.uuid4().hex}
    return jwt.encode({**fixed, **times, **told}, _key(settings), algorithm=ALGORITHM)


def _key(settings: Settings) -> bytes:
    """A key of its own: a token of one kind is never good as another."""
    return hmac.new(signing_key(settings).encode(), b"api-tokens", hashlib.sha256).digest()
