"""Signing in for the chat in a store's page: a window of the chat's own hands the login over."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.entering import device_of, enter, keep_cookies
from api.envelope import NO_STORE, success
from api.limits import Limits
from api.signed_in import TEAM, Member
from data import frame_logins
from data.email_tokens import BadToken
from data.errors import NotAllowed
from data.settings import Settings
from ui.identity import engine_of
from ui.tokens import FRAME, sign, verify

# A frame of another site sees no cookie of that window. The window gets a code, good once and for
# a minute, and gives it to nothing but a page of the chat's own origin that opened it; the code
# holds a challenge, so that only the frame that asked can redeem it.


class Asking(BaseModel):
    """The SHA-256 of what the frame keeps to itself."""

    model_config = ConfigDict(extra="forbid")

    challenge: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Redeeming(BaseModel):
    """The code, and what the frame kept to itself."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, Field(min_length=1, max_length=500)]
    verifier: Annotated[str, Field(min_length=32, max_length=200)]


def frame_login_routes(router: APIRouter, settings: Settings, limits: Limits) -> None:
    """Add the routes."""

    @router.post("/frame-code")
    async def frame_code(request: Request, who: Member, asked: Asking) -> Response:
        """A code for the frame that opened the window; none for the shop's own people."""
        await limits.request(request)
        if who.role in TEAM:
            raise NotAllowed("The shop's own people sign in on the chat's own page.")
        engine = engine_of(settings.url)
        token = await asyncio.to_thread(frame_logins.hand_out, engine, who.customer_id)
        code = sign(settings, f"{token}.{asked.challenge}", FRAME)
        return success({"code": code}, NO_STORE)

    @router.post("/frame-login")
    async def frame_login(request: Request, asked: Redeeming) -> Response:
        """Sign in by a code; what the visitor did in the frame becomes the customer's."""
        await limits.request(request)
        told = verify(settings, asked.code, FRAME) or ""
        token, _, challenge = told.rpartition(".")
        own = hashlib.sha256(asked.verifier.encode()).hexdigest()
        if not hmac.compare_digest(own, challenge):
            raise BadToken("This code is not good here. Sign in again.")
        customer_id = await asyncio.to_thread(frame_logins.redeem, engine_of(settings.url), token)
        _, found = await enter(settings, customer_id, device_of(request))
        answer = success({"customer_id": found.customer_id, "name": found.name}, NO_STORE)
        keep_cookies(request, answer, found)
        return answer
