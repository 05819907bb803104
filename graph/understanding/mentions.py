"""Find what a message names of the catalogue: brands, categories, attribute values."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.understanding.chart import Item, PhraseTrie
from graph.understanding.lexicon import phrases
from graph.understanding.numbers import read_digits
from graph.understanding.tokens import Token, clean, is_silent, tokenize
from knowledge.categories import widest
from knowledge.lexicon import lexicon
from knowledge.traits import attribute_name
from knowledge.vocabulary import CatalogueVocabulary
from knowledge.words import singular

_UNITS = {
    spelling: unit
    for unit, spellings in lexicon("units").items()
    for spelling in (unit, *spellings, *(['"'] if unit == "in" else []))
}
_SIZES = lexicon("size")
_MATERIALS = lexicon("material")
# Written without their apostrophe more often than with it.
POSSESSIVES = frozenset({"mens", "womens", "childrens"})
_VAGUE_VALUES = frozenset({"yes", "no", "none", "other", "n/a", "one size", "standard", "regular"})


@dataclass(frozen=True, slots=True)
class Value:
    """An attribute value of the catalogue, in its spelling."""

    attribute: str
    spelling: str


def match_keys(tokens: Sequence[Token]) -> list[str]:
    """What tokens are compared by: singular nouns, and units in one spelling after a number."""
    keys = []
    for place, token in enumerate(tokens):
        before = place - 1
        while before >= 0 and tokens[before].text == "-":
            before -= 1
        if before >= 0 and tokens[before].kind == "number" and token.text in _UNITS:
            keys.append(_UNITS[token.text])
        elif token.text in POSSESSIVES or token.raw.endswith("'s"):
            keys.append(singular(token.text[:-1]))
        else:
            keys.append(_spelling(singular(token.text)))
    return keys


def _spelling(word: str) -> str:
    """The one spelling of a word that is written in several ways: gray for grey."""
    return _spellings().get(word, word)


@functools.cache
def _spellings() -> dict[str, str]:
    groups = lexicon("spellings").items()
    return {singular(other): singular(word) for word, others in groups for other in others}


def phrase_keys(phrase: str) -> tuple[str, ...]:
    """A catalogue name as the keys that a mention of it has."""
    tokens = [token for token in tokenize(clean(phrase)) if not is_silent(token)]
    return tuple(match_keys(tokens))


def _narrowest(
    keys: tuple[str, ...], paths: tuple[str, ...], known: Iterable[str]
) -> tuple[str, ...]:
    """Of a node, those just below it that are another word for it: Smartphones of Phones."""
    alike = {other for group in _alike() if keys in group for other in group} - {keys}
    below = (path for path in known if path.rpartition(" > ")[0] in paths)
    return tuple(path for path in below if phrase_keys(path.rpartition(" > ")[2]) in alike) or paths


@functools.cache
def _alike() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Names that customers use for one another."""
    groups = lexicon("synonyms").items()
    return tuple(tuple(map(phrase_keys, (head, *others))) for head, others in groups)


def _other_names(
    named: Mapping[tuple[str, ...], tuple[str, ...]],
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What customers call a category in several words instead: "coffee machine"."""
    for alike in _alike():
        for keys in alike:
            if keys in named:
                yield from ((o, named[keys]) for o in alike if len(o) > 1 or o[0] in keys)


def _said_for(name: str, form: str, values: Mapping[str, str]) -> list[str]:
    """The words for a value: M is medium, wood is wooden where nothing else is called so."""
    if name == "size":
        return [form, *_SIZES.get(form, [])]
    others = _MATERIALS.get(form, []) if name == "material" else []
    return [form, *(word for word in others if word not in values)]


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
        self._naming = {
            key
            for name in (*vocabulary.categories, *vocabulary.brands)
            for key in phrase_keys(name)
        } | set(vocabulary.product_types)
        self.by_length = self._repairs()
        self.measures = self._measures()

    def _learn_brands(self) -> None:
        for form, spelling in self.vocabulary.brands.items():
            for keys in {phrase_keys(form), phrase_keys(spelling)}:
                self._trie.add(keys, "BRAND", spelling)

    def _learn_categories(self) -> None:
        whole: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for path in self.vocabulary.category_counts:
            whole[phrase_keys(path.rsplit(" > ", 1)[-1])].append(path)
        # A name that is said whole stands for its own nodes, not for "Coffee and Tea" as well.
        named = {
            keys: _narrowest(keys, widest(paths), self.vocabulary.category_counts)
            for keys, paths in whole.items()
        }
        for form, paths in self.vocabulary.categories.items():
            named.setdefault(phrase_keys(form), paths)
        for keys, paths in [*named.items(), *_other_names(named)]:
            if keys and not self._knows(keys, "CATEGORY"):
                self._trie.add(keys, "CATEGORY", paths)
                self.categories_by_head[keys[-1]].append((frozenset(keys), paths))

    def _learn_attributes(self) -> None:
        for name, values in self.vocabulary.attributes.items():
            self._trie.add(phrase_keys(name), "NAME", name)
            for form, spelling in values.items():
                self.attributes[name][form] = spelling
                if form in _VAGUE_VALUES:
                    continue
                said = (*_said_for(name, form, values), spelling)
                for keys in dict.fromkeys(map(phrase_keys, said)):
                    self._trie.add(keys, "VALUE", Value(name, spelling))
        for alias in ("colour", "color"):
            if "color" in self.vocabulary.attributes:
                self._trie.add((alias,), "NAME", attribute_name(alias))

    def _knows(self, keys: Sequence[str], kind: str) -> bool:
        tokens = [Token(key, 0, 0, "word", False, key) for key in keys]
        found = self._trie.find(tokens, 0)
        return any(item.kind == kind and item.end == len(keys) for item in found)

    def find(self, tokens: Sequence[Token], keys: Sequence[str]) -> Iterator[Item]:
        """Every mention in the tokens, overlapping ones too."""
        keyed = [
            Token(key, token.start, token.end, token.kind, token.glued, token.raw)
            for token, key in zip(tokens, keys, strict=True)
        ]
        for start in range(len(keyed)):
            yield from self._trie.find(keyed, start)

    def _measures(self) -> dict[str, list[tuple[str, str, float]]]:
        """Unit -> the values in it: (attribute, spelling, number)."""
        table: dict[str, list[tuple[str, str, float]]] = defaultdict(list)
        for name, values in self.attributes.items():
            for spelling in values.values():
                keys = phrase_keys(spelling)
                if len(keys) == 2 and keys[0][:1].isdigit() and not keys[1][:1].isdigit():
                    table[keys[1]].append((name, spelling, read_digits(keys[0])))
        return dict(table)

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
        naming = 0.4 if singular(word) in self._naming else 0.0
        return naming + min(math.log10(products + 1) / 8, 0.5)

    def knows(self, word: str) -> bool:
        """Whether any product's text bears the word."""
        terms = self.vocabulary.terms
        return word in terms or singular(word) in terms

    def is_noun(self, key: str) -> bool:
        """Whether the word, in the singular, names a kind of product."""
        return key in self.nouns
