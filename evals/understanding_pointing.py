"""Messages about products in view, by people who saw only their cards: which of them are meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from evals.understanding_speech import conversation_of
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander

Record = dict[str, Any]


def score(
    records: Sequence[Record], shops: Mapping[str, Understander], data: Path | None
) -> dict[str, Any]:
    """Shares by what a message does, of those that mean products and of those that mean none.

    `exact`: what the message's requests point at is what its writer meant; `others`: something
    else is. What is left of one is `nothing`: we should ask, or look the words up.
    """
    told: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for record in records:
        if record["catalogue"] not in shops:
            continue
        understood = shops[record["catalogue"]].understand(record["text"], _scene(record, data))
        found = {pid for part in understood.parts for pid in part.product_ids}
        wanted = set(record["points"])
        kind = record["does"] if wanted else f"{record['does']} none"
        told[kind].append((found == wanted, bool(found) and found != wanted))
    return {kind: _shares(judged) for kind, judged in sorted(told.items())}


def _scene(record: Record, data: Path | None) -> Conversation:
    context = "product" if record["focus"] else "list"
    return conversation_of({**record, "cart": [], "context": context}, data)


def _shares(judged: Sequence[tuple[bool, bool]]) -> dict[str, Any]:
    exact, others = (round(fmean(one), 4) for one in zip(*judged, strict=True))
    return {"records": len(judged), "exact": exact, "others": others}
