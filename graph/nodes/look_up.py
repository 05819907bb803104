"""Between retrieval and a provider: code looks up what the message plainly needs."""

from __future__ import annotations

from dataclasses import replace

from langchain_core.messages import AIMessage
from langgraph.runtime import Runtime

from graph.look_ups import beginning
from graph.nodes.agreed import agreed_call
from graph.nodes.whose_turn import provider_for
from graph.prompts import messages_for
from graph.services import Services
from graph.state import TurnState


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
    if not calls:
        return {"work": work}
    asked = planned.model_copy(update={"tool_calls": calls})
    return {"work": replace(work, messages=[*work.messages, asked]), "draft": ""}


async def _is_for_a_provider(state: TurnState, services: Services) -> bool:
    if not services.shop.settings.look_up_first or agreed_call(state, services) is not None:
        return False
    provider = await provider_for(state, services)
    return provider is not None and not provider.untooled
