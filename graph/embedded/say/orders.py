"""The customer's orders: a list, one with its timeline, refunds, and what became of a request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.order_arrival import UNDERWAY, arrives
from data.order_facts import OrderFacts
from graph.brief import TurnBrief
from graph.embedded.general import OWN
from graph.embedded.plan_orders import Step
from graph.embedded.say import help
from graph.embedded.say.answer import Answer
from graph.embedded.say.trade_words import (
    address,
    cents,
    day,
    event,
    line,
    method,
    methods_of,
    movements,
    names,
    promised,
    status,
    thing,
    units,
)
from graph.embedded.voice import Chip, Voice
from graph.understanding.trade.period import Period
from graph.understanding.types import Part
from knowledge.words import words
from tools.outcome import ToolOutcome

MOST_LISTED = 8
MOST_TOLD = 3
ACTIONS = ("cancel", "modify_items", "modify_address", "modify_payment", "return", "exchange")


def listed(
    brief: TurnBrief, part: Part, orders: Sequence[OrderFacts], period: Period | None = None
) -> Answer:
    """The orders, newest first; what helps where there are none.

    Of a period that is asked about, they are those placed then, or all where none was.
    """
    voice = Voice.of(brief)
    if not orders:
        return none(brief, part)
    shown = rows(brief, orders)
    lines = [_heading(voice, orders, period), *(["", *shown] if shown else [])]
    numbers = [order.id for order in orders[:MOST_LISTED]]
    return Answer("\n".join(lines), numbers[:MOST_TOLD], orders=numbers)


def _heading(voice: Voice, orders: Sequence[OrderFacts], period: Period | None) -> str:
    if period is None:
        return voice.say("orders-are")
    key = "orders-of" if period.holds(orders[0].placed_at) else "orders-none-of"
    return voice.say(key, period=period.told(voice.numbers))


def rows(brief: TurnBrief, orders: Sequence[OrderFacts]) -> list[str]:
    """The orders, a line each, and how many more there are; the card draws several by itself."""
    voice, some = Voice.of(brief), orders[:MOST_LISTED]
    drawn = brief.draws and len(orders) > 1
    lines = [] if drawn else [f"{n}. {_short(voice, order)}" for n, order in enumerate(some, 1)]
    more = len(orders) - len(some)
    return [*lines, *([voice.say("orders-more", count=more)] if more else [])]


def none(brief: TurnBrief, part: Part) -> Answer:
    """That no order is known, and what the shop's own texts say on the matter.

    Who asks for an order of their own hears of it first: "where is my order?"
    """
    voice = Voice.of(brief)
    nothing = Answer(
        voice.say("orders-none"), [voice.chip("chip-person"), voice.chip("chip-return")]
    )
    own = not OWN.isdisjoint(words(part.text))
    return help.after(brief, part, nothing) if own else help.before(brief, part, nothing)


def told(brief: TurnBrief, order: OrderFacts, outcomes: Sequence[ToolOutcome]) -> Answer:
    """One order: status, items, total, parcels, timeline, and what may be done with it now."""
    if brief.draws:
        return _told_beside_card(brief, order, outcomes)
    voice, known = Voice.of(brief), methods_of(outcomes)
    pieces = [voice.say("order-is", order=f"**{order.id}**", status=status(voice, order)), ""]
    pieces += [f"- {line(voice, order, one)}" for one in order.lines]
    pieces += ["", voice.say("order-total", total=voice.money(order.total_cents, order.currency))]
    pieces += _money(voice, order, known)
    if order.address:
        pieces.append(voice.say("order-address", address=address(order.address)))
    if order.tracking_ids:
        pieces.append(voice.say("order-tracking", ids=", ".join(order.tracking_ids)))
    pieces += _timeline(voice, order)
    pieces.append(allowed(voice, order))
    return Answer("\n".join(pieces), _next(voice, order))


def _told_beside_card(
    brief: TurnBrief, order: OrderFacts, outcomes: Sequence[ToolOutcome]
) -> Answer:
    """Where an order is and since when, its parcels, what comes back, and what may be done."""
    voice = Voice.of(brief)
    since = day(voice, order.events[-1].at) if order.events else ""
    now = status(voice, order) + (f" ({since})" if since else "")
    pieces = [voice.say("order-is", order=f"**{order.id}**", status=now)]
    if order.tracking_ids and order.status == "processed":
        pieces.append(voice.say("order-tracking", ids=", ".join(order.tracking_ids)))
    pieces += _money(voice, order, methods_of(outcomes), only="refund")
    return Answer(" ".join([*pieces, allowed(voice, order)]), _next(voice, order))


def arrival(brief: TurnBrief, orders: Sequence[OrderFacts]) -> Answer:
    """When orders should come, by what was promised of them; where they are, in any case."""
    voice = Voice.of(brief)
    lines = [_arrival(voice, order) for order in orders[:MOST_LISTED]]
    between = "\n" if len(lines) > 1 else ""
    chips = [voice.chip("chip-orders"), voice.chip("chip-person")]
    numbers = [order.id for order in orders[:MOST_LISTED]]
    return Answer(
        between.join(f"- {one}" if between else one for one in lines), chips, orders=numbers
    )


def _arrival(voice: Voice, order: OrderFacts) -> str:
    since = order.delivered_at or (order.events[-1].at if order.events else "")
    now = status(voice, order) + (f" ({day(voice, since)})" if since else "")
    pieces = [voice.say("order-is", order=f"**{order.id}**", status=now)]
    expected = arrives(order)
    if expected is not None:
        first, last = (day(voice, at.isoformat()) for at in expected)
        pieces.append(voice.say("order-arrives", first=first, last=last))
    elif order.status in UNDERWAY:
        pieces.append(voice.say("order-arrival-open"))
    if order.tracking_ids and order.status == "processed":
        pieces.append(voice.say("order-tracking", ids=", ".join(order.tracking_ids)))
    return " ".join(pieces)


def refunds(brief: TurnBrief, step: Step, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was paid back, or is on its way, of one order or of all."""
    voice, known = Voice.of(brief), methods_of(outcomes)
    orders = [step.order] if step.order else list(step.orders)
    lines = [
        f"- **{order.id}** · {status(voice, order)} · {'; '.join(back)}"
        for order in orders
        if (back := _money(voice, order, known, only="refund"))
    ]
    chips = [voice.chip("chip-orders"), voice.chip("chip-person")]
    waiting = [o for o in orders if o.status in ("return requested", "exchange requested")]
    lines += [
        f"- **{o.id}** · {' · '.join([status(voice, o), *promised(voice, o, known)])}"
        for o in waiting
    ]
    if not lines:
        key = "refund-none-here" if step.order else "refund-none"
        none = voice.say(key, order=step.order.id if step.order else "")
        return Answer(" ".join([none, *_paid(voice, step.order, known)]), chips)
    return Answer("\n".join([voice.say("refunds-are"), "", *lines]), chips)


