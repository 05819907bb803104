"""The chat's page: no third party's fonts or styles, and an identity from the first request."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from api.visitor import prove
from data.settings import Settings
from ui.identity import VISITOR_COOKIE, new_guest, speaker, verify

STYLES = ("smartshop", "suggest")
SCRIPTS = ("words", "shared", "smartshop", "suggest")
LINKS = "".join(f'<link rel="stylesheet" href="/public/{name}.css">' for name in STYLES)
LOADED = "".join(f'<script src="/public/{name}.js" defer></script>' for name in SCRIPTS)
FOREIGN_LINK = re.compile(r'\s*<link\b[^>]*\bhref="https?://[^>]*>')


def page_routes(settings: Settings) -> APIRouter:
    """Routes of every address that shows the chat."""
    router = APIRouter()

    async def page(request: Request) -> Response:
        response = HTMLResponse(_html(), headers={"cache-control": "no-cache"})
        _welcome(settings, request, response)
        return response

    for path in ("/", "/thread/{thread_id}", "/login", "/login/callback", "/element/{element_id}"):
        router.add_api_route(path, page, methods=["GET"], include_in_schema=False)
    return router


@lru_cache(1)
def _html() -> str:
    from chainlit.server import get_html_template

    html = str(FOREIGN_LINK.sub("", get_html_template("")))
    # Styles after the chat's own, to win over them; scripts before, to be there when it begins.
    return html.replace("<head>", f"<head>{LOADED}", 1).replace("</head>", f"{LINKS}</head>")


def _welcome(settings: Settings, request: Request, response: Response) -> None:
    """Give a visitor the cookies that prove them, so that the page opens without a login."""
    from chainlit.auth import create_jwt, set_auth_cookie
    from chainlit.user import User

    known = speaker(settings, request.cookies)
    customer_id = known or new_guest()
    if verify(settings, request.cookies.get(VISITOR_COOKIE, "")) is None:
        prove(settings, request, response, customer_id)
    if not _has_token(request.cookies):
        set_auth_cookie(request, response, create_jwt(User(identifier=customer_id)))


def _has_token(cookies: Mapping[str, str]) -> bool:
    from chainlit.auth import get_token_from_cookies
    from chainlit.auth.jwt import decode_jwt
    from jwt import InvalidTokenError

    token = get_token_from_cookies(dict(cookies))
    if not token:
        return False
    try:
        decode_jwt(token)
    except InvalidTokenError:
        return False
    return True
