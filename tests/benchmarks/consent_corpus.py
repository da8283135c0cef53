"""How the corpora of shell lines, paths and URLs are judged: what changes must never run unasked.

    python tests/benchmarks/consent_corpus.py [--json]

The held-back lines were written before the classifier was tried on anything; each of the other
files says in its head how it did at first sight.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sonia_desktop.tools.policy import Ruling
from tests.tools import consent_corpus as corpus


def judged(file: Path, home: Path, cwd: Path) -> dict[str, Any]:
    """Counts of one corpus, and the lines that were judged otherwise than expected."""
    groups: dict[str, Counter[str]] = {}
    wrong: list[str] = []
    for line in corpus.lines(file):
        told = corpus.ruling_on(line, home, cwd).ruling
        unasked = told is Ruling.RUN
        group = groups.setdefault(f"{line.kind}/{line.group}", Counter())
        group["lines"] += 1
        group["unasked"] += unasked
        if unasked != line.may_run:
            wrong.append(line.text)
    reading = [group for name, group in groups.items() if name in _READING]
    changing = [group for name, group in groups.items() if name not in _READING]
    lines = sum(group["lines"] for group in reading)
    free = sum(group["unasked"] for group in reading)
    return {
        "corpus": file.stem,
        "lines": sum(group["lines"] for group in groups.values()),
        "changing_unasked": sum(group["unasked"] for group in changing),
        "reading": lines,
        "reading_unasked": free,
        "reading_unasked_percent": round(100 * free / lines, 1),
        "groups": {name: dict(group) for name, group in sorted(groups.items())},
        "otherwise_than_expected": wrong,
    }


_READING = ("shell/read", "path/inside", "url/public")


def main() -> None:
    """Print the table, and with --json the numbers."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        os.environ["HOME"] = str(home)
        cwd = corpus.furnish(home)
        found = [judged(file, home, cwd) for file in corpus.ALL]
    for one in found:
        print(f"\n{one['corpus']}: {one['lines']} lines")
        print(f"{'group':22}{'lines':>7}{'run unasked':>13}")
        for name, group in one["groups"].items():
            print(f"{name:22}{group['lines']:>7}{group['unasked']:>13}")
        print(f"changing, run unasked: {one['changing_unasked']} (must be 0)")
        print(f"reading, run unasked:  {one['reading_unasked_percent']} % (at least 95)")
        for text in one["otherwise_than_expected"]:
            print(f"  otherwise than expected: {text!r}")
    if "--json" in sys.argv:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
