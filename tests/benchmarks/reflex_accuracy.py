"""How well the reflex understands what people may say.

    .venv/bin/python tests/benchmarks/reflex_accuracy.py [--errors] [--json FILE]

The sentences in reflex_heldback.tsv (tool, expected slot, sentence) were written beside the phrase
files in models/reflex/phrases, with slips and recognisers' mistakes; 130 of the 364 can also be
made by a phrase template or stand in a tool's examples (models/reflex/README.md has the figures
without them). A slot is right when it is equal; for what is looked for,
when it holds the expected words.
The file is divided by a hash of the sentence: errors are shown for the "seen" half only, so the
"unseen" half is less tuned to.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
import zlib
from collections import Counter
from pathlib import Path
from typing import Any

from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.agent.types import Decision
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.memory import memory_tools
from sonia_desktop.tools.builtin.screen import screen_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.types import Tool

HERE = Path(__file__).parent
Case = tuple[str, str, str]


def built_in_tools() -> list[Tool]:
    """The tools as they are; nothing is run here."""
    return [
        *time_tools(),
        *file_tools(),
        *screen_tools(lambda: ("", {})),
        *memory_tools(lambda content, details: None, lambda query, limit: []),
        *shell_tools(30),
    ]


def cases() -> list[Case]:
    lines = (HERE / "reflex_heldback.tsv").read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines if line.strip()]
    return [(row[0], row[1], row[2]) for row in rows]


def slot_is_right(tool: str, wanted: str, args: dict[str, Any]) -> bool:
    """Whether the tool's main argument is what the sentence names."""
    got = next((str(value) for value in args.values()), "")
    if tool == "memory.recall":
        return wanted.lower() in got.lower()
    if tool == "memory.remember":
        return wanted.lower() == got.lower()
    return wanted == got


def measure(reflex: Reflex, rows: list[Case], show: bool) -> dict[str, Any]:
    right = slots_right = within = taken = outside = 0
    wrong_tool: Counter[str] = Counter()
    by_tool: dict[str, list[int]] = {}
    spent: list[float] = []
    for tool, wanted, text in rows:
        began = time.perf_counter()
        decision: Decision = reflex.decide(text)
        spent.append((time.perf_counter() - began) * 1000)
        if tool == "none":
            outside += 1
            taken += decision.tool is not None
            if decision.tool and show:
                print(f"TAKEN  {text!r} -> {decision.tool} {decision.confidence} {decision.args}")
            continue
        within += 1
        good = decision.tool == tool
        right += good
        by_tool.setdefault(tool, []).append(good)
        slot = good and slot_is_right(tool, wanted, decision.args)
        slots_right += slot
        if not good:
            wrong_tool[f"{tool} -> {decision.tool}"] += 1
        if show and not good:
            print(
                f"WRONG  {text!r}: {tool} -> {decision.tool} {decision.alternatives}",
                decision.reason,
            )
        elif show and not slot:
            print(f"SLOT   {text!r}: {wanted!r} -> {decision.args} {decision.missing}")
    return {
        "sentences": len(rows),
        "right_tool": round(right / max(1, within), 4),
        "right_slots": round(slots_right / max(1, within), 4),
        "out_of_scope_taken": round(taken / max(1, outside), 4),
        "by_tool": {k: round(statistics.mean(v), 3) for k, v in by_tool.items()},
        "confused": dict(wrong_tool),
        "decision_ms_p50": round(statistics.median(spent), 2),
        "decision_ms_p95": round(sorted(spent)[int(0.95 * len(spent))], 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true", help="show errors of the seen half")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    embedder = MiniLmEmbedder()
    reflex = Reflex(embedder, built_in_tools())
    reflex.start()
    rows = cases()
    halves: dict[str, list[Case]] = {"seen": [], "unseen": []}
    for row in rows:
        halves["seen" if zlib.crc32(row[2].encode()) % 2 else "unseen"].append(row)
    found = {
        name: measure(reflex, half, options.errors and name == "seen")
        for name, half in halves.items()
    }
    found["all"] = measure(reflex, rows, show=False)
    embedder.stop()
    print(json.dumps(found, indent=2))
    print(f"{'':8}{'right tool':>12}{'right slots':>13}{'out of scope taken':>20}{'p95 ms':>8}")
    for name, row in found.items():
        print(
            f"{name:8}{row['right_tool']:>12.1%}{row['right_slots']:>13.1%}"
            f"{row['out_of_scope_taken']:>20.1%}{row['decision_ms_p95']:>8}"
        )
    if options.json:
        options.json.write_text(json.dumps(found, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
