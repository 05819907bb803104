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
from graph.call_ids import with_own_ids
from graph.calling import Measured
from graph.cheap import told_by_code
from graph.citations import TOLD, checked_citations, marked, standing
from graph.context.assembly import context_for
from graph.context.fitting import Context
from graph.embedded.phrase import phrase
from graph.embedded.say import agreeing
from graph.embedded.voice import Voice
from graph.left_open import left_open
from graph.nodes.agreed import agreed_call
from graph.nodes.evidence import evidence_of
from graph.nodes.whose_turn import provider_for, time_left
from graph.prompts import brief_of, messages_for
from graph.providers import Provider
from graph.services import Services
from graph.speaking import Speaking
from graph.state import TurnState, Work
from graph.suggestions import chips
from graph.threads import off_loop
from graph.tracing.spans import EMBEDDED, model_call
from graph.untooled import is_doubtful, told_in_words
from graph.vouching import vouching
from tools.outcome import ToolOutcome

NEAREST = 8
TOO_LONG = "context: more than a call may read"


async def model(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """One call of the model whose turn it is.

    The embedded one takes turns that need no provider, and those for which none is left, and tells
    what a provider changed. What the customer just agreed to is called for by code, whichever model
    answers.
    """
    services = runtime.context
    agreed = agreed_call(state, services)
    if agreed is not None:
        return {"work": replace(state["work"], messages=[agreed]), "draft": ""}
    provider = await provider_for(state, services)
    work = replace(state["work"], model_calls=state["work"].model_calls + 1)
    if provider is None:
        return await _embedded(state, services, work)
    changed = told_by_code(brief_of(state, services), work.outcomes, services.shop.settings)
    if changed:
        return _told(state, services, work, changed)
    planned = await _planned(state, services, provider)
    if planned is not None:
        messages = [*work.messages, planned]
        return {"work": replace(work, model=provider.short_name, messages=messages), "draft": ""}
    context = await _context(state, services, provider)
    if not context.fits:
        work = replace(work, reasons=[*work.reasons, TOO_LONG], capped=bool(work.outcomes))
        # What was found so far is told as at any other cap.
        return {"work": work} if work.capped else await _embedded(state, services, work)
    work = replace(
        work,
        model=provider.short_name,
        read_tokens=work.read_tokens + context.tokens,
        prompts={**work.prompts, context.prompt.name: context.prompt.version},
        read=context,
    )
    return await _provided(state, runtime, provider, work, context)


def _told(
    state: TurnState, services: Services, work: Work, changed: Sequence[ToolOutcome]
) -> TurnState:
    """What was changed, in the embedded model's words; nothing more is called for."""
    text, said = phrase(brief_of(state, services), changed)
    messages = [*work.messages, AIMessage(text)]
    work = replace(work, model=services.embedded_name, messages=messages)
    return {"work": work, "draft": text, "said": said}


async def _embedded(state: TurnState, services: Services, work: Work) -> TurnState:
    """The embedded model's answer; its errors are bugs of ours, nothing to fall back from."""
    bound = services.embedded_for(state["request"].role)
    messages = messages_for(state, services)
    with model_call(services.tracing, EMBEDDED, services.embedded_name, messages) as heard:
        answer: AIMessage = await bound.ainvoke(messages)
        heard(answer)
    said_so_far = [*work.messages, answer]
    work = replace(work, model=services.embedded_name, messages=said_so_far)
    if answer.tool_calls:
        return {"work": work, "draft": ""}
    said = answer.additional_kwargs.get("said", Said())
    return {"work": work, "draft": answer.text, "said": said}


async def _planned(state: TurnState, services: Services, provider: Provider) -> AIMessage | None:
    """The calls that code makes for a provider that knows no tools; None: it is to be asked."""
    if not provider.untooled:
        return None
    bound = services.embedded_for(state["request"].role)
    planned: AIMessage = await bound.ainvoke(messages_for(state, services))
    return planned if planned.tool_calls else None


async def _context(state: TurnState, services: Services, provider: Provider) -> Context:
    """What the provider reads, within what a call, and the turn, may take."""
    settings = services.shop.settings
    left = settings.turn_tokens - state["work"].read_tokens
    return await off_loop(
        services.threads,
        context_for,
        state,
        services,
        min(settings.call_tokens, left),
        with_tools=not provider.untooled,
    )


async def _provided(
    state: TurnState,
    runtime: Runtime[Services],
    provider: Provider,
    work: Work,
    context: Context,
) -> TurnState:
    """A provider's answer, or the note that it failed; the next model is asked then."""
    services = runtime.context
    untooled, told = provider.untooled, context.messages
    messages = told_in_words(told) if untooled else told
    measured, speaking = Measured(provider, services.shop.settings), _speaking(state, runtime)
    longest_s = min(services.shop.settings.model_timeout_s, time_left(state, services))
    bound = provider.bound(context.tools, context.prompt.parameters.given())
    try:
        with model_call(services.tracing, provider.vendor, provider.short_name, messages) as heard:
            answer = await measured.ask(bound, messages, longest_s, _hear(speaking))
            heard(answer)
    except ModelUnavailable as error:
        return {"work": _failed(_with_call(work, measured), provider, error, services), "draft": ""}
    await _learned(provider, services)
    answer = with_own_ids(answer, work.messages)
    work = replace(_with_call(work, measured), messages=[*work.messages, answer])
    if answer.tool_calls:
        spoken = speaking.shown if speaking is not None else work.spoken
        return {"work": replace(work, spoken=spoken), "draft": ""}
    state = await _with_vouching(state, services, answer.text)
    return {**_from_provider(state, services, work, answer.text), "passages": state["passages"]}


async def _with_vouching(state: TurnState, services: Services, text: str) -> TurnState:
    """The state with the passages that say what the answer promises, though none was looked up."""

    def find(statement: str) -> Sequence[Passage]:
        # It is checked word for word, so how well it fits is no matter.
        return services.shop.help.search(statement, NEAREST, min_score=0.0).passages

    found = await off_loop(services.threads, vouching, text, _given(state), find)
    return {**state, "passages": [*state["passages"], *found]}


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
    stands = standing(brief, work.outcomes, cited)
    whole = stands == cited.text
    reasons = [reason for reason in cited.reasons if not whole or reason in TOLD]
    work = replace(work, reasons=[*work.reasons, *reasons])
    if stands is None:
        told, said = phrase(brief, work.outcomes)
        return {"work": work, "draft": told, "said": said}
    said = replace(
        left_open(brief, work.outcomes),
        suggestions=chips(Voice.of(brief), work.outcomes),
        citations=list(marked(brief, cited.passages)),
    )
    return {"work": replace(work, is_free=True), "draft": stands, "said": said}


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
