"""The cookies that prove a visitor: given at the first page, changed by signing in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response

from data.settings import Settings
from ui import tokens
from ui.framing import FRAMED_COOKIE, is_framed
from ui.identity import (
    CHAT_COOKIE,
    COOKIE_LIFE_S,
    LOGIN_COOKIE,
    VISITOR_COOKIE,
    Proof,
    chat_identity,
)
from ui.tokens import sign, verify

if TYPE_CHECKING:
    from chainlit.user import User

DAY_S = 24 * 3600


def chat_user(proof: Proof) -> User:
    """The speaker as the chat interface knows them; its token names the login that proves them."""
    from chainlit.user import User

    metadata: dict[str, Any] = {"sid": proof.session_id}
    name = "Guest" if proof.is_guest else proof.name or "Customer"
    return User(identifier=proof.customer_id, display_name=name, metadata=metadata)


def give(settings: Settings, request: Request, response: Response, proof: Proof) -> None:
    """Put the cookies right that prove this speaker; those that are right stay."""
    cookies = request.cookies
    if is_framed(request) and FRAMED_COOKIE not in cookies:
        _set(request, response, FRAMED_COOKIE, "1", COOKIE_LIFE_S)
    if proof.is_guest:
        if verify(settings, cookies.get(VISITOR_COOKIE, "")) != proof.customer_id:
            keep_guest(settings, request, response, proof.customer_id)
        _drop(request, response, LOGIN_COOKIE)
    else:
        if verify(settings, cookies.get(LOGIN_COOKIE, ""), tokens.LOGIN) != proof.session_id:
            _keep_login(settings, request, response, proof.session_id)
        _drop(request, response, VISITOR_COOKIE)
    if chat_identity(cookies) != (proof.customer_id, proof.session_id):
        _give_chat_token(request, response, proof)


def keep_guest(settings: Settings, request: Request, response: Response, guest: str) -> None:
    """Give the browser the cookie that proves a guest."""
    _set(request, response, VISITOR_COOKIE, sign(settings, guest), COOKIE_LIFE_S)


def take_all(request: Request, response: Response) -> None:
    """Take every cookie away that proves somebody."""
    chat = [name for name in request.cookies if name.startswith(CHAT_COOKIE)]
    for name in (VISITOR_COOKIE, LOGIN_COOKIE, *chat):
        _drop(request, response, name)


def _keep_login(settings: Settings, request: Request, response: Response, session: str) -> None:
    value = sign(settings, session, tokens.LOGIN)
    _set(request, response, LOGIN_COOKIE, value, COOKIE_LIFE_S)  # its session ends it


def _give_chat_token(request: Request, response: Response, proof: Proof) -> None:
    from chainlit.auth import create_jwt

    for name in request.cookies:
        if name.startswith(f"{CHAT_COOKIE}_"):
            _drop(request, response, name)
    _set(request, response, CHAT_COOKIE, create_jwt(chat_user(proof)), 15 * DAY_S)


def _set(request: Request, response: Response, name: str, value: str, life_s: int) -> None:
    """Set a cookie; in a frame of another site one that is kept for that site's pages alone.

    Such a cookie (CHIPS) is let through where third-party cookies are not. Browsers take it
    over https, and from this machine.
    """
    framed = is_framed(request)
    response.set_cookie(
        name,
        value,
        max_age=life_s,
        httponly=True,
        secure=framed or request.url.scheme == "https",
        samesite="none" if framed else "lax",
    )
    if framed:
        # The standard library writes this attribute from Python 3.14 on.
        key, written = response.raw_headers[-1]
        response.raw_headers[-1] = (key, written + b"; Partitioned")


def _drop(request: Request, response: Response, name: str) -> None:
    if name in request.cookies:
        _set(request, response, name, "", 0)
