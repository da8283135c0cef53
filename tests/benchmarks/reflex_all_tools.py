"""How well the reflex understands sentences for every tool there is, old and new.

    .venv/bin/python tests/benchmarks/reflex_all_tools.py [--set FILE] [--errors] [--json FILE]

A line of a set is: tool, the arguments that must be right (JSON), the sentence, with tabs between.
``none`` is out of scope; ``stop`` is the word that ends what runs. The tools are those of the whole
program (`Assistant.registry`), on an empty folder.

* ``reflex_all_tools.tsv`` was written from the list of tools alone, before the head knew the newer
  ones; its errors were looked at afterwards.
* ``reflex_all_tools_fresh.tsv`` was written before the head was trained for the last time and
  measured then (86% right tool); after that whole kinds of wordings were mended.
* ``reflex_all_tools_last.tsv`` was written after that and measured once.
* ``reflex_all_tools_third.tsv`` was written later; its errors were looked at afterwards.
* ``reflex_all_tools_fourth.tsv`` was written before anything learned from the third; no error of
  it was looked at.
* ``reflex_all_tools_fifth.tsv`` was written by somebody who knew the tools' list alone; what it
  showed (lengths and days, names of windows and processes) was mended in the parsers.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import tempfile
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sonia_desktop.agent.stop_word import stops_everything, stops_here
from sonia_desktop.assistant import Assistant
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.settings import Settings
from sonia_desktop.tools.builtin.calculating import evaluate
from sonia_desktop.tools.builtin.timers import seconds_until

HERE = Path(__file__).parent
_NAMES = ("", "_fresh", "_last", "_third", "_fourth", "_fifth")
SETS = tuple(f"reflex_all_tools{name}.tsv" for name in _NAMES)


def cases(file: Path) -> list[tuple[str, dict[str, Any], str]]:
    """(tool, wanted arguments, sentence) of each line."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line]
    return [(tool, json.loads(args), text) for tool, args, text in rows]


def right(tool: str, wanted: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether each wanted argument is there and means the same."""
    return all(_means(tool, name, value, got) for name, value in wanted.items())


def _as_the_tool_sees(
    assistant: Assistant, tool: str | None, args: dict[str, Any]
) -> dict[str, Any]:
    """The arguments under their own names and types, as the executor makes them."""
    known = assistant.registry.get(tool) if tool else None
    if known is None:
        return args
    try:
        return known.args.model_validate(args).model_dump()
    except ValidationError:
        return {}


def _means(tool: str, name: str, wanted: Any, got: dict[str, Any]) -> bool:
    if tool == "timer.set" and name in ("seconds", "when"):
        return _same_time(name, wanted, got)
    if tool == "math.evaluate":
        try:
            return abs(float(evaluate(str(got.get("expression", "")))) - wanted) < 1e-9
        except (SoniaError, ValueError):
            return False
    if tool == "notification.send":
        return _plain(str(wanted)) in _plain(f"{got.get('title', '')} {got.get('body', '')}")
    said = got.get(name)
    if isinstance(wanted, bool | int | float):
        return said == wanted
    one, other = _plain(str(said if said is not None else "")), _plain(str(wanted))
    if name in ("path", "to"):
        one, other = (p.removeprefix("~/").rstrip("/") or "~" for p in (one, other))
        # "to Pictures" and "to Pictures/cat.jpg" put it in the same place
        return one == other or (name == "to" and one.rpartition("/")[0] == other)
    if name == "keys":
        return re.split(r"[+ -]+", one) == re.split(r"[+ -]+", other)
    if name in ("url", "hostname"):
        return one.removeprefix("https://").rstrip("/") == other.removeprefix("https://").rstrip(
            "/"
        )
    if name in ("content", "command", "zone", "target"):
        return one == other
    return (one == other) if name in ("text", "name") and tool.startswith("file") else other in one


def _plain(text: str) -> str:
    return " ".join(text.lower().strip(" .!?\"'").split())


def _same_time(name: str, wanted: Any, got: dict[str, Any]) -> bool:
    """A length to the second; a clock time ("06:30") by what the clock shows when it rings."""
    try:
        seconds = float(got.get("seconds") or seconds_until(str(got.get("when", ""))))
    except SoniaError:
        return False
    if name == "when":
        due = datetime.now() + timedelta(seconds=seconds + 1)
        return due.strftime("%H:%M") == wanted
    return abs(seconds - float(wanted)) < 1


def measure(assistant: Assistant, file: Path, show: bool) -> dict[str, Any]:
    """Ask for every sentence of a set; nothing is run."""
    within = tools = slots = outside = taken = 0
    confused: Counter[str] = Counter()
    spent: list[float] = []
    for tool, wanted, text in cases(file):
        began = time.perf_counter()
        decision = assistant.reflex.decide(text)
        spent.append((time.perf_counter() - began) * 1000)
        tools_args = _as_the_tool_sees(assistant, decision.tool, decision.args)
        chosen = "stop" if stops_everything(text) or stops_here(text) else decision.tool
        if tool == "none":
            outside += 1
            taken += chosen is not None
            if chosen is not None and show:
                print(f"TAKEN {text!r} -> {chosen} {decision.args} {decision.reason}")
            continue
        within += 1
        good = chosen == tool
        filled = good and (tool == "stop" or right(tool, wanted, tools_args))
        tools += good
        slots += filled
        confused[f"{tool} -> {chosen}"] += not good
        if show and not filled:
            print(f"{'SLOT ' if good else 'WRONG'} {text!r}: {tool} {wanted} -> {chosen}", end=" ")
            print(decision.args, decision.missing, decision.alternatives[:2], decision.reason)
    return {
        "sentences": within + outside,
        "right_tool": round(tools / max(1, within), 4),
        "right_slots": round(slots / max(1, within), 4),
        "out_of_scope_taken": round(taken / max(1, outside), 4),
        "decide_ms_p50": round(statistics.median(spent), 2),
        "decide_ms_p95": round(sorted(spent)[int(0.95 * len(spent))], 2),
        "confused": {name: count for name, count in confused.most_common() if count},
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--set", type=Path, help="another file of sentences")
    parser.add_argument("--errors", action="store_true", help="show each error")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    files = [options.set] if options.set else [HERE / name for name in SETS]
    with tempfile.TemporaryDirectory() as folder:
        assistant = Assistant(Settings(data_dir=Path(folder)), ears=False)
        try:
            assistant.reflex.start()
            found = {f.stem: measure(assistant, f, options.errors) for f in files if f.exists()}
        finally:
            assistant.stop()
    print(json.dumps(found, indent=2))
    print(f"{'':26}{'sentences':>10}{'tool':>8}{'slots':>8}{'taken':>8}{'p95 ms':>8}")
    for name, row in found.items():
        print(
            f"{name:26}{row['sentences']:>10}{row['right_tool']:>8.1%}{row['right_slots']:>8.1%}"
            f"{row['out_of_scope_taken']:>8.1%}{row['decide_ms_p95']:>8}"
        )
    if options.json:
        options.json.write_text(json.dumps(found, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
