"""Which category names say what is wanted: "laptop for a student", not "laptop sleeve"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.understanding.chart import Item
from graph.understanding.fitted import fitted, fitted_items
from graph.understanding.keys import phrase_keys
from graph.understanding.phrase import STOP, WORDS, Phrases, covered, longest

_DETERMINERS = frozenset({"a", "an", "the", "some", "any", "this", "that", "these", "those"})
# Words for the things of a category: "fishing gear".
_GENERAL = frozenset(
    "gear equipment supplies stuff decorations decoration decor ornaments items goods products"
    " essentials things".split()
)
_ENDS = tuple(WORDS["describing_ends"])


def wanted_categories(phrases: Phrases, items: list[Item]) -> list[Item]:
    """Category names that are wanted, each with every path it stands for."""
    found: list[Item] = []
    for item in _candidates(phrases, items):
        if not (
            _is_head(phrases, item)
            and _role_allows(phrases, item)
            and not _is_one_choice(phrases, item)
        ):
            continue
        longer = fitted(phrases, item.end - 1, frozenset(phrases.keys[item.start : item.end]))
        if longer is not None:
            found = [one for one in found if one.start not in longer.places]
            found += fitted_items(phrases, replace(longer, paths=_under(phrases, longer.paths)))
        elif item.value and all(item.start not in range(o.start, o.end) for o in found):
            found.append(replace(item, value=_under(phrases, item.value)))
    return found


def _candidates(phrases: Phrases, items: list[Item]) -> list[Item]:
    """The names said, and words that only end longer names, with no path of their own."""
    brands = longest(items, "BRAND")
    names = [name for name in longest(items, "CATEGORY") if not _inside(name, brands)]
    inside = covered(names) | phrases.taken
    ends = (
        Item("CATEGORY", place, place + 1, ())
        for place, key in enumerate(phrases.keys)
        if key in phrases.words.categories_by_head and place not in inside
    )
    return sorted([*names, *ends], key=lambda item: item.start)


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


def _under(phrases: Phrases, paths: tuple[str, ...]) -> tuple[str, ...]:
    """Of several paths, those below a node that is said too: "women's jackets"."""
    said = frozenset(phrases.keys)
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
    if token.kind == "number":
        return not phrases.thing_follows(index)
    if token.kind != "word" or token.text in STOP - WORDS["keep_in_query"]:
        return True
    if token.text in _GENERAL or any(
        ancestors_said(path, frozenset({phrases.keys[index]})) for path in item.value
    ):
        return True
    return not phrases.is_thing(index) and _is_described(phrases, item, index)


def _is_described(phrases: Phrases, item: Item, index: int) -> bool:
    """Whether what follows only describes it: plural first, or a describing word."""
    last = phrases.word(item.end - 1)
    plural = last != phrases.keys[item.end - 1] or last.endswith("s")
    return plural or (phrases.word(index).endswith(_ENDS) and not phrases.thing_follows(index))


def _role_allows(phrases: Phrases, item: Item) -> bool:
    """Whether the words before say that it is wanted, not what the thing is for."""
    start = phrases.start(item.start)
    before = phrases.word(start - 1)
    if before in WORDS["owner"]:
        return False
    if before in WORDS["verb_before"] and _may_be_verb(phrases, item):
        return False
    if before in _DETERMINERS:
        return _purpose_allows(phrases, start - 1, item, with_article=True)
    return _purpose_allows(phrases, start, item, with_article=False)


def _purpose_allows(phrases: Phrases, start: int, item: Item, *, with_article: bool) -> bool:
    before, earlier = phrases.word(start - 1), phrases.word(start - 2)
    if before == "in":
        return phrases.word(item.end) in WORDS["section"] or not with_article
    if before not in WORDS["purpose"] or (before == "after" and earlier in ("im", "am")):
        return True
    if start == 1:
        return before != "for"
    if before == "like" and earlier in WORDS["wishing"]:
        return True
    if before in ("for", "on") and start - 2 in phrases.taken:
        return not phrases.subject_before(start - 1)
    return earlier in WORDS["seeking"] or (before == "on" and earlier in WORDS["money"])


def _may_be_verb(phrases: Phrases, item: Item) -> bool:
    """Whether a one-word name could be a verb here ("to watch", "I set")."""
    return item.end - item.start == 1 and phrases.word(item.start) == phrases.keys[item.start]
