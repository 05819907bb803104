"""Authorization, token and user info as RFC 6749 and OpenID Connect have them; codes work once."""

from __future__ import annotations

import secrets
from html import escape
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

CLIENT = {"client_id": "a-shop", "client_secret": "of-the-tests"}
PEOPLE = {
    "Ann": {"email": "ann@elsewhere.example", "email_verified": True, "name": "Ann Elsewhere"},
    "Bob": {"email": "bob@elsewhere.example", "email_verified": False, "name": "Bob Unproven"},
}
NEW = "Nea"


def _newcomer() -> dict[str, Any]:
    """Somebody whom no shop knows yet, another at each time."""
    address = f"nea-{secrets.token_hex(6)}@elsewhere.example"
    return {"email": address, "email_verified": True, "name": f"{NEW} Elsewhere"}


def settings_for(service: str) -> dict[str, str]:
    """What a shop is told that lets people in by the service at this address."""
    return {
        "OAUTH_GENERIC_NAME": "elsewhere",
        "OAUTH_GENERIC_CLIENT_ID": CLIENT["client_id"],
        "OAUTH_GENERIC_CLIENT_SECRET": CLIENT["client_secret"],
        "OAUTH_GENERIC_AUTH_URL": f"{service}/authorize",
        "OAUTH_GENERIC_TOKEN_URL": f"{service}/token",
        "OAUTH_GENERIC_USER_INFO_URL": f"{service}/userinfo",
        "OAUTH_GENERIC_SCOPES": "openid email profile",
        "NO_PROXY": "127.0.0.1,localhost",
    }


def create_app() -> Starlette:
    """Build a service where nobody has signed in yet."""
    codes: dict[str, tuple[dict[str, Any], str]] = {}  # to who it is and the address it is for
    tokens: dict[str, dict[str, Any]] = {}

    async def authorize(request: Request) -> Response:
        asked = request.query_params
        if asked["client_id"] != CLIENT["client_id"] or asked["response_type"] != "code":
            return JSONResponse({"error": "unauthorized_client"}, 400)
        back = asked["redirect_uri"]
        ways = {"Cancel": urlencode({"error": "access_denied", "state": asked["state"]})}
        for who, person in {**PEOPLE, NEW: _newcomer()}.items():
            code = secrets.token_urlsafe(16)
            codes[code] = (person, back)
            ways[who] = urlencode({"code": code, "state": asked["state"]})
        links = (f'<p><a href="{escape(f"{back}?{way}")}">{who}</a>' for who, way in ways.items())
        return HTMLResponse("".join(links))

    async def token(request: Request) -> Response:
        told = dict(parse_qsl((await request.body()).decode()))
        person, back = codes.pop(told.get("code", ""), ({}, ""))
        ours = all(told.get(name) == value for name, value in CLIENT.items())
        if not person or not ours or told.get("redirect_uri") != back:
            return JSONResponse({"error": "invalid_grant"}, 400)
        tokens[given := secrets.token_urlsafe(16)] = person
        return JSONResponse({"access_token": given, "token_type": "Bearer"})

    async def user_info(request: Request) -> Response:
        person = tokens.get(request.headers.get("authorization", "").removeprefix("Bearer "))
        return JSONResponse(person) if person else JSONResponse({}, 401)

    return Starlette(
        routes=[
            Route("/authorize", authorize),
            Route("/token", token, methods=["POST"]),
            Route("/userinfo", user_info),
        ]
    )
