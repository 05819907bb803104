"""Runs the collector on loopback: `python -m tests.otlp_receiver PORT`."""

from __future__ import annotations

import gzip
import sys
from typing import Any

import uvicorn
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


def create_app() -> Starlette:
    """Build a collector that has nothing yet."""
    spans: list[dict[str, Any]] = []

    async def traces(request: Request) -> Response:
        body = await request.body()
        if request.headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        for sent in ExportTraceServiceRequest.FromString(body).resource_spans:
            service = {one.key: one.value.string_value for one in sent.resource.attributes}
            for scope in sent.scope_spans:
                spans.extend(
                    {
                        "path": request.url.path,
                        "authorization": request.headers.get("authorization"),
                        "service": service.get("service.name"),
                        "name": span.name,
                        "attributes": [one.key for one in span.attributes],
                    }
                    for span in scope.spans
                )
        return Response(b"", media_type="application/x-protobuf")

    return Starlette(
        routes=[
            Route("/v1/traces", traces, methods=["POST"]),
            Route("/api/public/otel/v1/traces", traces, methods=["POST"]),
            Route("/seen", lambda request: JSONResponse(spans)),
        ]
    )


if __name__ == "__main__":
    uvicorn.run(create_app(), host="127.0.0.1", port=int(sys.argv[1]), log_level="error")
