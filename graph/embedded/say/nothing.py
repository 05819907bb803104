"""When nothing fits: which single limit would have to give, and what that would open."""

from __future__ import annotations

from typing import Any

from data.constraints import Constraints
from graph.embedded.say.answer import Answer
from graph.embedded.wording import Voice, count_of, joined, limits_in_words
from tools.outcome import ToolOutcome

MAX_WAYS = 3


def nothing(voice: Voice, outcome: ToolOutcome, limits: Constraints) -> Answer:
    """An honest nothing with the nearest ways out."""
    departments = list(voice.brief.departments[:4])
    missing = outcome.result.get("not_carried", [])
    ways = outcome.result.get("nothing_fits", [])
    if missing and not ways:
        return Answer(voice.say("not_carried", names=joined(missing, "or")), departments)
    if not ways and limits_in_words(limits, voice):
        text = voice.say("nothing_fits_any", limits=limits_in_words(limits, voice))
        return Answer(text, [*_given_up(limits), *departments][:4])
    if not ways:
        return Answer(voice.say("nothing_like"), departments)
    told = [_way(voice, way) for way in ways[:MAX_WAYS]]
    text = voice.say("nothing_fits", limits=":" + limits_in_words(limits, voice))
    chips = [_asked(voice, way) for way in ways[:4]]
    closest = _closest(voice, outcome)
    return Answer(" ".join([f"{text} What would fit: {'; '.join(told)}.", *closest]), chips)


def _closest(voice: Voice, outcome: ToolOutcome) -> list[str]:
    """That what comes closest is shown apart, and what it gives up; its products are not named."""
    if outcome.nearest is None:
        return []
    given = [f"the {one.removeprefix('attributes.')}" for one in outcome.nearest.relaxed]
    return [voice.say("closest", what=joined(given))]


def all_seen(voice: Voice, outcome: ToolOutcome, limits: Constraints) -> Answer:
    """No next page: everything that fits was shown."""
    seen = outcome.arguments.get("skip", 0)
    text = voice.say("all_seen", limits=limits_in_words(limits, voice), seen=seen)
    return Answer(text, ["Which should I buy?", *voice.brief.departments[:2]])


def _given_up(limits: Constraints) -> list[str]:
    """Each limit given up, in the customer's words."""
    priced = limits.price_min_cents is not None or limits.price_max_cents is not None
    said = ["Any price"] if priced else []
    said += [f"Any {name}" for name in limits.attributes]
    return [*said, "Any brand"] if limits.brand else said


def _way(voice: Voice, way: dict[str, Any]) -> str:
    """One limit given up, and what that opens: "with any brand, 12 products from $15.99"."""
    at = "at" if way["give_up"].startswith("price") else "with"
    cheapest = voice.money(round(way["from_price"] * 100))
    return f"{at} {way['label']}, {count_of(way['count'], 'product')} from {cheapest}"


def _asked(voice: Voice, way: dict[str, Any]) -> str:
    """The same in the customer's words, for a chip."""
    if way["give_up"] != "price_max":
        return str(way["label"]).capitalize()
    return f"Up to {voice.round_money(-(-round(way['from_price'] * 100) // 100) * 100)}"
