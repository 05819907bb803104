"""Finds which drawing fits a product, by the words of its name and categories."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml

_WORD = re.compile(r"[a-z0-9]+")
# What follows is what the product fits or holds, not what it is: "Case for Phone", "Mug, 2 Pieces".
_TAIL = re.compile(r"\s(?:for|with|by|from|compatible)\s|[,(|/:]", re.IGNORECASE)
_PARTS = re.compile(r"\s[-–]\s")
_PLURAL = re.compile(r"(?:(ch|sh|x)es|([^s])s)$")
_LONGEST = 3


@functools.cache
def _phrases() -> Mapping[tuple[str, ...], str]:
    table = read_yaml(Path(__file__).parent / "words.yaml")
    return {
        tuple(_tokens(str(phrase))): kind for kind, phrases in table.items() for phrase in phrases
    }


def _tokens(text: str) -> list[str]:
    """Words in small letters, plurals made singular as far as dropping their ending does it."""
    words = _WORD.findall(text.lower())
    return [_PLURAL.sub(r"\1\2", word) if len(word) > 3 else word for word in words]


def _match(words: list[str], end: int) -> str | None:
    """The drawing of the longest phrase whose last word is the one before `end`."""
    for length in range(min(_LONGEST, end), 0, -1):
        kind = _phrases().get(tuple(words[end - length : end]))
        if kind:
            return kind
    return None


def _last(words: list[str]) -> str | None:
    found = (_match(words, end) for end in range(len(words), 0, -1))
    return next((kind for kind in found if kind), None)


def kind_of(product: Mapping[str, Any]) -> str | None:
    """The drawing's name, None when no word is known.

    What a name ends in tells most; then the innermost category, the rest of the name, and the
    outer categories.
    """
    name = str(product.get("name") or "")
    levels = [level.strip() for level in str(product.get("category") or "").split(">")]
    # "Brand - Product - Colour": any part may be the one that names the thing.
    brand = str(product.get("brand") or "").casefold()
    parts = [part for part in _PARTS.split(name) if part.casefold() != brand]
    heads = [_tokens(_TAIL.split(part, maxsplit=1)[0]) for part in parts]
    heads.sort(key=len, reverse=True)
    tries = (
        *(_match(head, len(head)) for head in heads),
        _last(_tokens(levels[-1])),
        *(_last(head) for head in heads),
        *(_last(_tokens(level)) for level in reversed(levels[:-1])),
        _last(_tokens(name)),
    )
    return next((kind for kind in tries if kind), None)
