"""Settings of what customers may send besides words: speech that is written down, and pictures."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings

PICTURE_KINDS = ("image/jpeg", "image/png", "image/webp")


class SensesSettings(BaseSettings):
    """Part of the shop's settings."""

    dictation: Literal["browser", "model", "off"] = Field(
        "browser",
        description="Who writes down what customers say: the browser, whose maker may hear it; "
        "speech_model; or nobody.",
    )
    speech_model: str = Field(
        "",
        description="Model that writes speech down, as `openai:whisper-1` of OpenAI or a compatible"
        " server; for dictation by `model`.",
    )
    pictures: Literal["auto", "off"] = Field(
        "auto", description="auto: pictures are taken where a configured model can see."
    )
    max_picture_mb: int = Field(5, gt=0, le=20, description="Largest picture in megabytes.")
    max_speech_s: int = Field(60, gt=0, le=300, description="Longest dictation in seconds.")

    @field_validator("speech_model")
    @classmethod
    def _name_model(cls, name: str) -> str:
        provider, _, model = name.partition(":")
        if name and (provider != "openai" or not model):
            raise ValueError("write it as openai:whisper-1; other providers are not asked")
        return name
