"""Grief, hardship and anger: told before anything else is read into a message."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from data.constraints import Constraints
from data.yaml_file import read_words
from graph.needs import kinds_needed
from graph.understanding.kinds import SEEKING
from graph.understanding.types import Part, Understanding
from knowledge.things import is_thing
from knowledge.words import stems, words

FEELINGS = Path(__file__).with_name("feelings.yaml")
# What such words are mistaken for; requests for the cart, an order or a person stay as they are.
_MISTAKEN = frozenset(
    {"search", "refine", "recommend", "gift", "similar", "top_selling", "categories"}
    | {
        "out_of_scope",
        "smalltalk",
        "unclear",
        "details",
        "ask_product",
        "availability",
        "unsafe",
        "deny",
    }
)
_BREAKS = frozenset(("died", "dies", "dying", "dead"))
# "They die anyway" mourns nobody.
_BREAKS_AT_ONCE = frozenset(("died",))
_OWNED = frozenset(("hers", "mine", "ours", "theirs", "yours", "one"))
_OLD_AND_NEW = frozenset(
    "broke broken died dead dying old new finally just stopped working faulty cracked smashed fast "
    "quickly asap urgently".split()
)
_BETWEEN = frozenset(
    ("has", "have", "had", "just", "finally", "suddenly", "recently", "is", "s", "ve", "completely")
)
Feeling = Literal["distress", "complaint", "hardship"]


def with_feelings(understanding: Understanding) -> Understanding:
    """The same understanding; a part that tells of grief or of a broken thing is heard as that.

    In grief nothing is searched for: what such a part names is no wish, but for what is needed
    for a funeral. In hardship it is, and what costs least comes first.
    """
    told = [_felt(part) for part in understanding.parts]
    if "complaint" in told and _is_of_old_thing(understanding):
        return _without_the_old(understanding, told)
    if not any(told):
        return _cheaply(understanding, told) if _is_poor(understanding) else understanding
    parts = [
        part.model_copy(update={"intent": feeling, "query": ""}) if feeling else part
        for part, feeling in zip(understanding.parts, told, strict=True)
    ]
    if "distress" in told:
        needed = [part for part in understanding.parts if _is_for_occasion(part)]
        parts = [*(part for part in parts if part.intent not in _MISTAKEN), *needed]
    elif "hardship" in told:
        return _cheaply(understanding, told)
    return understanding.model_copy(update={"parts": parts})


def feeling_of(understanding: Understanding, before: Sequence[str] = ()) -> str:
    """What this message tells of its speaker, or the intents before it did: calm if nothing."""
    told = {*understanding.intents, *before}
    said = frozenset(stems(understanding.english))
    heard = {"distress": "distress", "hardship": "hardship", "complaint": "anger"}
    return next((one for one, sign in heard.items() if one in told or _tells(sign, said)), "calm")


def _is_of_old_thing(understanding: Understanding) -> bool:
    """As in "my kettle died, I need a new one": nothing of ours is complained about."""
    said = frozenset(stems(understanding.english))
    return _tells("anew", said) and not _tells("bought", said) and not _tells("anger", said)


def _without_the_old(understanding: Understanding, told: list[Feeling | None]) -> Understanding:
    """The same without what only tells of the old thing, as long as something is looked for.

    "My headphones broke. Do you have wireless ones?" looks for headphones.
    """
    parts = understanding.parts
    left = [part for part, felt in zip(parts, told, strict=True) if not felt] or list(parts)
    if not any(part.intent in SEEKING for part in left):
        return understanding
    old = next(part for part, felt in zip(parts, told, strict=True) if felt == "complaint")
    kept = [_anew(part, old) if part.intent in SEEKING else part for part in left]
    limits, query = understanding.in_force, understanding.query_in_force
    if sum(part.intent in SEEKING for part in kept) == 1:
        sole = next(part for part in kept if part.intent in SEEKING)
        limits, query = _with_kind(limits, old), sole.query
    return understanding.model_copy(
        update={"parts": kept, "in_force": limits, "query_in_force": query}
    )


def _anew(part: Part, old: Part) -> Part:
    limits = _with_kind(part.constraints, old)
    named = part.query if part.constraints.category else f"{part.query} {old.query}"
    query = " ".join(word for word in named.split() if word not in _OLD_AND_NEW)
    return part.model_copy(update={"constraints": limits, "query": query})


def _with_kind(limits: Constraints, old: Part) -> Constraints:
    category = limits.category or list(old.constraints.category)
    return limits.model_copy(update={"category": category})


def _is_poor(understanding: Understanding) -> bool:
    """Whether hardship was told beside a search, in a sentence that was left out of it."""
    searches = any(part.intent in SEEKING for part in understanding.parts)
    return searches and _tells("hardship", frozenset(stems(understanding.english)))


def _cheaply(understanding: Understanding, told: list[Feeling | None]) -> Understanding:
    """The searches that name a thing, cheapest first, after a word of sympathy."""
    kept = [
        part for part, felt in zip(understanding.parts, told, strict=True) if _stays(part, felt)
    ]
    searches = [part for part in kept if part.intent in SEEKING]
    text = " ".join(part.text for part in understanding.parts)
    word = Part(text=text, intent="hardship", confidence=1.0)
    ordered = [_by_price(part) if part in searches else part for part in kept]
    limits = understanding.in_force
    if searches:
        limits = limits.model_copy(update={"sort": "price_asc"})
    return understanding.model_copy(update={"parts": [word, *ordered], "in_force": limits})


def _stays(part: Part, felt: Feeling | None) -> bool:
    """Whether a part asks for something beside what it tells."""
    return felt is None or (part.intent in SEEKING and bool(part.constraints.category))


def _is_for_occasion(part: Part) -> bool:
    """As in "I need black shoes for a funeral"."""
    looking = part.intent in SEEKING and bool(part.constraints.category)
    return looking and _tells("occasion", frozenset(stems(part.text)))


def _by_price(part: Part) -> Part:
    limits = part.constraints.model_copy(update={"sort": "price_asc"})
    return part.model_copy(update={"constraints": limits})


def _felt(part: Part) -> Feeling | None:
    if part.intent not in _MISTAKEN or kinds_needed(part.query):
        return None
    said = frozenset(stems(part.text))
    if _tells("distress", said) and not (_is_of_thing(part.text, said) and _tells("broken", said)):
        return "distress"
    if _tells("hardship", said):
        return "hardship"
    own = _tells("own", said)
    return "complaint" if own and (_tells("broken", said) or _tells("anger", said)) else None


def _is_of_thing(text: str, said: frozenset[str]) -> bool:
    """Whether it is a thing that something befell: "my old tv just died"."""
    if _tells("thing", said) or not _BREAKS_AT_ONCE & {*words(text)}:
        return True
    told = [word for word in words(text) if word not in _BETWEEN]
    befallen = [one for one, other in itertools.pairwise(told) if other in _BREAKS]
    return any(one in _OWNED or is_thing(one) for one in befallen)


def _tells(kind: str, said: frozenset[str]) -> bool:
    return any(phrase <= said for phrase in _phrases()[kind])


@cache
def _phrases() -> dict[str, tuple[frozenset[str], ...]]:
    read = read_words(FEELINGS)
    return {
        kind: tuple(frozenset(stems(phrase)) for phrase in phrases)
        for kind, phrases in read.items()
    }
