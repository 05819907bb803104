"""Accounts over the API: register, confirm, sign in and out, renew, and a forgotten password."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.auth_tokens import token_routes
from api.entering import bearer_pair, device_of, enter, keep_cookies, leave
from api.envelope import NO_STORE, PREFIX, Enveloped, success
from api.frame_login import frame_login_routes
from api.limits import Limits
from api.signed_in import Member
from data import accounts, logins
from data.accounts import Registration, rules_of
from data.email_tokens import normalised
from data.errors import InvalidInput, ShopError
from data.letters import Office, open_office
from data.settings import Settings
from ui.identity import engine_of, known
from ui.sessions import close_sessions

Email = Annotated[str, Field(min_length=1, max_length=254)]
Password = Annotated[str, Field(min_length=1, max_length=1000)]
Token = Annotated[str, Field(min_length=1, max_length=500)]
Language = Annotated[str, Field(max_length=35)]


class Body(BaseModel):
    """What a request holds: the fields named, no others."""

    model_config = ConfigDict(extra="forbid")


class Registering(Body):
    """A new account."""

    email: Email
    password: Password
    name: str = Field("", max_length=100)
    language: Language = ""


class Confirming(Body):
    """What the letter's link holds."""

    token: Token


class SigningIn(Body):
    """Address and password; with `cookie` the browser keeps the login, and no script sees it."""

    email: Email
    password: Password
    cookie: bool = False


class Leaving(Body):
    """Whether to sign out on every device."""

    everywhere: bool = False


class Resetting(Body):
    """An address, to get a letter; or its token and the new password."""

    email: Email | None = None
    token: Token | None = None
    password: Password | None = None
    language: Language = ""


class Changing(Body):
    """The old password and the new one."""

    current: str = Field("", max_length=1000)
    password: Password


def auth_routes(settings: Settings) -> APIRouter:
    """The routes; `office` sends the letters."""
    router = APIRouter(prefix=f"{PREFIX}/auth", route_class=Enveloped)
    office, limits = open_office(settings), Limits(settings)
    _registering(router, settings, office, limits)
    _logins(router, settings, limits)
    token_routes(router, settings, limits)
    frame_login_routes(router, settings, limits)
    _passwords(router, settings, office, limits)
    return router


def _registering(router: APIRouter, settings: Settings, office: Office, limits: Limits) -> None:
    rules = rules_of(settings)

    @router.post("/register")
    async def register(request: Request, asked: Registering) -> Response:
        """Ask for an account; the answer is the same whether or not the address has one."""
        await limits.request(request)
        given = Registration(asked.email, asked.password, asked.name.strip(), asked.language)
        engine = engine_of(settings.url)
        office.send(await asyncio.to_thread(accounts.register, engine, given, rules))
        return success({"sent": True}, NO_STORE)

    @router.post("/verify-email")
    async def verify_email(request: Request, asked: Confirming) -> Response:
        """Confirm the address by what its letter held: the account is there."""
        await limits.request(request)
        await asyncio.to_thread(accounts.confirm, engine_of(settings.url), asked.token)
        return success({"verified": True}, NO_STORE)


def _logins(router: APIRouter, settings: Settings, limits: Limits) -> None:
    rules = rules_of(settings)

    # Not "login": the chat interface finds its own page by that name.
    @router.post("/login", name="sign_in")
    async def login(request: Request, asked: SigningIn) -> Response:
        """Sign in; what the visitor did as a guest becomes the customer's."""
        await limits.login(request, normalised(asked.email))
        engine = engine_of(settings.url)
        try:
            customer_id = await asyncio.to_thread(
                accounts.check_password, engine, asked.email, asked.password, rules
            )
        except ShopError:
            await limits.failed(request)
            raise
        pair, found = await enter(settings, customer_id, device_of(request))
        told = {"customer_id": found.customer_id, "name": found.name, "role": found.role}
        if not asked.cookie:
            return success(told | bearer_pair(settings, pair, found), NO_STORE)
        answer = success(told, NO_STORE)
        keep_cookies(request, answer, found)
        return answer

    @router.post("/logout")
    async def logout(request: Request, who: Member, asked: Leaving | None = None) -> Response:
        """End this login, or all of them: tokens, cookies and open chats with it."""
        answer = success({"signed_out": True}, NO_STORE)
        if asked and asked.everywhere:
            await end_everywhere(settings, who.customer_id)
        await leave(request, answer)
        return answer

    @router.get("/session")
    async def session() -> Response:
        """Who is speaking: a guest, or a customer by name and role."""
        who = known()
        signed_in = who is not None and not who.is_guest
        told: dict[str, Any] = {"signed_in": signed_in}
        if who and signed_in:
            told |= {"customer_id": who.customer_id, "name": who.name, "role": who.role}
        return success(told, NO_STORE)


def _passwords(router: APIRouter, settings: Settings, office: Office, limits: Limits) -> None:
    rules = rules_of(settings)

    @router.post("/password/reset")
    async def reset(request: Request, asked: Resetting) -> Response:
        """Ask for a letter by address; or set a new password by the letter's token."""
        await limits.request(request)
        engine = engine_of(settings.url)
        if asked.token and asked.password:
            customer_id, letter = await asyncio.to_thread(
                accounts.reset, engine, asked.token, asked.password, rules
            )
            office.send(letter)
            await close_sessions(customer_id)
            return success({"changed": True}, NO_STORE)
        if not asked.email:
            raise InvalidInput("Give an email, or a token and a password.", field="email")
        letter_or_none = await asyncio.to_thread(
            accounts.ask_reset, engine, asked.email, asked.language, rules
        )
        office.send(letter_or_none)
        return success({"sent": True}, NO_STORE)

    @router.put("/password")
    async def change(request: Request, who: Member, asked: Changing) -> Response:
        """Change the password; every other login of the customer ends."""
        await limits.login(request, who.customer_id)
        engine = engine_of(settings.url)
        given = (who.customer_id, asked.current, asked.password, who.session_id)
        office.send(await asyncio.to_thread(accounts.change_password, engine, *given, rules))
        return success({"changed": True}, NO_STORE)


async def end_everywhere(settings: Settings, customer_id: str) -> None:
    """End every login of a customer, and every chat that is open by one."""
    engine = engine_of(settings.url)
    await asyncio.to_thread(logins.end_everywhere, engine, customer_id)
    await close_sessions(customer_id)
