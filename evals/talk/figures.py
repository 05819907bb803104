"""How many turns and dialogues went right, what went wrong in the others, and how fast."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from evals.ranking_metrics import interval
from evals.talk.fault import CRASH, Fault
from evals.talk.hold import HeldDialogue, HeldTurn
from evals.talk.noise import CLEAN

REPLY_CHARS = 800
NOISY = "all noise"
EVERYWHERE = "all"


def totals(held: Sequence[HeldDialogue]) -> dict[str, int]:
    """Over all that was held: turns, crashes, and turns that said something untrue."""
    turns = [turn for one in held for turn in one.turns]
    return {
        "turns": len(turns),
        "crashes": _count(turns, lambda fault: fault.kind == CRASH),
        "false_statements": _count(turns, lambda fault: fault.is_false),
    }


def shares(held: Sequence[HeldDialogue]) -> dict[str, Any]:
    """By split, noise and catalogue: the shares of turns and of whole dialogues that are right.

    `right_turns_so_far` is of the turns before which all of their dialogue went right.
    """
    return {
        split: {
            noise: {
                catalogue: _share(
                    [one for one in of_noise if catalogue in (one.catalogue, EVERYWHERE)]
                )
                for catalogue in _catalogues(of_noise)
            }
            for noise, of_noise in _by_noise([one for one in held if one.dialogue.split == split])
        }
        for split in sorted({one.dialogue.split for one in held})
    }


def _by_noise(held: Sequence[HeldDialogue]) -> Iterator[tuple[str, list[HeldDialogue]]]:
    noises = list(dict.fromkeys(one.noise for one in held))
    for noise in noises:
        yield noise, [one for one in held if one.noise == noise]
    if len(noises) > 2:
        yield NOISY, [one for one in held if one.noise != CLEAN]


def _catalogues(held: Sequence[HeldDialogue]) -> list[str]:
    names = list(dict.fromkeys(one.catalogue for one in held))
    return [*names, EVERYWHERE] if len(names) > 1 else names


def _share(held: Sequence[HeldDialogue]) -> dict[str, Any]:
    turns = [turn for one in held for turn in one.turns]
    right = [float(not turn.faults) for turn in turns]
    unmarred = [float(not turn.faults) for one in held for turn in _unmarred(one)]
    whole = [float(not any(turn.faults for turn in one.turns)) for one in held]
    return {
        "dialogues": len(held),
        "right_turns": round(statistics.fmean(right), 3),
        "right_turns_interval": interval(right),
        "right_turns_so_far": round(statistics.fmean(unmarred), 3),
        "right_turns_so_far_interval": interval(unmarred),
        "right_dialogues": round(statistics.fmean(whole), 3),
        "right_dialogues_interval": interval(whole),
        **totals(held),
    }


def _unmarred(one: HeldDialogue) -> list[HeldTurn]:
    """The turns before which nothing went wrong; a wrong cart is wrong in every later turn."""
    places = (number for number, turn in enumerate(one.turns) if turn.faults)
    return [*one.turns[: next(places, len(one.turns)) + 1]]


def _count(turns: Iterable[HeldTurn], wanted: Callable[[Fault], bool]) -> int:
    return sum(any(map(wanted, turn.faults)) for turn in turns)


def faults(held: Sequence[HeldDialogue]) -> dict[str, dict[str, int]]:
    """By kind of fault: the turns that have it, clean and noisy; the most frequent first."""
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for one in held:
        for turn in one.turns:
            counts[one.noise == CLEAN].update({fault.kind for fault in turn.faults})
    order = sorted({*counts[True], *counts[False]},
                   key=lambda kind: (-counts[True][kind], -counts[False][kind], kind))  # fmt: skip
    return {kind: {"clean": counts[True][kind], "noisy": counts[False][kind]} for kind in order}


def failures(held: Sequence[HeldDialogue]) -> list[dict[str, Any]]:
    """Every turn that went wrong; with noise only what is right without it or untrue."""
    right = {
        (one.dialogue.id, one.catalogue, number)
        for one in held
        for number, turn in enumerate(one.turns)
        if one.noise == CLEAN and not turn.faults
    }
    return [
        _failure(one, number, turn)
        for one in held
        for number, turn in enumerate(one.turns)
        if turn.faults
        and (
            one.noise == CLEAN
            or (one.dialogue.id, one.catalogue, number) in right
            or any(fault.is_false or fault.kind == CRASH for fault in turn.faults)
        )
    ]


def _failure(one: HeldDialogue, number: int, turn: HeldTurn) -> dict[str, Any]:
    return {
        "dialogue": one.dialogue.id,
        "catalogue": one.catalogue,
        "noise": one.noise,
        "turn": number + 1,
        "said": turn.said,
        "reply": turn.reply[:REPLY_CHARS],
        "wrong": [f"{fault.kind}: {fault.what}" for fault in turn.faults],
    }


def times(held: Sequence[HeldDialogue]) -> dict[str, dict[str, float]]:
    """By catalogue: how long a turn takes from message to reply."""
    found: dict[str, list[float]] = {}
    for one in held:
        found.setdefault(one.catalogue, []).extend(turn.took_ms for turn in one.turns)
    return {name: quantiles(spent) for name, spent in found.items()}


def quantiles(spent: Sequence[float]) -> dict[str, float]:
    """The median and the 95th percentile of some times."""
    cuts = statistics.quantiles([*spent, *spent[:1]], n=100)
    return {"turns": len(spent), "p50_ms": round(cuts[49], 1), "p95_ms": round(cuts[94], 1)}
