"""What was asked of chat providers, and what their models have shown that they can do."""

from datetime import datetime
from typing import ClassVar

from sqlmodel import Field, SQLModel

from data.models.columns import time_column, utc_now


class ModelCall(SQLModel, table=True):
    """One call of a provider's model; a failed one counts no tokens."""

    __tablename__: ClassVar[str] = "model_call"

    id: int | None = Field(default=None, primary_key=True)
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    thread_id: str | None = Field(default=None, index=True, description="None: no conversation.")
    turn: int | None = Field(default=None, description="Which turn of the thread, from 1.")
    purpose: str = Field(default="chat", description="chat, or the prompt that was asked.")
    provider: str
    model: str
    ok: bool
    failure: str = Field(default="", description="The kind of failure, never a provider's words.")
    input_tokens: int = 0
    cached_tokens: int = Field(default=0, description="Of the input, what the provider had read.")
    output_tokens: int = 0
    cost_micros: int | None = Field(
        default=None, description="Millionths of a US dollar; None where no price is known."
    )
    took_ms: float
    first_ms: float | None = Field(default=None, description="Until the first words.")


class ModelAbility(SQLModel, table=True):
    """What a model can do, found out by trying."""

    __tablename__: ClassVar[str] = "model_ability"

    model: str = Field(primary_key=True, description="provider:name, and @host of another server.")
    tools: bool | None = None
    streaming: bool | None = None
    json_mode: bool | None = None
    vision: bool | None = None
    checked_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
