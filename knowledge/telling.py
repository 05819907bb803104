"""What is told about a product in English, for the command line and the API."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data.constraints import Constraints
from data.price_limits import price_words
from data.told import Told

HOW = {
    "bought": ", which you bought",
    "cart": " in your cart",
    "viewed": ", which you looked at",
    "page": ", which you are looking at",
}
TEMPLATES = {
    "named": "“{words}”",
    "mentions": "mentions “{words}”",
    "meant": "close in meaning to “{words}”",
    "value": "{value}",
    "size": "size {value}",
    "gender": "made for {value}",
    "measure": "{value} {label}",
    "feature": "{label} {value}",
    "has": "{label}",
    "in-stock": "in stock",
    "sold-out": "out of stock now",
    "price-low": "one of the lower prices in {category}",
    "price-high": "one of the higher prices in {category}",
    "bought-often": "bought often",
    "bought-often-in": "bought often in {category}",
    "in-category": "in {category}",
    "own-brand": "your brand",
    "own-size": "in your size {size}",
    "not-stated": "{label} not stated",
    "few-ratings": "{own} ratings, not {least}",
    "bought-with": "Often bought with {name}{how}",
    "chosen-with": "Often chosen with {name}{how}",
    "similar-to": "Similar to {name}{how}",
    "lately": "Goes by what you looked at lately",
    "searched": "Fits what you are looking for",
    "popular-in": "Popular in {category}",
    "of-the-shop": "From our range",
    "looked-in": "From {category}, where you looked",
    "bought-together": "Bought together with {name} by {count} customers",
    "chosen-together": "Chosen together with {name} by {count} customers",
}


def line(remarks: Sequence[Told], locale: str = "en_US") -> str:
    """The remarks as one line: "Matches 16 GB RAM and under $500; 4.6 stars from 212 buyers"."""
    said = "; ".join(english(one, locale) for one in remarks)
    return said[:1].upper() + said[1:]


def english(one: Told, locale: str = "en_US") -> str:
    """One remark; amounts as the locale writes them."""
    if one.key == "matches":
        return f"matches {_joined([english(part, locale) for part in one.parts])}"
    if one.key == "price":
        limits = Constraints(**_limits(one.values))
        return price_words(limits, one.values["currency"], locale)
    if one.key in _WRITTEN:
        return _WRITTEN[one.key](one.values)
    how = {"how": HOW[one.values["how"]]} if "how" in one.values else {}
    return TEMPLATES[one.key].format(**{**one.values, **how})


def _limits(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != "currency"}


def _rating(values: Mapping[str, Any]) -> str:
    buyers = f" from {values['buyers']:,} buyers" if values["buyers"] > 1 else ""
    return f"{values['stars']:.1f} stars{buyers}"


def _other_value(values: Mapping[str, Any]) -> str:
    """What it is instead of the value asked for: "not size L: S, M"."""
    wanted = _joined(values["wanted"], "or")
    if values["kind"] == "size":
        wanted = f"size {wanted}"
    elif values["kind"] == "other":
        wanted = f"{wanted} {values['label']}"
    return f"not {wanted}: {', '.join(values['own'])}{', …' if values['more'] else ''}"


def _other_rating(values: Mapping[str, Any]) -> str:
    own = "not rated" if values["own"] is None else f"rated {values['own']:.1f}"
    return f"{own}, not {values['least']:g} and up"


_WRITTEN: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "without": lambda values: f"not {_joined(values['names'], 'or')}",
    "rating": _rating,
    "other-value": _other_value,
    "other-brand": lambda values: (
        f"not {_joined(values['wanted'], 'or')}: {values['own'] or 'no brand named'}"
    ),
    "other-category": lambda values: f"not in {_joined(values['wanted'], 'or')}: {values['own']}",
    "other-rating": _other_rating,
}
KEYS = frozenset({"matches", "price", *TEMPLATES, *_WRITTEN})
"""Every kind of remark."""


def _joined(words: Sequence[str], last: str = "and") -> str:
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
