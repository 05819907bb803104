"""The embedded chat model: LangChain's interface over planning and phrasing by code."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import (
    AIMessage,
    AIMessageChunk,
    BaseMessage,
    SystemMessage,
    ToolMessage,
)
from langchain_core.messages.ai import UsageMetadata
from langchain_core.messages.tool import ToolCall, tool_call_chunk
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.utils.function_calling import convert_to_openai_tool

from graph.brief import KEY, TurnBrief
from graph.embedded.call import Call
from graph.embedded.phrase import phrase
from graph.embedded.plan import plan
from graph.embedded.voice import Voice
from tools.outcome import ToolOutcome

CHARS_PER_TOKEN = 4


class EmbeddedChatModel(BaseChatModel):
    """Answers from the turn's brief and the tools' records; offline, in milliseconds.

    The brief stands in the system message's `additional_kwargs`; without one it only says
    what it is for. What goes with the reply (chips, sources, an open question) is returned
    in the answer's `additional_kwargs["said"]`.
    """

    model_name: str = "smartshop-embedded-1"
    chunk_chars: int = 400

    @property
    def _llm_type(self) -> str:
        return "smartshop-embedded"

    @property
    def _identifying_params(self) -> dict[str, Any]:
        return {"model_name": self.model_name}

    def bind_tools(
        self, tools: Sequence[Any], *, tool_choice: Any = None, **kwargs: Any
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """The model with the tools that it may call."""
        formatted = [convert_to_openai_tool(tool) for tool in tools]
        return self.bind(tools=formatted, **kwargs)

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        answer = self._answer(messages, kwargs.get("tools") or [])
        return ChatResult(generations=[ChatGeneration(message=answer)])

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        return await asyncio.to_thread(self._generate, messages, stop, None, **kwargs)

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        for chunk in self._chunks(messages, kwargs):
            if run_manager:
                run_manager.on_llm_new_token(str(chunk.text), chunk=chunk)
            yield chunk

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        # Meanings are compared on the processor, for which the event loop does not wait.
        for chunk in await asyncio.to_thread(list, self._chunks(messages, kwargs)):
            if run_manager:
                await run_manager.on_llm_new_token(str(chunk.text), chunk=chunk)
            yield chunk

    def _answer(self, messages: list[BaseMessage], tools: list[dict[str, Any]]) -> AIMessage:
        brief = _brief(messages)
        outcomes = _outcomes(messages)
        calls = _allowed(plan(brief, outcomes), tools) if brief else []
        if calls:
            answer = AIMessage("", tool_calls=_numbered(calls, len(outcomes)))
        elif brief:
            text, said = phrase(brief, outcomes)
            answer = AIMessage(text, additional_kwargs={"said": said})
        else:
            answer = AIMessage(Voice().say("without-brief"))
        return self._with_usage(answer, messages)

    def _with_usage(self, answer: AIMessage, messages: list[BaseMessage]) -> AIMessage:
        read = sum(len(str(message.content)) for message in messages) // CHARS_PER_TOKEN + 1
        written = len(str(answer.content)) + len(json.dumps([c["args"] for c in answer.tool_calls]))
        spent = written // CHARS_PER_TOKEN + 1
        answer.usage_metadata = UsageMetadata(
            input_tokens=read, output_tokens=spent, total_tokens=read + spent
        )
        reason = "tool_calls" if answer.tool_calls else "stop"
        answer.response_metadata = {"model_name": self.model_name, "finish_reason": reason}
        return answer

    def _chunks(
        self, messages: list[BaseMessage], kwargs: dict[str, Any]
    ) -> Iterator[ChatGenerationChunk]:
        answer = self._answer(messages, kwargs.get("tools") or [])
        text = str(answer.content)
        for start in range(0, len(text), self.chunk_chars):
            piece = AIMessageChunk(content=text[start : start + self.chunk_chars])
            yield ChatGenerationChunk(message=piece)
        for index, call in enumerate(answer.tool_calls):
            chunk = tool_call_chunk(
                name=call["name"], args=json.dumps(call["args"]), id=call["id"], index=index
            )
            yield ChatGenerationChunk(message=AIMessageChunk(content="", tool_call_chunks=[chunk]))
        yield ChatGenerationChunk(
            message=AIMessageChunk(
                content="",
                additional_kwargs=answer.additional_kwargs,
                usage_metadata=answer.usage_metadata,
                response_metadata=answer.response_metadata,
                chunk_position="last",
            )
        )


def _brief(messages: list[BaseMessage]) -> TurnBrief | None:
    for message in messages:
        if isinstance(message, SystemMessage) and KEY in message.additional_kwargs:
            brief = message.additional_kwargs[KEY]
            return brief if isinstance(brief, TurnBrief) else None
    return None


def _outcomes(messages: list[BaseMessage]) -> list[ToolOutcome]:
    found = [m.artifact for m in messages if isinstance(m, ToolMessage)]
    return [artifact for artifact in found if isinstance(artifact, ToolOutcome)]


def _allowed(calls: list[Call], tools: list[dict[str, Any]]) -> list[Call]:
    names = {tool["function"]["name"] for tool in tools}
    return [call for call in calls if call.name in names]


def _numbered(calls: list[Call], done: int) -> list[ToolCall]:
    return [
        ToolCall(name=call.name, args=call.arguments, id=f"call_{done + i}", type="tool_call")
        for i, call in enumerate(calls)
    ]
