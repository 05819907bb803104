"""What is done with versions of prompts: drafted, activated, rolled back, archived."""

# Everyone who changes prompts raises their content version first: so all wait in the same order.

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from data.database import raise_content_version, reading, writing
from data.errors import NotFound, ShopError
from data.models import PromptChange, PromptVersion
from data.models.columns import utc_now
from data.prompts import KIND, Parameters, Prompt, read_row

SHIPPED_BY = "smartshop"


def add_version(
    engine: Engine, name: str, text: str, parameters: Parameters, by: str, note: str = ""
) -> Prompt:
    """A new draft, numbered after the newest."""
    with writing(engine) as session:
        raise_content_version(session, KIND)
        return read_row(_added(session, name, text, parameters, by, note))


def change_draft(
    engine: Engine, name: str, version: int, text: str, parameters: Parameters, by: str, note: str
) -> Prompt:
    """A draft with another text; versions that were active stay what they were.

    Raises:
        NotFound: There is none.
        ShopError: It is no draft.
    """
    with writing(engine) as session:
        row = _row(session, name, version)
        _demand_draft(row)
        row.text, row.parameters, row.note = text, parameters.given(), note
        row.changed_at = utc_now()
        _done(session, row, "changed", by)
        return read_row(row)


def drop_draft(engine: Engine, name: str, version: int, by: str) -> None:
    """Delete a draft.

    Raises:
        NotFound: There is none.
        ShopError: It is no draft.
    """
    with writing(engine) as session:
        row = _row(session, name, version)
        _demand_draft(row)
        _done(session, row, "deleted", by)
        session.delete(row)


def archive(engine: Engine, name: str, version: int, by: str) -> Prompt:
    """Put a version away that is not in use.

    Raises:
        NotFound: There is none.
        ShopError: It is active.
    """
    with writing(engine) as session:
        row = _row(session, name, version)
        if row.status == "active":
            raise ShopError("The active version cannot be archived; activate another.", "in_use")
        row.status = "archived"
        _done(session, row, "archived", by)
        return read_row(row)


def activate(engine: Engine, name: str, version: int, by: str) -> Prompt:
    """Put a version in use; the one in use until now is archived. All processes notice at once.

    Raises:
        NotFound: There is none.
    """
    with writing(engine) as session:
        return read_row(_activated(session, _row(session, name, version), "activated", by))


def roll_back(engine: Engine, name: str, by: str) -> Prompt:
    """Put the newest earlier version back in use that was in use once.

    Raises:
        NotFound: There is none.
    """
    with writing(engine) as session:
        raise_content_version(session, KIND)
        now = _in_use(session, name)
        if now is None:
            raise NotFound(f"No version of the prompt {name} is active.")
        query = select(PromptVersion).where(
            PromptVersion.name == name,
            PromptVersion.version < now.version,
            col(PromptVersion.activated_at).is_not(None),
        )
        query = query.order_by(col(PromptVersion.version).desc()).with_for_update()
        before = session.exec(query).first()
        if before is None:
            raise NotFound(f"No version before {now.version} of {name} was in use.")
        return read_row(_activated(session, before, "rolled_back", by))


def seed(engine: Engine, name: str, text: str, parameters: Parameters, digest: str) -> None:
    """Take a shipped prompt in, once for each text: in use where no one has chosen otherwise."""
    known = select(PromptVersion).where(PromptVersion.name == name, PromptVersion.shipped == digest)
    with reading(engine) as session:
        if session.exec(known).first() is not None:
            return
    # Where processes start at the same time on a new database, one of them is enough.
    with suppress(IntegrityError), writing(engine) as session:
        raise_content_version(session, KIND)
        if session.exec(known).first() is not None:
            return
        row = _added(session, name, text, parameters, SHIPPED_BY, "As shipped.")
        row.shipped = digest
        now = _in_use(session, name)
        if now is None or now.shipped:
            _activated(session, row, "activated", SHIPPED_BY)


def _added(
    session: Session, name: str, text: str, parameters: Parameters, by: str, note: str
) -> PromptVersion:
    newest = session.exec(
        select(func.max(PromptVersion.version)).where(PromptVersion.name == name)
    ).one()
    row = PromptVersion(
        name=name, version=(newest or 0) + 1, text=text, parameters=parameters.given(),
        author=by, note=note,
    )  # fmt: skip
    session.add(row)
    session.add(PromptChange(name=name, version=row.version, action="created", by=by))
    session.flush()
    return row


def _activated(session: Session, row: PromptVersion, action: str, by: str) -> PromptVersion:
    for other in session.exec(
        select(PromptVersion)
        .where(PromptVersion.name == row.name, PromptVersion.status == "active")
        .with_for_update()
    ):
        other.status = "archived"
        session.add(other)
    row.status, row.activated_at = "active", utc_now()
    session.add(row)
    session.add(PromptChange(name=row.name, version=row.version, action=action, by=by))
    session.flush()
    return row


def _done(session: Session, row: PromptVersion, action: str, by: str) -> None:
    session.add(row)
    session.add(PromptChange(name=row.name, version=row.version, action=action, by=by))


def _in_use(session: Session, name: str) -> PromptVersion | None:
    query = select(PromptVersion).where(
        PromptVersion.name == name, PromptVersion.status == "active"
    )
    return session.exec(query.with_for_update()).first()


def _row(session: Session, name: str, version: int) -> PromptVersion:
    raise_content_version(session, KIND)
    row = session.get(PromptVersion, (name, version), with_for_update=True)
    if row is None:
        raise NotFound(f"There is no version {version} of a prompt {name}.")
    return row


def _demand_draft(row: PromptVersion) -> None:
    if row.status != "draft":
        raise ShopError("Only a draft can be changed or deleted; make a new version.", "not_draft")
