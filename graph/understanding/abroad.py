"""Words of a shop in other languages: which language is spoken, and what they are in English."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import Stemmer

from graph.understanding.keys import Keys, phrase_keys
from graph.understanding.language import language_of, language_scores, small_words
from graph.understanding.tokens import Token, clean, fold, is_silent, tokenize
from knowledge.english import is_everyday, is_in_dictionary
from knowledge.lexicon import lexicon
from knowledge.words import singular

LANGUAGES = {
    "de": "german", "es": "spanish", "fr": "french", "it": "italian", "pt": "portuguese",
    "nl": "dutch",
}  # fmt: skip
# A word that begins another is one of these at least so long: "Leder" of "Ledertasche".
LEAST_PART = 4
# Shorter words are in too many languages to tell one.
LEAST_TELLING = 3
# So many words at least must all be known abroad where each might be English.
LEAST_TOLD = 3
# What a word tells that is English as well.
BESIDE_TELLING = 0.4
_JOINTS = ("", "s", "n", "en")
_COMPOUNDING = frozenset({"de", "nl"})


@dataclass(frozen=True)
class Foreign:
    """Words of another language in a message, as keys of their English; what else they may mean."""

    start: int
    end: int
    keys: Keys
    others: tuple[Keys, ...] = ()


def spoken(tokens: Sequence[Token]) -> str:
    """The language of a message, ISO 639-1, by its small words and its words of a shop."""
    scores = dict.fromkeys(LANGUAGES, 0.0)
    for language in LANGUAGES:
        told = [(_is_english(tokens, one), one) for one in _found(tokens, language)]
        telling = sum(_weight(tokens, one, language) for english, one in told if not english)
        telling = telling or float(_says_all(tokens, [one for _, one in told]))
        # "Robe rouge, taille M": beside a word that is no English, those that might be tell too.
        scores[language] = telling + (telling > 0) * BESIDE_TELLING * sum(e for e, _ in told)
    if not any(scores.values()):
        return language_of(tokens)
    small = language_scores(tokens)
    summed = {name: score + small.get(name, 0.0) for name, score in scores.items()}
    best = max(summed, key=lambda name: summed[name])
    telling = summed[best] >= 1.0 and summed[best] > 1.25 * small["en"]
    return best if telling else language_of(tokens)


def _says_all(tokens: Sequence[Token], told: Sequence[Foreign]) -> bool:
    """Whether all words are known abroad and one is rare English: "robe rouge taille"."""
    inside = {place for one in told for place in range(one.start, one.end)}
    words = [i for i, token in enumerate(tokens) if token.kind == "word" and len(token.text) > 2]
    rare = [
        i for i in words if is_in_dictionary(tokens[i].text) and not is_everyday(tokens[i].text)
    ]
    outside = {tokens[place].text for place in words} - {tokens[place].text for place in inside}
    return len(words) >= LEAST_TOLD and bool(rare) and outside <= _MOST


# Words for a limit that are the same abroad.
_MOST = frozenset({"max", "maxi", "maximum", "euro", "euros", "eur", "minimum"})


def in_english(tokens: Sequence[Token], language: str) -> list[Foreign]:
    """What is known of the words in that language, longest phrases first; nothing in English."""
    found = _found(tokens, language) if language in LANGUAGES else ()
    telling = [one for one in found if not _is_english(tokens, one)]
    # "Wool or coton": beside one word that might be misspelt, "or" is no gold.
    return [one for one in found if len(telling) > 1 or not _is_small(tokens, one)]


def _is_small(tokens: Sequence[Token], found: Foreign) -> bool:
    """Whether it is one small word of English."""
    return found.end == found.start + 1 and tokens[found.start].text in _small_english()


@functools.cache
def _small_english() -> frozenset[str]:
    return small_words("en")


def _is_english(tokens: Sequence[Token], found: Foreign) -> bool:
    """Whether the words might as well be English: "orange", "robe", "powerbank"."""
    here = tokens[found.start : found.end]
    said = [token.text for token in here]
    told = [
        token.text
        for token in here
        if len(token.text) >= LEAST_TELLING
        and not (token.raw.isascii() and is_in_dictionary(token.text))
    ]
    if not all(token.raw.isascii() for token in here):
        return False
    return not told or "".join(map(singular, said)) in _english_names()


def _weight(tokens: Sequence[Token], found: Foreign, language: str) -> float:
    """What words tell of the language: less where another form of a word is listed.

    An English word that is misspelt may have the stem of a foreign one: "accesories".
    """
    words = [token.text for token in tokens[found.start : found.end]]
    return len(words) if tuple(words) in _as_listed(language) else 0.6 * len(words)


@functools.cache
def _as_listed(language: str) -> frozenset[Keys]:
    """The words of each phrase of the language as they are listed, and their plurals."""
    listed = [phrase.split() for phrase in map(_folded, _phrases(language))]
    return frozenset(
        (*words[:-1], form) for words in listed for form in _inflected(words[-1], language)
    )


# Endings of an adjective or a plural; in Italian, Spanish and Portuguese in place of the vowel.
_ENDINGS = {
    "de": ("e", "er", "es", "en", "em", "n", "s"),
    "nl": ("e", "s", "en"),
    "fr": ("s", "e", "es", "x"),
    "es": ("s", "es"),
    "pt": ("s", "es"),
    "it": (),
}
# Last vowel -> what may stand in its place: "rossa" and "rossi" of "rosso", no "camo" of "cama".
_VOWELS = {
    "it": {"o": "aei", "a": "e", "e": "i"},
    "es": {"o": "a"},
    "pt": {"o": "a"},
}


def _inflected(word: str, language: str) -> Iterator[str]:
    yield word
    yield from (word + ending for ending in _ENDINGS[language])
    for vowel in _VOWELS.get(language, {}).get(word[-1:], ""):
        yield word[:-1] + vowel
        yield word[:-1] + vowel + "s"


def _folded(phrase: str) -> str:
    return " ".join(one.text for one in tokenize(clean(phrase)) if not is_silent(one))


def _phrases(language: str) -> dict[str, list[str]]:
    """Phrase of the language -> all that it is in English, the likeliest first."""
    column = list(LANGUAGES).index(language)
    found: dict[str, list[str]] = {}
    for english, columns in lexicon("abroad").items():
        for phrase in filter(None, columns[column].split(" / ")):
            found.setdefault(phrase, []).append(english)
    return found


@functools.cache
def _english_names() -> frozenset[str]:
    """Names of things in English, written as one word."""
    groups = [*lexicon("same_things").items(), *lexicon("abroad").items()]
    heads = [head for head, _ in groups]
    others = [one for group in lexicon("same_things").values() for one in group]
    return frozenset("".join(phrase_keys(name)) for name in (*heads, *others))


def _found(tokens: Sequence[Token], language: str) -> tuple[Foreign, ...]:
    return _remembered(tuple((t.text, t.raw, t.kind) for t in tokens), language)


@functools.lru_cache(maxsize=512)
def _remembered(tokens: tuple[tuple[str, str, str], ...], language: str) -> tuple[Foreign, ...]:
    return tuple(_search(tokens, language))


def _search(tokens: Sequence[tuple[str, str, str]], language: str) -> Iterator[Foreign]:
    known, longest, firsts = _words(language)
    forms = [_stem(_without_article(text, raw, language), language) for text, raw, _ in tokens]
    place = 0
    while place < len(tokens):
        reach = min(longest, len(tokens) - place) if forms[place] in firsts else 1
        for length in range(reach, 0, -1):
            meant = known.get(tuple(forms[place : place + length]))
            if meant is None and length == 1 and tokens[place][2] == "word":
                meant = _parts(tokens[place][0], language)
            if meant:
                yield Foreign(place, place + length, meant[0], meant[1:])
                place += length - 1
                break
        place += 1


def _without_article(word: str, raw: str, language: str) -> str:
    """A word without what is written before its apostrophe: "l'aspirateur", "dell'acqua"."""
    return fold(raw.rpartition("'")[2]) if language in ("fr", "it") and "'" in raw else word


def compound(word: str, language: str) -> Keys | None:
    """What a compound is in English: "Herrenhemd" is a men's shirt; None if it is none."""
    meant = _parts(word, language)
    return meant[0] if meant else None


