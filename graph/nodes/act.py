"""Fifth step: the tools, each different call once, never more than the cap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from langchain_core.messages import AIMessage, ToolCall, ToolMessage
from langgraph.runtime import Runtime

from data.deeds import Deed
from graph.anew import begins_anew, begun_anew
from graph.brief import sole_search
from graph.consent import is_preview
from graph.context.results import compact
from graph.context.tool_choice import MORE, asked_for
from graph.feelings import feeling_of
from graph.gate import gated
from graph.guardrails.passages import harmless_outcome
from graph.nodes.agreed import consent_in
from graph.prompts import NOT_DONE
from graph.services import Services
from graph.state import TurnState
from graph.threads import off_loop
from graph.tracing.spans import tool_call
from graph.understanding.types import Understanding
from tools.context import ShopContext, SpokenLimits
from tools.outcome import ToolOutcome, refusal

CAP = "No more tool calls this turn: answer from what you have, say what you did not look up."


async def act(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """Run the calls of the newest answer and hand their results to the model."""
    services, work = runtime.context, state["work"]
    asked = work.messages[-1]
    calls: Sequence[ToolCall] = asked.tool_calls if isinstance(asked, AIMessage) else ()
    heard = await _heard(state, calls, services)
    state = {**state, "understanding": heard}
    context, consent = context_of(state, services), consent_in(state, services)
    outcomes, messages, spent = list(work.outcomes), list(work.messages), work.tool_calls
    wanted = [name for call in calls for name in _wished(call, context.role)]
    for call in calls:
        if call["name"] == MORE:
            messages.append(_on_offer(call, wanted))
            continue
        outcome = _earlier(call, outcomes) or _withheld(call, services)
        if outcome is None and spent >= services.shop.settings.max_tool_calls:
            outcome = refusal(call["name"], call["args"], "cap", CAP)
        elif outcome is None:
            named, given = call["name"], call["args"]
            with tool_call(services.tracing, call) as done:
                outcome = harmless_outcome(
                    await off_loop(
                        services.threads, gated, context, named, given, consent, outcomes
                    )
                )
                done(outcome)
            outcomes.append(outcome)
            spent += 1
        messages.append(_told(call, outcome))
    worked = replace(
        work, outcomes=outcomes, messages=messages, tool_calls=spent,
        asked_for=[*work.asked_for, *wanted],
    )  # fmt: skip
    return {"work": replace(worked, capped=_at_cap(state, services)), "understanding": heard}


async def _heard(state: TurnState, calls: Sequence[ToolCall], services: Services) -> Understanding:
    """The message as understood; as another search where a provider calls for one."""
    heard = state["understanding"]
    if not any(begins_anew(call) for call in calls):
        return heard
    return await off_loop(services.threads, _begun, heard, calls, services)


def _begun(heard: Understanding, calls: Sequence[ToolCall], services: Services) -> Understanding:
    return begun_anew(heard, calls, services.understander.words())


def _withheld(call: ToolCall, services: Services) -> ToolOutcome | None:
    """The refusal of a tool that may not be called here."""
    if services.allows(call["name"]):
        return None
    return refusal(call["name"], call["args"], "unknown_tool", "That tool is not there.")


def _wished(call: ToolCall, role: str) -> list[str]:
    """The tools that a call asks to be offered."""
    return asked_for(call["args"], role) if call["name"] == MORE else []


def _on_offer(call: ToolCall, names: Sequence[str]) -> ToolMessage:
    told = f"On offer from now on: {', '.join(dict.fromkeys(names))}."
    return ToolMessage(told, name=MORE, tool_call_id=call["id"] or "")


def _at_cap(state: TurnState, services: Services) -> bool:
    """Whether no further model call is allowed: their number or the turn's time is spent."""
    settings = services.shop.settings
    spent = services.clock() - state["started"]
    return state["work"].model_calls >= settings.max_model_calls or spent >= settings.max_turn_s


def context_of(state: TurnState, services: Services) -> ShopContext:
    """The speaker's identity, from the door, and the limits of this turn."""
    request, talked = state["request"], state["conversation"]
    noted = request.deed_id or request.reply_id
    return ShopContext(
        shop=services.shop,
        session_id=request.session_id,
        customer_id=request.customer_id,
        role=request.role,
        limits=_limits(state["understanding"]),
        page=request.page,
        shows_later=True,
        message=state["text"],
        feeling=feeling_of(state["understanding"], talked.get("last_intents", [])),
        language=talked.get("language") or "en",
        deed=Deed(noted, state["work"].run) if noted else None,
    )


def _limits(understanding: Understanding) -> list[SpokenLimits]:
    alone = sole_search(understanding)
    limited = [p for p in understanding.parts if not p.constraints.is_empty() and p is not alone]
    spoken = [SpokenLimits(part.query or part.text, part.constraints) for part in limited]
    if alone is None:
        return spoken
    return [SpokenLimits(understanding.query_in_force, understanding.in_force), *spoken]


def _earlier(call: ToolCall, outcomes: Sequence[ToolOutcome]) -> ToolOutcome | None:
    for outcome in outcomes:
        if outcome.name == call["name"] and outcome.arguments == call["args"]:
            return outcome
    return None


def _told(call: ToolCall, outcome: ToolOutcome) -> ToolMessage:
    told = outcome.result if outcome.ok else {"error": outcome.error}
    told = {"status": NOT_DONE, **told} if is_preview(outcome) else told
    return ToolMessage(
        content=compact(told),
        artifact=outcome,
        name=call["name"],
        tool_call_id=call["id"] or "",
        status="success" if outcome.ok else "error",
    )
