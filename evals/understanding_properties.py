"""Requests that tell a property in words of the customer's own, or none: which one is heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.properties import meant_on
from graph.understanding.understand import Understander

Record = dict[str, Any]


def score(
    records: Sequence[Record], shops: Mapping[str, Understander], data: Path | None
) -> dict[str, Any]:
    """`heard` and `another`: shares of the requests that tell a property; `invented`: of others."""
    told: list[tuple[str, str]] = []
    for record in records:
        shop = shops.get(record["catalogue"])
        if shop is not None and shop.scorer.minilm is not None:
            found = meant_on([record["category"]], record["text"], shop.words(), shop.scorer.minilm)
            told.append((found, record["property"]))
    telling = [(found, wanted) for found, wanted in told if wanted]
    others = [found for found, wanted in told if not wanted]
    return {
        "records": len(told),
        "heard": _share([found == wanted for found, wanted in telling]),
        "another": _share([bool(found) and found != wanted for found, wanted in telling]),
        "invented": _share([bool(found) for found in others]),
    }


def _share(held: Sequence[bool]) -> float:
    return round(sum(held) / len(held), 4) if held else 0.0
