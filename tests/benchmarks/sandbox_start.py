"""What the sandbox adds to a command: `python tests/benchmarks/sandbox_start.py`.

Runs ``true`` without and in the sandbox, and once through the executor's tool. Prints a table to
stderr and JSON to stdout; the issue asks for 30 ms at most.
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

from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.builtin.process import run_command
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.sandbox import Sandbox
from sonia_desktop.tools.types import ToolContext


def measure(call: Callable[[], object], rounds: int) -> dict[str, float]:
    call()
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1000.0)
    cuts = quantiles(times, n=100)
    return {"p50_ms": round(cuts[49], 2), "p95_ms": round(cuts[94], 2)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    rounds = parser.parse_args().rounds
    sandbox = Sandbox.find(roots=[Path.home()])
    if not sandbox.available:
        sys.exit(f"There is no sandbox here: {sandbox.detail}")
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:
        here = Path(folder)
        outside, inside = shell_tools(30.0)[0], shell_tools(30.0, sandbox)[0]
        args = outside.args.model_validate({"command": "true"})
        context = ToolContext("act_0", "benchmark", CancelToken(), (here,))

        def bare() -> object:
            return run_command(
                ["true"], cwd=here, timeout_s=30, token=context.token, mark="benchmark"
            )

        result = {
            "bare": measure(bare, rounds),
            "tool_without": measure(lambda: outside.run(args, context), rounds),
            "tool_in_sandbox": measure(lambda: inside.run(args, context), rounds),
        }
    result["sandbox_adds"] = {
        name: round(result["tool_in_sandbox"][name] - result["tool_without"][name], 2)
        for name in ("p50_ms", "p95_ms")
    }
    for name, row in result.items():
        print(f"{name:18} {row['p50_ms']:8.2f} {row['p95_ms']:8.2f}", file=sys.stderr)
    print(json.dumps({"sandbox": sandbox.detail, "rounds": rounds, **result}, indent=2))


if __name__ == "__main__":
    main()
