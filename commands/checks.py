"""The examinations of `smartshop doctor`, none of which changes anything of the shop."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from data.errors import ShopError
from data.settings import DEVELOPMENT_SECRET, Settings

if TYPE_CHECKING:
    from graph.models import ModelChoice

TIMEOUT_S = 3.0
_LEAST_FREE_MB = 200
_PACKAGES = ("chainlit", "langgraph", "langchain-core", "chromadb", "onnxruntime", "sqlmodel")


@dataclass(frozen=True)
class Check:
    """One thing looked at."""

    name: str
    state: Literal["ok", "note", "wrong"]
    detail: str

    def public(self) -> dict[str, Any]:
        """The record of `doctor --json`."""
        return asdict(self)


def examine(settings: Settings) -> list[Check]:
    """Everything looked at, in order."""
    looks: list[Callable[[Settings], Iterator[Check]]] = [
        _versions,
        _configuration,
        _home,
        _database,
        _model,
        _trade,
    ]
    return [check for look in looks for check in look(settings)]


def _versions(_: Settings) -> Iterator[Check]:
    found = [f"Python {platform.python_version()}"]
    for name in _PACKAGES:
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            yield Check("versions", "wrong", f"{name} is not installed")
    yield Check("versions", "ok", ", ".join(found))


def _configuration(settings: Settings) -> Iterator[Check]:
    yield Check("settings", "ok", f"{settings.environment}, {settings.currency}, {settings.locale}")
    if settings.secret_key.get_secret_value() == DEVELOPMENT_SECRET:
        yield Check("secret key", "note", "the development one; set SMARTSHOP_SECRET_KEY to serve")


def _home(settings: Settings) -> Iterator[Check]:
    home = settings.home.resolve()
    place = home if home.exists() else next(p for p in home.parents if p.exists())
    if not os.access(place, os.W_OK):
        yield Check("home", "wrong", f"{home} cannot be written")
        return
    if not home.exists():
        yield Check("home", "note", f"{home} is not set up yet; the first command does it")
    free_mb = shutil.disk_usage(place).free // 1_000_000
    state: Literal["ok", "wrong"] = "ok" if free_mb >= _LEAST_FREE_MB else "wrong"
    yield Check("home", state, f"{home}, {free_mb:,} MB free")


def _database(settings: Settings) -> Iterator[Check]:
    if not settings.database_url and not (settings.home / "shop.db").exists():
        yield Check("database", "note", "there is none yet")
        return
    from data.database import open_engine

    engine = open_engine(settings.url)
    try:
        yield from _content(settings, engine)
    except (SQLAlchemyError, OSError) as error:
        reason = str(getattr(error, "orig", None) or error).splitlines()[0]
        yield Check("database", "wrong", f"cannot be read: {reason}")
    finally:
        engine.dispose()


def _content(settings: Settings, engine: Engine) -> Iterator[Check]:
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from sqlmodel import func, select

    from data.database import MIGRATIONS, reading
    from data.models import Document, Faq, Product, Review

    with engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    kind = engine.dialect.name
    if present != newest:
        yield Check("database", "wrong", f"{kind} at revision {present}; {newest} is the newest")
        return
    tables = {"products": Product, "reviews": Review, "FAQs": Faq, "documents": Document}
    with reading(engine) as session:
        counts = [
            f"{session.exec(select(func.count()).select_from(table)).one():,} {name}"
            for name, table in tables.items()
        ]
    yield Check("database", "ok", f"{kind}, revision {present}: {', '.join(counts)}")
    yield from _indexes(settings, engine)


def _indexes(settings: Settings, engine: Engine) -> Iterator[Check]:
    from knowledge.embedding import open_embedder
    from knowledge.index import KINDS, ShopIndex

    try:
        embedder = open_embedder(settings)
        embedder.embed(["warm"])
        started = time.perf_counter()
        embedder.embed([f"a question nobody asked {started}"])
        took_ms = (time.perf_counter() - started) * 1000
        detail = f"{embedder.name}, {embedder.dimension} dimensions, {took_ms:.0f} ms a query"
        yield Check("embeddings", "ok", detail)
        index = ShopIndex(settings, engine, embedder)
        for kind in KINDS:
            if index.is_current(kind):
                yield Check(f"index {kind}", "ok", f"up to date ({len(index.matrix(kind)[0]):,})")
            else:
                yield Check(f"index {kind}", "note", "behind the database; the next start mends it")
    except ShopError as error:
        yield Check("index", "wrong", error.message)


def _model(settings: Settings) -> Iterator[Check]:
    from graph.providers import chosen_models

    try:
        choices = chosen_models(settings)
    except ShopError as error:
        yield Check("model", "wrong", error.message)
        return
    for choice in choices:
        yield _provider(settings, choice)
        yield from _price(settings, choice)
    last = "the embedded one, which needs no network"
    yield Check("model", "ok", f"where no other answers, {last}" if choices else last)


def _provider(settings: Settings, choice: ModelChoice) -> Check:
    from graph.models import open_model

    try:
        open_model(settings, choice)
    except ShopError as error:
        return Check("model", "wrong", error.message)
    if choice.provider == "openai":
        return _openai_answers(str(choice), choice.model)
    return Check("model", "note", f"{choice}: configured; not called (smartshop models --probe)")


def _price(settings: Settings, choice: ModelChoice) -> Iterator[Check]:
    """What cannot be counted against a budget, and prices that may have changed since."""
    from graph.prices import OLD_AFTER_DAYS, price_of
    from graph.providers import server_of

    try:
        price = price_of(settings, choice.provider, choice.model, server_of(choice))
    except ShopError as error:
        yield Check("prices", "wrong", error.message)
        return
    if price is None and settings.daily_budget_usd:
        yield Check("prices", "note", f"{choice} has no known price: the budget does not count it")
    elif price is not None and (datetime.now(UTC).date() - price.as_of).days > OLD_AFTER_DAYS:
        yield Check("prices", "note", f"{choice}: price of {price.as_of}; look it up again")


def _trade(settings: Settings) -> Iterator[Check]:
    """Who takes the money and carries the letters; neither is asked for anything."""
    if settings.payment_provider == "stripe":
        yield _reached("payment", settings.stripe_url or "https://api.stripe.com")
    else:
        yield Check("payment", "note", "the built-in test provider, which takes no money")
    if not settings.smtp_host:
        yield Check("mail", "note", f"no mail server; letters are laid in {settings.home / 'mail'}")
        return
    place = f"{settings.smtp_host}:{settings.smtp_port}"
    try:
        socket.create_connection((settings.smtp_host, settings.smtp_port), TIMEOUT_S).close()
        yield Check("mail", "ok", f"{place} answers, {settings.smtp_security}")
    except OSError as error:
        yield Check("mail", "wrong", f"{place} does not answer ({type(error).__name__})")


def _reached(name: str, url: str) -> Check:
    import httpx

    host = httpx.URL(url).host
    try:
        httpx.get(url, timeout=TIMEOUT_S)
    except httpx.HTTPError as error:
        return Check(name, "wrong", f"{host} does not answer ({type(error).__name__})")
    return Check(name, "ok", f"{host} answers")


def _openai_answers(shown: str, model: str) -> Check:
    """Whether the server lists its models; that costs nothing and shows a wrong key."""
    import httpx

    base = (os.environ.get("OPENAI_BASE_URL") or "https://api.openai.com/v1").rstrip("/")
    key = os.environ.get("OPENAI_API_KEY")
    try:
        answer = httpx.get(
            f"{base}/models",
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=TIMEOUT_S,
        )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return Check("model", "wrong", f"{shown}: {base} does not answer ({type(error).__name__})")
    if answer.status_code in (401, 403):
        return Check("model", "wrong", f"{shown}: {base} refuses the key")
    if answer.status_code != 200:
        return Check("model", "note", f"{shown}: {base} answers {answer.status_code} to /models")
    listed = model in answer.text
    return Check("model", "ok" if listed else "note", f"{shown}: {base} answers" + _unless(listed))


def _unless(listed: bool) -> str:
    return "" if listed else ", but does not list this model"
