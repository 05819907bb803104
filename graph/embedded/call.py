"""A tool call of a plan, and what was already found for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from data.constraints import Constraints
from tools.outcome import ToolOutcome


@dataclass(frozen=True)
class Call:
    """A tool call to make; equal calls are one."""

    name: str
    arguments: dict[str, Any] = field(default_factory=dict)


def outcome_of(call: Call, outcomes: Sequence[ToolOutcome]) -> ToolOutcome | None:
    """The outcome of a call that was made already."""
    for outcome in outcomes:
        if outcome.name == call.name and outcome.arguments == call.arguments:
            return outcome
    return None


def limits_as_arguments(limits: Constraints) -> dict[str, Any]:
    """Constraints as arguments of search_products; what a tool cannot say, the context holds."""
    return {
        key: value
        for key, value in {
            "category": limits.category,
            "brand": limits.brand,
            "min_price": _units(limits.price_min_cents),
            "max_price": _units(limits.price_max_cents),
            "min_rating": limits.rating_min,
            "in_stock_only": limits.in_stock,
            "attributes": limits.attributes,
            "exclude_brands": limits.exclude.brand,
            "exclude_terms": limits.exclude.terms,
            "sort": None if limits.sort == "relevance" else limits.sort,
        }.items()
        if value not in (None, [], {}, False)
    }


def _units(cents: int | None) -> float | None:
    return None if cents is None else cents / 100
