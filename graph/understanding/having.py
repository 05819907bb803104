"""Requests that only tell what the things in force must have: "with a good camera"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.tokens import Token

# As in "with a camera", "only ones that have a pump", "must come with a case".
_BEFORE = frozenset(
    "and but ok okay so well only just ones one it they should must needs need has have to come "
    "comes which that , preferably ideally".split()
)
_HAVING = frozenset({"with", "having", "featuring", "including"})
_SEEKING = frozenset({"show", "find", "want", "looking", "search", "buy"})


def tells_more(tokens: Sequence[Token]) -> bool:
    """Whether a request begins with what things have, and asks for no other thing."""
    texts = [token.text for token in tokens]
    opening = next((n for n, text in enumerate(texts) if text not in _BEFORE), len(texts))
    return texts[opening : opening + 1] != [] and (
        texts[opening] in _HAVING and _SEEKING.isdisjoint(texts)
    )
