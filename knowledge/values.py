"""Which products have which value of an attribute, read off what was cut from their texts."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.places import Places
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

    def bearing(self, touched: NDArray[np.bool_]) -> set[str]:
        """The forms that one of the rows has."""
        hits = np.flatnonzero(touched[self.rows])
        found: set[str] = set()
        if len(hits):
            forms = list(self.numbers)
            numbers = np.unique(np.searchsorted(self.starts, hits, side="right") - 1)
            found.update(forms[number] for number in numbers.tolist())
        found.update(form for form, rows in self.replaced.items() if touched[rows].any())
        return found

    def __iter__(self) -> Iterator[str]:
        """All forms."""
        yield from self.numbers
        yield from (form for form in self.replaced if form not in self.numbers)

    def __len__(self) -> int:
        """The number of forms."""
        return len(self.numbers.keys() | self.replaced.keys())


_NO_ROWS = np.zeros(0, np.int32)
_NONE = ValueRows({}, np.zeros(1, np.int64), _NO_ROWS)


def grouped(forms: Sequence[str]) -> ValueRows:
    """The rows by what stands in them; rows with "" are left out."""
    numbers: dict[str, int] = {}
    told = [numbers.setdefault(form, len(numbers)) for form in forms if form]
    rows = np.array([row for row, form in enumerate(forms) if form], np.int32)
    number = np.array(told, np.int64)
    order = np.argsort(number, kind="stable")
    starts = np.searchsorted(number[order], np.arange(len(numbers) + 1))
    return ValueRows(numbers, starts, rows[order])


def changed_values(base: RowsOf, new: RowsOf, places: Places) -> RowsOf:
    """The rows by value in which changed products have what `new` says of them."""
    names = {*base, *new}
    return {name: changed_rows(base.get(name, _NONE), new.get(name, {}), places) for name in names}


def changed_rows(
    base: Mapping[str, Integers], new: Mapping[str, Integers], places: Places
) -> Mapping[str, Integers]:
    """The rows of one attribute in which changed products have what `new` says of them."""
    before = base if isinstance(base, ValueRows) else _NONE
    gone = before.bearing(places.touched)
    if not gone and not new:
        return before
    replaced = dict(before.replaced)
    for form in {*gone, *new}:
        rows = before.get(form, _NO_ROWS)
        own = places.at[new[form]] if form in new else _NO_ROWS
        replaced[form] = np.sort(np.concatenate([rows[~places.touched[rows]], own]))
    return replace(before, replaced=replaced)


def build_values(table: TokenTable, column: str) -> tuple[RowsOf, dict[str, dict[str, str]]]:
    """The rows by value, and a spelling of each value: that of the first product."""
    labels, rows = table.label(column)
    strings, size = table.labels.strings, max(len(table), 1)
    used = np.unique(labels).tolist()
    told = [strings[number].split(PARTS, 2) for number in used]
    numbers: dict[str, dict[str, int]] = defaultdict(dict)
    for name, form, _ in told:
        numbers[name].setdefault(form, len(numbers[name]))
    begins = dict(
        zip(numbers, itertools.accumulate(map(len, numbers.values()), initial=0), strict=False)
    )
    value_of = np.zeros(len(strings), np.int64)
    value_of[used] = [begins[name] + numbers[name][form] for name, form, _ in told]
    pairs, first = np.unique(value_of[labels] * size + rows, return_index=True)
    count = sum(map(len, numbers.values()))
    starts = np.searchsorted(pairs, np.arange(count + 1, dtype=np.int64) * size)
    bearing = (pairs % size).astype(np.int32)
    spelled = [strings[number].split(PARTS, 2)[2] for number in labels[first[starts[:-1]]].tolist()]
    found: dict[str, ValueRows] = {}
    spellings: dict[str, dict[str, str]] = {}
    for name, forms in numbers.items():
        own = starts[begins[name] : begins[name] + len(forms) + 1]
        found[name] = ValueRows(forms, own - own[0], bearing[own[0] : own[-1]])
        spellings[name] = {form: spelled[begins[name] + at] for form, at in forms.items()}
    return found, spellings
