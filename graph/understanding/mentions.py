"""Find what a message names of the catalogue: brands, categories, attribute values."""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.understanding.category_names import category_names
from graph.understanding.chart import Item, PhraseTrie
from graph.understanding.company import neighbours
from graph.understanding.forms import (
    as_written,
    is_adjective_of,
    parted,
    said_for,
    without_noun,
    without_version,
)
from graph.understanding.keys import Keys, phrase_keys
from graph.understanding.lexicon import phrases
from graph.understanding.numbers import read_digits
from graph.understanding.tokens import Token, words_of
from knowledge.categories import SEPARATOR
from knowledge.english import is_english
from knowledge.lexicon import lexicon
from knowledge.traits import KNOWN, attribute_name
from knowledge.vocabulary import CatalogueVocabulary
from knowledge.words import singular

# What an attribute's name may end in without need: "jug material", "hair type", "screen size".
_ASPECTS = frozenset(phrase_keys(word)[0] for word in phrases("words")["attribute_ends"])
# Labels for finding products again: they are no properties.
# What is counted in a thing: what the thing is called by the number of them ("3 seater").
_COUNTED = {("seat",): ("seater",), ("berth",): ("sleeper",), ("wheel",): ("wheeler",)}
_KEYWORDS = frozenset({("tag",), ("keyword",), ("label",)})
_VAGUE_VALUES = frozenset({"yes", "no", "none", "other", "n/a", "one size", "standard", "regular"})


# Attribute -> form of value -> products that have it.
Held = Mapping[str, Mapping[str, int]]
# So many choices of categories are remembered with their attributes.
MOST_HELD = 500


@dataclass(frozen=True, slots=True)
class Value:
    """An attribute value of the catalogue: its spelling, and the form it is compared by."""

    attribute: str
    spelling: str
    form: str = ""


def skeletons(names: Iterable[str]) -> dict[str, str]:
    """Consonants of a name -> the name; the first of several."""
    found: dict[str, str] = {}
    for name in names:
        bare = "".join(letter for letter in name if letter not in "aeiou")
        if len(bare) > 2 and bare != name:
            found.setdefault(bare, name)
    return found


def versions(names: Iterable[Keys]) -> frozenset[Keys]:
    """Figures in names with the word behind them: the 6 plus of "iPhone 6 Plus Cases"."""
    pairs = (pair for keys in names for pair in itertools.pairwise(keys))
    return frozenset(pair for pair in pairs if pair[0].isdecimal() and pair[1].isalpha())


def _merged(values_in: Mapping[str, Held], paths: Sequence[str]) -> Held:
    """The attributes in the categories and below them, taken together."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for path, attributes in values_in.items():
        if any(path == one or path.startswith(one + SEPARATOR) for one in paths):
            for name, values in attributes.items():
                found[name].update(values)
    return found


def _names_said(name: str, values: Mapping[str, str]) -> Iterator[Keys]:
    """The keys of an attribute's name, and of its other names."""
    keys = phrase_keys(name)
    yield keys
    if keys in _COUNTED:
        yield _COUNTED[keys]
    if len(keys) > 1 and keys[-1] in _ASPECTS:
        yield keys[:-1]
    if "yes" in values or "no" in values:
        yield from _features().get(phrase_keys(name), ())


@functools.cache
def _features() -> dict[Keys, tuple[Keys, ...]]:
    """What customers call properties that a thing has or has not."""
    groups = [
        tuple(map(phrase_keys, (one, *more))) for one, more in lexicon("feature_words").items()
    ]
    return {keys: tuple(o for o in group if o != keys) for group in groups for keys in group}


