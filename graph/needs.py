"""Situations that call for things without naming one: "my flat is always freezing"."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any

from data.yaml_file import read_words
from graph.asked_for import asked_for
from graph.brief import sole_search
from graph.understanding.changing import is_question
from graph.understanding.kinds import with_kinds
from graph.understanding.lexicon import phrases
from graph.understanding.plainly import without_courtesies
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token, clean, tokenize
from graph.understanding.types import Part, Understanding
from knowledge.categories import SEPARATOR, leaf_of
from knowledge.embedding import CachedEmbedder, Vectors
from knowledge.things import is_thing
from knowledge.words import singular, stems, words

NEEDS = Path(__file__).with_name("needs.yaml")
NEED = "need:"
"""The first search word of a need; what follows are the kinds of things for it, by commas."""
MOST_BEFORE = 2
"""What is wanted is named first, with at most an article before it."""
MOST_NAMING = 5
"""So many words name what is wanted, its article counted."""
LEAST_LIKE = 0.55
"""Cosine from which a statement means the same as a phrase; chatter stays below it."""
_OWN = frozenset({"i", "im", "ive", "my", "mine", "we", "our"})
_WANTING = frozenset(phrases("words")["wanting"])
_CHATTER = frozenset({"out_of_scope", "smalltalk", "unclear", "preference", "ask_product"})
_LOOKING = with_kinds({"search", "recommend"})
_MISTAKEN = _CHATTER | {"complaint", "goodbye"}


@dataclass(frozen=True)
class Need:
    """How a situation is told of, in phrases and in their words, and the kinds of things for it."""

    phrases: tuple[str, ...]
    said: tuple[tuple[str, ...], ...]
    kinds: tuple[str, ...]


def with_need(
    understanding: Understanding, is_sold: Callable[[str], bool], embedder: CachedEmbedder
) -> Understanding:
    """The same understanding; a situation that names no product becomes a wish for what helps.

    `is_sold` tells whether the shop has things of a kind, by its noun in the singular. What the
    shop has nothing for stays as it was heard; limits of price, rating and brand hold.
    """
    part = _telling(understanding)
    if part is None:
        return understanding
    told = without_courtesies(understanding.english or part.text)
    needs = _needs_in(told)
    if not needs and part.intent in _CHATTER:
        needs = _near_to(told, embedder)
    telling = stems(" ".join(word for one in needs for said in one.said for word in said))
    kinds = [kind for kind in _in_turns(needs) if is_sold(singular(kind.split()[-1]))]
    if not kinds or names_a_thing(part, frozenset(telling)):
        return understanding
    named = _named(part, kinds, frozenset(telling))
    if not named and _wants(part, is_sold):
        return understanding
    kinds = named or kinds
    query = f"{NEED} {', '.join(kinds)}"
    free: dict[str, Any] = {"category": [], "attributes": {}}
    wish = part.model_copy(
        update={
            "intent": "recommend",
            "query": query,
            "references": [],
            "constraints": part.constraints.model_copy(update=free),
        }
    )
    return understanding.model_copy(
        update={
            "parts": [wish if one is part else one for one in understanding.parts],
            "query_in_force": query,
            "in_force": wish.constraints,
        }
    )


def _wants(part: Part, is_sold: Callable[[str], bool]) -> bool:
    """As in "looking for a power bank for a camping trip": the thing wanted is named first.

    So is it where a request for it opens later: "we just moved in, have you got a coat rack?".
    """
    wanted = words(asked_for(part))
    if part.intent not in _LOOKING or not wanted:
        return False
    tokens = tokenize(clean(part.text))
    if asked_for(part) == part.query:
        return is_thing(wanted[-1]) and _asks_for(wanted[-1], tokens)
    opened = "OPENER" in kinds_at(tokens, 0)
    named = is_sold(singular(wanted[-1])) or _is_of_a_shelf(part)
    said = words(part.text)
    before = said[: said.index(wanted[0])] if wanted[0] in said else said
    first = len(before) < MOST_BEFORE or not _WANTING.isdisjoint(before)
    return named and (opened or first)


def _asks_for(thing: str, tokens: Sequence[Token]) -> bool:
    """Whether a clause that opens like a request names the thing, with an article at most apart."""
    texts = [token.text for token in tokens]
    opened = (kinds_at(tokens, place).get("OPENER", 0) for place in range(len(tokens)))
    return any(thing in texts[end : end + MOST_NAMING] for end in opened if end)


def _is_of_a_shelf(part: Part) -> bool:
    """Whether it names a kind of things below a department."""
    return any(SEPARATOR in path for path in part.constraints.category)


def _named(part: Part, kinds: Sequence[str], accounted: Set[str]) -> list[str]:
    """The kinds that the part asks for itself: "we're getting a puppy, what food do you have"."""
    said = {singular(word) for word in words(part.query) if not accounted & set(stems(word))}
    return [kind for kind in kinds if singular(kind.split()[-1]) in said]


def kinds_needed(query: str) -> list[str] | None:
    """The kinds of things that a need's search asks for; None for any other search."""
    first, _, rest = query.partition(" ")
    return rest.split(", ") if first == NEED and rest else None


