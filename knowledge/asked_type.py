"""Which type of product a query asks for: "case iphone 6" asks for a case."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.lexicon import lexicon
from knowledge.names import before_preposition
from knowledge.product_types import SURE
from knowledge.synonyms import synonyms
from knowledge.things import is_thing
from knowledge.traits import NAMED_IN_NAMES, known_values
from knowledge.words import singular, stem

STOP_WORDS = frozenset(lexicon("stopwords")["words"])
_OWNERS = frozenset(("my", "his", "her", "their", "our", "your"))
ANYTHING = frozenset(("something", "anything", "thing", "things", "stuff", "item", "items"))


SEVERAL = 4
"""So many products that bear a word where they say what they are may well be that."""
LONGEST_ATTRIBUTE = 4
"""Words of an attribute's name that are looked for in a query."""
DOUBT = 0.5
"""How sure a type is whose noun does not end the phrase: "ceiling fan remote" asks for no fan."""


@dataclass(frozen=True)
class AskedType:
    """The type asked for, with synonyms that the catalogue uses, and how sure that is: 0 to 1.

    `missing`: the thing asked for, where no product says that it is one.
    """

    names: tuple[str, ...] = ()
    sure: float = 1.0
    missing: str = ""


def asked_type(shop: CatalogueSnapshot, tokens: Sequence[str]) -> AskedType:
    """The product type asked for; without names where none is named.

    Of several nouns that name types, the one whose products bear the other nouns in their
    names: "case iphone 6" asks for a case, as cases name phones and phones no cases.
    """
    phrase = asked_phrase(tokens)
    traits_named = _trait_words(phrase)
    by_name = _nouns(phrase, shop.types.names, traits_named)
    nouns = by_name or _nouns(phrase, shop.types.by_shelf, traits_named)
    nouns = nouns or _sole(shop, _nouns(phrase, shop.types.by_name, traits_named))
    telling = _without_attributes(shop, _telling(phrase, traits_named))
    thing = next((w for w in reversed(telling) if is_thing(w) or singular(w) in nouns), "")
    missing = thing if thing and _is_missing(shop, phrase, thing) else ""
    if not nouns:
        return AskedType(missing=missing)
    noun = max(nouns, key=lambda noun: _bearing_others(shop, nouns, noun))
    joined = _joined(shop, phrase)
    if noun in joined:
        return _of_both(shop, joined, nouns[noun])
    if telling and singular(telling[-1]) == noun:
        return AskedType(nouns[noun])
    return AskedType(nouns[noun], DOUBT, missing)


def _joined(shop: CatalogueSnapshot, phrase: Sequence[str]) -> tuple[str, ...]:
    """Two kinds of thing that are named side by side: "clarinets and flutes"."""
    for place in range(1, len(phrase) - 1):
        two = singular(phrase[place - 1]), singular(phrase[-1])
        if phrase[place] == "and" and all(_is_known(shop, one) for one in two):
            return two
    return ()


def _of_both(shop: CatalogueSnapshot, joined: Sequence[str], meant: tuple[str, ...]) -> AskedType:
    """Either of two kinds; neither, where things are told of as both: a table with its chairs."""
    if shop.lexical.rows_with([stem(one) for one in joined]).any():
        return AskedType()
    return AskedType(tuple(dict.fromkeys([*meant, *joined])))


def _sole(shop: CatalogueSnapshot, nouns: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The last of the nouns that head a name, if it is a thing that none beside it speaks of.

    "Lemons" there may be, whatever cakes and jackets are called lemon on other shelves.
    """
    noun = next(reversed(nouns), "")
    own = shop.types.by_name.get(noun)
    if own is None or not is_thing(noun):
        return {}
    others = shop.lexical.named_with(stem(noun))
    others[own] = False
    beside = np.isin(shop.category, shop.category[own]) & others
    return {} if beside.any() else {noun: nouns[noun]}


def _telling(phrase: Sequence[str], traits_named: Container[str]) -> list[str]:
    """The words of the phrase that tell what the thing is."""
    return [
        word
        for word in phrase
        if word not in STOP_WORDS and word not in traits_named and not any(map(str.isdigit, word))
    ]


def _without_attributes(shop: CatalogueSnapshot, told: list[str]) -> list[str]:
    """The words without attributes of the store: "laptop battery life" asks for no battery.

    Those of several words, and behind what has them: alone they may be a thing.
    """
    for at in range(1, len(told)):
        for length in range(min(LONGEST_ATTRIBUTE, len(told) - at), 1, -1):
            if " ".join(told[at : at + length]) in shop.stated:
                return _without_attributes(shop, [*told[:at], *told[at + length :]])
    return told


def _is_missing(shop: CatalogueSnapshot, phrase: Sequence[str], word: str) -> bool:
    """Whether the word names a thing, and the shop's names and categories name none so."""
    place = len(phrase) - 1 - list(reversed(phrase)).index(word)
    meant = (singular(word), *_type_synonyms(phrase, place))
    if not is_thing(word) or any(_is_known(shop, one) for one in meant):
        return False
    return not any(shop.lexical.said_to_be(stem(one)).sum() >= SEVERAL for one in meant)


def _is_known(shop: CatalogueSnapshot, noun: str) -> bool:
    return noun in shop.types.by_name or noun in shop.types.by_shelf


def _nouns(
    phrase: Sequence[str], types: Container[str], traits_named: Container[str]
) -> dict[str, tuple[str, ...]]:
    """Nouns of the phrase that name a type, each with the types it may mean, in order."""
    nouns: dict[str, tuple[str, ...]] = {}
    for place, word in enumerate(phrase):
        owned = place > 0 and phrase[place - 1] in _OWNERS
        if word in STOP_WORDS or owned or (word in traits_named and place):
            continue
        meant = (singular(word), *_type_synonyms(phrase, place))
        named = [one for one in meant if one in types]
        if named:
            nouns.pop(singular(word), None)
            nouns[singular(word)] = tuple(dict.fromkeys(named))
    return nouns


def _bearing_others(
    shop: CatalogueSnapshot, nouns: dict[str, tuple[str, ...]], noun: str
) -> tuple[int, int]:
    """Products of the type whose names bear the other nouns; then its place in the query."""
    place = list(nouns).index(noun)
    if len(nouns) == 1:
        return 0, place
    mask = shop.types.sureness(nouns[noun]) >= SURE
    for other in nouns:
        if other != noun:
            mask &= shop.lexical.named_with(stem(other))
    return int(mask.sum()), place


def asked_phrase(tokens: Sequence[str]) -> list[str]:
    """The words between "I am looking for a" and the next preposition."""
    start = 0
    while start < len(tokens) and tokens[start] in STOP_WORDS:
        if tokens[start] in ANYTHING:
            return []
        start += 1
    return before_preposition(list(tokens[start:]))


def _trait_words(phrase: Sequence[str]) -> set[str]:
    return {
        word
        for name in NAMED_IN_NAMES
        for value in known_values(name, list(phrase))
        for word in value.split()
    }


def _type_synonyms(phrase: Sequence[str], place: int) -> list[str]:
    two = phrase[max(place - 1, 0) : place + 1]
    found = [*synonyms(phrase[place : place + 1]), *synonyms(two), ("".join(two),)]
    return [singular(other[-1]) for other in found]
