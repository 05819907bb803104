"""Turn "bigger", "lighter", "more memory" into the values beyond those of the products shown."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence

from data.constraints import Constraints
from graph.understanding.keys import phrase_keys
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.numbers import read_digits
from graph.understanding.types import ShownProduct
from knowledge.traits import attribute_name

Measure = tuple[float, str]
_SIGNED = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*([^\W\d]*)")


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


def degrees_of(rows: Mapping[str, str]) -> dict[str, str]:
    """The rows of a listing, in lower case, that tell how big, warm or fast a thing is."""
    names = {name for listed in _degrees().values() for name in listed}
    return {row.casefold(): told for row, told in rows.items() if attribute_name(row) in names}


def farthest(said: str, among: Sequence[ShownProduct]) -> int | None:
    """The place of the one product that a degree picks: "the biggest", "the warmer one".

    None where the word is no degree, or the products do not all tell one figure of the same.
    """
    comparative = f"{said[:-3]}er" if said.endswith("est") else said
    # A single word, "battery", is what there may be more of.
    pairs = (pair.split() for pair in _degrees())
    pair = next((" ".join(both) for both in pairs if len(both) > 1 and comparative in both), "")
    sign = 1 if pair.startswith(f"{comparative} ") else -1
    for name in _degrees()[pair] if pair else ():
        told = [_signed(product, name) for product in among]
        known = [one for one in told if one is not None]
        if known and len(known) == len(among) and len({unit for _, unit in known}) == 1:
            figures = [sign * number for number, _ in known]
            return figures.index(max(figures)) if figures.count(max(figures)) == 1 else None
    return None


def _signed(product: ShownProduct, name: str) -> Measure | None:
    """The one figure that a product tells of an attribute, with its unit: "-8 C"."""
    for stated, value in (product.attributes | product.figures).items():
        found = _SIGNED.fullmatch(str(value).strip()) if attribute_name(stated) == name else None
        if found:
            return float(found[1].replace(",", ".")), found[2].casefold()
    return None


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
