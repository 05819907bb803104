"""A chat model that says what a test wrote down, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import Field, PrivateAttr

Line = AIMessage | Exception | Callable[[list[BaseMessage]], AIMessage]


def says(text: str) -> AIMessage:
    """A finished answer in words."""
    return AIMessage(text, response_metadata={"finish_reason": "stop"})


def calls(*wanted: tuple[str, dict[str, Any]]) -> AIMessage:
    """A finished answer that asks for tools."""
    tool_calls = [
        {"name": name, "args": arguments, "id": f"call_{number}", "type": "tool_call"}
        for number, (name, arguments) in enumerate(wanted)
    ]
    finished = {"finish_reason": "tool_calls"}
    return AIMessage("", tool_calls=tool_calls, response_metadata=finished)


def names_what_was_found(messages: list[BaseMessage]) -> AIMessage:
    """A finished answer that names the first products of the newest result."""
    found = next(m.artifact for m in reversed(messages) if isinstance(m, ToolMessage))
    return says(" and ".join(f"**{one.name}**" for one in found.products[:3]))


class ScriptedModel(BaseChatModel):
    """Gives the lines one by one, the last one for ever; an exception is raised, a function asked.

    `heard` keeps what each call was given, `offered` the tools of each call.
    """

    lines: Sequence[Any] = Field(min_length=1)
    _heard: list[list[BaseMessage]] = PrivateAttr(default_factory=list)
    _offered: list[list[str]] = PrivateAttr(default_factory=list)

    @property
    def heard(self) -> list[list[BaseMessage]]:
        """The messages of each call so far."""
        return self._heard

    @property
    def offered(self) -> list[list[str]]:
        """The names of the tools bound at each call."""
        return self._offered

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(
        self, tools: Sequence[Any], *, tool_choice: Any = None, **kwargs: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Keep the tools, so that a test can look at them."""
        return self.bind(tools=[convert_to_openai_tool(tool) for tool in tools], **kwargs)

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        line: Line = self.lines[min(len(self._heard), len(self.lines) - 1)]
        self._heard.append(list(messages))
        self._offered.append([tool["function"]["name"] for tool in kwargs.get("tools", [])])
        if isinstance(line, Exception):
            raise line
        message = line if isinstance(line, AIMessage) else line(messages)
        return ChatResult(generations=[ChatGeneration(message=message.model_copy(deep=True))])
