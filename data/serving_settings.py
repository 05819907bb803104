"""Settings of how the shop is served, and of the pages that show it."""

from __future__ import annotations

import re

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings

PARENT = re.compile(r"'self'|'none'|https?://(\*\.)?[a-z0-9.-]+(:\d{1,5})?")


class ServingSettings(BaseSettings):
    """Part of the shop's settings."""

    host: str = Field("127.0.0.1", description="Address the server listens on.")
    port: int = Field(8000, ge=1, le=65535, description="Port the server listens on.")
    allowed_origins: str = Field("", description="Further origins allowed, separated by commas.")
    frame_ancestors: str = Field(
        "'self'",
        description="Pages that may embed the chat, separated by spaces: 'self', 'none', or "
        "origins such as https://store.example and https://*.store.example.",
    )
    store_page: bool | None = Field(
        None, description="Serve the demo store at /store; unset: in development only."
    )
    image_sources: str = Field(
        "", description="Origins product pictures may come from, separated by spaces."
    )
    max_body_bytes: int = Field(10 * 1024 * 1024, gt=0, description="Largest request body.")
    log_level: str = Field("WARNING", description="Level of logs on standard error.")

    @field_validator("frame_ancestors")
    @classmethod
    def _name_parents(cls, told: str) -> str:
        named = [one.rstrip("/").lower() for one in told.split()] or ["'none'"]
        if not all(PARENT.fullmatch(one) for one in named):
            raise ValueError("needs 'self', 'none' or origins (https://store.example) and spaces")
        return " ".join(named)
