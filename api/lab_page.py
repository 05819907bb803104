"""The prompt lab's page."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse

from api.operator_page import HEADERS

PAGE = Path(__file__).with_name("lab.html")


def lab_page_routes() -> APIRouter:
    """The page is there for all: without a login of the team it shows how to sign in, no more."""
    router = APIRouter(include_in_schema=False)

    @router.get("/lab")
    def page() -> Response:
        """The same bytes for everybody: what it shows comes through the lab's routes."""
        return HTMLResponse(_html(), headers=HEADERS)

    return router


@lru_cache(1)
def _html() -> str:
    return PAGE.read_text(encoding="utf-8")
