"""Put what is excluded where the category asked for has it: kinds of it, what it contains."""

from __future__ import annotations

from collections.abc import Iterator

from data.constraints import Constraints
from graph.understanding.draft import append
from graph.understanding.excluding import STUFFS
from graph.understanding.keys import phrase_keys
from graph.understanding.mentions import CatalogueWords
from knowledge.categories import SEPARATOR, leaf_of
from knowledge.traits import KNOWN, value_form

# Attributes that name all that is in a product end in one of these.
_CONTENTS = frozenset({"ingredient", "allergen", "content", "composition", "filling"})


def place_exclusions(limits: Constraints, words: CatalogueWords) -> None:
    """Turn excluded words into categories below the one asked for, or values of its contents."""
    excluded = limits.exclude
    _of_the_asked(limits, words)
    for term in list(excluded.terms):
        for name, spelling in _looks(term, words):
            append(excluded.attributes.setdefault(name, []), spelling)
            excluded.terms.remove(term)
    if not limits.category:
        return
    _properties(limits, words)
    for term in list(excluded.terms):
        if _is_placed(term, limits, words):
            excluded.terms.remove(term)


def _properties(limits: Constraints, words: CatalogueWords) -> None:
    """As in "shampoo, no fragrance": what names a property is no other shelf of the shop."""
    tops = {path.partition(SEPARATOR)[0] for path in limits.category}
    said = {name for path in limits.category for name in words.held_in([path])}
    for path in list(limits.exclude.category):
        near = any(_is_kin(path, asked) for asked in limits.category)
        named = [name for name in said if phrase_keys(name) in _called(path, words)]
        if not near and named and path.partition(SEPARATOR)[0] in tops:
            limits.exclude.category.remove(path)
            append(limits.exclude.terms, named[0])


def _called(path: str, words: CatalogueWords) -> set[tuple[str, ...]]:
    """All names of a category."""
    return {keys for keys, paths in words.category_names.items() if path in paths}


def _is_kin(path: str, asked: str) -> bool:
    """Whether one is below the other, or both are below the same."""
    above = asked.rpartition(SEPARATOR)[0]
    return path.startswith((asked + SEPARATOR, above + SEPARATOR)) or asked.startswith(path)


def _is_placed(term: str, limits: Constraints, words: CatalogueWords) -> bool:
    """Whether the categories asked for say what the term means, so that it is held otherwise."""
    lacking = [path for path in words.vocabulary.category_counts if _lacks(path, term, limits)]
    if lacking:
        limits.category = lacking
        return True
    if _is_beside(term, limits.category, words):
        return True
    free = f"{term} free"
    if "yes" in words.held_in(limits.category).get(free, ()):
        limits.attributes[free] = ["yes"]
        return True
    paths = list(_kinds(term, limits.category, words))
    values = [] if paths else list(_contents(term, limits.category, words))
    for path in paths:
        append(limits.exclude.category, path)
    for name, spelling in values:
        append(limits.exclude.attributes.setdefault(name, []), spelling)
    return bool(paths or values)


def _of_the_asked(limits: Constraints, words: CatalogueWords) -> None:
    """Put each value under the attribute that the things asked for have it of: down of duvets."""
    excluded = limits.exclude.attributes
    held = words.held_in(limits.category) if limits.category else {}
    for name, values in list(excluded.items()):
        for value in list(values):
            own = max(
                (other for other, forms in held.items() if value_form(other, value) in forms),
                key=lambda other: _bearing(words, other, value),
                default=name,
            )
            if own != name:
                values.remove(value)
                append(excluded.setdefault(own, []), value)
            elif held and name not in held and name not in KNOWN:
                # Nothing asked for has that property: the word itself must not be there.
                values.remove(value)
                append(limits.exclude.terms, value)
        if not values:
            del excluded[name]


def _bearing(words: CatalogueWords, name: str, value: str) -> tuple[int, bool]:
    """Products that have the value under the name; of as many, not under a material."""
    counts = words.vocabulary.attribute_counts.get(name, {})
    return counts.get(value_form(name, value), 0), name != "material"


def _looks(term: str, words: CatalogueWords) -> list[tuple[str, str]]:
    """The colour, pattern or material that a term alone names, and no stuff besides."""
    found = [
        (name, words.attributes[name][form])
        for name in ("color", "pattern", "material")
        if term not in STUFFS and (form := value_form(name, term)) in words.attributes.get(name, {})
    ]
    return found[:1]


def _lacks(path: str, term: str, limits: Constraints) -> bool:
    """Whether a category is of those things asked for that lack it: "No-Contract Hotspots"."""
    own = phrase_keys(leaf_of(path))
    inside = any(
        path.startswith(above + SEPARATOR) and phrase_keys(above)[-1:] == own[-1:]
        for above in limits.category
    )
    return inside and own[:-1] == ("no", *phrase_keys(term))


def _kinds(term: str, asked: list[str], words: CatalogueWords) -> Iterator[str]:
    """Categories below those asked for that are called by the term: refurbished phones."""
    keys = phrase_keys(term)
    for path in words.vocabulary.category_counts:
        *above, leaf = path.split(SEPARATOR)
        own = phrase_keys(leaf)
        told = own[: len(keys)] == keys or own[-len(keys) :] == keys
        if told and len(own) > len(keys) and SEPARATOR.join(above) in asked:
            yield path


def _is_beside(term: str, asked: list[str], words: CatalogueWords) -> bool:
    """Whether categories beside those asked for differ by the term: "iPhone 7 cases, no Plus"."""
    keys = set(phrase_keys(term))
    beside = {path.rpartition(SEPARATOR)[0]: leaf_of(path) for path in asked}
    names = (path.rpartition(SEPARATOR) for path in words.vocabulary.category_counts)
    return any(
        above in beside and set(phrase_keys(name)) == set(phrase_keys(beside[above])) | keys
        for above, _, name in names
    )


def _contents(term: str, asked: list[str], words: CatalogueWords) -> Iterator[tuple[str, str]]:
    """The values of contents that products of the category have and the term names."""
    for name, forms in words.held_in(asked).items():
        if phrase_keys(name)[-1] in _CONTENTS:
            form = value_form(name, term)
            for one in forms:
                # "Without down" is no duck down either.
                if form in (one, one.partition(" ")[2]):
                    yield name, words.attributes.get(name, {}).get(one, one)
