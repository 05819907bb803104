"""The shop's questions and answers: written, published, archived, restored; each change kept."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field, ValidationError
from sqlalchemy import delete
from sqlmodel import Session, col, select

from data.database import raise_content_version
from data.errors import InvalidInput, NotFound
from data.facts import Facts
from data.faq_history import history_of, noted
from data.importing.identity import slug
from data.importing.text_files import without_controls
from data.models import Faq, FaqChange
from data.models.columns import utc_now
from data.records import Record

Status = Literal["draft", "published", "archived"]
PUBLISHED = "published"
HELP: Final = "help"
APART = " > "
_ID_CHARS = 60


def tidy_path(path: str) -> str:
    """A category's path with its names apart alike: "A>B" is "A > B"."""
    return APART.join(" ".join(name.split()) for name in path.split(">") if name.strip())


def _one_line(value: Any) -> Any:
    return " ".join(without_controls(value).split()) if isinstance(value, str) else value


def _written(value: Any) -> Any:
    return without_controls(value).strip() if isinstance(value, str) else value


def _path(value: Any) -> Any:
    return tidy_path(value) or "general" if isinstance(value, str) else value


class FaqFields(Record):
    """What an operator may set of a FAQ."""

    question: Annotated[str, BeforeValidator(_one_line)] = Field(min_length=1, max_length=1000)
    answer: Annotated[str, BeforeValidator(_written)] = Field("", max_length=20_000)
    category: Annotated[str, BeforeValidator(_path)] = Field("general", max_length=500)
    status: Status = "draft"


class FaqFacts(Facts):
    """One FAQ as it is now."""

    id: str
    question: str
    answer: str
    category: str
    status: Status
    hint: list[dict[str, Any]] = Field(default_factory=list)
    updated_at: datetime


class FaqChangeFacts(Facts):
    """What a FAQ was after one of its changes."""

    number: int
    action: str
    question: str
    answer: str
    category: str
    status: Status
    changed_at: datetime
    changed_by: str


def faq_of(session: Session, faq_id: str) -> FaqFacts:
    """The FAQ of that id; raises NotFound."""
    return _fact(_row(session, faq_id))


def all_faqs(
    session: Session, status: str | None = None, category: str | None = None, words: str = ""
) -> list[FaqFacts]:
    """FAQs of a status, in a category or below it, that have all the words, by category."""
    query = select(Faq).order_by(col(Faq.category), col(Faq.id))
    if status:
        query = query.where(Faq.status == status)
    found = [_fact(row) for row in session.exec(query)]
    if category:
        found = [faq for faq in found if is_within(faq.category, [category])]
    asked = words.casefold().split()
    return [
        faq for faq in found if all(w in f"{faq.question}\n{faq.answer}".casefold() for w in asked)
    ]


def is_within(path: str, categories: Iterable[str]) -> bool:
    """Whether a category is one of these or below one of them, whatever their case."""
    own = tidy_path(path).casefold()
    wanted = [tidy_path(one).casefold() for one in categories]
    return any(own == one or own.startswith(f"{one}{APART}") for one in wanted)


def category_tree(paths: Iterable[str]) -> list[dict[str, Any]]:
    """The categories as a tree; `count` is of all that is in one or below it."""
    root: dict[str, Any] = {}
    for path in paths:
        level, names = root, tidy_path(path).split(APART)
        for depth, name in enumerate(names, 1):
            node = level.setdefault(
                name, {"name": name, "path": APART.join(names[:depth]), "count": 0, "below": {}}
            )
            node["count"] += 1
            level = node["below"]
    return _as_list(root)


def add_faq(
    session: Session,
    fields: FaqFields,
    by: str,
    hint: Sequence[Mapping[str, Any]] = (),
) -> FaqFacts:
    """Write a new FAQ; raises InvalidInput where it is published without an answer."""
    _demand_answer(fields)
    base = slug(fields.question)[:_ID_CHARS].strip("-") or "faq"
    taken = session.get(Faq, base) or history_of(session, base)
    faq_id = f"{base}-{uuid.uuid4().hex[:6]}" if taken else base
    with noted(session, [faq_id], by):
        row = Faq(id=faq_id, **fields.model_dump(), hint=[dict(one) for one in hint])
        session.add(row)
    if fields.status == PUBLISHED:
        raise_content_version(session, HELP)
    return _fact(row)


