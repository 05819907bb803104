"""What figures are measured in, and how the same measure is written in other units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from data.yaml_file import read_yaml
from knowledge.lexicon import lexicon

# A number with its unit, in the form that values are compared by.
AMOUNT = re.compile(r"\d+(?:\.\d+)?\s?([a-z]+)")
TABLE = Path(__file__).with_name("units.yaml")
# What a thing is, and stays, however it is used.
SIZES = frozenset(("length", "weight", "volume", "memory", "power", "charge"))
# "0.5 l" is written, "0.0005 m3" is not.
_DECIMALS = 2
_MOST = 100_000


@cache
def units() -> Mapping[str, tuple[str, float]]:
    """Unit -> its kind, and what one of it is in the first unit of the kind."""
    found = {
        str(unit): (kind, float(factor))
        for kind, listed in read_yaml(TABLE)["units"].items()
        for unit, factor in listed.items()
    }
    return found | {'"': found["in"]}


def in_other_units(number: str, unit: str) -> Iterator[tuple[str, str]]:
    """The same size in the other units of its kind: 1000 ml is 1 l; none of what is no size."""
    kind, factor = units().get(unit, ("", 1.0))
    if kind not in SIZES or not number.replace(".", "", 1).isdecimal():
        return
    for other, worth in _of_kind()[kind].items():
        value = round(float(number) * factor / worth, _DECIMALS)
        same = abs(value * worth - float(number) * factor) < 1e-6
        if other != unit and same and 0 < value < _MOST:
            yield f"{value:g}", other


@cache
def _of_kind() -> Mapping[str, Mapping[str, float]]:
    """Kind -> its units in the spelling that they are compared in -> their worth."""
    spelled = {other: unit for unit, others in lexicon("units").items() for other in others}
    found: dict[str, dict[str, float]] = {}
    for unit, (kind, factor) in units().items():
        if unit.isalpha():
            found.setdefault(kind, {})[spelled.get(unit, unit)] = factor
    return found
