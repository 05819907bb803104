"""A customer leaves: rows, what conversations remember, and letters, whoever asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from data.erasure import close_account
from data.guest_merge import spoken_in
from data.held import addresses_in, held_of
from data.letters import letters_to, told_letter
from graph.assistant import Assistant


async def everything_of(assistant: Assistant, customer_id: str) -> dict[str, Any]:
    """All that is held of a customer: tables, what conversations remember, letters.

    Raises:
        NotFound: Nothing is.
    """
    shop = assistant.shop
    held = await asyncio.to_thread(held_of, shop.engine, customer_id)
    spoken = await asyncio.to_thread(spoken_in, shop.engine, customer_id)
    remembered = {one: await assistant.kept(one, customer_id) for one in spoken}
    letters = letters_to(shop.settings.home, addresses_in(held))
    return {
        "tables": held,
        "conversations": {one: kept for one, kept in remembered.items() if kept},
        "letters": [told_letter(path) for path in letters],
    }


async def _nobody() -> None:
    """Nobody has to be told."""


async def erase(
    assistant: Assistant, customer_id: str, ended: Callable[[], Awaitable[None]] = _nobody
) -> None:
    """Delete all that is only the customer's; what the books need stays (`close_account`).

    Args:
        assistant: Of the shop.
        customer_id: Who leaves.
        ended: Called when the account is closed: ends what is open in their name.

    Raises:
        NotFound: Nothing is held of them.
    """
    shop = assistant.shop
    held = await asyncio.to_thread(held_of, shop.engine, customer_id)
    spoken = await asyncio.to_thread(spoken_in, shop.engine, customer_id)
    await asyncio.to_thread(close_account, shop.engine, customer_id)
    await ended()
    for one in spoken:
        await assistant.forget(one, customer_id)
    for letter in letters_to(shop.settings.home, addresses_in(held)):
        letter.unlink(missing_ok=True)
