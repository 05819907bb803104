"""Read the written examples, and fill their templates the same way each time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from data.yaml_file import read_yaml
from graph.guardrails.risk import KINDS
from graph.guardrails.signs import SIGNS
from graph.understanding.exemplars import exemplars as intents

FOLDER = Path(__file__).parent / "exemplars"
HARMLESS = "harmless"
CLASSES: tuple[str, ...] = (HARMLESS, *KINDS)
_SLOT = re.compile(r"\{(\w+)\}")
_GREETINGS = ("Hi, ", "Hello! ", "hey ", "Good morning. ", "please, ", "Excuse me, ")
LONG_TEXTS = 300
MESSAGES_IN_LONG = (2, 6)
LONGEST = 380


@dataclass(frozen=True)
class Example:
    """A text, its class, and the sentence that it was made of: what belongs together."""

    text: str
    label: str
    source: str


def examples() -> list[Example]:
    """Every example, in a fixed order; the first class is harmless."""
    own = [example for label in CLASSES for example in _read(label)]
    # What the assistant learns to understand is harmless, save for what it learns to decline.
    known = [
        Example(one.text, HARMLESS, one.written) for one in intents() if "unsafe" not in one.intents
    ]
    return [*own, *known, *_long(own, known)]


def fingerprint() -> str:
    """A hash of all that the guard's own examples and signs are written in."""
    files = [SIGNS, *(_file(label) for label in CLASSES)]
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _file(label: str) -> Path:
    return FOLDER / f"{label}.yaml"


def _read(label: str) -> Iterator[Example]:
    record: dict[str, Any] = read_yaml(_file(label))
    chance = Random(label)
    for line in record["lines"]:
        yield Example(line, label, line)
    for template in record["templates"]:
        filled = {
            _filled(template["text"], record["slots"], chance) for _ in range(template["count"])
        }
        for text in sorted(filled):
            dressed = chance.choice(_GREETINGS) + text if chance.random() < 0.1 else text
            yield Example(dressed, label, template["text"])


def _filled(text: str, slots: dict[str, list[str]], chance: Random) -> str:
    while found := _SLOT.search(text):
        choice = slots.get(found.group(1))
        # Braces that name no slot belong to the example.
        filling = chance.choice(choice) if choice else f"\0{found.group(1)}\1"
        text = text[: found.start()] + filling + text[found.end() :]
    return re.sub(" +", " ", text.replace("\0", "{").replace("\1", "}")).strip()


def _long(own: list[Example], known: list[Example]) -> Iterator[Example]:
    """Several messages in one, so that length alone says nothing; one bad one spoils all."""
    chance = Random("long")
    harmless = [e for e in own if e.label == HARMLESS] + known
    harmful = [e for e in own if e.label != HARMLESS]
    for number in range(LONG_TEXTS):
        parts = chance.sample(harmless, chance.randint(*MESSAGES_IN_LONG))
        joint = chance.choice([". ", " ", "\n", "\n\n", ", "])
        if number % 3:
            yield Example(joint.join(e.text for e in parts)[:LONGEST], HARMLESS, f"long {number}")
            continue
        bad = chance.choice(harmful)
        before = joint.join(e.text for e in parts)[: max(0, LONGEST - len(bad.text))]
        yield Example(before + joint + bad.text, bad.label, bad.source)
