"""What the shop answers with: frequently asked questions, policies and guides."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import time_column, utc_now


class Faq(SQLModel, table=True):
    """A question in customers' words and the shop's answer."""

    __tablename__: ClassVar[str] = "faq"

    id: str = Field(primary_key=True)
    question: str = Field(sa_column=Column(Text, nullable=False))
    answer: str = Field(sa_column=Column(Text, nullable=False))
    category: str = Field(default="general", index=True)
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Document(SQLModel, table=True):
    """A policy or guide, as Markdown."""

    __tablename__: ClassVar[str] = "document"

    id: str = Field(primary_key=True)
    title: str
    kind: str = Field(default="general", index=True, description="policy, faq, sop, module, …")
    category: str = "general"
    text: str = Field(sa_column=Column(Text, nullable=False))
    version: str = "1"
    source: str | None = None
    status: str = Field(default="published", description="draft, published or archived.")
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
