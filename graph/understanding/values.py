"""Which attribute values are said of the product: a colour, a material, a size, a measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.understanding.alongside import JOINING, alongside, in_their_own_right
from graph.understanding.chart import Item
from graph.understanding.coloured import is_thing_of_colour
from graph.understanding.features import name_beside, said_features
from graph.understanding.keys import phrase_keys
from graph.understanding.loosely import loosely_said
from graph.understanding.mentions import Held, Value
from graph.understanding.phrase import WORDS, Phrases, covered, names_another
from graph.understanding.roles import is_greeted
from knowledge.categories import leaf_of
from knowledge.traits import FITTING, KNOWN
from knowledge.units import AMOUNT, in_other_units, units

# Units of size, weight and capacity: a bare measure in one of them describes the product.
_PHYSICAL = frozenset("gb tb mb in ft cm mm oz lb kg g ml l gal qt w v hz mp mah".split())
# Wishes that are said of a thing as a whole more often than of one property.
_LOOSE = frozenset({"light", "large", "small", "big", "strong", "fast", "good", "cheap", "compact"})
_BARE_SIZES = range(34, 61)  # Of clothes and shoes, said without the word.
_DETERMINERS = frozenset("the a an my our your this that these those total".split())
_OTHER_THING = ("for", "fits", "fit", "against", "compatible")


@dataclass(frozen=True)
class Said:
    """What is said in a request beside a value: names of attributes, and what is asked for."""

    phrases: Phrases
    names: list[Item]
    values: list[Item]
    held: Held
    categories: Sequence[Item]

    @property
    def paths(self) -> list[str]:
        """The categories asked for, or spoken of where none is named."""
        return _paths(self.phrases, self.categories)


def said_values(
    phrases: Phrases, items: list[Item], within: set[int], categories: Sequence[Item] = ()
) -> list[Item]:
    """The values that limit, longest first where they overlap, in the order of the text.

    Args:
        within: Places whose words say something else already.
        categories: What is asked for: the attributes of those products are meant first.
    """
    paths = _paths(phrases, categories)
    held = phrases.words.held_in(paths) if paths else {}
    values = [i for i in items if i.kind == "VALUE" and not _is_preposition(phrases, i)]
    values = [one for one in values if not is_thing_of_colour(phrases, one)]
    names = [item for item in items if item.kind == "NAME"]
    said = Said(phrases, names, values, held, categories)
    found: list[Item] = []
    places = within - phrases.reading.compounds
    for item in sorted(values, key=lambda i: (i.start - i.end, *_rank(said, i), i.start)):
        span = set(range(item.start, item.end))
        free = places.isdisjoint(span) or (_adds(said, item) and within >= places & span)
        if free and not _is_of_its_name(said, item) and (_fits(said, item) or _binds(said, item)):
            places |= span
            found.append(item)
    found += alongside(phrases, values, found, places)
    loosely = loosely_said(phrases, held, places, {item.value.attribute for item in found})
    found += [_spelled(phrases, item) for item in loosely]
    found += said_features(phrases, names, found, held, categories)
    found.sort(key=lambda item: item.start)
    return in_their_own_right(phrases, names, found)


def _paths(phrases: Phrases, categories: Sequence[Item]) -> list[str]:
    named = list(dict.fromkeys(path for item in categories for path in item.value))
    return named or phrases.about


def _spelled(phrases: Phrases, item: Item) -> Item:
    """The value as the catalogue spells it."""
    name, form = item.value.attribute, item.value.form
    spelling = phrases.words.attributes.get(name, {}).get(form, item.value.spelling)
    return Item("VALUE", item.start, item.end, Value(name, spelling, form))


def _adds(said: Said, item: Item) -> bool:
    """Whether a value in a category's name tells more: puppy of "puppy food", a crime novel."""
    own = {key for path in said.paths for key in phrase_keys(path)}
    keys = set(said.phrases.keys[item.start : item.end])
    attribute = item.value.attribute
    return attribute in said.held and attribute not in KNOWN and not keys <= own


def _is_of_its_name(said: Said, item: Item) -> bool:
    """Whether every category asked for has the words in its name: nuts of "Nuts and Bars"."""
    keys = set(said.phrases.keys[item.start : item.end])
    if item.value.attribute in KNOWN or name_beside(said.phrases, said.names, item):
        return False
    names = [set(phrase_keys(leaf_of(path))) for path in said.paths]
    return bool(names) and all(keys <= name for name in names)


