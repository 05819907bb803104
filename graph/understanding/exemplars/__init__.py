"""Sentences that show each intent, a file an intent, and several.yaml for two; slots.yaml fills."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data.yaml_file import read_yaml

HERE = Path(__file__).parent
# Fillings of a sentence with placeholders; one without is taken once.
FILLINGS = 4
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Exemplar:
    """A sentence and the intents that it shows."""

    intents: tuple[str, ...]
    written: str
    text: str


def exemplars() -> list[Exemplar]:
    """Every exemplar, each with its placeholders filled."""
    slots: dict[str, list[str]] = read_yaml(HERE / "slots.yaml")
    return [
        Exemplar(intents, line, text)
        for intents, line in _written()
        for text in _fillings(line, slots)
    ]


def _written() -> Iterator[tuple[tuple[str, ...], str]]:
    for path in sorted(HERE.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                yield (path.stem,), line
    several: dict[str, list[str]] = read_yaml(HERE / "several.yaml")
    for named, lines in several.items():
        for line in lines:
            yield tuple(named.split(", ")), line


def fingerprint() -> str:
    """A hash of all exemplars and fillers: what the head was trained from."""
    digest = hashlib.sha256()
    for path in sorted([*HERE.glob("*.txt"), *HERE.glob("*.yaml")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _fillings(line: str, slots: dict[str, list[str]]) -> list[str]:
    if not _PLACEHOLDER.search(line):
        return [line]
    # The line itself is the seed: the same fillings on every machine and run.
    chance = random.Random(line)
    return [
        _PLACEHOLDER.sub(lambda match: chance.choice(slots[match.group(1)]), line)
        for _ in range(FILLINGS)
    ]
