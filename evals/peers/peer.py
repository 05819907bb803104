"""What a peer is: something built in a folder from the goods, then asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from data.constraints import Constraints
from evals.peers.goods import Facts, Goods
from knowledge.embedding import Embedder

DEPTH = 100
"""How deep a ranking goes, and how many of it are looked at where limits come afterwards."""


class Ask(Protocol):
    """A question to an opened engine; safe to call from one thread."""

    def __call__(self, query: str, k: int, limits: Constraints | None = None) -> list[str]:
        """The ids of at most k products within the limits, best first."""


@dataclass(frozen=True)
class Peer:
    """A search engine.

    Attributes:
        build: Writes what the engine keeps on disk, if anything.
        opened: Makes ready for questions what was built, as a start of the shop would.
        limits: How it holds limits: before it ranks, or afterwards among its first DEPTH.
    """

    build: Callable[[Goods, Path], None]
    opened: Callable[[Goods, Path, Embedder], Ask]
    limits: str


def limited_afterwards(ask: Callable[[str, int], list[str]], goods: Goods) -> Ask:
    """The engine with limits held the only way that is left: on what it gave."""

    @cache
    def known() -> dict[str, Facts]:
        return {item.id: item.facts for item in goods.items()}

    def limited(query: str, k: int, limits: Constraints | None = None) -> list[str]:
        if limits is None:
            return ask(query, k)
        return [one for one in ask(query, DEPTH) if known()[one].within(limits)][:k]

    return limited
