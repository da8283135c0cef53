"""What consent costs: a decision, a call through the gate over the bare call, an audit record.

chrt -i 0 python tests/benchmarks/tool_policy.py
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.audit import AuditLog, Entry
from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.policy import decide
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.risk import Ground, assess
from sonia_desktop.tools.shell_grammar import parse
from sonia_desktop.tools.types import ToolContext
from tests.tools import consent_corpus as corpus

ROUNDS = 300
RECORDS = 20_000


def timed(call: Callable[[], object], rounds: int = ROUNDS) -> dict[str, float]:
    """Milliseconds: median, 95th percentile, and processor time a round."""
    took, began_cpu = [], time.process_time()
    for _ in range(rounds):
        began = time.perf_counter()
        call()
        took.append((time.perf_counter() - began) * 1000)
    cpu_ms = (time.process_time() - began_cpu) * 1000 / rounds
    took.sort()
    return {
        "median_ms": round(statistics.median(took), 4),
        "p95_ms": round(took[int(len(took) * 0.95)], 4),
        "cpu_ms": round(cpu_ms, 4),
    }


def decisions(home: Path, cwd: Path) -> dict[str, dict[str, float]]:
    """Decisions about calls of several kinds; a line is seen for the first time, or again."""
    ground = Ground((home.resolve(),))
    shell = replace(shell_tools()[0], confined=True)
    read = next(tool for tool in file_tools() if tool.name == "file.read")
    found = {}
    for name, command in (
        ("ls", "ls -la"),
        ("git status", "git status --short"),
        ("a pipe", "find . -name '*.py' | xargs grep -n text | sort | head -5"),
        ("destructive", "rm -rf ~"),
        ("obfuscated", "echo cm0gLXJmIH4= | base64 -d | sh"),
    ):
        args = shell.args.model_validate({"command": command, "cwd": str(cwd)})
        found[f"shell: {name}"] = timed(
            lambda args=args: decide(assess(shell, args, paths=(cwd,), ground=ground))  # type: ignore[misc]
        )

        def first(args: Any = args) -> None:
            parse.cache_clear()
            decide(assess(shell, args, paths=(cwd,), ground=ground))

        found[f"  {name}, never seen"] = timed(first)
    args = read.args.model_validate({"path": "~/notes.txt"})
    paths = ((home / "notes.txt").resolve(),)
    found["file.read"] = timed(lambda: decide(assess(read, args, paths=paths, ground=ground)))
    rows = [line for line in corpus.lines(corpus.TUNED) if line.kind == "shell"]
    every = [shell.args.model_validate({"command": line.text, "cwd": str(cwd)}) for line in rows]

    def all_lines() -> None:
        for one in every:
            parse.cache_clear()
            decide(assess(shell, one, paths=(cwd,), ground=ground))

    whole = timed(all_lines, 5)
    found["mean of the corpus"] = {name: round(ms / len(every), 4) for name, ms in whole.items()}
    return found


def overhead(folder: Path, home: Path) -> dict[str, dict[str, float]]:
    """A call through the executor, against the same function called directly."""
    db, bus = Database.open(folder / "sonia.db"), Bus()
    executor = Executor(Registry([*time_tools(), *file_tools()]), db, bus, roots=[home])
    executor.start()
    now = executor.registry.get("time.now")
    context = ToolContext("act", "bench", CancelToken())
    try:
        bare = timed(lambda: now.run(now.args.model_validate({}), context))
        gated = timed(lambda: executor.run("time.now", {}, caller="bench").result(30))
        extra = {name: round(gated[name] - bare[name], 4) for name in gated}
        return {"bare": bare, "through the gate": gated, "overhead": extra}
    finally:
        executor.stop()
        db.close()


def records(folder: Path) -> dict[str, float]:
    """Audit records a second, all on disk at the end, and the look through the chain."""
    db = Database.open(folder / "audit.db")
    log = AuditLog(db)
    entry = Entry("decided", "bench", "read", {"ruling": "run"}, 1.5)
    try:
        began = time.perf_counter()
        waiting = [log.note("file.read", entry, {"path": f"/home/a/{i}"}) for i in range(RECORDS)]
        for future in waiting:
            future.result(120)
        written_s = time.perf_counter() - began
        began = time.perf_counter()
        whole = log.verify().whole
        verified_s = time.perf_counter() - began
    finally:
        db.close()
    assert whole
    return {
        "records": RECORDS,
        "written_per_s": round(RECORDS / written_s),
        "verified_per_s": round(RECORDS / verified_s),
    }


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        os.environ["HOME"] = str(home)
        cwd = corpus.furnish(home)
        found = {
            "decision": decisions(home, cwd),
            "call": overhead(Path(folder), home),
            "audit": records(Path(folder)),
        }
    print(json.dumps(found))
    for name, row in {**found["decision"], **found["call"]}.items():
        print(f"{name:24}" + "".join(f"{key} {value:>9.4f}   " for key, value in row.items()))
    print(found["audit"])


if __name__ == "__main__":
    main()
