"""Suite: what the shop does with orders is what the written policy says, and for nobody else."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from data.errors import InvalidInput
from data.progress import Progress
from data.settings import Settings
from evals.catalogues import place_of
from evals.orders_actions import UNKNOWN_ORDER, Generator
from evals.orders_store import Store, Stores, opened
from evals.orders_tasks import Action, Task, tasks_in

FOLDER = "tau_retail"
GENERATED = 4000
IN_ONE_STORE = 1000
"""Actions after which the generated ones begin again on a fresh store."""
KEPT_EXAMPLES = 20


@dataclass
class Counts:
    """What was seen so far."""

    actions: int = 0
    allowed: int = 0
    like_reference: int = 0
    told_before: int = 0
    strangers: int = 0
    strangers_refused: int = 0
    refusals: Counter[str] = field(default_factory=Counter)
    wrong: list[dict[str, Any]] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        """As a table."""
        return {
            "actions": self.actions,
            "allowed": self.allowed,
            "allowed_or_refused_as_the_reference": _share(self.like_reference, self.actions),
            "told_beforehand_as_done": _share(self.told_before, self.actions),
            "by_strangers": self.strangers,
            "refused_like_no_such_order": _share(self.strangers_refused, self.strangers),
        }


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Replay every task and generated actions on the benchmark's store beside the reference.

    Raises:
        InvalidInput: No data was named, and the shared data is not there.
    """
    folder = place_of(data, FOLDER)
    if folder is None:
        raise InvalidInput("The suite needs --data: a folder with the retail benchmark's files.")
    with (
        tempfile.TemporaryDirectory() as scratch,
        opened(settings, folder, Path(scratch), progress) as stores,
    ):
        tasks = _tasks(stores, folder, progress)
        generated = _generated(stores, progress)
    return {**tasks, **{f"generated_{name}": value for name, value in generated.items()}}


def _tasks(stores: Stores, folder: Path, progress: Progress) -> dict[str, Any]:
    counts, equal, changing = Counts(), 0, 0
    with stores.fresh() as store:
        owners = {number: order["user"] for number, order in store.reference.orders.items()}
    tasks = list(tasks_in(folder, owners.get))
    for done, task in enumerate(tasks):
        progress("tasks", done, len(tasks))
        with stores.fresh() as store:
            _replay(store, task, counts)
            differing = store.differences()
        equal += not differing
        changing += bool(task.actions)
        if differing:
            counts.wrong.append({"task": task.id, "differing": differing[:5]})
    return {
        "tasks": len(tasks),
        "tasks_that_write": changing,
        "state_as_the_reference": _share(equal, len(tasks)),
        **counts.figures(),
        "examples": counts.wrong[:KEPT_EXAMPLES],
    }


def _replay(store: Store, task: Task, counts: Counts) -> None:
    generator = Generator(store.reference, 0)
    for action in task.actions:
        if task.customer is not None:
            _step(store, task.customer, action, generator, counts)


def _generated(stores: Stores, progress: Progress) -> dict[str, Any]:
    counts, checked, equal = Counts(), 0, 0
    for begun in range(0, GENERATED, IN_ONE_STORE):
        with stores.fresh() as store:
            generator = Generator(store.reference, begun)
            for number in range(begun, min(begun + IN_ONE_STORE, GENERATED)):
                progress("generated actions", number, GENERATED)
                action = generator.action()
                order = store.reference.orders.get(action.arguments.get("order_id", ""))
                customer = action.arguments.get("user_id") or (order and order["user"])
                anyone = next(iter(store.reference.users))
                _step(store, str(customer or anyone), action, generator, counts)
            differing = store.differences()
            checked, equal = checked + 1, equal + (not differing)
            counts.wrong += [{"differing": each} for each in differing[:5]]
    return {
        "stores": checked,
        "state_as_the_reference": _share(equal, checked),
        **counts.figures(),
        "refusals": dict(counts.refusals.most_common()),
        "examples": counts.wrong[:KEPT_EXAMPLES],
    }


def _step(
    store: Store, customer: str, action: Action, generator: Generator, counts: Counts
) -> None:
    """One action, first by somebody whose order it is not, then by its owner."""
    order_id = action.arguments.get("order_id")
    if order_id in store.reference.orders:
        _by_stranger(store, generator.stranger(str(order_id)), action, counts)
    told, done = store.told(customer, action), store.done(customer, action)
    wanted = store.reference.act(action.name, action.arguments)
    counts.actions += 1
    counts.allowed += done.ok
    counts.like_reference += done.ok == wanted
    same = (told.ok, told.result, told.error) == (done.ok, done.result, done.error)
    counts.told_before += same
    if done.error is not None:
        counts.refusals[done.error["code"]] += 1
    concerned = [str(order_id)] if order_id in store.reference.orders else None
    differing = store.differences(concerned) if concerned else []
    if done.ok != wanted or not same or differing:
        what = {"action": action.name, "arguments": action.arguments, "error": done.error}
        counts.wrong.append({**what, "wanted": wanted, "differing": differing})


def _by_stranger(store: Store, stranger: str, action: Action, counts: Counts) -> None:
    nothing = replace(action, arguments={**action.arguments, "order_id": UNKNOWN_ORDER})
    replies = [
        step(stranger, each).error
        for each in (action, nothing)
        for step in (store.told, store.done)
    ]
    counts.strangers += 1
    counts.strangers_refused += replies[0] is not None and all(r == replies[0] for r in replies)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
