"""Which brand names are said as a brand: "Apple phones", not "case for Apple" or "apple juice"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.chart import Item
from graph.understanding.lexicon import phrases as lists
from graph.understanding.phrase import STOP, WORDS, Phrases, longest
from knowledge.lexicon import lexicon
from knowledge.traits import KNOWN

_JOINING = frozenset(("or", "and", ",", "/", "&", "by", "from", "nor"))
# A comma alone joins other things as well.
_TRAILING = frozenset("only please pls preferably ideally thanks ! . ?".split())
_ENDING = _JOINING - {","}
# English words that are also brands; written in lower case they are words.
_COMMON = frozenset(lists("common")["words"])


def said_brands(
    phrases: Phrases, items: list[Item], within: set[int], paths: Sequence[str] = ()
) -> list[Item]:
    """Brand names said as a brand, outside the places that are covered already."""
    found: list[Item] = []
    free = [item for item in items if within.isdisjoint(range(item.start, item.end))]
    brands = longest(free, "BRAND")
    for item in brands:
        if (
            _said_as_brand(phrases, items, item)
            or _joined(phrases, found, item)
            or _ends_request(phrases, item, paths)
        ):
            found.append(item)
    for item in reversed(brands):
        if item not in found and _joins_next(phrases, found, item):
            found.append(item)
    return sorted(found, key=lambda item: item.start)


def _ends_request(phrases: Phrases, item: Item, paths: Sequence[str]) -> bool:
    """As in "laptops under 900, apple": a brand of what is asked for, with nothing after it."""
    made = phrases.words.vocabulary.brands_in
    own = {
        brand for path in paths for under in made if _below(under, path) for brand in made[under]
    }
    after = phrases.next_place(item.end)
    while phrases.word(after) in _TRAILING:
        after += 1
    ends = after >= len(phrases.tokens) or after in phrases.taken
    return ends and item.value in own and _exact(phrases, item) and not _is_purpose(phrases, item)


def _below(path: str, other: str) -> bool:
    return path == other or path.startswith(other + " > ")


def _joins_next(phrases: Phrases, found: list[Item], item: Item) -> bool:
    """As in "lg or alcatel": what a brand is joined to is one."""
    joint = phrases.word(item.end) in ("or", "and", "/", "&", ",")
    return joint and _exact(phrases, item) and any(o.start == item.end + 1 for o in found)


def _joined(phrases: Phrases, found: list[Item], item: Item) -> bool:
    """As in "from Samsung or Apple": what is joined to a brand is one."""
    start = item.start
    while phrases.word(start - 1) in _JOINING:
        start -= 1
    beside = any(other.end == start for other in found) and start < item.start
    return beside and phrases.word(item.start - 1) in _ENDING and _exact(phrases, item)


def _said_as_brand(phrases: Phrases, items: list[Item], item: Item) -> bool:
    if phrases.word(item.start - 1) in WORDS["any_brand"]:
        return True
    if phrases.word(item.end) in ("brand", "branded") or _is_of_it(phrases, item):
        return True
    if not _exact(phrases, item) or _is_purpose(phrases, item) or _is_device(phrases, item):
        return False
    return not _is_ordinary(phrases, items, item) or _modifies_product(phrases, items, item)


def _is_of_it(phrases: Phrases, item: Item) -> bool:
    """As in "show me Nomad's": its own, with nothing after it."""
    after = phrases.word(item.end)
    return _possessive(phrases, item) and (not after or after in _TRAILING or after == "ones")


def _possessive(phrases: Phrases, item: Item) -> bool:
    return phrases.tokens[item.end - 1].raw.endswith("'s")


def _exact(phrases: Phrases, item: Item) -> bool:
    """Whether it stands as the brand is written, not as another number of a noun."""
    said, key = phrases.word(item.start), phrases.keys[item.start]
    if item.end - item.start > 1 or said == key or _possessive(phrases, item):
        return True
    return said == str(item.value).casefold() or said[:-1] != key


def _is_purpose(phrases: Phrases, item: Item) -> bool:
    """As in "Case for Samsung": the brand of another thing."""
    place = item.start - 1
    if phrases.word(place) in WORDS["owner"]:
        return True
    fitting = phrases.word(place - 1) in ("fits", "fit", "for")
    if fitting and phrases.word(place) in ("a", "an", "the"):
        place -= 1
    other = phrases.word(place) in ("for", "with", "fits", "fit", "to")
    return other and phrases.subject_before(place)


def _is_device(phrases: Phrases, item: Item) -> bool:
    """As in "Samsung Galaxy S7 case": the brand of the device that the thing goes with."""
    if f"{phrases.word(item.start)} {phrases.word(item.end)}" in WORDS["devices"]:
        # "Apple watch band": the device is known by the brand's name.
        last = phrases.next_place(item.end + 1)
        return last < len(phrases.keys) and phrases.keys[last] in WORDS["companions"]
    model, index = False, item.end
    while index < len(phrases.tokens) and index not in phrases.taken:
        word, key = phrases.word(index), phrases.keys[index]
        if key in WORDS["companions"] or word in WORDS["companions"]:
            return model
        if word in STOP and word != "plus":
            return False
        if phrases.begins(index, "CATEGORY") and not model:
            return False
        model = model or word in WORDS["device_words"] or any(map(str.isdigit, word))
        index += 1
    return False


def _is_ordinary(phrases: Phrases, items: list[Item], item: Item) -> bool:
    """Whether the brand's name is also a common word written like one here."""
    if item.end - item.start > 1 or phrases.tokens[item.start].kind != "word":
        return False
    if _names_otherwise(items, item, "VALUE", "CATEGORY"):
        return True
    common = phrases.word(item.start) in _COMMON or phrases.words.is_noun(phrases.keys[item.start])
    return common and not _capital_tells(phrases, item.start)


def _names_otherwise(items: list[Item], item: Item, *kinds: str) -> bool:
    return any(other.kind in kinds and other.start == item.start for other in items)


def _capital_tells(phrases: Phrases, index: int) -> bool:
    """Whether its capital letter is more than the sentence's beginning or habit."""
    written = [token.capital for token in phrases.tokens if token.kind == "word"]
    return index > 0 and phrases.tokens[index].capital and not all(written)


def _modifies_product(phrases: Phrases, items: list[Item], item: Item) -> bool:
    """Whether a product noun follows at once: "apple phones", not "apple juice"."""
    if item.end >= len(phrases.tokens) or item.start != phrases.start(item.start):
        return len(phrases.tokens) == item.end - item.start
    described = any(
        other.kind == "VALUE" and other.start == item.start and other.value.attribute in KNOWN
        for other in items
    )
    if described or phrases.word(item.start) in lexicon("color"):
        return False
    if phrases.begins(item.end, "CATEGORY"):
        return True
    return phrases.words.is_noun(phrases.keys[item.end]) and phrases.word(item.end) not in STOP
