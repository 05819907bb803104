"""The ledger of the built-in test provider: a SQLite file of its own, as a bank would keep it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE_S = 60.0
SCHEMA = """
CREATE TABLE IF NOT EXISTS charge (
    key TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, token TEXT NOT NULL,
    amount_cents INTEGER NOT NULL, currency TEXT NOT NULL, status TEXT NOT NULL,
    why TEXT NOT NULL DEFAULT '', asked INTEGER NOT NULL DEFAULT 1);
CREATE TABLE IF NOT EXISTS refund (
    key TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, charge TEXT NOT NULL,
    token TEXT NOT NULL, amount_cents INTEGER NOT NULL, currency TEXT NOT NULL);
"""


class Ledger:
    """Charges and refunds; a connection each time, so that any process may write."""

    def __init__(self, path: Path) -> None:
        """Keep the file there; it is made when it is first written."""
        self._path = path

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection within one transaction of its own."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=PATIENCE_S, isolation_level=None)
        connection.row_factory = sqlite3.Row
        try:
            if not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
                connection.executescript(SCHEMA)
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        finally:
            connection.close()

    def charges(self) -> list[dict[str, object]]:
        """Every charge, for those who compare the ledger with the orders."""
        with self.writing() as connection:
            rows = connection.execute("SELECT * FROM charge ORDER BY key").fetchall()
        return [dict(row) for row in rows]

    def refunds(self) -> list[dict[str, object]]:
        """Every refund."""
        with self.writing() as connection:
            rows = connection.execute("SELECT * FROM refund ORDER BY key").fetchall()
        return [dict(row) for row in rows]
