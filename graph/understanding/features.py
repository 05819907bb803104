"""Which properties are asked for by their name alone: "with GPS", "dimmable", "caffeine free"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.chart import Item
from graph.understanding.keys import phrase_keys
from graph.understanding.mentions import Held, Value
from graph.understanding.phrase import Phrases, covered

_BESIDE = frozenset({"of", "in", "-", ":", "is", "the", "="})


def said_features(
    phrases: Phrases,
    names: list[Item],
    found: list[Item],
    held: Held,
    categories: Sequence[Item],
) -> list[Item]:
    """Properties that products of the category have or lack, as values yes or no."""
    features: dict[str, Item] = {}
    places = covered(found) | phrases.taken
    own = {key for item in categories for path in item.value for key in phrase_keys(path)}
    stated = {item.value.attribute for item in found}
    for name in sorted(names, key=lambda item: item.start - item.end):
        told = held.get(name.value) or _only_yes_or_no(phrases, name.value)
        span = range(name.start, name.end)
        if "yes" not in told or name.value in stated or not places.isdisjoint(span):
            continue
        if set(phrases.keys[name.start : name.end]) <= own:
            continue
        if any(name.start >= o.start and name.end <= o.end for o in features.values()):
            continue
        said = "no" if _denied(phrases, name) and "no" in told else "yes"
        features.setdefault(
            name.value, Item("VALUE", name.start, name.end, Value(name.value, said, said))
        )
    return list(features.values())


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
