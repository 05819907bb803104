"""Jobs: what has run out is thrown away, tokens and conversations."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import Any

from data.conversation_removal import drop_older
from data.logins import drop_expired
from data.progress import Progress
from data.settings import Settings
from graph.checkpoints import open_checkpoints
from knowledge.shop import Shop


def tokens(shop: Shop, progress: Progress) -> dict[str, Any]:
    """Logins, their tokens and e-mailed links that open nothing any more."""
    return {"dropped": drop_expired(shop.engine)}


def conversations(shop: Shop, progress: Progress) -> dict[str, Any]:
    """Conversations in which nothing was said for so long, and what they had kept."""
    days = shop.settings.keep_conversations_days
    gone = drop_older(shop.engine, days) if days else []
    asyncio.run(_forget(shop.settings, gone))
    return {"dropped": len(gone)}


async def _forget(settings: Settings, threads: Sequence[str]) -> None:
    async with AsyncExitStack() as closing:
        saver = await open_checkpoints(settings, closing)
        for one in threads:
            await saver.adelete_thread(one)
