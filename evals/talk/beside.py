"""What came of a set of cases: figures of each variant, and whether one of them is better."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb
from typing import Any

from data.model_calls import MICROS
from data.personal_data import mask
from data.reply_cases import CaseFacts
from evals.intervals import wilson
from evals.talk.fault import CRASH
from evals.talk.figures import REPLY_CHARS, quantiles
from evals.talk.hold import HeldTurn
from graph.lab.variant import Variant
from graph.reply import Reply

NAMES = ("A", "B")
"""What the variants of a report are called."""
LEVEL = 0.05
"""Below this chance, if both were alike, one is called better."""


@dataclass(frozen=True)
class HeldCase:
    """A case as it went."""

    case: CaseFacts
    turns: Sequence[HeldTurn]

    @property
    def is_right(self) -> bool:
        """Whether nothing was wrong in any of its turns."""
        return not any(turn.faults for turn in self.turns)

    def told(self) -> dict[str, Any]:
        """As a report holds it, personal data masked."""
        return {"is_right": self.is_right, "turns": [_turn(turn) for turn in self.turns]}


@dataclass(frozen=True)
class HeldSet:
    """All cases under one variant, and the replies with what they took."""

    variant: Variant
    cases: Sequence[HeldCase]
    replies: Sequence[Reply]


def figures(sets: Sequence[HeldSet]) -> dict[str, Any]:
    """The report: each variant, the difference of two, and every case under each."""
    first = sets[0]
    rows = [
        {
            "id": one.case.id,
            "title": one.case.title,
            "customer_id": one.case.customer_id,
            "outcomes": [some.cases[number].told() for some in sets],
        }
        for number, one in enumerate(first.cases)
    ]
    variants = [_figures(one) for one in sets]
    between = difference(first, sets[1]) if len(sets) > 1 else None
    return {"variants": variants, "difference": between, "cases": rows}


def difference(first: HeldSet, second: HeldSet) -> dict[str, Any]:
    """How many cases only one of them gets right, and how likely that is where both are alike.

    The two hold the same cases, so only those on which they differ tell anything: McNemar's test,
    exact (the binomial of a half over them, both sides).
    """
    pairs = list(zip(first.cases, second.cases, strict=True))
    only_first = sum(one.is_right and not other.is_right for one, other in pairs)
    only_second = sum(other.is_right and not one.is_right for one, other in pairs)
    differing, fewer = only_first + only_second, min(only_first, only_second)
    tail = sum(comb(differing, k) for k in range(fewer + 1)) / 2**differing
    chance = min(1.0, 2 * tail)
    decided = chance < LEVEL
    better = NAMES[only_second > only_first] if decided else None
    return {
        "only_a": only_first,
        "only_b": only_second,
        "chance": round(chance, 4),
        "better": better,
    }


def on_paper(report: Mapping[str, Any]) -> dict[str, Any]:
    """The report as `evals.report.markdown` makes tables of it: a row a variant, a row a case."""
    rows = dict(zip(NAMES, report["variants"], strict=False))
    between = {"difference": report["difference"]} if report["difference"] else {}
    held = {
        f"{one['title']} ({one['id']})": dict(
            zip(NAMES, map(_verdict, one["outcomes"]), strict=False)
        )
        for one in report["cases"]
    }
    return {"variants": rows, **between, "cases": held}


def _verdict(outcome: Mapping[str, Any]) -> str:
    wrong = [what for turn in outcome["turns"] for what in turn["wrong"]]
    return "right" if outcome["is_right"] else "; ".join(wrong)


def _figures(held: HeldSet) -> dict[str, Any]:
    turns = [turn for one in held.cases for turn in one.turns]
    right = sum(one.is_right for one in held.cases)
    used = [reply.usage for reply in held.replies]
    costs = [one.cost_micros for one in used]
    return {
        "variant": held.variant.model_dump(exclude_none=True),
        "cases": len(held.cases),
        "right": right,
        "interval": wilson(right / len(held.cases), len(held.cases)).rounded(),
        "turns": len(turns),
        "false_statements": sum(any(fault.is_false for fault in turn.faults) for turn in turns),
        "crashes": sum(any(fault.kind == CRASH for fault in turn.faults) for turn in turns),
        "model_calls": sum(one.calls for one in used),
        "tool_calls": sum(reply.tool_calls for reply in held.replies),
        "input_tokens": sum(one.input_tokens for one in used),
        "output_tokens": sum(one.output_tokens for one in used),
        "cost_usd": None if None in costs else sum(one or 0 for one in costs) / MICROS,
        **quantiles([turn.took_ms for turn in turns]),
    }


def _turn(turn: HeldTurn) -> dict[str, Any]:
    return {
        "said": mask(turn.said)[0],
        "reply": mask(turn.reply)[0][:REPLY_CHARS],
        "wrong": [f"{fault.kind}: {fault.what}" for fault in turn.faults],
        "took_ms": round(turn.took_ms, 1),
    }
