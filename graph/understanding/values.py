"""Which attribute values are said of the product: a colour, a material, a size, a measure."""

from __future__ import annotations

from graph.understanding.chart import Item
from graph.understanding.phrase import WORDS, Phrases
from knowledge.traits import KNOWN

# Units of size, weight and capacity: a bare measure in one of them describes the product.
_PHYSICAL = frozenset("gb tb mb in ft cm mm oz lb kg g ml l gal qt w v hz mp mah".split())
_OTHER_THING = ("for", "fits", "fit", "against", "compatible")
_BESIDE = frozenset({"of", "-", ":", "is", "the", "="})


def said_values(phrases: Phrases, items: list[Item], within: set[int]) -> list[Item]:
    """The values that limit, longest first where they overlap, in the order of the text."""
    found: list[Item] = []
    places = set(within)
    values = [item for item in items if item.kind == "VALUE"]
    names = [item for item in items if item.kind == "NAME"]
    ranked = sorted(values, key=lambda i: (i.start - i.end, _rank(phrases, names, i), i.start))
    for item in ranked:
        span = range(item.start, item.end)
        if places.isdisjoint(span) and _binds(phrases, names, values, item):
            places.update(span)
            found.append(item)
    found.sort(key=lambda item: item.start)
    return [item for item in found if not _is_other_choice(phrases, found, item)]


def _is_other_choice(phrases: Phrases, found: list[Item], item: Item) -> bool:
    """As in "wood or brass": a choice between two attributes cannot be held; the first stands."""
    return phrases.word(item.start - 1) == "or" and any(
        other.end == item.start - 1 and other.value.attribute != item.value.attribute
        for other in found
    )


def _rank(phrases: Phrases, names: list[Item], item: Item) -> int:
    """Values whose attribute is named first, then colours and materials, then the rest."""
    if _name_beside(phrases, names, item):
        return -1
    name = item.value.attribute
    return KNOWN.index(name) if name in KNOWN else len(KNOWN)


def _binds(phrases: Phrases, names: list[Item], values: list[Item], item: Item) -> bool:
    attribute = item.value.attribute
    if _name_beside(phrases, names, item):
        return True
    if attribute == "gender":
        return not _is_person(phrases, item)
    if _is_of_other_thing(phrases, item):
        return False
    if attribute == "size":
        return _said_as_size(phrases, item)
    if attribute in KNOWN:
        return _is_of_product(phrases, item)
    return _is_plain_measure(phrases, values, item)


def _is_plain_measure(phrases: Phrases, values: list[Item], item: Item) -> bool:
    """Whether it is a measure that exactly one attribute has."""
    alike = {o.value.attribute for o in values if (o.start, o.end) == (item.start, item.end)}
    number = phrases.tokens[item.start].kind == "number"
    return number and phrases.keys[item.end - 1] in _PHYSICAL and len(alike) == 1


def _is_person(phrases: Phrases, item: Item) -> bool:
    """As in "Gift for men", "kids under 5": who it is for, not for whom it was made."""
    aged = any(
        match.rule.do == "nothing" and match.start <= item.start < match.end
        for match in phrases.reading.matches
    )
    return aged or any(token.text in ("gift", "gifts", "present") for token in phrases.tokens)


def _is_of_other_thing(phrases: Phrases, item: Item) -> bool:
    """As in "Bag for a 15 inch laptop", "with leather handles": said of something else."""
    if phrases.word(item.start - 1) in WORDS["owner"]:
        return True
    start = phrases.start(item.start)
    if phrases.word(start - 1) in ("a", "an", "the", "my", "any"):
        start -= 1
    before = phrases.word(start - 1)
    other = before in _OTHER_THING or (before == "with" and item.value.attribute in KNOWN)
    return other and phrases.subject_before(start - 1)


def _is_of_product(phrases: Phrases, item: Item) -> bool:
    """A colour or material, unless it is part of a compound ("leather-free", "glass top")."""
    following = phrases.keys[item.end] if item.end < len(phrases.keys) else ""
    if following in WORDS["after_value"]:
        return False
    return following not in ("screen", "top") or item.value.attribute == "color"


def _said_as_size(phrases: Phrases, item: Item) -> bool:
    before, after = phrases.word(item.start - 1), phrases.word(item.end)
    if before in ("size", "sizes", "sized") or after in ("size", "sized"):
        return True
    if phrases.tokens[item.start].kind == "number":
        return after == '"'
    return before == "in" or phrases.word(item.start) in ("xs", "xl", "xxl", "xxxl")


def _name_beside(phrases: Phrases, names: list[Item], item: Item) -> bool:
    """Whether the attribute's name stands next to the value ("16 GB RAM", "size: M")."""
    for name in names:
        apart = name.end <= item.start or name.start >= item.end
        if name.value == item.value.attribute and apart:
            gap = range(min(item.end, name.end), max(item.start, name.start))
            if len(gap) <= 2 and all(phrases.word(index) in _BESIDE for index in gap):
                return True
    return False
