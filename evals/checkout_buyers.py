"""Many buyers at once, each a process of its own, for few units."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

from data.checkout_placing import place
from data.database import open_engine
from data.errors import ShopError
from data.payments.built_in import TestProvider
from data.progress import Progress
from data.request_keys import KeyReused, once
from evals.checkout_shop import books, buy, open_shop_of, prepared, terms

PATIENCE_S = 600.0
LOADED = ["evals.checkout_buyers"]


@dataclass(frozen=True)
class Place:
    """Where the shop and the provider's ledger are."""

    url: str
    home: Path


def context() -> ForkServerContext:
    """Processes that start from one which has loaded everything: real ones, and soon there."""
    found = multiprocessing.get_context("forkserver")
    found.set_forkserver_preload(LOADED)
    return found


def rounds(
    where: Place, progress: Progress, count: int, buyers: int, units: int, name: str = "round"
) -> dict[str, Any]:
    """Buyers who start together, round after round, each for one of the few units.

    Returns what was sold by round, what anybody was told beside "sold out", and whether the
    books agree.
    """
    items = {f"{name}-{number}": units for number in range(count)}
    engine = open_shop_of(where.url, items)
    told: Counter[str] = Counter()
    start = context()
    gate, answers = start.Barrier(buyers), start.Queue()
    crowd = [
        start.Process(target=_buyer, args=(where, list(items), seat, gate, answers))
        for seat in range(buyers)
    ]
    for process in crowd:
        process.start()
    for done in range(count * buyers):
        told[answers.get(timeout=PATIENCE_S)] += 1
        if done % buyers == 0:
            progress("buyers", done // buyers, count)
    for process in crowd:
        process.join()
    kept = {item: books(engine, where.home, item) for item in items}
    engine.dispose()
    return {
        "rounds": count,
        "buyers": buyers,
        "units": units,
        "rounds_exact": sum(book.units == units and not book.in_stock for book in kept.values()),
        "money_agrees": all(book.agree(units) for book in kept.values()),
        "told": dict(told),
    }


def doubles(
    where: Place, progress: Progress, count: int, name: str = "double", workers: int = 4
) -> dict[str, Any]:
    """The same confirmation sent twice at once, with the same key; then with another body."""
    engine = open_shop_of(where.url, {name: count})
    provider = TestProvider(where.home)
    same = reused = 0
    with ProcessPoolExecutor(workers, mp_context=context()) as pool:
        for number in range(count):
            owner = f"session:{name}-{number}"
            agreed = prepared(engine, provider, owner, name)
            twice = [pool.submit(confirm, where, owner, agreed) for _ in range(2)]
            first, second = (one.result(PATIENCE_S) for one in twice)
            same += first == second
            reused += _refuses_another(where, owner)
            progress("double submits", number + 1, count)
    book = books(engine, where.home, name)
    engine.dispose()
    return {
        "submitted_twice": count,
        "orders": book.orders,
        "identical_replies": same,
        "other_body_refused": reused,
        "money_agrees": book.agree(count),
    }


def confirm(where: Place, owner: str, agreed: str) -> dict[str, Any]:
    """What a confirmation over the API does, in whichever process it comes to."""
    with _opened(where) as (engine, provider):

        def answer() -> dict[str, Any]:
            return place(engine, owner, agreed, terms(), provider).model_dump(mode="json")

        return once(engine, owner, "key", {"summary_hash": agreed}, answer)


def _refuses_another(where: Place, owner: str) -> bool:
    with _opened(where) as (engine, _):
        try:
            once(engine, owner, "key", {"summary_hash": "another"}, dict)
        except KeyReused:
            return True
    return False


def _buyer(where: Place, items: list[str], seat: int, gate: Any, answers: Any) -> None:
    with _opened(where) as (engine, provider):
        for item in items:
            gate.wait(PATIENCE_S)
            answers.put(_outcome(engine, provider, f"session:{item}-{seat}", item))


def _outcome(engine: Any, provider: TestProvider, owner: str, item: str) -> str:
    """What a buyer came home with; anything but the first two should not happen."""
    try:
        return "sold" if buy(engine, provider, owner, item) else "sold_out"
    except ShopError as error:
        return error.code
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the buyer was told
        return type(error).__name__


@contextmanager
def _opened(where: Place) -> Iterator[tuple[Any, TestProvider]]:
    engine = open_engine(where.url)
    try:
        yield engine, TestProvider(where.home)
    finally:
        engine.dispose()
