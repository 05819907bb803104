"""What a product's description may not say: praise, promises, and what no record tells."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from data.facts import Facts, ProductFacts
from data.personal_data import find as personal_data
from knowledge.compare import sheet
from knowledge.english import is_in_dictionary
from knowledge.help_words import content_stems
from knowledge.lexicon import lexicon
from knowledge.sentences import sentences
from knowledge.words import stems, words

LEAST_WORDS, MOST_WORDS = 60, 100
LEAST_SUPPORT = 0.4
"""Share of a sentence's telling words that record or reviews must hold."""
MOST_NAME_WORDS = 4

_LISTS = lexicon("pushy")
_KINDS = {
    "superlatives": ("superlative", "It praises without measure."),
    "guarantees": ("guarantee", "It promises what the shop would have to keep."),
    "shipping": ("shipping", "It speaks of delivery, which changes."),
    "pushy": ("pushy", "It presses the reader."),
}
_NOT_MOST = frozenset(_LISTS["no most"])
_NOT_BEST = frozenset(_LISTS["no superlatives"])
_FIGURES = frozenset(_LISTS["figures"])
_NEUTRAL = frozenset(stem for word in _LISTS["neutral"] for stem in stems(word))
_EST = re.compile(r"\b[a-z]{3,}est\b")
_MOST_OF = re.compile(r"\bmost\s+([a-z-]+)")
_LOUD = re.compile(r"[!¡！]")
_MARKUP = re.compile(r"<[a-zA-Z!/]|https?://|www\.|\]\(|[*#|{}]{2,}")
_MONEY = re.compile(
    r"[$€£¥₹₺]\s?\d|\d\s?(?:[$€£¥₹₺]|(?:dollars|euros|usd|eur|gbp)\b)", re.IGNORECASE
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+")
_TOKEN = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")


class DescriptionProblem(Facts):
    """Why a description may not be shown as it is."""

    code: str
    message: str
    quote: str = ""


@dataclass(frozen=True)
class Backing:
    """What a description of a product may draw on.

    Attributes:
        product: Its record.
        reviews: Texts of its approved reviews.
        brands: All brands of the catalogue.
    """

    product: ProductFacts
    reviews: Sequence[str] = ()
    brands: Collection[str] = field(default_factory=frozenset)

    @functools.cached_property
    def record(self) -> str:
        """Everything that the shop's record says, as one text."""
        told = self.product
        rows = [f"{name} {value}" for name, value in sheet(told).items()]
        options = [f"{name} {value}" for v in told.variants for name, value in v.options.items()]
        parts = [told.name, told.brand or "", told.category, told.description, *rows, *options]
        return ". ".join(parts)

    @functools.cached_property
    def record_words(self) -> frozenset[str]:
        """Its words; a figure goes with its unit."""
        return frozenset(words(self.record))

    @functools.cached_property
    def known_stems(self) -> frozenset[str]:
        """Stems of record and reviews."""
        return frozenset(stems(" ".join([self.record, *self.reviews])))

    @functools.cached_property
    def known_words(self) -> frozenset[str]:
        """Words of record and reviews, folded, as they are written."""
        return frozenset(_TOKEN.findall(" ".join([self.record, *self.reviews]).casefold()))


def description_problems(text: str, backing: Backing) -> list[DescriptionProblem]:
    """Everything for which a text may not be shown as the product's description."""
    count = len(text.split())
    found: list[DescriptionProblem] = []
    if not LEAST_WORDS <= count <= MOST_WORDS:
        code = "too_short" if count < LEAST_WORDS else "too_long"
        message = f"It has {count} words; {LEAST_WORDS} to {MOST_WORDS} are wanted."
        found.append(DescriptionProblem(code=code, message=message))
    return found + wording_problems(text, backing)


def wording_problems(text: str, backing: Backing) -> list[DescriptionProblem]:
    """The same but for the length: what a single sentence may not say either."""
    found = [
        *_forbidden(text, backing),
        *_signs(text),
        *_other_brands(text, backing),
        *_figures(text, backing),
        *_unknown(text, backing),
    ]
    return list(dict.fromkeys(found))


def _forbidden(text: str, backing: Backing) -> Iterator[DescriptionProblem]:
    """Words of the list, and superlatives by their form; the product's own name may hold them."""
    own = backing.product.name.casefold()
    folded = text.casefold().replace("’", "'")
    for kind, (code, message) in _KINDS.items():
        for found in _pattern(kind).finditer(folded):
            if found[0] not in own:
                yield DescriptionProblem(code=code, message=message, quote=found[0])
    code, message = _KINDS["superlatives"]
    by_form = [word for word in _EST.findall(folded) if word not in _NOT_BEST]
    by_form += [f"most {word}" for word in _MOST_OF.findall(folded) if word not in _NOT_MOST]
    for quote in by_form:
        if quote not in own:
            yield DescriptionProblem(code=code, message=message, quote=quote)


def _signs(text: str) -> Iterator[DescriptionProblem]:
    if _LOUD.search(text):
        yield DescriptionProblem(code="exclamation", message="It holds an exclamation mark.")
    if found := _MARKUP.search(text):
        message = "It holds markup or a link."
        yield DescriptionProblem(code="markup", message=message, quote=found[0])
    if found := _MONEY.search(text):
        message = "It names a price, which changes."
        yield DescriptionProblem(code="price", message=message, quote=found[0])
    if personal_data(text):
        yield DescriptionProblem(code="personal_data", message="It holds personal data.")


def _other_brands(text: str, backing: Backing) -> Iterator[DescriptionProblem]:
    """Brands of the catalogue that are not this product's; a longer name goes before a shorter."""
    known = _folded(frozenset(backing.brands))
    own = f"{backing.product.name} {backing.product.brand or ''}".casefold()
    tokens = list(_TOKEN.finditer(text))
    place = 0
    while place < len(tokens):
        size = next(
            (n for n in range(MOST_NAME_WORDS, 0, -1) if _name(tokens, place, n, text) in known), 0
        )
        if size:
            quote = text[tokens[place].start() : tokens[place + size - 1].end()]
            is_word = size == 1 and is_in_dictionary(quote.casefold())
            plain = is_word and (quote.islower() or _opens_sentence(text, tokens[place].start()))
            if quote.casefold() not in own and not plain:
                message = f"It names the brand {known[quote.casefold()]}."
                yield DescriptionProblem(code="brand", message=message, quote=quote)
        place += size or 1


def _name(tokens: Sequence[re.Match[str]], place: int, size: int, text: str) -> str:
    """The words from there on as one name, folded; empty where the text ends before."""
    if place + size > len(tokens):
        return ""
    return text[tokens[place].start() : tokens[place + size - 1].end()].casefold()


def _opens_sentence(text: str, start: int) -> bool:
    return not re.search(r"\w", re.split(r"[.!?:]", text[:start])[-1])


def _figures(text: str, backing: Backing) -> Iterator[DescriptionProblem]:
    """Figures, in digits or in words, that the record does not hold just so."""
    for word in dict.fromkeys(words(text)):
        is_figure = any(char.isdigit() for char in word) or word in _FIGURES
        if is_figure and word not in backing.record_words:
            message = "The record holds no such figure."
            yield DescriptionProblem(code="figure", message=message, quote=word)


def _unknown(text: str, backing: Backing) -> Iterator[DescriptionProblem]:
    """Names, colours, materials, features and whole sentences that nothing backs."""
    for name in _NAME.findall(text):
        if name.casefold() not in backing.known_words and name.isalpha():
            message = "Neither the record nor a review knows this name."
            yield DescriptionProblem(code="name", message=message, quote=name)
    stemmed = stems(text)
    for fact, phrase in _facts().items():
        if _holds(stemmed, phrase) and not set(phrase) <= backing.known_stems:
            message = "Neither the record nor a review says so."
            yield DescriptionProblem(code="fact", message=message, quote=fact)
    for sentence in sentences(text):
        telling = {stem for stem in content_stems(sentence) if stem not in _NEUTRAL}
        if len(telling) > 2 and len(telling & backing.known_stems) / len(telling) < LEAST_SUPPORT:
            message = "Neither the record nor a review backs this sentence."
            yield DescriptionProblem(code="unsupported", message=message, quote=sentence)


def _holds(stemmed: Sequence[str], phrase: Sequence[str]) -> bool:
    size = len(phrase)
    return any(
        list(stemmed[at : at + size]) == list(phrase) for at in range(len(stemmed) - size + 1)
    )


@functools.cache
def _facts() -> Mapping[str, tuple[str, ...]]:
    """Properties that are facts of a product: materials, features, colours, by their stems."""
    named: Iterable[str] = [
        *lexicon("material"),
        *(word for word in lexicon("color") if word not in ("clear", "multicolor")),
        *(name for head, others in lexicon("feature_words").items() for name in (head, *others)),
    ]
    return {name: tuple(stems(name)) for name in named}


@functools.lru_cache(maxsize=8)
def _folded(brands: frozenset[str]) -> Mapping[str, str]:
    return {brand.casefold(): brand for brand in brands if len(brand) > 1}


@functools.cache
def _pattern(kind: str) -> re.Pattern[str]:
    """Any phrase of a list as whole words; "*" is the rest of a word, Japanese has no ends."""
    ordered = sorted(_LISTS[kind], key=len, reverse=True)
    return re.compile("|".join(map(_as_pattern, ordered)))


def _as_pattern(phrase: str) -> str:
    folded = phrase.casefold()
    if any(ord(char) > 0x2E7F for char in folded):
        return re.escape(folded)
    body = re.escape(folded.removesuffix("*")).replace(r"\ ", r"[\s-]+")
    return rf"(?<!\w){body}" + (r"\w*" if folded.endswith("*") else "") + r"(?!\w)"
