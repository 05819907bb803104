"""Longer category names whose words stand apart: "case for my iphone 6", "watches for men"."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from graph.understanding.category_names import STUFF, alike
from graph.understanding.chart import Item
from graph.understanding.keys import phrase_keys
from graph.understanding.phrase import Phrases
from knowledge.categories import leaf_of
from knowledge.lexicon import lexicon

_FITTING = frozenset({"for", "fits", "fit", "fitting", "4", "with", "of"})
_PASSED = frozenset({"a", "an", "the", "my", "our", "her", "his", "any", "new", "your", "old"})
# Words looked at after the head.
MOST_AFTER = 6


@dataclass(frozen=True)
class Fit:
    """The paths that a longer name stands for, and the places of all its words."""

    paths: tuple[str, ...]
    places: frozenset[int]


def fitted(phrases: Phrases, head: int, named: frozenset[str]) -> Fit | None:
    """The longest category name of this head whose other words are said of it; None if none is.

    Args:
        head: The place of the name's last word.
        named: The words of the name that is said already; a longer one must have them all.
    """
    near = _near(phrases, head)
    # "Just got an iPhone 7! I'd like a case for it": a model tells itself wherever it is said.
    elsewhere = {} if any(map(str.isdigit, "".join(named))) else _models(phrases)
    models = near | elsewhere
    return _longest_name(phrases, head, named, near, models) or _longest_name(
        phrases, head, named, _as_kinds(near), _as_kinds(models)
    )


def of_the_things(phrases: Phrases, item: Item) -> Fit | None:
    """What a word that names no category by itself is of: after phones a "case" is a phone case."""
    head = item.end - 1
    if item.value or phrases.keys[head] in STUFF:
        return None
    spoken = {key for path in phrases.about for key in alike(phrase_keys(leaf_of(path)))}
    for words, paths in phrases.words.categories_by_head.get(phrases.keys[head], ()):
        if any(words == {key, phrases.keys[head]} for key in spoken):
            return Fit(paths, frozenset({head}))
    return None


def _as_kinds(told: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """The same with what each device is: an iPhone is a phone."""
    kinds = {_kinds()[key]: places for key, places in told.items() if key in _kinds()}
    return {**kinds, **told}


@functools.cache
def _kinds() -> dict[str, str]:
    return {one: kind for kind, devices in lexicon("devices").items() for one in devices}


def _longest_name(
    phrases: Phrases,
    head: int,
    named: frozenset[str],
    near: dict[str, tuple[int, ...]],
    models: dict[str, tuple[int, ...]],
) -> Fit | None:
    """The longest name of this head among those whose other words are said."""
    best: tuple[int, frozenset[str], tuple[str, ...]] | None = None
    said = {*near, *models, phrases.keys[head]}
    for words, paths in phrases.words.categories_by_head.get(phrases.keys[head], ()):
        # "A phone case for my iPhone 6": what an iPhone is said to be is said of it.
        if not (named - {_kinds().get(word) for word in words} < words and words <= said):
            continue
        told = models if any(map(str.isdigit, "".join(words))) else near
        if words <= told.keys() | {phrases.keys[head]}:
            if best is None or len(words) > best[0]:
                best = (len(words), words, paths)
            elif len(words) == best[0]:
                best = (best[0], best[1] | words, (*best[2], *paths))
    if best is None:
        return None
    places = frozenset(place for word in best[1] for place in models.get(word, ()))
    return Fit(tuple(dict.fromkeys(best[2])), places | {head})


def _near(phrases: Phrases, head: int) -> dict[str, tuple[int, ...]]:
    """Key -> its places, of the words before the head and of those said of it after."""
    places = [*range(phrases.start(head), head), *_after(phrases, head + 1)]
    found: dict[str, tuple[int, ...]] = {}
    for place in places:
        found[phrases.keys[place]] = (*found.get(phrases.keys[place], ()), place)
    return found


def _after(phrases: Phrases, index: int) -> Iterator[int]:
    """The places of what follows at once, or after "for": "case iphone 6", "case for an iphone"."""
    if phrases.reading.language != "en":
        while phrases.word(index) in phrases.stop and index < len(phrases.tokens):
            index += 1
    if phrases.word(index) in _FITTING:
        index += 1
        while phrases.word(index) in _PASSED:
            index += 1
    for place in range(index, min(index + MOST_AFTER, len(phrases.tokens))):
        token = phrases.tokens[place]
        if place in phrases.taken or token.text in phrases.stop or token.text in ",.;!?":
            return
        yield place


def _models(phrases: Phrases) -> dict[str, tuple[int, ...]]:
    """Key -> its places, of the names of devices with a number that are said anywhere."""
    found: dict[str, tuple[int, ...]] = {}
    for place, token in enumerate(phrases.tokens):
        if token.kind == "number" and place and place not in phrases.taken:
            for near in range(max(place - 2, 0), min(place + 3, len(phrases.tokens))):
                if near not in phrases.taken:
                    key = phrases.keys[near]
                    found[key] = (*found.get(key, ()), near)
    return found


def fitted_items(phrases: Phrases, fit: Fit) -> list[Item]:
    """The fit as items, one a place."""
    return [Item("CATEGORY", place, place + 1, fit.paths) for place in sorted(fit.places)]
