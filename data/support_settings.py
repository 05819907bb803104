"""Settings of the people behind the assistant: when they are there and where they are reached."""

from __future__ import annotations

from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings

from data.opening_hours import OpeningHours, zone_named


class SupportSettings(BaseSettings):
    """Part of the shop's settings."""

    support_hours: str = Field(
        "",
        description="When people answer, as in `Mo-Fr 09:00-17:00; Sa 10:00-14:00`; "
        "empty: while an agent has the support desk open.",
    )
    support_timezone: str = Field("UTC", description="Time zone of support_hours.")
    support_minutes: float = Field(
        5.0, gt=0, description="Minutes after which an agent usually joins a conversation."
    )
    support_contact: str = Field(
        "",
        max_length=200,
        description="Another way to reach the team, told where nobody is there; empty: none.",
    )
    operator_mail: str = Field(
        "",
        description="Addresses, by commas, of those who get the daily report and word of failed "
        "jobs; empty: all admins.",
    )
    support_poll_s: float = Field(
        1.0, gt=0, le=30, description="Seconds between looks for what other processes wrote."
    )

    @field_validator("support_timezone")
    @classmethod
    def _know_zone(cls, name: str) -> str:
        zone_named(name)
        return name

    @model_validator(mode="after")
    def _read_hours(self) -> SupportSettings:
        OpeningHours.read(self.support_hours, self.support_timezone)
        return self