def _is_preposition(phrases: Phrases, item: Item) -> bool:
    """As in "at 3 in the morning", no 3 inches; "he pulls on the leash" is not pull-on."""
    last = item.end - 1
    inflected = phrases.word(item.start) != phrases.keys[item.start]
    if inflected and last > item.start and phrases.word(last) in phrases.stop:
        return True
    return phrases.word(last) == "in" and phrases.word(item.end) in _DETERMINERS


def _rank(said: Said, item: Item) -> tuple[bool, int, int, int]:
    """Values whose attribute is named first, then the category's own, colours, materials."""
    name, form = item.value.attribute, item.value.form
    own = 0 if form in said.held.get(name, ()) else 1 if name in said.held else 2
    # "Duck down" is what a duvet is filled with; but rubber boots are so, not their soles.
    of_part = "filling" in said.held or item.end not in covered(list(said.categories))
    whole = name in KNOWN and not (name == "material" and of_part)
    known = KNOWN.index(name) if whole else len(KNOWN)
    strange = own == 2 and bool(said.held and _unit(form))  # "Earbuds that last 8 hours"
    named = not strange and name_beside(said.phrases, said.names, item)
    counts = said.phrases.words.vocabulary.attribute_counts
    return not named, own, known, -counts[name].get(form, 0)


def _fits(said: Said, item: Item) -> bool:
    """Whether it tells what something else that is named is made for: "a case for my Aria"."""
    return item.value.attribute in FITTING and names_another(said.phrases, item)


def _binds(said: Said, item: Item) -> bool:
    phrases, attribute = said.phrases, item.value.attribute
    if item.start in phrases.told and _is_told(said, item):
        return False
    if name_beside(phrases, said.names, item):
        return True
    if attribute == "gender":
        known = not said.paths or attribute in said.held
        return known and not _is_person(phrases, item) and not _is_for_whom(said, item)
    if attribute in said.held and attribute not in KNOWN:
        return _is_in_their_unit(said, item) and _tells_by_itself(phrases, item)
    if _is_of_other_thing(phrases, item) and not _leads_to(said, item):
        return False
    if attribute == "size":
        own = item.value.form in said.held.get(attribute, ())
        return _said_as_size(phrases, item) or (own and _is_whole_size(phrases, item))
    if attribute in KNOWN:
        return _is_of_product(phrases, item, covered(list(said.categories)))
    # Desks have no armrests to be height adjustable; a measure may be of another thing shown.
    strange = bool(said.held) and attribute not in said.held
    measured = _is_plain_measure(phrases, said.values, item) and not (strange and said.categories)
    plain = measured or (not strange and _is_phrase(phrases, said.values, item))
    # "A game for 4 people" is of no shelf's capacity.
    return plain and _unit(item.value.form) != "people" and not _is_in_other_unit(phrases, item)


def _is_in_their_unit(said: Said, item: Item) -> bool:
    """Not as "4 people" of the capacity of air fryers, which is told in litres."""
    unit = _unit(item.value.form)
    return not unit or unit in {_unit(form) for form in said.held[item.value.attribute]}


def _unit(form: str) -> str:
    """What an amount is of: "mass" of "1.5kg", "slice" of "4 slice"; "" of what is none."""
    found = AMOUNT.fullmatch(form)
    return units().get(found[1], (found[1], 1.0))[0] if found else ""


def _is_in_other_unit(phrases: Phrases, item: Item) -> bool:
    """Whether a size is said in another unit than the listed one, which names no attribute."""
    listed = phrase_keys(item.value.spelling)
    keys = tuple(phrases.keys[item.start : item.end])
    return len(listed) == 2 and keys in set(in_other_units(*listed))


def _is_told(said: Said, item: Item) -> bool:
    """As in "my kitchen is white", "I have 3 cats"; but "my skin is oily" tells what is wanted."""
    own = item.value.attribute in said.held and item.value.attribute not in KNOWN
    counted = said.phrases.word(item.start - 1).isdecimal()
    return not own or counted


def _is_for_whom(said: Said, item: Item) -> bool:
    """Whether the categories' own name says for whom they are: "Men's Watches"."""
    key = said.phrases.keys[item.end - 1]
    place = item.start in said.phrases.reading.compounds
    names = [phrase_keys(path) for path in said.paths]
    return bool(names) and all(item.value.form in name for name in names) and (place or bool(key))


