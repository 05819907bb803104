"""When nothing fits: which single limit would have to give, and what that would open."""

from __future__ import annotations

import math
from typing import Any

from data.constraints import Constraints, Exclusions
from graph.brief import TurnBrief
from graph.embedded.limit_words import limits_in_words
from graph.embedded.say.answer import Answer
from graph.embedded.voice import Chip, Voice
from graph.narrowing import GIVEN_UP
from knowledge.categories import leaf_of
from tools.outcome import ToolOutcome

MAX_WAYS = 3


def nothing(brief: TurnBrief, outcome: ToolOutcome, limits: Constraints) -> Answer:
    """An honest nothing with the nearest ways out."""
    voice, departments = Voice.of(brief), list(brief.departments[:4])
    missing = outcome.result.get("not_carried", [])
    ways = outcome.result.get("nothing_fits", [])
    if missing and not ways:
        return Answer(voice.say("not-carried", names=voice.listed(missing, "or")), departments)
    words = limits_in_words(limits, voice)
    if not ways and words:
        text = voice.say("nothing-fits-any", limits=words)
        return Answer(text, [*_given_up(voice, limits), *departments][:4])
    if not ways:
        return Answer(voice.say("nothing-like"), departments)
    told = "; ".join(_way(voice, way) for way in ways[:MAX_WAYS])
    text = (
        voice.say("nothing-fits", limits=words, ways=told)
        if words
        else voice.say("nothing-in", names=voice.listed(_places(limits)), ways=told)
    )
    chips = [_asked(voice, way) for way in ways[:4]]
    # A yes takes the only way out; of several it chooses none.
    offered = {"kind": "narrow", "change": _change(ways[0])} if len(ways) == 1 else None
    return Answer(" ".join([text, *_closest(voice, outcome)]), chips, open_question=offered)


def _places(limits: Constraints) -> list[str]:
    """The categories that bind, by their last names."""
    return [leaf_of(path) for path in limits.category]


def _closest(voice: Voice, outcome: ToolOutcome) -> list[str]:
    """That what comes closest is shown apart, and what it gives up; its products are not named."""
    if outcome.nearest is None:
        return []
    fields = [field.removeprefix("attributes.") for field in outcome.nearest.relaxed]
    given = [voice.say("limit-name", field=field) for field in fields]
    return [voice.say("closest", what=voice.listed(given))]


def all_seen(brief: TurnBrief, outcome: ToolOutcome, limits: Constraints) -> Answer:
    """No next page: everything that fits was shown."""
    voice, told = Voice.of(brief), outcome.arguments
    seen = told.get("skip") or len(told.get("without", ()))
    text = voice.say("all-seen", limits=limits_in_words(limits, voice), count=seen)
    return Answer(text, [voice.chip("chip-which"), *brief.departments[:2]])


def _given_up(voice: Voice, limits: Constraints) -> list[Chip]:
    """Each limit given up, in the customer's words."""
    priced = limits.price_min_cents is not None or limits.price_max_cents is not None
    said = [voice.chip("chip-any-price")] if priced else []
    said += [voice.chip("chip-any", name=name) for name in limits.attributes]
    return [*said, voice.chip("chip-any-brand")] if limits.brand else said


def _way(voice: Voice, way: dict[str, Any]) -> str:
    """One limit given up, and what that opens: "with any brand, 12 products from $15.99"."""
    field, _, name = way["give_up"].partition(".")
    key = "way-attribute" if name else f"way-{field.replace('_', '-')}"
    cheapest = voice.money(round(way["from_price"] * 100))
    return voice.say("way", what=voice.say(key, name=name), count=way["count"], price=cheapest)


def _change(way: dict[str, Any]) -> dict[str, Any]:
    """The limit that gives way, as it would be then."""
    field, _, name = way["give_up"].partition(".")
    if field == "price_max":
        return {"price_max_cents": _up_to(way), "price_max_exclusive": False}
    if field == "price_min":
        return {"price_min_cents": None, "price_min_exclusive": False}
    if name:
        return {"attributes": {name: []}}
    if field == "exclude":
        return {"exclude": Exclusions().model_dump()}
    return GIVEN_UP["availability" if field == "in_stock" else field]


def _up_to(way: dict[str, Any]) -> int:
    """The cents, whole units of money, up to which something fits."""
    cheapest_cents: int = round(way["from_price"] * 100)
    return math.ceil(cheapest_cents / 100) * 100


_ASKED = {
    "brand": "chip-any-brand",
    "rating": "chip-any-rating",
    "category": "chip-any-category",
    "price_min": "chip-lower-price",
    "in_stock": "chip-or-sold-out",
    "exclude": "chip-nothing-left-out",
}


def _asked(voice: Voice, way: dict[str, Any]) -> Chip:
    """The same in the customer's words, for a chip."""
    field, _, name = way["give_up"].partition(".")
    if field == "price_max":
        return voice.chip("chip-up-to", cents=_up_to(way))
    return voice.chip("chip-any", name=name) if name else voice.chip(_ASKED[field])
