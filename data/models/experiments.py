"""Experiments: what varies, for whom, and who has seen which variant."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class Experiment(SQLModel, table=True):
    """Variants of the assistant beside each other; the first of them is the control."""

    __tablename__: ClassVar[str] = "experiment"

    id: str = Field(primary_key=True)
    name: str
    hypothesis: str = Field(default="", sa_column=Column(Text, nullable=False))
    status: str = Field(default="draft", index=True, description="draft, running, stopped.")
    variants: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=json_column(), description="name, weight, changes."
    )
    metric: str = Field(default="conversion", description="What decides.")
    winner: str | None = Field(default=None, description="The variant that all get since.")
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    created_by: str = ""
    started_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    stopped_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class Exposure(SQLModel, table=True):
    """That somebody was first answered under a variant; what they did after counts for it."""

    __tablename__: ClassVar[str] = "experiment_exposure"

    experiment_id: str = Field(primary_key=True)
    owner: str = Field(primary_key=True, description="customer:<id> or session:<id>.")
    variant: str
    thread_id: str = Field(default="", description="The conversation it began in.")
    first_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
