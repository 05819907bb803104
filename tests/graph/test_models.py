"""Which model is chosen, and what becomes of everything a provider can do wrong."""

from __future__ import annotations

import time
from typing import Any

import httpx
import pytest
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage
from langchain_core.tools import tool

from data.errors import ModelUnavailable, ShopError
from data.settings import Settings
from graph.asking import ask
from graph.circuit import Circuit
from graph.models import chosen_model, close_model, provider_model
from tests.scripted_model import ScriptedModel, calls, says


@tool
def search_products(query: str, limit: int = 6) -> str:
    """Find products."""
    return query


@tool
def get_categories() -> str:
    """List the categories."""
    return ""


QUESTION = [HumanMessage("a quiet blender")]
TOOLS = [search_products, get_categories]


def settings(model: str, timeout_s: float = 10.0) -> Settings:
    return Settings(model=model, model_timeout_s=timeout_s, _env_file=None)


async def asked(name: str, *after: BaseMessage, timeout_s: float = 10.0) -> AIMessage:
    model = provider_model(settings(f"openai:{name}", timeout_s))
    assert model is not None
    try:
        tools = model.bind_tools(TOOLS)
        return await ask(tools, [*QUESTION, *after], timeout_s=timeout_s, retries=1)
    finally:
        await close_model(model)


def seen(server: str) -> dict[str, Any]:
    found: dict[str, Any] = httpx.get(f"{server}/seen", trust_env=False).json()
    return found


def test_auto_is_embedded_until_a_provider_is_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen_model(settings("auto")).is_embedded
    assert provider_model(settings("auto")) is None
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("OPENAI_MODEL", "local-one")
    assert str(chosen_model(settings("auto"))) == "openai:local-one"
    assert chosen_model(settings("embedded")).is_embedded


@pytest.mark.parametrize("wrong", ["", "gpt-4", "openai:", ":x"])
def test_a_wrong_setting_is_refused(wrong: str) -> None:
    with pytest.raises(ShopError):
        chosen_model(settings(wrong))


@pytest.mark.parametrize("name", ["gemini:x", "mistral:x", "ollama:x", "bedrock:x", "anthropic:x"])
def test_a_missing_client_is_named_with_its_extra(name: str) -> None:
    pytest.importorskip("langchain")
    with pytest.raises(ShopError) as refusal:
        provider_model(settings(name))
    assert refusal.value.code in ("missing_package", "invalid_setting")
    if refusal.value.code == "missing_package":
        assert f"smartshop[{name.partition(':')[0]}]" in refusal.value.message


def test_an_unknown_provider_is_refused() -> None:
    with pytest.raises(ShopError):
        provider_model(settings("nosuchprovider:x"))


async def test_a_streamed_tool_call_arrives_whole(openai_server: str) -> None:
    answer = await asked("good")
    assert [call["name"] for call in answer.tool_calls] == ["search_products"]
    assert answer.tool_calls[0]["args"] == {"query": "a quiet blender"}
    assert answer.usage_metadata is not None
    assert seen(openai_server)["requests"][0]["stream"] is True


async def test_parallel_tool_calls_arrive_apart(openai_server: str) -> None:
    answer = await asked("parallel")
    assert [call["name"] for call in answer.tool_calls] == ["search_products", "get_categories"]
    assert len({call["id"] for call in answer.tool_calls}) == 2


async def test_words_follow_the_tools_answer(openai_server: str) -> None:
    result = ToolMessage('{"products": [{"name": "Blender", "price": 30}]}', tool_call_id="call_0")
    answer = await asked("good", await asked("good"), result)
    assert not answer.tool_calls
    assert "Blender" in answer.text


async def test_a_passing_refusal_is_tried_again(openai_server: str) -> None:
    assert (await asked("429-once")).tool_calls
    assert seen(openai_server)["hits"]["429-once"] == 2


@pytest.mark.parametrize(
    "fault",
    [
        "400", "401", "404", "429", "500", "503", "html", "cut", "stream-error", "garbled",
        "empty", "empty-object", "no-choices", "null-choices", "list",
    ],
)  # fmt: skip
async def test_every_failure_is_one_refusal(openai_server: str, fault: str) -> None:
    with pytest.raises(ModelUnavailable) as refusal:
        await asked(fault)
    assert "test-key" not in refusal.value.message
    assert seen(openai_server)["hits"][fault] <= 2


@pytest.mark.parametrize("fault", ["hang", "stall"])
async def test_silence_ends_in_time(openai_server: str, fault: str) -> None:
    started = time.monotonic()
    with pytest.raises(ModelUnavailable):
        await asked(fault, timeout_s=0.5)
    assert time.monotonic() - started < 5


async def test_a_dead_server_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with pytest.raises(ModelUnavailable):
        await asked("good")


async def test_an_open_circuit_asks_no_one() -> None:
    now = 100.0
    circuit = Circuit(failures_allowed=2, cooldown_s=10, clock=lambda: now)
    model = ScriptedModel(lines=[TimeoutError(), TimeoutError(), TimeoutError(), says("back")])
    for _ in range(2):
        with pytest.raises(ModelUnavailable):
            await ask(model, QUESTION, timeout_s=1, circuit=circuit)
    assert circuit.is_open
    with pytest.raises(ModelUnavailable):
        await ask(model, QUESTION, timeout_s=1, circuit=circuit)
    assert len(model.heard) == 2
    now += 11
    with pytest.raises(ModelUnavailable):
        await ask(model, QUESTION, timeout_s=1, circuit=circuit)
    now += 11
    assert circuit.is_open, "a failure after the cool-down waits twice as long"
    now += 10
    assert (await ask(model, QUESTION, timeout_s=1, circuit=circuit)).text == "back"
    assert not circuit.is_open


async def test_an_answer_without_an_end_is_cut() -> None:
    with pytest.raises(ModelUnavailable):
        await ask(ScriptedModel(lines=[AIMessage("Hello, I")]), QUESTION, timeout_s=1)
    model = ScriptedModel(lines=[calls(("search_products", {"query": "x"}))])
    assert (await ask(model.bind_tools(TOOLS), QUESTION, timeout_s=1)).tool_calls
    assert model.offered == [["search_products", "get_categories"]]
