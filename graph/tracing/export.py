"""Where spans go: what OpenTelemetry's, Langfuse's and LangSmith's own settings say."""

from __future__ import annotations

import asyncio
import base64
import os
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import AsyncExitStack
from typing import Any

from data.settings import Settings
from graph.tracing.spans import AGENT, Tracing

ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
LANGFUSE = "https://cloud.langfuse.com"
LANGSMITH = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2")
HIDDEN = ("LANGSMITH_HIDE_INPUTS", "LANGSMITH_HIDE_OUTPUTS", "LANGSMITH_HIDE_METADATA")
LAST_WORDS_MS = 2000
"""How long the end waits for a collector to take the last spans."""


def open_tracing(settings: Settings, closing: AsyncExitStack) -> Tracing | None:
    """The tracing that the environment asks for; None where it asks for none.

    Args:
        settings: Whether what was said may be attached.
        closing: Sends the last spans when it is closed.
    """
    if not settings.trace_content:
        hide_content_from_langsmith(os.environ)
    exporters = list(_exporters(os.environ))
    if not exporters or os.environ.get("OTEL_SDK_DISABLED", "").lower() == "true":
        return None
    # Only loaded where it is asked for: it takes a tenth of a second and some megabytes.
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    provider = TracerProvider(resource=_resource(os.environ), shutdown_on_exit=False)
    for exporter in exporters:
        processor = BatchSpanProcessor(exporter)
        provider.add_span_processor(processor)
    closing.push_async_callback(asyncio.to_thread, _ended, provider)
    return Tracing(provider.get_tracer("smartshop"), settings.trace_content)


def _ended(provider: Any) -> None:
    """Send the last spans; a collector that does not answer is not waited for."""
    provider.force_flush(LAST_WORDS_MS)
    provider.shutdown()


def hide_content_from_langsmith(environ: MutableMapping[str, str]) -> None:
    """Keep what is said from LangSmith, which LangChain calls by itself once it is switched on."""
    if any(environ.get(name) for name in LANGSMITH):
        environ.update(dict.fromkeys(HIDDEN, "true"))


def _exporters(environ: MutableMapping[str, str]) -> Iterator[Any]:
    named = environ.get("OTEL_TRACES_EXPORTER", "").split(",")
    wanted = {name.strip() for name in named if name.strip()}
    if "console" in wanted:
        from opentelemetry.sdk.trace.export import ConsoleSpanExporter

        yield ConsoleSpanExporter(out=sys.stderr)
    if "otlp" in wanted or (not wanted and any(map(environ.get, ENDPOINTS))):
        yield _otlp(environ)
    if environ.get("LANGFUSE_PUBLIC_KEY") and environ.get("LANGFUSE_SECRET_KEY"):
        yield _langfuse(environ)


def _otlp(environ: MutableMapping[str, str]) -> Any:
    protocol = next((environ[name] for name in PROTOCOLS if environ.get(name)), "http/protobuf")
    if protocol == "grpc":
        from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter as Grpc

        return Grpc()
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    return OTLPSpanExporter()


def _langfuse(environ: MutableMapping[str, str]) -> Any:
    """Langfuse takes OTLP at an address of its own, with its two keys as name and password."""
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    keys = f"{environ['LANGFUSE_PUBLIC_KEY']}:{environ['LANGFUSE_SECRET_KEY']}"
    host = environ.get("LANGFUSE_BASE_URL") or environ.get("LANGFUSE_HOST") or LANGFUSE
    return OTLPSpanExporter(
        endpoint=f"{host.rstrip('/')}/api/public/otel/v1/traces",
        headers={"Authorization": f"Basic {base64.b64encode(keys.encode()).decode()}"},
    )


def _resource(environ: MutableMapping[str, str]) -> Any:
    from opentelemetry.sdk.resources import Resource

    is_named = "service.name=" in environ.get("OTEL_RESOURCE_ATTRIBUTES", "")
    is_named = is_named or bool(environ.get("OTEL_SERVICE_NAME"))
    return Resource.create({} if is_named else {"service.name": AGENT.lower()})
