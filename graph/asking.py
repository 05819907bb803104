"""One call of a chat model: a complete, well-formed answer, or ModelUnavailable."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

from langchain_core.exceptions import ModelError
from langchain_core.language_models import LanguageModelInput
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.runnables import Runnable
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt

from data.errors import ModelUnavailable
from graph.circuit import Circuit
from graph.retrying import may_pass, pause

# A cut stream looks like success, but says no reason why it ended; providers spell it so.
END_REASONS = ("finish_reason", "stop_reason", "done_reason", "stopReason")
# Base classes of the providers' own errors, for those whose client is loaded.
CLIENT_ERRORS = {
    "anthropic": "AnthropicError",
    "botocore.exceptions": "BotoCoreError",
    "google.api_core.exceptions": "GoogleAPIError",
    "httpx": "HTTPError",
    "httpx2": "HTTPError",
    "ollama": "ResponseError",
    "openai": "OpenAIError",
}


async def ask(
    model: Runnable[LanguageModelInput, Any],
    messages: Sequence[BaseMessage],
    *,
    timeout_s: float,
    circuit: Circuit | None = None,
    retries: int = 0,
    heard: Callable[[str], None] = lambda text: None,
) -> AIMessage:
    """Ask a model, with tools bound or not, and wait for its whole answer.

    Args:
        model: What answers; it is streamed, so that whoever listens hears it as it comes.
        messages: The conversation.
        timeout_s: Longest wait in all, retries included.
        circuit: Told of success and failure; while it is open the model is not asked.
        retries: How often it is asked again where the failure may pass.
        heard: Told the words of the answer so far, each time some more have come.

    Raises:
        ModelUnavailable: No answer in time, an error, or an answer that is cut off or garbled.
    """
    if circuit is not None and circuit.is_open:
        raise ModelUnavailable("The language model failed repeatedly and is left alone for now.")
    try:
        answer = await _answer(model, messages, timeout_s, retries, heard)
    except ModelUnavailable:
        if circuit is not None:
            circuit.failed()
        raise
    if circuit is not None:
        circuit.succeeded()
    return answer


async def _answer(
    model: Runnable[LanguageModelInput, Any],
    messages: Sequence[BaseMessage],
    timeout_s: float,
    retries: int,
    heard: Callable[[str], None],
) -> AIMessage:
    try:
        async with asyncio.timeout(timeout_s):
            return await _persistently(model, messages, retries, heard)
    except TimeoutError as error:
        raise ModelUnavailable(f"The language model did not answer in {timeout_s:g} s.") from error
    except (ModelError, OSError) as error:
        raise _unavailable(error) from error
    # What a client raises when a server's body is not what it should be.
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise _unavailable(error) from error
    except _client_errors() as error:
        raise _unavailable(error) from error


async def _persistently(
    model: Runnable[LanguageModelInput, Any],
    messages: Sequence[BaseMessage],
    retries: int,
    heard: Callable[[str], None],
) -> AIMessage:
    async for attempt in AsyncRetrying(
        stop=stop_after_attempt(1 + retries),
        wait=pause,
        retry=retry_if_exception(may_pass),
        reraise=True,
    ):
        with attempt:
            return _checked(await _joined(model.astream(list(messages)), heard))
    raise AssertionError("the last attempt returns or raises")


async def _joined(chunks: AsyncIterator[Any], heard: Callable[[str], None]) -> AIMessage:
    """Add a stream of chunks up; a model without streaming gives one whole message."""
    whole: Any = None
    async for chunk in chunks:
        whole = chunk if whole is None else whole + chunk
        if chunk.text:
            heard(whole.text)
    if not isinstance(whole, AIMessage):
        raise ModelUnavailable("The language model sent nothing.")
    return whole


def _checked(message: AIMessage) -> AIMessage:
    """Give the message as a plain one, once it is whole and says or asks something."""
    if not any(message.response_metadata.get(name) for name in END_REASONS):
        raise ModelUnavailable("The language model's answer was cut off.")
    if isinstance(message, AIMessageChunk):
        # Adding chunks up mends cut JSON, so arguments that came garbled look whole.
        garbled = [call for call in message.tool_call_chunks if not _is_object(call["args"])]
    else:
        garbled = []
    if garbled or message.invalid_tool_calls:
        raise ModelUnavailable("The language model asked for a tool with garbled arguments.")
    if not message.tool_calls and not message.text.strip():
        raise ModelUnavailable("The language model's answer was empty.")
    return AIMessage(
        content=message.content,
        tool_calls=message.tool_calls,
        usage_metadata=message.usage_metadata,
        response_metadata=message.response_metadata,
        additional_kwargs=message.additional_kwargs,
        id=message.id,
    )


def _is_object(arguments: str | None) -> bool:
    try:
        return not arguments or isinstance(json.loads(arguments), dict)
    except ValueError:
        return False


def _client_errors() -> tuple[type[Exception], ...]:
    loaded = ((sys.modules.get(module), name) for module, name in CLIENT_ERRORS.items())
    return tuple(getattr(module, name) for module, name in loaded if module is not None)


def _unavailable(error: Exception) -> ModelUnavailable:
    """Name the kind of failure only: a provider's own text may hold keys or customers' words."""
    return ModelUnavailable(f"The language model failed ({type(error).__name__}).")
