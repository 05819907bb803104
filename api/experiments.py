"""Experiments over HTTP: written, started, read, stopped and rolled out by the team."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api.envelope import NO_STORE, PREFIX, paginated, success
from api.team import TeamOrOperator, Who
from data import experiments
from data.errors import NotAllowed
from data.experiment_report import report
from data.experiments import CHANGEABLE, METRICS, PROMPT, SYSTEM, ExperimentFacts, Metric
from data.prompts import active_prompts
from data.settings import Settings
from ui.counter import open_counter

Page = Annotated[int, Query(ge=1)]
PageSize = Annotated[int, Query(ge=1, le=100)]


class VariantBody(BaseModel):
    """One of the ways; the first is the control."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1, max_length=40)
    weight: float = Field(1.0, gt=0, le=1000)
    changes: dict[str, Any] = Field(default_factory=dict, max_length=20)


class ExperimentBody(BaseModel):
    """What is to be compared, and what decides."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1, max_length=120)
    hypothesis: str = Field("", max_length=2000)
    metric: Metric = "conversion"
    variants: list[VariantBody] = Field(min_length=2, max_length=experiments.MOST_VARIANTS)


class EndBody(BaseModel):
    """Which variant all get from now on; none: the control."""

    model_config = ConfigDict(extra="forbid")
    winner: str | None = Field(None, max_length=40)


def experiment_routes(settings: Settings) -> APIRouter:
    """Every route; the team may read and write drafts, what customers get only admins change."""
    router = APIRouter(prefix=f"{PREFIX}/experiments", route_class=TeamOrOperator)
    _drafts(router, settings)
    _acts(router, settings)
    return router


def _drafts(router: APIRouter, settings: Settings) -> None:
    @router.get("")
    async def all_of_them(who: Who, page: Page = 1, page_size: PageSize = 20) -> Response:
        """Every experiment, the newest first."""
        engine = (await open_counter(settings)).shop.engine
        found = await asyncio.to_thread(experiments.experiments, engine)
        some, place = paginated(found, page, page_size)
        return success([_told(one) for one in some], NO_STORE, place)

    @router.post("")
    async def write(who: Who, body: ExperimentBody) -> Response:
        """A draft; it divides nobody before it is started."""
        engine = (await open_counter(settings)).shop.engine
        variants = [one.model_dump() for one in body.variants]
        made = await asyncio.to_thread(
            experiments.write_experiment,
            engine,
            body.name,
            variants,
            who.name,
            body.metric,
            body.hypothesis,
        )
        return success(_told(made), NO_STORE)

    @router.get("/choices")
    async def choices(who: Who) -> Response:
        """What a variant may change, with what it is now, and what may decide."""
        engine = (await open_counter(settings)).shop.engine
        in_use = await asyncio.to_thread(active_prompts, engine)
        now = {name: getattr(settings, name) for name in CHANGEABLE}
        now[PROMPT] = in_use[SYSTEM].version
        return success({"changes": now, "metrics": list(METRICS)}, NO_STORE)

    @router.get("/{experiment_id}/report")
    async def read(who: Who, experiment_id: str) -> Response:
        """What it has shown so far; looking changes nothing, however often."""
        engine = (await open_counter(settings)).shop.engine
        return success(await asyncio.to_thread(report, engine, experiment_id), NO_STORE)


def _acts(router: APIRouter, settings: Settings) -> None:
    @router.post("/{experiment_id}/start")
    async def start(who: Who, experiment_id: str) -> Response:
        """Begin to divide customers."""
        _demand_admin(who.role)
        engine = (await open_counter(settings)).shop.engine
        return success(
            _told(await asyncio.to_thread(experiments.start, engine, experiment_id)), NO_STORE
        )

    @router.post("/{experiment_id}/stop")
    async def stop(who: Who, experiment_id: str, body: EndBody) -> Response:
        """End it, and roll the winner out where one is named."""
        _demand_admin(who.role)
        engine = (await open_counter(settings)).shop.engine
        ended = await asyncio.to_thread(experiments.stop, engine, experiment_id, body.winner)
        return success(_told(ended), NO_STORE)

    @router.delete("/{experiment_id}")
    async def drop(who: Who, experiment_id: str) -> Response:
        """Delete one that is not running, with who has seen it."""
        _demand_admin(who.role)
        engine = (await open_counter(settings)).shop.engine
        await asyncio.to_thread(experiments.drop, engine, experiment_id)
        return success({"deleted": experiment_id}, NO_STORE)


def _demand_admin(role: str) -> None:
    if role != "admin":
        raise NotAllowed("Only an admin may change what customers get.")


def _told(one: ExperimentFacts) -> dict[str, Any]:
    return one.model_dump(mode="json")
