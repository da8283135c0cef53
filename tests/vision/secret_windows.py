"""A Qt window with a sign-in form whose secrets are to be seen, for masking tests.

    python secret_windows.py NAME TITLE [--at X,Y] [--size WxH] [--note TEXT]

NAME is what the window manager is told as the application. When the window is drawn it prints one
JSON line: ``{"window": [x, y, w, h], "fields": {label: [x, y, w, h]}}`` in pixels of the screen. It
ends when its standard input closes.
"""

from __future__ import annotations

import argparse
import json
import sys

from PySide6.QtCore import QPoint, QSocketNotifier, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

VALUES = {
    "User name": "caroline",
    "Password": "tangerine",
    "Card number": "4556 7375 8689 9855",
    "API key": "ghp_w3Zk8LmQ0tYb5RxVn2CsJ7fHdG4pAoE6uT1i",
    "Favourite colour": "turquoise",
}


def _box(widget: QWidget) -> list[int]:
    corner = widget.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), widget.width(), widget.height()]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    parser.add_argument("title")
    parser.add_argument("--at", default="40,60")
    parser.add_argument("--size", default="620x360")
    parser.add_argument("--note", default="Pay the invoice of 2026-11-21, order 4711-0815.")
    options = parser.parse_args()
    app = QApplication([options.name])
    app.setStyle("Fusion")
    app.setFont(QFont("DejaVu Sans", 11))
    window = QWidget()
    window.setWindowTitle(options.title)
    rows = QFormLayout(window)
    fields = {label: QLineEdit(value) for label, value in VALUES.items()}
    for label, field in fields.items():
        rows.addRow(QLabel(label), field)
    rows.addRow(QLabel(options.note))
    rows.addRow(QPushButton("Sign in"))
    window.setGeometry(*map(int, options.at.split(",")), *map(int, options.size.split("x")))
    window.show()
    ends = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ends.activated.connect(app.quit)

    def report() -> None:
        told = {"window": _box(window), "fields": {k: _box(f) for k, f in fields.items()}}
        print(json.dumps(told), flush=True)  # noqa: T201 - the parent reads it

    QTimer.singleShot(700, report)  # the window manager has placed it by then
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
