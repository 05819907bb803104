"""One question to the configured provider from a thread of its own, outside any conversation."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.utils.function_calling import convert_to_openai_tool
from sqlalchemy import Engine

from data.errors import ModelUnavailable
from data.model_calls import keep_calls
from data.models import ModelCall
from data.personal_data import mask
from data.prompts import Prompt
from data.settings import Settings
from graph.budget import Budget
from graph.calling import Measured
from graph.circuit import Circuit
from graph.prompt_book import PromptBook, filled
from graph.providers import open_providers


@dataclass(frozen=True)
class Answer:
    """What a model said, and the version of the prompt that it was asked by."""

    message: AIMessage
    prompts: dict[str, int]


class Asking:
    """Asks the providers of the settings; blocking, one question at a time a thread."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        """Ask nothing yet; a provider that keeps failing is left alone for a while."""
        self._settings, self._engine = settings, engine
        self._circuits: dict[str, Circuit] = {}
        self._prompts = PromptBook(engine)
        self._budget = Budget(engine, settings.daily_budget_usd)

    def __call__(self, prompt: str, data: str, tools: Sequence[Any] = ()) -> Answer:
        """The answer to a prompt about some data.

        Raises:
            ModelUnavailable: No provider gives a whole answer in time, or the budget is spent.
        """
        if self._budget.state() == "spent":
            raise ModelUnavailable("The day's budget for language models is spent.")
        asked = self._prompts.get(prompt)
        told = filled(asked, {"shop": self._settings.shop_name})
        messages = [SystemMessage(told), HumanMessage(data)]
        calls: list[ModelCall] = []
        try:
            message = asyncio.run(self._first_answer(asked, messages, tools, calls))
            return Answer(message, {asked.name: asked.version})
        finally:
            keep_calls(self._engine, calls)

    async def _first_answer(
        self,
        prompt: Prompt,
        messages: Sequence[BaseMessage],
        tools: Sequence[Any],
        calls: list[ModelCall],
    ) -> AIMessage:
        # A model is bound to the event loop that it is first used in, so each question has its own.
        async with AsyncExitStack() as closing:
            refusal = ModelUnavailable("No language model is configured.")
            for provider in open_providers(self._settings, closing):
                provider.circuit = self._circuits.setdefault(provider.name, provider.circuit)
                measured = Measured(provider, self._settings, purpose=prompt.name)
                schemas = [convert_to_openai_tool(tool) for tool in tools]
                bound = provider.bound(schemas, prompt.parameters.given())
                try:
                    return await measured.ask(bound, messages, self._settings.model_timeout_s)
                except ModelUnavailable as error:
                    refusal = error
                finally:
                    calls += [measured.call] if measured.call else []
            raise refusal


def as_data(tag: str, text: str, most_chars: int, **attributes: object) -> str:
    """Untrusted text between marks that it cannot close, without personal data, cut to a length."""
    masked, _ = mask(text[:most_chars])
    safe = masked.replace("<", "‹").replace(">", "›")
    told = "".join(f' {name}="{_attribute(value)}"' for name, value in attributes.items())
    return f"<{tag}{told}>\n{safe}\n</{tag}>"


def _attribute(value: object) -> str:
    return str(value).replace("<", "‹").replace(">", "›").replace('"', "'")
