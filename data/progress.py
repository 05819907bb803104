"""How long work tells how far it is, to whoever shows it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with the name of the stage, the units done and the units in all."""


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""
