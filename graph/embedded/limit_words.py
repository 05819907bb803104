"""The limits in force in words, as they go with what they limit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from data.constraints import Constraints
from graph.embedded.terms import term
from graph.embedded.voice import Voice
from graph.embedded.wording import COLORS
from knowledge.categories import leaf_of

# So many amounts are not read out one by one.
MANY = 4
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(\D*)")


def limits_in_words(limits: Constraints, voice: Voice) -> str:
    """The limits in force, as they go with what they limit: " under $500, rated 4 or better"."""
    said = [
        price_words(limits, voice),
        voice.say("limit-brands", names=voice.listed(limits.brand, "or")) if limits.brand else "",
        *_attributes(voice, limits.attributes),
        _rating(voice, limits.rating_min),
        voice.say("limit-rating-count", count=limits.rating_count_min)
        if limits.rating_count_min
        else "",
        voice.say("limit-in-stock") if limits.in_stock else "",
        _excluded(voice, limits),
    ]
    words = [word for word in said if word]
    return voice.say("limits", words=voice.say("comma").join(words)) if words else ""


def price_words(limits: Constraints, voice: Voice) -> str:
    """The price limits in words: "under $500"; empty where there are none."""
    low, high = (
        None if cents is None else voice.round_money(cents)
        for cents in (limits.price_min_cents, limits.price_max_cents)
    )
    if low is not None and high is not None:
        return voice.say("limit-between", low=low, high=high)
    if high is not None:
        return voice.say("limit-under" if limits.price_max_exclusive else "limit-up-to", price=high)
    if low is not None:
        return voice.say("limit-over" if limits.price_min_exclusive else "limit-from", price=low)
    return ""


def _rating(voice: Voice, least: float | None) -> str:
    return "" if least is None else voice.say("limit-rating", stars=voice.decimal(least, "0.#"))


def _attributes(voice: Voice, wanted: Mapping[str, Sequence[str]]) -> list[str]:
    """Colours as one says them, then the other properties by their names, together."""
    colors = {name: _one_of(voice, v) for name, v in wanted.items() if name.casefold() in COLORS}
    others = [_attribute(voice, name, v) for name, v in wanted.items() if name not in colors]
    named = [voice.say("limit-color", values=listed) for listed in colors.values()]
    joined = voice.say("comma").join(others)
    return [*named, voice.say("limit-attributes", list=joined)] if others else named


def _attribute(voice: Voice, name: str, values: Sequence[str]) -> str:
    """A property with what is wanted of it; its name alone where that is to have it at all."""
    called, own = term(name, voice.language), name.casefold()
    if [value.casefold() for value in values] == [own] or _is_any(values):
        return called
    return voice.say("limit-attribute", name=called, values=_one_of(voice, values))


def _is_any(values: Sequence[str]) -> bool:
    """Whether so many values are wanted, and no amounts, that they are not read out."""
    return len(values) > MANY and _span(values) is None


def _one_of(voice: Voice, values: Sequence[str]) -> str:
    """The values wanted; many amounts by the least and the greatest."""
    span = _span(values)
    if span is None:
        return voice.listed([term(value, voice.language) for value in values], "or")
    return voice.say("limit-between", low=span[0], high=span[1])


def _span(values: Sequence[str]) -> tuple[str, str] | None:
    """The least and the greatest of many amounts in one unit; None where they are no such."""
    found = [_AMOUNT.fullmatch(value) for value in values]
    amounts = [(float(one[1]), one[2], one[0]) for one in found if one]
    if len(values) < MANY or len(amounts) < len(values) or len({a[1] for a in amounts}) > 1:
        return None
    return min(amounts)[2], max(amounts)[2]


def _excluded(voice: Voice, limits: Constraints) -> str:
    kinds = [leaf_of(path) for path in limits.exclude.category]
    out = [*limits.exclude.brand, *kinds, *limits.exclude.terms]
    out += [value for values in limits.exclude.attributes.values() for value in values]
    return voice.say("limit-without", names=voice.listed(out, "or")) if out else ""
