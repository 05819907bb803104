"""Sentences that show each intent, one file an intent; placeholders are filled from slots.yaml."""

from __future__ import annotations

import hashlib
import random
import re
from pathlib import Path

from data.yaml_file import read_yaml

HERE = Path(__file__).parent
# Fillings of a sentence with placeholders; one without is taken once.
FILLINGS = 4
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def exemplars() -> list[tuple[str, str, str]]:
    """Every exemplar filled in: (intent, sentence as written, sentence filled)."""
    slots: dict[str, list[str]] = read_yaml(HERE / "slots.yaml")
    filled = []
    for path in sorted(HERE.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                filled += [(path.stem, line, text) for text in _fillings(line, slots)]
    return filled


def fingerprint() -> str:
    """A hash of all exemplars and fillers: what the head was trained from."""
    digest = hashlib.sha256()
    for path in sorted([*HERE.glob("*.txt"), HERE / "slots.yaml"]):
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
