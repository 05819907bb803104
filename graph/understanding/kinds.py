"""Intents that are told apart from a wider one, and are served as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

KIND_OF: Mapping[str, str] = {
    "gift": "recommend",
    "order_list": "order_status",
    "delivery": "help",
    "payment": "help",
    "account": "help",
}


def wider(intent: str) -> str:
    """The intent that it is a kind of; itself where it is none."""
    return KIND_OF.get(intent, intent)


def with_kinds(intents: Iterable[str]) -> frozenset[str]:
    """These intents and all that are kinds of one of them."""
    named = frozenset(intents)
    return named | {kind for kind, of in KIND_OF.items() if of in named}


SEEKING: frozenset[str] = with_kinds({"search", "refine", "recommend"})
"""Intents that look for goods."""
