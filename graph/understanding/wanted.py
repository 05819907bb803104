"""Which category names say what is wanted: "laptop for a student", not "laptop sleeve"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from graph.understanding.asides import but_asides, is_department
from graph.understanding.chart import Item
from graph.understanding.fitted import Fit, fitted, fitted_items, of_the_things
from graph.understanding.having import tells_more
from graph.understanding.keys import phrase_keys
from graph.understanding.phrase import WORDS, Phrases, covered, longest
from graph.understanding.reading import NO_KEY
from graph.understanding.roles import is_occasion, is_owned, role_allows
from graph.understanding.tokens import words_of
from knowledge.lexicon import lexicon

# Words for the things of a category: "fishing gear", "halloween props".
_GENERAL = WORDS["general"]
_ENDS = tuple(WORDS["describing_ends"])
_VERBS = WORDS["telling_verbs"]
_GENDERS = frozenset(phrase_keys(word) for word in lexicon("gender") if len(word) > 1)
# Several of the thing: "bowl set".
_SETS = frozenset({"set", "sets", "pack", "packs", "pair", "pairs", "bundle"})
# What stands before what a verb is about: "which case fits my phone".
_OBJECTS = WORDS["owner"] | {"a", "an", "the", "any", "all", "most", "this", "on", "in", "into"}
# What stands behind what is done, "kick out whatever is deeper".
_DONE_TO = frozenset({"the", "your", "my", "this", "these", "them", "it", "out", "off"})
_ALSO, _GOING_WITH = frozenset({"and", "or", "&"}), frozenset({"on", "with", "for"})
# "A case made of leather": what follows tells of the thing.
_TELLING = frozenset({"made"})


def wanted_categories(phrases: Phrases, items: list[Item]) -> list[Item]:
    """Category names that are wanted, each with every path it stands for."""
    return [] if phrases.about and tells_more(phrases.tokens) else _wanted(phrases, items)


def _wanted(phrases: Phrases, items: list[Item]) -> list[Item]:
    found: list[Item] = []
    owned: list[Item] = []
    for item in _candidates(phrases, items):
        if _goes_with(phrases, item, found) or _goes_on(phrases, item):
            continue
        named = frozenset(phrases.keys[item.start : item.end]) - {NO_KEY}
        longer = fitted(phrases, item.end - 1, named) or of_the_things(phrases, item)
        if not _is_wanted(phrases, item, longer):
            mine = item.start in phrases.told or is_owned(phrases, item)
            owned += [item] if item.value and mine else []
        elif longer is not None:
            found = [one for one in found if one.start not in longer.places]
            found += fitted_items(
                phrases, replace(longer, paths=_under(phrases, longer.paths, longer.places))
            )
        elif item.value and all(item.start not in range(o.start, o.end) for o in found):
            found.append(replace(item, value=_under(phrases, item.value, covered([item]))))
    if found:
        return _of_their_own(phrases, items, but_asides(phrases, found))
    if phrases.another_meant():
        # "My old kettle broke, show me one": what is owned is wanted anew.
        return owned[:1]
    return [item for item in longest(items, "CATEGORY") if is_occasion(item)][:1]


def _goes_with(phrases: Phrases, item: Item, found: list[Item]) -> bool:
    """Whether it is said of the thing just named: "cuscini da letto", "bowl set"."""
    before = [one for one in found if one.end == item.start]
    if not before or phrases.reading.language != "en":
        return bool(before)
    return phrases.word(item.start) in _SETS and not _is_kin(item, before[0])


def _goes_on(phrases: Phrases, item: Item) -> bool:
    """As in "works on console and pc": one more that the thing goes with.

    No thing that is wanted is told in the singular without an article.
    """
    joined = phrases.word(item.start - 1) in _ALSO and phrases.word(item.start - 3) in _GOING_WITH
    single = _one_word(item) and phrases.word(item.start) == phrases.keys[item.start]
    return joined and single and not phrases.word(item.end)[:1].isalpha()


def _is_kin(one: Item, other: Item) -> bool:
    """Whether two categories stand beside each other: knives and sets, both of tools."""
    above = [{path.rpartition(" > ")[0] for path in item.value} for item in (one, other)]
    return not above[0].isdisjoint(above[1])


def _is_wanted(phrases: Phrases, item: Item, longer: Fit | None) -> bool:
    if item.start in phrases.told and not is_owned(phrases, item):
        return False
    after = phrases.next_place(item.end)
    goes_on = longer is not None and not longer.places.isdisjoint({after, after + 1})
    ends = goes_on or (_is_head(phrases, item) and not _is_verb(phrases, item))
    return ends and role_allows(phrases, item) and not _is_one_choice(phrases, item)


def _is_verb(phrases: Phrases, item: Item) -> bool:
    """As in "saw the same speakers elsewhere": what is no plural and has an object is done."""
    alone = _one_word(item) and phrases.word(item.start) == phrases.keys[item.start]
    if alone and phrases.word(item.start - 1) in ("that", "which", "who"):
        return phrases.is_thing(item.start - 2)  # "headphones that block noise"
    follows = phrases.word(item.end) in _DONE_TO
    return (
        alone
        and follows
        and phrases.word(item.start - 1) in ("", ".", "?", "!", ",", "i", "we", "and")
    )


def _of_their_own(phrases: Phrases, items: list[Item], found: list[Item]) -> list[Item]:
    """The names that are no part of a value or property of the thing that another one names."""
    told = [
        item
        for item in items
        if (item.kind == "VALUE" and item.end - item.start > 1)
        or (item.kind == "NAME" and phrases.measured_beside(item))
    ]
    kept = [
        one
        for one in found
        if not _is_for_whom(phrases, one, found)
        and not any(t.start <= one.start and one.end <= t.end for t in told)
    ]
    return kept or found


def _is_for_whom(phrases: Phrases, item: Item, found: list[Item]) -> bool:
    """Whether it only says for whom another thing is: "boots, women's"."""
    keys = tuple(phrases.keys[item.start : item.end])
    return keys in _GENDERS and not any(o.value == item.value for o in found if o is not item)


def _candidates(phrases: Phrases, items: list[Item]) -> list[Item]:
    """The names said, and words that only end longer names, with no path of their own."""
    brands = longest(items, "BRAND")
    named = [item for item in items if not _is_stuff(phrases, item)]
    names = [name for name in longest(named, "CATEGORY") if not _inside(name, brands)]
    inside = covered(names) | phrases.taken | covered([b for b in brands if b.end - b.start > 1])
    ends = (
        Item("CATEGORY", place, place + 1, ())
        for place, key in enumerate(phrases.keys)
        if key in phrases.words.categories_by_head and place not in inside
    )
    return sorted([*names, *ends], key=lambda item: item.start)


def _is_stuff(phrases: Phrases, item: Item) -> bool:
    """As in "a table of glass" where there are Glasses: one word that is a value as it stands."""
    if item.kind != "CATEGORY" or item.end - item.start > 1:
        return False
    if phrases.word(phrases.next_place(item.end)) in ("washable", "safe"):
        return True  # "Machine washable", "dishwasher safe"
    said = phrases.word(item.start)
    plural = all(said not in words_of(path) for path in item.value)
    return (plural or _follows_plural(phrases, item.start)) and any(
        other.kind == "VALUE" and other.end == item.end and other.value.form == said
        for other in phrases.reading.chart.at(item.start)
        if other.kind == "VALUE" and other.value.attribute in ("material", "color", "pattern")
    )


def _follows_plural(phrases: Phrases, index: int) -> bool:
    """As in "cushions floral": after several of a thing it tells what they look like."""
    before = phrases.word(index - 1)
    return index > 0 and before != phrases.keys[index - 1] and before not in phrases.stop


def _inside(name: Item, brands: list[Item]) -> bool:
    """Whether a name is only part of a brand's: the phones of "Virgin Mobile"."""
    return any(
        brand.start <= name.start and name.end <= brand.end and brand.end - brand.start > 1
        for brand in brands
    )


