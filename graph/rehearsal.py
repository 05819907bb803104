"""A turn before anybody asks: what is read at first use makes no customer wait."""

from __future__ import annotations

import logging
from dataclasses import replace

from graph.build import build_graph
from graph.embedded.model import EmbeddedChatModel
from graph.reply import TurnRequest
from graph.services import Services

log = logging.getLogger(__name__)
# Words that need no product: a search for them is not noted as a customer's wish.
SAID = "What do you have under 500?"
LOOKING = frozenset({"search_products"})
LAST = "respond"
"""The step that keeps a turn; a rehearsal ends before it."""


async def rehearse(services: Services) -> None:
    """Go through a turn up to where it would be kept; asks no provider and notes nothing."""
    alone = replace(
        services,
        embedded=EmbeddedChatModel(),
        providers=(),
        tracing=None,
        allowed_tools=LOOKING,
    )
    asked = TurnRequest(text=SAID, session_id="rehearsal")
    try:
        await build_graph().ainvoke({"request": asked}, context=alone, interrupt_before=[LAST])
    except Exception:
        log.exception("the rehearsal failed; the first turn will be slower")