def change_faq(
    session: Session, faq_id: str, changes: Mapping[str, Any], by: str, action: str = "updated"
) -> FaqFacts:
    """Set some fields of a FAQ; raises NotFound and InvalidInput."""
    row = _row(session, faq_id)
    before = _fact(row)
    now = {name: getattr(row, name) for name in FaqFields.model_fields}
    fields = fields_of({**now, **changes})
    _demand_answer(fields)
    if fields.model_dump() == now:
        return before
    with noted(session, [faq_id], by, action):
        for name, value in fields.model_dump().items():
            setattr(row, name, value)
        row.updated_at = utc_now()
        if fields.status == PUBLISHED:
            row.hint = []  # it has served its purpose
        session.add(row)
    if PUBLISHED in (before.status, fields.status):
        raise_content_version(session, HELP)
    return _fact(row)


def remove_faq(session: Session, faq_id: str, by: str, *, forget: bool = False) -> None:
    """Take a FAQ away; its history stays unless it is to be forgotten. Raises NotFound."""
    row = session.get(Faq, faq_id)
    if row is None and not (forget and history_of(session, faq_id)):
        raise NotFound(f"There is no FAQ {faq_id!r}.")
    if row is not None:
        with noted(session, [faq_id], by):
            session.delete(row)
        raise_content_version(session, HELP)
    if forget:
        session.execute(delete(FaqChange).where(col(FaqChange.faq_id) == faq_id))


def changes_of(session: Session, faq_id: str) -> list[FaqChangeFacts]:
    """The history of a FAQ, oldest first; raises NotFound where there never was one."""
    found = history_of(session, faq_id)
    if found:
        return [FaqChangeFacts.model_validate(one.model_dump()) for one in found]
    row = _row(session, faq_id)
    told = row.model_dump() | {"number": 1, "action": "created", "changed_by": ""}
    return [FaqChangeFacts.model_validate(told | {"changed_at": row.updated_at})]


def restore_faq(session: Session, faq_id: str, number: int, by: str) -> FaqFacts:
    """Make a FAQ what it was after one of its changes, also one that is gone; NotFound."""
    then = next((one for one in changes_of(session, faq_id) if one.number == number), None)
    if then is None:
        raise NotFound(f"FAQ {faq_id!r} has no change number {number}.")
    held = then.model_dump(include=set(FaqFields.model_fields))
    if session.get(Faq, faq_id) is not None:
        return change_faq(session, faq_id, held, by, "restored")
    with noted(session, [faq_id], by, "restored"):
        row = Faq(id=faq_id, **held)
        session.add(row)
    if row.status == PUBLISHED:
        raise_content_version(session, HELP)
    return _fact(row)


def fields_of(values: Mapping[str, Any]) -> FaqFields:
    """The fields, checked.

    Raises:
        InvalidInput: One of them cannot be so.
    """
    try:
        return FaqFields.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        raise InvalidInput(f"{first['loc'][0]}: {first['msg']}.") from error


def _demand_answer(fields: FaqFields) -> None:
    if fields.status == PUBLISHED and not fields.answer:
        raise InvalidInput("answer: A FAQ without an answer cannot be published.")


def _row(session: Session, faq_id: str) -> Faq:
    row = session.get(Faq, faq_id)
    if row is None:
        raise NotFound(f"There is no FAQ {faq_id!r}.")
    return row


def _fact(row: Faq) -> FaqFacts:
    return FaqFacts.model_validate(row.model_dump())


def _as_list(level: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [
        {**node, "below": _as_list(node["below"])}
        for node in sorted(level.values(), key=lambda node: str(node["name"]).casefold())
    ]
