"""Spans of a turn: their tree, their names and figures, and that nothing said is in them."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from data.settings import Settings
from graph.assistant import Assistant
from graph.reply import TurnRequest
from graph.tracing.export import HIDDEN, hide_content_from_langsmith, open_tracing
from graph.tracing.spans import Tracing
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, calls, says
from tests.services import local_server

STEPS = {"guard_input", "understand", "retrieve", "model", "act", "guard_output", "respond"}
QUESTION = "a light tent for two, and write me at jo.doe@mail.example"
LOOKED_UP = [calls(("search_products", {"query": "tent"})), says("I found nothing for you.")]


def _traced(
    assistant: Assistant, *, content: bool = False
) -> tuple[Assistant, InMemorySpanExporter]:
    spans, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    tracing = Tracing(provider.get_tracer("test"), with_content=content)
    services = replace(assistant.services, tracing=tracing)
    return Assistant(services, assistant.conversation), spans


async def _spans(assistant: Assistant, *, content: bool = False) -> Sequence[ReadableSpan]:
    traced, spans = _traced(assistant, content=content)
    await traced.reply(TurnRequest(text=QUESTION, session_id=str(uuid.uuid4())))
    return spans.get_finished_spans()


def _named(spans: Sequence[ReadableSpan], name: str) -> list[ReadableSpan]:
    return [span for span in spans if span.name == name]


async def test_each_step_call_and_tool_is_a_span_of_the_turn(speaking: Opened) -> None:
    spans = await _spans(speaking(ScriptedModel(lines=LOOKED_UP)))
    (turn,) = _named(spans, "invoke_agent SmartShop")
    assert turn.parent is None
    assert {span.name for span in spans} >= STEPS
    assert {span.context.trace_id for span in spans} == {turn.context.trace_id}
    by_id = {span.context.span_id: span.name for span in spans}
    parents = {span.name: by_id[span.parent.span_id] for span in spans if span.parent}
    assert {parents[step] for step in STEPS} == {turn.name}
    assert parents["chat scripted"] == "model"
    assert parents["execute_tool search_products"] == "act"


async def test_calls_are_named_as_the_conventions_say(speaking: Opened) -> None:
    spans = await _spans(speaking(ScriptedModel(lines=LOOKED_UP)))
    first, last = (dict(span.attributes or {}) for span in _named(spans, "chat scripted"))
    assert first["gen_ai.operation.name"] == "chat"
    assert first["gen_ai.request.model"] == "scripted"
    assert first["gen_ai.response.finish_reasons"] == ("tool_calls",)
    assert last["gen_ai.response.finish_reasons"] == ("stop",)
    tool, *_ = _named(spans, "execute_tool search_products")
    assert dict(tool.attributes or {})["gen_ai.tool.name"] == "search_products"
    (turn,) = _named(spans, "invoke_agent SmartShop")
    told = dict(turn.attributes or {})
    assert told["gen_ai.operation.name"] == "invoke_agent"
    assert told["smartshop.model_calls"] == 2
    assert told["smartshop.guard.input"] == "mask"


async def test_the_embedded_model_is_traced_alike(speaking: Opened) -> None:
    spans = await _spans(speaking())
    (one, *_) = (span for span in spans if span.name.startswith("chat "))
    assert dict(one.attributes or {})["gen_ai.provider.name"] == "smartshop"


async def test_nothing_said_is_attached_unless_allowed(speaking: Opened) -> None:
    silent = await _spans(speaking(ScriptedModel(lines=LOOKED_UP)))
    assert "tent" not in "".join(span.to_json() for span in silent)
    told = await _spans(speaking(ScriptedModel(lines=LOOKED_UP)), content=True)
    text = "".join(span.to_json() for span in told)
    assert "tent" in text
    assert "jo.doe" not in text


async def test_a_failure_is_told_by_its_kind_alone(speaking: Opened) -> None:
    broken = ScriptedModel(lines=[httpx.ConnectError("key sk-secret is wrong")])
    spans = await _spans(speaking(broken))
    (call,) = _named(spans, "chat scripted")
    assert call.status.status_code == StatusCode.ERROR
    assert "error.type" in (call.attributes or {})
    assert "sk-secret" not in "".join(span.to_json() for span in spans)


async def test_off_by_default(speaking: Opened, tmp_path: Path) -> None:
    async with AsyncExitStack() as closing:
        assert open_tracing(Settings(home=tmp_path, _env_file=None), closing) is None
    assert speaking().services.tracing is None


def test_langsmith_is_told_nothing_that_is_said() -> None:
    on = {"LANGSMITH_TRACING": "true", "LANGSMITH_HIDE_INPUTS": "false"}
    hide_content_from_langsmith(on)
    assert {on[name] for name in HIDDEN} == {"true"}
    off = {"LANGSMITH_API_KEY": "key"}
    hide_content_from_langsmith(off)
    assert off == {"LANGSMITH_API_KEY": "key"}


async def test_spans_reach_a_collector_by_the_standard_settings(
    speaking: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with local_server("tests.otlp_receiver") as address:
        monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
        monkeypatch.setenv("OTEL_SERVICE_NAME", "my-shop")
        monkeypatch.setenv("LANGFUSE_PUBLIC_KEY", "pk")
        monkeypatch.setenv("LANGFUSE_SECRET_KEY", "sk")
        monkeypatch.setenv("LANGFUSE_HOST", address)
        async with AsyncExitStack() as closing:
            tracing = open_tracing(Settings(home=tmp_path, _env_file=None), closing)
            assistant = speaking()
            services = replace(assistant.services, tracing=tracing)
            traced = Assistant(services, assistant.conversation)
            await traced.reply(TurnRequest(text="show my cart", session_id="collected"))
        answer = await asyncio.to_thread(httpx.get, f"{address}/seen", trust_env=False)
        seen = answer.json()
    plain = [span for span in seen if span["path"] == "/v1/traces"]
    langfuse = [span for span in seen if span not in plain]
    assert {span["service"] for span in seen} == {"my-shop"}
    assert {span["name"] for span in plain} == {span["name"] for span in langfuse}
    assert "invoke_agent SmartShop" in {span["name"] for span in plain}
    assert {span["authorization"] for span in langfuse} == {"Basic cGs6c2s="}
