"""Values said beside others: joined to one of the same attribute, or no value of their own."""

from __future__ import annotations

from graph.understanding.chart import Item
from graph.understanding.keys import phrase_keys
from graph.understanding.mentions import Value
from graph.understanding.phrase import Phrases

JOINING = frozenset({"or", "and", ",", "/", "&"})
_WISHING_ON = JOINING - {","}
_ONLY = frozenset({"only", "just"})
_SPEAKING = frozenset(
    "is are was were isnt arent too does do doesnt dont has can cant wont would shows show looks "
    "look makes make gets get smells smell stinks stink melts melt feels feel".split()
)


def in_their_own_right(phrases: Phrases, names: list[Item], found: list[Item]) -> list[Item]:
    """The values without those that are another choice, or only name an attribute."""
    return [
        item
        for item in found
        if not _is_other_choice(phrases, found, item)
        and not _is_only_its_name(found, item)
        and not _names_another(names, found, item)
        and not _is_counted(phrases, names, item)
        and not _is_spoken_of(phrases, found, item)
    ]


def _is_spoken_of(phrases: Phrases, found: list[Item], item: Item) -> bool:
    """As in "gas only, charcoal is too messy": what is said of another choice is no wish for it."""
    goes_on = (
        phrases.word(item.end) in _SPEAKING and phrases.word(item.start - 1) not in _WISHING_ON
    )
    return goes_on and any(
        other.value.attribute == item.value.attribute
        and other.end < item.start
        and not _ONLY.isdisjoint({phrases.word(other.start - 1), phrases.word(other.end)})
        for other in found
    )


def _is_counted(phrases: Phrases, names: list[Item], item: Item) -> bool:
    """As in "3 hdmi ports": the value is part of the name of what is counted."""
    return any(
        name.start <= item.start
        and item.end <= name.end < name.start + item.end - item.start + 2
        and item.end - item.start < name.end - name.start
        and name.value != item.value.attribute
        and phrases.tokens[name.start - 1].kind == "number"
        for name in names
        if name.start
    )


def alongside(
    phrases: Phrases, values: list[Item], found: list[Item], places: set[int]
) -> list[Item]:
    """Values that are joined to one of the same attribute: "a stripe or leopard print pattern"."""
    more = []
    for item in values:
        for other in found:
            if item.value.attribute != other.value.attribute or item.value == other.value:
                continue
            first, last = sorted((item, other), key=lambda one: one.start)
            joined = last.start - first.end == 1 and phrases.word(first.end) in JOINING
            if joined and places.isdisjoint(range(item.start, item.end)):
                places |= set(range(item.start, item.end))
                more.append(item)
    return [*more, *_numbers_alongside(phrases, [*found, *more])]


def _numbers_alongside(phrases: Phrases, found: list[Item]) -> list[Item]:
    """As in "5 or 6 shelves": the number joined to a measure is of the same unit."""
    more = []
    for item in found:
        joined = phrases.word(item.start - 1) in JOINING and item.start > 1
        joined = joined and phrases.word(item.start - 1) != ","
        first = phrases.tokens[item.start - 2] if joined else None
        if first is None or first.kind != "number" or item.start - 2 in phrases.taken:
            continue
        keys = (first.text, *phrases.keys[item.start + 1 : item.end])
        for form, spelling in phrases.words.attributes.get(item.value.attribute, {}).items():
            if phrase_keys(spelling) == keys:
                value = Value(item.value.attribute, spelling, form)
                more.append(Item("VALUE", item.start - 2, item.start - 1, value))
    return more


def _names_another(names: list[Item], found: list[Item], item: Item) -> bool:
    """As in "VG-10 steel": the word is the name of the attribute whose value stands before it."""
    of = {name.value for name in names if (name.start, name.end) == (item.start, item.end)}
    return any(other.end == item.start and other.value.attribute in of for other in found)


def _is_other_choice(phrases: Phrases, found: list[Item], item: Item) -> bool:
    """As in "wood or brass": a choice between two attributes cannot be held; the first stands."""
    return phrases.word(item.start - 1) == "or" and any(
        other.end == item.start - 1 and other.value.attribute != item.value.attribute
        for other in found
    )


def _is_only_its_name(found: list[Item], item: Item) -> bool:
    """As in "3000 mm waterproof": the word names the attribute of another value."""
    value = item.value
    return value.spelling.casefold() == value.attribute and any(
        other.value.attribute == value.attribute and other is not item for other in found
    )
