"""Figures of messages in several languages, a set each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

KEPT_EXAMPLES = 60
# Sets that are no language read in other words.
APART = ("en", "mix")


@dataclass(frozen=True)
class Judged:
    """A message with what was found in it, and which of its sides are right."""

    set: str
    record: Mapping[str, Any]
    right: Mapping[str, bool]
    found: Mapping[str, Any]


def by_set(judged: Sequence[Judged]) -> dict[str, Any]:
    """Shares of messages right in each side, set by set; "all" are the languages together."""
    names = sorted({one.set for one in judged})
    sets = {name: _shares([one for one in judged if one.set == name]) for name in names}
    wrong = [one for one in judged if not all(one.right.values())]
    return {
        "all": _shares([one for one in judged if one.set not in APART]),
        "sets": sets,
        "wrong": [_shown(one) for one in wrong[:KEPT_EXAMPLES]],
    }


def _shares(judged: Sequence[Judged]) -> dict[str, float]:
    sides = dict.fromkeys(side for one in judged for side in one.right)
    told = {side: [one.right[side] for one in judged if side in one.right] for side in sides}
    shares = {side: round(sum(rights) / len(rights), 4) for side, rights in told.items()}
    return {"records": len(judged), **shares}


def _shown(one: Judged) -> dict[str, Any]:
    sides = [side for side, right in one.right.items() if not right]
    return {"text": one.record["text"], "wrong": sides, "found": dict(one.found)}
