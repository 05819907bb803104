"""Everything said: threads, our record of each message, and the chat's own steps and elements."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class Thread(SQLModel, table=True):
    """One conversation of one owner."""

    __tablename__: ClassVar[str] = "thread"

    id: str = Field(primary_key=True)
    customer_id: str | None = Field(default=None, index=True)
    name: str | None = None
    channel: str = "web"
    tags: list[str] = Field(default_factory=list, sa_column=json_column())
    details: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    ended_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    rating: int | None = Field(default=None, description="1 to 5, given when it was ended.")
    comment: str | None = None
    resolved: bool | None = None


class Message(SQLModel, table=True):
    """What was said in a turn, masked, with the record that made it.

    What was said in the chat has the id of the step that draws it.
    """

    __tablename__: ClassVar[str] = "message"

    id: str = Field(primary_key=True)
    thread_id: str = Field(foreign_key="thread.id", index=True)
    role: str = Field(description="user, assistant or agent.")
    text: str = Field(sa_column=Column(Text, nullable=False))
    record: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))


class MessageKey(SQLModel, table=True):
    """A message that may be sent again: what it said, and the id of the reply it gets."""

    __tablename__: ClassVar[str] = "message_key"

    thread_id: str = Field(primary_key=True)
    client_id: str = Field(primary_key=True, description="What the sender calls the message.")
    text_hash: str
    message_id: str
    reply_id: str
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Step(SQLModel, table=True):
    """A step as the chat interface draws it."""

    __tablename__: ClassVar[str] = "step"

    id: str = Field(primary_key=True)
    thread_id: str = Field(index=True)
    type: str
    content: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))


class Element(SQLModel, table=True):
    """A card or panel as the chat interface draws it."""

    __tablename__: ClassVar[str] = "element"

    id: str = Field(primary_key=True)
    thread_id: str = Field(index=True)
    step_id: str | None = Field(default=None, index=True)
    content: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Feedback(SQLModel, table=True):
    """A thumb on a reply, drawn or kept: both have one id."""

    __tablename__: ClassVar[str] = "feedback"

    id: str = Field(primary_key=True)
    step_id: str = Field(unique=True, index=True)
    thread_id: str | None = Field(default=None, index=True)
    value: int
    reason: str | None = Field(default=None, description="One of data.thumbs.REASONS.")
    comment: str | None = None
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
