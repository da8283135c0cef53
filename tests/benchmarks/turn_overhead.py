"""What a turn costs: "what time is it", from taken in to recorded, through the real rooms.

.venv/bin/python tests/benchmarks/turn_overhead.py [--turns 200] [--json FILE]

`overhead` is the total without the stage `act` (the tool with its own records). Each of the first
200 sentences is different, so no cached embedding helps. `grown` is what the process grew by (MB)
from the 100th turn to the last: with 1,000 turns, what they leak.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from pathlib import Path

import psutil

from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.agent.turn import TurnPipeline
from sonia_desktop.agent.types import AnswerDelta
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.storage import Database
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.memory.memory import Memory
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.registry import Registry

ASKED = (
    "what time is it", "what's the time", "tell me the time", "what is the current time",
    "what is the local time", "do you know what time it is", "give me the time", "how late is it",
    "what time is it now", "check the time",
)  # fmt: skip
CITIES = (
    "Tokyo", "London", "Paris", "Berlin", "Sydney", "Chicago", "Cairo", "Dubai", "Madrid", "Rome",
    "Seoul", "Oslo", "Vienna", "Prague", "Lisbon", "Athens", "Toronto", "Denver", "Lima", "Nairobi",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--turns", type=int, default=200)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder), options.turns)
    print(json.dumps(found, indent=2))
    print(f"{'':22}{'p50 ms':>8}{'p95 ms':>8}")
    for name, row in found.items():
        print(f"{name:22}{row['p50']:>8}{row['p95']:>8}")
    if options.json:
        options.json.write_text(json.dumps(found, indent=2), encoding="utf-8")


def measure(folder: Path, count: int) -> dict[str, dict[str, float]]:
    bus = Bus()
    db = Database.open(folder / "sonia.db")
    embedder = MiniLmEmbedder()
    memory = Memory(db, None, embedder, bus, HealthBoard(bus))
    registry = Registry()
    for tool in time_tools():
        registry.register(tool)
    executor = Executor(registry, db, bus)
    reflex = Reflex(embedder, registry.all())
    pipeline = TurnPipeline(db, bus, memory, executor, reflex)
    executor.start()
    reflex.start()
    pipeline.start()
    answered: list[float] = []
    bus.subscribe(AnswerDelta, lambda _event: answered.append(time.perf_counter()))
    sentences = [f"{ask} in {city}" for ask in ASKED for city in CITIES]
    taken: dict[str, list[float]] = {}
    grown_from = 0.0
    for number in range(-5, count):
        if number == min(100, count - 1):
            grown_from = _resident_mb()
        began = time.perf_counter()
        turn = pipeline.ask(sentences[number % len(sentences)]).result(10)
        ended = time.perf_counter()
        if number < 0:
            continue  # warm-up
        row = {
            **turn.stages,
            "overhead": turn.stages["total"] - turn.stages["act"],
            "asked to answer": (answered[-1] - began) * 1000,
            "asked to recorded": (ended - began) * 1000,
        }
        for name, value in row.items():
            taken.setdefault(name, []).append(value)
    grown = round(_resident_mb() - grown_from, 1)
    pipeline.stop()
    executor.stop()
    memory.stop()
    db.close()
    found = {name: _percentiles(values) for name, values in taken.items()}
    return {**found, "grown (MB)": {"p50": grown, "p95": grown}}


def _resident_mb() -> float:
    return psutil.Process().memory_info().rss / 1e6


def _percentiles(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        "p50": round(statistics.median(ordered), 2),
        "p95": round(ordered[int(0.95 * len(ordered))], 2),
    }


if __name__ == "__main__":
    main()
