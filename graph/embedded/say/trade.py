"""Answers on orders and on buying: a question back, a refusal, or what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from data.facts import ProductFacts
from data.order_arrival import UNDERWAY
from data.order_facts import OrderLineFacts
from graph.brief import TurnBrief
from graph.embedded import plan_changes, plan_orders
from graph.embedded.general import in_general
from graph.embedded.matter import Matter
from graph.embedded.plan_orders import Step
from graph.embedded.say import buying, cart, help, orders, person, possible, profile, reviewing
from graph.embedded.say.answer import Answer
from graph.embedded.say.refusals import method_of, reason_chip, refusal
from graph.embedded.say.trade_words import method, thing
from graph.embedded.voice import Chip, Voice
from graph.embedded.wording import options_words
from graph.understanding.trade.items import variants_meant
from graph.understanding.trade.money_asked import asks_paid
from graph.understanding.trade.reviewing import wishes_review
from graph.understanding.trade.words import says
from graph.understanding.types import Part
from tools.outcome import ToolOutcome
from tools.run import is_consequential

Steps = Callable[[TurnBrief, Part, Sequence[ToolOutcome]], Step]
MOST_CHOICES = 8


def order_status(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Where an order is; all of them where it is open which one."""
    step = plan_orders.status(brief, part, outcomes)
    refused = _refused(brief, part, step, outcomes)
    if refused is not None:
        return refused
    if wishes_review(part.text):
        return reviewing.told(brief, part, outcomes)
    if asks_paid(part.text):
        return orders.paid(brief, step, outcomes)
    if says(part.text, "asks arrival"):
        underway = [order for order in step.orders if order.status in UNDERWAY]
        asked = [step.order] if step.order else underway
        if asked:
            return orders.arrival(brief, asked)
    if step.order is not None:
        return orders.told(brief, step.order, outcomes)
    return orders.listed(brief, part, step.orders, step.period)


