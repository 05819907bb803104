"""The chat's page: no third party's fonts or styles, and an identity from the first request."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse

from api.speech import offered
from data.settings import Settings
from ui.cookies import give
from ui.framing import parents, refuses_parent
from ui.identity import Proof, known, new_guest

STYLES = ("smartshop", "suggest", "account", "frame", "person")
SCRIPTS = (
    *("frame", "frames", "awake", "redrawn", "words", "shared", "elements"),
    *("smartshop", "suggest", "starters", "frame_account", "account", "person", "thumbs"),
    *("waiting", "dictation", "pictures", "address"),
)
LINKS = "".join(f'<link rel="stylesheet" href="/public/{name}.css">' for name in STYLES)
LOADED = "".join(f'<script src="/public/{name}.js" defer></script>' for name in SCRIPTS)
LOGIN = "/login"  # where a login by another service comes back to where it failed
FOREIGN_LINK = re.compile(r'\s*<link\b[^>]*\bhref="https?://[^>]*>')


def page_routes(settings: Settings) -> APIRouter:
    """Routes of every address that shows the chat."""
    router = APIRouter()

    async def page(request: Request) -> Response:
        if refuses_parent(request, settings):
            return PlainTextResponse("This page may not show the chat.", 403)
        if request.url.path == LOGIN and "error" in request.query_params:
            return RedirectResponse("/account?problem=elsewhere", 303)
        response = HTMLResponse(_html(settings), headers={"cache-control": "no-cache"})
        _welcome(settings, request, response)
        return response

    for path in ("/", "/thread/{thread_id}", LOGIN, f"{LOGIN}/callback", "/element/{element_id}"):
        router.add_api_route(path, page, methods=["GET"], include_in_schema=False)
    return router


def _html(settings: Settings) -> str:
    """The document; it is told which pages around it may be believed."""
    named = escape(" ".join(parents(settings)))
    told = f'<meta name="smartshop-parents" content="{named}">'
    told += f'<meta name="smartshop-dictation" content="{offered(settings)}">'
    told += f'<meta name="smartshop-longest-speech" content="{settings.max_speech_s}">'
    return _document().replace("</head>", f"{told}</head>")


@lru_cache(1)
def _document() -> str:
    from chainlit.server import get_html_template

    html = str(FOREIGN_LINK.sub("", get_html_template("")))
    # Styles after the chat's own, to win over them; scripts before, to be there when it begins.
    return html.replace("<head>", f"<head>{LOADED}", 1).replace("</head>", f"{LINKS}</head>")


def _welcome(settings: Settings, request: Request, response: Response) -> None:
    """Give a visitor the cookies that prove them, so that the page opens without a login."""
    give(settings, request, response, known() or Proof(new_guest()))
