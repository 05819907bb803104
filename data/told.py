"""Something to tell about a product, before it is put into the words of a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Told:
    """What is told, and what fills it.

    Attributes:
        key: Which kind of remark it is: "matches", "rating", "bought-with" …
        values: By their names; prices in cents, words of the shop as it writes them.
        parts: What it lists, each told for itself.
    """

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    parts: tuple[Told, ...] = ()


def told(key: str, *parts: Told, **values: Any) -> Told:
    """A remark, with its parts and values."""
    return Told(key, values, parts)
