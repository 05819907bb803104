"""What needs no provider: turns surely understood and simple, and the telling of changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from data.settings import Settings
from graph.brief import TurnBrief, sole_search
from graph.embedded.call import Call
from graph.embedded.messages import LOCALES
from graph.embedded.plan import plan
from graph.embedded.plan_searches import asks_for_more
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

COURTESIES = frozenset({"greet", "thanks", "goodbye"})
STATUS = frozenset({"order_status", "order_list", "refund_status"})
TEXTS = with_kinds({"help"})
# What may be called for an intent of the cart; anything else means that something is open.
CART_CALLS: Mapping[str, frozenset[str]] = {
    "cart_view": frozenset({"view_cart"}),
    "cart_add": frozenset({"add_to_cart"}),
    "cart_update": frozenset({"update_cart_item"}),
    "cart_remove": frozenset({"remove_from_cart"}),
    "cart_clear": frozenset({"clear_cart"}),
    "confirm": frozenset({"add_to_cart", "clear_cart"}),
    "undo": frozenset({"add_to_cart", "update_cart_item", "remove_from_cart"}),
}
DONE_CALLS: Mapping[str, frozenset[str]] = {
    **CART_CALLS,
    "coupon": frozenset({"apply_coupon"}),
    "human": frozenset({"request_human"}),
    "checkout": frozenset({"checkout"}),
}
"""The calls that an intent needs, where nothing of it is open."""
TOLD = frozenset({*DONE_CALLS, "correct"})
"""Intents of which code tells what came of a provider's own calls as exactly as it could."""
WORDED = frozenset({"request_human"})
"""Calls whose arguments are the words of whoever makes them."""
AVAILABILITY = frozenset({"get_availability"})
DEEDS = frozenset().union(*DONE_CALLS.values()) - {"view_cart"}
CHANGES = DEEDS - {"checkout"}
"""What can be taken back."""
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


def told_by_code(
    brief: TurnBrief, outcomes: Sequence[ToolOutcome], settings: Settings
) -> Sequence[ToolOutcome]:
    """What a provider has changed, as code tells it; nothing where the provider is to tell it.

    It is for code where no more was asked, and where code would have called for just the same,
    look-ups before it included. How sure the reading was is no matter then: the provider's own
    calls bear it out.
    """
    parts = brief.understanding.parts
    if not settings.cheap_path or brief.understanding.language not in LOCALES:
        return ()
    only_changes = bool(parts) and all(part.intent in TOLD for part in parts)
    if not only_changes or not any(one.name in DEEDS for one in outcomes):
        return ()
    told: list[ToolOutcome] = []
    for outcome in outcomes:
        told += _as_planned(outcome, plan(brief, told))
    return told if len(told) == len(outcomes) and not plan(brief, told) else ()


def _as_planned(outcome: ToolOutcome, planned: Sequence[Call]) -> Sequence[ToolOutcome]:
    """The outcome with the arguments of the call that code would have made; none: it made none."""
    for call in planned:
        given = call.arguments
        alike = all(given.get(name, value) == value for name, value in outcome.arguments.items())
        if call.name == outcome.name and (alike or call.name in WORDED):
            return [outcome.model_copy(update={"arguments": given})]
    return ()


def _is_sure(part: Part, settings: Settings) -> bool:
    return part.confidence >= settings.cheap_confidence


def _is_simple(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    simple = _SIMPLE.get(part.intent)
    return simple is not None and simple(brief, part, settings)


def _always(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    return True


def _is_plain(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    """Whether it is clear what changes, and how: which lines of the cart, which coupon."""
    calls = _calls(brief, part)
    one_meant = part.intent != "cart_add" or len(calls) == 1 or _says_all(part)
    return bool(calls) and {c.name for c in calls} <= DONE_CALLS[part.intent] and one_meant


def _calls(brief: TurnBrief, part: Part) -> list[Call]:
    alone = brief.understanding.model_copy(update={"parts": [part]})
    return plan(replace(brief, understanding=alone), ())


def _says_all(part: Part) -> bool:
    """As in "both", "the first two": several products, and none of them by a mere "it"."""
    return all(reference.kind not in ("pronoun", "page") for reference in part.references)


def _of_one_product(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    """Whether the record of the only product that is meant answers it."""
    return len(part.product_ids) == 1 and {c.name for c in _calls(brief, part)} <= AVAILABILITY


def _next_page(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    return sole_search(brief.understanding) is part and asks_for_more(brief, part)


def _exact_answer(brief: TurnBrief, part: Part, settings: Settings) -> bool:
    """Whether the shop's texts answer it beyond doubt."""
    found = brief.passages_of(part)
    return bool(found) and found[0].score >= settings.cheap_faq_score


_SIMPLE: Mapping[str, Simple] = {
    **dict.fromkeys(COURTESIES | STATUS, _always),
    **dict.fromkeys(DONE_CALLS, _is_plain),
    **dict.fromkeys(TEXTS, _exact_answer),
    "availability": _of_one_product,
    "refine": _next_page,
}
