"""The operator's page: one document of ours, and the shop's colours as a style sheet."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse

from ui.config import ROOT

PAGE = Path(__file__).with_name("operator.html")
# Nothing inline, nothing from elsewhere, no frame around it, and no text ever taken for HTML.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "cache-control": "no-cache",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
}


def operator_page_routes() -> APIRouter:
    """The page is there for all: without a session it shows how to get one, and nothing else."""
    router = APIRouter(include_in_schema=False)

    @router.get("/operator")
    def page() -> Response:
        """The same bytes for everybody; what it shows comes through the operator's routes."""
        return HTMLResponse(_html(), headers=HEADERS)

    @router.get("/operator/theme.css")
    def theme() -> Response:
        """The colours of theme.json, by what the visitor's system prefers or chose here."""
        return Response(_colours(), media_type="text/css", headers={"cache-control": "no-cache"})

    return router


@lru_cache(1)
def _html() -> str:
    return PAGE.read_text(encoding="utf-8")


@lru_cache(1)
def _colours() -> str:
    theme = json.loads((ROOT / "public" / "theme.json").read_text(encoding="utf-8"))
    light, dark = (_declarations(theme["variables"][scheme]) for scheme in ("light", "dark"))
    return (
        f":root {{ color-scheme: light;\n{light}}}\n"
        "@media (prefers-color-scheme: dark) {\n"
        f":root:not([data-theme=light]) {{ color-scheme: dark;\n{dark}}}\n}}\n"
        f":root[data-theme=dark] {{ color-scheme: dark;\n{dark}}}\n"
    )


def _declarations(variables: dict[str, str]) -> str:
    return "".join(f"{name}: {value};\n" for name, value in variables.items())
