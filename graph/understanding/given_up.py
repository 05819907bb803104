"""Properties in force that a request gives up: "forget the timer", "the webcam doesn't matter"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.constraints import Constraints
from graph.understanding.keys import phrase_keys
from graph.understanding.limits import Stated
from graph.understanding.reading import Reading
from graph.understanding.types import Conversation
from knowledge.categories import leaf_of
from knowledge.words import singular

BEFORE_IT, AFTER_IT = ("FORGET", "NEVER_MIND", "NEED_NOT"), ("NO_MATTER",)
# So many words on, or back, the property is named.
REACH = 4
_UNTELLING = frozenset({"yes", "no", "of", "the", "a", "and", "or", "with", "for"})

Named = Mapping[str, frozenset[str]]


def properties_given_up(reading: Reading, held: Constraints) -> list[str]:
    """The attributes in force that the words beside one that gives up name, or a value of theirs.

    What is named in passing of a property not in force gives up none.
    """
    named = {name: _keys(name, values) - _UNTELLING for name, values in held.attributes.items()}
    found = [name for keys in _windows(reading) for name in _meant(named, keys)]
    return [f"attributes.{name}" for name in dict.fromkeys(found)]


def give_up(said: Stated, conversation: Conversation) -> None:
    """Have the request give up the properties that it names so, and look for none of their words.

    What it states anew of the same property holds.
    """
    if said.reading is None:
        return
    held = conversation.constraints
    dropped = properties_given_up(said.reading, held)
    if dropped:
        said.dropped = list(dict.fromkeys([*said.dropped, *dropped]))
        said.query = without_given_up(said.query, held, dropped)


def without_given_up(query: str, held: Constraints, dropped: Sequence[str]) -> str:
    """The search words without those of the values that are given up; a kind's own words stay."""
    kinds = {key for path in held.category for key in phrase_keys(leaf_of(path))}
    every = "attributes" in dropped
    given_up = {n: v for n, v in held.attributes.items() if every or f"attributes.{n}" in dropped}
    gone = {key for name, values in given_up.items() for key in _keys(name, values)} - kinds
    kept = [word for word in query.split() if not _is_gone(word, gone)]
    return " ".join(kept)


def _is_gone(word: str, gone: set[str]) -> bool:
    keys = phrase_keys(word)
    return bool(keys) and set(keys) <= gone | {singular(key) for key in gone}


def _keys(name: str, values: Sequence[str]) -> frozenset[str]:
    said = (name, *values)
    return frozenset(key for one in said for key in phrase_keys(one))


def _windows(reading: Reading) -> list[list[str]]:
    """The words beside each phrase that gives something up, up to the next mark."""
    found = []
    for item in reading.chart.of(*BEFORE_IT, *AFTER_IT):
        after = item.kind in BEFORE_IT
        places = range(item.end, item.end + REACH) if after else range(item.start - 1, -1, -1)
        found.append(_up_to_mark(reading, [*places][:REACH]))
    return found


def _up_to_mark(reading: Reading, places: Sequence[int]) -> list[str]:
    keys: list[str] = []
    for place in places:
        if place >= len(reading.tokens) or reading.tokens[place].kind == "symbol":
            break
        keys.append(reading.keys[place])
    return keys


def _meant(named: Named, keys: Sequence[str]) -> list[str]:
    """The attributes that the words name: those with the most of their words among them."""
    hits = {name: len(own.intersection(keys)) for name, own in named.items()}
    best = max(hits.values(), default=0)
    return [name for name, count in hits.items() if count == best and best]
