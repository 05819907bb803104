"""What every chat model that stands in for a provider in an evaluation is made of."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable


class StandIn(BaseChatModel):
    """A model that answers by code; what it says is `answer`'s."""

    @abstractmethod
    def answer(self, messages: list[BaseMessage]) -> AIMessage:
        """What it says to these messages."""

    def bind_tools(
        self, tools: Sequence[Any], *, tool_choice: Any = None, **kwargs: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """The model itself: it knows which tools it wants."""
        return self.bind()

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        answer = self.answer(messages)
        answer.response_metadata = {"finish_reason": "stop"}
        return ChatResult(generations=[ChatGeneration(message=answer)])
