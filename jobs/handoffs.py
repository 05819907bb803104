"""Job: who waits for a person at closing time gets a ticket, and hears of it."""

from __future__ import annotations

from typing import Any

from data.handoff_closing import make_tickets, waits_in_vain
from data.letters import post
from data.progress import Progress
from graph.people import told_ticket
from knowledge.shop import Shop


def is_due(shop: Shop) -> bool:
    """Whether somebody waits although nobody is there."""
    return waits_in_vain(shop.engine, shop.settings)


def run(shop: Shop, progress: Progress) -> dict[str, Any]:
    """Tell each in their conversation, and by e-mail where their address is known."""
    settings = shop.settings
    made = make_tickets(
        shop.engine, settings, lambda row, opens_at: told_ticket(settings, row, opens_at)
    )
    for one in made:
        post(settings, one.letter)
    return {"tickets": len(made), "letters": sum(one.letter is not None for one in made)}
