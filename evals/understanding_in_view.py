"""Messages said while cards and a cart are in view: what each changes, and what it asks about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from evals.in_view_sets import SaidInView, said_in_view
from graph.understanding.acted import ASKING, CHANGES, effects, effects_of
from graph.understanding.card_reader import Doing
from graph.understanding.understand import Understander

Record = dict[str, Any]


def score(
    scenes: Sequence[Record], shops: Mapping[str, Understander], data: Path | None
) -> dict[str, Any]:
    """Shares by what a message asks for.

    `exact`: the parts would leave the cart as the writer means, or ask about just what is meant;
    `others`: they would change the cart, or ask, otherwise. What is left of one does nothing.
    """
    told: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for said in said_in_view([one for one in scenes if one["catalogue"] in shops], data):
        parts = shops[said.catalogue].understand(said.text, said.conversation).parts
        found, wanted = effects(parts, said.conversation), _wanted(said)
        kinds = {act.does for act in said.acts if act.does in CHANGES}
        for kind in kinds or {"no change"}:
            told[kind].append((found == wanted, bool(found) and found != wanted))
        asked = {act.product for act in said.acts if act.does == "ask"}
        if asked:
            about = {pid for part in parts if part.intent in ASKING for pid in part.product_ids}
            told["ask"].append((about == asked, bool(about) and about != asked))
    return {kind: _shares(judged) for kind, judged in sorted(told.items())}


def _wanted(said: SaidInView) -> Mapping[str, int]:
    acts = [Doing(act.product, {act.does: 1.0}, act.quantity) for act in said.acts]
    return effects_of(acts, said.conversation)


def _shares(judged: Sequence[tuple[bool, bool]]) -> dict[str, Any]:
    exact, others = (round(fmean(one), 4) for one in zip(*judged, strict=True))
    return {"records": len(judged), "exact": exact, "others": others}
