"""Which attribute values are said of the product: a colour, a material, a size, a measure."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.chart import Item
from graph.understanding.features import name_beside, said_features
from graph.understanding.mentions import Held
from graph.understanding.phrase import WORDS, Phrases
from knowledge.traits import KNOWN

# Units of size, weight and capacity: a bare measure in one of them describes the product.
_PHYSICAL = frozenset("gb tb mb in ft cm mm oz lb kg g ml l gal qt w v hz mp mah".split())
_OTHER_THING = ("for", "fits", "fit", "against", "compatible")


def said_values(
    phrases: Phrases, items: list[Item], within: set[int], paths: Sequence[str] = ()
) -> list[Item]:
    """The values that limit, longest first where they overlap, in the order of the text.

    Args:
        within: Places whose words say something else already.
        paths: The categories asked for: their products' own attributes are meant first.
    """
    held = phrases.words.held_in(paths) if paths else {}
    found: list[Item] = []
    places = set(within)
    values = [item for item in items if item.kind == "VALUE"]
    names = [item for item in items if item.kind == "NAME"]
    ranked = sorted(
        values, key=lambda i: (i.start - i.end, *_rank(phrases, names, held, i), i.start)
    )
    for item in ranked:
        span = range(item.start, item.end)
        if places.isdisjoint(span) and _binds(phrases, names, values, held, item):
            places.update(span)
            found.append(item)
    found += said_features(phrases, names, found, held, places)
    found.sort(key=lambda item: item.start)
    return [item for item in found if not _is_other_choice(phrases, found, item)]


def _is_other_choice(phrases: Phrases, found: list[Item], item: Item) -> bool:
    """As in "wood or brass": a choice between two attributes cannot be held; the first stands."""
    return phrases.word(item.start - 1) == "or" and any(
        other.end == item.start - 1 and other.value.attribute != item.value.attribute
        for other in found
    )


def _rank(
    phrases: Phrases, names: list[Item], held: Held, item: Item
) -> tuple[bool, int, int, int]:
    """Values whose attribute is named first, then the category's own, colours, materials."""
    name, form = item.value.attribute, item.value.form
    own = 0 if form in held.get(name, ()) else 1 if name in held else 2
    known = KNOWN.index(name) if name in KNOWN else len(KNOWN)
    if name == "material":
        # "Duck down" is said of what a duvet is filled with more often than of all of it.
        known = len(KNOWN)
    counts = phrases.words.vocabulary.attribute_counts
    return not name_beside(phrases, names, item), own, known, -counts[name].get(form, 0)


def _binds(phrases: Phrases, names: list[Item], values: list[Item], held: Held, item: Item) -> bool:
    attribute = item.value.attribute
    if name_beside(phrases, names, item):
        return True
    if attribute == "gender":
        return not _is_person(phrases, item)
    if attribute in held and attribute not in KNOWN:
        return _tells_by_itself(phrases, item)
    if _is_of_other_thing(phrases, item):
        return False
    if attribute == "size":
        own = item.value.form in held.get(attribute, ())
        return _said_as_size(phrases, item) or (own and _is_whole_size(phrases, item))
    if attribute in KNOWN:
        return _is_of_product(phrases, item)
    return _is_plain_measure(phrases, values, item) or _is_phrase(phrases, values, item)


def _is_phrase(phrases: Phrases, values: list[Item], item: Item) -> bool:
    """Whether it is a phrase of words that exactly one attribute has as a value."""
    alike = {o.value.attribute for o in values if (o.start, o.end) == (item.start, item.end)}
    words = [phrases.tokens[place] for place in range(item.start, item.end)]
    telling = sum(one.kind == "word" and one.text not in phrases.stop for one in words)
    return len(alike) == 1 and telling > 0 and len(words) > 1


def _tells_by_itself(phrases: Phrases, item: Item) -> bool:
    """Whether a value of the category's own needs no name of its attribute: "5" and "light" do."""
    span = range(item.start, item.end)
    if all(phrases.tokens[place].kind != "word" for place in span):
        return "." in phrases.tokens[item.start].text
    if phrases.wishes(item.start) or phrases.word(item.start - 1) in WORDS["owner"]:
        return False
    return not all(phrases.word(place) in phrases.stop for place in span)


def _is_whole_size(phrases: Phrases, item: Item) -> bool:
    """A size in words or with a unit, of the things asked for: "king", "160 x 230 cm"."""
    several = item.end - item.start > 1
    return several or (
        phrases.tokens[item.start].kind == "word" and len(phrases.word(item.start)) > 2
    )


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
