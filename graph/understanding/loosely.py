"""Values of several words said in another order, or in part: "keyboard tactile mechanical"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from graph.understanding.chart import Item
from graph.understanding.keys import Keys, phrase_keys
from graph.understanding.mentions import Held, Value
from graph.understanding.phrase import Phrases
from knowledge.traits import KNOWN
from knowledge.words import stem

# So many words of a longer value must be said in a row to mean it.
LEAST_SAID = 2
# Longer values are prose.
MOST_WORDS = 6


def loosely_said(phrases: Phrases, held: Held, places: Set[int], stated: Set[str]) -> list[Item]:
    """The values of the category's own attributes that are meant by some of their words.

    Args:
        held: The attributes of what is asked for.
        places: Places whose words say something else already.
        stated: Attributes that are held to a value already.
    """
    free = [
        place
        for place, token in enumerate(phrases.tokens)
        if place not in places and place not in phrases.taken and token.kind != "symbol"
    ]
    said = {stem(phrases.keys[place]): place for place in reversed(free)}
    values = list(_values(held, stated))
    found = []
    for value, keys in values:
        places_of = [said[stem(key)] for key in keys if stem(key) in said]
        told = _without_name(phrases, free, value)
        if len(places_of) == len(keys) and _in_a_row(places_of, told):
            found.append(Item("VALUE", *_span(places_of), value))
    return found[:1] or _partly(phrases, values, free)


def _without_name(phrases: Phrases, free: list[int], value: Value) -> list[int]:
    """The free places but those of small words and of the attribute's name: "zoom of 10x"."""
    own = phrase_keys(value.attribute)
    of_value = phrase_keys(value.form)
    return [
        place
        for place in free
        if phrases.keys[place] in of_value
        or (phrases.keys[place] not in own and phrases.word(place) != "of")
    ]


def _values(held: Held, stated: Set[str]) -> Iterator[tuple[Value, Keys]]:
    for name, forms in held.items():
        for form in forms if name not in KNOWN and name not in stated else ():
            keys = phrase_keys(form)
            if LEAST_SAID <= len(keys) <= MOST_WORDS and len(set(keys)) == len(keys):
                yield Value(name, form, form), keys


def _span(places: list[int]) -> tuple[int, int]:
    return min(places), max(places) + 1


def _in_a_row(places: list[int], free: list[int]) -> bool:
    """Whether the places follow one another, but for what says something else."""
    first = free.index(min(places))
    return set(free[first : first + len(places)]) == set(places)


def _partly(phrases: Phrases, values: list[tuple[Value, Keys]], free: list[int]) -> list[Item]:
    """The one value that begins or ends with words said in a row: "air vent" of "air vent clip"."""
    for at in range(len(free) - LEAST_SAID + 1):
        here = free[at : at + LEAST_SAID]
        if here[-1] - here[0] != LEAST_SAID - 1 or not all(_tells(phrases, one) for one in here):
            continue
        said = tuple(phrases.keys[place] for place in here)
        meant = [value for value, keys in values if said in (keys[:2], keys[-2:])]
        if len(meant) == 1:
            return [Item("VALUE", here[0], here[-1] + 1, meant[0])]
    return []


def _tells(phrases: Phrases, place: int) -> bool:
    token = phrases.tokens[place]
    return token.kind == "word" and len(token.text) > 2 and token.text not in phrases.stop
