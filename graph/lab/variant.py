"""One way to hold a conversation in the lab: prompt, model, retrieval, tools, persona."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Engine

from data.errors import InvalidInput
from data.prompts import Parameters, Prompt
from data.settings import Settings
from graph.models import EMBEDDED
from graph.prompt_checks import LONGEST_CHARS, checked_text
from graph.prompt_desk import one_prompt
from graph.providers import chosen_models
from tools.registry import TOOLS

SYSTEM = "system"
UNSAVED = 0
"""The version of a text that is tried before it is kept."""


class Variant(BaseModel):
    """What is left out is as the shop has it."""

    model_config = ConfigDict(extra="forbid")

    prompt_version: int | None = Field(None, ge=1)
    prompt_text: str | None = Field(None, max_length=2 * LONGEST_CHARS)
    model: str | None = Field(None, max_length=200, description="embedded, or one of the shop's.")
    temperature: float | None = Field(None, ge=0, le=2)
    passages: int | None = Field(None, ge=1, le=10)
    min_score: float | None = Field(None, ge=0, le=1)
    tools: list[str] | None = Field(None, max_length=100)
    persona: Literal["friendly", "formal", "brief"] | None = None
    cheap_path: bool | None = None


def models_offered(settings: Settings) -> list[str]:
    """The models that the lab may ask: the shop's own, and the embedded one."""
    return [*map(str, chosen_models(settings)), EMBEDDED]


def prompt_of(engine: Engine, variant: Variant) -> Prompt:
    """The system prompt of a variant.

    Raises:
        NotFound: There is no such version.
        InvalidInput: The text may not be used.
    """
    if variant.prompt_text is not None:
        text = checked_text(SYSTEM, variant.prompt_text)
        prompt = Prompt(name=SYSTEM, version=UNSAVED, text=text)
    else:
        prompt = one_prompt(engine, SYSTEM, variant.prompt_version)
    if variant.temperature is None:
        return prompt
    given = prompt.parameters.given() | {"temperature": variant.temperature}
    return prompt.model_copy(update={"parameters": Parameters(**given)})


def settings_of(settings: Settings, variant: Variant) -> Settings:
    """The shop's settings as a variant changes them.

    Raises:
        InvalidInput: It names a model or a tool that there is not.
    """
    if variant.model is not None and variant.model not in models_offered(settings):
        told = ", ".join(models_offered(settings))
        raise InvalidInput(f"The model {variant.model} is not configured; there are {told}.")
    unknown = set(variant.tools or ()) - set(TOOLS)
    if unknown:
        raise InvalidInput(f"There is no tool named {', '.join(sorted(unknown))}.")
    changed = {
        "model": variant.model,
        "fallback_models": None if variant.model is None else "",
        "temperature": variant.temperature,
        "help_passages": variant.passages,
        "help_min_score": variant.min_score,
        "persona": variant.persona,
        "cheap_path": variant.cheap_path,
    }
    return settings.model_copy(update={k: one for k, one in changed.items() if one is not None})
