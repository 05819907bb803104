"""Signing in and out of the operator's page."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Request, Response

from api.envelope import NO_STORE, PREFIX, success
from api.operator import (
    COOKIE,
    Operator,
    OperatorDoor,
    by_token,
    client_address,
    keep_session,
)
from api.team import OperatorsPage, Who, team_member
from data.settings import Settings

Token = Annotated[str, Body(embed=True, min_length=1, max_length=500)]


def operator_session_routes(settings: Settings) -> APIRouter:
    """The session as one resource: made with the token, read and ended with its cookie."""
    router = APIRouter(prefix=PREFIX)
    router.include_router(_entrance(settings))
    router.include_router(_inside(settings))
    return router


def _entrance(settings: Settings) -> APIRouter:
    router = APIRouter(route_class=OperatorDoor)

    @router.post("/operator/session")
    def sign_in(request: Request, token: Token) -> Response:
        """Prove the operator by the shop's token; the cookie then stands for it."""
        operator = by_token(settings, token, client_address(request))
        answer = success(_record(settings, operator), NO_STORE)
        keep_session(settings, request, answer, operator)
        return answer

    @router.delete("/operator/session")
    def sign_out() -> Response:
        """Take the cookie away; harmless where there is none."""
        answer = success({"signed_out": True}, NO_STORE)
        answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return answer

    return router


def _inside(settings: Settings) -> APIRouter:
    router = APIRouter(route_class=OperatorsPage)

    @router.get("/operator/session")
    def who(operator: Who) -> Response:
        """Who is signed in, and to which shop."""
        return success(_record(settings, operator), NO_STORE)

    return router


def _record(settings: Settings, operator: Operator) -> dict[str, Any]:
    told = {"name": operator.name, "role": operator.role, "shop": settings.shop_name}
    return {**told, "by_account": operator == team_member()}
