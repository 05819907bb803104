"""The support desk over HTTP: the queue, and every act in a conversation that is taken over."""

from __future__ import annotations

import asyncio
import time
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api.desk_context import conversation, panel, proposals
from api.envelope import NO_STORE, PREFIX, success
from api.signed_in import TeamMember, TeamOnly
from data import handoff_words, handoffs
from data.handoff_asking import agents_here, see_agent
from data.handoff_queue import earlier, queue
from data.handoffs import Agent
from data.letters import post
from data.models import Handoff
from data.settings import Settings
from graph.assistant import Assistant
from graph.guardrails.people import checked_words
from graph.people import voice_of
from ui.bell import news, ring
from ui.counter import open_counter
from ui.identity import Proof

SessionId = Annotated[str, Path(min_length=1, max_length=100)]
Seen = Annotated[int, Query(ge=-1)]
WAIT_S = 15.0
PRESENCE_S = 20.0
MOST_EARLIER = 50
ENDS = {"returned": "person-left", "closed": "person-closed"}


class Reply(BaseModel):
    """What the agent says."""

    model_config = ConfigDict(extra="forbid")
    text: str = Field(min_length=1, max_length=8000)


class Typing(BaseModel):
    """Whether the agent is writing."""

    model_config = ConfigDict(extra="forbid")
    typing: bool = True


def handoff_routes(settings: Settings) -> APIRouter:
    """Every route, for support agents and admins."""
    router = APIRouter(prefix=f"{PREFIX}/handoff", route_class=TeamOnly)
    _add_queue(router, settings)
    _add_reading(router, settings)
    _add_acts(router, settings)
    _add_words(router, settings)
    return router


def agent_of(who: Proof) -> Agent:
    """Who acts, as customers see them."""
    return Agent(who.customer_id, who.name or "Support", who.role == "admin")


def _add_queue(router: APIRouter, settings: Settings) -> None:
    present: dict[str, float] = {}

    @router.get("/queue")
    async def waiting(who: TeamMember, seen: Seen = -1) -> Response:
        """Who waits, whom the agent had; with `seen`, once that has changed, else after a while."""
        engine, agent = (await open_counter(settings)).shop.engine, agent_of(who)
        if time.monotonic() - present.get(agent.id, float("-inf")) > PRESENCE_S:
            present[agent.id] = time.monotonic()
            await asyncio.to_thread(see_agent, engine, agent)
        within_s = WAIT_S if seen >= 0 else 0
        version = await news(engine, seen, within_s, settings.support_poll_s)
        told = {
            "version": version,
            "queue": await asyncio.to_thread(queue, engine),
            "earlier": await asyncio.to_thread(earlier, engine, agent.id, MOST_EARLIER),
            "agents": await asyncio.to_thread(agents_here, engine),
            "you": {"id": agent.id, "name": agent.name, "role": who.role},
            "shop": settings.shop_name,
        }
        return success(told, NO_STORE)


def _add_reading(router: APIRouter, settings: Settings) -> None:
    @router.get("/{session}")
    async def one(who: TeamMember, session: SessionId) -> Response:
        """A hand-off with what was said and done in it."""
        opened, row = await _found(settings, session)
        return success(await asyncio.to_thread(conversation, opened, row), NO_STORE)

    @router.get("/{session}/context")
    async def context(who: TeamMember, session: SessionId) -> Response:
        """Who the customer is: cart, orders, page, summary, limits in force."""
        opened, row = await _found(settings, session)
        return success(await panel(opened, row), NO_STORE)

    @router.get("/{session}/suggestions")
    async def suggestions(who: TeamMember, session: SessionId) -> Response:
        """Replies out of the shop's own texts to what the customer said last, with their source."""
        opened, row = await _found(settings, session)
        return success(await asyncio.to_thread(proposals, opened, row), NO_STORE)


def _add_acts(router: APIRouter, settings: Settings) -> None:
    @router.post("/{session}/claim")
    async def claim(who: TeamMember, session: SessionId) -> Response:
        """Take the conversation over; one agent gets it."""
        opened, row = await _found(settings, session)
        agent = agent_of(who)
        notice = voice_of(opened.services, row).say("person-joined", agent=agent.name)
        shop = opened.shop
        await asyncio.to_thread(handoffs.claim, shop.engine, row.id, agent, notice)
        return await _now(opened, row)

    @router.post("/{session}/release")
    async def release(who: TeamMember, session: SessionId) -> Response:
        """Hand it back to the assistant, which goes on knowing what was said."""
        return await _end(settings, session, agent_of(who), "returned")

    @router.post("/{session}/close")
    async def close(who: TeamMember, session: SessionId) -> Response:
        """Close it: nothing is left to be done."""
        return await _end(settings, session, agent_of(who), "closed")


def _add_words(router: APIRouter, settings: Settings) -> None:
    @router.post("/{session}/reply")
    async def reply(who: TeamMember, session: SessionId, asked: Reply) -> Response:
        """Say something to the customer, who sees it at once, or reads it in a letter."""
        text = checked_words(asked.text)
        opened, row = await _found(settings, session)
        said = await asyncio.to_thread(
            handoff_words.agent_says, opened.shop.engine, row.id, agent_of(who), text
        )
        post(settings, said.letter)
        ring()
        told = {"message_id": said.event.message_id, "text": text, "mailed": bool(said.letter)}
        return success(told, NO_STORE)

    @router.post("/{session}/typing")
    async def typing(who: TeamMember, session: SessionId, asked: Typing) -> Response:
        """Show the customer that the agent is writing, or writes no more."""
        opened, row = await _found(settings, session)
        if row.agent_id == who.customer_id:
            engine = opened.shop.engine
            await asyncio.to_thread(
                lambda: handoff_words.typing(engine, row.id, "agent", is_typing=asked.typing)
            )
            ring()
        return success({"typing": asked.typing}, NO_STORE)


async def _end(settings: Settings, session: str, agent: Agent, status: str) -> Response:
    opened, row = await _found(settings, session)
    notice = voice_of(opened.services, row).say(ENDS[status], agent=row.agent_name or agent.name)
    await asyncio.to_thread(handoffs.end, opened.shop.engine, row.id, agent, status, notice)
    return await _now(opened, row)


async def _found(settings: Settings, session: str) -> tuple[Assistant, Handoff]:
    opened = await open_counter(settings)
    return opened, await asyncio.to_thread(handoffs.find, opened.shop.engine, session)


async def _now(opened: Assistant, row: Handoff) -> Response:
    """The hand-off after an act, which everybody who waits for news hears of."""
    ring()
    row = await asyncio.to_thread(handoffs.find, opened.shop.engine, row.id)
    told: dict[str, Any] = await asyncio.to_thread(conversation, opened, row)
    return success(told, NO_STORE)
