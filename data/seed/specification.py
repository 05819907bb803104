"""Draws a product's specifications from its family's rules; ranks a value in its range."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

from data.seed.families import Item

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def number(text: Any) -> float:
    """The first number in a specification value, 0.0 when there is none."""
    found = _NUMBER.search(str(text))
    return float(found.group()) if found else 0.0


def specifications(item: Item) -> dict[str, str]:
    """The product's specification values with units, in the family's order."""
    drawn: dict[str, str] = {}
    for name, rule in item.family.specs.items():
        value = item.fixed[name] if name in item.fixed else _draw(item, name, rule)
        drawn[name] = str(value)
    return drawn


def _draw(item: Item, name: str, rule: Any) -> str:
    """One value: `up` follows the grade, `down` opposes it, `any` is free, `name` reads it."""
    if not isinstance(rule, Mapping):
        return str(rule)
    unit = str(rule.get("unit", ""))
    if "name" in rule:
        return _with_unit(_plain(number(item.line)), rule["name"])
    choice = item.random(f"spec/{name}")
    place = choice.random() if "any" in rule else item.grade
    if "down" in rule:
        place = 1.0 - place
    values = rule.get("up") or rule.get("down") or rule["any"]
    if "step" in rule:
        low, high = values
        if "any" not in rule:
            place = min(1.0, max(0.0, place + choice.uniform(-0.12, 0.12)))
        steps = round((high - low) * place / rule["step"])
        return _with_unit(_plain(low + steps * rule["step"]), unit)
    return _with_unit(str(values[min(int(place * len(values)), len(values) - 1)]), unit)


def _with_unit(value: str, unit: str) -> str:
    """Value and unit, the unit in the singular for one."""
    if value == "1":
        unit = "person" if unit == "people" else re.sub(r"^(\w\w\w+)s\b", r"\1", unit)
    return f"{value} {unit}".rstrip()


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def standing(item: Item, name: str, specs: Mapping[str, str]) -> float:
    """Where the value stands between the least and the most of its rule, in [-1, 1]."""
    rule = item.family.specs[name]
    if not isinstance(rule, Mapping):
        return 0.0
    values = rule.get("up") or rule.get("down") or rule.get("any")
    if values is None:
        values = [number(line) for line in _lines(item)]
    if all(isinstance(value, int | float) for value in values):
        share = _share(number(specs[name]), min(values), max(values))
    else:
        # Worded values stand in the order in which the file lists them, least first.
        share = _rank(specs[name], [str(value) for value in values])
    return max(-1.0, min(1.0, 2.0 * share - 1.0))


def _share(value: float, low: float, high: float) -> float:
    """How far from low to high, by ratio where the range is wide: 8 of 4..32 GB is a third."""
    if high <= low:
        return 0.5
    if low > 0 and high / low >= 4:
        return math.log(max(value, low) / low) / math.log(high / low)
    return (value - low) / (high - low)


def _lines(item: Item) -> list[str]:
    entries = [entry for lines in item.family.items.values() for entry in lines]
    return [str(entry["line"] if isinstance(entry, dict) else entry) for entry in entries]


def _rank(value: str, values: list[str]) -> float:
    kinds = list(dict.fromkeys(values))
    return kinds.index(value) / (len(kinds) - 1) if value in kinds and len(kinds) > 1 else 0.5
