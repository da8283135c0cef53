"""Many clients at once, beside a bare FastAPI endpoint; then a kill -9 in the middle of writing.

    python -m tests.benchmarks.api_load [--clients 1 50 500] [--seconds 10] [--soak-minutes 0]
    python -m tests.benchmarks.api_load --clients          # only the kill

Mixed load: health, a tool, a memory kept, a memory found, a turn answered by the reflex. Refusals
with 429 or 503 and Retry-After are counted apart from failures. After the kill every write that was
acknowledged is looked up by its id. The soak tells memory, threads and files before and after.
Prints JSON, then a table.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from tests.benchmarks.api_latency import _SERVE as SERVE

_BARE = """
import sys
import uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.get("/healthz")
async def healthz():
    return {"ok": True}
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="error", access_log=False)
"""
_MIX = (
    ("api-gateway", "GET", "/healthz", ""),
    ("orchestrator", "POST", "/api/v1/agent/execute-tool?tool_name=get_current_time", "{}"),
    ("memory-engine", "POST", "/store", '{"type":"fact","content":"Load fact number {n} is kept"}'),
    ("memory-engine", "POST", "/v1/search", '{"query":"load fact {n}","limit":3}'),
    ("orchestrator", "POST", "/api/v1/agent/process", '{"message":"what time is it"}'),
)


@dataclass(frozen=True)
class Load:
    """What happened under one load; times in milliseconds."""

    what: str
    clients: int
    seconds: float
    requests: int
    refused: int  # 429 and 503 with Retry-After
    failed: int
    statuses: dict[str, int]
    p50_ms: float
    p99_ms: float
    per_second: float


async def _ask(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, call: Any, number: int
) -> tuple[int, bytes, bytes]:
    _service, method, path, body = call
    content = body.replace("{n}", str(number)).encode()
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
    if content:
        head += f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n"
    writer.write(head.encode() + b"\r\n" + content)
    answer = await reader.readuntil(b"\r\n\r\n")
    told = answer.lower()
    length = int(told.partition(b"content-length:")[2].split(b"\r\n")[0])
    return int(answer.split(b" ")[1]), told, await reader.readexactly(length)


async def _client(
    ports: dict[str, int],
    mix: Any,
    seed: int,
    until: float,
    times: list[float],
    seen: Counter[str],
    kept: list[str],
) -> None:
    lines: dict[int, tuple[asyncio.StreamReader, asyncio.StreamWriter]] = {}
    number = seed * 1_000_000
    while time.monotonic() < until:
        call = mix[number % len(mix)]
        port, number = ports[call[0]], number + 1
        begun = time.perf_counter()
        try:
            if port not in lines:
                lines[port] = await asyncio.open_connection("127.0.0.1", port)
            async with asyncio.timeout(60):
                status, told, content = await _ask(*lines[port], port, call, number)
        except (OSError, EOFError, TimeoutError, asyncio.IncompleteReadError) as error:
            seen[f"broken {type(error).__name__}"] += 1
            lines.pop(port, (None, None))
            await asyncio.sleep(0.05)
            continue
        times.append((time.perf_counter() - begun) * 1000)
        seen[f"{status}{'' if status < 400 or b'retry-after' in told else ' without a word'}"] += 1
        if call[2] == "/store" and status == 200:
            kept.append(json.loads(content)["id"])
        if status >= 400:
            lines.pop(port)[1].close()
            await asyncio.sleep(0.2)
    for _reader, writer in lines.values():
        writer.close()


async def load(
    what: str, ports: dict[str, int], mix: Any, clients: int, seconds: float, kept: list[str]
) -> Load:
    """Run the mix on so many connections for so long."""
    times: list[float] = []
    seen: Counter[str] = Counter()
    begun = time.monotonic()
    until = begun + seconds
    await asyncio.gather(
        *(_client(ports, mix, seed, until, times, seen, kept) for seed in range(clients))
    )
    took = time.monotonic() - begun
    times.sort()
    refused = seen["429"] + seen["503"]
    good = sum(count for told, count in seen.items() if told[0] == "2")
    return Load(
        what,
        clients,
        round(took, 1),
        sum(seen.values()),
        refused,
        sum(seen.values()) - good - refused,
        dict(sorted(seen.items())),
        round(times[len(times) // 2], 2) if times else 0.0,
        round(times[min(len(times) - 1, int(len(times) * 0.99))], 2) if times else 0.0,
        round(len(times) / took, 1),
    )


@contextlib.contextmanager
def served(folder: Path, offset: int) -> Iterator[tuple[subprocess.Popen[str], dict[str, int]]]:
    """Sonia in a process of her own."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(folder), str(offset)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        while (line := process.stdout.readline().strip()) != "True":
            assert line, "it did not start"
        told = json.loads((folder / "ports.json").read_text())
        assert not told["taken"], told["taken"]
        yield process, told["ports"]
    finally:
        process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(30)
        process.kill()
        process.wait()
        process.stdout.close()


