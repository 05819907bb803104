"""Calls for a review that a customer writes: of which thing, and the review where it is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from data.order_facts import OrderFacts, OrderLineFacts
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.which_order import LISTING
from graph.understanding.trade.items import lines_meant
from graph.understanding.trade.order_named import number_in
from graph.understanding.trade.reviewing import opinion_of, stars_of
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


class Bought(NamedTuple):
    """A thing of an order."""

    order: OrderFacts
    line: OrderLineFacts

    @property
    def is_due(self) -> bool:
        """Whether it may be reviewed yet."""
        return self.line.product_id in self.order.to_review


class ToReview(NamedTuple):
    """The calls that a review needs, and what may be meant by it: of each product the newest."""

    calls: list[Call]
    due: Sequence[Bought] = ()
    other: Sequence[Bought] = ()
    """What is named and may not be reviewed: it was, or it has not come yet."""


def to_review(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> ToReview:
    """Which of their things the customer wishes to review; what is said of the only one meant."""
    listed = outcome_of(LISTING, outcomes)
    if listed is None:
        return ToReview([LISTING])
    number = part.order_number or number_in(part.text)
    orders = [one for one in listed.orders if number in (None, one.id)] or listed.orders
    named = list(_named(part.text, orders))
    due = _newest(one for one in named if one.is_due)
    if not due and not named:
        due = _newest(one for one in _all(orders) if one.is_due)
    calls = [LISTING, *(_told(part, brief, due[0]) if len(due) == 1 else ())]
    return ToReview(calls, due, [one for one in named if not one.is_due])


def _told(part: Part, brief: TurnBrief, of: Bought) -> Iterator[Call]:
    """The order by itself, so that "it" means it next; and the review, where all of it is said."""
    yield Call("get_order_status", {"order_id": of.order.id})
    said, whole = brief.understanding, len(brief.understanding.parts) == 1
    english, written = (said.english, said.text) if whole else (part.text, part.text)
    stars, text = stars_of(english), opinion_of(english, written)
    if stars and text:
        about = {"order_id": of.order.id, "product_id": of.line.product_id}
        yield Call("write_review", {**about, "rating": stars, "text": text})


def _all(orders: Sequence[OrderFacts]) -> Iterator[Bought]:
    return (Bought(order, line) for order in orders for line in order.lines)


def _named(text: str, orders: Sequence[OrderFacts]) -> Iterator[Bought]:
    return (Bought(order, line) for order in orders for line in lines_meant(text, order.lines))


def _newest(bought: Iterator[Bought]) -> list[Bought]:
    """Of each product what was bought last."""
    found: dict[str, Bought] = {}
    for one in bought:
        found.setdefault(one.line.product_id, one)
    return list(found.values())
