"""What the shop writes itself: summaries of reviews, product descriptions, and who is writing."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class KeptSummary(SQLModel, table=True):
    """The newest summary of a product's reviews, and the reviews that it was made from."""

    __tablename__: ClassVar[str] = "review_summary"

    product_id: str = Field(primary_key=True, foreign_key="product.id")
    record: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    sources: dict[str, str] = Field(
        default_factory=dict,
        sa_column=json_column(),
        description="Id of each review read -> a hash of what it said.",
    )
    maker: str = Field(default="", description="What wrote it: embedded, or a model's name.")
    problem: str = Field(default="", description="Why a model's text was not taken.")
    times_made: int = Field(default=0, description="How often it was generated.")
    made_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))


class Description(SQLModel, table=True):
    """A text written for a product; only an approved one is ever shown."""

    __tablename__: ClassVar[str] = "product_description"

    id: int | None = Field(default=None, primary_key=True)
    product_id: str = Field(foreign_key="product.id", index=True)
    original: str = Field(default="", sa_column=Column(Text, nullable=False))
    text: str = Field(default="", sa_column=Column(Text, nullable=False))
    problems: list[dict[str, Any]] = Field(default_factory=list, sa_column=json_column())
    status: str = Field(
        default="pending", index=True, description="pending, approved, rejected or replaced."
    )
    maker: str = Field(default="", description="What wrote it: embedded, a model's name, a person.")
    prompts: dict[str, int] = Field(
        default_factory=dict,
        sa_column=json_column(),
        description="Name -> version of each prompt that a model wrote it by.",
    )
    facts_hash: str = Field(default="", description="Of the product's record that it tells of.")
    review_count: int = Field(default=0, description="Approved reviews when it was written.")
    forced: bool = Field(default=False, description="Approved although it has problems.")
    decided_by: str = ""
    reason: str = ""
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    decided_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class WorkClaim(SQLModel, table=True):
    """Who does a piece of work now, so that no other process does it too; it runs out."""

    __tablename__: ClassVar[str] = "work_claim"

    key: str = Field(primary_key=True, description="What is worked on: summary:<product id>.")
    holder: str
    expires_at: datetime = Field(sa_column=time_column())
