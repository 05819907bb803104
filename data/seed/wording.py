"""Puts a demo product's description together from its family's sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping

from data.seed.families import Item

_AN = re.compile(
    r"\b([Aa]) (?=[aeioAEIO8]|11\b|18\b|u(?!ni|s|ti|kulele)|(?:SSD|LED|HD|RGB|IPS|LCD|HRC)\b)"
)
_A = re.compile(r"\b([Aa])n (?=one\b|once\b|[bcdfgjkpqtvwxyz])")
LEAST_WORDS = 46
MOST_WORDS = 84


class _Words(dict[str, str]):
    """Values by name; a name in small letters gives the value in small letters."""

    def __missing__(self, key: str) -> str:
        for name, value in self.items():
            if name.lower() == key:
                return value.lower()
        raise KeyError(key)


def describe(item: Item, name: str, specs: Mapping[str, str], colors: list[str]) -> str:
    """Between 40 and 90 plain words that agree with the specifications."""
    words = _Words(specs)
    words.update(item.words)
    words.update(brand=item.brand, line=item.line, name=name, noun=item.family.noun.lower())
    if colors:
        words["color"] = colors[0]
    chance = item.random("words")
    # Consecutive products of a family open differently because the sentences go round.
    lead = item.family.lead[item.number % len(item.family.lead)]
    use = item.family.use[(item.number // 2) % len(item.family.use)]
    facts = [_fill(fact, words) for fact in item.family.facts]
    chance.shuffle(facts)
    first, last = _fill(lead, words), _fill(use, words)
    kept = _enough(facts, len(f"{first} {last}".split()))
    late_use = chance.random() < 0.7
    return " ".join([first, *kept, last] if late_use else [first, last, *kept])


def _enough(facts: list[str], spoken: int) -> list[str]:
    kept: list[str] = []
    for fact in facts:
        length = len(fact.split())
        if spoken >= LEAST_WORDS + 6 or spoken + length > MOST_WORDS:
            continue
        kept.append(fact)
        spoken += length
    return kept


def _fill(sentence: str, words: _Words) -> str:
    text = sentence.format_map(words)
    text = _A.sub(r"\1 ", _AN.sub(r"\1n ", text))
    return text[0].upper() + text[1:]
