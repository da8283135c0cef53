"""Traces by OpenTelemetry, off unless ``OTEL_EXPORTER_OTLP_ENDPOINT`` names a collector (gRPC).

    with span("GET /v1/deps", {"http.route": "/v1/deps"}):
        ...

A span's children are found through context variables, which workers take over with each job. While
it is off nothing of OpenTelemetry is imported, and a span costs one look at a variable.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import structlog

_log = structlog.get_logger(__name__)

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"
_FLUSH_MS = 1000
_Maker = Callable[[str, Mapping[str, Any], str], AbstractContextManager[Any]]

_maker: _Maker | None = None
_provider: Any = None


def span(
    name: str, attributes: Mapping[str, Any] | None = None, parent: str = ""
) -> AbstractContextManager[Any]:
    """Time one piece of work; gives the span, or None while tracing is off.

    Args:
        parent: the caller's W3C ``traceparent``, when the work was asked for from outside.
    """
    maker = _maker
    return nullcontext() if maker is None else maker(name, attributes or {}, parent)


def start(endpoint: str | None = None) -> bool:
    """Begin to send traces to a collector; False when none is named, or its client is missing."""
    global _maker, _provider
    chosen = os.environ.get(ENDPOINT, "") if endpoint is None else endpoint
    if not chosen or _provider is not None:
        return _provider is not None
    try:
        from opentelemetry import trace
        from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter
        from opentelemetry.propagate import extract
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as error:
        _log.warning("no_traces", endpoint=chosen, error=str(error))
        return False
    provider = TracerProvider(
        resource=Resource.create({"service.name": "sonia"}), shutdown_on_exit=False
    )
    exporter = OTLPSpanExporter(endpoint=chosen, insecure=not chosen.startswith("https"))
    provider.add_span_processor(BatchSpanProcessor(exporter))
    tracer = provider.get_tracer("sonia_desktop")

    def make(
        name: str, attributes: Mapping[str, Any], parent: str
    ) -> AbstractContextManager[trace.Span]:
        context = extract({"traceparent": parent}) if parent else None
        return tracer.start_as_current_span(name, context=context, attributes=dict(attributes))

    _maker, _provider = make, provider
    return True


def stop() -> None:
    """Send what waits, for a second at most, and end it. Safe to call twice."""
    global _maker, _provider
    provider, _maker, _provider = _provider, None, None
    if provider is not None:
        provider.force_flush(_FLUSH_MS)
        provider.shutdown()
