"""Which chat model answers: the embedded one or a provider's; the only place that names one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from langchain_core.language_models import BaseChatModel

from data.errors import ModelUnavailable, ShopError
from data.settings import Settings

EMBEDDED = "embedded"
CONNECT_TIMEOUT_S = 2.0
SPEECH_TIMEOUT_S = 30.0
DEFAULT_OPENAI_MODEL = "gpt-4.1-mini"
# Names that people use for what LangChain calls otherwise.
ALIASES = {
    "azure": "azure_openai",
    "bedrock": "bedrock_converse",
    "gemini": "google_genai",
    "google": "google_genai",
    "mistral": "mistralai",
}
EXTRAS = {
    "anthropic": "anthropic",
    "bedrock_converse": "bedrock",
    "google_genai": "gemini",
    "mistralai": "mistral",
    "ollama": "ollama",
}
# LangChain takes an older, unkept client of Ollama's where it finds one; ours is this.
CLIENTS = {"ollama": "langchain_ollama"}
# How each is told to answer in JSON; the others have no such way, and are only asked for it.
OPENAI_JSON: Mapping[str, Any] = {"response_format": {"type": "json_object"}}
JSON_MODES: Mapping[str, Mapping[str, Any]] = {
    **dict.fromkeys(("openai", "azure_openai", "mistralai"), OPENAI_JSON),
    "google_genai": {"response_mime_type": "application/json"},
    "ollama": {"format": "json"},
}
# OpenAI's reasoning models refuse a temperature.
WITHOUT_TEMPERATURE = ("o1", "o3", "o4", "gpt-5")


@dataclass(frozen=True)
class ModelChoice:
    """A provider in LangChain's spelling and the model asked of it."""

    provider: str
    model: str

    @property
    def is_embedded(self) -> bool:
        """Whether no provider is asked at all."""
        return self.provider == EMBEDDED

    def __str__(self) -> str:
        return self.model if self.is_embedded else f"{self.provider}:{self.model}"


def chosen_model(settings: Settings) -> ModelChoice:
    """Read SMARTSHOP_MODEL; `auto` takes OpenAI, or a compatible server, once it is configured.

    Raises:
        ShopError: The setting is neither auto, nor embedded, nor provider:name.
    """
    setting = settings.model.strip()
    if setting == "auto":
        configured = os.environ.get("OPENAI_API_KEY") or os.environ.get("OPENAI_BASE_URL")
        named = os.environ.get("OPENAI_MODEL") or DEFAULT_OPENAI_MODEL
        return ModelChoice("openai", named) if configured else ModelChoice(EMBEDDED, EMBEDDED)
    if setting == EMBEDDED:
        return ModelChoice(EMBEDDED, EMBEDDED)
    return _named(setting, "SMARTSHOP_MODEL is {!r}; it should be auto, embedded or provider:name.")


def fallback_models(settings: Settings) -> list[ModelChoice]:
    """Read SMARTSHOP_FALLBACK_MODELS: who is asked where the chosen model fails, in order.

    Raises:
        ShopError: One of them is not provider:name.
    """
    told = "SMARTSHOP_FALLBACK_MODELS names {!r}; each should be provider:name."
    named = (one.strip() for one in settings.fallback_models.split(","))
    return [_named(one, told) for one in named if one and one != EMBEDDED]


def judge_model(settings: Settings) -> ModelChoice | None:
    """Read SMARTSHOP_JUDGE_MODEL: who rules on replies when they are evaluated; None: nobody.

    Raises:
        ShopError: It is not provider:name.
    """
    told = "SMARTSHOP_JUDGE_MODEL is {!r}; it should be provider:name."
    setting = settings.judge_model.strip()
    return _named(setting, told) if setting else None


def _named(setting: str, told: str) -> ModelChoice:
    provider, _, name = setting.partition(":")
    if not provider or not name:
        raise ShopError(told.format(setting), "invalid_setting")
    return ModelChoice(ALIASES.get(provider, provider), name)


