"""What a request is beside the others of its message, where alone it would be another."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.kinds import with_kinds
from graph.understanding.types import Part
from knowledge.things import is_thing
from knowledge.words import words

_CHANGES = frozenset({"cart_add", "cart_update", "cart_remove", "correct", "cart_clear"})
LEAST_SURE = 0.5
SURE, GUESSED = 0.9, 0.35
"""Beside what is so sure, what points or narrows on no more than a guess is a remark."""
SURE_CHECKOUT = 0.8
"""Below this a checkout beside a question how to pay is a guess."""
_ANSWERS = frozenset({"confirm", "deny"})
_SMALL = frozenset({"greet", "thanks", "goodbye", "smalltalk"})
_ASKING = with_kinds({"ask_product", "details", "reviews", "availability"})
_SEEMING = frozenset({"looks", "look", "seems", "is", "are", "sounds", "sound"})
# Facts by which a thing is plainly chosen, whatever is asked of it.
_CHOSEN = frozenset(
    "takes_it takes_by_clause picks_please picks_for_person settles_on puts_in_cart".split()
)
_POINTING = frozenset({"details", "refine", "unclear"})


def in_company(parts: Sequence[Part], *, answering: bool = False) -> list[Part]:
    """The parts; beside a change to the cart a mere place is chosen, and a remark says nothing.

    "First one, and drop the mug" puts the first in, as "the first, and some tea" does; "hm, too
    much. drop the mug" looks for nothing; "great, and the mug" agrees to nothing, unless the
    customer was asked something (`answering`).
    """
    changes = any(part.intent in _CHANGES for part in parts)
    kept = [part for part in parts if not (changes and says_nothing(part))]
    kept = _without_bare(kept, answering=answering)
    kept = _without_praise(_taken_once(_only_asking_to_pay(kept)))
    return [
        _chosen(part) if changes or any(p.intent == "search" for p in kept[place + 1 :]) else part
        for place, part in enumerate(kept)
    ]


def _only_asking_to_pay(parts: Sequence[Part]) -> list[Part]:
    """The parts; "how can we pay, do you accept PayPal?" asks how, and begins no checkout."""
    asked = max((part.confidence for part in parts if part.intent == "payment"), default=0.0)
    guessed = min(asked, SURE_CHECKOUT)
    return [p for p in parts if p.intent != "checkout" or p.confidence >= guessed]


def _taken_once(parts: Sequence[Part]) -> list[Part]:
    """The parts; where one only points, "I'll take it" after it takes that and nothing more."""
    kept: list[Part] = []
    for part in parts:
        if kept and _only_takes(part) and _only_points(kept[-1]):
            many = part.quantity or kept[-1].quantity
            kept[-1] = kept[-1].model_copy(update={"intent": "cart_add", "quantity": many})
        else:
            kept.append(part)
    return kept


def _without_praise(parts: Sequence[Part]) -> list[Part]:
    """The parts; "the third looks nice. what is it made of?" asks of a thing and takes none."""
    pairs = zip(parts, [*parts[1:], None], strict=True)
    return [part for part, then in pairs if not (then and _praises(part) and _is_of(then, part))]


def _praises(part: Part) -> bool:
    said = not _SEEMING.isdisjoint(words(part.text)) and not part.quantity
    return part.intent == "cart_add" and said and not _CHOSEN & {*part.evidence}


def _is_of(then: Part, part: Part) -> bool:
    """Whether it asks of just that, pointing at it no more than by "it"."""
    loose = all(one.kind == "pronoun" for one in then.references)
    same = {*then.product_ids} <= {*part.product_ids}
    return then.intent in _ASKING and loose and same and bool(then.references)


def _only_takes(part: Part) -> bool:
    loose = bool(part.references) and all(one.kind == "pronoun" for one in part.references)
    return part.intent == "cart_add" and loose and not part.query


def _only_points(part: Part) -> bool:
    return part.intent in _POINTING and "only_points" in part.evidence and bool(part.product_ids)


def _without_bare(parts: Sequence[Part], *, answering: bool) -> list[Part]:
    """The parts without a yes or no to nothing, and without noise, beside what asks for something.

    As in "great. and my sister wants a dragon", "I've lost track, ha. what's in my cart?"
    """
    if answering:
        return list(parts)
    asking = [part for part in parts if not (_is_bare(part) or part.intent in _SMALL)]
    if not asking:
        return list(parts)
    clear = any(part.intent != "unclear" for part in asking)
    changes = any(part.intent in _CHANGES and not _is_remark(part) for part in parts)
    sure = any(part.confidence >= SURE for part in asking)
    kept = [p for p in parts if not (_is_bare(p) or (clear and _is_noise(p)))]
    kept = [p for p in kept if not (sure and _is_guess(p))]
    return [part for part in kept if not (changes and _is_remark(part))]


def _is_noise(part: Part) -> bool:
    return part.intent == "unclear" and not part.product_ids


def _is_guess(part: Part) -> bool:
    """As in "my son gave me his phone. I need a case for it", heard as a wish to see the phone."""
    return part.intent in _POINTING and part.confidence < GUESSED


def _is_remark(part: Part) -> bool:
    """As in "ooh pretty. swap the mug for it": a change that is guessed, and of no thing."""
    guessed = part.intent in _CHANGES and part.confidence < LEAST_SURE
    told = part.references or part.options or part.quantity or not part.constraints.is_empty()
    return guessed and not told and not any(map(is_thing, words(part.query)))


def _is_bare(part: Part) -> bool:
    return part.intent in _ANSWERS and not (part.references or part.options)


def says_nothing(part: Part) -> bool:
    """Whether it is taken for a refinement, but states none; on a guess, none but a wish."""
    wished = part.preferences and part.confidence >= LEAST_SURE
    stated = part.query or part.dropped or wished or not part.constraints.is_empty()
    sorts = part.constraints.sort != "relevance"
    return part.intent == "refine" and not (stated or sorts or part.references)


def _chosen(part: Part) -> Part:
    pointed = {"only_points", "adds_on"} & {*part.evidence} and part.product_ids
    if part.intent in _POINTING and pointed:
        return part.model_copy(update={"intent": "cart_add"})
    return part
