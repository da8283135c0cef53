"""The whole program as a user meets it: time to the window, idle memory and CPU, typed answers.

    python tests/benchmarks/whole_program.py [--idle-s 30] [--asks 200]

Starts the real program under Xvfb with openbox (and no sound card unless PULSE_SERVER is set).
Prints a table and JSON. Figures asked for: window <= 1.5 s warm, idle memory <= 500 MB, idle CPU
<= 1% of a core, "what time is it" <= 60 ms p95.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

import httpx
import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.e2e.program import Program
from tests.virtual_display import VirtualDisplay

PORT_OFFSET = 31000
STARTS = 3


def seconds_to_window(display: VirtualDisplay, folder: Path) -> float:
    """Command to the main window mapped and managed."""
    begun = time.perf_counter()
    with Program("app", folder / "data", PORT_OFFSET, display.env) as program:
        display.wait_for_window("Sonia")
        seconds = time.perf_counter() - begun
        program.wait_up()
        program.terminate()
    return seconds


def memory_mb(process: psutil.Process) -> float:
    """Proportional share of memory (shared pages counted once) of the program and its children."""
    family = [process, *process.children(recursive=True)]
    return sum(one.memory_full_info().pss for one in family) / 1e6


def ask_often(program: Program, asks: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each question, with a connection of its own, and of its turn inside.

    One client for all: making one costs the asking program some 50 ms (its certificates), which is
    nothing of Sonia's.
    """
    answers, inside = [], []
    alone = httpx.Limits(max_keepalive_connections=0)
    with httpx.Client(trust_env=False, timeout=60, limits=alone) as client:
        for _ in range(asks):
            begun = time.perf_counter()
            answer = client.post(
                f"{program.base}/api/v1/cli/ask", json={"text": "what time is it"}
            ).json()
            answers.append((time.perf_counter() - begun) * 1000)
            inside.append(answer["stages"]["total"])
    return answers, inside


def measure(idle_s: float, asks: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name, VirtualDisplay() as display:
        folder = Path(name)
        seconds_to_window(display, folder)  # the first one makes the database and the byte code
        starts = [seconds_to_window(display, folder) for _ in range(STARTS)]
        with Program("app", folder / "data", PORT_OFFSET, display.env) as program:
            program.wait_up().wait_health("reflex", "memory", "embedding", "vector index", "ocr")
            process = psutil.Process(program.process.pid)
            time.sleep(10)
            before = process.cpu_times()
            time.sleep(idle_s)
            after = process.cpu_times()
            cpu = (after.user + after.system - before.user - before.system) / idle_s * 100
            memory, rss = memory_mb(process), process.memory_info().rss / 1e6
            answers, inside = ask_often(program, asks)
            program.terminate()
    centiles = statistics.quantiles(answers, n=100)
    return {
        "window_s_median": round(statistics.median(starts), 3),
        "idle_memory_pss_mb": round(memory, 1),
        "idle_memory_rss_mb": round(rss, 1),
        "idle_cpu_percent": round(cpu, 2),
        "typed_answer_p50_ms": round(centiles[49], 1),
        "typed_answer_p95_ms": round(centiles[94], 1),
        "turn_total_p95_ms": round(statistics.quantiles(inside, n=100)[94], 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--idle-s", type=float, default=30)
    parser.add_argument("--asks", type=int, default=200)
    chosen = parser.parse_args()
    figures = measure(chosen.idle_s, chosen.asks)
    for name, value in figures.items():
        print(f"{name:24} {value}")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
