"""Which properties are asked for by their name alone: "with GPS", "dimmable", "caffeine free"."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence, Set

from graph.understanding.chart import Item
from graph.understanding.keys import phrase_keys
from graph.understanding.mentions import Held, Value
from graph.understanding.phrase import Phrases, covered
from knowledge.words import stem

# Words in the name of a property that do not tell it: "frost resistant", "parking mode".
_UNTELLING = frozenset(
    "safe mode proof resistant protection support function friendly compatible ready option".split()
)
_DENIALS = frozenset("no not without dont doesnt isnt neednt never nor need matter".split())
# So far before the words of a property a denial may stand; and names with fewer letters tell none.
DENYING, LEAST_LETTERS = 5, 4
_BESIDE = frozenset({"of", "in", "-", ":", "is", "the", "="})


def said_features(
    phrases: Phrases,
    names: list[Item],
    found: list[Item],
    held: Held,
    categories: Sequence[Item],
) -> list[Item]:
    """Properties that products of the category have or lack, as values yes or no."""
    features: dict[str, list[Item]] = {}
    places = covered(found) | phrases.taken
    own = {key for item in categories for path in item.value for key in phrase_keys(path)}
    stated = {item.value.attribute for item in found}
    for name in sorted(names, key=lambda item: item.start - item.end):
        told = held.get(name.value) or _only_yes_or_no(phrases, name.value)
        span = range(name.start, name.end)
        own_name = name.value in told
        if not (_tells(told) or own_name) or name.value in stated or not places.isdisjoint(span):
            continue
        if set(phrases.keys[name.start : name.end]) <= own:
            continue
        if any(name.start >= o[0].start and name.end <= o[0].end for o in features.values()):
            continue
        features.setdefault(name.value, _said(phrases, name, told))
    for implied, place in _in_other_words(phrases, held, places):
        if implied not in stated:
            value = Value(implied, "yes", "yes")
            features.setdefault(implied, [Item("VALUE", place, place + 1, value)])
    return [item for items in features.values() for item in items]


def _tells(told: Container[str]) -> bool:
    return "yes" in told or "no" in told


def _said(phrases: Phrases, name: Item, told: Collection[str]) -> list[Item]:
    """The property as its value: yes, or all that some have of it and others have not.

    A value that is called like the property says yes: "waterproof" beside "water repellent".
    """
    denied = _denied(phrases, name) and "no" in told
    plain = [form for form in ("yes", name.value) if form in told]
    said = ["no"] if denied else plain or sorted(set(told) - {"no"})
    spelled = phrases.words.attributes.get(name.value, {})
    values = [Value(name.value, spelled.get(form, form), form) for form in said]
    return [Item("VALUE", name.start, name.end, value) for value in values]


def _in_other_words(phrases: Phrases, held: Held, places: Set[int]) -> Iterator[tuple[str, int]]:
    """Properties of the category whose telling words are all said: parked, of parking mode."""
    said = {
        stem(key): place
        for place, key in enumerate(phrases.keys)
        if place not in places and phrases.tokens[place].kind == "word"
    }
    for name, told in held.items():
        keys = [stem(key) for key in phrase_keys(name) if key not in _UNTELLING]
        if set(told) <= {"yes", "no"} and keys and said.keys() >= set(keys):
            first = min(said[key] for key in keys)
            if len(name) >= LEAST_LETTERS and not _is_denied(phrases, first):
                yield name, first


def _is_denied(phrases: Phrases, place: int) -> bool:
    """As in "it need not survive frost"."""
    near = {phrases.word(index) for index in range(max(place - DENYING, 0), place)}
    return not near.isdisjoint(_DENIALS)


def _only_yes_or_no(phrases: Phrases, name: str) -> frozenset[str]:
    """The values of an attribute that no product of the shop states otherwise."""
    values = frozenset(phrases.words.attributes.get(name, ()))
    return values if values <= {"yes", "no"} else frozenset()


def _denied(phrases: Phrases, name: Item) -> bool:
    """As in "caffeine free", "caffeine-free"."""
    return phrases.word(phrases.next_place(name.end)) == "free"


def name_beside(phrases: Phrases, names: list[Item], item: Item) -> bool:
    """Whether the attribute's name stands next to the value ("16 GB RAM", "size: M")."""
    for name in names:
        apart = name.end <= item.start or name.start >= item.end
        if name.value == item.value.attribute and apart:
            gap = range(min(item.end, name.end), max(item.start, name.start))
            if len(gap) <= 2 and all(phrases.word(index) in _BESIDE for index in gap):
                return True
    return False
