"""The attributes of a product: as the store states them, else as its name says them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from knowledge.lexicon import lexicon
from knowledge.units import units
from knowledge.words import key, normalise, singular, words

NAMED_IN_NAMES = ("color", "material", "gender", "pattern")
KNOWN = (*NAMED_IN_NAMES, "size")
# Figures of these kinds in a name tell an attribute; those of other units may tell several.
_FIGURED = {"charge": "capacity", "memory": "memory", "power": "power"}
# An attribute that tells the same figure under another name.
_ALIKE = {"memory": frozenset({"ram", "storage"}), "capacity": frozenset({"battery capacity"})}
_FIGURE = re.compile(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?)[\s-]?([A-Za-z]+)\b")
FITTING = frozenset(lexicon("fitting")["attributes"])
"""Attributes that tell what other thing a product is made for."""
LONGEST_VALUE = 60
# A stroke between a unit and what it is counted by parts nothing: "80 g/m2", "10 km/h".
_RATE = r"(?<=[a-zµ])/(?=(?:[cm]?m[23²³]|h|s|min|day|kg|l)\b)"
# Nor does the comma of "10,000 mm".
_THOUSANDS = r"(?<=\d),(?=\d{3}\b)"
_PIECES = re.compile(rf"\s*(?:(?!{_RATE}|{_THOUSANDS})[,;/|]|\s&\s|\band\b)\s*")
_AMBIGUOUS_IN_NAMES = frozenset({"f", "m", "lady", "stone", "snow", "rose", "jet", "ash", "sand"})
_ALIASES = {
    alias: name for name, aliases in lexicon("attributes").items() for alias in (name, *aliases)
}

Traits = dict[str, dict[str, str]]


@functools.lru_cache(maxsize=10_000)
def attribute_name(name: str) -> str:
    """The one name of an attribute: "Colour" and "color_family" are both "color"."""
    plain = normalise(name.replace("_", " "))
    return _ALIASES.get(plain, plain)


@functools.cache
def _terms(name: str) -> tuple[dict[tuple[str, ...], tuple[str, ...]], int, frozenset[str]]:
    """Words of a known attribute -> their families; the longest word count; the first words."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for family, terms in lexicon(name).items():
        for term in (family, *terms):
            spelled = tuple(words(term))
            found[spelled] = tuple(dict.fromkeys((*found.get(spelled, ()), normalise(family))))
    return found, max(map(len, found)), frozenset(singular(term[0]) for term in found)


def known_values(name: str, tokens: list[str]) -> list[str]:
    """Values of a known attribute among the words, longest first: the term and its family."""
    terms, longest, firsts = _terms(name)
    values: dict[str, None] = {}
    place = 0
    while place < len(tokens):
        if singular(tokens[place]) not in firsts:
            place += 1
            continue
        for length in range(min(longest, len(tokens) - place), 0, -1):
            span = tuple(tokens[place : place + length])
            families = terms.get(span) or terms.get(tuple(map(singular, span)))
            if families:
                values.update(dict.fromkeys((" ".join(span), *families)))
                place += length - 1
                break
        place += 1
    return list(values)


def value_form(name: str, value: str) -> str:
    """How a value is compared: "Medium" of size is "m", "16 GB" is "16gb", "Greys" is "gray"."""
    form = key(value)
    if name == "size":
        families = _terms("size")[0].get(tuple(words(value)))
        return families[0] if families else form
    return form


@functools.lru_cache(maxsize=100_000)
def stated_values(name: str, value: str) -> tuple[tuple[str, str], ...]:
    """The forms a stated value is found by, each with a spelling: whole, pieces, families."""
    found: dict[str, str] = {}
    pieces = [piece for piece in _PIECES.split(value) if piece]
    for piece in (value, *pieces):
        form = value_form(name, piece)
        if form:
            found.setdefault(form, piece.strip())
    if name in NAMED_IN_NAMES:
        for family in known_values(name, words(value)):
            found.setdefault(key(family), family)
    return tuple(found.items())


def traits(
    name: str,
    attributes: Mapping[str, Any],
    specifications: Mapping[str, Any],
    options: Iterable[Mapping[str, Any]] = (),
) -> Traits:
    """Attribute -> form of value -> spelling, from what is stated, else from the name's words."""
    found: Traits = {}
    for stated in (attributes, specifications, *options):
        for label, value in stated.items():
            _state(found, attribute_name(str(label)), value)
    for attribute, values in in_name(name).items():
        if attribute not in found and found.keys().isdisjoint(_ALIKE.get(attribute, ())):
            found[attribute] = {key(value): value for value in values}
    return found


@functools.lru_cache(maxsize=100_000)
def in_name(name: str) -> Mapping[str, tuple[str, ...]]:
    """Attribute -> the values that a product's name says, of those that names tell plainly.

    A figure only where it is the one of its kind: "Cell Phone with 16GB Memory".
    """
    tokens = _unambiguous(words(name))
    told = {attribute: tuple(known_values(attribute, tokens)) for attribute in NAMED_IN_NAMES}
    for kind, attribute in _FIGURED.items():
        figures = dict.fromkeys(_figures(name, kind))
        told[attribute] = tuple(figures) if len(figures) == 1 else ()
    return {attribute: values for attribute, values in told.items() if values}


def _unambiguous(tokens: list[str]) -> list[str]:
    """The words of a name without those that mean much else, but for "rose" in "rose gold"."""
    pairs = zip(tokens, [*tokens[1:], ""], strict=False)
    phrases = {term for attribute in NAMED_IN_NAMES for term in _terms(attribute)[0]}
    return [one for one, two in pairs if one not in _AMBIGUOUS_IN_NAMES or (one, two) in phrases]


def _figures(name: str, kind: str) -> Iterator[str]:
    for number, unit in _FIGURE.findall(name):
        if units().get(unit.casefold(), ("",))[0] == kind:
            yield f"{number.replace(',', '')} {unit}"


def _state(found: Traits, name: str, value: Any) -> None:
    if isinstance(value, list | tuple):
        for one in value:
            _state(found, name, one)
    elif isinstance(value, bool):
        found.setdefault(name, {})["yes" if value else "no"] = "yes" if value else "no"
    elif isinstance(value, str | int | float) and 0 < len(str(value)) <= LONGEST_VALUE:
        for form, spelling in stated_values(name, str(value)):
            found.setdefault(name, {}).setdefault(form, spelling)
