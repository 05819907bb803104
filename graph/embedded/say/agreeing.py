"""What exactly will happen, and the question for a yes: before every consequential action."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from data.order_facts import OrderFacts
from graph.brief import Said, TurnBrief
from graph.consent import INTENT_OF, awaiting
from graph.embedded.matter import Matter
from graph.embedded.say import checkout
from graph.embedded.say.answer import Answer
from graph.embedded.say.orders import items, thing_of
from graph.embedded.say.trade_words import address, cents, method, methods_of, movements, reason
from graph.embedded.voice import Chip, Voice
from graph.embedded.wording import options_words
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


@dataclass(frozen=True)
class Told:
    """What an action would do: in a sentence, to which goods, and what comes of it."""

    head: str
    goods: Sequence[str] = ()
    after: Sequence[str] = ()


Tell = Callable[[Voice, ToolOutcome, Sequence[ToolOutcome]], Told]


def asked(
    brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome], ahead: Sequence[str] = ()
) -> Answer | None:
    """The summaries that await one yes, after what goes ahead of them; None where none does."""
    shown = awaiting(outcomes)
    if not shown:
        return None
    voice = Voice.of(brief)
    told = [_text(brief, one, outcomes) for one in shown]
    own = part.model_copy(update={"intent": INTENT_OF.get(shown[-1].name, part.intent)})
    alike = len(shown) > 1 and len({one.name for one in shown}) == 1
    numbers = [order.id for one in shown for order in one.orders]
    more = {"several": True, "numbers": numbers} if alike else {}
    asking = Matter.of(brief, own).question(
        "yes", _words(shown), values=values_of(shown, outcomes), **more
    )
    return Answer(
        "\n\n".join([*ahead, *told]),
        [*_yes(brief, shown, outcomes), voice.chip("chip-no-leave")],
        open_question=asking,
        awaits=True,
    )


def told(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> tuple[str, Said] | None:
    """The same as a whole reply: code words it, whichever model called for it."""
    parts = brief.understanding.parts
    part = parts[-1] if parts else Part(text="", intent="confirm", confidence=1)
    answer = asked(brief, part, outcomes)
    if answer is None:
        return None
    text = f"{answer.text}\n\n{Voice.of(brief).say('ask-yes')}"
    return text, Said(suggestions=answer.suggestions, open_question=answer.open_question)


def _text(brief: TurnBrief, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> str:
    """The summary; of what a card shows beside it no more than what it is about."""
    voice, draws = Voice.of(brief), brief.draws
    if shown.name == "checkout" and shown.checkout is not None:
        facts = shown.checkout
        lines = checkout.in_short(voice, facts) if draws else checkout.summary(voice, facts)
        return "\n".join(lines)
    told = plan_told(voice, shown, outcomes)
    if draws and told.goods:
        return voice.say("change-below", order=_number(shown.orders[0]))
    goods = ["", *told.goods, ""] if told.goods else []
    return "\n".join([told.head, *goods, *told.after]).strip()


def _yes(
    brief: TurnBrief, shown: Sequence[ToolOutcome], outcomes: Sequence[ToolOutcome]
) -> list[Chip]:
    """The yes to tap; none where a card beside the reply has its button."""
    voice, buys = Voice.of(brief), shown[-1].name == "checkout"
    carded = buys or any(plan_told(voice, one, outcomes).goods for one in shown)
    return (
        [] if brief.draws and carded else [voice.chip(f"chip-yes-{'buy' if buys else 'go-ahead'}")]
    )


def plan_told(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
    """What an action on an order or the profile would do."""
    return _TOLD.get(str(shown.result.get("action", "")), _plain)(voice, shown, outcomes)


def values_of(shown: Sequence[ToolOutcome], outcomes: Sequence[ToolOutcome]) -> list[str]:
    """The options of the things to be swapped: what a change of mind may name."""
    swapped = {old for one in shown for old in one.result.get("new_item_ids", ())}
    products = {p.id: p for one in outcomes for p in one.products}.values()
    about = [p for p in products if any(v.id in swapped for v in p.variants)]
    return list(dict.fromkeys(v for p in about for o in p.variants for v in o.options.values()))


def _words(shown: Sequence[ToolOutcome]) -> list[str]:
    """The names that a change of mind may name: items of the orders."""
    return [line.name for one in shown for order in one.orders for line in order.lines]


def _plain(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
    return Told("")


def _cancel(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
    order, result = shown.orders[0], shown.result
    why = reason(voice, str(result.get("reason", "")))
    every = [one.item_id for one in order.lines for _ in range(one.quantity)]
    head = voice.say("will-cancel", order=_number(order), reason=why)
    return Told(head, items(voice, order, every), _moves(voice, shown, outcomes))


def _return(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
    order, result = shown.orders[0], shown.result
    back = [
        voice.say(
            "refund",
            amount=voice.money(cents(part["amount"]), order.currency),
            method=_paying(voice, part, outcomes),
        )
        for part in result["refund_parts"]
    ]
    head = voice.say("will-return", order=_number(order))
    return Told(head, items(voice, order, result["item_ids"]), back)


def _swap(key: str) -> Tell:
    def said(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
        order, result = shown.orders[0], shown.result
        pairs = zip(result["item_ids"], result["new_item_ids"], strict=True)
        swaps = [
            f"- {f'{many} × ' if many > 1 else ''}{thing_of(order, old)} → {_new(new, outcomes)}"
            for (old, new), many in Counter(pairs).items()
        ]
        money = _moves(voice, shown, outcomes) or [_difference(voice, order, result, outcomes)]
        head = voice.say(key, order=_number(order))
        return Told(head, swaps, [*money, voice.say("once-only")])

    return said


def _address(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
    where = address(shown.result["address"])
    return Told(voice.say("will-modify-address", order=_number(shown.orders[0]), address=where))


def _payment(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
    paying = _paying(voice, shown.result, outcomes)
    head = voice.say("will-modify-payment", order=_number(shown.orders[0]), method=paying)
    return Told(head, after=_moves(voice, shown, outcomes))


def _profile(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
    return Told(voice.say("will-update-address", address=address(shown.result["address"])))


def _review(voice: Voice, shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Told:
    stars, name = shown.result["rating"], shown.result["name"]
    return Told(voice.say("will-write-review", name=name, stars=stars))


_TOLD: Mapping[str, Tell] = {
    "cancel": _cancel,
    "return": _return,
    "exchange": _swap("will-exchange"),
    "modify_items": _swap("will-modify-items"),
    "modify_address": _address,
    "modify_payment": _payment,
    "update_address": _profile,
    "write_review": _review,
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
    found = new_options(item_id, outcomes)
    return options_words(found) if found else item_id


def new_options(item_id: str, outcomes: Sequence[ToolOutcome]) -> dict[str, str]:
    """The options of what an item is to become; none where nothing in the turn tells them."""
    products = [product for outcome in outcomes for product in outcome.products]
    found = next((v for p in products if (v := p.variant(item_id))), None)
    return dict(found.options) if found else {}