def provider_model(settings: Settings) -> BaseChatModel | None:
    """Open the configured provider's model; None where the embedded model is chosen.

    Raises:
        ShopError: The setting is wrong, or the provider's client is missing or unconfigured.
    """
    choice = chosen_model(settings)
    return None if choice.is_embedded else open_model(settings, choice)


def open_model(settings: Settings, choice: ModelChoice) -> BaseChatModel:
    """Open a provider's model; it is asked once, whoever asks tries again.

    Raises:
        ShopError: The provider's client is missing or unconfigured.
    """
    if choice.provider == "openai":
        return _openai_compatible(settings, choice.model)
    return _any_provider(settings, choice)


async def close_model(model: BaseChatModel) -> None:
    """Give back the connections of a model that `open_model` opened."""
    client = getattr(model, "http_async_client", None)
    if client is not None:
        await client.aclose()


def _openai_compatible(settings: Settings, name: str) -> BaseChatModel:
    from langchain_openai import ChatOpenAI
    from openai import DefaultAsyncHttpxClient, Timeout
    from pydantic import SecretStr

    # Local servers often need no key, but the client insists on one.
    key = os.environ.get("OPENAI_API_KEY") or "none"
    timeout = Timeout(settings.model_timeout_s, connect=CONNECT_TIMEOUT_S)
    return ChatOpenAI(
        model=name,
        api_key=SecretStr(key),
        timeout=timeout,
        # LangChain's own is shared by all event loops of the process, and breaks in the second.
        http_async_client=DefaultAsyncHttpxClient(timeout=timeout),
        http_socket_options=(),
        max_retries=0,
        stream_usage=True,
        use_responses_api=False,
        temperature=None if name.startswith(WITHOUT_TEMPERATURE) else settings.temperature,
    )


def _any_provider(settings: Settings, choice: ModelChoice) -> BaseChatModel:
    from langchain.chat_models import init_chat_model

    if choice.provider in CLIENTS and find_spec(CLIENTS[choice.provider]) is None:
        raise ShopError(_how_to_install(choice), "missing_package")
    options: dict[str, Any] = {"temperature": settings.temperature}
    if choice.provider in ("anthropic", "azure_openai", "mistralai", "google_genai"):
        options |= {"timeout": settings.model_timeout_s, "max_retries": 0}
    try:
        model: BaseChatModel = init_chat_model(
            choice.model, model_provider=choice.provider, **options
        )
        return model
    except ImportError as error:
        raise ShopError(_how_to_install(choice), "missing_package") from error
    except (ValueError, RuntimeError) as error:
        reason = f"The model {choice} cannot be used: {str(error).strip().splitlines()[0]}"
        raise ShopError(reason, "invalid_setting") from error


def _how_to_install(choice: ModelChoice) -> str:
    extra = EXTRAS.get(choice.provider)
    if extra is None:
        return f"The model {choice} needs LangChain's package for {choice.provider}; install it."
    return (
        f"The model {choice} needs a package that is not installed: "
        f'run `make providers`, or pip install "smartshop[{extra}]".'
    )


async def written_down(model: str, audio: bytes, file_name: str, language: str) -> str:
    """What is said in a recording, by a model of OpenAI or a compatible server.

    Raises:
        ModelUnavailable: There is no answer.
    """
    from openai import AsyncOpenAI, OpenAIError, Timeout

    key = os.environ.get("OPENAI_API_KEY") or "none"
    timeout = Timeout(SPEECH_TIMEOUT_S, connect=CONNECT_TIMEOUT_S)
    try:
        async with AsyncOpenAI(api_key=key, timeout=timeout, max_retries=1) as client:
            told = await client.audio.transcriptions.create(
                model=model, file=(file_name, audio), language=language
            )
    except OpenAIError as error:
        raise ModelUnavailable(f"Speech was not written down ({type(error).__name__}).") from error
    return str(told.text).strip()
