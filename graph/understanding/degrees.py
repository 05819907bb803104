"""Turn "bigger", "lighter", "more memory" into the values beyond those of the products shown."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.keys import phrase_keys
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.numbers import read_digits
from graph.understanding.types import ShownProduct
from knowledge.traits import attribute_name

Measure = tuple[float, str]


def hold_degree(
    limits: Constraints, said: str, against: Sequence[ShownProduct], words: CatalogueWords
) -> bool:
    """Limit an attribute to the values beyond those of the products; whether that could be done.

    More is above the largest of them, less is below the smallest.
    """
    upward, names = _measured_by(said)
    for name in names:
        known = [measure for product in against for measure in _measures(product, name)]
        units = {unit for _, unit in known}
        if len(units) != 1:
            continue
        bound = (max if upward else min)(known)
        values = words.attributes.get(name, {}).values()
        meeting = [value for value in values if _beyond(_measure(value), bound, upward=upward)]
        if meeting:
            limits.attributes[name] = sorted(meeting)
            return True
    return False


def _measured_by(said: str) -> tuple[bool, Sequence[str]]:
    """Whether more is wanted, and the attributes that may be meant, the likeliest first."""
    direction, _, part = said.partition(" ")
    if part:
        return direction == "more", [*_degrees().get(part, ()), part]
    for pair, names in _degrees().items():
        if said in pair.split():
            return pair.startswith(f"{said} "), names
    return True, ()


@functools.cache
def _degrees() -> dict[str, list[str]]:
    return phrases("degrees")


def _measures(product: ShownProduct, name: str) -> list[Measure]:
    """What a product measures of an attribute; several where its variants differ."""
    found: list[Measure] = []
    for stated, value in product.attributes.items():
        if attribute_name(stated) == name:
            texts = value if isinstance(value, list) else [value]
            found += [measure for text in texts if (measure := _measure(str(text)))]
    return found


def _measure(value: str) -> Measure | None:
    """The number and the unit of a value: "15.6 in"; None if it is no measure."""
    keys = phrase_keys(value)
    if len(keys) not in (1, 2) or not keys[0][:1].isdigit():
        return None
    try:
        number = read_digits(keys[0])
    except ValueError:
        return None
    return number, keys[1] if len(keys) == 2 else ""


def _beyond(measure: Measure | None, bound: Measure, *, upward: bool) -> bool:
    if measure is None or measure[1] != bound[1]:
        return False
    return measure[0] > bound[0] if upward else measure[0] < bound[0]
