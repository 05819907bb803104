"""Words around facts: varied phrases, lists, plurals, money and the limits in force."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import prod
from pathlib import Path

import yaml

from data.constraints import Constraints
from data.facts import ProductFacts
from data.money import money, round_money
from data.price_limits import price_words
from graph.brief import TurnBrief

PHRASES = Path(__file__).parent / "phrases.yaml"
COLORS = frozenset({"color", "colour"})


@cache
def _phrases() -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = yaml.safe_load(PHRASES.read_text("utf-8"))
    return loaded


@dataclass(frozen=True)
class Voice:
    """How this turn sounds: the same turn always the same, the next one otherwise."""

    brief: TurnBrief

    def say(self, key: str, **values: object) -> str:
        """One of the phrases of a key, filled with values."""
        phrases = _phrases()[key]
        digest = hashlib.blake2s(key.encode()).digest()
        return phrases[(digest[0] + self.brief.seed) % len(phrases)].format(
            shop=self.brief.shop_name, **values
        )

    def money(self, cents: int, currency: str | None = None) -> str:
        """An amount as the shop's locale writes it."""
        return money(cents, currency or self.brief.currency, self.brief.locale)

    def round_money(self, cents: int) -> str:
        """An amount of whole units without its zeros: "$500"."""
        return round_money(cents, self.brief.currency, self.brief.locale)

    def costs(self, product: ProductFacts) -> str:
        """The price in a sentence: "costs $20.00", "starts at $20.00"."""
        price = self.price(product)
        return f"starts at {price[5:]}" if price.startswith("from ") else f"costs {price}"

    def price(self, product: ProductFacts) -> str:
        """The price of a product; "from" where its options differ."""
        prices = {v.price_cents for v in product.variants}
        amount = self.money(product.price_cents, product.currency)
        return (
            f"from {amount}" if len(prices) > 1 and min(prices) == product.price_cents else amount
        )


def count_of(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 item", "3 items"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def in_sentence(name: str) -> str:
    """A category's name inside a sentence: "Laptops" is "laptops", "TVs" and "DSLR" stay."""
    return " ".join(
        word.lower() if word[:1].isupper() and word[1:].islower() else word
        for word in name.split(" ")
    )


def options_words(options: dict[str, str]) -> str:
    """The options of a variant in words: "silver", "size M, black"; colours need no name."""
    named = [v if k.casefold() in COLORS else f"{k} {v}" for k, v in options.items()]
    return ", ".join(named)


def choices_words(choices: Sequence[dict[str, str]], last: str = "and") -> str:
    """Several variants in words: "size 36 or 38"; "size S or M, in red or blue" for all of both.

    A name that all share is said once; where not every combination is there, each is told.
    """
    values: dict[str, list[str]] = {}
    for options in choices:
        for name, value in options.items():
            if value not in values.setdefault(name, []):
                values[name].append(value)
    whole = len(choices) == prod(len(listed) for listed in values.values())
    if len(choices) == 1 or not whole:
        return joined([options_words(options).replace(", ", " ") for options in choices], last)
    said = [
        joined(listed, last) if name.casefold() in COLORS else f"{name} {joined(listed, last)}"
        for name, listed in sorted(values.items(), key=lambda item: len(item[1]) > 1)
    ]
    return ", in ".join(said)


def joined(words: Sequence[str], last: str = "and") -> str:
    """Words as a list in a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def rating(product: ProductFacts) -> str:
    """The stars and how many gave them, or nothing."""
    if product.rating is None:
        return ""
    counted = f" ({product.rating_count:,})" if product.rating_count else ""
    return f"★ {product.rating:.1f}{counted}"


def stock(product: ProductFacts) -> str:
    """What the shop can supply, said only where a customer should know."""
    if not product.in_stock:
        return "sold out"
    if not product.variants and product.stock is not None and product.stock <= 5:
        return f"only {product.stock} left"
    return ""


def limits_in_words(limits: Constraints, voice: Voice) -> str:
    """The limits in force, with a space before: " under $500, rated 4 or better"."""
    said = [
        price_words(limits, voice.brief.currency, voice.brief.locale),
        _brands(limits),
        _attributes(limits),
        f"rated {limits.rating_min:g} or better" if limits.rating_min is not None else "",
        f"with {limits.rating_count_min} reviews or more" if limits.rating_count_min else "",
        "in stock" if limits.in_stock else "",
        _excluded(limits),
    ]
    words = [word for word in said if word]
    return " " + ", ".join(words) if words else ""


def _brands(limits: Constraints) -> str:
    return f"from {joined(limits.brand, 'or')}" if limits.brand else ""


def _attributes(limits: Constraints) -> str:
    return ", ".join(
        f"{'in' if name == 'color' else name} {joined(values, 'or')}"
        for name, values in limits.attributes.items()
    )


def _excluded(limits: Constraints) -> str:
    out = [*limits.exclude.brand, *limits.exclude.category, *limits.exclude.terms]
    out += [value for values in limits.exclude.attributes.values() for value in values]
    return f"without {joined(out, 'or')}" if out else ""
