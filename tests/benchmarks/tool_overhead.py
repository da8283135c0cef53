"""What the executor adds to a bare call: `python tests/benchmarks/tool_overhead.py`.

A call ends when its audit lines are on disk, so one commit (one fsync) of this disk is measured
beside it. Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

from sqlalchemy import insert

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.storage import Database, audit
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.types import ToolContext


def measure(call: Callable[[], object], rounds: int) -> dict[str, float]:
    call()
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1000.0)
    cuts = quantiles(times, n=100)
    return {
        "p50_ms": round(cuts[49], 3),
        "p95_ms": round(cuts[94], 3),
        "p99_ms": round(cuts[98], 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=500)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder).resolve()
        db = Database.open(home / "sonia.db")
        registry = Registry([*time_tools(), *file_tools()])
        executor = Executor(registry, db, Bus(), roots=[home])
        executor.start()
        time_now, file_list = registry.get("time.now"), registry.get("file.list")
        context = ToolContext("act_0", "benchmark", CancelToken(), (home,))
        line = {
            "at": "", "actor": "", "event": "", "tool": "", "args_hash": "", "args": {}, "rule": "",
            "detail": {},
        }  # fmt: skip
        statement = insert(audit)
        figures = {
            "time.now bare": measure(lambda: time_now.run(time_now.args(), context), rounds),
            "time.now through the executor": measure(
                lambda: executor.run("time.now", {}, caller="benchmark").result(), rounds
            ),
            "file.list bare": measure(
                lambda: file_list.run(file_list.args(path=str(home)), context), rounds
            ),
            "file.list through the executor": measure(
                lambda: executor.run("file.list", {"path": str(home)}, caller="benchmark").result(),
                rounds,
            ),
            "one commit of one line": measure(
                lambda: db.write(lambda c: c.execute(statement, line)).result(), rounds
            ),
        }
        executor.stop()
        db.close()
    for name, figure in figures.items():
        print(
            f"{name:<32} " + "  ".join(f"{k} {v:8.3f}" for k, v in figure.items()), file=sys.stderr
        )
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
