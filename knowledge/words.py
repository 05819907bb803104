"""Text to words: one way of cutting, folding and stemming for catalogue and query alike."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable

import Stemmer

from knowledge.lexicon import lexicon

SHORT = 120
_MARKS = str.maketrans({"™": " ", "®": " ", "©": " ", "’": "'", "‘": "'", "“": '"', "”": '"'})
_QUOTED = re.compile(r'(?<!\S)"([^"]*)"')
_INCHES = re.compile(r"(?<=\d)\s?(?:\"|'')")
_FEET = re.compile(r"(?<=\d)\s?'(?![a-z])")
_AMPERSAND = re.compile(r"(?<=[a-z])&(?=[a-z])")
_POSSESSIVE = re.compile(r"(?<=[a-z])'s?\b|(?<=s)'(?!\w)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_FRACTION = re.compile(r"(?<![\d./])(?:(\d{1,3})[\s-])?(\d{1,2})/(2|4|8|16|32|64)(?![\d/])")
_POINT = re.compile(r"(?<![\w.])\.(?=\d)")
_TIMES = re.compile(r"(?<=\d)\s?[x×](?=\s?\.?\d)")
_WORD = re.compile(r"\d+(?:\.\d+)?[^\W\d_]*(?:\d[^\W_]*)?|[^\W_]+")
_COMPOUND = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
UNITS = lexicon("units")
"""Units of measure, each with its other spellings."""
_UNIT_OF = {name: unit for unit, names in UNITS.items() for name in (unit, *names)}
_MEASURE = re.compile(
    r"(\d+(?:\.\d+)?)(?!\s+in\s+(?:an?|the|my|stock|one|all|total|\d)\b)[\s-]?("
    + "|".join(re.escape(name) for name in sorted(_UNIT_OF, key=len, reverse=True))
    + r")(?![^\W_])"
)
_STEMMER = Stemmer.Stemmer("english")
_IRREGULAR: dict[str, str] = {
    plural: one for one, plurals in lexicon("plurals").items() for plural in plurals
}
_PLURAL = {one: plurals[0] for one, plurals in lexicon("plurals").items()}
_SAME = frozenset(lexicon("invariable")["words"])


def fold(text: str) -> str:
    """The text in lower case, without accents, marks and possessives; measures in one word."""
    flat = text.lower() if text.isascii() else _plain(text)
    flat = _FEET.sub("ft ", _INCHES.sub("in ", _QUOTED.sub(r" \1 ", flat)))
    flat = _POSSESSIVE.sub("", _AMPERSAND.sub("", _THOUSANDS.sub("", flat)))
    if "/" in flat:
        flat = _FRACTION.sub(_decimal, flat)
    flat = _TIMES.sub(" x ", _POINT.sub("0.", flat))
    return _MEASURE.sub(lambda found: f"{found[1]}{_UNIT_OF[found[2]]} ", flat)


def unit_of(word: str) -> str | None:
    """The unit of measure, as measures are written in one word, that a word spells out."""
    return _UNIT_OF.get(word) if len(word) > 2 else None


def with_units(cut: Iterable[str]) -> frozenset[str]:
    """Stems, and of each measure among them the unit alone: "300lm" is "lm" too."""
    known = frozenset(cut)
    return known | {s.lstrip("0123456789.") for s in known if s[:1].isdigit()} - {""}


def _decimal(fraction: re.Match[str]) -> str:
    """The fraction as a decimal, "1-1/2" as "1.5"; "24/8" is none and stays as it is."""
    if int(fraction[2]) >= int(fraction[3]):
        return fraction[0]
    return f"{int(fraction[1] or 0) + int(fraction[2]) / int(fraction[3]):g}"


def _plain(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text.translate(_MARKS)).casefold()
    return flat if flat.isascii() else "".join(c for c in flat if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The words of the text in order: "16 GB" is "16gb", "AT&T" is "att", "women's" is "women"."""
    return list(_remembered(text)) if len(text) <= SHORT else _cut(text)


def _cut(text: str) -> list[str]:
    return [_IRREGULAR_WORD.get(word, word) for word in _WORD.findall(fold(text))]


@functools.lru_cache(maxsize=8192)
def _remembered(text: str) -> tuple[str, ...]:
    """Words of a short text: names and labels are asked for over and over."""
    return tuple(_cut(text))


def normalise(text: str) -> str:
    """The words joined by single blanks: two spellings of one thing are equal here."""
    return " ".join(words(text))


def compounds(text: str) -> list[str]:
    """Hyphenated words written as one: "WH-1000XM4" gives "wh1000xm4"."""
    return [found.replace("-", "") for found in _COMPOUND.findall(fold(text))]


@functools.lru_cache(maxsize=200_000)
def singular(word: str) -> str:
    """The singular of an English noun; any other word comes back as it is."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word in _SAME:
        return word
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> str:
    """The plural of an English noun in the singular."""
    if word in _PLURAL or word in _SAME or (len(word) < 4 and word.endswith("s")):
        return _PLURAL.get(word, word)
    if word.endswith("y") and len(word) > 2 and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh", "z")) else "s")


def key(text: str) -> str:
    """The words in the singular: what is equal here names the same thing."""
    return " ".join(map(singular, words(text)))


@functools.lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The English stem of a word; words with digits stay whole."""
    if any(char.isdigit() for char in word):
        return word
    return str(_STEMMER.stemWord(singular(word)))


def stems(text: str) -> list[str]:
    """The stems of the words, in order."""
    return [stem(word) for word in words(text)]


def is_number(word: str) -> bool:
    """Whether the word is a bare number."""
    return _NUMBER.fullmatch(word) is not None


_IRREGULAR_WORD: dict[str, str] = {
    spelled: word for word, spellings in lexicon("spellings").items() for spelled in spellings
}
