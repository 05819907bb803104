"""What a query asks for: its telling words with what may stand for them, its type, its wishes."""

from __future__ import annotations

import itertools
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.lexicon import lexicon
from knowledge.names import before_preposition
from knowledge.product_types import SURE
from knowledge.traits import NAMED_IN_NAMES, known_values
from knowledge.vocabulary import compact
from knowledge.words import compounds, fold, is_number, singular, stem, words

STOP_WORDS = frozenset(lexicon("stopwords")["words"])
MOST_TERMS = 24
SYNONYM, JOINED, COMPLETED = 0.75, 0.95, 0.6
"""How much a stand-in counts against the word itself."""
WISH_WEIGHT = 0.1
VAGUE_WEIGHT = 0.3
CONTEXT_WEIGHT = 0.6
"""Words after "for", "with", … say less about what the thing is."""
LEAST_PREFIX = 4

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
        wishes: Soft preferences: cheap, premium, popular, rated.
        brands: Brands named, compact.
        genders: For whom it is, by families of the gender word list.
        is_vague: It asks for something unnamed: a gift, an idea.
    """

    text: str
    corrected: str
    corrections: dict[str, str]
    terms: tuple[Term, ...]
    types: tuple[str, ...]
    wishes: frozenset[str]
    brands: tuple[str, ...]
    genders: tuple[str, ...] = ()
    is_vague: bool = False


def read_query(shop: CatalogueSnapshot, text: str) -> SearchQuery:
    """The query, read with the catalogue's words; any text will do."""
    typed = words(text)
    corrections = shop.speller.correct([w for w in typed if w not in STOP_WORDS])
    tokens = [part for word in typed for part in corrections.get(word, word).split()]
    wishes, wished = _wishes(tokens)
    told = [w for w in tokens if w not in STOP_WORDS and not _is_mark(w)][:MOST_TERMS]
    joined = set(compounds(text)) & set(shop.lexical.words)
    return SearchQuery(
        text=text,
        corrected=" ".join(tokens) if corrections else fold(text),
        corrections=corrections,
        terms=_in_context(_terms(shop, told, wished, joined), _asked_phrase(tokens)),
        types=_types(shop, [w for w in tokens if w not in wished]),
        wishes=wishes,
        brands=_brands(shop, tokens),
        is_vague=any(word in _VAGUE for word in tokens),
        genders=tuple(known_values("gender", [w for w in tokens if len(w) > 1])),
    )


def _is_mark(word: str) -> bool:
    return len(word) == 1 and word.isascii() and word.isalpha()


def _phrases(name: str) -> dict[str, list[list[str]]]:
    return {head: [words(one) for one in ones] for head, ones in lexicon(name).items()}


_OWNERS = frozenset(("my", "his", "her", "their", "our", "your"))
_ANYTHING = frozenset(("something", "anything", "thing", "things", "stuff", "item", "items"))
_VAGUE = frozenset((*_ANYTHING, "gift", "gifts", "present", "presents", "idea", "ideas"))
_WISHES = _phrases("preferences")
_SYNONYMS: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
for _head, _ones in _phrases("synonyms").items():
    _said = tuple(words(_head))
    for _one in _ones:
        _SYNONYMS.setdefault((*_said[:-1], singular(_said[-1])), set()).add(tuple(_one))
        _SYNONYMS.setdefault((*_one[:-1], singular(_one[-1])), set()).add(_said)


def _wishes(tokens: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The soft preferences, and the words that express them."""
    found: set[str] = set()
    used: set[str] = set()
    for wish, phrases in _WISHES.items():
        for phrase in phrases:
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
    shop: CatalogueSnapshot, told: Sequence[str], wished: frozenset[str], joined: set[str]
) -> list[Term]:
    pairs = _joins(shop, told)
    found: dict[str, Term] = {}
    for place, word in enumerate(told):
        choices: dict[Stems, float] = {(stem(word),): 1.0}
        for other, weight in _stand_ins(shop, told, place):
            choices.setdefault(tuple(map(stem, other)), weight)
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
    shop: CatalogueSnapshot, told: Sequence[str], place: int
) -> list[tuple[tuple[str, ...], float]]:
    word = told[place]
    spans: set[tuple[str, ...]] = set()
    for start, end in ((place, place + 1), (place - 1, place + 1), (place, place + 2)):
        span = told[max(start, 0) : end]
        spans.add((*span[:-1], singular(span[-1])))
    found = [(other, SYNONYM) for span in sorted(spans) for other in _SYNONYMS.get(span, ())]
    if len(word) >= LEAST_PREFIX and not shop.speller.is_known(word):
        found += [((one,), COMPLETED) for one in shop.speller.completions(word)]
    return found


def _types(shop: CatalogueSnapshot, tokens: Sequence[str]) -> tuple[str, ...]:
    """The product type asked for, with synonyms the catalogue uses; empty where none is named.

    Of several nouns that name types, the one whose products bear the other nouns in their
    names: "case iphone 6" asks for a case, as cases name phones and phones no cases.
    """
    phrase = _asked_phrase(tokens)
    by_name = _nouns(phrase, shop.types.names)
    nouns = by_name or _nouns(phrase, shop.types.by_shelf)
    if not nouns:
        return ()
    return nouns[max(nouns, key=lambda noun: _bearing_others(shop, nouns, noun))]


def _nouns(phrase: Sequence[str], types: Container[str]) -> dict[str, tuple[str, ...]]:
    """Nouns of the phrase that name a type, each with the types it may mean, in order."""
    traits_named = _trait_words(phrase)
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


def _asked_phrase(tokens: Sequence[str]) -> list[str]:
    """The words between "I am looking for a" and the next preposition."""
    start = 0
    while start < len(tokens) and tokens[start] in STOP_WORDS:
        if tokens[start] in _ANYTHING:
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
    one = (singular(phrase[place]),)
    two = (*phrase[max(place - 1, 0) : place], singular(phrase[place]))
    found = [*_SYNONYMS.get(one, ()), *_SYNONYMS.get(two, ()), ("".join(two),)]
    return [singular(other[-1]) for other in found]


def _brands(shop: CatalogueSnapshot, tokens: Sequence[str]) -> tuple[str, ...]:
    forms = shop.vocabulary.brands
    found = []
    for length in (3, 2, 1):
        for place in range(len(tokens) - length + 1):
            form = " ".join(tokens[place : place + length])
            if form in forms and form not in STOP_WORDS:
                found.append(compact(forms[form]))
    return tuple(dict.fromkeys(found))