def _is_one_choice(phrases: Phrases, item: Item) -> bool:
    """As in "headphones or speakers" where there are no Speakers: not headphones alone."""
    other = item.end + 1
    if phrases.word(item.end) != "or" or other >= len(phrases.tokens):
        return False
    noun = phrases.words.is_noun(phrases.keys[other])
    return noun and not phrases.begins(other, "CATEGORY", "VALUE", "BRAND")


def _under(phrases: Phrases, paths: tuple[str, ...], own: Set[int]) -> tuple[str, ...]:
    """Of several paths, those below a node that is said too: "women's jackets"."""
    said = frozenset(key for place, key in enumerate(phrases.keys) if place not in own)
    below = tuple(path for path in paths if ancestors_said(path, said))
    return below if len(paths) > 1 and below else paths


def ancestors_said(path: str, said: frozenset[str]) -> frozenset[str]:
    """The words said that name a node above the last of a path."""
    nodes = (frozenset(phrase_keys(node)) for node in path.split(" > ")[:-1])
    return frozenset(word for node in nodes if node and node <= said for word in node)


def deepest(paths: Sequence[str]) -> list[str]:
    """The paths without those that stand above another of them, once each."""
    unique = list(dict.fromkeys(paths))
    return [path for path in unique if not any(other.startswith(path + " > ") for other in unique)]