def _telling(understanding: Understanding) -> Part | None:
    """The part that may tell of a need: the only new search, or the only part if it is chatter."""
    part = sole_search(understanding)
    if part is not None and part.intent == "refine":
        return None
    if part is None and len(understanding.parts) == 1:
        only = understanding.parts[0]
        part = only if only.intent in _MISTAKEN and not _points(only) else None
    return part


def _points(part: Part) -> bool:
    return any(one.product_ids for one in part.references)


def _needs_in(text: str) -> list[Need]:
    told = words(text)
    return [one for one in _needs() if any(_stands_in(said, told) for said in one.said)]


def _stands_in(said: Sequence[str], told: Sequence[str]) -> bool:
    """Whether the words stand there in order, at most one other between two of them."""
    places = [place for place, word in enumerate(told) if word == said[0]]
    for word in said[1:]:
        near = {place + step for place in places for step in (1, 2)}
        places = [place for place in near if place < len(told) and told[place] == word]
    return bool(places)


def _near_to(text: str, embedder: CachedEmbedder) -> list[Need]:
    """The need that a statement on oneself means, though in other words; none of a question."""
    if not tells_of_oneself(text):
        return []
    needs = [one for one in _needs() for _ in one.phrases]
    likeness = _vectors(embedder) @ embedder.embed([text])[0]
    best = int(likeness.argmax())
    return [needs[best]] if likeness[best] >= LEAST_LIKE else []


def tells_of_oneself(text: str) -> bool:
    """Whether it is a statement on the customer or what is theirs: no question."""
    tokens = tokenize(clean(text))
    return not is_question(tokens) and not _OWN.isdisjoint(token.text for token in tokens)


def _in_turns(needs: Sequence[Need]) -> list[str]:
    """The kinds of things for all the needs, the likeliest of each first."""
    taken = zip_longest(*(one.kinds for one in needs))
    return list(dict.fromkeys(kind for kind in chain.from_iterable(taken) if kind))


def names_a_thing(part: Part, accounted: Set[str]) -> bool:
    """Whether it names a product of the shop otherwise than by the stems accounted for.

    A shelf with a property of the things there does so by whatever name: "barbecue, gas".
    """
    named = {stem for path in part.constraints.category for stem in stems(leaf_of(path))}
    said = set(stems(part.text)) - accounted
    values = chain.from_iterable(part.constraints.attributes.values())
    told = set(stems(" ".join(values))) & said if _is_of_a_shelf(part) else set()
    return bool(named & said or told)


@lru_cache(2)
def _vectors(embedder: CachedEmbedder) -> Vectors:
    """The vectors of all phrases, in their order; read once in a process."""
    return embedder.embed_content([phrase for one in _needs() for phrase in one.phrases])


@cache
def _needs() -> tuple[Need, ...]:
    read = read_words(NEEDS)
    return tuple(
        Need(
            tuple(told["said"]),
            tuple(tuple(words(phrase)) for phrase in told["said"]),
            tuple(told["kinds"]),
        )
        for told in read.values()
    )
