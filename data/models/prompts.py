"""Prompts as data: every version of each, and what was done with them."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class PromptVersion(SQLModel, table=True):
    """One version of a prompt; of each name at most one is active."""

    __tablename__: ClassVar[str] = "prompt_version"

    name: str = Field(primary_key=True)
    version: int = Field(primary_key=True, description="From 1.")
    text: str = Field(sa_column=Column(Text, nullable=False))
    parameters: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    status: str = Field(default="draft", description="draft, active or archived.")
    author: str
    note: str = ""
    shipped: str = Field(default="", description="Hash of the file that it came in, if it did.")
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    changed_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    activated_at: datetime | None = Field(
        default=None, sa_column=time_column(nullable=True), description="None: never."
    )


class PromptChange(SQLModel, table=True):
    """What was done with a version, by whom."""

    __tablename__: ClassVar[str] = "prompt_change"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    version: int
    action: str = Field(description="created, changed, activated, rolled_back, archived, deleted.")
    by: str
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
