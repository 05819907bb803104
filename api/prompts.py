"""Prompts over HTTP: versions, differences, what is in use."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api.envelope import NO_STORE, PREFIX, success
from api.team import TeamOrOperator, Who
from data.prompt_changes import archive, drop_draft, roll_back
from data.prompts import Parameters, Prompt
from data.settings import Settings
from graph.prompt_checks import LONGEST_CHARS
from graph.prompt_desk import (
    LONGEST_NOTE,
    Written,
    difference,
    draft,
    one_prompt,
    overview,
    put_in_use,
    shown,
)
from ui.identity import engine_of

Name = Annotated[str, Path(max_length=60)]
Number = Annotated[int, Path(ge=1, le=1_000_000)]
Version = Annotated[int, Query(ge=1, le=1_000_000)]


class Text(BaseModel):
    """A prompt's text as it is to be kept."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=2 * LONGEST_CHARS)
    parameters: Parameters = Field(default_factory=Parameters)
    note: str = Field("", max_length=LONGEST_NOTE)


def prompt_routes(settings: Settings) -> APIRouter:
    """Everything about prompts, for support agents and admins."""
    router = APIRouter(prefix=f"{PREFIX}/prompts", route_class=TeamOrOperator)
    _reading(router, settings)
    _writing(router, settings)
    return router


def _reading(router: APIRouter, settings: Settings) -> None:
    @router.get("")
    async def prompts(who: Who) -> Response:
        """Every prompt with its variables and versions."""
        return await _told(overview, settings)

    @router.get("/{name}")
    async def active(who: Who, name: Name) -> Response:
        """The version in use, filled in with sample values, and the prompt's history."""
        return await _told(lambda engine: shown(engine, one_prompt(engine, name)), settings)

    @router.get("/{name}/versions/{number}")
    async def version(who: Who, name: Name, number: Number) -> Response:
        """One version."""
        return await _told(lambda engine: shown(engine, one_prompt(engine, name, number)), settings)

    @router.get("/{name}/diff")
    async def diff(
        who: Who, name: Name, to: Version, before: Annotated[int, Query(alias="from", ge=1)]
    ) -> Response:
        """What the version `to` changes in the version `from`."""
        return await _told(
            lambda engine: difference(
                one_prompt(engine, name, before), one_prompt(engine, name, to)
            ),
            settings,
        )


def _writing(router: APIRouter, settings: Settings) -> None:
    @router.post("/{name}/versions")
    async def add(who: Who, name: Name, asked: Text) -> Response:
        """Keep a new draft."""
        return await _told(lambda engine: draft(engine, _written(name, asked), who.name), settings)

    @router.put("/{name}/versions/{number}")
    async def change(who: Who, name: Name, number: Number, asked: Text) -> Response:
        """Give a draft another text."""
        return await _told(
            lambda engine: draft(engine, _written(name, asked), who.name, number), settings
        )

    @router.delete("/{name}/versions/{number}")
    async def drop(who: Who, name: Name, number: Number) -> Response:
        """Delete a draft."""

        def dropped(engine: Any) -> dict[str, Any]:
            drop_draft(engine, name, number, who.name)
            return {"name": name, "version": number, "deleted": True}

        return await _told(dropped, settings)

    @router.post("/{name}/versions/{number}/activate")
    async def activate(who: Who, name: Name, number: Number) -> Response:
        """Put a version in use, in every process at once."""
        return await _told(lambda engine: put_in_use(engine, name, number, who.name), settings)

    @router.post("/{name}/versions/{number}/archive")
    async def put_away(who: Who, name: Name, number: Number) -> Response:
        """Put a version away that is not in use."""
        return await _told(lambda engine: archive(engine, name, number, who.name), settings)

    @router.post("/{name}/rollback")
    async def back(who: Who, name: Name) -> Response:
        """Put the version in use again that was so before."""
        return await _told(lambda engine: roll_back(engine, name, who.name), settings)


def _written(name: str, asked: Text) -> Written:
    return Written(name=name, text=asked.text, parameters=asked.parameters, note=asked.note)


async def _told(work: Callable[[Any], Any], settings: Settings) -> Response:
    found = await asyncio.to_thread(work, engine_of(settings.url))
    told = found.model_dump(mode="json") if isinstance(found, Prompt) else found
    return success(told, NO_STORE)
