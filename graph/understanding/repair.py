"""Repair typing errors in words that the shop's language or catalogue knows better."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.understanding.abroad import in_english, spoken
from graph.understanding.company import by_company
from graph.understanding.drawn_out import as_spelled
from graph.understanding.figures import figure_for
from graph.understanding.hearing import brand_meant
from graph.understanding.keys import POSSESSIVES
from graph.understanding.language import language_of
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.repairable import (
    KNOWN_ENGLISH,
    LEAST_LETTERS,
    commonness,
    english,
    our_words,
    repairable,
)
from graph.understanding.tokens import Token, tokenize
from knowledge.english import is_english, is_in_dictionary, is_made_of, is_meant
from knowledge.words import singular

# What is written in capitals is no acronym from so many letters on.
LEAST_SHOUTED = 6
# A catalogue word must stand in so many products to attract a repair.
LEAST_PRODUCTS = 2
# No more products bear the words of a person's name.
MOST_OF_A_NAME = 3
# A word of English is rare from this rank on.
COMMON_ENGLISH = 20_000
# By so much a name must be likelier than the next one to be meant.
CLEARLY = 0.1
# Only the beginning of a long message is repaired: bounds the time.
MOST_TOKENS = 120


STOP = frozenset(phrases("words")["stop"])


@dataclass(frozen=True)
class Repair:
    """A message after repair: its tokens and text, and what was changed."""

    tokens: list[Token]
    text: str
    corrections: dict[str, str] = field(default_factory=dict)


def repaired(
    tokens: Sequence[Token],
    text: str,
    words: CatalogueWords,
    foreign: Set[str] = frozenset(),
    names: Set[str] = frozenset(),
) -> Repair:
    """The tokens with misspelt words put right; correct English and other languages are left.

    `foreign` are words of another language: slips of nothing but a brand.
    `names` are words of a product's name: they are right as they are.
    """
    tokens, text = _rejoined(tokens, text, words)
    if language_of(tokens) != "en":
        return Repair(list(tokens), text)
    shouted = all(t.raw.isupper() for t in tokens if t.kind == "word")
    whole = _named_in_full(tokens, words)
    abroad = {i for f in in_english(tokens, spoken(tokens)) for i in range(f.start, f.end)}
    corrections: dict[str, str] = {}
    pieces: list[str] = []
    end = 0
    for place, token in enumerate(tokens[:MOST_TOKENS]):
        if token.raw in names or place in whole:
            continue
        before = corrections.get(tokens[place - 1].raw, tokens[place - 1].text)
        if token.raw in foreign:
            repair = brand_meant(token.text, words)
        else:
            repair = _miswritten(token, words) or figure_for(tokens, place, before, words)
            if repair is None and place not in abroad and _may_err(token, words):
                after = tokens[place + 1].text if place + 1 < len(tokens) else ""
                company = by_company(token.text, before if place else "", after, words.beside)
                repair = company or _meant(token, words, shouted=shouted)
        if repair:
            corrections[token.raw] = repair
            pieces += [text[end : token.start], repair]
            end = token.end
    if not corrections:
        return Repair(list(tokens), text)
    mended = "".join([*pieces, text[end:]])
    return Repair(tokenize(mended), mended, corrections)


def _named_in_full(tokens: Sequence[Token], words: CatalogueWords) -> set[int]:
    """The places of two words together that hardly any product bears, one not English: an author.

    "By Nora Quist" asks for no quilts.
    """
    rare = [0 < words.vocabulary.terms.get(one.text, 0) <= MOST_OF_A_NAME for one in tokens]
    strange = [not is_english(one.text) for one in tokens]
    return {
        at
        for place in range(min(len(tokens), MOST_TOKENS) - 1)
        if rare[place] and rare[place + 1] and (strange[place] or strange[place + 1])
        for at in (place, place + 1)
    }


def _meant(token: Token, words: CatalogueWords, *, shouted: bool) -> str | None:
    """The word meant; what is written in capitals alone may be an acronym."""
    repair = _as_sounds(token, words)
    acronym = token.raw.isupper() and len(token.raw) < LEAST_SHOUTED and not shouted
    if repair is None and not acronym and _suspect(token, words):
        return _repair_of(token.text, words) or _same_consonants(token.text, words)
    return repair or _name_meant(token, words)


def _rejoined(
    tokens: Sequence[Token], text: str, words: CatalogueWords
) -> tuple[Sequence[Token], str]:
    """The message with names written together that stand apart: "i phone", "t shirt"."""
    gaps = [
        (first.end, second.start)
        for first, second in itertools.pairwise(tokens)
        if len(first.text) == 1
        and first.text != "a"
        and not first.glued
        and second.kind == "word"
        and not second.glued
        and len(second.text) > LEAST_LETTERS - 1
        and singular(first.text + second.text) in words.naming
        and not (first.text == "i" and _is_verb(second.text, words))
    ]
    if not gaps:
        return tokens, text
    for end, start in reversed(gaps):
        text = text[:end] + text[start:]
    return tokenize(text), text


def _is_verb(word: str, words: CatalogueWords) -> bool:
    """As in "I live", and not "i phone": English that names no kind of thing."""
    return is_english(word) and not words.is_noun(singular(word))


def _miswritten(token: Token, words: CatalogueWords) -> str | None:
    """The word that many miswrite as it stands here; None if none, or if a brand is so called."""
    known = token.glued or token.text in words.vocabulary.brands
    if known:
        return None
    drawn = None if words.knows(token.text) else as_spelled(token.text)
    return drawn or _small_words().get(token.text)


@functools.cache
def _small_words() -> dict[str, str]:
    """As miswritten -> as meant."""
    return {form: word for word, forms in phrases("misspelt").items() for form in forms}


def _may_err(token: Token, words: CatalogueWords) -> bool:
    """Whether a word might be misspelt at all: no name, no word of our own lexicons."""
    return (
        token.kind == "word"
        and len(token.text) > 2
        and token.text.isascii()
        and token.text.isalpha()
        and "'" not in token.raw
        and token.text not in POSSESSIVES
        and token.text not in our_words()
        and singular(token.text) not in words.naming
    )


def _suspect(token: Token, words: CatalogueWords) -> bool:
    return (
        len(token.text) >= LEAST_LETTERS
        and not words.knows(token.text)
        and not is_meant(token.text)
        and not _is_composed(token.text)
    )


def _is_composed(word: str) -> bool:
    """Whether it is an English word with an ending that makes new ones: "bagless"."""
    return any(word.endswith(end) and is_english(word.removesuffix(end)) for end in _NEW_ENDINGS)


_NEW_ENDINGS = ("less", "proof", "friendly")


def _as_sounds(token: Token, words: CatalogueWords) -> str | None:
    """The name that is written here as it sounds, or without its vowels: "fone", "sox", "blck"."""
    if words.vocabulary.terms.get(token.text, 0) >= LEAST_PRODUCTS or token.text in STOP:
        return None
    for ending, other in _SOUNDS:
        form = token.text.replace(ending, other)
        if form != token.text and singular(form) in words.naming:
            return form
    if set("aeiou").isdisjoint(token.text) and not is_english(token.text):
        return words.by_skeleton.get(token.text)
    return None


# As it is written -> as it is spelled.
_SOUNDS = (("f", "ph"), ("z", "s"), ("x", "cks"), ("kz", "cks"), ("ks", "cks"), ("k", "c"))


def _name_meant(token: Token, words: CatalogueWords) -> str | None:
    """The name of the catalogue one letter away from a rare word; None if several are."""
    rare = english().get(token.text, KNOWN_ENGLISH) >= COMMON_ENGLISH
    capital = token.capital and not token.raw.isupper()
    # Of short English words too many are a letter away: "mush", "mesh".
    least = LEAST_LETTERS + 1 if is_in_dictionary(token.text) else LEAST_LETTERS
    if not rare or capital or len(token.text) < least:
        return None
    if words.vocabulary.terms.get(token.text, 0) > LEAST_PRODUCTS:
        return None
    length = len(token.text)
    near = [
        name
        for size in (length - 1, length, length + 1)
        for name in words.names_by_length.get(size, ())
        if name[0] == token.text[0] and OSA.distance(name, token.text, score_cutoff=1) <= 1
        if is_made_of(token.text, name) or not is_meant(token.text)
    ]
    near.sort(key=words.weight, reverse=True)
    clear = len(near) == 1 or (near and words.weight(near[0]) > words.weight(near[1]) + CLEARLY)
    return near[0] if clear else None


def _repair_of(word: str, words: CatalogueWords) -> str | None:
    """The nearest known word within one edit, two for long words; None if none is near."""
    edits = 1 if len(word) < 6 else 2
    best: tuple[float, str] | None = None
    alike = _skeleton(word)
    lists = ((repairable(), 0.0), (words.names_by_length, 0.1), (words.by_length, 0.25))
    for candidates, preference in lists:
        near = [
            candidate
            for length in range(len(word) - edits, len(word) + edits + 1)
            for candidate in candidates.get(length, ())
        ]
        for candidate, distance, _ in process.extract(
            word, near, scorer=OSA.distance, score_cutoff=edits, limit=15
        ):
            if distance > 1 and len(word) < 7 and _skeleton(candidate) != alike:
                continue
            cost = distance + preference + (0.6 if candidate[:1] != word[:1] else 0.0)
            cost -= 0.7 if _skeleton(candidate) == alike else 0.0
            cost -= 0.3 if _undoubled(candidate) == _undoubled(word) else 0.0
            cost -= max(words.weight(candidate), commonness(candidate))
            cost -= 0.2 if candidate in words.naming else 0.0
            if best is None or cost < best[0]:
                best = (cost, candidate)
    return best[1] if best else None


def _skeleton(word: str) -> str:
    """Its consonants: who misspells a word mostly errs in the others."""
    return "".join(letter for letter in _undoubled(word) if letter not in "aeiouy")


def _undoubled(word: str) -> str:
    """Each of its letters once in a row: the commonest error is one too few or too many."""
    return "".join(letter for letter, _ in itertools.groupby(word))


def _same_consonants(word: str, words: CatalogueWords) -> str | None:
    """The name with the same consonants: "tostr"."""
    name = words.by_skeleton.get("".join(letter for letter in word if letter not in "aeiou"))
    return name if name and name[0] == word[0] and len(name) > LEAST_LETTERS else None
