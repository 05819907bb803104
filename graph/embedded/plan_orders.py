"""Calls about orders: what there is, where it stands, cancelling, and sending things back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from data.order_facts import OrderFacts, OrderLineFacts
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.matter import Matter
from graph.embedded.which_order import LISTING, which_order
from graph.understanding.trade.items import item_ids, lines_meant
from graph.understanding.trade.methods import Method, methods_meant, names_method
from graph.understanding.trade.words import reason_of, says
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

PROFILE = Call("get_profile")


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
    """

    calls: list[Call]
    asks: str = ""
    order: OrderFacts | None = None
    orders: Sequence[OrderFacts] = field(default_factory=tuple)
    line: OrderLineFacts | None = None
    methods: Sequence[Method] = field(default_factory=tuple)
    strange: bool = False

    def then(self, *calls: Call, asks: str = "", **more: Any) -> Step:
        """The step with further calls, or with a question."""
        return replace(self, calls=[*self.calls, *calls], asks=asks, **more)


def status(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The order named, or all of them."""
    found = which_order(brief, part, Matter.of(brief, part), outcomes)
    return Step(found.calls, order=found.order, orders=found.choices)


def listing(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """All orders."""
    if part.order_number or says(part.text, "latest"):
        return status(brief, part, outcomes)
    listed = outcome_of(LISTING, outcomes)
    return Step([LISTING], orders=listed.orders if listed else ())


def cancel(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The order off; a reason that is not said is asked for by the shop's own policy."""
    matter = Matter.of(brief, part)
    step = opened(brief, part, matter, outcomes, "cancel")
    if step.order is None:
        return step
    reason = matter.first(reason_of) or matter.first(lambda text: _chosen(matter, text)) or ""
    return step.then(Call("cancel_order", {"order_id": step.order.id, "reason": reason}))


def give_back(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The items meant back; the refund where the customer says, else the way it was paid."""
    matter = Matter.of(brief, part)
    step = opened(brief, part, matter, outcomes, "return")
    if step.order is None:
        return step
    lines = items_of(matter, step.order)
    if not lines:
        return step.then(asks="items")
    step, chosen = paid_by(step, matter, outcomes)
    if step.asks or chosen is None:
        return step
    ids = [one for line, text in lines for one in item_ids(text, line)]
    return step.then(Call("return_items", {"order_id": _id(step), "item_ids": ids, **chosen}))


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
    for text, _ in reversed(matter.said):
        named = lines_meant(text, order.lines)
        if named:
            return [(line, text) for line in named]
    return [(order.lines[0], matter.newest)] if len(order.lines) == 1 else []


def paid_by(
    step: Step, matter: Matter, outcomes: Sequence[ToolOutcome], default: str | None = None
) -> tuple[Step, dict[str, str] | None]:
    """The way of paying that is meant, as an argument; None while it is looked up or asked for."""
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
    if len(meant) == 1:
        return step, {"payment_method_id": str(meant[0]["id"])}
    strange = not meant and matter.says(names_method)
    return step.then(asks="method", methods=meant or own, strange=strange), None


def _id(step: Step) -> str:
    return step.order.id if step.order else ""


def _chosen(matter: Matter, text: str) -> str:
    """One of the options that we offered, said as it stands."""
    offered = matter.asked.get("options", ())
    return next((one for one in offered if str(one).casefold() in text.casefold()), "")
