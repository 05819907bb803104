"""How large a study is, where it keeps its shops, and an even sample of what there is."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

from data.errors import InvalidInput
from data.settings import Settings

SIZE_FROM = "SMARTSHOP_STUDY_SIZE"
Item = TypeVar("Item")


def study_size(usual: int) -> int:
    """How many cases a study takes: what the environment states, else what is usual.

    Raises:
        InvalidInput: The variable holds no number of cases.
    """
    stated = os.environ.get(SIZE_FROM, str(usual))
    if not stated.isdigit() or not int(stated):
        raise InvalidInput(f"{SIZE_FROM} holds a number of cases, such as {usual}.")
    return int(stated)


def study_settings() -> Settings:
    """The settings in force, with the embedded model: a study costs nothing."""
    return Settings(model="embedded")


def spread(items: Sequence[Item], most: int) -> list[Item]:
    """At most so many of them, evenly spread over all, the same ones each time."""
    if len(items) <= most:
        return list(items)
    return [items[n * len(items) // most] for n in range(most)]