class CatalogueWords:
    """The vocabulary of one catalogue, ready to be found in messages."""

    def __init__(self, vocabulary: CatalogueVocabulary) -> None:
        self.vocabulary = vocabulary
        self.generation = vocabulary.generation
        self._trie = PhraseTrie()
        self.categories_by_head: dict[str, list[tuple[frozenset[str], tuple[str, ...]]]] = (
            defaultdict(list)
        )
        self.attributes: dict[str, dict[str, str]] = defaultdict(dict)
        self._learn_brands()
        self._learn_categories()
        self._learn_attributes()
        self.nouns = frozenset(vocabulary.product_types) | frozenset(
            singular(word) for word in phrases("words")["companions"]
        )
        self.naming = self._names()
        self.beside = neighbours(
            [
                *self.category_names,
                *(k for n, v in self.attributes.items() for k in _names_said(n, v)),
            ]
        )
        self.names_by_length: dict[int, list[str]] = defaultdict(list)
        for word in sorted(self.naming):
            self.names_by_length[len(word)].append(word)
        self.brand_words = frozenset(
            word for form in vocabulary.brands for word in words_of(form) if len(word) >= 4
        )
        self.by_skeleton = skeletons(sorted(self.naming, key=lambda one: (-self._bears(one), one)))
        self.by_length = self._repairs()
        self.measures = self._measures()
        self.versions = versions(self.category_names)
        self._held: dict[tuple[str, ...], Held] = {}

    def _learn_brands(self) -> None:
        for form, spelling in self.vocabulary.brands.items():
            for keys in {phrase_keys(form), phrase_keys(spelling), parted(spelling)} - {()}:
                self._trie.add(keys, "BRAND", spelling)

    def _learn_categories(self) -> None:
        self.category_names = category_names(self.vocabulary)
        for keys, paths in self.category_names.items():
            self._trie.add(keys, "CATEGORY", paths)
            self.categories_by_head[keys[-1]].append((frozenset(keys), paths))

    def _learn_attributes(self) -> None:
        for name, values in self.vocabulary.attributes.items():
            if phrase_keys(name)[-1:] in _KEYWORDS:
                continue
            for said in _names_said(name, values):
                self._trie.add(said, "NAME", name)
            self._learn_values(name, values)
        for alias in ("colour", "color"):
            if "color" in self.vocabulary.attributes:
                self._trie.add((alias,), "NAME", attribute_name(alias))

    def _learn_values(self, name: str, values: Mapping[str, str]) -> None:
        for form, spelling in values.items():
            self.attributes[name][form] = spelling
            if form in _VAGUE_VALUES or form == name or is_adjective_of(form, values):
                continue
            said = (
                *said_for(name, form, values),
                spelling,
                *without_version(name, values, form),
                *without_noun(form, values, self.vocabulary.product_types),
            )
            for keys in dict.fromkeys(kind for one in said for kind in as_written(one)):
                self._trie.add(keys, "VALUE", Value(name, spelling, form))

    def find(self, tokens: Sequence[Token], keys: Sequence[str]) -> Iterator[Item]:
        """Every mention in the tokens, overlapping ones too."""
        keyed = [
            Token(key, token.start, token.end, token.kind, token.glued, token.raw)
            for token, key in zip(tokens, keys, strict=True)
        ]
        for start in range(len(keyed)):
            yield from self._trie.find(keyed, start)

    def find_keys(self, keys: Keys) -> Iterator[Item]:
        """Every mention in a sequence of keys."""
        tokens = [Token(key, 0, 0, "word", False, key) for key in keys]
        found = [item for start in range(len(tokens)) for item in self._trie.find(tokens, start)]
        longest = max((i.end - i.start for i in found if i.kind == "CATEGORY"), default=0)
        for item in found:
            if item.kind != "CATEGORY" or item.end - item.start == longest:
                yield item

    def says(self, keys: Keys) -> int:
        """How well the keys as a whole are known: 2 kinds of products, 1 other names, 0 nothing."""
        whole = {i.kind for i in self.find_keys(keys) if i.end - i.start == len(keys)}
        if "CATEGORY" in whole or "".join(keys) in self.categories_by_head:
            return 2
        return int(bool(whole))

    def says_thing(self, thing: str) -> int:
        """How well the shop knows what a thing is called, as `says` does."""
        return self.says(phrase_keys(thing))

    def _measures(self) -> dict[str, list[tuple[str, str, float]]]:
        """Unit -> the values in it: (attribute, spelling, number)."""
        table: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
        for name, values in self.attributes.items():
            for spelling in values.values():
                keys = phrase_keys(spelling)
                if len(keys) >= 2 and keys[0][:1].isdigit() and not keys[1][:1].isdigit():
                    table[keys[1]].append((name, spelling, read_digits(keys[0])))
        return dict(table)

    def _names(self) -> set[str]:
        """The words that name something: categories in any wording, brands, attributes, values."""
        named = {
            key for entries in self.categories_by_head.values() for k, _ in entries for key in k
        }
        for name in self.vocabulary.brands:
            named.update(phrase_keys(name))
        for name in KNOWN:
            for form in self.attributes.get(name, ()):
                named.update(phrase_keys(form))
        for name, values in self.attributes.items():
            named.update(key for keys in _names_said(name, values) for key in keys)
            named.update(key for form in values if " " not in form for key in phrase_keys(form))
        return {key for key in named if len(key) > 2 and key.isalpha()} | set(
            self.vocabulary.product_types
        )

    def _bears(self, word: str) -> int:
        return self.vocabulary.terms.get(word, 0)

    def held_in(self, paths: Sequence[str]) -> Held:
        """The attributes of the products in categories: attribute -> form of value -> products."""
        key = tuple(paths)
        if key not in self._held:
            if len(self._held) >= MOST_HELD:
                self._held.clear()
            self._held[key] = _merged(self.vocabulary.values_in, key)
        return self._held[key]

    def _repairs(self) -> dict[int, list[str]]:
        """Words of the catalogue that a misspelt word may mean, by length."""
        table: dict[int, list[str]] = defaultdict(list)
        for word, products in self.vocabulary.terms.items():
            if products >= 2 and len(word) >= 4 and word.isalpha():
                table[len(word)].append(word)
        return dict(table)

    def weight(self, word: str) -> float:
        """How likely a word is meant: 0 to 0.5 by the products that bear it, more if it names."""
        products = self.vocabulary.terms.get(word, 0)
        naming = 0.4 if singular(word) in self.naming else 0.0
        return naming + min(math.log10(products + 1) / 8, 0.5)

    def knows(self, word: str) -> bool:
        """Whether any product's text bears the word."""
        terms = self.vocabulary.terms
        return word in terms or singular(word) in terms

    def is_name(self, word: str) -> bool:
        """Whether a word is a brand's, or one of the shop's that is not English."""
        return word in self.brand_words or (word in self.vocabulary.terms and not is_english(word))

    def is_noun(self, key: str) -> bool:
        """Whether the word, in the singular, names a kind of product."""
        return key in self.nouns
