"""What a demo product and its variants cost, how many are in stock, how many were sold."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from typing import Any

from data.seed.families import Item, brands
from data.seed.specification import number


def price(item: Item, specs: Mapping[str, str]) -> float:
    """Dollars: the family's base, plus what each specification adds, times the brand's level."""
    total: float = 0.0
    for name, rate in item.family.price.items():
        if name == "base":
            total += rate
        elif isinstance(rate, Mapping):
            total += float(rate.get(specs[name], 0.0))
        else:
            total += rate * number(specs[name])
    return shelf_price(total * brands()[item.brand] * item.random("price").uniform(0.98, 1.02))


def shelf_price(amount: float) -> float:
    """The amount with the ending a shop would print: .49 or .99 below $20, 9 dollars above $400."""
    if amount < 20:
        return round(max(1.0, round(amount * 2) / 2) - 0.01, 2)
    if amount < 120:
        tens = 10.0 * math.floor(amount / 10)
        endings = [tens + digit for digit in (-0.01, 2.99, 4.99, 7.99, 9.99)]
        shown: float = min(endings, key=lambda ending: abs(ending - amount))
        return round(shown, 2)
    return round(amount / 10) * 10.0 - 1.0 if amount >= 400 else round(amount / 5) * 5 - 0.01


def stock(item: Item, purpose: str, share: float = 1.0) -> int:
    """Units on the shelf: some 6 in 100 sold out, some 8 in 100 nearly so."""
    chance = item.random(f"stock/{purpose}")
    drawn = chance.random()
    if drawn < 0.06:
        return 0
    if drawn < 0.14:
        return chance.randint(1, 4)
    return max(2, round(chance.randint(8, 140) * share))


def variants(item: Item, amount: float, color_names: list[str]) -> list[dict[str, Any]]:
    """Every combination of the family's options with price and stock; empty without options."""
    axes = dict(item.family.variants or {})
    if not axes:
        return []
    if "color" in axes:
        axes["color"] = color_names[: int(axes["color"])]
    extra = item.family.extra or {}
    made: list[dict[str, Any]] = []
    for place, values in enumerate(itertools.product(*axes.values()), start=1):
        options = {axis: str(value) for axis, value in zip(axes, values, strict=True)}
        added = sum(extra.get(axis, {}).get(value, 0.0) for axis, value in options.items())
        made.append(
            {
                "id": f"{item.id}-{place:02d}",
                "options": options,
                "price": round(amount + added, 2),
                "stock": stock(item, f"variant/{place}", 0.25),
            }
        )
    return made


def popularity(item: Item, amount: float, quality: float) -> int:
    """Units sold in 90 days: long-tailed, more for cheap and for well-liked products."""
    spread = item.random("popularity").gauss(0.0, 0.9)
    return max(
        0, round(math.exp(4.2 + spread + 0.5 * quality - 0.35 * math.log10(max(amount, 1.0)))) - 3
    )
