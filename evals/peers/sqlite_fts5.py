"""SQLite's full-text index alone: every word, then any word; limits by a join."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

from data.constraints import Constraints
from evals.peers.goods import Goods
from evals.peers.peer import Ask, Peer
from knowledge.asked_type import STOP_WORDS
from knowledge.embedding import Embedder

_SCHEMA = """
CREATE TABLE product (number INTEGER PRIMARY KEY, id TEXT, price_cents INTEGER, brand TEXT,
                      category TEXT, in_stock INTEGER);
CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='porter unicode61');
"""
_QUERY = """
SELECT product.id FROM words JOIN product ON product.number = words.rowid
WHERE words MATCH ? {limits} ORDER BY words.rank LIMIT ?
"""
_WORD = re.compile(r"\w+")


def build(goods: Goods, folder: Path) -> None:
    """Write the texts' index and the facts."""
    connection = sqlite3.connect(_file(folder))
    with connection:
        connection.executescript(_SCHEMA)
        for number, item in enumerate(goods.items()):
            row = (number, item.id, *item.facts)
            connection.execute("INSERT INTO product VALUES (?, ?, ?, ?, ?, ?)", row)
            connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, item.text))
    connection.close()


def opened(goods: Goods, folder: Path, embedder: Embedder) -> Ask:
    """Products with every word by bm25, filled up with those that have any."""
    connection = sqlite3.connect(_file(folder), check_same_thread=False)

    def ask(query: str, k: int, limits: Constraints | None = None) -> list[str]:
        # Quoted, for a bare word may be an operator; a word of its own where nothing is left.
        told = _WORD.findall(query.lower())
        quoted = [f'"{word}"' for word in told if word not in STOP_WORDS] or ['""']
        where, values = _where(limits)
        found: dict[str, None] = {}
        for joined in (" AND ".join(quoted), " OR ".join(quoted)):
            rows = connection.execute(_QUERY.format(limits=where), (joined, *values, k))
            found.update((row[0], None) for row in rows)
            if len(found) >= k:
                break
        return list(found)[:k]

    return ask


def _where(limits: Constraints | None) -> tuple[str, list[Any]]:
    if limits is None:
        return "", []
    clauses: list[str] = []
    values: list[Any] = []
    if limits.price_max_cents is not None:
        clauses.append("price_cents <= ?")
        values.append(limits.price_max_cents)
    if limits.in_stock:
        clauses.append("in_stock")
    for column, wanted in (("brand", limits.brand), ("category", limits.category)):
        if wanted:
            clauses.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += wanted
    return "".join(f" AND {clause}" for clause in clauses), values


def _file(folder: Path) -> Path:
    return folder / "words.db"


PEER = Peer(build, opened, "before: join")
