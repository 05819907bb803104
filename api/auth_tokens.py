"""What a login gives out over the API: its sessions, new tokens for old, and a guest's token."""

from __future__ import annotations

import asyncio
from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.entering import bearer_pair
from api.envelope import NO_STORE, success
from api.limits import Limits
from api.middleware import bearer_of
from api.signed_in import Member
from data import logins
from data.errors import NotSignedIn
from data.settings import Settings
from ui import tokens
from ui.identity import engine_of, known, new_guest, still_proven
from ui.sessions import close_sessions


class Renewing(BaseModel):
    """The newest refresh token."""

    model_config = ConfigDict(extra="forbid")

    refresh_token: Annotated[str, Field(min_length=1, max_length=500)]


def token_routes(router: APIRouter, settings: Settings, limits: Limits) -> None:
    """Add the routes."""
    _sessions(router, settings)
    _tokens(router, settings, limits)


def _sessions(router: APIRouter, settings: Settings) -> None:
    @router.get("/sessions")
    async def sessions(who: Member) -> Response:
        """Where the customer is signed in."""
        engine = engine_of(settings.url)
        rows = await asyncio.to_thread(logins.sessions_of, engine, who.customer_id)
        told = [
            {
                "id": row.id,
                "device": row.device,
                "created_at": row.created_at.isoformat(),
                "used_at": row.used_at.isoformat(),
                "current": row.id == who.session_id,
            }
            for row in rows
        ]
        return success(told, NO_STORE)

    @router.delete("/sessions/{session_id}")
    async def end_session(session_id: str, who: Member) -> Response:
        """Sign out on one device."""
        engine = engine_of(settings.url)
        await asyncio.to_thread(logins.end, engine, session_id, who.customer_id)
        await close_sessions(who.customer_id, session_id)
        return success({"ended": True}, NO_STORE)


def _tokens(router: APIRouter, settings: Settings, limits: Limits) -> None:
    @router.post("/refresh")
    async def refresh(request: Request, asked: Renewing) -> Response:
        """A new pair of tokens; a refresh token that comes again ends its login."""
        await limits.request(request)
        engine = engine_of(settings.url)
        pair = await asyncio.to_thread(
            logins.renew, engine, asked.refresh_token, settings.login_days, settings.refresh_grace_s
        )
        found = await asyncio.to_thread(
            logins.standing, engine, pair.session_id, settings.login_days
        )
        if found is None:
            raise NotSignedIn("Please sign in again.", code="refresh_invalid")
        return success(bearer_pair(settings, pair, found), NO_STORE)

    @router.post("/guest")
    async def guest(request: Request) -> Response:
        """A guest's short-lived token, for a frame whose browser keeps no cookies of ours."""
        await limits.request(request)
        who = await asyncio.to_thread(_guest_again, settings, request) or new_guest()
        told = {
            "access_token": tokens.guest_token(settings, who),
            "token_type": "bearer",
            "expires_in": round(settings.guest_minutes * 60),
        }
        return success(told, NO_STORE)


def _guest_again(settings: Settings, request: Request) -> str | None:
    """The guest who asks again: by cookie, or by a token that is good or was until lately."""
    found = known()
    if found and found.is_guest:
        return found.customer_id
    bearer = bearer_of(request.headers.get("authorization", ""))
    leeway_s = settings.guest_renew_hours * 3600
    claims = tokens.read_token(settings, bearer, leeway_s) if bearer else None
    if claims is None or claims.kind != tokens.GUEST_ACCESS:
        return None
    again = still_proven(settings, (claims.customer_id, ""))
    return again.customer_id if again else None
