"""The settings of language models: which are asked, for how long, at what cost."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings


class ModelSettings(BaseSettings):
    """A part of all settings, in a file of its own."""

    model: str = Field("auto", description="auto, embedded or provider:name.")
    fallback_models: str = Field(
        "",
        description="Models asked where the first fails, provider:name separated by commas; "
        "the embedded one comes last by itself.",
    )
    model_timeout_s: float = Field(20.0, gt=0, description="Longest wait for one model call.")
    model_retries: int = Field(
        1, ge=0, le=5, description="How often a failure that may pass is tried again."
    )
    call_tokens: int = Field(
        5000, ge=500, description="Most tokens that a provider reads in one call; the rest is cut."
    )
    turn_tokens: int = Field(
        16000,
        ge=500,
        description="Most tokens that providers read in one turn; then the embedded model goes on.",
    )
    temperature: float = Field(0.2, ge=0, le=2, description="Sampling temperature of providers.")
    cheap_path: bool = Field(
        True,
        description="Serve simple turns and tell changes of the cart without the provider.",
    )
    cheap_confidence: float = Field(
        0.85, ge=0, le=1, description="Least confidence of a turn served without the provider."
    )
    cheap_faq_score: float = Field(
        0.9, ge=0, le=1, description="Least passage score of an answer without the provider."
    )
    look_up_first: bool = Field(
        True,
        description="Look up what a message plainly needs before a provider is asked.",
    )
    look_up_confidence: float = Field(
        0.85,
        ge=0,
        le=1,
        description="Least confidence of a message whose look-ups are left to code.",
    )

    model_prices_file: Path | None = Field(
        None, description="YAML of the models' prices; empty: graph/model_prices.yaml."
    )
    daily_budget_usd: float = Field(
        0.0,
        ge=0,
        description="What providers may cost in a day (UTC); past it the embedded model answers. "
        "0: no limit.",
    )
    judge_model: str = Field(
        "", description="provider:name that rules on replies in evaluations; empty: none does."
    )
    judge_cases: int = Field(
        200, gt=1, description="Most cases of a set that the judge is asked about."
    )
    trace_content: bool = Field(
        False,
        description="Attach what is said to traces too, masked (docs/tracing.md tells of traces).",
    )
