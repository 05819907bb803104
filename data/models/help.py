"""What the shop answers with: frequently asked questions, policies and guides."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class Faq(SQLModel, table=True):
    """A question in customers' words and the shop's answer."""

    __tablename__: ClassVar[str] = "faq"

    id: str = Field(primary_key=True)
    question: str = Field(sa_column=Column(Text, nullable=False))
    answer: str = Field(sa_column=Column(Text, nullable=False))
    category: str = Field(default="general", index=True)
    status: str = Field(default="published", description="draft, published or archived.")
    hint: list[dict[str, Any]] = Field(
        default_factory=list,
        sa_column=json_column(),
        description="Passages that may help to write the answer of a draft.",
    )
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Document(SQLModel, table=True):
    """A policy, guide or list of answers: its current version, and what is said of it."""

    __tablename__: ClassVar[str] = "document"

    id: str = Field(primary_key=True)
    title: str
    kind: str = Field(default="general", index=True, description="policy, faq, sop, module, …")
    category: str = Field(default="general", description="Full path, A > B.")
    tags: list[str] = Field(default_factory=list, sa_column=json_column())
    text: str = Field(sa_column=Column(Text, nullable=False))
    version: str = Field(default="1", description="What its author calls the version.")
    revision: int = Field(default=1, description="The number of its current version.")
    source: str | None = Field(default=None, description="The file it was read from.")
    content_hash: str = Field(default="", description="SHA-256 of that file.")
    owner: str | None = None
    language: str | None = Field(default=None, description="ISO 639-1; None: not told.")
    priority: int = Field(default=0, description="0 to 9; higher ones are read first.")
    status: str = Field(default="published", description="draft, published or archived.")
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
