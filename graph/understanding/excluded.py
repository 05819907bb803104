"""Put what is excluded where the category asked for has it: kinds of it, what it contains."""

from __future__ import annotations

from collections.abc import Iterator

from data.constraints import Constraints
from graph.understanding.draft import append
from graph.understanding.excluding import STUFFS
from graph.understanding.keys import phrase_keys
from graph.understanding.mentions import CatalogueWords
from knowledge.categories import SEPARATOR
from knowledge.traits import value_form

# Attributes that name all that is in a product end in one of these.
_CONTENTS = frozenset({"ingredient", "allergen", "content", "composition", "filling"})


def place_exclusions(limits: Constraints, words: CatalogueWords) -> None:
    """Turn excluded words into categories below the one asked for, or values of its contents."""
    excluded = limits.exclude
    for term in list(excluded.terms):
        for name, spelling in _looks(term, words):
            append(excluded.attributes.setdefault(name, []), spelling)
            excluded.terms.remove(term)
    if not limits.category:
        return
    for term in list(excluded.terms):
        paths = list(_kinds(term, limits.category, words))
        values = [] if paths else list(_contents(term, limits.category, words))
        for path in paths:
            append(excluded.category, path)
        for name, spelling in values:
            append(excluded.attributes.setdefault(name, []), spelling)
        if paths or values:
            excluded.terms.remove(term)


def _looks(term: str, words: CatalogueWords) -> list[tuple[str, str]]:
    """The colour, pattern or material that a term alone names, and no stuff besides."""
    found = [
        (name, words.attributes[name][form])
        for name in ("color", "pattern", "material")
        if term not in STUFFS and (form := value_form(name, term)) in words.attributes.get(name, {})
    ]
    return found[:1]


def _kinds(term: str, asked: list[str], words: CatalogueWords) -> Iterator[str]:
    """Categories below those asked for that are called by the term: refurbished phones."""
    keys = phrase_keys(term)
    for path in words.vocabulary.category_counts:
        *above, leaf = path.split(SEPARATOR)
        own = phrase_keys(leaf)
        told = own[: len(keys)] == keys or own[-len(keys) :] == keys
        if told and len(own) > len(keys) and SEPARATOR.join(above) in asked:
            yield path


def _contents(term: str, asked: list[str], words: CatalogueWords) -> Iterator[tuple[str, str]]:
    """The values of contents that products of the category have and the term names."""
    for name, forms in words.held_in(asked).items():
        if phrase_keys(name)[-1] in _CONTENTS:
            form = value_form(name, term)
            if form in forms:
                yield name, words.attributes.get(name, {}).get(form, term)
