"""Days of the past that are named: months, years, and "last week"."""

from __future__ import annotations

from datetime import date

import pytest

from graph.understanding.trade.period import Period, period_of

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("what did I order in September", "en", (2026, 9, 1), (2026, 9, 30)),
        ("my orders from December", "en", (2025, 12, 1), (2025, 12, 31)),
        ("orders of february 2024", "en", (2024, 2, 1), (2024, 2, 29)),
        ("what I bought in may", "en", (2026, 5, 1), (2026, 5, 31)),
        ("was habe ich im März bestellt", "de", (2026, 3, 1), (2026, 3, 31)),
        ("qu'ai-je commandé en août", "fr", (2026, 8, 1), (2026, 8, 31)),
        ("everything from 2025", "en", (2025, 1, 1), (2025, 12, 31)),
        ("last month's orders", "en", (2026, 10, 1), (2026, 10, 31)),
        ("what did I order last week?", "en", (2026, 11, 16), (2026, 11, 22)),
        ("did I order anything yesterday", "en", (2026, 11, 26), (2026, 11, 26)),
    ],
)
def test_a_period_is_the_newest_of_its_name(
    text: str, language: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert period_of(text, language, TODAY) == Period(date(*first), date(*last))


@pytest.mark.parametrize("text", ["what may I order", "show my orders", "order S4D8P27H6ZN"])
def test_no_period_is_heard_where_none_is_named(text: str) -> None:
    assert period_of(text, "en", TODAY) is None
