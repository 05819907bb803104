"""Hold attributes to a measure that was compared: "at least 16 GB RAM"."""

from __future__ import annotations

from graph.understanding.meanings import Draft
from graph.understanding.mentions import CatalogueWords, phrase_keys
from graph.understanding.numbers import read_digits

_KEEPS = {
    "BELOW": lambda value, bound: value < bound,
    "AT_MOST": lambda value, bound: value <= bound,
    "OR_LESS": lambda value, bound: value <= bound,
    "ABOVE": lambda value, bound: value > bound,
    "AT_LEAST": lambda value, bound: value >= bound,
    "AT_LEAST_AFTER": lambda value, bound: value >= bound,
}


def hold_measures(draft: Draft, words: CatalogueWords) -> None:
    """Turn compared measures into the attribute values that meet them, where that is plain.

    It is plain when exactly one attribute of the catalogue is measured in that unit and some,
    but not all, of its values meet the bound.
    """
    for kind, bound, unit in draft.measures:
        if kind not in _KEEPS:
            continue
        values = _measured(words, unit)
        names = {name for name, _, _ in values}
        meeting = [spelling for _, spelling, value in values if _KEEPS[kind](value, bound)]
        if len(names) == 1 and 0 < len(meeting) < len(values):
            name = names.pop()
            draft.limits.attributes[name] = sorted(set(meeting))


def _measured(words: CatalogueWords, unit: str) -> list[tuple[str, str, float]]:
    """Every value in that unit: (attribute, spelling, number)."""
    wanted = phrase_keys(f"1 {unit}")[-1]
    found = []
    for name, values in words.attributes.items():
        for spelling in values.values():
            keys = phrase_keys(spelling)
            if len(keys) == 2 and keys[0][:1].isdigit() and keys[1] == wanted:
                found.append((name, spelling, read_digits(keys[0])))
    return found
