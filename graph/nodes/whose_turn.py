"""Which model a turn is for: a provider that may be asked now, or code."""

from __future__ import annotations

from graph.cheap import is_cheap
from graph.prompts import brief_of
from graph.providers import Provider, next_provider
from graph.services import Services
from graph.state import TurnState
from graph.threads import off_loop

LEAST_S = 0.5


async def provider_for(state: TurnState, services: Services) -> Provider | None:
    """Whose turn it is among the providers; None where code answers.

    That is where none is left or configured, the turn needs none, or the day's budget is spent.
    """
    provider = next_provider(services.providers, state["work"].failed)
    if provider is None or (state["work"].failed and time_left(state, services) <= LEAST_S):
        return None
    if is_cheap(brief_of(state, services), services.shop.settings):
        return None
    budget = await off_loop(services.threads, services.budget.state)
    return provider if budget != "spent" else None


def time_left(state: TurnState, services: Services) -> float:
    """Seconds that the turn may still take."""
    spent = services.clock() - state["started"]
    return max(LEAST_S, services.shop.settings.max_turn_s - spent)
