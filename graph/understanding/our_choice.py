"""Whether our own choice is asked for: "which would you take?", "if you were me?"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.split import says_kind
from graph.understanding.tokens import Token


def asks_our_choice(tokens: Sequence[Token]) -> bool:
    """Whether words ask which one we would take ourselves."""
    return says_kind(tokens, "OUR_CHOICE")
