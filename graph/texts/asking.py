"""One question to the configured provider from a thread of its own, outside any conversation."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage

from data.errors import ModelUnavailable
from data.personal_data import mask
from data.settings import Settings
from graph.asking import ask
from graph.circuit import Circuit
from graph.models import close_model, provider_model
from graph.prompts import prompt_text


class Asking:
    """Asks the provider of the settings; blocking, one question at a time a thread."""

    def __init__(self, settings: Settings) -> None:
        """Ask nothing yet; a provider that keeps failing is left alone for a while."""
        self._settings = settings
        self._circuit = Circuit()

    def __call__(self, prompt: str, data: str, tools: Sequence[Any] = ()) -> AIMessage:
        """The answer to a prompt of prompt_texts about some data.

        Raises:
            ModelUnavailable: There is no whole answer in time.
        """
        messages = [SystemMessage(prompt_text(prompt)), HumanMessage(data)]
        return asyncio.run(self._answer(messages, tools))

    async def _answer(self, messages: Sequence[BaseMessage], tools: Sequence[Any]) -> AIMessage:
        # A model is bound to the event loop that it is first used in, so each question has its own.
        model = provider_model(self._settings)
        if model is None:
            raise ModelUnavailable("No language model is configured.")
        try:
            return await ask(
                model.bind_tools(list(tools)) if tools else model,
                messages,
                timeout_s=self._settings.model_timeout_s,
                circuit=self._circuit,
            )
        finally:
            await close_model(model)


def as_data(tag: str, text: str, most_chars: int, **attributes: object) -> str:
    """Untrusted text between marks that it cannot close, without personal data, cut to a length."""
    masked, _ = mask(text[:most_chars])
    safe = masked.replace("<", "‹").replace(">", "›")
    told = "".join(f' {name}="{_attribute(value)}"' for name, value in attributes.items())
    return f"<{tag}{told}>\n{safe}\n</{tag}>"


def _attribute(value: object) -> str:
    return str(value).replace("<", "‹").replace(">", "›").replace('"', "'")
