"""Calls about orders: what there is, where it stands, cancelling, and sending things back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from data.models.columns import utc_now
from data.order_facts import OrderFacts, OrderLineFacts
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.matter import Matter
from graph.embedded.plan_reviewing import to_review
from graph.embedded.plan_several import Several, means_several, several
from graph.embedded.which_order import LISTING, which_order
from graph.understanding.trade.items import item_ids, lines_after, lines_meant
from graph.understanding.trade.methods import Method, methods_meant, names_method
from graph.understanding.trade.money_asked import asks_back, asks_paid_in_all
from graph.understanding.trade.period import Period, period_of
from graph.understanding.trade.reviewing import wishes_review
from graph.understanding.trade.words import reason_of, says
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

PROFILE = Call("get_profile")
REFUNDING = frozenset({"return_items", "cancel_order"})


@dataclass(frozen=True)
class Step:
    """How far a matter has come: the calls it needs, and what is still to be asked.

    Attributes:
        calls: All that are needed so far, made or not.
        asks: order, items, variant, method, address, what: what is open; empty: nothing.
        order: The order it is about, as soon as that is known.
        orders: Those to choose from.
        line: What a variant is asked for.
        methods: Ways of paying to choose from.
        strange: Whether a way of paying was named that the profile does not have.
        alike: Whether a way of paying was named of which the profile has several.
        several: The orders that it is about together.
        period: The days that are asked about.
    """

    calls: list[Call]
    asks: str = ""
    order: OrderFacts | None = None
    orders: Sequence[OrderFacts] = field(default_factory=tuple)
    line: OrderLineFacts | None = None
    methods: Sequence[Method] = field(default_factory=tuple)
    strange: bool = False
    alike: bool = False
    several: Several | None = None
    period: Period | None = None

    def then(self, *calls: Call, asks: str = "", **more: Any) -> Step:
        """The step with further calls, or with a question."""
        return replace(self, calls=[*self.calls, *calls], asks=asks, **more)


def status(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The order named, or all of them; what is to be reviewed of them."""
    if wishes_review(part.text):
        return Step(to_review(brief, part, outcomes).calls)
    if asks_paid_in_all(part.text) and not part.order_number:
        return Step([LISTING])
    found = which_order(brief, part, Matter.of(brief, part), outcomes)
    calls = list(found.calls)
    if found.order is not None and found.calls == [LISTING] and len(found.choices) == 1:
        # Told of by itself it is what "it" means next.
        calls.append(Call("get_order_status", {"order_id": found.order.id}))
    if found.order is None and not says(part.text, "asks arrival"):
        return _of_period(brief, part, Step(calls, orders=found.choices))
    return Step(calls, order=found.order, orders=found.choices)


def _of_period(brief: TurnBrief, part: Part, step: Step) -> Step:
    """The step with the orders that were placed in the days that are named, if any were."""
    period = period_of(part.text, brief.language, utc_now().date())
    of_then = [one for one in step.orders if period and period.holds(one.placed_at)]
    return replace(step, orders=of_then or step.orders, period=period)


