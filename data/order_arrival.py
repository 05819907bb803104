"""When an order should be there: the working days that were promised, from its last step on."""

from __future__ import annotations

from datetime import datetime, timedelta

from data.order_facts import OrderFacts

UNDERWAY = ("pending", "pending (item modified)", "processed")
SATURDAY = 5


def arrives(order: OrderFacts) -> tuple[datetime, datetime] | None:
    """The first and the last day on which it should come.

    None where nothing was promised, or it is not on its way. A carrier's days begin when it has
    the parcel; until then they are counted from the order.
    """
    placed = next((e for e in order.events if e.kind == "placed"), None)
    days = placed.details.get("days") if placed else None
    if placed is None or not days or order.status not in UNDERWAY:
        return None
    sent = next((e for e in order.events if e.kind == "shipped"), placed)
    if not sent.at:
        return None
    begins = datetime.fromisoformat(sent.at)
    return after(begins, int(days[0])), after(begins, int(days[1]))


def after(begins: datetime, days: int) -> datetime:
    """The day that so many working days lie after another."""
    day = begins
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < SATURDAY
    return day
