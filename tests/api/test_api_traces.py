"""What a request sets off can be followed: by its id in the log, and by traces in a collector."""

from __future__ import annotations

import threading
from concurrent import futures
from typing import Any

import pytest
import structlog

from sonia_desktop.agent.types import TurnFinished
from sonia_desktop.core import tracing
from sonia_desktop.core.worker import Worker
from sonia_desktop.tools.types import ActionChanged

_WAIT_S = 60


def test_a_worker_takes_over_the_context_of_whoever_asked() -> None:
    worker = Worker("context")
    worker.start()
    try:
        with structlog.contextvars.bound_contextvars(correlation_id="req_1"):
            first = worker.submit(structlog.contextvars.get_contextvars)
        second = worker.submit(structlog.contextvars.get_contextvars)
        assert first.result(_WAIT_S)["correlation_id"] == "req_1"
        assert "correlation_id" not in second.result(_WAIT_S)
    finally:
        worker.stop()


def test_every_log_line_of_a_request_has_its_id_in_whatever_thread(served: Any) -> None:
    seen: dict[str, set[str | None]] = {}

    def note(event: object) -> None:  # in the thread that publishes, as a log line would be
        known = structlog.contextvars.get_contextvars()
        seen.setdefault(type(event).__name__, set()).add(known.get("correlation_id"))

    bus = served.assistant.bus
    listening = [bus.subscribe(kind, note) for kind in (ActionChanged, TurnFinished)]
    try:
        sent = {"X-Correlation-ID": "abc-42"}
        answer = served.post(7000, "/v3/chat", json={"text": "what time is it"}, headers=sent)
        assert answer.status_code == 200
    finally:
        for one in listening:
            one.close()
    assert seen == {"ActionChanged": {"abc-42"}, "TurnFinished": {"abc-42"}}


def test_nothing_is_traced_unless_a_collector_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(tracing.ENDPOINT, raising=False)
    assert tracing.start() is False
    with tracing.span("nothing") as found:
        assert found is None


@pytest.mark.slow
def test_a_collector_is_told_of_the_request_and_of_the_workers_under_it(served: Any) -> None:
    grpc = pytest.importorskip("grpc")
    service = pytest.importorskip("opentelemetry.proto.collector.trace.v1.trace_service_pb2_grpc")
    from opentelemetry.proto.collector.trace.v1 import trace_service_pb2

    spans: list[Any] = []
    complete = threading.Event()

    class Collector(service.TraceServiceServicer):  # type: ignore[misc]
        def Export(self, request: Any, _context: Any) -> Any:  # noqa: N802 - gRPC's name
            for resource in request.resource_spans:
                for scope in resource.scope_spans:
                    spans.extend(scope.spans)
            if any(one.name == "http api-gateway" for one in spans):
                complete.set()
            return trace_service_pb2.ExportTraceServiceResponse()

    server = grpc.server(futures.ThreadPoolExecutor(2, thread_name_prefix="collector"))
    service.add_TraceServiceServicer_to_server(Collector(), server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    trace_id = "0af7651916cd43dd8448eb211c80319c"
    try:
        assert tracing.start(f"http://127.0.0.1:{port}")
        sent = {"traceparent": f"00-{trace_id}-b7ad6b7169203331-01", "X-Correlation-ID": "abc-43"}
        served.post(7000, "/v3/chat", json={"text": "what time is it"}, headers=sent)
        tracing.stop()
        assert complete.wait(_WAIT_S)
    finally:
        tracing.stop()
        server.stop(None).wait(_WAIT_S)
    ours = [one for one in spans if one.trace_id.hex() == trace_id]
    request = next(one for one in ours if one.name == "http api-gateway")
    told = {each.key: each.value.string_value for each in request.attributes}
    assert told["url.path"] == "/v3/chat"
    assert told["correlation_id"] == "abc-43"
    assert request.parent_span_id.hex() == "b7ad6b7169203331"
    under = {one.name for one in ours if one.span_id != request.span_id}
    assert any(name.startswith("worker ") for name in under), under


def test_a_call_is_found_under_the_id_of_its_request(served: Any) -> None:
    for port, path, body in (
        (7040, "/execute", {"tool_name": "time.now"}),
        (7000, "/v1/chat", {"text": "what time is it"}),
    ):
        served.post(port, path, json=body, headers={"X-Correlation-ID": f"found-{port}"})
        log = served.get(7040, "/logs/execution", params={"limit": 5}).json()["logs"]
        call = next(line for line in log if line["correlation_id"] == f"found-{port}")
        trail = served.get(7000, f"/v3/audit-trails/{call['action_id']}").json()["trail"]
        assert trail["correlation_id"] == f"found-{port}"
