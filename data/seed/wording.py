"""Puts a demo product's description together from its family's sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

from data.seed.families import Item

_AN = re.compile(
    r"(?<![\w-])([Aa]) "
    r"(?=[aeioAEIO8]|11\b|18\b|u(?!ni|s|ti|kulele)|(?:SSD|LED|HD|RGB|IPS|LCD|HRC)\b)"
)
# "[Spec? words when it has one | words when it has none]" within a sentence.
_CHOICE = re.compile(r"\[([\w -]+)\? ([^|\]]+) \| ([^\]]+)\]")
_ABSENT = {"no", "none", "not included", "not insulated", "sleeveless"}
_ACRONYM = re.compile(r"[A-Z]{2}")
_A = re.compile(r"(?<![\w-])([Aa])n (?=one\b|once\b|[bcdfgjkpqtvwxyz])")
_PURPOSE = ("For ", "Good for", "Made for", "It suits", "Suits", "Meant for", "It fits")
LEAST_WORDS = 46
MOST_WORDS = 84


class _Words(dict[str, str]):
    """Values by name; in small letters for a name in small letters, joined by "and" for "name&"."""

    def __missing__(self, key: str) -> str:
        if key.endswith("&"):
            return " and ".join(self[key[:-1]].rsplit(", ", 1))
        for name, value in self.items():
            if name.lower() == key:
                return small(value)
        raise KeyError(key)


def small(value: str) -> str:
    """The value in small letters, except words such as PVC."""
    return " ".join(word if _ACRONYM.search(word) else word.lower() for word in value.split(" "))


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
    told = _fields(lead)
    facts = [fact for fact in item.family.facts if not _fields(fact) or _fields(fact) - told]
    chance.shuffle(facts)
    first, last = _fill(lead, words), _fill(use, words)
    kept = _enough([_fill(fact, words) for fact in facts], len(f"{first} {last}".split()))
    early_use = use.startswith(_PURPOSE) and chance.random() < 0.4
    return " ".join([first, last, *kept] if early_use else [first, *kept, last])


def _fields(sentence: str) -> set[str]:
    """The specifications that a sentence tells."""
    named = {field for _, field, _, _ in Formatter().parse(sentence) if field}
    return named | {choice[1] for choice in _CHOICE.finditer(sentence)}


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
    chosen = _CHOICE.sub(lambda found: found[2 if words[found[1]] not in _ABSENT else 3], sentence)
    text = chosen.format_map(words)
    text = _A.sub(r"\1 ", _AN.sub(r"\1n ", text))
    return text[0].upper() + text[1:]
