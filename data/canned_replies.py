"""Replies that agents keep ready: those shipped in a file, and what the team made of them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine
from sqlmodel import select

from data.database import reading, writing
from data.errors import InvalidInput, NotFound
from data.models import CannedReply
from data.models.columns import utc_now
from data.yaml_file import read_words

SHIPPED = Path(__file__).with_name("canned_replies.yaml")
LONGEST_TITLE = 80
LONGEST_TEXT = 2000
LONGEST_ID = 60


class Canned(NamedTuple):
    """A reply kept ready; {name} and {agent} in it stand for the customer's and agent's."""

    id: str
    title: str
    text: str
    changed_by: str = ""


def canned_replies(engine: Engine) -> list[Canned]:
    """All of them by title."""
    found = dict(_shipped())
    with reading(engine) as session:
        for row in session.exec(select(CannedReply)):
            found.pop(row.id, None)
            if not row.removed:
                found[row.id] = Canned(row.id, row.title, row.text, row.changed_by)
    return sorted(found.values(), key=lambda one: one.title.casefold())


def keep_canned(
    engine: Engine, title: str, text: str, by: str, reply_id: str | None = None
) -> Canned:
    """Add a reply, or change the one of that id.

    Raises:
        InvalidInput: Title or text is missing or too long.
        NotFound: There is none of that id.
    """
    title, text = title.strip(), text.strip()
    if not 0 < len(title) <= LONGEST_TITLE:
        raise InvalidInput(f"A title has 1 to {LONGEST_TITLE} characters.", field="title")
    if not 0 < len(text) <= LONGEST_TEXT:
        raise InvalidInput(f"A reply has 1 to {LONGEST_TEXT} characters.", field="text")
    known = {one.id for one in canned_replies(engine)}
    if reply_id is not None and reply_id not in known:
        raise NotFound("There is no such reply.")
    made = reply_id or _new_id(title, known)
    _write(engine, CannedReply(id=made, title=title, text=text, changed_by=by))
    return Canned(made, title, text, by)


def drop_canned(engine: Engine, reply_id: str, by: str) -> None:
    """Take a reply away, also a shipped one.

    Raises:
        NotFound: There is none of that id.
    """
    found = next((one for one in canned_replies(engine) if one.id == reply_id), None)
    if found is None:
        raise NotFound("There is no such reply.")
    _write(
        engine,
        CannedReply(id=found.id, title=found.title, text=found.text, removed=True, changed_by=by),
    )


def _write(engine: Engine, row: CannedReply) -> None:
    row.changed_at = utc_now()
    with writing(engine) as session:
        session.merge(row)


def _new_id(title: str, known: set[str]) -> str:
    stem = re.sub(r"[^\w]+", "-", title.casefold()).strip("-")[:LONGEST_ID] or "reply"
    with_number = (stem, *(f"{stem}-{number}" for number in range(2, len(known) + 3)))
    return next(one for one in with_number if one not in known)


@cache
def _shipped() -> dict[str, Canned]:
    return {key: Canned(key, one["title"], one["text"]) for key, one in read_words(SHIPPED).items()}
