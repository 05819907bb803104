"""What a call of a provider's model costs, by a table that tells of when its prices are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any

from langchain_core.messages.ai import UsageMetadata

from data.errors import ShopError
from data.settings import Settings
from data.yaml_file import read_yaml

PRICES = Path(__file__).with_name("model_prices.yaml")
OLD_AFTER_DAYS = 180
"""Age from which a price should be looked up again."""


@dataclass(frozen=True)
class Price:
    """US dollars for a million tokens, which is millionths of a dollar for one."""

    input: Decimal
    cached: Decimal
    output: Decimal
    as_of: date

    def public(self) -> dict[str, Any]:
        """As programs read it."""
        rates = {name: float(getattr(self, name)) for name in ("input", "cached", "output")}
        return rates | {"as_of": self.as_of.isoformat()}

    def micros(self, usage: UsageMetadata) -> int:
        """What a call cost, in millionths of a dollar."""
        cached = cached_tokens(usage)
        cost = (
            self.input * (usage["input_tokens"] - cached)
            + self.cached * cached
            + self.output * usage["output_tokens"]
        )
        return int(cost.quantize(Decimal(1), ROUND_HALF_UP))


def cached_tokens(usage: UsageMetadata) -> int:
    """How much of the input the provider had read before."""
    told = (usage.get("input_token_details") or {}).get("cache_read") or 0
    return max(0, min(told, usage["input_tokens"]))


def price_of(settings: Settings, provider: str, model: str, server: str = "") -> Price | None:
    """The price of a model; None where the table has none, or another server is asked.

    A name of the table also stands for its dated versions: "gpt-4.1-mini-2025-04-14".

    Raises:
        ShopError: The table of the settings cannot be read.
    """
    table = _table(settings.model_prices_file or PRICES)
    own = settings.model_prices_file is not None
    if server and not own:
        return None
    known = table.get(provider, {})
    fitting = [name for name in known if model == name or model.startswith(f"{name}-2")]
    return known[max(fitting, key=len)] if fitting else None


@cache
def _table(path: Path) -> Mapping[str, Mapping[str, Price]]:
    try:
        record: dict[str, dict[str, dict[str, Any]]] = read_yaml(path)
        return {
            provider: {str(name): _price(told) for name, told in models.items()}
            for provider, models in record.items()
        }
    except (OSError, ValueError, ArithmeticError, KeyError, TypeError, AttributeError) as error:
        raise ShopError(f"The table of prices {path} cannot be read.", "invalid_setting") from error


def _price(told: Mapping[str, Any]) -> Price:
    full = Decimal(str(told["input"]))
    return Price(
        input=full,
        cached=Decimal(str(told.get("cached", full))),
        output=Decimal(str(told["output"])),
        as_of=told["as_of"]
        if isinstance(told["as_of"], date)
        else date.fromisoformat(told["as_of"]),
    )
