"""PostgreSQL in a backup: every table as it is at one moment, and all of them back at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from data.database import migrations, schema_revision
from data.errors import ShopError

CHECKPOINTS = "checkpoint_migrations", "checkpoints", "checkpoint_blobs", "checkpoint_writes"
"""What conversations keep between turns; the conversation's own library makes these tables."""
_BLOCK = 1 << 16
_SUFFIX = ".copy"


def copy_out(engine: Engine, folder: Path) -> tuple[str, dict[str, int]]:
    """Write a file a table into the folder; the schema's revision, and each table's rows."""
    folder.mkdir(parents=True)
    snapshot = engine.connect().execution_options(isolation_level="REPEATABLE READ")
    with snapshot as connection, connection.begin():
        present = set(inspect(connection).get_table_names())
        rows = {}
        for name in [name for name in _tables() if name in present]:
            columns = [each["name"] for each in inspect(connection).get_columns(name)]
            rows[name] = _table_out(connection, name, columns, folder / f"{name}{_SUFFIX}")
        return schema_revision(connection) or "", rows


def copy_in(engine: Engine, folder: Path, revision: str, rows: Mapping[str, int]) -> None:
    """Replace everything by what the folder holds, in one transaction.

    The tables of conversations must be there. The schema becomes that of the backup; the next
    start brings it up to date.

    Raises:
        ShopError: Others are connected, or what came in is not what had gone out.
    """
    try:
        with engine.begin() as connection:
            demand_alone(connection)
            _begin_anew(connection, revision)
            for name in [name for name in _tables() if name in rows]:
                _table_in(connection, name, folder / f"{name}{_SUFFIX}")
            for name, expected in rows.items():
                if _count(connection, name) != expected:
                    raise ShopError(f"The table {name} is not whole.", "no_backup")
            _go_on_counting(connection)
    except DBAPIError as error:
        reason = str(error.orig).splitlines()[0]
        raise ShopError(f"The database refuses the backup: {reason}", "no_backup") from error


def holds_shop(engine: Engine) -> bool:
    """Whether a shop is there already."""
    with engine.connect() as connection:
        return schema_revision(connection) is not None


def demand_alone(connection: Connection) -> None:
    """Refuse while a server or another command is connected to the database."""
    others = connection.execute(
        text(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
    ).scalar_one()
    if others:
        raise ShopError(
            "Others are connected to the database. Stop all servers and commands first.", "in_use"
        )


def _tables() -> list[str]:
    """In an order in which rows may go in."""
    return [*(table.name for table in SQLModel.metadata.sorted_tables), *CHECKPOINTS]


def _begin_anew(connection: Connection, revision: str) -> None:
    connection.execute(text("SET LOCAL lock_timeout = '5s'"))
    for table in ("alembic_version", *(t.name for t in SQLModel.metadata.sorted_tables)):
        connection.execute(text(f'DROP TABLE IF EXISTS "{table}" CASCADE'))
    connection.execute(text(f"TRUNCATE {', '.join(CHECKPOINTS)}"))
    command.upgrade(migrations(connection), revision)
    for table in set(inspect(connection).get_table_names()) & set(_tables()) - set(CHECKPOINTS):
        connection.execute(text(f'TRUNCATE "{table}" CASCADE'))


def _table_out(connection: Connection, name: str, columns: Sequence[str], target: Path) -> int:
    listed = ", ".join(f'"{column}"' for column in columns)
    with (
        target.open("wb") as file,
        _cursor(connection) as cursor,
        cursor.copy(f'COPY "{name}" ({listed}) TO STDOUT') as copied,
    ):
        file.write(listed.encode() + b"\n")
        for block in copied:
            file.write(block)
    return _count(connection, name)


def _table_in(connection: Connection, name: str, source: Path) -> None:
    with source.open("rb") as file:
        listed = file.readline().decode().strip()
        with (
            _cursor(connection) as cursor,
            cursor.copy(f'COPY "{name}" ({listed}) FROM STDIN') as copied,
        ):
            while block := file.read(_BLOCK):
                copied.write(block)


def _go_on_counting(connection: Connection) -> None:
    """Let numbers that the database gives go on after the highest that came in."""
    for table in SQLModel.metadata.sorted_tables:
        for column in table.primary_key.columns:
            counter = connection.execute(
                text("SELECT pg_get_serial_sequence(:table, :column)"),
                {"table": table.name, "column": column.name},
            ).scalar()
            if counter is not None:
                connection.execute(
                    text(
                        f"SELECT setval(:counter, (SELECT coalesce(max({column.name}), 0) + 1 "
                        f'FROM "{table.name}"), false)'
                    ),
                    {"counter": counter},
                )


def _count(connection: Connection, name: str) -> int:
    return int(connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one())


def _cursor(connection: Connection) -> Any:
    """The driver's own cursor, which can copy."""
    return connection.connection.cursor()
