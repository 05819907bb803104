"""Versions of prompts as the database keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading
from data.errors import NotFound
from data.models import PromptChange, PromptVersion

KIND = "prompts"
"""The content version that every change raises, so that every process notices."""
Status = Literal["draft", "active", "archived"]


class Parameters(BaseModel):
    """How a model is asked with a prompt; what is left out is the settings' matter."""

    model_config = ConfigDict(extra="forbid")

    temperature: float | None = Field(None, ge=0, le=2)
    top_p: float | None = Field(None, gt=0, le=1)
    max_tokens: int | None = Field(None, ge=16, le=32_000, description="Of the answer.")

    def given(self) -> dict[str, Any]:
        """Those that were stated."""
        return self.model_dump(exclude_none=True)


class Prompt(BaseModel):
    """One version of a prompt."""

    name: str
    version: int
    text: str
    parameters: Parameters = Field(default_factory=Parameters)
    status: Status = "draft"
    author: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    activated_at: datetime | None = None


def versions_of(engine: Engine, name: str | None = None) -> list[Prompt]:
    """Every version, or those of one prompt, newest first."""
    query = select(PromptVersion).order_by(
        col(PromptVersion.name), col(PromptVersion.version).desc()
    )
    if name is not None:
        query = query.where(PromptVersion.name == name)
    with reading(engine) as session:
        return [read_row(row) for row in session.exec(query)]


def version_of(engine: Engine, name: str, version: int) -> Prompt:
    """One version.

    Raises:
        NotFound: There is none.
    """
    with reading(engine) as session:
        row = session.get(PromptVersion, (name, version))
    if row is None:
        raise NotFound(f"There is no version {version} of a prompt {name}.")
    return read_row(row)


def active_prompts(engine: Engine) -> dict[str, Prompt]:
    """The active version of every prompt, by name."""
    query = select(PromptVersion).where(PromptVersion.status == "active")
    with reading(engine) as session:
        return {row.name: read_row(row) for row in session.exec(query)}


def changes_of(engine: Engine, name: str) -> Sequence[PromptChange]:
    """What was done with the versions of a prompt, newest first."""
    query = select(PromptChange).where(PromptChange.name == name)
    with reading(engine) as session:
        return session.exec(query.order_by(col(PromptChange.id).desc())).all()


def read_row(row: PromptVersion) -> Prompt:
    """A version as it is told."""
    return Prompt.model_validate(row, from_attributes=True)
