"""Fourth step: the chat model, bound to the tools of the speaker's role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from langchain_core.messages import AIMessage, BaseMessage
from langgraph.runtime import Runtime

from data.errors import ModelUnavailable
from data.facts import Passage
from graph.abilities import Abilities
from graph.abilities_kept import keep_abilities
from graph.brief import Said
from graph.calling import Measured
from graph.cheap import is_cheap
from graph.citations import UNKNOWN, checked_citations, is_replaced, marked
from graph.embedded.phrase import phrase
from graph.embedded.say import agreeing
from graph.embedded.voice import Voice
from graph.nodes.agreed import agreed_call
from graph.nodes.evidence import evidence_of
from graph.prompts import brief_of, messages_for
from graph.providers import Provider, next_provider
from graph.services import Services
from graph.speaking import Speaking
from graph.state import TurnState, Work
from graph.suggestions import chips
from graph.threads import off_loop
from graph.tracing.spans import EMBEDDED, model_call
from graph.untooled import is_doubtful, told_in_words
from tools.registry import schemas

LEAST_S = 0.5


async def model(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """One call of the model whose turn it is.

    The embedded one takes turns that need no provider, and those for which none is left. What the
    customer just agreed to is called for by code, whichever model answers.
    """
    services = runtime.context
    agreed = agreed_call(state, services)
    if agreed is not None:
        return {"work": replace(state["work"], messages=[agreed]), "draft": ""}
    provider = await provider_for(state, services)
    work = replace(state["work"], model_calls=state["work"].model_calls + 1)
    if provider is None:
        return await _embedded(state, services, replace(work, model=services.embedded_name))
    work = replace(work, model=provider.short_name)
    return await _provided(state, runtime, provider, work)


async def _embedded(state: TurnState, services: Services, work: Work) -> TurnState:
    """The embedded model's answer; its errors are bugs of ours, nothing to fall back from."""
    bound = services.embedded_for(state["request"].role)
    messages = messages_for(state, services)
    with model_call(services.tracing, EMBEDDED, services.embedded_name, messages) as heard:
        answer: AIMessage = await bound.ainvoke(messages)
        heard(answer)
    work = replace(work, messages=[*work.messages, answer])
    if answer.tool_calls:
        return {"work": work, "draft": ""}
    said = answer.additional_kwargs.get("said", Said())
    return {"work": work, "draft": answer.text, "said": said}


async def _provided(
    state: TurnState, runtime: Runtime[Services], provider: Provider, work: Work
) -> TurnState:
    """A provider's answer, or the note that it failed; the next model is asked then."""
    services = runtime.context
    role, messages = state["request"].role, messages_for(state, services)
    if provider.untooled:
        planned: AIMessage = await services.embedded_for(role).ainvoke(messages)
        if planned.tool_calls:
            return {"work": replace(work, messages=[*work.messages, planned]), "draft": ""}
        messages = told_in_words(messages)
    measured, speaking = Measured(provider, services.shop.settings), _speaking(state, runtime)
    longest_s = min(services.shop.settings.model_timeout_s, time_left(state, services))
    bound = provider.bound(() if provider.untooled else schemas(role))
    try:
        with model_call(services.tracing, provider.vendor, provider.short_name, messages) as heard:
            answer = await measured.ask(bound, messages, longest_s, _hear(speaking))
            heard(answer)
    except ModelUnavailable as error:
        return {"work": _failed(_with_call(work, measured), provider, error, services), "draft": ""}
    await _learned(provider, services)
    work = replace(_with_call(work, measured), messages=[*work.messages, answer])
    if answer.tool_calls:
        spoken = speaking.shown if speaking is not None else work.spoken
        return {"work": replace(work, spoken=spoken), "draft": ""}
    return _from_provider(state, services, work, answer.text)


async def _learned(provider: Provider, services: Services) -> None:
    """An answer without tools, where a call with them was refused, shows why that was."""
    if provider.doubted:
        provider.doubted, found = False, Abilities(tools=False)
        provider.abilities = provider.abilities.with_found(found)
        await off_loop(services.threads, keep_abilities, services.shop.engine, provider, found)


def _with_call(work: Work, measured: Measured) -> Work:
    return replace(work, calls=[*work.calls, *([measured.call] if measured.call else [])])


def _hear(speaking: Speaking | None) -> Callable[[str], None]:
    return speaking.hear if speaking is not None else _unheard


def _unheard(text: str) -> None:
    """What code may yet put its own words in place of is shown once it is whole."""


def _speaking(state: TurnState, runtime: Runtime[Services]) -> Speaking | None:
    """Who shows the answer while it comes; None where code tells what awaits a yes in its place."""
    services, work = runtime.context, state["work"]
    brief = brief_of(state, services)
    if agreeing.told(brief, work.outcomes) is not None:
        return None
    return Speaking(
        brief=brief,
        outcomes=work.outcomes,
        given=_given(state),
        asked=state["text"],
        evidence=evidence_of(state, services, is_free=True),
        write=lambda shown: runtime.stream_writer({"shown": shown}),
        spoken=work.spoken,
        shown=work.spoken,
    )


def _given(state: TurnState) -> list[Passage]:
    """The passages that a model was given in this turn, each once."""
    found = [p for outcome in state["work"].outcomes for p in outcome.passages]
    return list({passage.id: passage for passage in [*state["passages"], *found]}.values())


def _from_provider(state: TurnState, services: Services, work: Work, text: str) -> TurnState:
    """A provider's answer with its citations checked; what awaits a yes is told by code.

    Where the shop's texts answer and it rests on none of them, code answers in its place.
    """
    brief = brief_of(state, services)
    awaited = agreeing.told(brief, work.outcomes)
    if awaited is not None:
        return {"work": work, "draft": awaited[0], "said": awaited[1]}
    cited = checked_citations(text, _given(state), state["text"])
    replaced = is_replaced(brief, work.outcomes, cited)
    reasons = [reason for reason in cited.reasons if replaced or reason == UNKNOWN]
    work = replace(work, reasons=[*work.reasons, *reasons])
    if replaced:
        told, said = phrase(brief, work.outcomes)
        return {"work": work, "draft": told, "said": said}
    chosen = chips(Voice.of(brief), work.outcomes)
    return {
        "work": replace(work, is_free=True),
        "draft": cited.text,
        "said": Said(suggestions=chosen, citations=list(marked(brief, cited.passages))),
    }


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


def _failed(work: Work, provider: Provider, error: ModelUnavailable, services: Services) -> Work:
    """The work of a turn whose provider failed; one that may know no tools is asked without."""
    doubtful = is_doubtful(provider, error)
    provider.doubted = doubtful
    return replace(
        work,
        failed=work.failed if doubtful else [*work.failed, provider.name],
        reasons=[*work.reasons, f"provider: {error.message}"],
        messages=_answered(work.messages),
        capped=work.model_calls >= services.shop.settings.max_model_calls,
    )


def _answered(messages: Sequence[BaseMessage]) -> list[BaseMessage]:
    """The messages without a last one whose tool calls were never answered."""
    kept = list(messages)
    while kept and isinstance(kept[-1], AIMessage) and kept[-1].tool_calls:
        kept.pop()
    return kept
