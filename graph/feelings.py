"""Grief, hardship and anger: told before anything else is read into a message."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from data.yaml_file import read_words
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


def with_feelings(understanding: Understanding) -> Understanding:
    """The same understanding; a part that tells of grief or of a broken thing is heard as that.

    Nothing is searched for then: what a part that tells of sorrow names is no wish.
    """
    told = [_felt(part) for part in understanding.parts]
    if not any(told):
        return understanding
    parts = [
        part.model_copy(update={"intent": feeling, "query": ""}) if feeling else part
        for part, feeling in zip(understanding.parts, told, strict=True)
    ]
    if "distress" in told:
        parts = [part for part in parts if part.intent not in _MISTAKEN]
    return understanding.model_copy(update={"parts": parts})


def _felt(part: Part) -> Literal["distress", "complaint"] | None:
    if part.intent not in _MISTAKEN:
        return None
    said = frozenset(stems(part.text))
    if _tells("distress", said) and not (_tells("thing", said) and _tells("broken", said)):
        return "distress"
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
