"""Which category names say what is wanted: "laptop for a student", not "laptop sleeve"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.chart import Item
from graph.understanding.mentions import phrase_keys
from graph.understanding.phrase import STOP, WORDS, Phrases, longest

_DETERMINERS = frozenset({"a", "an", "the", "some", "any", "this", "that", "these", "those"})
# Words for the things of a category: "fishing gear".
_GENERAL = frozenset({"gear", "equipment", "supplies", "stuff"})
_ENDS = tuple(WORDS["describing_ends"])


def wanted_categories(phrases: Phrases, items: list[Item]) -> list[Item]:
    """Category names that are wanted, each with every path it stands for."""
    return [
        Item("CATEGORY", item.start, item.end, _under_said(phrases, _with_modifiers(phrases, item)))
        for item in longest(items, "CATEGORY")
        if _is_head(phrases, item)
        and _role_allows(phrases, item)
        and not _is_one_choice(phrases, item)
    ]


def _is_one_choice(phrases: Phrases, item: Item) -> bool:
    """As in "headphones or speakers" where there are no Speakers: not headphones alone."""
    other = item.end + 1
    if phrases.word(item.end) != "or" or other >= len(phrases.tokens):
        return False
    noun = phrases.words.is_noun(phrases.keys[other])
    return noun and not phrases.begins(other, "CATEGORY", "VALUE", "BRAND")


def _under_said(phrases: Phrases, paths: tuple[str, ...]) -> tuple[str, ...]:
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
    if token.kind == "number":
        return not phrases.thing_follows(index)
    if token.kind != "word" or token.text in STOP - WORDS["keep_in_query"]:
        return True
    if phrases.begins(index, "BRAND", "VALUE", "BRAND_MARK") or phrases.wishes(index):
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


def _with_modifiers(phrases: Phrases, item: Item) -> tuple[str, ...]:
    """Its paths, and those of longer names whose every word stands in the noun phrase."""
    said = frozenset(phrases.keys[phrases.start(item.start) : item.end])
    named = frozenset(phrases.keys[item.start : item.end])
    paths: list[str] = list(item.value)
    for words, others in phrases.words.categories_by_head.get(phrases.keys[item.end - 1], ()):
        if named < words <= said:
            paths.extend(path for path in others if path not in paths)
    return tuple(paths)
