"""Who speaks: registered customers and guests."""

from datetime import datetime
from typing import Any, ClassVar

from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class Customer(SQLModel, table=True):
    """A person the shop knows: registered, or a guest known by a signed cookie only."""

    __tablename__: ClassVar[str] = "customer"

    id: str = Field(primary_key=True)
    is_guest: bool = False
    role: str = Field(default="customer", description="customer, support_agent or admin.")
    name: str = ""
    email: str | None = Field(default=None, index=True)
    locale: str | None = None
    brands: list[str] = Field(default_factory=list, sa_column=json_column())
    sizes: list[str] = Field(default_factory=list, sa_column=json_column())
    address: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    preferences: dict[str, Any] = Field(
        default_factory=dict,
        sa_column=json_column(),
        description="Of an account's page: timezone, theme, notifications.",
    )
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
