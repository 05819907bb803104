"""Makes a model call's context fit its budget, step by step in the order of trimming.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from langchain_core.messages import BaseMessage

from data.prompts import Prompt
from data.yaml_file import read_yaml
from graph.context.draft import Draft
from graph.context.tokens import count_messages, count_tools

DATA = Path(__file__).with_name("trimming.yaml")


@dataclass(frozen=True)
class Context:
    """What one model call reads, and how many tokens that is.

    Attributes:
        prompt: The prompt that its rules are made by.
        fits: Whether it is within its budget; where even the least is not, no model is asked.
        trimmed: The parts that were shortened for the budget, in order.
    """

    messages: Sequence[BaseMessage]
    prompt: Prompt
    tools: Sequence[dict[str, Any]]
    tokens: int
    fits: bool = True
    trimmed: Sequence[str] = ()


def fit(draft: Draft, prompt: Prompt, tools: Sequence[dict[str, Any]], most_tokens: int) -> Context:
    """The draft, shortened until it and the tools are within so many tokens."""
    for step in _steps()["always"]:
        draft = draft.shortened(**step)
    needed = count_tools(tools)
    trimmed: list[str] = []
    made = _made(draft, needed)
    for step in _steps()["over_budget"]:
        if made[1] <= most_tokens:
            break
        shorter = draft.shortened(**step)
        after = _made(shorter, needed)
        if after[1] < made[1]:
            trimmed.append(step["part"])
            draft, made = shorter, after
    messages, tokens = made
    fits, parts = tokens <= most_tokens, tuple(dict.fromkeys(trimmed))
    return Context(messages, prompt, tools, tokens, fits, parts)


def _made(draft: Draft, needed: int) -> tuple[list[BaseMessage], int]:
    messages = draft.messages()
    return messages, count_messages(messages) + needed


@cache
def _steps() -> dict[str, list[dict[str, Any]]]:
    read: dict[str, list[dict[str, Any]]] = read_yaml(DATA)
    return read
