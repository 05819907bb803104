"""Requests that a program may send twice: the same key answers the same, and does it once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from data.database import writing
from data.errors import InvalidInput, ShopError
from data.models import RequestKey

LONGEST_KEY = 200


class KeyReused(ShopError):
    """The key came before, with another request."""

    code = "key_reused"


def once(
    engine: Engine, owner: str, key: str | None, asked: Any, answer: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """What `answer` gives, or gave when the same request came with that key before.

    A refusal is not kept: the request may succeed when it is sent again. `answer` may run twice
    where both requests come at once, or the first was cut off; so it has to be one that changes
    nothing the second time, as collecting and placing a checkout are. Both then answer the reply
    that was kept first.

    Args:
        engine: Of the database that all processes share.
        owner: Whose key it is; the same key of somebody else is another one.
        key: Idempotency-Key of the request; None: it is simply answered.
        asked: What is asked for, as JSON.
        answer: Does it.

    Raises:
        KeyReused: The key came with another request before.
    """
    if key is None:
        return answer()
    if not 0 < len(key) <= LONGEST_KEY:
        raise InvalidInput(f"Idempotency-Key: 1 to {LONGEST_KEY} characters.")
    kept = _claim(engine, owner, key, _hash(asked))
    return kept or _keep(engine, owner, key, answer())


def _claim(engine: Engine, owner: str, key: str, wanted: str) -> dict[str, Any]:
    """The reply that is kept; empty: there is none yet, and the key is taken for this request."""
    with writing(engine) as session:
        row = _row(session, owner, key)
        if row is None:
            # On PostgreSQL the same request may have come a moment ago.
            with suppress(IntegrityError), session.begin_nested():
                session.add(RequestKey(owner=owner, key=key, request_hash=wanted))
            row = session.get_one(RequestKey, (owner, key), populate_existing=True)
        if row.request_hash != wanted:
            raise KeyReused("That Idempotency-Key was used for another request.")
        return row.reply


def _keep(engine: Engine, owner: str, key: str, reply: dict[str, Any]) -> dict[str, Any]:
    with writing(engine) as session:
        row = _row(session, owner, key)
        if row is None:
            return reply
        if not row.reply:
            row.reply = reply
            session.add(row)
        return row.reply


def _row(session: Session, owner: str, key: str) -> RequestKey | None:
    return session.get(RequestKey, (owner, key), with_for_update=True)


def _hash(asked: Any) -> str:
    text = json.dumps(asked, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
