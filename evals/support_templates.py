"""A set of support requests halved so that no template of wording stands in both halves."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from rapidfuzz.fuzz import ratio

from knowledge.words import stems

# Keys of one intent at least so alike are one template: typing errors, endings.
ALIKE = 85
Half = Literal["dev", "held_out"]
_NUMBER = re.compile(r"[#$€£]?\s?\d[\d.,]*")
# Asking politely, helplessly or angrily: said around any request of the set.
_AROUND = frozenset(
    stem
    for word in """
    i we you u ya me my your ur our the a an of to in on for from with and or it is are am be do
    does did have has had got can could may might would will want wanna need require like try
    trying attempt know dont not how what where when which there please help assist assistance
    support hello hi hey question about some any that this if so let m s d ll ve re t get gotta
    goddamn damn bloody fucking freaking possible possibility happen happens information inform
    """.split()
    for stem in stems(word)
)


@dataclass(frozen=True)
class Support:
    """A request, the set's own intent, and the half that its template is in."""

    text: str
    intent: str
    half: Half


def support_requests(path: Path, intents: Iterable[str]) -> list[Support]:
    """The requests of these intents, each with its half."""
    wanted = set(intents)
    with path.open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["intent"] in wanted]
    keys: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        keys[row["intent"]].add(_key(row))
    template = {intent: _merged(sorted(held)) for intent, held in keys.items()}
    return [
        Support(
            row["instruction"],
            row["intent"],
            half_of(f"{row['intent']} {template[row['intent']][_key(row)]}"),
        )
        for row in rows
    ]


def _key(row: Mapping[str, str]) -> str:
    """What is left of a request without names, numbers and what is said around any request."""
    text = row["instruction"].casefold()
    if row["entity_value"]:
        text = text.replace(row["entity_value"].casefold(), " ")
    said = stems(_NUMBER.sub(" ", text))
    return " ".join(sorted({stem for stem in said if stem not in _AROUND}))


def _merged(keys: Sequence[str]) -> dict[str, str]:
    """Each key's template: the first key that it is alike to, by one step or several."""
    found: dict[str, str] = {}
    for key in keys:
        alike = (other for other in found if ratio(key, other) >= ALIKE)
        near = next(alike, None)
        found[key] = found[near] if near is not None else key
    return found


def half_of(template: str) -> Half:
    """The half that a template is in, by its hash."""
    return "dev" if sha256(template.encode()).digest()[0] % 2 else "held_out"
