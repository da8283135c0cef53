"""How well the reflex understands what people may say.

    .venv/bin/python tests/benchmarks/reflex_accuracy.py [--errors SET] [--json FILE]

Three sets of sentences, none of them read by models/reflex/train.py:

* ``reflex_heldback.tsv`` (tool, expected slot, sentence): written beside the phrase files; 130 of
  its 364 sentences can also be made by a template or stand in a tool's examples.
* ``reflex_heldback.jsonl``: written by somebody who had seen no phrase, template or cue. The
  templates were widened after its errors had been looked at.
* ``reflex_untouched.jsonl``: written after that; nothing was changed after it was measured.

A slot is right when it is equal, ``~/`` in front of a path, case of a fact and the full stop aside;
for what is looked for in memory, when it holds the expected word.

The sets are older than the tools for timers, sums, changes of files and the desktop: what they call
out of scope and one of these now does ("set a timer for ten minutes") is counted apart, as
``done_by_newer_tools``; ``--errors SET`` shows each.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.agent.types import Decision
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.tools.builtin.calculating import math_tools
from sonia_desktop.tools.builtin.desktop import desktop_tools
from sonia_desktop.tools.builtin.file_changes import file_change_tools
from sonia_desktop.tools.builtin.file_finding import file_finding_tools
from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.memory import memory_tools
from sonia_desktop.tools.builtin.processes import process_tools
from sonia_desktop.tools.builtin.programs import program_tools
from sonia_desktop.tools.builtin.screen import screen_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.builtin.system import system_tools
from sonia_desktop.tools.builtin.texts import text_tools
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.builtin.timers import timer_tools
from sonia_desktop.tools.builtin.undo import undo_tools
from sonia_desktop.tools.builtin.web import web_tools
from sonia_desktop.tools.types import Tool

HERE = Path(__file__).parent
_OF_THE_SETS = frozenset({
    "time.now", "file.list", "file.read", "screen.read", "memory.remember", "memory.recall",
    "shell.run", "system.info",
})  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A sentence, the tool it asks for (None: none of them) and what it names for it."""

    text: str
    tool: str | None
    slot: str


def built_in_tools() -> list[Tool]:
    """The tools as they are; nothing is run here, so they get nothing to run with."""
    nothing: Any = None
    return [
        *time_tools(),
        *file_tools(),
        *screen_tools(lambda _question, _token: ("", {})),
        *memory_tools(lambda content, details: None, lambda query, limit: []),
        *shell_tools(30),
        *system_tools(),
        *file_finding_tools(),
        *file_change_tools(nothing),
        *undo_tools(nothing),
        *process_tools(),
        *timer_tools(nothing),
        *math_tools(),
        *text_tools(),
        *web_tools(nothing),
        *desktop_tools(nothing),
        *program_tools(),
    ]


def sets() -> dict[str, list[Case]]:
    """Each set by its name."""
    found: dict[str, list[Case]] = {"beside": []}
    for line in (HERE / "reflex_heldback.tsv").read_text(encoding="utf-8").splitlines():
        if line.strip():
            tool, slot, text = line.split("\t")
            found["beside"].append(Case(text, None if tool == "none" else tool, slot))
    for name, file in (
        ("independent", "reflex_heldback.jsonl"),
        ("untouched", "reflex_untouched.jsonl"),
    ):
        path = HERE / file
        if path.exists():
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            found[name] = [
                Case(row["text"], row["tool"], next(iter(row["args"].values()), "")) for row in rows
            ]
    return found


def slot_is_right(tool: str, wanted: str, args: dict[str, Any]) -> bool:
    """Whether the tool's main argument is what the sentence names."""
    got = next((str(value) for value in args.values()), "")
    if tool == "memory.recall":
        return wanted.lower() in got.lower()
    if tool == "memory.remember":
        return wanted.lower().rstrip(".") == got.lower().rstrip(".")
    if tool in ("file.list", "file.read"):
        from_home = [p.removeprefix("~/").rstrip("/") for p in (wanted or "~", got or "~")]
        return from_home[0] == from_home[1]
    if tool == "screen.read":
        return not wanted  # what is asked of the screen is the sentence itself, or nothing
    return wanted == got


def measure(reflex: Reflex, rows: list[Case], show: bool) -> dict[str, Any]:
    right = slots_right = within = taken = newer = outside = commands = 0
    wrong_tool: Counter[str] = Counter()
    by_tool: dict[str, list[int]] = {}
    spent: list[float] = []
    for case in rows:
        began = time.perf_counter()
        decision: Decision = reflex.decide(case.text)
        spent.append((time.perf_counter() - began) * 1000)
        commands += decision.tool == "shell.run" and case.tool != "shell.run"
        if case.tool is None:
            outside += 1
            taken += decision.tool in _OF_THE_SETS
            newer += decision.tool is not None and decision.tool not in _OF_THE_SETS
            if decision.tool and show:
                print(
                    f"TAKEN  {case.text!r} -> {decision.tool} {decision.confidence} {decision.args}"
                )
            continue
        within += 1
        good = decision.tool == case.tool
        right += good
        by_tool.setdefault(case.tool, []).append(good)
        slot = good and slot_is_right(case.tool, case.slot, decision.args)
        slots_right += slot
        if not good:
            wrong_tool[f"{case.tool} -> {decision.tool}"] += 1
        if show and not good:
            print(
                f"WRONG  {case.text!r}: {case.tool} -> {decision.tool} {decision.alternatives}",
                decision.reason,
            )
        elif show and not slot:
            print(f"SLOT   {case.text!r}: {case.slot!r} -> {decision.args} {decision.missing}")
    return {
        "sentences": len(rows),
        "right_tool": round(right / max(1, within), 4),
        "right_slots": round(slots_right / max(1, within), 4),
        "out_of_scope_taken": round(taken / max(1, outside), 4),
        "done_by_newer_tools": newer,
        "commands_nobody_gave": commands,
        "by_tool": {k: round(statistics.mean(v), 3) for k, v in by_tool.items()},
        "confused": dict(wrong_tool),
        "decision_ms_p50": round(statistics.median(spent), 2),
        "decision_ms_p95": round(sorted(spent)[int(0.95 * len(spent))], 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", metavar="SET", help="show the errors of this set")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    embedder = MiniLmEmbedder()
    began = time.perf_counter()
    reflex = Reflex(embedder, built_in_tools())
    reflex.start()
    started = time.perf_counter()
    reflex.decide("tell me how the words of a first question are read")
    first = time.perf_counter()
    found = {name: measure(reflex, rows, options.errors == name) for name, rows in sets().items()}
    embedder.stop()
    told = {
        "start_ms": round((started - began) * 1000, 1),
        "first_decision_ms": round((first - started) * 1000, 1),
        "sets": found,
    }
    print(json.dumps(told, indent=2))
    print(
        f"{'':12}{'sentences':>10}{'right tool':>12}{'right slots':>13}"
        f"{'out of scope taken':>20}{'p95 ms':>8}"
    )
    for name, row in found.items():
        print(
            f"{name:12}{row['sentences']:>10}{row['right_tool']:>12.1%}{row['right_slots']:>13.1%}"
            f"{row['out_of_scope_taken']:>20.1%}{row['decision_ms_p95']:>8}"
        )
    if options.json:
        options.json.write_text(json.dumps(told, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
