"""Gifts and vague wishes: what somebody likes, and the kinds of things a shop has for it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from data.constraints import Constraints
from data.yaml_file import read_words
from graph.brief import sole_search
from graph.needs import kinds_needed, names_a_thing
from graph.understanding.ages import AGES
from graph.understanding.plainly import without_courtesies
from graph.understanding.tokens import words_of
from graph.understanding.types import Conversation, Part, Understanding
from knowledge.categories import leaf_of
from knowledge.words import stems

WISHES = Path(__file__).with_name("wishes.yaml")
GIFT = "gift"
"""The first search word of a wish for a gift; what follows are interests."""
# What is liked stands so near behind the word for it: "loves old crime novels".
REACH = 4
_ENDS = re.compile(r"[.!?;\n]")
_POLITE = re.compile(r"(?:would|'d|\bid) (?:really |also )?(?:like|love)")
_UNSURE = frozenset({"out_of_scope", "smalltalk", "unclear"})


@dataclass(frozen=True)
class Interest:
    """What somebody may like, and the kinds of things for it."""

    name: str
    said: tuple[frozenset[str], ...]
    kinds: tuple[str, ...]


def with_gift(understanding: Understanding, conversation: Conversation) -> Understanding:
    """The same understanding; a wish for a gift that names no product becomes one for interests.

    Price, rating and exclusions hold; the words that only tell of a person or of what they like
    are no limits. A gift that is named ("a watch for my dad") stays what it is.
    """
    part = _wishing(understanding)
    told = without_courtesies(understanding.text)
    if part is None or not _is_wish(told, part, conversation):
        return understanding
    named = interests_in(told)
    accounted = frozenset().union(*(said for one in named for said in one.said))
    if names_a_thing(part, accounted | _beside()) or _asks_for_it(told, part):
        return _plainly(understanding, part)
    query = " ".join([GIFT, *(one.name for one in named), *_left(part, accounted)])
    # How old somebody is holds for whatever it will be.
    aged = {n: v for n, v in part.constraints.attributes.items() if n in AGES}
    kept: dict[str, Any] = {"category": [], "attributes": aged}
    if any(phrase <= set(stems(told)) for phrase in _phrases("about")):
        kept |= {"price_min_cents": None, "price_min_exclusive": False}
    wish = part.model_copy(
        update={
            "intent": "recommend",
            "query": query,
            "constraints": part.constraints.model_copy(update=kept),
        }
    )
    parts = [wish if one is part else one for one in understanding.parts]
    held = _held(understanding, conversation)
    return understanding.model_copy(
        update={
            "parts": parts,
            "query_in_force": query,
            "in_force": held.model_copy(update=kept),
        }
    )


def _asks_for_it(text: str, part: Part) -> bool:
    """As in "novels for my mum, she reads a lot", and not "she loves novels"."""
    named = {stem for path in part.constraints.category for stem in stems(leaf_of(path))}
    liking = frozenset().union(*_phrases("liking"))
    sentences = _ENDS.split(_POLITE.sub(" ", text.casefold()))
    told = ([frozenset(stems(word)) for word in words_of(sentence)] for sentence in sentences)
    return any(
        one & named and not any(before & liking for before in said[max(place - REACH, 0) : place])
        for said in told
        for place, one in enumerate(said)
    )


def kinds_for(query: str) -> list[str] | None:
    """The kinds of things that a wish asks for; None where a search is no wish.

    Empty where it is for a gift and says nothing of what is liked.
    """
    needed = kinds_needed(query)
    if needed is not None:
        return needed
    said = query.split(" ", 1)
    if said[0] != GIFT:
        return None
    rest = said[1] if said[1:] else ""
    interests = [one for one in _interests() if one.name in rest]
    kinds = [
        kind for place in range(5) for one in interests for kind in one.kinds[place : place + 1]
    ]
    return list(dict.fromkeys([*kinds, *_unknown(rest, interests)]))


def interests_in(text: str) -> list[Interest]:
    """The interests that a text tells of."""
    said = frozenset(stems(text))
    return [one for one in _interests() if any(words <= said for words in one.said)]


def _wishing(understanding: Understanding) -> Part | None:
    """The part that may be a wish: the only search, or the only part if it was not understood."""
    part = sole_search(understanding)
    if part is None and len(understanding.parts) == 1:
        only = understanding.parts[0]
        part = only if only.intent in _UNSURE else None
    return part


def _is_wish(text: str, part: Part, conversation: Conversation) -> bool:
    said = frozenset(stems(text))
    if any(words <= said for words in _phrases("gift")):
        return True
    person = any(words <= said for words in _phrases("person"))
    likes = any(words <= said for words in _phrases("liking"))
    occasion = any(words <= said for words in _phrases("occasion"))
    vague = any(words <= said for words in _phrases("vague"))
    if person and (likes or occasion or vague):
        return True
    if (conversation.open_question or {}).get("kind") == GIFT:
        return likes or part.intent in _UNSURE or not part.constraints.category
    going_on = conversation.query.split(" ", 1)[0] == GIFT and part.intent not in _UNSURE
    liked = bool(interests_in(text)) and not part.constraints.category
    return going_on and (person or liked)


def _kinds_of_thing(part: Part) -> frozenset[str]:
    """Occasions that say which of the things are meant: the first of "wedding wreaths"."""
    named = {word for word in words_of(part.query) if not set(stems(word)) <= _occasional()}
    days = frozenset().union(*_phrases("occasion"))
    pairs = pairwise(words_of(part.text))
    return frozenset(day for day, thing in pairs if thing in named and set(stems(day)) <= days)


def _plainly(understanding: Understanding, part: Part) -> Understanding:
    """The search for a gift that is named, without the words for whom and for when."""
    telling = _kinds_of_thing(part)
    plain = [
        word
        for word in part.query.split()
        if word.casefold() in telling or not set(stems(word)) <= _occasional()
    ]
    query = " ".join(plain) or part.query
    if query == part.query:
        return understanding
    parts = [
        part.model_copy(update={"query": query}) if one is part else one
        for one in understanding.parts
    ]
    same = understanding.query_in_force == part.query
    held = query if same else understanding.query_in_force
    return understanding.model_copy(update={"parts": parts, "query_in_force": held})


def _left(part: Part, accounted: Set[str]) -> list[str]:
    """The words that tell of the gift and that no interest accounts for: "dinosaurs"."""
    known = accounted | _beside()
    words = [word for word in part.query.split() if not set(stems(word)) <= known]
    children = [w for w in part.text.casefold().split() if set(stems(w)) & _children()]
    plain = [word for word in words if word.isalpha()]
    return [*plain[:2], *(["child"] if children else [])]


def _held(understanding: Understanding, conversation: Conversation) -> Constraints:
    """The limits in force; those of a gift before hold on where only the person changes."""
    now = understanding.in_force
    if conversation.query.split(" ", 1)[0] != GIFT or now.price_max_cents is not None:
        return now
    before = conversation.constraints
    prices = ("price_min_cents", "price_max_cents", "price_max_exclusive", "price_min_exclusive")
    return now.model_copy(update={name: getattr(before, name) for name in prices})


def _unknown(rest: str, known: Sequence[Interest]) -> list[str]:
    """What is liked and no interest of ours; toys for a child come after it."""
    for one in known:
        rest = rest.replace(one.name, " ")
    words = [word for word in rest.split() if word != "child"]
    toys = next(one.kinds for one in _interests() if one.name == "playing")
    return [*words, *(toys if "child" in rest.split() else ())]


@cache
def _read() -> dict[str, Any]:
    read: dict[str, Any] = read_words(WISHES)
    return read


@cache
def _phrases(name: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stems(phrase)) for phrase in _read()[name])


@cache
def _beside() -> frozenset[str]:
    """Stems that say nothing of what is liked."""
    names = ("gift", "occasion", "person", "liking", "beside", "child")
    return frozenset().union(*(words for name in names for words in _phrases(name)))


@cache
def _occasional() -> frozenset[str]:
    """Stems that tell of whom or when a gift is for; a child is told by the thing itself."""
    phrases = (words for name in ("gift", "occasion", "person") for words in _phrases(name))
    return frozenset().union(*phrases) - _children()


@cache
def _children() -> frozenset[str]:
    return frozenset().union(*_phrases("child"))


@cache
def _interests() -> tuple[Interest, ...]:
    return tuple(
        Interest(name, tuple(frozenset(stems(s)) for s in told["said"]), tuple(told["kinds"]))
        for name, told in _read()["interests"].items()
    )