def killed_in_the_middle(folder: Path, offset: int, seconds: float) -> dict[str, int]:
    """Write with 50 clients, kill -9, start again, look every acknowledged write up."""
    kept: list[str] = []
    with served(folder, offset) as (process, ports):

        async def write() -> None:
            asyncio.get_running_loop().call_later(seconds, os.kill, process.pid, signal.SIGKILL)
            await load("writes", ports, _MIX[2:3], 50, seconds + 0.5, kept)

        asyncio.run(write())
    missing = 0
    with served(folder, offset) as (_process, ports):

        async def look() -> int:
            reader, writer = await asyncio.open_connection("127.0.0.1", ports["memory-engine"])
            gone = 0
            for each in kept:
                call = ("", "GET", f"/recall/{each}", "")
                status, _told, _content = await _ask(
                    reader, writer, ports["memory-engine"], call, 0
                )
                if status != 200:
                    gone += 1
                    reader, writer = await asyncio.open_connection(
                        "127.0.0.1", ports["memory-engine"]
                    )
            writer.close()
            return gone

        missing = asyncio.run(look())
    return {"acknowledged": len(kept), "missing_after_kill": missing}


def soak(folder: Path, offset: int, minutes: float) -> list[dict[str, float]]:
    """Ten clients for so long; memory (MB), threads and files, ten times on the way."""
    found = []
    with served(folder, offset) as (process, ports):
        one = psutil.Process(process.pid)
        for _ in range(11):
            asyncio.run(load("soak", ports, _MIX, 10, minutes * 6, []))
            found.append(
                {
                    "rss_mb": round(one.memory_info().rss / 1e6, 1),
                    "threads": one.num_threads(),
                    "files": one.num_fds() if hasattr(one, "num_fds") else one.num_handles(),
                }
            )
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--clients", type=int, nargs="*", default=[1, 50, 500])
    options.add_argument("--seconds", type=float, default=10.0)
    options.add_argument("--soak-minutes", type=float, default=0.0)
    options.add_argument("--port-offset", type=int, default=20600)
    chosen = options.parse_args()
    told: dict[str, Any] = {"load_average": os.getloadavg(), "loads": []}
    bare_port = 7999 + chosen.port_offset
    bare = subprocess.Popen([sys.executable, "-c", _BARE, str(bare_port)])
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            served(Path(folder), chosen.port_offset) as (process, ports),
        ):
            for clients in chosen.clients:
                for what, where, mix in (
                    ("bare FastAPI", {"api-gateway": bare_port}, _MIX[:1]),
                    ("healthz", ports, _MIX[:1]),
                    ("mixed", ports, _MIX),
                ):
                    made = asyncio.run(load(what, where, mix, clients, chosen.seconds, []))
                    told["loads"].append(asdict(made))
            told["alive"] = process.poll() is None
    finally:
        bare.kill()
        bare.wait()
    with tempfile.TemporaryDirectory() as folder:
        told |= killed_in_the_middle(Path(folder), chosen.port_offset, min(5.0, chosen.seconds))
    if chosen.soak_minutes:
        with tempfile.TemporaryDirectory() as folder:
            told["soak"] = soak(Path(folder), chosen.port_offset, chosen.soak_minutes)
    print(json.dumps(told, indent=1))
    print(f"{'load':14} {'clients':>7} {'p50 ms':>9} {'p99 ms':>9} {'req/s':>8} refused failed")
    for each in told["loads"]:
        print(
            f"{each['what']:14} {each['clients']:7} {each['p50_ms']:9.2f} {each['p99_ms']:9.2f} "
            f"{each['per_second']:8.1f} {each['refused']:7} {each['failed']:6}"
        )


if __name__ == "__main__":
    main()