def paid(brief: TurnBrief, step: Step, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was paid for an order, for each of several, or in all, and what went back."""
    voice, known = Voice.of(brief), methods_of(outcomes)
    chips = [voice.chip("chip-orders"), voice.chip("chip-person")]
    if step.order is not None:
        return Answer(f"**{step.order.id}**: {' '.join(_money(voice, step.order, known))}", chips)
    orders = [order for outcome in outcomes for order in outcome.orders]
    if not orders:
        return Answer(voice.say("orders-none"), chips)
    lines = [
        f"- **{one.id}** · {status(voice, one)} · {' '.join(_money(voice, one, known))}"
        for one in list(step.orders or orders)[:MOST_LISTED]
    ]
    sums = [] if step.orders else list(_sums(voice, outcomes))
    return Answer("\n".join([*sums, *([""] if sums else []), *lines]), chips)


def _sums(voice: Voice, outcomes: Sequence[ToolOutcome]) -> Iterator[str]:
    """What was paid in all, and what went back, in each currency."""
    for one in (one for outcome in outcomes for one in outcome.result.get("money", ())):
        paid_, back = (voice.money(cents(one[k]), one["currency"]) for k in ("paid", "refunded"))
        yield voice.say("paid-in-all", amount=paid_)
        if one["refunded"]:
            yield voice.say("refunded-in-all", amount=back)


def done(brief: TurnBrief, outcome: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was carried out, with its numbers."""
    voice, result = Voice.of(brief), outcome.result
    action = str(result.get("action", "checkout")).replace("_", "-")
    order = outcome.orders[0] if outcome.orders else None
    number = f"**{order.id}**" if order else ""
    where = address(result.get("address", {}))
    pieces = [voice.say(f"did-{action}", order=number, address=where, name=result.get("name", ""))]
    pieces += movements(voice, result, methods_of(outcomes))
    if order and action == "checkout":
        pieces.append(
            voice.say("order-total", total=voice.money(order.total_cents, order.currency))
        )
    chips = [voice.chip("chip-orders"), *([voice.chip("chip-status")] if order else [])]
    return Answer(" ".join(pieces), chips)


def allowed(voice: Voice, order: OrderFacts) -> str:
    """What may be done with an order now."""
    may = [
        voice.say(f"may-{action.replace('_', '-')}")
        for action in ACTIONS
        if action in order.allowed
    ]
    return voice.say("order-may", actions=voice.listed(may)) if may else voice.say("order-may-not")


def items(voice: Voice, order: OrderFacts, item_ids: Sequence[str]) -> list[str]:
    """Some units of an order, a line each."""
    return [f"- {line(voice, order, one, many)}" for one, many in units(order, item_ids)]


def thing_of(order: OrderFacts, item_id: str) -> str:
    """An item of an order by its name and options."""
    return next((thing(one) for one in order.lines if one.item_id == item_id), item_id)


def _short(voice: Voice, order: OrderFacts) -> str:
    total = voice.money(order.total_cents, order.currency)
    when = [day(voice, order.placed_at)] if order.placed_at else []
    return " · ".join([f"**{order.id}**", status(voice, order), names(voice, order), total, *when])


def _money(voice: Voice, order: OrderFacts, known: object, only: str = "") -> list[str]:
    """Payments and refunds, a sentence each."""
    kept = {one.id: one.model_dump() for one in order.methods}
    return [
        voice.say(
            f"{paid.kind}-was" if paid.status == "done" or paid.kind == "payment" else "refund-due",
            amount=voice.money(paid.amount_cents, order.currency),
            method=method(voice, kept.get(paid.method_id), paid.method_id),
        )
        for paid in order.payments
        if only in ("", paid.kind)
    ]


def _paid(voice: Voice, order: OrderFacts | None, known: object) -> list[str]:
    """The payments for an order."""
    return _money(voice, order, known, only="payment") if order else []


def _timeline(voice: Voice, order: OrderFacts) -> list[str]:
    if not order.events:
        return []
    said = [
        f"- {event(voice, one.kind)}" + (f" · {day(voice, one.at)}" if one.at else "")
        for one in order.events
    ]
    return ["", voice.say("order-timeline"), *said, ""]


def _next(voice: Voice, order: OrderFacts) -> list[Chip]:
    keys = {"cancel": "chip-cancel", "return": "chip-return-items", "exchange": "chip-exchange"}
    chips = [voice.chip(key) for action, key in keys.items() if action in order.allowed]
    if "modify_address" in order.allowed:
        chips.append(voice.chip("chip-change-address"))
    return [*chips, voice.chip("chip-person")][:4]
