"""Hand-offs: conversations that a person of the team takes over, and all that is done in them."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Index, Text, text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now

OPEN = ("waiting", "claimed", "ticket")
_IS_OPEN = text("status IN ('waiting', 'claimed', 'ticket')")


class Handoff(SQLModel, table=True):
    """A conversation for which a person is wanted; at most one open one a conversation."""

    __tablename__: ClassVar[str] = "handoff"
    __table_args__ = (
        Index(
            "ux_handoff_open",
            "thread_id",
            unique=True,
            sqlite_where=_IS_OPEN,
            postgresql_where=_IS_OPEN,
        ),
    )

    id: str = Field(primary_key=True)
    thread_id: str = Field(index=True, description="The conversation as it is logged.")
    session_id: str = Field(index=True, description="The conversation as the door knows it.")
    customer_id: str | None = Field(default=None, index=True)
    status: str = Field(index=True, description="waiting, claimed, ticket, returned or closed.")
    reason: str = Field(default="", sa_column=Column(Text, nullable=False))
    requested_by: str = Field(default="customer", description="customer or policy.")
    sentiment: str = Field(default="calm", description="calm, complaint, hardship or distress.")
    language: str = "en"
    page: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    summary: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    expected_minutes: int | None = None
    ticket: str | None = Field(default=None, unique=True, description="What customers quote.")
    email: str | None = Field(default=None, description="Where an answer goes.")
    agent_id: str | None = Field(default=None, index=True)
    agent_name: str = ""
    told: int = Field(default=0, description="The newest event that the assistant knows of.")
    opened_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    claimed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    ended_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    customer_seen_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    customer_typed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    agent_typed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class HandoffEvent(SQLModel, table=True):
    """One act in a hand-off, never changed: who did what when."""

    __tablename__: ClassVar[str] = "handoff_event"

    id: int | None = Field(default=None, primary_key=True)
    handoff_id: str = Field(foreign_key="handoff.id", index=True)
    kind: str = Field(
        description="opened, ticketed, queued, addressed, claimed, said, mailed, returned, closed."
    )
    actor: str = Field(description="customer, agent or shop.")
    actor_id: str | None = None
    name: str = ""
    text: str = Field(default="", sa_column=Column(Text, nullable=False))
    message_id: str | None = None
    at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))


class DeskPresence(SQLModel, table=True):
    """An agent who has the support desk open."""

    __tablename__: ClassVar[str] = "desk_presence"

    agent_id: str = Field(primary_key=True)
    name: str = ""
    seen_at: datetime = Field(sa_column=time_column(index=True))


class CannedReply(SQLModel, table=True):
    """A reply that agents keep ready; one of a shipped reply's id stands for it."""

    __tablename__: ClassVar[str] = "canned_reply"

    id: str = Field(primary_key=True)
    title: str
    text: str = Field(sa_column=Column(Text, nullable=False))
    removed: bool = False
    changed_by: str = ""
    changed_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
