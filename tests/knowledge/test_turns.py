"""Turns: never more at once than allowed, whoever came first first, and no place is lost."""

from __future__ import annotations

import itertools
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import pytest

from knowledge.turns import Turns


def test_no_more_at_once_than_allowed() -> None:
    turns, lock = Turns(2), Lock()
    inside, most = 0, 0

    def work(_: int) -> None:
        nonlocal inside, most
        with turns.turn():
            with lock:
                inside += 1
                most = max(most, inside)
            time.sleep(0.001)
            with lock:
                inside -= 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(100)))
    assert most == 2


def test_who_asks_again_waits_behind_those_who_wait() -> None:
    turns = Turns(1)
    entered: list[int] = []

    def work(who: int) -> None:
        for _ in range(5):
            with turns.turn():
                entered.append(who)
                time.sleep(0.01)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, (1, 2)))
    assert entered.count(1) == entered.count(2) == 5
    assert sum(one != other for one, other in itertools.pairwise(entered)) >= 7


def test_a_turn_that_fails_passes_its_place_on() -> None:
    turns = Turns(1)
    for _ in range(3):
        with pytest.raises(KeyError), turns.turn():
            raise KeyError
    with turns.turn():
        pass
