"""Category names that are said by the way, beside the one that says what is wanted."""

from __future__ import annotations

from graph.understanding.chart import Item
from graph.understanding.keys import phrase_keys
from graph.understanding.phrase import Phrases
from knowledge.categories import leaf_of

# What joins things that are named together: "kettles, and something for the garden".
_LISTING = frozenset({"and", "or", "&", "/", ",", "+", "plus", "the", "for", "from", "in"})
_LISTED = frozenset({"and", "or", "&", "/", "+", "plus", "a", "an", "some", "any"})


def but_asides(phrases: Phrases, found: list[Item]) -> list[Item]:
    """The names without those that are only said by the way."""
    return _but_loosely(phrases, _but_departments(phrases, found))


def _but_departments(phrases: Phrases, found: list[Item]) -> list[Item]:
    """The names without departments that are said apart from a kind: "is that just a fashion"."""
    if all(map(is_department, found)):
        return found
    return [one for one in found if not is_department(one) or _is_listed(phrases, one)]


def _but_loosely(phrases: Phrases, found: list[Item]) -> list[Item]:
    """The names without those in other words than the shop's, said apart from one in its own.

    "Mowers, cable is fine too" asks for no leads, though the shop has some.
    """
    own = [one for one in found if _is_own_name(phrases, one)]
    above = tuple(f"{path} > " for one in own for path in one.value)
    return [
        one
        for one in found
        if not own
        or one in own
        or _is_joined(phrases, one)
        or any(path.startswith(above) for path in one.value)
    ]


def _is_own_name(phrases: Phrases, item: Item) -> bool:
    """Whether one of its categories is called by the words said."""
    said = phrases.keys[item.start : item.end]
    names = [phrase_keys(leaf_of(path)) for path in item.value]
    return any(set(said) <= set(name) or "".join(said) == "".join(name) for name in names)


def _is_joined(phrases: Phrases, item: Item) -> bool:
    """Whether it begins or ends a list of things: "mowers and leads"; or is a thing of its own."""
    around = {phrases.word(phrases.start(item.start) - 1), phrases.word(item.end)}
    several = phrases.word(item.end - 1) != phrases.keys[item.end - 1]
    return several or not _LISTED.isdisjoint(around)


def _is_listed(phrases: Phrases, item: Item) -> bool:
    """Whether it is one of things that are named together: "air fryers and garden"."""
    return not _LISTING.isdisjoint((phrases.word(item.start - 1), phrases.word(item.end)))


def is_department(item: Item) -> bool:
    """Whether it names a part of the shop and no kind of thing."""
    return bool(item.value) and all(" > " not in path for path in item.value)
