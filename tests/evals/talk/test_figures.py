"""Figures count what went right and tell what went wrong, and for whom."""

from __future__ import annotations

from collections.abc import Sequence

from evals.talk import figures
from evals.talk.fault import CRASH, Fault
from evals.talk.hold import HeldDialogue, HeldTurn
from evals.talk.written import Dialogue

RIGHT: Sequence[Fault] = ()
MISSED = [Fault("cards.min", "0 cards, at least 1 expected")]
UNTRUE = [Fault("false.price", "21.00 is no price here")]


def held(id: str, noise: str, *faults: Sequence[Fault], shop: str = "demo") -> HeldDialogue:
    """A dialogue whose turns have these faults."""
    turns = [HeldTurn(f"turn {n}", "well", found, 10.0 * n) for n, found in enumerate(faults, 1)]
    said = [{"say": turn.said} for turn in turns]
    dialogue = {"id": id, "catalogue": shop, "split": "dev", "turns": said}
    return HeldDialogue(Dialogue.model_validate(dialogue), shop, noise, turns)


HELD = [
    held("a", "clean", RIGHT, RIGHT),
    held("b", "clean", RIGHT, MISSED, shop="aws"),
    held("a", "typos", MISSED, [Fault(CRASH, "KeyError")]),
    held("b", "typos", UNTRUE, MISSED, shop="aws"),
    held("b", "terse", RIGHT, MISSED, shop="aws"),
]


def test_shares_of_turns_and_dialogues() -> None:
    found = figures.shares(HELD)["dev"]
    assert found["clean"]["all"]["right_turns"] == 0.75
    assert found["clean"]["all"]["right_dialogues"] == 0.5
    assert found["clean"]["demo"]["right_turns"] == 1
    assert found["typos"]["all"]["crashes"] == found["typos"]["all"]["false_statements"] == 1
    assert found[figures.NOISY]["all"]["turns"] == 6
    assert "all" not in found["terse"]


def test_what_follows_a_mistake_does_not_count_so_far() -> None:
    marred = held("c", "clean", RIGHT, RIGHT, MISSED, MISSED, MISSED)
    share = figures.shares([marred])["dev"]["clean"]["demo"]
    assert (share["right_turns"], share["right_turns_so_far"]) == (0.4, 0.667)


def test_kinds_of_faults_the_most_frequent_first() -> None:
    assert next(iter(figures.faults(HELD).items())) == ("cards.min", {"clean": 1, "noisy": 3})


def test_noise_is_blamed_for_what_is_right_without_it_or_untrue() -> None:
    told = [(one["dialogue"], one["noise"], one["turn"]) for one in figures.failures(HELD)]
    assert told == [("b", "clean", 2), ("a", "typos", 1), ("a", "typos", 2), ("b", "typos", 1)]


def test_times_by_catalogue() -> None:
    assert figures.times(HELD)["demo"]["turns"] == 4
    assert 10 <= figures.times(HELD)["demo"]["p50_ms"] <= 20
