"""When an order should be there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from data.order_arrival import after, arrives
from data.order_facts import OrderEventFacts, OrderFacts

FRIDAY = "2026-01-02T10:00:00+00:00"


def order(*events: OrderEventFacts, status: str = "pending") -> OrderFacts:
    return OrderFacts(
        id="S1", status=status, currency="USD", subtotal_cents=0, total_cents=0, events=events
    )


def placed(**details: Any) -> OrderEventFacts:
    return OrderEventFacts(kind="placed", at=FRIDAY, details=details)


def days(found: tuple[datetime, datetime] | None) -> tuple[str, ...]:
    return tuple(day.date().isoformat() for day in found or ())


@pytest.mark.parametrize(
    ("working_days", "day"), [(0, "2026-01-02"), (1, "2026-01-05"), (6, "2026-01-12")]
)
def test_a_weekend_is_no_working_day(working_days: int, day: str) -> None:
    assert after(datetime.fromisoformat(FRIDAY), working_days).date().isoformat() == day


def test_days_count_from_the_order_until_it_is_sent() -> None:
    promised = placed(days=[1, 2])
    assert days(arrives(order(promised))) == ("2026-01-05", "2026-01-06")
    sent = OrderEventFacts(kind="shipped", at="2026-01-07T08:00:00+00:00")
    assert days(arrives(order(promised, sent, status="processed"))) == ("2026-01-08", "2026-01-09")


@pytest.mark.parametrize("status", ["delivered", "cancelled", "return requested"])
def test_nothing_is_said_of_what_is_not_on_its_way(status: str) -> None:
    assert arrives(order(placed(days=[1, 2]), status=status)) is None


def test_nothing_is_said_where_nothing_was_promised() -> None:
    assert arrives(order(placed())) is None
    assert arrives(order()) is None