def _is_head(phrases: Phrases, item: Item) -> bool:
    """Whether the name ends its noun phrase."""
    index = phrases.next_place(item.end)
    if index >= len(phrases.tokens) or index in phrases.taken:
        return True
    token = phrases.tokens[index]
    if token.text == "of" and phrases.word(item.end - 1) in WORDS["containers"]:
        return phrases.word(index + 1) in ("the", "brand")
    if phrases.begins(index, "BRAND", "VALUE", "BRAND_MARK") or phrases.wishes(index):
        return True
    if token.kind != "number" and _breaks_off(phrases, index):
        return True
    if token.kind == "number" and _measures_part(phrases, index):
        return True
    if token.text in WORDS["occasions"] and is_department(item) and _one_word(item):
        return False  # "a garden party"
    if any(map(str.isdigit, token.text)) or token.text in WORDS["occasions"]:
        return not phrases.thing_follows(index)  # "notebook A5", "decoration wedding"
    return token.kind != "number" and _word_ends(phrases, item, index)


def _measures_part(phrases: Phrases, index: int) -> bool:
    """As in "phone 5.5 inch screen", and not "phone 5.5 inch screen protector"."""
    part = phrases.begins(index + 1, "COUNTED") and phrases.begins(index + 2, "PART")
    return part and not phrases.thing_follows(index + 3)


def _breaks_off(phrases: Phrases, index: int) -> bool:
    """Whether a mark, a small word or a verb there ends the noun phrase before it."""
    token = phrases.tokens[index]
    if token.kind != "word" or token.text in phrases.stop - (WORDS["keep_in_query"] - _TELLING):
        return True
    object_follows = phrases.word(index + 1) in _OBJECTS
    verb = token.text in _VERBS and (object_follows or not phrases.is_thing(index))
    return verb or phrases.begins(index, "FIRST")


def _one_word(item: Item) -> bool:
    return item.end - item.start == 1


def _word_ends(phrases: Phrases, item: Item, index: int) -> bool:
    """Whether a word after the name leaves it the head: "christmas decorations"."""
    if phrases.begins_property(index) or phrases.word(index) in _GENERAL:
        return True
    if phrases.word(index) in WORDS["section"]:
        return not phrases.thing_follows(index + 1)  # "the lamp range by Lumora"
    if phrases.word(index) in _SETS:
        sets = [o for o in phrases.reading.chart.at(index) if o.kind == "CATEGORY"]
        return not any(_is_kin(item, other) for other in sets)
    if any(ancestors_said(path, frozenset({phrases.keys[index]})) for path in item.value):
        return True
    if _told_apart(phrases, index):
        return True
    abroad = phrases.reading.language != "en"
    if phrases.is_thing(index):
        # A phrase of another language is whole: what follows is what the thing goes with.
        return (abroad and item.end - item.start > 1) or _is_said_nearer(phrases, item, index)
    return abroad or _is_described(phrases, item, index)


def _is_said_nearer(phrases: Phrases, item: Item, index: int) -> bool:
    """As in "ladies shoes heels": a second plural says which of the things are meant."""
    told, key = phrases.word(index), phrases.keys[index]
    plural = told != key and phrases.word(item.end - 1) != phrases.keys[item.end - 1]
    other = key in WORDS["companions"] or phrases.begins(index, "CATEGORY")
    return plural and not other and not phrases.thing_follows(index + 1)


def _told_apart(phrases: Phrases, index: int) -> bool:
    """Whether two words together describe: "lawn mower battery powered"."""
    after = phrases.next_place(index + 1)
    describes = phrases.word(after).endswith(("powered", "operated", "safe", "able", "mounted"))
    return describes and not phrases.thing_follows(after)


def _is_described(phrases: Phrases, item: Item, index: int) -> bool:
    """Whether what follows only describes it: plural first, or a describing word."""
    last = phrases.word(item.end - 1)
    plural = last != phrases.keys[item.end - 1] or last.endswith("s")
    if phrases.word(item.start - 1) in ("are", "is", "be"):
        return plural  # "animals that are machine washable"
    describes = phrases.word(index).endswith(_ENDS) or phrases.keys[index] in _told(phrases, item)
    return plural or (describes and not phrases.thing_follows(index))


def _told(phrases: Phrases, item: Item) -> set[str]:
    """The words in the values of the category's own attributes: tactile, of keyboards."""
    held = phrases.words.held_in(item.value)
    return {key for forms in held.values() for form in forms for key in phrase_keys(form)}
