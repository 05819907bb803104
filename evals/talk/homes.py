"""A shop for each catalogue to talk in: set up once and kept, copied for every run."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import replace
from pathlib import Path

from data.checkout_terms import terms_of
from data.constraints import Constraints
from data.errors import InvalidInput
from data.importing.demo import seed_help
from data.importing.folders import held
from data.progress import Progress
from data.settings import Settings
from data.trade_policy import policy_of
from evals.constraints import all_products
from evals.talk.catalogue import Catalogue
from evals.talk.choice import OWN
from evals.talk.reviewed import Reviewed
from evals.talk.truth import Facts
from graph.assistant import Assistant, open_assistant
from knowledge.ingest import import_files
from knowledge.shop import open_shop

DATABASE = "shop.db"
AS_IT_CAME = "as_it_came.db"
LEFT_BEHIND = ("evals", "backups", "checkpoints.db*", f"{DATABASE}*", "*.lock")
KINDS = ("catalog", "customers", "orders")


@asynccontextmanager
async def opened_shop(
    settings: Settings, name: str, place: Path | None, progress: Progress
) -> AsyncIterator[tuple[Assistant, Facts]]:
    """An assistant in a fresh shop with this catalogue, and the facts to judge it by."""
    with _home(settings, name, place, progress) as at:
        assistant = await open_assistant(at, progress)
        try:
            kept = at.home / AS_IT_CAME
            yield assistant, replace(facts_of(assistant, name), kept=kept)
        finally:
            await assistant.close()


def facts_of(assistant: Assistant, name: str) -> Facts:
    """What the shop of an assistant holds; `name` is the catalogue's."""
    shop = assistant.shop
    policy = policy_of(shop.settings)
    catalogue = Catalogue(name, all_products(shop))
    delivery = frozenset(_delivery_cents(shop.settings))
    reviewed = Reviewed(shop.engine)
    return Facts(catalogue, shop.engine, reviewed, policy, delivery_cents=delivery)


def _delivery_cents(settings: Settings) -> Iterator[int]:
    for way in terms_of(settings).shipping:
        for rate in way.rates:
            yield rate.price_cents
            if rate.free_from_cents is not None:
                yield rate.free_from_cents


@contextmanager
def _home(
    settings: Settings, name: str, place: Path | None, progress: Progress
) -> Iterator[Settings]:
    """Settings of a fresh shop with this catalogue and the default help texts; or the shop's own.

    `place` is the catalogue's file, or a folder with customers and orders too; None is the demo
    shop. What is said in the shop is thrown away with it, so that no run hears of the one before.
    """
    with tempfile.TemporaryDirectory(prefix="smartshop-dialogues-") as folder:
        home = Path(folder) / "home"
        if name == OWN:
            copy_of_own(settings, home)
        else:
            kept = settings.home / "evals" / "dialogues" / name
            _set_up(_at(settings, kept), place, progress)
            shutil.copytree(kept, home)
            # The database of that folder, and not the copy: trade is put back as it came.
            (home / AS_IT_CAME).symlink_to((kept / DATABASE).resolve())
        yield _at(settings, home)


def copy_of_own(settings: Settings, home: Path) -> None:
    """Copy the shop that runs: its database as it is at this moment, and its indexes.

    The copy holds what customers said and bought, and is thrown away with its folder.

    Raises:
        InvalidInput: The shop keeps its data in a database server.
    """
    if settings.database_url:
        raise InvalidInput("Dialogues of the shop's own catalogue need a shop kept in its folder.")
    passing = shutil.ignore_patterns(
        "evals", "backups", "checkpoints.db*", f"{DATABASE}*", "*.lock"
    )
    shutil.copytree(settings.home, home, ignore=passing)
    with (
        closing(sqlite3.connect(settings.home / DATABASE)) as running,
        closing(sqlite3.connect(home / DATABASE)) as copied,
    ):
        running.backup(copied)
    shutil.copy(home / DATABASE, home / AS_IT_CAME)


def _at(settings: Settings, home: Path) -> Settings:
    return settings.model_copy(update={"home": home, "database_url": ""})


def _set_up(settings: Settings, place: Path | None, progress: Progress) -> None:
    shop = open_shop(settings, progress, seed=place is None)
    try:
        if place is not None and shop.products.count(Constraints()) == 0:
            seed_help(shop.engine)
            files = held(place) if place.is_dir() else {"catalog": place}
            for kind in KINDS:
                if kind in files:
                    import_files(shop, kind, [files[kind]], progress=progress)
    finally:
        shop.close()
