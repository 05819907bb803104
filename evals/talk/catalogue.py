"""A catalogue looked at product by product, so that judging owes nothing to the shop's search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from data.facts import ProductFacts
from knowledge.traits import NAMED_IN_NAMES, attribute_name, stated_values

_WORD = re.compile(r"[^\W_]+(?:\.\d+)?")


class Catalogue:
    """Every product of one shop."""

    def __init__(self, name: str, products: Sequence[ProductFacts]) -> None:
        """Take the products; `name` is the catalogue's."""
        self.name = name
        self.products = products

    @cached_property
    def by_id(self) -> Mapping[str, ProductFacts]:
        """The products by their ids."""
        return {product.id: product for product in self.products}

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[ProductFacts]]:
        """The products by their names."""
        found: dict[str, list[ProductFacts]] = {}
        for product in self.products:
            found.setdefault(product.name, []).append(product)
        return found

    @cached_property
    def categories(self) -> Mapping[str, Sequence[ProductFacts]]:
        """The products of each category at the end of the tree, by its path."""
        found: dict[str, list[ProductFacts]] = {}
        for product in self.products:
            found.setdefault(product.category, []).append(product)
        inner = {path.rsplit(" > ", 1)[0] for path in found if " > " in path}
        return {path: own for path, own in found.items() if path not in inner}

    @cached_property
    def prices_cents(self) -> frozenset[int]:
        """Every price in it, those of options included."""
        return frozenset(cents for product in self.products for cents in prices_of(product))


def prices_of(product: ProductFacts) -> set[int]:
    """The prices that a product is sold at, in cents."""
    return {product.price_cents, *(variant.price_cents for variant in product.variants)}


def folded(text: str) -> str:
    """The text without case, accents and double blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(kept.split())


def is_below(category: str, path: str) -> bool:
    """Whether a category is the one of that path, or lies below it."""
    return f"{category} > ".casefold().startswith(f"{path} > ".casefold())


def has_value(product: ProductFacts, name: str, wanted: str) -> bool:
    """Whether a product has this value: as stated, as part of it, or as a shade or sort of it."""
    stated = list(values_of(product, name))
    if not stated:
        return _holds(product.name, wanted)
    kind = attribute_name(name)
    sorts = kind in NAMED_IN_NAMES and folded(wanted)
    return any(
        _holds(value, wanted) or (sorts and sorts in dict(stated_values(kind, value)))
        for value in stated
    )


def values_of(product: ProductFacts, name: str) -> Iterator[str]:
    """What a product states of an attribute, its specifications and options included."""
    sheets = [product.attributes, product.specifications, *(v.options for v in product.variants)]
    for sheet in sheets:
        for label, value in sheet.items():
            if attribute_name(label) == attribute_name(name):
                yield from map(_said, value if isinstance(value, list) else [value])


def _said(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _holds(text: str, wanted: str) -> bool:
    """Whether the words of one stand in the other, side by side."""
    return f" {' '.join(_words(wanted))} " in f" {' '.join(_words(text))} "


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