@functools.lru_cache(maxsize=4096)
def _parts(word: str, language: str) -> tuple[Keys, ...] | None:
    """The parts of a compound: "Herrenhemd" is a men's shirt, "Lederjacke" a leather jacket."""
    if language not in _COMPOUNDING or len(word) < LEAST_PART + LEAST_TELLING:
        return None
    known, _, _ = _words(language)
    for place in range(LEAST_PART, len(word) - LEAST_TELLING + 1):
        first = known.get((_stem(word[:place], language),))
        if first is None:
            continue
        for joint in _JOINTS:
            rest = word[place:]
            last = known.get((_stem(rest.removeprefix(joint), language),))
            if last is not None and rest.startswith(joint):
                return tuple((*one, *other) for one in first for other in last)
    return None


@functools.cache
def _words(language: str) -> tuple[dict[Keys, tuple[Keys, ...]], int, frozenset[str]]:
    """Stems of a phrase -> keys of its English; the most words of a phrase; their first stems."""
    found: dict[Keys, tuple[Keys, ...]] = {}
    for phrase, english in _phrases(language).items():
        tokens = [one for one in tokenize(clean(phrase)) if not is_silent(one)]
        words = [_without_article(one.text, one.raw, language) for one in tokens]
        stems = tuple(_stem(word, language) for word in words)
        meant = (*found.get(stems, ()), *map(phrase_keys, english))
        found[stems] = tuple(dict.fromkeys(meant))
    return found, max(map(len, found)), frozenset(stems[0] for stems in found)


@functools.lru_cache(maxsize=65536)
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@functools.cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(LANGUAGES[language])
