"""What a query asks for: its telling words with what may stand for them, its type, its wishes."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.asked_type import ANYTHING, STOP_WORDS, asked_phrase, asked_type
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.lexicon import lexicon
from knowledge.synonyms import phrases, synonyms
from knowledge.traits import known_values
from knowledge.units import in_other_units
from knowledge.vocabulary import compact
from knowledge.words import UNITS, compounds, fold, is_number, stem, words

MOST_TERMS = 24
SYNONYM, JOINED, COMPLETED, MISTYPED, MEASURED = 0.75, 0.95, 0.6, 0.6, 0.7
"""How much a stand-in counts against the word itself."""
WISH_WEIGHT = 0.1
VAGUE_WEIGHT = 0.3
CONTEXT_WEIGHT = 0.6
"""Words after "for", "with", … say less about what the thing is."""
LEAST_PREFIX = 4

CHILDREN = frozenset(lexicon("gender")["kids"])
OLDEST_CHILD = 12

_SPANS = frozenset(("year", "years", "yr", "yrs", "month", "months"))
_OLD = frozenset(("old", "olds"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

Stems = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A telling word, what may stand for it with how much it then counts, and its own weight.

    `is_context`: it follows a preposition ("for my galaxy").
    """

    word: str
    choices: tuple[tuple[Stems, float], ...]
    weight: float
    is_context: bool = False


@dataclass(frozen=True)
class SearchQuery:
    """A query as the rankers read it.

    Attributes:
        text: As it was typed. corrected: With typos repaired; this is what is embedded.
        terms: Telling words in order.
        types: Product types asked for, in the singular, with synonyms; empty: none known.
        type_sure: How sure it is that they are what was asked for, 0 to 1.
        wishes: Soft preferences: cheap, premium, popular, rated.
        brands: Brands named, compact.
        genders: For whom it is, by families of the gender word list.
        for_child: Whether it says that it is for a child.
        is_vague: It asks for something unnamed: a gift, an idea.
        missing: The thing asked for, where nothing in the shop says that it is one.
    """

    text: str
    corrected: str
    corrections: dict[str, str]
    terms: tuple[Term, ...]
    types: tuple[str, ...]
    wishes: frozenset[str]
    brands: tuple[str, ...]
    genders: tuple[str, ...] = ()
    type_sure: float = 1.0
    for_child: bool = False
    is_vague: bool = False
    missing: str = ""


def read_query(shop: CatalogueSnapshot, text: str) -> SearchQuery:
    """The query, read with the catalogue's words; any text will do."""
    typed = words(text)
    corrections = shop.speller.correct([w for w in typed if w not in STOP_WORDS])
    tokens = [part for word in typed for part in corrections.get(word, word).split()]
    wishes, wished = _wishes(tokens)
    told = _telling(_without_ages(tokens))[:MOST_TERMS]
    joined = {one for one in compounds(text) if one in shop.lexical.words}
    doubts = {one: shop.speller.also(word, one) for word, one in corrections.items()}
    kind = asked_type(shop, [w for w in tokens if w not in wished])
    return SearchQuery(
        text=text,
        corrected=" ".join(tokens) if corrections else fold(text),
        corrections=corrections,
        terms=_in_context(_terms(shop, told, wished, joined, doubts), asked_phrase(tokens)),
        types=kind.names,
        type_sure=kind.sure,
        missing=kind.missing,
        for_child=_is_for_child(tokens),
        wishes=wishes,
        brands=_brands(shop, tokens),
        is_vague=any(word in _VAGUE for word in tokens),
        genders=_for_whom([w for w in tokens if len(w) > 1]),
    )


def _for_whom(tokens: list[str]) -> tuple[str, ...]:
    """The genders that are named, else those of the persons that are: "a scarf for mum"."""
    named = known_values("gender", tokens)
    persons = (
        gender for gender, who in lexicon("for_whom").items() if not set(who).isdisjoint(tokens)
    )
    return tuple(named) or tuple(persons)


def _is_for_child(tokens: Sequence[str]) -> bool:
    """Whether a child is spoken of, or an age of one: "boots for a 2 yr old"."""
    ages = {int(tokens[place]) for place in _aged(tokens) if tokens[place].isdecimal()}
    return any(age <= OLDEST_CHILD for age in ages) or not CHILDREN.isdisjoint(tokens)


def _without_ages(tokens: Sequence[str]) -> list[str]:
    """The tokens without how old somebody is: the 5 of "5 year old" is no detail of a thing."""
    dropped = {place + step for place in _aged(tokens) for step in range(3)}
    return [token for place, token in enumerate(tokens) if place not in dropped]


def _aged(tokens: Sequence[str]) -> list[int]:
    """The places of numbers that say how old somebody is."""
    return [
        place
        for place in range(len(tokens) - 2)
        if is_number(tokens[place]) and tokens[place + 1] in _SPANS and tokens[place + 2] in _OLD
    ]


def _telling(tokens: Sequence[str]) -> list[str]:
    """The words that tell what is meant; a single letter only after what is named so: "usb c"."""
    before = ("", *tokens)
    return [
        word
        for word, last in zip(tokens, before, strict=False)
        if _is_letter_of(last, word) or not (word in STOP_WORDS or _is_mark(word))
    ]


