"""The memory that the window itself takes, with a long conversation opened and scrolled through.

    python tests/benchmarks/conversation_memory.py [--messages 1000] [--settle-s 10]

The same data folder, with one conversation of so many messages (every seventh answer with a table,
code and a list), is served by `sonia serve` and then by `sonia app` under Xvfb with openbox; the
window opens the conversation and is wheeled up to its first message and down again. Memory is the
proportional share (PSS) of the program with its children: what the window takes is the difference.
Prints a table and JSON; the figure asked for is window_mb <= 150 with 1,000 messages.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sonia_desktop.agent.chats import Chats
from sonia_desktop.agent.conversations import ConversationStore
from sonia_desktop.agent.exchange import Imported, Line
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database
from tests.e2e.program import Program
from tests.virtual_display import VirtualDisplay

PORT_OFFSET = 22500
READY = ("reflex", "memory", "embedding", "vector index", "ocr")
_PLAIN = (
    "The **kettle** boils in about four minutes, because the element has `2 kW` and the water is "
    "cold; see [the page](https://example.org). "
)
_RICH = (
    f"## Part {{at}}\n\n{_PLAIN}\n\n| a | b |\n|---|---|\n| 1 | {{at}} |\n\n"
    "```python\n" + "\n".join(f"def f{n}(x): return x + {n}" for n in range(12)) + "\n```\n\n"
    "- one\n- two\n  - three\n\nThe area is $\\pi r^2$."
)
WHEEL_PX = 60
"""About what one click of the wheel scrolls."""


def answer(at: int) -> str:
    return _RICH.replace("{at}", str(at)) if at % 7 == 0 else f"Answer {at}. {_PLAIN * 2}"


def fill(data: Path, messages: int) -> None:
    """One conversation of so many messages, through the program's own store."""
    data.mkdir(parents=True, exist_ok=True)
    db = Database.open(data / "sonia.db")
    try:
        begun = datetime.now(UTC) - timedelta(minutes=messages)
        lines = tuple(
            Line(
                f"Question {at} about the kettle and the tea?",
                answer(at),
                iso_z(begun + timedelta(minutes=2 * at)),
                at - 1 if at else None,
            )
            for at in range(messages // 2)
        )
        one = Imported("A long one", "benchmark", iso_z(begun), lines, len(lines) - 1)
        Chats(db, ConversationStore(db)).take_in([one]).result()
    finally:
        db.close()


def xdotool(display: VirtualDisplay, *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], env=display.env, capture_output=True, text=True, check=True
    )
    return done.stdout


def memory_mb(program: Program) -> float:
    process = psutil.Process(program.process.pid)
    family = [process, *process.children(recursive=True)]
    return sum(one.memory_full_info().pss for one in family) / 1e6


def settled_mb(program: Program, settle_s: float) -> float:
    program.wait_up().wait_health(*READY)
    time.sleep(settle_s)
    return memory_mb(program)


def scrolled_through(display: VirtualDisplay, messages: int) -> None:
    display.wait_for_window("Sonia")
    window = xdotool(display, "search", "--onlyvisible", "--name", "^Sonia$").split()[-1]
    xdotool(display, "windowactivate", "--sync", window)
    xdotool(display, "mousemove", "--window", window, "640", "300")
    clicks = str(messages * 120 // WHEEL_PX)
    for wheel in ("4", "5"):
        xdotool(display, "click", "--repeat", clicks, "--delay", "8", wheel)


def measure(messages: int, settle_s: float) -> dict[str, float]:
    figures: dict[str, float] = {"messages": messages}
    with tempfile.TemporaryDirectory() as name, VirtualDisplay() as display:
        data = Path(name) / "sonia" / "data"
        fill(data, messages)
        with Program("serve", data, PORT_OFFSET, display.env) as program:
            settled_mb(program, settle_s)  # the first start makes the index and the byte code
            program.terminate()
        with Program("serve", data, PORT_OFFSET, display.env) as program:
            figures["serve_mb"] = settled_mb(program, settle_s)
            program.terminate()
        with Program("app", data, PORT_OFFSET, display.env) as program:
            figures["app_mb"] = settled_mb(program, settle_s)
            scrolled_through(display, messages)
            time.sleep(settle_s)
            figures["app_scrolled_mb"] = memory_mb(program)
            program.terminate()
    figures["window_mb"] = figures["app_scrolled_mb"] - figures["serve_mb"]
    return {key: round(value, 1) for key, value in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=1000)
    parser.add_argument("--settle-s", type=float, default=10)
    chosen = parser.parse_args()
    figures = measure(chosen.messages, chosen.settle_s)
    for name, value in figures.items():
        print(f"{name:18} {value}")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
