"""Who is speaking: the one place where a request's cookies and tokens become an identity."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

import jwt
from sqlalchemy import Engine
from starlette.requests import cookie_parser

from data.database import open_engine
from data.errors import NotSignedIn
from data.guest_merge import is_spent
from data.logins import standing
from data.settings import Settings
from ui import tokens
from ui.tokens import sign, verify

__all__ = ["sign", "verify"]
VISITOR_COOKIE = "smartshop_visitor"
LOGIN_COOKIE = "smartshop_login"
CHAT_COOKIE = "access_token"
COOKIE_LIFE_S = 365 * 24 * 3600
GUEST = "guest-"


@dataclass(frozen=True)
class Proof:
    """Whom a request proves.

    Attributes:
        customer_id: The customer, or the guest.
        session_id: The login that proves a customer; empty for guests.
        role: What they are in the shop now.
    """

    customer_id: str
    session_id: str = ""
    role: str = "customer"
    name: str = ""

    @property
    def is_guest(self) -> bool:
        """Whether nobody has signed in."""
        return not self.session_id


request_speaker: ContextVar[str | None] = ContextVar("request_speaker", default=None)
"""Customer id of the HTTP request being served, where it proves one."""
request_proof: ContextVar[Proof | NotSignedIn | None] = ContextVar("request_proof", default=None)
"""What the HTTP request being served proves, or why its token is refused."""


def proven() -> Proof | None:
    """Whom the request being served proves.

    Raises:
        NotSignedIn: It carries a token that is not good any more: it is then nobody's request.
    """
    found = request_proof.get()
    if isinstance(found, NotSignedIn):
        raise found
    return found


def known() -> Proof | None:
    """The same, a token that is no longer good proving nothing."""
    found = request_proof.get()
    return found if isinstance(found, Proof) else None


def speaker() -> str | None:
    """The customer id that the request being served proves.

    Raises:
        NotSignedIn: It carries a token that is not good any more.
    """
    found = proven()
    return found.customer_id if found else None


def proof_of(settings: Settings, cookies: Mapping[str, str], bearer: str = "") -> Proof | None:
    """Whom cookies and a bearer token prove: a login first, then a guest.

    Everything that a login gave out is good only while its session stands, and a guest only until
    they have become a customer: both are read from the database every time.

    Raises:
        NotSignedIn: There is a bearer token, and it is not good.
    """
    if bearer:
        found = _by_bearer(settings, bearer)
        if found is None:
            raise NotSignedIn("This token is not good any more.", code="token_invalid")
        return found
    session_id = tokens.verify(settings, cookies.get(LOGIN_COOKIE, ""), tokens.LOGIN)
    chat = chat_identity(cookies)
    for login in (session_id, chat and chat[1]):
        if login and (found := _standing(settings, login)):
            return found
    visitor = tokens.verify(settings, cookies.get(VISITOR_COOKIE, ""))
    if visitor and _is_open_guest(settings, visitor):
        return Proof(visitor)
    return still_proven(settings, chat) if chat and not chat[1] else None


def chat_identity(cookies: Mapping[str, str]) -> tuple[str, str] | None:
    """The customer id and login session that the chat's own token names, standing or not."""
    from chainlit.auth import get_token_from_cookies

    token = get_token_from_cookies(dict(cookies))
    return read_chat_token(token) if token else None


def read_chat_token(token: str) -> tuple[str, str] | None:
    """The same for the token itself."""
    from chainlit.auth.jwt import decode_jwt

    try:
        user = decode_jwt(token)
    except (jwt.InvalidTokenError, TypeError, KeyError):
        return None  # expired, or signed with an earlier key: our own cookies may still hold
    return str(user.identifier), str((user.metadata or {}).get("sid") or "")


def still_proven(settings: Settings, identity: tuple[str, str] | None) -> Proof | None:
    """Whom a chat token names, if that still stands."""
    if identity is None:
        return None
    customer_id, session_id = identity
    if session_id:
        found = _standing(settings, session_id)
        return found if found and found.customer_id == customer_id else None
    return Proof(customer_id) if _is_open_guest(settings, customer_id) else None


def new_guest() -> str:
    """A fresh guest's customer id."""
    return f"{GUEST}{uuid.uuid4()}"


def is_guest(customer_id: str) -> bool:
    """Whether the id is one of a visitor who never registered."""
    return customer_id.startswith(GUEST)


def read_cookies(header: str) -> dict[str, str]:
    """The cookies of a Cookie header, read exactly as the server and the chat read them."""
    return cookie_parser(header)


@lru_cache(4)
def engine_of(url: str) -> Engine:
    """The engine that identities are read by."""
    return open_engine(url)


def _by_bearer(settings: Settings, bearer: str) -> Proof | None:
    claims = tokens.read_token(settings, bearer)
    if claims is None:
        return None
    if claims.kind == tokens.GUEST_ACCESS:
        open_one = _is_open_guest(settings, claims.customer_id)
        return Proof(claims.customer_id) if open_one else None
    found = _standing(settings, claims.session_id) if claims.session_id else None
    return found if found and found.customer_id == claims.customer_id else None


def _standing(settings: Settings, session_id: str) -> Proof | None:
    found = standing(engine_of(settings.url), session_id, settings.login_days)
    return Proof(found.customer_id, session_id, found.role, found.name) if found else None


def _is_open_guest(settings: Settings, customer_id: str) -> bool:
    return is_guest(customer_id) and not is_spent(engine_of(settings.url), customer_id)