def _is_letter_of(before: str, word: str) -> bool:
    return word in lexicon("lettered").get(before, ())


def _is_mark(word: str) -> bool:
    return len(word) == 1 and word.isascii() and word.isalpha()


_VAGUE = frozenset((*ANYTHING, "gift", "gifts", "present", "presents", "idea", "ideas"))
_WISHES = phrases("preferences")


def _wishes(tokens: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The soft preferences, and the words that express them."""
    found: set[str] = set()
    used: set[str] = set()
    for wish, told in _WISHES.items():
        for phrase in told:
            if _contains(tokens, phrase):
                found.add(wish)
                used.update(phrase)
    return frozenset(found), frozenset(used)


def _contains(tokens: Sequence[str], phrase: Sequence[str]) -> bool:
    length = len(phrase)
    return any(
        list(tokens[at : at + length]) == list(phrase) for at in range(len(tokens) - length + 1)
    )


def _terms(
    shop: CatalogueSnapshot,
    told: Sequence[str],
    wished: frozenset[str],
    joined: set[str],
    doubts: Mapping[str, Sequence[str]],
) -> list[Term]:
    """The terms; `doubts` gives what else a repaired word may have been meant for."""
    pairs = _joins(shop, told)
    found: dict[str, Term] = {}
    for place, word in enumerate(told):
        choices: dict[Stems, float] = {(stem(word),): 1.0}
        for other, weight in _stand_ins(shop, tuple(told), place):
            choices.setdefault(tuple(map(stem, other)), weight)
        for one in doubts.get(word, ()):
            choices.setdefault((stem(one),), MISTYPED)
        for one in (*pairs.get(place, ()), *joined):
            if one in pairs.get(place, ()) or word in one:
                choices.setdefault((stem(one),), JOINED)
        weight = shop.lexical.rarity(stem(word)) * _share(word, wished)
        if not shop.speller.is_known(word):
            # A word the shop never uses says little about what it sells.
            weight *= 0.5
        found.setdefault(word, Term(word, tuple(choices.items()), weight))
    return list(found.values())


def _share(word: str, wished: frozenset[str]) -> float:
    if word in wished:
        return WISH_WEIGHT
    return VAGUE_WEIGHT if word in _VAGUE else 1.0


def _in_context(terms: Sequence[Term], asked: Sequence[str]) -> tuple[Term, ...]:
    """The terms, those outside the asked phrase weighing less; all alike where it is empty."""
    if not any(term.word in asked for term in terms):
        return tuple(terms)
    return tuple(
        term
        if term.word in asked
        else replace(term, weight=CONTEXT_WEIGHT * term.weight, is_context=True)
        for term in terms
    )


def _joins(shop: CatalogueSnapshot, told: Sequence[str]) -> dict[int, list[str]]:
    """Place -> neighbours written as one word where the catalogue does so: "smart phone"."""
    found: dict[int, list[str]] = {}
    for place, (left, right) in enumerate(itertools.pairwise(told)):
        one = left + right
        if one in shop.lexical.words and not is_number(one):
            found.setdefault(place, []).append(one)
            found.setdefault(place + 1, []).append(one)
    return found


def _stand_ins(
    shop: CatalogueSnapshot, told: tuple[str, ...], place: int
) -> list[tuple[tuple[str, ...], float]]:
    word = told[place]
    near = {told[place : place + 1], told[max(place - 1, 0) : place + 1], told[place : place + 2]}
    found = [(other, SYNONYM) for span in sorted(near) for other in synonyms(span)]
    if len(word) >= LEAST_PREFIX and not shop.speller.is_known(word):
        found += [((one,), COMPLETED) for one in shop.speller.completions(word)]
    found += [((one,), MISTYPED) for one in shop.speller.alternatives(word)]
    found += [((one,), SYNONYM) for one in _same_measures(shop, word)]
    found += [((one,), MEASURED) for one in _measures(shop, word)]
    return found


def _same_measures(shop: CatalogueSnapshot, word: str) -> list[str]:
    """The same size in other units that the catalogue writes: "1l" is "1000ml"."""
    number = word.rstrip(_LETTERS)
    alike = in_other_units(number, word[len(number) :])
    return [one for one in map("".join, alike) if one in shop.lexical.words]


def _measures(shop: CatalogueSnapshot, word: str) -> list[str]:
    """The number with the units that the catalogue writes behind it, or without its unit."""
    number = word.rstrip(_LETTERS)
    if not is_number(number):
        return []
    found = [f"{number}{unit}" for unit in UNITS] if number == word else [number]
    return [one for one in found if one in shop.lexical.words]


def _brands(shop: CatalogueSnapshot, tokens: Sequence[str]) -> tuple[str, ...]:
    forms = shop.vocabulary.brands
    found = []
    for length in (3, 2, 1):
        for place in range(len(tokens) - length + 1):
            form = " ".join(tokens[place : place + length])
            if form in forms and form not in STOP_WORDS:
                found.append(compact(forms[form]))
    return tuple(dict.fromkeys(found))
