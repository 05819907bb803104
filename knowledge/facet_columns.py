"""The catalogue's attributes and brands as flat columns, so that one pass counts all values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.lexicon import lexicon
from knowledge.token_table import Integers
from knowledge.traits import NAMED_IN_NAMES, known_values, value_form
from knowledge.vocabulary import compact
from knowledge.words import key, words

LONGEST_LABEL = 28

Counts = NDArray[np.int64]


@dataclass(frozen=True)
class FacetColumns:
    """One entry a posting: a row, and which value of which attribute it has.

    Attributes:
        brands: Spelling of each brand, by the snapshot's brand number.
        attributes: Names, by number.
        labels: Spelling of each value, by number.
        attribute_of: The attribute of each value.
        rows, values: The postings.
        bearing_rows, bearing: Rows with the attributes that they have any value of.
    """

    brands: Sequence[str]
    attributes: Sequence[str]
    labels: Sequence[str]
    attribute_of: Integers
    rows: Integers
    values: Integers
    bearing_rows: Integers
    bearing: Integers

    def counts(self, mask: Mask) -> Counts:
        """Products of the mask by value."""
        return np.bincount(self.values[mask[self.rows]], minlength=len(self.labels))

    def coverage(self, mask: Mask) -> Counts:
        """Products of the mask that have the attribute at all, by attribute."""
        return np.bincount(self.bearing[mask[self.bearing_rows]], minlength=len(self.attributes))


def build_columns(shop: CatalogueSnapshot) -> FacetColumns:
    """The columns of a catalogue; values too long to stand on a chip are left out."""
    attributes = sorted(shop.vocabulary.attributes)
    labels: list[str] = []
    attribute_of: list[int] = []
    rows: list[Integers] = []
    bearing: list[Integers] = []
    for number, name in enumerate(attributes):
        postings = shop.with_value[name]
        bearing.append(np.unique(np.concatenate(list(postings.values()))))
        for form, spelling in _shown(name, shop.vocabulary.attributes[name]).items():
            labels.append(spelling)
            attribute_of.append(number)
            rows.append(postings[form])
    return FacetColumns(
        brands=_brands(shop),
        attributes=attributes,
        labels=labels,
        attribute_of=np.array(attribute_of, np.int32),
        rows=_joined(rows),
        values=_numbered(rows),
        bearing_rows=_joined(bearing),
        bearing=_numbered(bearing),
    )


def _joined(postings: Sequence[Integers]) -> Integers:
    return np.concatenate(postings) if postings else np.zeros(0, np.int32)


def _numbered(postings: Sequence[Integers]) -> Integers:
    sizes = [len(one) for one in postings]
    return np.repeat(np.arange(len(postings), dtype=np.int32), sizes)


def _brands(shop: CatalogueSnapshot) -> list[str]:
    spelled = [""] * len(shop.brands)
    counts = shop.vocabulary.brand_counts
    for brand in sorted(counts, key=lambda one: (-counts[one], one)):
        number = shop.brands.get(compact(brand))
        if number is not None and not spelled[number]:
            spelled[number] = brand
    return spelled


def _shown(name: str, spelled: Mapping[str, str]) -> dict[str, str]:
    """Form -> spelling of the values that may stand on a chip; of colours the families."""
    families = {key(family) for family in lexicon(name)} if name in NAMED_IN_NAMES else set()
    return {
        form: spelling if value_form(name, spelling) == form else form
        for form, spelling in spelled.items()
        if len(spelling) <= LONGEST_LABEL
        and (form in families or not families or not known_values(name, words(spelling)))
    }
