"""What became of the shop's questions and answers, and what customers asked in vain."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Column, LargeBinary, Text
from sqlmodel import Field, SQLModel

from data.models.columns import time_column, utc_now


class FaqChange(SQLModel, table=True):
    """What a question and its answer were after a change; outlives them."""

    __tablename__: ClassVar[str] = "faq_change"

    faq_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True, description="1, 2, … of one FAQ.")
    action: str = Field(description="created, updated, imported, restored or deleted.")
    question: str = Field(sa_column=Column(Text, nullable=False))
    answer: str = Field(sa_column=Column(Text, nullable=False))
    category: str
    status: str
    changed_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    changed_by: str = ""


class UnansweredQuestion(SQLModel, table=True):
    """A question that the shop's texts do not answer, masked, with how often it was asked."""

    __tablename__: ClassVar[str] = "unanswered_question"

    id: str = Field(primary_key=True)
    question: str = Field(sa_column=Column(Text, nullable=False))
    language: str = Field(index=True, description="ISO 639-1.")
    count: int = 1
    status: str = Field(default="open", index=True, description="open, drafted or dismissed.")
    faq_id: str | None = Field(default=None, description="The draft that was made of it.")
    model: str = Field("", description="Of which embedding model the vector is.")
    vector: bytes = Field(default=b"", sa_column=Column(LargeBinary, nullable=False))
    first_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    last_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
