"""Purchases killed with SIGKILL in every phase, and what recovery makes of them."""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from multiprocessing.connection import Connection
from typing import Any

from sqlalchemy import Engine, event

from data.checkout_placing import place
from data.checkout_recovery import recover
from data.checkout_summary import SummaryChanged
from data.checkouts import collect
from data.database import open_engine
from data.errors import InvalidInput
from data.models import OrderLine
from data.payments.built_in import TestProvider
from data.payments.port import Authorisation, Charge
from data.payments.settling import settle_due
from data.progress import Progress
from evals.checkout_buyers import Place, context
from evals.checkout_shop import GIVEN, books, open_shop_of, prepared, terms

PHASES = ("agreed", "held", "writing", "placed", "taken", "any_time")
LONGEST_S = 30.0


class Stopping(TestProvider):
    """The test provider, which tells that a phase is reached and then waits for the end."""

    def __init__(self, where: Place, phase: str, told: Connection) -> None:
        """Stop in that phase."""
        super().__init__(where.home)
        self._phase, self._told = phase, told

    def stop(self, phase: str) -> None:
        """Wait to be killed, where this is the phase."""
        if phase == self._phase:
            self._told.send(phase)
            time.sleep(LONGEST_S)

    def authorise(self, charge: Charge) -> Authorisation:
        """Before it: agreed to, nothing asked for. After it: held, not written."""
        self.stop("agreed")
        held = super().authorise(charge)
        self.stop("held")
        return held

    def capture(self, reference: str) -> None:
        """Before it: written, not taken. After it: taken, not marked."""
        self.stop("placed")
        super().capture(reference)
        self.stop("taken")


def kills(
    where: Place, progress: Progress, count: int, name: str = "kill", seed: int = 7
) -> dict[str, Any]:
    """Kill a purchase, recover, let the customer try again; every customer gets one order.

    Returns how many were killed by phase, and whether orders, stock and ledger agree at the end.
    """
    engine = open_shop_of(where.url, {name: count})
    provider, chance = TestProvider(where.home), random.Random(seed)
    killed: Counter[str] = Counter()
    recovered: Counter[str] = Counter()
    for number in range(count):
        phase, owner = PHASES[number % len(PHASES)], f"session:{name}-{number}"
        agreed = prepared(engine, provider, owner, name)
        killed[phase] += _killed(where, phase, owner, agreed, chance)
        done = recover(engine, provider, 0)
        settle_due(engine, provider)
        recovered["finished"] += done.finished
        recovered["given_up"] += done.given_up
        _try_again(engine, provider, owner, agreed)
        progress("kills", number + 1, count)
    book = books(engine, where.home, name)
    engine.dispose()
    return {
        "purchases": count,
        "killed": dict(killed),
        "recovered": dict(recovered),
        "orders": book.orders,
        "in_stock": book.in_stock,
        "books_agree": book.agree(count),
    }


def _killed(where: Place, phase: str, owner: str, agreed: str, chance: random.Random) -> bool:
    """Whether the purchase was killed before it came to its end by itself."""
    start = context()
    ours, theirs = start.Pipe()
    process = start.Process(target=_purchase, args=(where, phase, owner, agreed, theirs))
    process.start()
    theirs.close()
    if ours.poll(LONGEST_S):
        ours.recv()
    if phase == "any_time":
        time.sleep(chance.uniform(0, 0.08))
    if process.pid and process.is_alive():
        os.kill(process.pid, signal.SIGKILL)
    process.join()
    ours.close()
    return process.exitcode == -signal.SIGKILL


def _purchase(where: Place, phase: str, owner: str, agreed: str, told: Connection) -> None:
    engine = open_engine(where.url)
    provider = Stopping(where, phase, told)
    event.listen(OrderLine, "after_insert", lambda *_: provider.stop("writing"))
    if phase == "any_time":
        told.send(phase)
    place(engine, owner, agreed, terms(), provider)


def _try_again(engine: Engine, provider: TestProvider, owner: str, agreed: str) -> None:
    """What a customer does who has seen no answer: confirm again, or what they are shown anew."""
    try:
        place(engine, owner, agreed, terms(), provider)
    except (SummaryChanged, InvalidInput):
        anew = collect(engine, owner, GIVEN, terms(), provider).summary_hash
        place(engine, owner, anew, terms(), provider)
