"""Vectors of a provider: asked for in batches, cached, and what happens where it is away."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from data.constraints import Constraints
from data.errors import IndexUnavailable, ShopError
from data.models import Category, Faq
from data.settings import Settings
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.embedding_provider import ProviderEmbedder, provider_of
from knowledge.help import HelpSearch
from tests.knowledge.conftest import a_product, ids, open_search

LENGTH = 8


class Provider(HTTPServer):
    """A server of OpenAI's protocol for embeddings, on this machine."""

    asked: list[dict[str, Any]]
    away = False


class Answering(BaseHTTPRequestHandler):
    """Gives each text a vector of its letters."""

    server: Provider

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.asked.append(body)
        rows = [{"index": n, "embedding": vector(one)} for n, one in enumerate(body["input"])]
        self.send_response(500 if self.server.away else 200)
        self.send_header("content-type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps({"data": rows, "model": body["model"]}).encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def vector(text: str) -> list[float]:
    counted = [0.0] * LENGTH
    for letter in text.casefold():
        counted[ord(letter) % LENGTH] += 1.0
    return counted


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[Provider]:
    """Serve vectors while a test runs."""
    server = Provider(("127.0.0.1", 0), Answering)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{server.server_port}/v1")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        home=tmp_path, embedding_model="openai:small", embedding_batch=4, _env_file=None
    )


@pytest.fixture
def embedder(provider: Provider, settings: Settings) -> CachedEmbedder:
    return open_embedder(settings)


def test_who_is_asked() -> None:
    assert provider_of("openai:text-embedding-3-small") == ("openai", "text-embedding-3-small")
    assert provider_of("azure_openai:ours") == provider_of("azure:ours") == ("azure", "ours")
    for other in ("minilm", "BAAI/bge-small-en", "openai:", "elsewhere:model"):
        assert provider_of(other) is None


def test_vectors_come_in_batches_and_are_of_length_one(
    provider: Provider, embedder: CachedEmbedder
) -> None:
    assert (embedder.name, embedder.dimension) == ("openai:small", LENGTH)
    texts = [f"kettle {n}" * (n + 1) for n in range(10)]
    before = len(provider.asked)
    vectors = embedder.embed(texts)
    assert [len(body["input"]) for body in provider.asked[before:]] == [4, 4, 2]
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    expected = np.array(vector(texts[3]))
    np.testing.assert_allclose(vectors[3], expected / np.linalg.norm(expected), atol=1e-5)


def test_content_is_asked_for_once(
    provider: Provider, embedder: CachedEmbedder, settings: Settings
) -> None:
    embedder.embed_content(["a kettle", "a chair"])
    asked = len(provider.asked)
    open_embedder(settings).embed_content(["a chair", "a kettle"])
    assert len(provider.asked) == asked + 1, "all that is asked is how long a vector is"


@pytest.mark.parametrize("text", ["", " \n", "\ud800", "x" * 50_000, "日本語"])
def test_any_text_is_sent_as_the_provider_takes_it(
    text: str, provider: Provider, embedder: CachedEmbedder
) -> None:
    assert np.isfinite(embedder.embed([text])).all()
    (sent,) = provider.asked[-1]["input"]
    assert 0 < len(sent) <= 8_000


def test_a_provider_that_is_away_is_told_of(
    provider: Provider, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.embedding_provider.RETRIES", 0)
    inner = ProviderEmbedder(settings, "openai", "small")
    provider.away = True
    with pytest.raises(IndexUnavailable, match="openai:small"):
        inner.embed(["a kettle"])
    with pytest.raises(IndexUnavailable):
        open_embedder(settings)


def test_azure_without_its_variables_is_refused(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AZURE_OPENAI_API_KEY", "AZURE_OPENAI_ENDPOINT", "OPENAI_API_VERSION"):
        monkeypatch.delenv(name, raising=False)
    azure = settings.model_copy(update={"embedding_model": "azure:ours"})
    with pytest.raises(ShopError, match="azure:ours"):
        open_embedder(azure)


def test_words_alone_find_products_while_the_provider_is_away(
    provider: Provider,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("knowledge.embedding_provider.RETRIES", 0)
    embedder = open_embedder(settings)
    rows = [a_product("p1", name="Copper kettle"), a_product("p2", name="Oak chair")]
    kinds = [Category(id=1, name="Things", path="Things")]
    faqs = [Faq(id="f1", question="Do you ship abroad?", answer="Yes, to Norway.")]
    shop = open_search(settings.home, embedder, [kinds, rows, faqs])
    shop.indexed.sync(["help"])
    texts = HelpSearch(settings, shop.engine, shop.indexed, embedder)
    assert texts.search("Do you ship abroad?").passages
    provider.away = True
    assert ids(shop.search.search("kettle", Constraints())) == ["p1"]
    away = texts.search("do you ship to other countries")
    assert not away.answerable
    assert not away.passages
    provider.away = False
    assert texts.search("do you ship to other countries").passages
