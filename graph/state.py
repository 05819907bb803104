"""What a turn knows: the conversation that is kept, and the turn that is not."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any

from langchain_core.messages import BaseMessage
from langgraph.channels import UntrackedValue
from typing_extensions import TypedDict

from data.facts import Passage
from data.models import ModelCall
from graph.brief import Said
from graph.context.fitting import Context
from graph.reply import GuardReport, Reply, TurnRequest
from graph.understanding.types import Understanding
from tools.outcome import ToolOutcome


@dataclass(frozen=True)
class Work:
    """What the model and the tools have done in this turn."""

    messages: Sequence[BaseMessage] = ()
    outcomes: Sequence[ToolOutcome] = ()
    model_calls: int = 0
    tool_calls: int = 0
    capped: bool = False
    failed: Sequence[str] = ()
    """The providers that failed in this turn, by name."""
    calls: Sequence[ModelCall] = ()
    model: str = ""
    reasons: Sequence[str] = field(default_factory=tuple)
    is_free: bool = False
    """Whether the draft is a provider's own words."""
    asked_for: Sequence[str] = ()
    """Tools that the model asked to be offered; "*" is all."""
    read_tokens: int = 0
    """What providers have read in this turn, by our own count."""
    prompts: Mapping[str, int] = field(default_factory=dict)
    """The versions of the prompts that models were asked by, by name."""
    read: Context | None = None
    """What the newest call of a provider has read."""
    spoken: str = ""
    """What was shown before a call of tools, and stays."""
    run: str = field(default_factory=lambda: uuid.uuid4().hex)
    """This run of the turn; one that was cut off and is run again has another."""


class TurnState(TypedDict, total=False):
    """Kept between turns: `conversation` and `history`; the rest belongs to one turn only."""

    conversation: dict[str, Any]
    history: list[dict[str, str]]
    summary: str

    request: Annotated[TurnRequest, UntrackedValue]
    text: Annotated[str, UntrackedValue]
    guard: Annotated[GuardReport, UntrackedValue]
    refusal: Annotated[str, UntrackedValue]
    understanding: Annotated[Understanding, UntrackedValue]
    passages: Annotated[list[Passage], UntrackedValue]
    answers: Annotated[dict[str, list[Passage]], UntrackedValue]
    nearest: Annotated[dict[str, list[str]], UntrackedValue]
    work: Annotated[Work, UntrackedValue]
    started: Annotated[float, UntrackedValue]
    draft: Annotated[str, UntrackedValue]
    said: Annotated[Said, UntrackedValue]
    reply: Annotated[Reply, UntrackedValue]
