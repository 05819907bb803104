"""Turn texts into vectors by a provider: OpenAI, a compatible server, or Azure OpenAI."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from data.errors import IndexUnavailable, ShopError
from data.settings import Settings
from knowledge.word_vectors import PlainReading

PROVIDERS: Mapping[str, str] = {"openai": "openai", "azure": "azure", "azure_openai": "azure"}
"""What may stand before the colon of SMARTSHOP_EMBEDDING_MODEL."""
# A provider refuses more than 8,191 tokens; a character of some scripts is a token.
MOST_CHARS = 8_000
RETRIES = 2
CONNECT_TIMEOUT_S = 2.0


def provider_of(setting: str) -> tuple[str, str] | None:
    """The provider and its model, of "openai:NAME" or "azure:DEPLOYMENT"; None for other names."""
    provider, _, name = setting.partition(":")
    return (PROVIDERS[provider], name) if provider in PROVIDERS and name else None


class ProviderEmbedder:
    """A provider's embedding model; each text that it is given leaves the shop."""

    def __init__(self, settings: Settings, provider: str, model: str) -> None:
        """Ask for one vector, to know their length; raises ShopError where that cannot be had."""
        self.name = f"{provider}:{model}"
        try:
            self._client = _opened(settings, provider, model)
        except (ValueError, _provider_error()) as error:
            reason = str(error).strip().splitlines()[0]
            told = f"The embedding model {self.name} cannot be used: {reason}"
            raise ShopError(told, "invalid_setting") from error
        self.dimension = 0
        self.dimension = int(self.embed(["size"]).shape[1])

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of the texts, in their order, each of length 1.

        Raises:
            IndexUnavailable: The provider does not answer, or otherwise than it should.
        """
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        try:
            found = self._client.embed_documents([_sendable(text) for text in texts])
        except _provider_error() as error:
            told = f"The embedding model {self.name} does not answer ({type(error).__name__})."
            raise IndexUnavailable(told) from error
        vectors = np.asarray(found, np.float32)
        if vectors.shape[:1] != (len(texts),) or vectors.ndim != 2:
            raise IndexUnavailable(f"The embedding model {self.name} left out vectors.")
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        scaled: NDArray[np.float32] = vectors / np.maximum(lengths, 1e-12)
        return scaled

    def reading(self, text: str) -> PlainReading:
        """The text, of which every part left out costs a request."""
        return PlainReading(text, self.embed)


def _sendable(text: str) -> str:
    """The text as a provider takes it: not empty, not too long, nothing that is no character."""
    return text[:MOST_CHARS].encode("utf-8", "replace").decode("utf-8").strip() or "-"


def _provider_error() -> type[Exception]:
    from openai import OpenAIError

    return OpenAIError


def _opened(settings: Settings, provider: str, model: str) -> Embeddings:
    from langchain_openai import AzureOpenAIEmbeddings, OpenAIEmbeddings
    from openai import Timeout
    from pydantic import SecretStr

    common: dict[str, Any] = {
        "model": model,
        "chunk_size": settings.embedding_batch,
        "max_retries": RETRIES,
        "timeout": Timeout(settings.model_timeout_s, connect=CONNECT_TIMEOUT_S),
        # Else texts are cut into tokens first, by files that a network brings.
        "check_embedding_ctx_length": False,
    }
    if provider == "azure":
        return AzureOpenAIEmbeddings(**common)
    # Local servers often need no key, but the client insists on one.
    common["api_key"] = SecretStr(os.environ.get("OPENAI_API_KEY") or "none")
    return OpenAIEmbeddings(**common)
