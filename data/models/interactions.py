"""What people did: the nine interactions that recommendations learn from."""

from datetime import datetime
from typing import Any, ClassVar

from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now

INTERACTION_TYPES = (
    "view_category",
    "view_product",
    "add_to_cart",
    "update_cart",
    "remove_from_cart",
    "checkout_started",
    "order_placed",
    "search",
    "review_submitted",
)


class Interaction(SQLModel, table=True):
    """One act of a customer or a session."""

    __tablename__: ClassVar[str] = "interaction"

    id: int | None = Field(default=None, primary_key=True)
    type: str = Field(index=True)
    customer_id: str | None = Field(default=None, index=True)
    session_id: str | None = Field(default=None, index=True)
    product_id: str | None = Field(default=None, index=True)
    category_id: int | None = None
    order_id: str | None = None
    quantity: int | None = None
    query: str | None = None
    page: str | None = None
    referrer: str | None = None
    details: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
