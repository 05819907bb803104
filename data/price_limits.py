"""Price limits in words."""

from __future__ import annotations

from data.constraints import Constraints
from data.money import round_money


def price_words(limits: Constraints, currency: str, locale: str) -> str:
    """The price limits in words: "under $500"; empty where there are none."""
    low, high = (
        None if cents is None else round_money(cents, currency, locale)
        for cents in (limits.price_min_cents, limits.price_max_cents)
    )
    if low is not None and high is not None:
        return f"from {low} to {high}"
    if high is not None:
        return f"{'under' if limits.price_max_exclusive else 'up to'} {high}"
    if low is not None:
        return f"{'over' if limits.price_min_exclusive else 'from'} {low}"
    return ""
