"""What a turn took from providers, as its reply tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, Field

from data.model_calls import MICROS
from data.models import ModelCall


class Usage(BaseModel):
    """Tokens, cost and calls of a turn; all zero where the embedded model served it alone."""

    calls: int = 0
    failed: int = 0
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    cost_micros: int | None = Field(0, description="None where a price is unknown.")
    took_ms: float = Field(0.0, description="Waited for providers.")
    first_ms: float | None = Field(None, description="From the last call to its first words.")

    def public(self) -> dict[str, Any]:
        """As programs read it."""
        cost = None if self.cost_micros is None else self.cost_micros / MICROS
        told = self.model_dump(exclude={"cost_micros", "took_ms", "first_ms"})
        return told | {"cost_usd": cost, "took_ms": round(self.took_ms, 1)}


def usage_of(calls: Sequence[ModelCall]) -> Usage:
    """The sum of a turn's calls."""
    answered = [call for call in calls if call.ok]
    costs = [call.cost_micros for call in answered]
    return Usage(
        calls=len(calls),
        failed=len(calls) - len(answered),
        input_tokens=sum(call.input_tokens for call in calls),
        cached_tokens=sum(call.cached_tokens for call in calls),
        output_tokens=sum(call.output_tokens for call in calls),
        cost_micros=None if None in costs else sum(cost or 0 for cost in costs),
        took_ms=sum(call.took_ms for call in calls),
        first_ms=calls[-1].first_ms if calls else None,
    )
