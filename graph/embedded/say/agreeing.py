"""What exactly will happen, and the question for a yes: before every consequential action."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data.order_facts import OrderFacts
from graph.brief import Said, TurnBrief
from graph.consent import INTENT_OF, awaiting
from graph.embedded.matter import Matter
from graph.embedded.say import checkout
from graph.embedded.say.answer import Answer
from graph.embedded.say.orders import items, thing_of
from graph.embedded.say.trade_words import address, cents, method, methods_of, movements, reason
from graph.embedded.voice import Voice
from graph.embedded.wording import options_words
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

Lines = Callable[[Voice, ToolOutcome, Sequence[ToolOutcome]], list[str]]


def asked(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """The summary that awaits a yes; None where nothing does."""
    shown = awaiting(outcomes)
    if shown is None:
        return None
    voice = Voice.of(brief)
    if shown.name == "checkout":
        lines, yes = checkout.summary(voice, shown), "chip-yes-buy"
    else:
        action = str(shown.result.get("action", ""))
        lines, yes = _LINES.get(action, _plain)(voice, shown, outcomes), "chip-yes-go-ahead"
    text = "\n".join([*lines, "", voice.say("ask-yes")]).strip()
    own = part.model_copy(update={"intent": INTENT_OF.get(shown.name, part.intent)})
    question = Matter.of(brief, own).question("yes", _words(shown))
    chips = [voice.chip(yes), voice.chip("chip-no-leave")]
    return Answer(text, chips, open_question=question)


def told(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> tuple[str, Said] | None:
    """The same as a whole reply: code words it, whichever model called for it."""
    parts = brief.understanding.parts
    part = parts[-1] if parts else Part(text="", intent="confirm", confidence=1)
    answer = asked(brief, part, outcomes)
    if answer is None:
        return None
    return answer.text, Said(suggestions=answer.suggestions, open_question=answer.open_question)


def _words(shown: ToolOutcome) -> list[str]:
    """The names that a change of mind may name: items of the order."""
    return [one.name for order in shown.orders for one in order.lines]


def _plain(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> list[str]:
    return []


def _cancel(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> list[str]:
    order, result = shown.orders[0], shown.result
    why = reason(voice, str(result.get("reason", "")))
    every = [one.item_id for one in order.lines for _ in range(one.quantity)]
    head = voice.say("will-cancel", order=_number(order), reason=why)
    return [head, "", *items(voice, order, every), "", *_moves(voice, shown, outcomes)]


def _return(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> list[str]:
    order, result = shown.orders[0], shown.result
    back = voice.say(
        "refund",
        amount=voice.money(cents(result["refund"]), order.currency),
        method=_paying(voice, result, outcomes),
    )
    head = voice.say("will-return", order=_number(order))
    return [head, "", *items(voice, order, result["item_ids"]), "", back]


def _swap(key: str) -> Lines:
    def said(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> list[str]:
        order, result = shown.orders[0], shown.result
        pairs = zip(result["item_ids"], result["new_item_ids"], strict=True)
        swaps = [
            f"- {thing_of(order, old)} → {_new(new, outcomes)}" for old, new in dict.fromkeys(pairs)
        ]
        money = _moves(voice, shown, outcomes) or [_difference(voice, order, result, outcomes)]
        head = voice.say(key, order=_number(order))
        return [head, "", *swaps, "", *money, voice.say("once-only")]

    return said


def _address(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> list[str]:
    where = address(shown.result["address"])
    return [voice.say("will-modify-address", order=_number(shown.orders[0]), address=where)]


def _payment(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> list[str]:
    paying = _paying(voice, shown.result, outcomes)
    head = voice.say("will-modify-payment", order=_number(shown.orders[0]), method=paying)
    return [head, *_moves(voice, shown, outcomes)]


def _profile(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> list[str]:
    return [voice.say("will-update-address", address=address(shown.result["address"]))]


_LINES: Mapping[str, Lines] = {
    "cancel": _cancel,
    "return": _return,
    "exchange": _swap("will-exchange"),
    "modify_items": _swap("will-modify-items"),
    "modify_address": _address,
    "modify_payment": _payment,
    "update_address": _profile,
}


def _number(order: OrderFacts) -> str:
    return f"**{order.id}**"


def _moves(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> list[str]:
    return movements(voice, shown.result, methods_of(outcomes))


def _paying(voice: Voice, result: Mapping[str, Any], outcomes: Sequence[ToolOutcome]) -> str:
    chosen = str(result["payment_method_id"])
    return method(voice, methods_of(outcomes).get(chosen), chosen)


def _difference(
    voice: Voice, order: OrderFacts, result: Mapping[str, Any], outcomes: Sequence[ToolOutcome]
) -> str:
    """What an exchange costs more or less; the money moves when the goods are back."""
    more = cents(result["difference"])
    if not more:
        return voice.say("no-price-difference")
    amount = voice.money(abs(more), order.currency)
    key = "charge" if more > 0 else "refund"
    return voice.say(key, amount=amount, method=_paying(voice, result, outcomes))


def _new(item_id: str, outcomes: Sequence[ToolOutcome]) -> str:
    products = [product for outcome in outcomes for product in outcome.products]
    found = next((v for p in products if (v := p.variant(item_id))), None)
    return options_words(found.options) if found else item_id