def order_list(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """All orders, those of a time, or the one whose number is named."""
    step = plan_orders.listing(brief, part, outcomes)
    if step.order is not None or part.order_number:
        return order_status(brief, part, outcomes)
    return orders.listed(brief, part, step.orders, step.period)


def refund_status(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was paid back, or is on its way."""
    step = plan_orders.refund(brief, part, outcomes)
    refused = _refused(brief, part, step, outcomes)
    if refused is not None:
        return refused
    if step.asks:
        return question(brief, part, step, outcomes)
    if not step.order and not step.orders:
        return orders.none(brief, part)
    return orders.refunds(brief, step, outcomes)


def acting(steps: Steps) -> Callable[[TurnBrief, Part, Sequence[ToolOutcome]], Answer]:
    """What is said of a request that changes an order."""

    def say(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
        if not part.order_number and in_general(brief, part):
            return help.answered(brief, part, outcomes)
        step = steps(brief, part, outcomes)
        may = possible.told(brief, part, step.order)
        carried = next((o for o in reversed(outcomes) if o.ok and is_consequential(o.name)), None)
        if carried is not None:
            return orders.done(brief, carried, outcomes)
        refused = _refused(brief, part, step, outcomes)
        if refused is not None:
            return refused
        if step.order is None and not step.orders:
            return orders.none(brief, part)
        asked = question(brief, part, step, outcomes)
        return replace(asked, text=f"{may}\n\n{asked.text}".strip())

    return say


def question(brief: TurnBrief, part: Part, step: Step, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What is asked back, with what there is to choose from."""
    voice, matter = Voice.of(brief), Matter.of(brief, part)
    number = f"**{step.order.id}**" if step.order else ""
    if step.asks == "order":
        words = [one.name for order in step.orders for one in order.lines]
        numbers = [order.id for order in step.orders]
        asked = matter.question("order", [*numbers, *words], numbers=numbers)
        text = "\n".join([voice.say("ask-order"), "", *orders.rows(brief, step.orders)]).strip()
        return Answer(text, numbers[:4], open_question=asked, orders=numbers[: orders.MOST_LISTED])
    if step.asks == "items" and step.order:
        lines = [f"- {thing(one)}" for one in step.order.lines]
        names = [one.name for one in step.order.lines]
        text = "\n".join([voice.say("ask-items", order=number), "", *lines])
        asked = matter.question("items", names, order=step.order.id)
        return Answer(text, [*names[:3], voice.chip("chip-everything")], open_question=asked)
    if step.asks == "variant" and step.line:
        return _variant(voice, matter, step, outcomes)
    if step.asks == "method":
        strange = [voice.say("refused-method-not-yours")] if step.strange else []
        asks = voice.say("ask-method-of" if step.alike else "ask-method")
        return _method(voice, matter, step, " ".join([*strange, asks]))
    return _open(voice, matter, step, number)


def _open(voice: Voice, matter: Matter, step: Step, number: str) -> Answer:
    """The questions that have no choices of their own."""
    order = step.order.id if step.order else None
    if step.asks == "address":
        asked = matter.question("address", [], order=order)
        return Answer(voice.say("ask-address"), [voice.chip("chip-usual")], open_question=asked)
    keys = ("chip-change-address", "chip-change-payment", "chip-change-items")
    chips = [voice.chip(key) for key in keys]
    asked = matter.question("what", [], order=order)
    return Answer(voice.say("ask-which-change", order=number), chips, open_question=asked)


def _variant(voice: Voice, matter: Matter, step: Step, outcomes: Sequence[ToolOutcome]) -> Answer:
    line = step.line
    products = [product for outcome in outcomes for product in outcome.products]
    product = next((p for p in products if line and p.id == line.product_id), None)
    if line is None or product is None:
        return Answer(voice.say("refused"), [voice.chip("chip-person")])
    offered = _others(product, line, matter)
    if not offered:
        return Answer(voice.say("no-other-option", name=thing(line)), _instead(voice, step))
    text = voice.say("ask-variant", name=thing(line))
    lines = [f"- {one}" for one in offered[:MOST_CHOICES]]
    values = [value for v in product.variants for value in v.options.values()]
    order = step.order.id if step.order else None
    asked = matter.question("variant", values, order=order, values=values)
    return Answer("\n".join([text, *lines]), offered[:4], open_question=asked)


def _instead(voice: Voice, step: Step) -> list[Chip]:
    """What may be done with an item that cannot be swapped."""
    if step.order is not None and "return" in step.order.allowed:
        return [voice.chip("button-return", order=step.order.id), voice.chip("chip-person")]
    return [voice.chip("chip-orders"), voice.chip("chip-person")]


def _others(product: ProductFacts, line: OrderLineFacts, matter: Matter) -> list[str]:
    """The variants that can be had instead, in words: those that fit what was said, if any."""
    buyable = [v for v in product.variants if v.in_stock and v.id != line.variant_id]
    fitting = variants_meant([matter.newest], buyable, line.options)
    return [options_words(v.options) for v in fitting or buyable]


def _method(voice: Voice, matter: Matter, step: Step, text: str) -> Answer:
    offered = list(dict.fromkeys(method(voice, one) for one in step.methods))
    words = [w for one in step.methods for w in (one["kind"], str(one.get("last_four") or "")) if w]
    order = step.order.id if step.order else None
    asked = matter.question("method", [*offered, *words], order=order)
    lines = [f"- {one}" for one in offered]
    return Answer("\n".join([text, *lines]), offered[:4], open_question=asked)


def _refused(
    brief: TurnBrief, part: Part, step: Step, outcomes: Sequence[ToolOutcome]
) -> Answer | None:
    """Why the last call was refused, and what may be done about it; None where none was."""
    refused = next((o for o in reversed(outcomes) if not o.ok), None)
    if refused is None:
        return None
    voice, matter = Voice.of(brief), Matter.of(brief, part)
    error = refused.error or {}
    why = str(error.get("why", error.get("code", "")))
    said = refusal(voice, refused, step)
    if why in _OF_STATE and possible.is_asked(brief, part):
        said = f"{voice.say('can-not')} {said}"
    order = step.order.id if step.order else None
    if why == "reason_not_accepted":
        reasons = [str(one) for one in error.get("reasons", ())]
        more = {"several": True} if step.several else {}
        asked = matter.question("reason", reasons, options=reasons, order=order, **more)
        chips = [reason_chip(voice, one) for one in reasons]
        pieces = [possible.told(brief, part, step.order), _together(voice, step), said]
        return Answer("\n\n".join(filter(None, pieces)), chips[:4], open_question=asked)
    if why in ("method_needed", "gift_card_too_small", "refund_method", "method_not_yours"):
        asking = plan_changes.with_methods(step, outcomes)
        methods = asking.methods or [method_of(one) for one in error.get("methods", ())]
        if methods:
            return _method(voice, matter, step.then(methods=methods), said)
        asked = matter.question("method", ["card", "paypal", "gift"], order=order)
        return Answer(said, [voice.chip("chip-person")], open_question=asked)
    if why == "address_incomplete":
        asked = matter.question("address", [], order=order)
        return Answer(said, [voice.chip("chip-usual")], open_question=asked)
    if any(outcome.handoff for outcome in outcomes):
        return Answer(f"{said} {person.told(voice, outcomes)}", [voice.chip("chip-orders")])
    chips = [voice.chip("chip-orders"), voice.chip("chip-person")]
    told = f"\n{orders.allowed(voice, step.order)}" if step.order and why in _OF_STATE else ""
    return Answer(said + told, chips)


def _together(voice: Voice, step: Step) -> str:
    """The orders that one answer is for, where there are several."""
    numbers = [f"**{order.id}**" for order in step.several.able] if step.several else []
    return voice.say("several-are", orders=voice.listed(numbers)) if len(numbers) > 1 else ""


_OF_STATE = frozenset(
    {"not_pending", "not_delivered", "already_changed", "already_requested", "return_window_over"}
)


def confirmed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What the yes carried out, or why it could not be."""
    acted = [o for o in outcomes if is_consequential(o.name)]
    if not acted:
        return cart.confirmed(brief, part, outcomes)
    if acted[-1].name == "checkout":
        return buying.purchase(brief, part, outcomes)
    voice = Voice.of(brief)
    told = [
        orders.done(brief, one, outcomes).text if one.ok else _not_done(voice, one, len(acted) > 1)
        for one in acted
    ]
    after = "chip-person" if not all(one.ok for one in acted) else "chip-status"
    return Answer("\n\n".join(told), [voice.chip("chip-orders"), voice.chip(after)])


def _not_done(voice: Voice, one: ToolOutcome, of_several: bool) -> str:
    said, about = refusal(voice, one), one.arguments.get("order_id")
    return f"**{about}**: {said}" if of_several and about else said


SAY: Mapping[str, Callable[[TurnBrief, Part, Sequence[ToolOutcome]], Answer]] = {
    "order_status": order_status,
    "order_list": order_list,
    "refund_status": refund_status,
    "cancel_order": acting(plan_orders.cancel),
    "return_order": acting(plan_orders.give_back),
    "exchange_order": acting(plan_changes.exchange),
    "modify_order": acting(plan_changes.modify),
    "account": profile.told,
    "payment": profile.told,
    "coupon": buying.coupon,
    "checkout": buying.purchase,
}
