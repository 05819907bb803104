"""Accounts: how customers prove who they are, and what a login gave out. Only hashes are kept."""

from datetime import datetime
from typing import ClassVar

from sqlmodel import Field, SQLModel

from data.models.columns import time_column, utc_now


class Account(SQLModel, table=True):
    """A customer's way in: their address, and a password unless they come by another login."""

    __tablename__: ClassVar[str] = "account"

    customer_id: str = Field(primary_key=True)
    email: str = Field(unique=True, description="Normalised, lower case.")
    password_hash: str | None = Field(default=None, description="Argon2id; none: no password.")
    verified_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    disabled_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class LoginSession(SQLModel, table=True):
    """One login on one device; everything it gave out is refused once it has ended."""

    __tablename__: ClassVar[str] = "login_session"

    id: str = Field(primary_key=True)
    customer_id: str = Field(index=True)
    device: str = Field(default="", description="Family of browser and system, no more.")
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    used_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    expires_at: datetime = Field(sa_column=time_column(index=True))
    ended_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class RefreshToken(SQLModel, table=True):
    """A token that is good for one new pair; used again, it ends its session."""

    __tablename__: ClassVar[str] = "refresh_token"

    hash: str = Field(primary_key=True)
    session_id: str = Field(index=True)
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    expires_at: datetime = Field(sa_column=time_column(index=True))
    used_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class EmailToken(SQLModel, table=True):
    """A secret of an address: who holds one that was sent there reads that address's mail."""

    __tablename__: ClassVar[str] = "email_token"

    hash: str = Field(primary_key=True)
    email: str = Field(index=True)
    purpose: str = Field(description="verify, reset, notice or frame.")
    name: str = Field(default="", description="Of a registration: what the person gave.")
    password_hash: str | None = Field(default=None, description="Of a registration.")
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    expires_at: datetime = Field(sa_column=time_column(index=True))
    used_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class SpentGuest(SQLModel, table=True):
    """A guest who turned out to be a customer: their identity opens nothing any more."""

    __tablename__: ClassVar[str] = "spent_guest"

    guest_id: str = Field(primary_key=True)
    customer_id: str = Field(index=True)
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
