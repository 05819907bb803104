"""SQLite files in a backup: copied as they are at one moment, while others write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from data.errors import ShopError

_HEADER = b"SQLite format 3\x00"


def is_database(path: Path) -> bool:
    """Whether a file is an SQLite database, whatever it is called."""
    with path.open("rb") as file:
        return file.read(len(_HEADER)) == _HEADER


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that others may be writing to."""
    with closing(sqlite3.connect(source)) as running, closing(sqlite3.connect(target)) as copied:
        running.backup(copied)
        # A file by itself: no write-ahead log beside it.
        copied.execute("PRAGMA journal_mode=DELETE")


def rows_of(path: Path) -> dict[str, int]:
    """How many rows each table of a database holds.

    Raises:
        ShopError: The database is not sound.
    """
    try:
        with closing(sqlite3.connect(path)) as database:
            if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                raise ShopError(f"The database {path.name} is damaged.", "no_backup")
            tables = database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            ).fetchall()
            return {
                name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
                for (name,) in sorted(tables)
            }
    except sqlite3.DatabaseError as error:
        raise ShopError(f"The database {path.name} is damaged.", "no_backup") from error


def revision_of(path: Path) -> str:
    """The revision of the schema that a database is at; empty where it is none of ours."""
    try:
        with closing(sqlite3.connect(path)) as database:
            row = database.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError:
        return ""
    return str(row[0]) if row else ""


def demand_alone(path: Path) -> None:
    """Fold the write-ahead log into the file, which only goes while nobody else has it open.

    Raises:
        ShopError: Somebody has.
    """
    if not path.is_file():
        return
    try:
        with closing(sqlite3.connect(path, timeout=0)) as database:
            database.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        message = f"{path} is in use. Stop the server and other commands first."
        raise ShopError(message, "in_use") from error
    except sqlite3.DatabaseError:
        return  # it is to be replaced, and need not be whole
