"""Latency and throughput of the loopback services, over real sockets.

    python tests/benchmarks/api_latency.py [--url-file DATA_DIR/ports.json] [--requests 2000]

Without a ports file it starts an assistant of its own in another process. Keep-alive connections,
one request at a time on each, as a small client library does. Prints JSON, then a table.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

_SERVE = """
import sys
from pathlib import Path
from sonia_desktop.api.server import ApiServer
from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import load_settings
folder = Path(sys.argv[1])
settings, _ = load_settings(
    file=folder / "none.toml", data_dir=folder, api={"port_offset": int(sys.argv[2])},
    llm={"provider": "none"},
)
assistant = Assistant(settings, ears=False)
assistant.start()
server = ApiServer(assistant)
server.start()
print(server.wait_ready(30) and assistant.wait_ready(60), flush=True)
sys.stdin.read()
server.stop()
assistant.stop()
"""


@dataclass(frozen=True)
class Case:
    """One call: service, method, path and how its body is made."""

    name: str
    service: str
    method: str
    path: str
    body: str = ""  # {n} becomes the request's number
    share: float = 1.0  # of the requests asked for


CASES = (
    Case("healthz", "api-gateway", "GET", "/healthz"),
    Case("health", "orchestrator", "GET", "/health", share=0.5),
    Case(
        "tool get_current_time",
        "orchestrator",
        "POST",
        "/api/v1/agent/execute-tool?tool_name=get_current_time",
        '{"parameters": {}}',
        share=0.25,
    ),
    Case(
        "store memory",
        "orchestrator",
        "POST",
        "/api/v1/agent/store-memory",
        '{"content": "Benchmark fact number {n}: the blue box stands on shelf {n}."}',
        share=0.25,
    ),
    Case(
        "retrieve memory",
        "orchestrator",
        "POST",
        "/api/v1/agent/retrieve-memory",
        '{"query": "where does blue box {n} stand"}',
        share=0.25,
    ),
    Case(
        "process (reflex)",
        "orchestrator",
        "POST",
        "/api/v1/agent/process",
        '{"message": "What time is it?"}',
        share=0.25,
    ),
)


@dataclass(frozen=True)
class Figure:
    """What was measured; times in milliseconds."""

    case: str
    clients: int
    requests: int
    failed: int
    p50_ms: float
    p99_ms: float
    max_ms: float
    per_second: float
    server_cpu_ms: float  # processor time of the whole server process, per request


async def _client(
    port: int, case: Case, numbers: Any, times: list[float], failures: list[str]
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for number in numbers:
            body = case.body.replace("{n}", str(number)).encode()
            head = f"{case.method} {case.path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
            if body:
                head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            begun = time.perf_counter()
            writer.write(head.encode() + b"\r\n" + body)
            answer = await reader.readuntil(b"\r\n\r\n")
            fields = answer.decode("latin-1").lower()
            length = int(fields.partition("content-length:")[2].split("\r\n")[0])
            content = await reader.readexactly(length)
            times.append((time.perf_counter() - begun) * 1000)
            if answer.split(b" ")[1] not in (b"200", b"201"):
                failures.append(content.decode()[:200])
                if b"connection: close" in answer.lower():
                    writer.close()
                    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    finally:
        writer.close()
        await writer.wait_closed()


def _cpu_s(server: psutil.Process) -> float:
    return float(sum(server.cpu_times()[:2]))


async def measure(
    server: psutil.Process, port: int, case: Case, clients: int, requests: int
) -> Figure:
    """Share the requests among the clients and run them all."""
    times: list[float] = []
    failures: list[str] = []
    numbers = iter(range(requests))
    begun, cpu_s = time.perf_counter(), _cpu_s(server)
    async with asyncio.timeout(120), asyncio.TaskGroup() as group:
        for _ in range(clients):
            group.create_task(_client(port, case, numbers, times, failures))
    took = time.perf_counter() - begun
    if failures:
        print(f"{case.name}: {failures[0]}", file=sys.stderr)
    times.sort()
    return Figure(
        case.name,
        clients,
        len(times),
        len(failures),
        round(times[len(times) // 2], 2),
        round(times[min(len(times) - 1, int(len(times) * 0.99))], 2),
        round(times[-1], 2),
        round(len(times) / took, 1),
        round((_cpu_s(server) - cpu_s) * 1000 / len(times), 3),
    )


async def _run(told: dict[str, Any], requests: int) -> list[Figure]:
    figures = []
    ports, server = told["ports"], psutil.Process(told["pid"])
    for case in CASES:
        await measure(server, ports[case.service], case, 1, 20)  # warm
        for clients in (1, 50):
            count = max(100, int(requests * case.share))
            figures.append(await measure(server, ports[case.service], case, clients, count))
    return figures


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--url-file", type=Path, help="ports.json of a running Sonia")
    options.add_argument("--requests", type=int, default=2000)
    options.add_argument("--port-offset", type=int, default=20500)
    chosen = options.parse_args()
    if chosen.url_file:
        told = json.loads(chosen.url_file.read_text())
        figures = asyncio.run(_run(told, chosen.requests))
    else:
        with tempfile.TemporaryDirectory() as folder:
            served = subprocess.Popen(
                [sys.executable, "-c", _SERVE, folder, str(chosen.port_offset)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            assert served.stdin is not None
            assert served.stdout is not None
            try:
                assert served.stdout.readline().strip() == "True", "it did not start"
                told = json.loads((Path(folder) / "ports.json").read_text())
                figures = asyncio.run(_run(told, chosen.requests))
            finally:
                served.stdin.close()
                served.wait(20)
    print(json.dumps([asdict(figure) for figure in figures], indent=1))
    print(
        f"{'call':24} {'clients':>7} {'p50 ms':>8} {'p99 ms':>8} {'max ms':>8} {'req/s':>9} "
        f"{'cpu ms':>7} failed"
    )
    for figure in figures:
        print(
            f"{figure.case:24} {figure.clients:7} {figure.p50_ms:8.2f} {figure.p99_ms:8.2f} "
            f"{figure.max_ms:8.2f} {figure.per_second:9.1f} "
            f"{figure.server_cpu_ms:7.2f} {figure.failed}"
        )


if __name__ == "__main__":
    main()