def _leads_to(said: Said, item: Item) -> bool:
    """Whether the words go on to what is asked for: "a budget for a leather handbag"."""
    wanted = covered(list(said.categories))
    index = item.end
    while index < len(said.phrases.tokens) and index not in wanted:
        word = said.phrases.word(index)
        value = said.phrases.begins(index, "VALUE", "BRAND")
        if not value and word not in JOINING and word in said.phrases.stop:
            return False
        index += 1
    return index in wanted


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
        measured = phrases.keys[item.end - 1].isalpha()
        return measured or "." in phrases.tokens[item.start].text
    loose = phrases.wishes(item.start) and phrases.word(item.start) in _LOOSE
    if loose or phrases.word(item.start - 1) in WORDS["owner"]:
        return False
    return not all(phrases.word(place) in phrases.stop for place in span)


def _is_whole_size(phrases: Phrases, item: Item) -> bool:
    """A size in words or with a unit, of the things asked for: "king", "160 x 230 cm"."""
    token = phrases.tokens[item.start]
    if item.end - item.start > 1 or (token.kind == "word" and len(token.text) > 2):
        return True
    if token.text.isdecimal():
        # "Boots for men brown 43": a number that is a size of theirs and no small count.
        return int(token.text) in _BARE_SIZES and item.start not in phrases.taken
    # "Green dress M": a letter that is written large, where not everything is.
    return len(token.text) <= 2 and token.raw.isupper() and not phrases.shouted()


def _is_plain_measure(phrases: Phrases, values: list[Item], item: Item) -> bool:
    """Whether it is a measure that exactly one attribute has."""
    alike = {o.value.attribute for o in values if (o.start, o.end) == (item.start, item.end)}
    number = phrases.tokens[item.start].kind == "number"
    return number and phrases.keys[item.end - 1] in _PHYSICAL and len(alike) == 1


def _is_person(phrases: Phrases, item: Item) -> bool:
    """As in "Gift for men", "kids under 5": who it is for, not for whom it was made."""
    if is_greeted(phrases, item):
        return True
    aged = any(
        match.rule.do == "nothing" and match.start <= item.start < match.end
        for match in phrases.reading.matches
    )
    return aged or any(key in ("gift", "present") for key in phrases.keys)


def _is_of_other_thing(phrases: Phrases, item: Item) -> bool:
    """As in "Bag for a 15 inch laptop", "with leather handles": said of something else."""
    if phrases.word(item.start - 1) in WORDS["owner"]:
        return True
    start = phrases.start(item.start)
    if phrases.word(start - 1) in ("a", "an", "the", "my", "any"):
        start -= 1
    if not WORDS["persons"].isdisjoint((phrases.word(start), phrases.word(start + 1))):
        return False
    before = phrases.word(start - 1)
    if _ends_phrase(phrases, start, item):
        return False
    other = before in _OTHER_THING or (before == "with" and item.value.attribute in KNOWN)
    return other and phrases.subject_before(start - 1)


def _ends_phrase(phrases: Phrases, start: int, item: Item) -> bool:
    """As in "case for zentarro halo black": after the other thing's name it tells of the first."""
    index = item.end
    follows = index < len(phrases.tokens) and phrases.tokens[index].kind == "word"
    last = not follows or phrases.word(index) in phrases.stop or index in phrases.taken
    begins = start if phrases.word(start) not in ("a", "an", "the", "my", "any") else start + 1
    return last and item.start > begins and not phrases.begins(begins, "VALUE")


def _is_of_product(phrases: Phrases, item: Item, wanted: set[int]) -> bool:
    """A colour or material, unless it is part of a compound ("leather-free", "glass top")."""
    following = phrases.keys[item.end] if item.end < len(phrases.keys) else ""
    if following in WORDS["after_value"]:
        return False
    if item.end in wanted:
        return True  # "glass screen protectors"
    return following not in ("screen", "top") or item.value.attribute == "color"


def _said_as_size(phrases: Phrases, item: Item) -> bool:
    before, after = phrases.word(item.start - 1), phrases.word(item.end)
    if item.start and phrases.keys[item.start - 1] == "size":
        return True
    if before in ("sizes", "sized", "sz") or after in ("size", "sized"):
        return True
    if phrases.tokens[item.start].kind == "number":
        return after == '"'
    return before == "in" or phrases.word(item.start) in ("xs", "xl", "xxl", "xxxl")
