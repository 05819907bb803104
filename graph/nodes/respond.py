"""Last step: one record from which text, cards, chips, sources and state are all made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from langgraph.runtime import Runtime

from data.carts import view
from data.facts import CartFacts, Impression, ProductFacts
from data.model_calls import keep_calls
from data.models import ModelCall
from data.order_facts import OrderFacts
from graph.asked_in_vain import note_unanswered
from graph.consent import is_preview, pending_of, still_open
from graph.conversation_log import keep
from graph.deeds import CART_TOOLS, deeds_told
from graph.embedded.say.changing import changes_of
from graph.embedded.say.why import beside_card
from graph.embedded.voice import Voice
from graph.guardrails.naming import named_products
from graph.memory import after_turn, only_in_cart, with_exchange
from graph.narrowing import narrowing_of
from graph.nodes.evidence import products_of
from graph.nodes.instead import alternatives
from graph.prompts import brief_of
from graph.reply import Reply, ToolTrace
from graph.services import Services
from graph.state import TurnState
from graph.threads import off_loop
from graph.understanding.types import Conversation
from graph.usage import usage_of
from tools.context import ShopContext
from tools.outcome import ToolOutcome
from tools.recommendations import note_shown


async def respond(state: TurnState, runtime: Runtime[Services]) -> TurnState:
    """The finished reply, and the conversation with this turn in it."""
    services = runtime.context
    reply = await off_loop(services.threads, _finished, state, services)
    history, summary = with_exchange(
        state.get("history", []),
        state.get("summary", ""),
        {"text": state["text"], "deeds": deeds_told(state["work"].outcomes)},
        reply.text,
        services.shop.settings.history_messages,
    )
    changed: TurnState = {"reply": reply, "history": history, "summary": summary}
    kept = _remembered(state, reply) if not state["refusal"] else _unheard(state)
    if kept:
        changed["conversation"] = kept
    return changed


def _finished(state: TurnState, services: Services) -> Reply:
    request = state["request"]
    context = ShopContext(services.shop, request.session_id, request.customer_id)
    cart = view(services.shop.engine, context.owner, context.cart_limits)
    reply = _refused(state, cart) if state["refusal"] else _reply(state, services, cart)
    reply = reply.model_copy(update={"took_ms": (services.clock() - state["started"]) * 1000})
    thread = keep(services.shop.engine, request, state["text"], reply)
    for listed in reply.recommended:
        note_shown(services.shop, context.owner, listed)
    note_unanswered(state, services)
    keep_calls(services.shop.engine, _calls(state, thread))
    return reply


def _calls(state: TurnState, thread: str) -> Iterator[ModelCall]:
    """The calls of providers, as calls of this turn of its thread."""
    turn = Conversation.model_validate(state.get("conversation", {})).turns + 1
    for call in state["work"].calls:
        call.thread_id, call.turn = thread, turn
        yield call


def _reply(state: TurnState, services: Services, cart: CartFacts) -> Reply:
    work, said, voice = state["work"], state["said"], Voice.of(brief_of(state, services))
    cards = named_products(state["draft"], products_of(state))
    return Reply(
        session_id=state["request"].session_id,
        text=state["draft"],
        cards=cards,
        aside=sorted(only_in_cart(work.outcomes)),
        **alternatives(voice, state["draft"], work.outcomes, has_cards=bool(cards)),
        reasons={
            hit.product.id: beside_card(voice, hit.why)
            for o in work.outcomes
            if o.search
            for hit in o.search.hits
        },
        recommended=_recommended(work.outcomes, cards),
        narrowing=narrowing_of(work.outcomes, voice),
        comparison=said.comparison,
        suggestions=list(said.suggestions),
        citations=list(said.citations),
        tools=[_trace(outcome) for outcome in work.outcomes],
        orders=_orders(state),
        to_review=said.to_review,
        changes=changes_of(voice, work.outcomes),
        checkout=next((o.checkout for o in reversed(work.outcomes) if o.checkout), None),
        cart=cart,
        cart_changed=any(o.ok and o.name in CART_TOOLS for o in work.outcomes),
        pending=_pending(state, services),
        guard=state["guard"],
        model=work.model,
        prompts=dict(work.prompts),
        model_calls=work.model_calls,
        tool_calls=work.tool_calls,
        confidence=min((part.confidence for part in state["understanding"].parts), default=None),
        usage=usage_of(work.calls),
        capped=work.capped,
        handoff=any(o.handoff for o in work.outcomes),
        language=voice.language,
    )


def _orders(state: TurnState) -> list[OrderFacts]:
    """The orders that the text is about, each as it was told last."""
    told = {order.id: order for o in state["work"].outcomes for order in o.orders}
    about = state["said"].orders
    return [one for number, one in told.items() if number in about or number in state["draft"]]


def _trace(outcome: ToolOutcome) -> ToolTrace:
    return ToolTrace(
        name=outcome.name,
        arguments=outcome.arguments,
        ok=outcome.ok,
        preview=is_preview(outcome),
    )


def _pending(state: TurnState, services: Services) -> dict[str, Any] | None:
    """What awaits a yes now: what was previewed or asked in this turn, or is open still."""
    before = Conversation.model_validate(state["conversation"])
    shown = pending_of(state["work"].outcomes, before.turns + 1, services.wall_clock())
    if shown is not None:
        return shown
    said = state["said"]
    return said.pending or still_open(before, state["understanding"], said.open_question)


def _recommended(
    outcomes: Sequence[ToolOutcome], cards: Sequence[ProductFacts]
) -> list[Impression]:
    """What of the lists recommended in this turn is really among the cards."""
    shown = {card.id for card in cards}
    lists = [o.impression.only(shown) for o in outcomes if o.impression is not None]
    return [one for one in lists if one is not None]


def _refused(state: TurnState, cart: CartFacts) -> Reply:
    return Reply(
        session_id=state["request"].session_id,
        text=state["refusal"],
        cart=cart,
        guard=state["guard"],
    )


def _unheard(state: TurnState) -> dict[str, object]:
    """The conversation after a message that was not let in: a turn further, nothing else.

    What awaits a yes is shown again before it is done, for the message may have changed it.
    """
    kept = dict(state.get("conversation") or {})
    return kept | {"turns": int(kept.get("turns", 0)) + 1} if kept else {}


def _remembered(state: TurnState, reply: Reply) -> dict[str, object]:
    before = Conversation.model_validate(state["conversation"])
    shown = reply.cards or [one.product for one in reply.alternatives]
    after = after_turn(
        before,
        state["understanding"],
        state["work"].outcomes,
        shown,
        replace(state["said"], pending=reply.pending),
        reply.narrowing,
        in_free_words=state["work"].is_free,
    )
    return after.model_dump(mode="json")
