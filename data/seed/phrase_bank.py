"""Phrases of the reviews: found by kind of product and filled with its specification."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from data.yaml_file import read_yaml

PHRASES = Path(__file__).parent / "review_phrases"
POLARITIES = ("good", "bad", "fair", "brief_good", "brief_bad")
ASPECT_FILES = (
    "aspects_use",
    "aspects_senses",
    "aspects_body",
    "aspects_groups",
    "aspects_special",
    "aspects_small",
)
_CHOICE = re.compile(r"\[([^\]]+)\]")
_SLOT = re.compile(r"\{([^}]+)\}")
_ENDINGS = (
    ("ies", "y"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("sses", "ss"),
    ("ss", "ss"),
    ("s", ""),
)
_NEVER_WASHED = {
    "care dry clean",
    "care wipe clean",
    "care vacuum and spot clean",
    "washable cover no",
}
_HIGH_PRICE = 60
_SILENT = {"no", "none", "yes"}
# How a sentence speaks of one thing, and of a pair or several.
_SINGULAR = {"it": "it", "them": "it", "its": "its", "is": "is", "was": "was", "has": "has"}
_SINGULAR |= {"this": "this", "s": "s", "one": "one"}
_PLURAL = {"it": "they", "them": "them", "its": "their", "is": "are", "was": "were", "has": "have"}
_PLURAL |= {"this": "these", "s": "", "one": "ones"}


@dataclass(frozen=True)
class Kind:
    """What a product is called and where it stands: noun, number, category words, slot values."""

    noun: str
    plural: bool
    places: frozenset[str]
    facts: frozenset[str]
    slots: Mapping[str, str]

    def matches(self, wanted: str) -> bool:
        """Whether a comma-separated list speaks of this kind.

        A part is a noun, a category name, or a specification with its value ("care dry clean").
        """
        parts = [part.strip() for part in wanted.split(",")]
        return not self.facts.isdisjoint(parts) or any(
            place == name or place.endswith(f" {name}") for name in parts for place in self.places
        )

    def excludes(self, line: str) -> bool:
        """Whether the line speaks of washing something that must not be washed that way."""
        if self.facts & _NEVER_WASHED:
            return bool(re.search(r"\b[Ww]ash|machine", line))
        return "care hand wash" in self.facts and "machine" in line


def kind_of(product: Mapping[str, Any]) -> Kind:
    """The kind of a product record, with the slots its sentences may use."""
    path = str(product["category"]).split(" > ")
    noun, number = _nouns().get(path[-1]) or (singular(path[-1]), "one")
    plural = number in ("pair", "many")
    slots = dict(_PLURAL if plural else _SINGULAR)
    if number == "pair":
        slots["one"] = "pair"
    slots |= {key.capitalize(): value.capitalize() for key, value in slots.items()}
    slots |= {"noun": noun, "brand": product["brand"], "price": f"${product['price']:,.0f}"}
    if number == "one":
        slots["single"] = noun
    if product["price"] >= _HIGH_PRICE:
        slots["high price"] = slots["price"]
    for name, value in product["specifications"].items():
        if value not in _SILENT:
            slots[name] = value
    places = {part.lower() for part in path} | {singular(part) for part in path}
    if "Accessories" in path:
        places.add(f"{path[0].lower()[:-1]} accessories")
    facts = {f"{name} {value}".lower() for name, value in product["specifications"].items()}
    return Kind(noun, plural, frozenset(places | {noun}), frozenset(facts), slots)


@cache
def bank(name: str) -> Any:
    """The parsed phrase file of that name."""
    return read_yaml(PHRASES / f"{name}.yaml")


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    return {category: (noun, number) for category, (noun, number) in bank("kinds").items()}


@cache
def _aspects() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for name in ASPECT_FILES:
        for aspect, entries in bank(name).items():
            found.setdefault(aspect, []).extend(entries)
    return found


def singular(words: str) -> str:
    """A category name in lower case and in the singular: "Sheet Sets" gives "sheet set"."""
    lower = words.lower()
    for ending, replacement in _ENDINGS:
        if lower.endswith(ending):
            return lower.removesuffix(ending) + replacement
    return lower


def chosen(entries: Iterable[Mapping[str, Any]], kind: Kind, key: str) -> list[str]:
    """The usable lines under `key` of all entries that speak of this kind."""
    own = [entry for entry in entries if "for" in entry and kind.matches(entry["for"])]
    own = [entry for entry in own if not kind.matches(entry.get("not", "-"))]
    if any(entry.get("only") for entry in own):
        found = [entry for entry in own if entry.get("only")]
    else:
        found = [entry for entry in entries if "for" not in entry] + own
    lines = [line for entry in found for line in lines_of(entry.get(key, ""))]
    return usable(lines, kind, any_number={line for e in own for line in lines_of(e.get(key, ""))})


def lines_of(block: str) -> list[str]:
    """The phrases of a text block, one a line."""
    return [line.strip() for line in block.splitlines() if line.strip()]


def usable(lines: Iterable[str], kind: Kind, any_number: Iterable[str] = ()) -> list[str]:
    """Lines whose slots the product can fill and whose "it" agrees with its number."""
    free = set(any_number)
    return [
        line
        for line in lines
        if all(slot in kind.slots for slot in _SLOT.findall(line))
        and not kind.excludes(line)
        and (not kind.plural or line in free or not re.search(r"\b([Ii]t|[Tt]his one)\b", line))
    ]


def aspect_lines(aspect: str, polarity: str, kind: Kind) -> list[str]:
    """What buyers of this kind say about an aspect, by one of `POLARITIES`."""
    entries = _aspects().get(aspect, [])
    if polarity.startswith("brief"):
        own = [e for e in entries if "for" in e and kind.matches(e["for"]) and e.get("only")]
        return [] if own else chosen(entries, kind, polarity)
    return chosen(entries, kind, polarity)


def filled(line: str, kind: Kind, chance: Random) -> str:
    """The line with one wording chosen and its slots filled."""
    worded = _CHOICE.sub(lambda match: chance.choice(match[1].split("|")), line)
    if kind.noun.startswith(tuple("aeiou")):
        worded = worded.replace("a {single}", "an {single}")
    return _SLOT.sub(lambda match: kind.slots[match[1]], worded)
