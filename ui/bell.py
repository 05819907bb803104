"""Waiting for news of hand-offs: at once within a process, across them by looking."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from sqlalchemy import Engine

from data.database import content_version, reading
from data.handoffs import KIND

_listening: set[asyncio.Event] = set()


def ring() -> None:
    """Something has just been written by this process; call it on the event loop."""
    for one in _listening:
        one.set()


async def news(engine: Engine, seen: int, within_s: float, every_s: float) -> int:
    """The version of the hand-offs once it differs from the one seen, at the latest after a while.

    What this process writes is heard of at once, what others write by looking every few seconds.
    """
    until = asyncio.get_running_loop().time() + within_s
    heard = asyncio.Event()
    _listening.add(heard)
    try:
        while True:
            heard.clear()
            version = await asyncio.to_thread(_version, engine)
            left_s = until - asyncio.get_running_loop().time()
            if version != seen or left_s <= 0:
                return version
            with suppress(TimeoutError):
                await asyncio.wait_for(heard.wait(), min(every_s, left_s))
    finally:
        _listening.discard(heard)


def _version(engine: Engine) -> int:
    with reading(engine) as session:
        return content_version(session, KIND)
