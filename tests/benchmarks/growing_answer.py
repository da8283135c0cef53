"""What a redraw of a long answer costs while it streams: thread time, offscreen.

    QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.benchmarks.growing_answer

A redraw is what the window does for the words that have come since the last one, with Qt's layout
and painting. Prints a table to stderr, JSON to stdout; milliseconds.
"""

from __future__ import annotations

import json
import statistics
import sys
import time

from PySide6.QtWidgets import QApplication

from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.theme import Theme

_LINE = (
    "The **kettle** boils in about four minutes, because the element has `2 kW` and the water is "
    "cold; see [the page](https://example.org). "
)
_CODE = "\n".join(f"def f{at}(x): return x + {at}" for at in range(12))
TEXTS = {
    "prose": "\n\n".join(f"## Part {at}\n\n{_LINE * 4}\n\n- one\n- two" for at in range(40)),
    "list": "\n".join(f"{at}. {_LINE}" for at in range(160)),
    "mixed": "\n\n".join([f"{_LINE * 3}\n\n```python\n{_CODE}\n```\n\n| a |\n|---|\n| 1 |"] * 30),
}
_LETTERS = 240
"""Come between two redraws."""


def redraws_ms(app: QApplication, view: ConversationView, text: str) -> list[float]:
    """The thread's time for each redraw of an answer that grows to `text`."""
    view.add_user("tell me")
    answer = view.add_answer()
    app.processEvents()
    took = []
    for at in range(0, len(text), _LETTERS):
        answer.append(text[at : at + _LETTERS])
        begun = time.thread_time()
        answer._redraw.stop()
        answer._draw_growing()
        app.processEvents()
        took.append((time.thread_time() - begun) * 1000)
    return took


def main() -> None:
    """Each kind of text; the first and the last fifth of its redraws, and the longest."""
    app = QApplication([])
    theme = Theme(app, "light")
    told = {}
    for name, text in TEXTS.items():
        view = ConversationView(theme)
        view.resize(1000, 900)
        view.show()
        took = redraws_ms(app, view, text)
        fifth = max(1, len(took) // 5)
        told[name] = {
            "letters": len(text),
            "first_fifth_ms": round(statistics.mean(took[:fifth]), 1),
            "last_fifth_ms": round(statistics.mean(took[-fifth:]), 1),
            "longest_ms": round(max(took), 1),
        }
        print(f"{name:8}{told[name]}", file=sys.stderr)
        view.hide()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
