"""A shop that holds the retail benchmark's store, and the reference beside it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from data.database import open_engine
from data.errors import BadFile, ShopError
from data.importing.folders import held
from data.importing.run import import_records
from data.progress import Progress
from data.settings import Settings
from evals.orders_reference import Reference
from evals.orders_state import orders_state, users_state
from evals.orders_tasks import Action
from knowledge.shop import Shop, open_shop
from tools.context import ShopContext
from tools.outcome import ToolOutcome
from tools.run import preview_tool, run_tool

KINDS = ("catalog", "customers", "orders")


@dataclass(frozen=True)
class Store:
    """The imported shop with the reference; both begin alike and are given the same actions."""

    shop: Shop
    reference: Reference

    def differences(self, orders: list[str] | None = None) -> list[str]:
        """Orders and customers that are not as the reference has them; of some orders, or all."""
        users = None
        if orders is not None:
            users = [self.reference.orders[order_id]["user"] for order_id in orders]
        ours = (orders_state(self.shop.engine, orders), users_state(self.shop.engine, users))
        wrong: list[str] = []
        for found, wanted, only in zip(
            ours, (self.reference.orders, self.reference.users), (orders, users), strict=True
        ):
            names = set(only) if only is not None else wanted.keys() | found.keys()
            wrong += sorted(name for name in names if found.get(name) != wanted.get(name))
        return wrong

    def speaker(self, customer: str) -> ShopContext:
        """The customer who asks."""
        return ShopContext(self.shop, session_id="eval", customer_id=customer)

    def told(self, customer: str, action: Action) -> ToolOutcome:
        """What the action would come to."""
        return preview_tool(self.speaker(customer), *action.call)

    def done(self, customer: str, action: Action) -> ToolOutcome:
        """The action, carried out."""
        return run_tool(self.speaker(customer), *action.call)


class Stores:
    """Fresh copies of the store, each as it was imported."""

    def __init__(self, shop: Shop, contents: dict[str, Any]) -> None:
        """Keep the imported shop as it is; copies are changed, never it."""
        self.shop = shop
        self.contents = contents

    @contextmanager
    def fresh(self) -> Iterator[Store]:
        """A copy of its own."""
        home = self.shop.settings.home
        copy = home.parent / "copy"
        shutil.copytree(home, copy, ignore=shutil.ignore_patterns("index", "cache"))
        settings = self.shop.settings.model_copy(update={"home": copy})
        engine = open_engine(settings.url)
        try:
            shop = replace(self.shop, settings=settings, engine=engine)
            yield Store(shop, Reference(*(self.contents[kind] for kind in KINDS)))
        finally:
            engine.dispose()
            shutil.rmtree(copy)


@contextmanager
def opened(settings: Settings, folder: Path, scratch: Path, progress: Progress) -> Iterator[Stores]:
    """The store of the benchmark's folder, imported by our own import into a shop of its own.

    Raises:
        BadFile: The folder does not hold the three files.
        ShopError: A row of them could not be taken in.
    """
    files = held(folder)
    missing = [kind for kind in KINDS if kind not in files]
    if missing:
        raise BadFile(f"{folder} holds no retail benchmark: {', '.join(missing)} missing.")
    own = settings.model_copy(update={"home": scratch / "shop", "database_url": ""})
    shop = open_shop(own, progress, seed=False)
    try:
        for kind in KINDS:
            report = import_records(shop.engine, kind, [files[kind]], format="tau")
            if report.errors:
                raise ShopError(f"{files[kind].name}: {report.errors[0].message}.", "bad_row")
        shop.engine.dispose()  # So that the file on disk is whole when it is copied.
        contents = {kind: json.loads(files[kind].read_text("utf-8")) for kind in KINDS}
        yield Stores(shop, contents)
    finally:
        shop.close()
