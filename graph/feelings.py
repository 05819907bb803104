"""Grief, hardship and anger: told before anything else is read into a message."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from data.yaml_file import read_words
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Part, Understanding
from knowledge.words import stems

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
_LOOKING = with_kinds({"search", "refine", "recommend"})
Feeling = Literal["distress", "complaint", "hardship"]


def with_feelings(understanding: Understanding) -> Understanding:
    """The same understanding; a part that tells of grief or of a broken thing is heard as that.

    In grief nothing is searched for: what such a part names is no wish, but for what is needed
    for a funeral. In hardship it is, and what costs least comes first.
    """
    told = [_felt(part) for part in understanding.parts]
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


def _is_poor(understanding: Understanding) -> bool:
    """Whether hardship was told beside a search, in a sentence that was left out of it."""
    searches = any(part.intent in _LOOKING for part in understanding.parts)
    return searches and _tells("hardship", frozenset(stems(understanding.english)))


def _cheaply(understanding: Understanding, told: list[Feeling | None]) -> Understanding:
    """The searches that name a thing, cheapest first, after a word of sympathy."""
    kept = [
        part for part, felt in zip(understanding.parts, told, strict=True) if _stays(part, felt)
    ]
    searches = [part for part in kept if part.intent in _LOOKING]
    text = " ".join(part.text for part in understanding.parts)
    word = Part(text=text, intent="hardship", confidence=1.0)
    ordered = [_by_price(part) if part in searches else part for part in kept]
    limits = understanding.in_force
    if searches:
        limits = limits.model_copy(update={"sort": "price_asc"})
    return understanding.model_copy(update={"parts": [word, *ordered], "in_force": limits})


def _stays(part: Part, felt: Feeling | None) -> bool:
    """Whether a part asks for something beside what it tells."""
    return felt is None or (part.intent in _LOOKING and bool(part.constraints.category))


def _is_for_occasion(part: Part) -> bool:
    """As in "I need black shoes for a funeral"."""
    looking = part.intent in _LOOKING and bool(part.constraints.category)
    return looking and _tells("occasion", frozenset(stems(part.text)))


def _by_price(part: Part) -> Part:
    limits = part.constraints.model_copy(update={"sort": "price_asc"})
    return part.model_copy(update={"constraints": limits})


def _felt(part: Part) -> Feeling | None:
    if part.intent not in _MISTAKEN:
        return None
    said = frozenset(stems(part.text))
    if _tells("distress", said) and not (_tells("thing", said) and _tells("broken", said)):
        return "distress"
    if _tells("hardship", said):
        return "hardship"
    own = _tells("own", said)
    return "complaint" if own and (_tells("broken", said) or _tells("anger", said)) else None


def _tells(kind: str, said: frozenset[str]) -> bool:
    return any(phrase <= said for phrase in _phrases()[kind])


@cache
def _phrases() -> dict[str, tuple[frozenset[str], ...]]:
    read = read_words(FEELINGS)
    return {
        kind: tuple(frozenset(stems(phrase)) for phrase in phrases)
        for kind, phrases in read.items()
    }
