"""Things told by their use, a trouble or a person's likes, searched on the shelves these mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from functools import cache
from pathlib import Path
from typing import Any

from data.yaml_file import read_words
from graph.brief import sole_search
from graph.needs import kinds_needed, names_a_thing, tells_of_oneself
from graph.understanding.plainly import without_courtesies
from graph.understanding.types import Conversation, Part, Understanding
from graph.wishes import kinds_for
from knowledge.categories import leaf_of
from knowledge.shelf_likeness import ASKED_FOR, LIKED, TOLD_OF
from knowledge.words import stems, words

PURPOSES = Path(__file__).with_name("purposes.yaml")
BETWEEN = 3
"""So many words may tell what it is like, before what it is for: "something warm and soft for"."""
_ENDS = re.compile(r"[.!?;:,\n]")
ShelvesMeant = Callable[[str, Set[str], float], Sequence[str]]
# What a purpose is mistaken for: "got anything to charge my phone" asks for no payment.
_CHATTER = frozenset({"out_of_scope", "smalltalk", "unclear"})
_MISTAKEN = _CHATTER | {"ask_product", "help", "payment", "availability"}


def with_purpose(understanding: Understanding, shelves_meant: ShelvesMeant) -> Understanding:
    """The same understanding; a thing told by its purpose is searched on the shelves it means.

    `shelves_meant` gives the categories that a text means, nearest first, leaving out those that
    are called by one of the stems: they are what the thing is used on; the number is how clearly
    they must be meant. What means none, and what is a need already, stays as it is. So does a gift
    for somebody of whom nothing is told that a shelf is near to.
    """
    part = _sole(understanding)
    if part is None or _is_told_otherwise(part):
        return understanding
    told = without_courtesies(understanding.english or part.text)
    shelves = _liked(told, shelves_meant) if _is_gift(part) else _told(part, told, shelves_meant)
    if not shelves:
        return understanding
    held = understanding.in_force if _is_gift(part) else part.constraints
    limits = held.model_copy(update={"category": list(shelves)})
    search: dict[str, Any] = {
        "intent": "search",
        "query": (not _is_gift(part) and part.query) or told,
        "constraints": limits,
    }
    found = part.model_copy(update=search)
    return understanding.model_copy(
        update={
            "parts": [found if one is part else one for one in understanding.parts],
            "query_in_force": found.query,
            "in_force": limits,
            "is_new_search": True,
        }
    )


def in_its_setting(understanding: Understanding, conversation: Conversation) -> Understanding:
    """The same; "something for the office" narrows what is looked for, as shoes, until now."""
    part = _sole(understanding)
    if part is None or not conversation.query or part.constraints.category:
        return understanding
    told = without_courtesies(understanding.english or part.text)
    said = words(told)
    purpose = said[1:] if said[:1] == ["for"] else purpose_of(told)[1]
    where = [word for word in purpose if word not in _phrases("determining")]
    if not where or not set(where) <= _phrases("settings"):
        return understanding
    refined: dict[str, Any] = {"intent": "refine", "query": " ".join(where)}
    found = part.model_copy(update=refined)
    held = conversation.constraints.model_copy(update={"sort": part.constraints.sort})
    return understanding.model_copy(
        update={
            "parts": [found if one is part else one for one in understanding.parts],
            "query_in_force": " ".join([conversation.query, *where]),
            "in_force": held,
            "is_new_search": False,
        }
    )


def _told(part: Part, told: str, shelves_meant: ShelvesMeant) -> Sequence[str]:
    """The categories that a purpose means, or a trouble that is told of; none of another text."""
    clause, purpose = purpose_of(told)
    if not purpose:
        tells = part.intent in _CHATTER and tells_of_oneself(told)
        return shelves_meant(told, frozenset(), TOLD_OF) if tells else ()
    if _is_shelf(part, purpose) or names_a_thing(part, frozenset(stems(clause))):
        return ()
    return shelves_meant(clause, frozenset(stems(" ".join(purpose))), ASKED_FOR)


def _liked(told: str, shelves_meant: ShelvesMeant) -> Sequence[str]:
    """The categories that what is told of a person means: "loves trains", of a present for him."""
    of_person = [
        word for word in told.split() if word.strip(".,!?").casefold() not in _phrases("gift")
    ]
    return shelves_meant(" ".join(of_person), frozenset(), LIKED)


def _is_gift(part: Part) -> bool:
    return kinds_for(part.query) is not None


def purpose_of(text: str) -> tuple[str, list[str]]:
    """The clause that tells what a thing is for, and the words that do; none of another text."""
    for clause in _ENDS.split(text):
        purpose = _purpose(words(clause))
        if purpose:
            return clause, purpose
    return "", []


def _purpose(told: Sequence[str]) -> list[str]:
    """The words behind what stands for the thing and what leads to its purpose."""
    for end in range(1, len(told)):
        if _phrases("of_one").intersection(told[:end]):
            return []
        if _stands_before(told, end):
            leading = _leading(told, end)
            rest = told[leading + 1 :] if leading else []
            if rest and rest[0] not in _phrases("no_purpose") and rest[0].isalpha():
                return list(rest)
    return []


def _leading(told: Sequence[str], end: int) -> int:
    """Where the purpose begins, at most a few words behind the thing; 0 where none does."""
    for place in range(end, min(end + BETWEEN + 1, len(told) - 1)):
        if told[place] in _phrases("leading"):
            return place
        if told[place] in _phrases("no_likeness"):
            return 0
    return 0


def _stands_before(told: Sequence[str], end: int) -> bool:
    """Whether what stands for the thing ends there."""
    return any(
        " ".join(told[max(end - length, 0) : end]) in _phrases(kind)
        for kind in ("things", "asking")
        for length in range(1, 5)
    )


def _sole(understanding: Understanding) -> Part | None:
    part = sole_search(understanding)
    if part is None and len(understanding.parts) == 1:
        part = understanding.parts[0]
        return part if part.intent in _MISTAKEN else None
    return part


def _is_shelf(part: Part, purpose: Sequence[str]) -> bool:
    """Whether the purpose is what a category is called by: "stuff for camping"."""
    first = stems(purpose[0])
    return any(stems(leaf_of(path))[:1] == first for path in part.constraints.category)


def _is_told_otherwise(part: Part) -> bool:
    """Whether it points at products, goes on with a search, or is a need already."""
    points = any(one.product_ids for one in part.references)
    return points or kinds_needed(part.query) is not None or part.intent in ("refine", "similar")


@cache
def _phrases(name: str) -> frozenset[str]:
    return frozenset(read_words(PURPOSES)[name])
