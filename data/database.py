"""The database: one engine a shop, SQLite in WAL mode or PostgreSQL by the same code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event, make_url
from sqlmodel import Session, create_engine, select

from data.models import ContentVersion

MIGRATIONS = Path(__file__).parent / "migrations"
# SQLite lets one write at a time and keeps no queue: in a crowd of processes somebody may be passed
# over many times, and nobody is to hear of it.
PATIENCE_S = 60


def open_engine(url: str) -> Engine:
    """An engine for the URL; SQLite gets WAL, foreign keys and immediate write locks.

    With `isolation_level=None` the driver begins nothing by itself, so that a writing
    session can begin with BEGIN IMMEDIATE and never fail half-way on a lock.
    """
    if not url.startswith("sqlite"):
        return create_engine(_with_psycopg(url), pool_pre_ping=True)
    path = make_url(url).database
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": PATIENCE_S, "check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def migrate(engine: Engine) -> None:
    """Bring the schema to the newest revision; does nothing where it already is."""
    with engine.connect() as connection:
        present = schema_revision(connection)
    if present == ScriptDirectory(str(MIGRATIONS)).get_current_head():
        return
    with engine.begin() as connection:
        command.upgrade(migrations(connection), "head")


def schema_revision(connection: Connection) -> str | None:
    """The revision that the schema is at; None where there is none of ours."""
    return MigrationContext.configure(connection).get_current_revision()


def migrations(connection: Connection) -> Config:
    """How Alembic finds our revisions and reaches the database."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session for reading; nothing is written at its end."""
    with Session(engine, expire_on_commit=False) as session:
        yield session


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A session that is one transaction: committed at its end, rolled back on any error."""
    with (
        engine.connect().execution_options(smartshop_write=True) as connection,
        Session(connection, expire_on_commit=False) as session,
    ):
        try:
            yield session
            session.commit()
        except BaseException:
            session.rollback()
            raise


def overwrite_deleted(session: Session) -> None:
    """From here on SQLite overwrites what this connection deletes; before anything is deleted."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete=ON")


def empty_log(engine: Engine) -> None:
    """Let SQLite's log go, in which what was deleted still stands until then."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def content_version(session: Session, kind: str) -> int:
    """How often the content of a kind has changed."""
    row = session.exec(select(ContentVersion.version).where(ContentVersion.kind == kind)).first()
    return row or 0


def raise_content_version(session: Session, kind: str) -> int:
    """Note that the content of a kind changes in this transaction; its new version."""
    row = session.get(ContentVersion, kind, with_for_update=True)
    if row is None:
        row = ContentVersion(kind=kind, version=0)
    row.version += 1
    session.add(row)
    return row.version


def _with_psycopg(url: str) -> str:
    scheme, rest = url.split("://", 1)
    return f"postgresql+psycopg://{rest}" if scheme in ("postgres", "postgresql") else url


def _prepare_sqlite(dbapi: Any, _record: Any) -> None:
    dbapi.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        f"busy_timeout={PATIENCE_S * 1000}",
        "foreign_keys=ON",
    ):
        dbapi.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("smartshop_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