def refund(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The order whose refund is asked for; what awaits a yes is told once more."""
    pending = brief.conversation.pending
    if pending and pending["action"] in REFUNDING and asks_back(part.text):
        return Step([Call(pending["action"], pending["arguments"])])
    step = status(brief, part, outcomes)
    if step.order is None or "return" not in step.order.allowed:
        return step
    back = says(part.text, "sending back") and asks_back(part.text)
    return give_back(brief, part, outcomes) if back else step


def listing(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """All orders, or those of the days that are named."""
    if part.order_number or says(part.text, "latest"):
        return status(brief, part, outcomes)
    listed = outcome_of(LISTING, outcomes)
    return _of_period(brief, part, Step([LISTING], orders=listed.orders if listed else ()))


def cancel(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The order off; a reason that is not said is asked for by the shop's own policy."""
    matter = Matter.of(brief, part)
    step, orders = _orders(brief, part, matter, outcomes, "cancel")
    reason = matter.first(reason_of) or matter.first(lambda text: _chosen(matter, text)) or ""
    # Where the reason is missing one refusal tells which there are.
    wanted = orders if reason else orders[:1]
    calls = (Call("cancel_order", {"order_id": one.id, "reason": reason}) for one in wanted)
    return step.then(*calls, asks=step.asks)


def give_back(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The items meant back; the refund where the customer says, else the way it was paid."""
    matter = Matter.of(brief, part)
    step, orders = _orders(brief, part, matter, outcomes, "return")
    for order in orders:
        step = replace(step, order=order)
        units = _units(matter, order, every=step.several is not None)
        if not units:
            return step.then(asks="items")
        step, chosen = paid_by(step, matter, outcomes, back=True)
        if step.asks or chosen is None:
            return step
        step = step.then(Call("return_items", {"order_id": order.id, "item_ids": units, **chosen}))
    return replace(step, order=None) if len(orders) > 1 else step


def _units(matter: Matter, order: OrderFacts, *, every: bool) -> list[str]:
    """The units meant; all where all orders are, or where none can be sent back anyway."""
    lines = items_of(matter, order)
    if not lines and (every or "return" not in order.allowed):
        return [line.item_id for line in order.lines for _ in range(line.quantity)]
    return [one for line, text in lines for one in item_ids(text, line)]


def _orders(
    brief: TurnBrief, part: Part, matter: Matter, outcomes: Sequence[ToolOutcome], action: str
) -> tuple[Step, list[OrderFacts]]:
    """The order that something is to become of, or several at once; none while that is open."""
    if not means_several(brief, part, matter):
        step = opened(brief, part, matter, outcomes, action)
        return step, [step.order] if step.order else []
    found = several(matter, outcomes, action)
    if found is None:
        return Step([LISTING]), []
    orders = list(found.able) or list(found.unable[:1])
    only = orders[0] if len(orders) == 1 else None
    return Step([LISTING], order=only, orders=orders, several=found), orders


def opened(
    brief: TurnBrief,
    part: Part,
    matter: Matter,
    outcomes: Sequence[ToolOutcome],
    *actions: str,
) -> Step:
    """The order that something is to become of; asked for where it is open."""
    found = which_order(brief, part, matter, outcomes, *actions)
    step = Step(found.calls, order=found.order, orders=found.choices)
    return replace(step, asks="order") if found.order is None and len(found.choices) > 1 else step


def items_of(matter: Matter, order: OrderFacts) -> list[tuple[OrderLineFacts, str]]:
    """The lines that are meant, each with the words that name it; the only one needs no name."""
    meant: list[OrderLineFacts] = []
    named: dict[str, str] = {}
    for text, _ in matter.said:
        named |= {line.item_id: text for line in lines_meant(text, order.lines)}
        meant = lines_after(meant, text, order.lines)
    if meant:
        return [(line, named.get(line.item_id, matter.newest)) for line in meant]
    return [(order.lines[0], matter.newest)] if len(order.lines) == 1 else []


def paid_by(
    step: Step,
    matter: Matter,
    outcomes: Sequence[ToolOutcome],
    default: str | None = None,
    *,
    back: bool = False,
) -> tuple[Step, dict[str, str] | None]:
    """The way of paying that is meant, as an argument; None while it is looked up or asked for.

    Of several cards the money goes `back` to the one that paid.
    """
    if not matter.says(names_method) and matter.slot != "method":
        return step, {"payment_method_id": default} if default else {}
    if matter.says(lambda text: says(text, "original")) and step.order and step.order.payments:
        return step, {"payment_method_id": step.order.payments[0].method_id}
    step = step.then(PROFILE)
    profile = outcome_of(PROFILE, outcomes)
    if profile is None:
        return step, None
    own = profile.result.get("payment_methods", [])
    meant = matter.first(lambda text: methods_meant(text, own)) or []
    paid = {payment.method_id for payment in step.order.payments} if step.order else set()
    meant = [one for one in meant if back and one["id"] in paid] or meant
    if len(meant) == 1:
        return step, {"payment_method_id": str(meant[0]["id"])}
    said = matter.says(names_method)
    return step.then(
        asks="method", methods=meant or own, strange=said and not meant, alike=len(meant) > 1
    ), None


def _chosen(matter: Matter, text: str) -> str:
    """One of the options that we offered, said as it stands."""
    offered = matter.asked.get("options", ())
    return next((one for one in offered if str(one).casefold() in text.casefold()), "")
