"""Coming in and going out: a guest becomes a customer, a customer leaves nothing open behind."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import Request, Response

from data import logins
from data.carts import limits_of
from data.database import writing
from data.errors import NotFound
from data.guest_merge import become, spoken_in
from data.logins import Pair, Standing
from data.settings import Settings
from graph.assistant import Assistant
from knowledge.shop import Shop
from ui import tokens
from ui.config import settings_in_force
from ui.cookies import give, take_all
from ui.counter import open_counter
from ui.identity import Proof, is_guest, known
from ui.sessions import close_sessions

BROWSERS = {"Edg/": "Edge", "OPR/": "Opera", "Firefox/": "Firefox", "Chrome/": "Chrome",
            "Safari/": "Safari"}  # fmt: skip
SYSTEMS = {"Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows",
           "Mac OS": "macOS", "Linux": "Linux"}  # fmt: skip


async def enter(settings: Settings, customer_id: str, device: str) -> tuple[Pair, Standing]:
    """Open a login for somebody who has proved who they are; the guest that they were joins in.

    The guest's things and the login come in one transaction. What the assistant remembers of the
    guest's conversations is copied before it and dropped after it: whenever this is cut off, it
    is there for whoever the guest still is.
    """
    assistant = await open_counter(settings)
    shop, before = assistant.shop, known()
    guest = before.customer_id if before and is_guest(before.customer_id) else ""
    sessions = await asyncio.to_thread(spoken_in, shop.engine, guest) if guest else []
    for one in sessions:
        await assistant.copy(one, guest, customer_id)
    pair, joined = await asyncio.to_thread(_open, shop, guest, customer_id, device)
    if guest and joined:
        await _let_go(assistant, sessions, guest)
    found = await asyncio.to_thread(
        logins.standing, shop.engine, pair.session_id, settings.login_days
    )
    if found is None:
        raise NotFound("There is no such account.")
    return pair, found


async def leave(request: Request, response: Response) -> None:
    """End the login of the request being served, its chats, and every cookie of it."""
    settings, proof = settings_in_force(), known()
    if proof and not proof.is_guest:
        engine = (await open_counter(settings)).shop.engine
        await asyncio.to_thread(logins.end, engine, proof.session_id)
        await close_sessions(proof.customer_id, proof.session_id)
    take_all(request, response)


def keep_cookies(request: Request, response: Response, found: Standing) -> None:
    """Let the browser prove the login from now on."""
    proof = Proof(found.customer_id, found.session_id, found.role, found.name)
    give(settings_in_force(), request, response, proof)


def bearer_pair(settings: Settings, pair: Pair, found: Standing) -> dict[str, Any]:
    """What a program gets: a token to show, and one to get the next with."""
    return {
        "access_token": tokens.access_token(
            settings, found.customer_id, found.session_id, found.role
        ),
        "token_type": "bearer",
        "expires_in": round(settings.access_minutes * 60),
        "refresh_token": pair.refresh_token,
        "refresh_expires_in": round(settings.login_days * 86400),
    }


def device_of(request: Request) -> str:
    """The family of browser and system, as their owner will recognise them; no more is kept."""
    agent = request.headers.get("user-agent", "")
    browser = next((name for mark, name in BROWSERS.items() if mark in agent), "")
    system = next((name for mark, name in SYSTEMS.items() if mark in agent), "")
    return f"{browser} on {system}" if browser and system else browser or "A program"


def _open(shop: Shop, guest: str, customer_id: str, device: str) -> tuple[Pair, bool]:
    if guest:
        shop.tracker.settle(f"customer:{guest}")  # what waits to be written is theirs too
    with writing(shop.engine) as session:
        limits = limits_of(shop.settings)
        joined = bool(guest) and become(session, guest, customer_id, limits)
        return logins.open_login(session, customer_id, device, shop.settings.login_days), joined


async def _let_go(assistant: Assistant, sessions: list[str], guest: str) -> None:
    await close_sessions(guest)
    for one in sessions:
        await assistant.forget(one, guest)
