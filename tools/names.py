"""Names as a model or a customer writes them, to the catalogue's own."""

from __future__ import annotations

from collections.abc import Iterable

from data.errors import NotFound
from knowledge.lexicon import lexicon
from knowledge.vocabulary import CatalogueVocabulary
from knowledge.words import normalise, words


def category_paths(vocabulary: CatalogueVocabulary, names: Iterable[str]) -> list[str]:
    """The full paths of the categories named, by path or by name.

    Raises:
        NotFound: None of the names is a category of this shop.
    """
    names = [name for name in names if name.strip()]
    found = [path for name in names for path in _paths(vocabulary, name)]
    if names and not found:
        raise NotFound("The shop has no such category.", code="no_such_category")
    return list(dict.fromkeys(found))


def brand_spellings(vocabulary: CatalogueVocabulary, names: Iterable[str]) -> list[str]:
    """The brands as the catalogue spells them; an unknown one stays as written."""
    return list(dict.fromkeys(vocabulary.brands.get(normalise(n), n) for n in names))


def not_carried(vocabulary: CatalogueVocabulary, query: str) -> list[str]:
    """The well-known brands that a query names and that nothing in the catalogue bears."""
    said = f" {' '.join(words(query))} "
    return [
        brand
        for brand, forms in lexicon("known_elsewhere").items()
        if any(f" {form} " in said and not _borne(vocabulary, form) for form in forms)
        and normalise(brand) not in vocabulary.brands
    ]


def _borne(vocabulary: CatalogueVocabulary, form: str) -> bool:
    return all(word in vocabulary.terms for word in form.split())


def _paths(vocabulary: CatalogueVocabulary, name: str) -> tuple[str, ...]:
    exact = {path.casefold(): path for path in vocabulary.category_counts}
    path = exact.get(name.strip().casefold())
    return (path,) if path else vocabulary.categories.get(normalise(name), ())
