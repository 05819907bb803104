"""Where the chat's handlers find the open shop: one assistant a process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from data.progress import Progress, silent
from data.settings import Settings

if TYPE_CHECKING:
    from graph.assistant import Assistant

Opener = Callable[[Settings, Progress], Awaitable["Assistant"]]

_open: list[Assistant] = []
_opening = asyncio.Lock()


async def open_counter(
    settings: Settings, progress: Progress = silent, opener: Opener | None = None
) -> Assistant:
    """The assistant that all handlers of this process use, opened where it is not yet."""
    if not _open:
        async with _opening:
            if not _open:
                _open.append(await (opener or _open_assistant)(settings, progress))
    return _open[0]


async def close_counter() -> None:
    """Close it."""
    while _open:
        await _open.pop().close()


def assistant() -> Assistant:
    """The open assistant.

    Raises:
        RuntimeError: The counter was not opened.
    """
    if not _open:
        raise RuntimeError("the shop is not open")
    return _open[0]


@asynccontextmanager
async def forgetting(session_id: str, customer_id: str | None) -> AsyncIterator[None]:
    """Delete a conversation in the block, between its turns; what it remembered goes with it."""
    if not _open:
        yield
        return
    async with _open[-1].forgetting(session_id, customer_id):
        yield


async def _open_assistant(settings: Settings, progress: Progress) -> Assistant:
    from graph.assistant import open_assistant
    from graph.looking import who_sees
    from ui.config import take_pictures

    opened = await open_assistant(settings, progress)
    take_pictures(wanted=who_sees(opened.services) is not None)
    return opened
