"""Which of the customer's orders a message is about: by number, goods, the latest, or asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.order_facts import OrderFacts
from data.orders import number_key
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.matter import Matter
from graph.understanding.trade.address import address_of
from graph.understanding.trade.items import lines_meant
from graph.understanding.trade.many import of_status
from graph.understanding.trade.order_named import no_code, number_in
from graph.understanding.trade.words import says, without
from graph.understanding.types import Part
from knowledge.words import words
from tools.outcome import ToolOutcome

_POINTING = frozenset({"it", "that", "this", "them", "these", "those", "its"})
LISTING = Call("list_orders")


@dataclass(frozen=True)
class FoundOrder:
    """The order meant and the calls that find it; the orders to choose from where it is open."""

    calls: list[Call]
    order: OrderFacts | None = None
    choices: Sequence[OrderFacts] = field(default_factory=tuple)


def which_order(
    brief: TurnBrief,
    part: Part,
    matter: Matter,
    outcomes: Sequence[ToolOutcome],
    *actions: str,
) -> FoundOrder:
    """The order that a matter is about.

    Args:
        brief: The turn.
        part: The request.
        matter: All that was said on it.
        outcomes: What the tools gave so far.
        actions: Of OrderFacts.allowed: where no order is named, those that allow one of them.
    """
    number = no_code(part.order_number, matter.first(address_of)) or matter.first(number_in)
    if number:
        call = Call("get_order_status", {"order_id": number})
        told = outcome_of(call, outcomes)
        return FoundOrder([call], told.orders[0] if told and told.orders else None)
    listed = outcome_of(LISTING, outcomes)
    if listed is None:
        return FoundOrder([LISTING])
    meant = _meant(brief, matter, listed.orders, actions)
    return FoundOrder([LISTING], meant[0] if len(meant) == 1 else None, meant)


def _meant(
    brief: TurnBrief, matter: Matter, orders: Sequence[OrderFacts], actions: Sequence[str]
) -> list[OrderFacts]:
    """The orders that fit the words best; those that allow the action where words tell nothing."""
    numbered = matter.first(lambda text: _by_number(text, orders))
    if numbered:
        return numbered
    if matter.says(lambda text: says(text, "latest")):
        return (of_status(matter.text, orders) or list(orders))[:1]
    able = [order for order in orders if set(actions) & set(order.allowed)] or list(orders)
    named = [order for order in able if _names_goods(matter, order)]
    if not named:
        named = [order for order in orders if _names_goods(matter, order)]
    pointed = not _POINTING.isdisjoint(words(matter.newest))
    pool = named or (orders if pointed else able)
    talked_of = [order for order in pool if order.id == brief.conversation.order_id]
    return talked_of or named or able


def _by_number(text: str, orders: Sequence[OrderFacts]) -> list[OrderFacts]:
    """The orders whose own number stands in a text, whatever numbers of this shop look like."""
    said = {number_key(word) for word in text.split()}
    return [order for order in orders if number_key(order.id) in said]


def _names_goods(matter: Matter, order: OrderFacts) -> bool:
    """Whether a thing of the order is named; "everything" names none."""
    return bool(matter.first(lambda text: lines_meant(without(text, "everything"), order.lines)))
