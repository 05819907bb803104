"""Cases to test, made of conversations that went wrong, without whose they were, or in the lab."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Engine, delete, update
from sqlmodel import Session, col, select

from data.database import reading, writing
from data.errors import InvalidInput, NotFound
from data.facts import Facts
from data.models import Customer, Message, ReplyCase
from data.personal_data import mask
from data.reply_queue import conversation_up_to, no_such_reply, put_verdict

LONGEST_TITLE = 120
MOST_TURNS = 20
OWN = "own"
"""What a dialogue calls the catalogue of the shop itself."""


class CaseFacts(Facts):
    """A case as the team sees it."""

    id: str
    title: str
    language: str
    turns: list[dict[str, Any]]
    expect: dict[str, Any]
    intent: str | None
    customer_id: str | None
    created_by: str

    def dialogue(self) -> dict[str, Any]:
        """As `smartshop eval dialogues --data` reads it; what must hold stands at its last turn."""
        *before, last = self.turns
        told = [*before, {**last, "expect": self.expect}]
        who = {"customer": self.customer_id} if self.customer_id else {}
        return {"id": f"case-{self.id}", "catalogue": OWN, **who, "turns": told}


def add_case(
    engine: Engine,
    message_id: str,
    expect: Mapping[str, Any],
    by: str,
    title: str = "",
    intent: str | None = None,
) -> CaseFacts:
    """Make a case of the conversation up to a reply, which is thereby found bad.

    Args:
        engine: Of the shop.
        message_id: The reply.
        expect: What must hold in its place, as dialogues write it.
        by: Who says so.
        title: What it is called; the customer's last words where nothing is given.
        intent: What the customer wanted, where that was misunderstood.

    Raises:
        NotFound: There is no such reply.
        InvalidInput: Nothing is expected.
    """
    _demand_some(expect)
    with writing(engine) as session:
        message = session.get(Message, message_id)
        if message is None or message.role != "assistant":
            raise no_such_reply()
        case = _case(_turns(session, message), expect, by, title, intent)
        case.message_id = message_id
        case.language = str(message.record.get("language") or "")
        session.add(case)
        put_verdict(session, message_id, "bad", by)
        session.flush()
        return _facts(case)


def write_case(
    engine: Engine,
    turns: Sequence[Mapping[str, Any]],
    expect: Mapping[str, Any],
    by: str,
    title: str = "",
    intent: str | None = None,
    customer_id: str | None = None,
) -> CaseFacts:
    """Keep a case that somebody made up: what is said in each turn, and by which customer.

    Raises:
        InvalidInput: Nothing is expected, nothing is said, or there is no such customer.
    """
    _demand_some(expect)
    if not turns:
        raise InvalidInput("turns: say what the customer says.")
    said = [{**turn, "say": mask(turn["say"])[0]} for turn in turns[-MOST_TURNS:]]
    with writing(engine) as session:
        if customer_id and session.get(Customer, customer_id) is None:
            raise InvalidInput(f"There is no customer {customer_id}.")
        case = _case(said, expect, by, title, intent)
        case.customer_id = customer_id or None
        session.add(case)
        session.flush()
        return _facts(case)


def cases(engine: Engine) -> list[CaseFacts]:
    """Every case, the newest first."""
    newest = select(ReplyCase).order_by(col(ReplyCase.created_at).desc(), col(ReplyCase.id))
    with reading(engine) as session:
        return [_facts(row) for row in session.exec(newest)]


def case_of(engine: Engine, case_id: str) -> CaseFacts:
    """One case; raises NotFound."""
    with reading(engine) as session:
        row = session.get(ReplyCase, case_id)
    if row is None:
        raise _no_such_case()
    return _facts(row)


def drop_case(engine: Engine, case_id: str) -> None:
    """Delete a case; raises NotFound."""
    with writing(engine) as session:
        row = session.get(ReplyCase, case_id)
        if row is None:
            raise _no_such_case()
        session.execute(delete(ReplyCase).where(col(ReplyCase.id) == case_id))


def forget_customer_cases(session: Session, customer_id: str) -> None:
    """Delete the cases in which this customer speaks."""
    session.execute(delete(ReplyCase).where(col(ReplyCase.customer_id) == customer_id))


def forget_source(session: Session, message_ids: Any) -> None:
    """Leave no way from a case back to the conversations that are deleted."""
    gone = col(ReplyCase.message_id).in_(message_ids)
    session.execute(update(ReplyCase).where(gone).values(message_id=None))


def _demand_some(expect: Mapping[str, Any]) -> None:
    if not expect:
        raise InvalidInput("expect: say what must hold.")


def _case(
    turns: list[dict[str, Any]],
    expect: Mapping[str, Any],
    by: str,
    title: str,
    intent: str | None,
) -> ReplyCase:
    named = title.strip() or turns[-1]["say"]
    return ReplyCase(
        id=uuid.uuid4().hex[:12],
        title=mask(named)[0][:LONGEST_TITLE],
        turns=turns,
        expect=dict(expect),
        intent=intent,
        created_by=by,
    )


def _turns(session: Session, message: Message) -> list[dict[str, Any]]:
    """What the customer said up to the reply, in their masked words."""
    told = conversation_up_to(session, message, 2 * MOST_TURNS)
    said = [mask(one.text)[0] for one in told if one.role == "user"]
    if not said:
        raise no_such_reply()
    return [{"say": text} for text in said[-MOST_TURNS:]]


def _facts(row: ReplyCase) -> CaseFacts:
    return CaseFacts.model_validate(row.model_dump(include=set(CaseFacts.model_fields)))


def _no_such_case() -> NotFound:
    return NotFound("There is no such case.")
