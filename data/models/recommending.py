"""What may be kept of a person, what was recommended to them, and what came of it."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now

FEEDBACK_KINDS = ("click", "add_to_cart", "purchase", "not_interested")


class Consent(SQLModel, table=True):
    """A yes or no of a person to one use of what they do; no row: the shop's default."""

    __tablename__: ClassVar[str] = "consent"

    owner: str = Field(primary_key=True, description="customer:<id> or session:<id>.")
    purpose: str = Field(primary_key=True)
    granted: bool
    decided_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Recommendation(SQLModel, table=True):
    """A list that was shown to somebody, with where each product came from."""

    __tablename__: ClassVar[str] = "recommendation"

    id: str = Field(primary_key=True)
    owner: str = Field(index=True)
    place: str = Field(default="", description="Where it was shown: chat, api, product …")
    items: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=json_column(), description="{product_id, source}, in order."
    )
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))


class RecommendationFeedback(SQLModel, table=True):
    """What somebody did with a product that was recommended to them; once a kind."""

    __tablename__: ClassVar[str] = "recommendation_feedback"
    __table_args__ = (UniqueConstraint("recommendation_id", "product_id", "kind"),)

    id: int | None = Field(default=None, primary_key=True)
    recommendation_id: str = Field(foreign_key="recommendation.id", index=True)
    owner: str = Field(index=True)
    product_id: str
    kind: str = Field(description="click, add_to_cart, purchase or not_interested.")
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
