"""What was said in a call, masked, as the conventions for generative AI write it down."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, SystemMessage, ToolCall, ToolMessage
from opentelemetry.semconv._incubating.attributes import gen_ai_attributes as gen_ai

from data.personal_data import mask
from tools.outcome import ToolOutcome

ROLES = {"human": "user", "ai": "assistant"}


def input_of(messages: Sequence[BaseMessage]) -> dict[str, str]:
    """The messages of a call, its instructions apart."""
    system = [one for one in messages if isinstance(one, SystemMessage)]
    rest = [one for one in messages if not isinstance(one, SystemMessage)]
    return {
        gen_ai.GEN_AI_SYSTEM_INSTRUCTIONS: _masked([_text(one) for one in system]),
        gen_ai.GEN_AI_INPUT_MESSAGES: _masked([_message(one) for one in rest]),
    }


def output_of(answer: AIMessage) -> dict[str, str]:
    """The answer of a call."""
    reason = "tool_call" if answer.tool_calls else "stop"
    told = {**_message(answer), "finish_reason": reason}
    return {gen_ai.GEN_AI_OUTPUT_MESSAGES: _masked([told])}


def arguments_of(call: ToolCall) -> dict[str, str]:
    """What a tool was called with."""
    return {gen_ai.GEN_AI_TOOL_CALL_ARGUMENTS: _masked(call["args"])}


def result_of(outcome: ToolOutcome) -> dict[str, str]:
    """What came of a tool call."""
    return {gen_ai.GEN_AI_TOOL_CALL_RESULT: _masked(outcome.result or outcome.error)}


def _message(message: BaseMessage) -> dict[str, Any]:
    parts = [_text(message)] if message.text else []
    if isinstance(message, ToolMessage):
        answered = {"id": message.tool_call_id, "response": message.text}
        return {"role": "tool", "parts": [{"type": "tool_call_response", **answered}]}
    if isinstance(message, AIMessage):
        parts += [
            {"type": "tool_call", "id": c["id"], "name": c["name"], "arguments": c["args"]}
            for c in message.tool_calls
        ]
    return {"role": ROLES.get(message.type, message.type), "parts": parts}


def _text(message: BaseMessage) -> dict[str, Any]:
    return {"type": "text", "content": message.text}


def _masked(value: Any) -> str:
    """As JSON, without personal data; strings are masked before they are quoted."""
    return json.dumps(_without_personal_data(value), ensure_ascii=False, default=str)


def _without_personal_data(value: Any) -> Any:
    if isinstance(value, str):
        return mask(value)[0]
    if isinstance(value, dict):
        return {name: _without_personal_data(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_without_personal_data(each) for each in value]
    return value
