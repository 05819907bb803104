"""Customers about themselves, and admins about all accounts."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any, Literal

from babel import Locale, UnknownLocaleError
from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field, field_validator

from api.entering import leave
from api.envelope import NO_STORE, PREFIX, success
from api.signed_in import AdminsOnly, Member, MembersOnly
from data.profile_pages import change_page, page_of
from data.settings import Settings
from data.staff import people, set_role
from graph.leaving import erase
from ui.counter import open_counter
from ui.identity import engine_of
from ui.sessions import close_sessions

Word = Annotated[str, Field(min_length=1, max_length=60)]
Line = Annotated[str, Field(max_length=200)]
PAGE_SIZE = 20


class Profile(BaseModel):
    """What customers may change about themselves; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = Field(None, max_length=100)
    language: str | None = Field(None, max_length=35)
    timezone: str | None = Field(None, max_length=60)
    theme: Literal["light", "dark", "system"] | None = None
    notifications: bool | None = None
    brands: list[Word] | None = Field(None, max_length=50)
    sizes: list[Word] | None = Field(None, max_length=50)
    address: dict[str, Line] | None = Field(None, max_length=12)

    @field_validator("language")
    @classmethod
    def _known_language(cls, told: str | None) -> str | None:
        try:
            return str(Locale.parse(told.replace("-", "_"))) if told else told
        except (UnknownLocaleError, ValueError) as error:
            raise ValueError("is no language that is known") from error

    @field_validator("timezone")
    @classmethod
    def _known_timezone(cls, told: str | None) -> str | None:
        from zoneinfo import available_timezones

        if told is not None and told not in available_timezones():
            raise ValueError("is no time zone that is known")
        return told


class Role(BaseModel):
    """What somebody is in the shop from now on."""

    model_config = ConfigDict(extra="forbid")

    role: str = Field(max_length=40)


def user_routes(settings: Settings) -> APIRouter:
    """The routes."""
    router = APIRouter(prefix=PREFIX)
    router.include_router(_own(settings))
    router.include_router(_admins(settings))
    return router


def _own(settings: Settings) -> APIRouter:
    router = APIRouter(route_class=MembersOnly)

    @router.get("/users/profile")
    async def profile(who: Member) -> Response:
        """All that the customer's page shows, with a few figures."""
        engine = engine_of(settings.url)
        return success(await asyncio.to_thread(page_of, engine, who.customer_id), NO_STORE)

    @router.put("/users/profile")
    async def change(who: Member, told: Profile) -> Response:
        """Change what is given."""
        given: dict[str, Any] = told.model_dump(exclude_unset=True, exclude_none=True)
        engine = engine_of(settings.url)
        page = await asyncio.to_thread(change_page, engine, who.customer_id, given)
        return success(page, NO_STORE)

    @router.delete("/users/me")
    async def close(request: Request, who: Member) -> Response:
        """Close the account: what is only the customer's is deleted, every login ends."""
        answer = success({"closed": True}, NO_STORE)
        await leave(request, answer)

        async def ended() -> None:
            await close_sessions(who.customer_id)

        await erase(await open_counter(settings), who.customer_id, ended)
        return answer

    return router


def _admins(settings: Settings) -> APIRouter:
    router = APIRouter(route_class=AdminsOnly)

    @router.get("/users")
    async def users(
        page: Annotated[int, Query(ge=1, le=100_000)] = 1,
        page_size: Annotated[int, Query(ge=1, le=100)] = PAGE_SIZE,
    ) -> Response:
        """A page of all accounts, by address."""
        found, total = await asyncio.to_thread(people, engine_of(settings.url), page, page_size)
        place = {
            "page": page,
            "page_size": page_size,
            "total_pages": -(-total // page_size),
            "total": total,
        }
        return success([person._asdict() for person in found], NO_STORE, place)

    @router.put("/users/{user_id}/role")
    async def role(user_id: str, told: Role) -> Response:
        """Give somebody a role; it holds at once, and their open chats begin anew with it."""
        engine = engine_of(settings.url)
        person = await asyncio.to_thread(set_role, engine, user_id, told.role)
        await close_sessions(person.id)
        return success(person._asdict(), NO_STORE)

    return router
