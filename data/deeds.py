"""What a turn writes, once: a turn that was cut off and is run again does not write it twice."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlmodel import Session

from data.models import RequestKey


@dataclass(frozen=True)
class Deed:
    """The turn in which something is written.

    Attributes:
        turn_id: The same however often its message comes.
        run: This run of it; within a run the same may be written again.
    """

    turn_id: str
    run: str


def done_before(session: Session, deed: Deed | None, owner: str, what: str) -> bool:
    """Whether an earlier run of the turn has written this; else it is noted as written.

    It is part of the transaction that writes it, so both are there or neither. A run has the
    conversation for itself, so two runs never come here at once.
    """
    if deed is None:
        return False
    key = hashlib.sha256(f"{deed.turn_id}\0{what}".encode()).hexdigest()
    row = session.get(RequestKey, (owner, key))
    if row is None:
        session.add(RequestKey(owner=owner, key=key, request_hash=deed.run))
    return row is not None and row.request_hash != deed.run
