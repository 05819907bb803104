"""Between retrieval and a provider: code looks up what the message plainly needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from langchain_core.messages import AIMessage, ToolCall
from langgraph.runtime import Runtime

from graph.look_ups import beginning
from graph.nodes.agreed import agreed_call
from graph.nodes.whose_turn import provider_for
from graph.prompts import messages_for
from graph.services import Services
from graph.state import TurnState
from graph.threads import off_loop


async def look_up(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """The look-ups that the embedded model would begin with, so that a provider is asked once.

    None where code answers anyway, or does first what was agreed to.
    """
    services, work = runtime.context, state["work"]
    if not await _is_for_a_provider(state, services):
        return {"work": work}
    bound = services.embedded_for(state["request"].role)
    planned: AIMessage = await bound.ainvoke(messages_for(state, services))
    calls = [call for call in beginning(planned.tool_calls) if services.allows(call["name"])]
    calls = await off_loop(services.threads, _worth_making, calls, services)
    if not calls:
        return {"work": work}
    asked = planned.model_copy(update={"tool_calls": calls})
    return {"work": replace(work, messages=[*work.messages, asked]), "draft": ""}


def _worth_making(calls: Sequence[ToolCall], services: Services) -> list[ToolCall]:
    """The calls without questions to buyers of what nobody reviewed, where others are left."""
    kept = [
        call
        for call in calls
        if call["name"] != "ask_reviews"
        or services.shop.reviews.of_product(call["args"]["product_id"], 1)
    ]
    return kept or list(calls)


async def _is_for_a_provider(state: TurnState, services: Services) -> bool:
    if not services.shop.settings.look_up_first or agreed_call(state, services) is not None:
        return False
    provider = await provider_for(state, services)
    return provider is not None and not provider.untooled
