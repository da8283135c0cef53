"""A small program with real Qt windows whose words and buttons are known, for reading tests.

    python sample_windows.py dialog|editor|form|values [--theme light|dark] [--size 1920x1080]

When its window is drawn it prints one JSON line: ``{"title", "texts": [...], "buttons":
[{"label", "box"}], "inputs": [{"label", "box"}]}`` with boxes in pixels of the screen. It
ends when its standard input closes.
"""

from __future__ import annotations

import argparse
import itertools
import json
import pydoc_data.topics
import sys

from PySide6.QtCore import QPoint, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

ERROR_TITLE = "Backup failed"
ERROR_TEXT = "The backup could not be written: no space left on device /mnt/archive."
ERROR_HINT = "Free at least 412 MB and try again, or choose another folder."
_FOLDERS = (
    *("Inbox", "Drafts", "Sent messages", "Archive 2025", "Invoices", "Travel plans"),
    *("Quarterly report", "Meeting notes", "Photographs", "Downloads"),
)


def prose(lines: int, skip: int = 0, width: int = 118) -> list[str]:
    """Real sentences, names and code: Python's own language reference."""
    whole = (
        line.rstrip()
        for topic in ("assignment", "exceptions", "imports", "formatstrings")
        for line in pydoc_data.topics.topics[topic].splitlines()
    )
    fit = (line for line in whole if line.isascii() and len(line) <= width and "***" not in line)
    return list(itertools.islice(fit, skip, skip + lines))


def dialog() -> tuple[QWidget, list[str]]:
    box = QMessageBox(QMessageBox.Icon.Critical, ERROR_TITLE, ERROR_TEXT)
    box.setInformativeText(ERROR_HINT)
    box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
    return box, [ERROR_TITLE, ERROR_TEXT, ERROR_HINT, "OK", "Cancel"]


def editor() -> tuple[QWidget, list[str]]:
    window = QMainWindow()
    title = "reference.txt - Sample Editor"
    window.setWindowTitle(title)
    menus = ["File", "Edit", "View", "Bookmarks", "Tools", "Help"]
    for name in menus:
        window.menuBar().addMenu(name)
    bar = window.addToolBar("main")
    bar.setMovable(False)
    tools = ["Save all", "Find and replace", "Run checks"]
    for name in tools:
        bar.addWidget(QPushButton(name))
    folders = QListWidget()
    folders.addItems(_FOLDERS)
    text = prose(44)
    document = QPlainTextEdit("\n".join(text))
    document.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    split = QSplitter()
    split.addWidget(folders)
    split.addWidget(document)
    split.setSizes([260, 1600])
    window.setCentralWidget(split)
    status = "Line 12, column 7   UTF-8   412 words"
    window.statusBar().showMessage(status)
    return window, [title, *menus, *tools, *_FOLDERS, *text, status]


def form() -> tuple[QWidget, list[str]]:
    window = QWidget()
    title = "Account settings"
    window.setWindowTitle(title)
    layout = QVBoxLayout(window)
    texts = [title]
    for group, rows in {
        "Profile": ("Full name", "Email address", "Telephone"),
        "Server": ("Host name", "Port number", "User name"),
    }.items():
        frame = QGroupBox(group)
        fields = QFormLayout(frame)
        for row in rows:
            field = QLineEdit()
            field.setAccessibleName(row)
            fields.addRow(QLabel(row), field)
        layout.addWidget(frame)
        texts += [group, *rows]
    options = ("Remember this account", "Check for new mail every 15 minutes")
    for option in options:
        layout.addWidget(QCheckBox(option))
    layout.addWidget(QRadioButton("Encrypt the connection"))
    warning = QLabel("Warning: the certificate of mail.example.org expires in 3 days.")
    layout.addWidget(warning)
    buttons = QHBoxLayout()
    names = ("Test connection", "Restore defaults", "Apply", "Close")
    for name in names:
        buttons.addWidget(QPushButton(name))
    layout.addLayout(buttons)
    texts += [*options, "Encrypt the connection", warning.text(), *names]
    return window, texts


def values() -> tuple[QWidget, list[str]]:
    window = QWidget()
    window.setWindowTitle("Budget plan")
    rows = QFormLayout(window)
    chosen, hours, volume = QComboBox(), QSpinBox(), QSlider(Qt.Orientation.Horizontal)
    chosen.addItems(["High", "Low"])
    hours.setValue(42)
    volume.setValue(70)
    named = {"Priority:": chosen, "Hours:": hours, "Volume:": volume}
    for label, widget in named.items():
        rows.addRow(label, widget)
    return window, list(named)


def dark_palette() -> QPalette:
    palette = QPalette(QColor(45, 45, 48), QColor(37, 37, 38))
    palette.setColor(QPalette.ColorRole.Base, QColor(30, 30, 30))
    palette.setColor(QPalette.ColorRole.Text, QColor(220, 220, 220))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(220, 220, 220))
    palette.setColor(QPalette.ColorRole.ButtonText, QColor(220, 220, 220))
    return palette


def _box(widget: QWidget) -> list[int]:
    corner = widget.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), widget.width(), widget.height()]


def _report(window: QWidget, texts: list[str]) -> None:
    pushable = [b for b in window.findChildren(QAbstractButton) if isinstance(b, QPushButton)]
    answer = {
        "title": window.windowTitle(),
        "texts": [text for text in texts if text.strip()],
        "buttons": [
            {"label": b.text().replace("&", ""), "box": _box(b)} for b in pushable if b.isVisible()
        ],
        "inputs": [
            {"label": i.accessibleName(), "box": _box(i)}
            for i in window.findChildren(QLineEdit)
            if i.isVisible()
        ],
    }
    print(json.dumps(answer), flush=True)  # noqa: T201 - the parent reads it


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=("dialog", "editor", "form", "values"))
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", default="")
    options = parser.parse_args()
    app = QApplication(["sample"])
    app.setStyle("Fusion")
    app.setPalette(dark_palette() if options.theme == "dark" else app.style().standardPalette())
    made = {"dialog": dialog, "editor": editor, "form": form, "values": values}
    window, texts = made[options.kind]()
    window.setWindowFlag(Qt.WindowType.Window)
    if options.size:
        width, height = map(int, options.size.split("x"))
        window.resize(width, height)
    window.showMaximized() if options.kind == "editor" else window.show()
    ends = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ends.activated.connect(app.quit)
    # The window manager moves and resizes it after it is shown: report when that has settled.
    QTimer.singleShot(700, lambda: _report(window, texts))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
