"""What a yes would make of an order, as the record from which its card is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from graph.consent import awaiting
from graph.embedded.say.agreeing import new_options, plan_told
from graph.embedded.voice import Voice
from graph.reply import ChangedLine, OrderChange
from tools.outcome import ToolOutcome


def changes_of(voice: Voice, outcomes: Sequence[ToolOutcome]) -> list[OrderChange]:
    """Each action on goods of an order that awaits the customer's yes, in the order told."""
    return list(_changes(voice, outcomes))


def _changes(voice: Voice, outcomes: Sequence[ToolOutcome]) -> Iterator[OrderChange]:
    for shown in awaiting(outcomes):
        told = plan_told(voice, shown, outcomes)
        if told.goods and shown.orders:
            order = shown.orders[0]
            yield OrderChange(
                action=str(shown.result["action"]),
                order_id=order.id,
                currency=order.currency,
                lines=list(_lines(shown, outcomes)),
                told=list(told.after),
            )


def _lines(shown: ToolOutcome, outcomes: Sequence[ToolOutcome]) -> Iterator[ChangedLine]:
    """The units meant, each with what it is to become; all of the order where none is named."""
    lines = {line.item_id: line for line in shown.orders[0].lines}
    every = [number for number, line in lines.items() for _ in range(line.quantity)]
    meant = shown.result.get("item_ids") or every
    new = shown.result.get("new_item_ids") or [""] * len(meant)
    for (old, other), quantity in Counter(zip(meant, new, strict=True)).items():
        becomes = new_options(other, outcomes) if other else {}
        yield ChangedLine(line=lines[old], quantity=quantity, becomes=becomes)
