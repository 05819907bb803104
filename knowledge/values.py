"""Which products have which value of an attribute, read off what was cut from their texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from knowledge.product_words import PARTS
from knowledge.ragged import Integers
from knowledge.token_table import TokenTable

RowsOf = Mapping[str, Mapping[str, Integers]]
"""Attribute -> form of value -> rows."""


@dataclass(frozen=True)
class ValueRows(Mapping[str, Integers]):
    """Form of value -> rows, of one attribute; `replaced` were changed since."""

    numbers: Mapping[str, int]
    starts: NDArray[np.int64]
    rows: Integers
    replaced: Mapping[str, Integers] = field(default_factory=dict)

    def __getitem__(self, form: str) -> Integers:
        """The rows that have the value."""
        if form in self.replaced:
            return self.replaced[form]
        number = self.numbers[form]
        return self.rows[self.starts[number] : self.starts[number + 1]]

    def __iter__(self) -> Iterator[str]:
        """All forms."""
        yield from self.numbers
        yield from (form for form in self.replaced if form not in self.numbers)

    def __len__(self) -> int:
        """The number of forms."""
        return len(self.numbers.keys() | self.replaced.keys())


def build_values(table: TokenTable, column: str) -> tuple[RowsOf, dict[str, dict[str, str]]]:
    """The rows by value, and a spelling of each value: that of the first product."""
    labels, rows = table.label(column)
    strings, size = table.labels.strings, max(len(table), 1)
    told = [strings[number].split(PARTS, 2) for number in np.unique(labels).tolist()]
    of_attribute: dict[str, dict[str, int]] = defaultdict(dict)
    count = 0
    value_of = np.zeros(len(strings), np.int64)
    for number, (name, form, _) in zip(np.unique(labels).tolist(), told, strict=True):
        if form not in of_attribute[name]:
            of_attribute[name][form] = count
            count += 1
        value_of[number] = of_attribute[name][form]
    pairs, first = np.unique(value_of[labels] * size + rows, return_index=True)
    starts = np.searchsorted(pairs, np.arange(count + 1, dtype=np.int64) * size)
    bearing = (pairs % size).astype(np.int32)
    found = {name: ValueRows(forms, starts, bearing) for name, forms in of_attribute.items()}
    spelled = [strings[number].split(PARTS, 2)[2] for number in labels[first[starts[:-1]]].tolist()]
    return found, {
        name: {form: spelled[number] for form, number in forms.items()}
        for name, forms in of_attribute.items()
    }
