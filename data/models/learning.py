"""What people make of replies: their verdicts, cases to test, and what the shop was taught."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class ReplyVerdict(SQLModel, table=True):
    """What somebody of the team made of a reply that a customer was not content with."""

    __tablename__: ClassVar[str] = "reply_verdict"

    message_id: str = Field(primary_key=True)
    thread_id: str = Field(index=True)
    verdict: str = Field(description="bad, good or dismissed.")
    decided_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    decided_by: str = ""


class ReplyCase(SQLModel, table=True):
    """A conversation that is to go better: what is said, masked, and what must hold at its end."""

    __tablename__: ClassVar[str] = "reply_case"

    id: str = Field(primary_key=True)
    message_id: str | None = Field(
        default=None, index=True, description="The reply it came from; None once that is deleted."
    )
    title: str
    language: str = ""
    turns: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=json_column(), description="say, and page where there is."
    )
    expect: dict[str, Any] = Field(
        default_factory=dict, sa_column=json_column(), description="As dialogues write it."
    )
    intent: str | None = Field(default=None, description="What the customer wanted at its end.")
    customer_id: str | None = Field(
        default=None, index=True, description="Who speaks; of conversations that were, nobody."
    )
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    created_by: str = ""


class LabReport(SQLModel, table=True):
    """What came of test cases held in the lab by one variant, or by two beside each other."""

    __tablename__: ClassVar[str] = "lab_report"

    id: str = Field(primary_key=True)
    figures: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    created_by: str = ""


class TaughtSentence(SQLModel, table=True):
    """A sentence of a customer, masked, and the intent that it shows in this shop."""

    __tablename__: ClassVar[str] = "taught_sentence"

    id: str = Field(primary_key=True)
    text: str = Field(sa_column=Column(Text, nullable=False))
    intent: str
    case_id: str | None = None
    taught_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    taught_by: str = ""
