"""Pounds that are money: a kettle under 40 pounds weighs no such thing."""

from __future__ import annotations

from data.constraints import Constraints
from graph.understanding.grammar import Match
from graph.understanding.mentions import CatalogueWords
from graph.understanding.reading import Reading

# Fewer pounds are rather a weight.
LEAST_MONEY = 10
_AT_MOST = ("BELOW", "AT_MOST", "OR_LESS")
_AT_LEAST = ("ABOVE", "AT_LEAST", "AT_LEAST_AFTER")
_WEIGHTS = frozenset({"lb", "lbs", "pound", "pounds", "kg", "g", "oz"})


def hold_pounds(limits: Constraints, reading: Reading, words: CatalogueWords) -> None:
    """Take bounds in pounds for the price, of things that nothing weighs in the catalogue."""
    stated = limits.price_min_cents is not None or limits.price_max_cents is not None
    if stated or not limits.category or _are_weighed(limits, words):
        return
    for match in reading.matches:
        if match.rule.do == "measure" and _is_pounds(reading, match):
            _hold(limits, reading, match)


def _hold(limits: Constraints, reading: Reading, match: Match) -> None:
    amounts = [i.value for i in reading.chart.of("PLAIN") if match.start <= i.start < match.end]
    bounds = {item.kind for label, item in match.captures if label == "c"}
    low, high = int(100 * min(amounts)), int(100 * max(amounts))
    if max(amounts) < LEAST_MONEY or not (low < high or bounds):
        return
    if low < high or not bounds.isdisjoint(_AT_LEAST):
        limits.price_min_cents = low
        limits.price_min_exclusive = "ABOVE" in bounds
    if low < high or not bounds.isdisjoint(_AT_MOST):
        limits.price_max_cents = high
        limits.price_max_exclusive = "BELOW" in bounds
    reading.spent |= set(range(match.start, match.end))


def _is_pounds(reading: Reading, match: Match) -> bool:
    return reading.chart.has(match.end - 1, "CURRENCY_WEAK")


def _are_weighed(limits: Constraints, words: CatalogueWords) -> bool:
    """Whether products of the categories have a weight, or one that they bear."""
    held = words.held_in(limits.category)
    return any("weight" in name or "load" in name for name in held) or any(
        not _WEIGHTS.isdisjoint(form.split()) for forms in held.values() for form in forms
    )
