"""Turns that need no provider: surely understood, and simple enough to be served by code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from data.settings import Settings
from graph.brief import TurnBrief, sole_search
from graph.embedded.call import Call
from graph.embedded.messages import LOCALES
from graph.embedded.plan import plan
from graph.embedded.plan_searches import asks_for_more
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Part

COURTESIES = frozenset({"greet", "thanks", "goodbye"})
STATUS = frozenset({"order_status", "order_list", "refund_status"})
TEXTS = with_kinds({"help"})
# What may be called for an intent of the cart; anything else means that something is open.
CART_CALLS: Mapping[str, frozenset[str]] = {
    "cart_view": frozenset({"view_cart"}),
    "cart_add": frozenset({"add_to_cart"}),
    "cart_update": frozenset({"update_cart_item"}),
    "cart_remove": frozenset({"remove_from_cart"}),
    "confirm": frozenset({"add_to_cart", "clear_cart"}),
    "undo": frozenset({"add_to_cart", "update_cart_item", "remove_from_cart"}),
}
Simple = Callable[[TurnBrief, Part, Settings], bool]


def is_cheap(brief: TurnBrief, settings: Settings) -> bool:
    """Whether the embedded model may serve a turn although a provider is configured.

    Every part must be sure and simple, and nothing may be asked in a language that it only
    understands. What a provider asked in its own words is for the provider to go on with.
    """
    parts = brief.understanding.parts
    if not settings.cheap_path or brief.understanding.language not in LOCALES:
        return False
    return all(_is_sure(part, settings) and _is_simple(brief, part, settings) for part in parts)


def _is_sure(part: Part, settings: Settings) -> bool:
    return part.confidence >= settings.cheap_confidence


def _is_simple(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    simple = _SIMPLE.get(part.intent)
    return simple is not None and simple(brief, part, settings)


def _always(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    return True


def _in_the_cart(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    """Whether it is clear which lines of the cart change, and how."""
    calls = _calls(brief, part)
    one_meant = part.intent != "cart_add" or len(calls) == 1 or _says_all(part)
    return bool(calls) and {c.name for c in calls} <= CART_CALLS[part.intent] and one_meant


def _calls(brief: TurnBrief, part: Part) -> list[Call]:
    alone = brief.understanding.model_copy(update={"parts": [part]})
    return plan(replace(brief, understanding=alone), ())


def _says_all(part: Part) -> bool:
    """As in "both", "the first two": several products, and none of them by a mere "it"."""
    return all(reference.kind not in ("pronoun", "page") for reference in part.references)


def _next_page(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    return sole_search(brief.understanding) is part and asks_for_more(brief, part)


def _exact_answer(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    """Whether the shop's texts answer it beyond doubt."""
    found = brief.passages_of(part)
    return bool(found) and found[0].score >= settings.cheap_faq_score


_SIMPLE: Mapping[str, Simple] = {
    **dict.fromkeys(COURTESIES | STATUS, _always),
    **dict.fromkeys(CART_CALLS, _in_the_cart),
    **dict.fromkeys(TEXTS, _exact_answer),
    "refine": _next_page,
}
