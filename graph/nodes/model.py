"""Fourth step: the chat model, bound to the tools of the speaker's role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from langchain_core.messages import AIMessage, BaseMessage
from langgraph.runtime import Runtime

from data.errors import ModelUnavailable
from graph.asking import ask
from graph.brief import Said
from graph.cheap import is_cheap
from graph.citations import UNKNOWN, checked_citations, is_replaced, marked
from graph.embedded.phrase import phrase
from graph.embedded.say import agreeing
from graph.embedded.voice import Voice
from graph.nodes.agreed import agreed_call
from graph.prompts import brief_of, messages_for
from graph.services import Services
from graph.state import TurnState, Work
from graph.suggestions import chips

LEAST_S = 0.5


async def model(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """One call; the embedded model takes turns that need no provider, or whose provider failed.

    What the customer just agreed to is called for by code, whichever model answers.
    """
    services = runtime.context
    agreed = agreed_call(state, services)
    if agreed is not None:
        return {"work": replace(state["work"], messages=[agreed]), "draft": ""}
    embedded = _is_embedded(state, services)
    work = replace(
        state["work"],
        model_calls=state["work"].model_calls + 1,
        model=services.name(embedded=embedded),
    )
    try:
        answer = await _answer(state, services, embedded)
    except ModelUnavailable as error:
        at_cap = work.model_calls >= services.shop.settings.max_model_calls
        return {"work": replace(_without_provider(work, error), capped=at_cap), "draft": ""}
    work = replace(work, messages=[*work.messages, answer])
    if answer.tool_calls:
        return {"work": work, "draft": ""}
    said = answer.additional_kwargs.get("said")
    if said is not None:
        return {"work": work, "draft": answer.text, "said": said}
    return _from_provider(state, services, work, answer.text)


def _from_provider(state: TurnState, services: Services, work: Work, text: str) -> TurnState:
    """A provider's answer with its citations checked; what awaits a yes is told by code.

    Where the shop's texts answer and it rests on none of them, code answers in its place.
    """
    brief = brief_of(state, services)
    awaited = agreeing.told(brief, work.outcomes)
    if awaited is not None:
        return {"work": work, "draft": awaited[0], "said": awaited[1]}
    found = [p for outcome in work.outcomes for p in outcome.passages]
    given = {passage.id: passage for passage in [*state["passages"], *found]}
    cited = checked_citations(text, list(given.values()), state["text"])
    replaced = is_replaced(brief, work.outcomes, cited)
    reasons = [reason for reason in cited.reasons if replaced or reason == UNKNOWN]
    work = replace(work, reasons=[*work.reasons, *reasons])
    if replaced:
        told, said = phrase(brief, work.outcomes)
        return {"work": work, "draft": told, "said": said}
    chosen = chips(Voice.of(brief), work.outcomes)
    return {
        "work": work,
        "draft": cited.text,
        "said": Said(suggestions=chosen, citations=list(marked(brief, cited.passages))),
    }


def _is_embedded(state: TurnState, services: Services) -> bool:
    """Whether code answers: no provider, one that failed, or a turn that needs none."""
    if not services.has_provider or state["work"].provider_failed:
        return True
    return is_cheap(brief_of(state, services), services.shop.settings)


async def _answer(state: TurnState, services: Services, embedded: bool) -> AIMessage:
    bound = services.bound(state["request"].role, embedded=embedded)
    messages = messages_for(state, services)
    if embedded:  # its errors are bugs of ours, and there is nothing to fall back on
        answer: AIMessage = await bound.ainvoke(messages)
        return answer
    longest_s = min(services.shop.settings.model_timeout_s, time_left(state, services))
    return await ask(bound, messages, timeout_s=longest_s, circuit=services.circuit)


def time_left(state: TurnState, services: Services) -> float:
    """Seconds that the turn may still take."""
    spent = services.clock() - state["started"]
    return max(LEAST_S, services.shop.settings.max_turn_s - spent)


def _without_provider(work: Work, error: ModelUnavailable) -> Work:
    reasons = [*work.reasons, f"provider: {error.message}"]
    return replace(work, provider_failed=True, reasons=reasons, messages=_answered(work.messages))


def _answered(messages: Sequence[BaseMessage]) -> list[BaseMessage]:
    """The messages without a last one whose tool calls were never answered."""
    kept = list(messages)
    while kept and isinstance(kept[-1], AIMessage) and kept[-1].tool_calls:
        kept.pop()
    return kept
