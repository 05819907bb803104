"""What a chat model can do: call tools, stream, answer in JSON, see pictures."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from langchain_core.language_models import BaseChatModel

# What LangChain's profiles of models call them; it keeps those with each provider's package.
PROFILE_NAMES = {"tools": "tool_calling", "json": "structured_output", "vision": "image_inputs"}


@dataclass(frozen=True)
class Abilities:
    """True or false where it is known, None where nobody has tried."""

    tools: bool | None = None
    streaming: bool | None = None
    json: bool | None = None
    vision: bool | None = None

    @classmethod
    def known(cls, model: BaseChatModel) -> Abilities:
        """What the provider's package tells of the model; nothing of an unknown one."""
        profile: dict[str, Any] = dict(getattr(model, "profile", None) or {})
        told = {name: profile.get(key) for name, key in PROFILE_NAMES.items()}
        streams = True if profile else None
        return cls(**told, streaming=streams)

    def with_found(self, found: Abilities) -> Abilities:
        """The same with what was found out by trying; that is worth more than what is told."""
        return replace(self, **{k: v for k, v in asdict(found).items() if v is not None})
