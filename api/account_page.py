"""The account's page: one document of ours, under the same policy as the operator's."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from api.operator_page import HEADERS
from data.settings import Settings
from ui.cookies import give
from ui.identity import Proof, known, new_guest

PAGE = Path(__file__).with_name("account.html")


def account_page_routes(settings: Settings) -> APIRouter:
    """The same bytes for everybody: what it shows comes through the account's routes."""
    router = APIRouter(include_in_schema=False)

    @router.get("/account")
    def page(request: Request) -> Response:
        """The page; like the chat's it tells a new visitor who they are."""
        response = HTMLResponse(_html(), headers=HEADERS)
        give(settings, request, response, known() or Proof(new_guest()))
        return response

    return router


@lru_cache(1)
def _html() -> str:
    return PAGE.read_text(encoding="utf-8")
