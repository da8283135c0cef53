"""A program that draws Qt windows into picture files, with the truth of what is in them.

    python -m tests.benchmarks.screen_widgets FOLDER --which heldback --first 0 --count 12

One process has one scale (QT_SCALE_FACTOR); no display is needed (Qt's offscreen platform).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
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
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from tests.benchmarks.screen_pages import BUTTONS, FIELDS, OPTIONS, TABS, TOPICS, VALUES, Page

SIZE = (1280, 800)  # at scale 1; the picture is scale times as large
# window, base, text, button, highlight
PALETTES = {
    ("tuning", False): (("#efefef", "#ffffff", "#000000", "#e0e0e0", "#308cc6"),),
    ("tuning", True): (("#2d2d30", "#1e1e1e", "#dcdcdc", "#3c3c40", "#0e639c"),),
    ("heldback", False): (
        ("#f5f2ea", "#fffdf7", "#2b2b2b", "#e6e0d0", "#b58900"),
        ("#dfe6ee", "#f8fbff", "#101820", "#cfd9e6", "#2060a0"),
    ),
    ("heldback", True): (
        ("#232629", "#1b1e20", "#fcfcfc", "#31363b", "#3daee9"),
        ("#3b4252", "#2e3440", "#eceff4", "#434c5e", "#88c0d0"),
    ),
}
SHEETS = {
    "tuning": ("", ""),
    "heldback": (
        "",
        "QPushButton { border: 1px solid #8a8f98; border-radius: 6px; padding: 5px 16px }"
        "QLineEdit { border: 1px solid #8a8f98; border-radius: 4px; padding: 3px }",
    ),
}
FONTS = ("DejaVu Sans", "Nimbus Sans", "DejaVu Serif")


class Form:
    """One window made from a number."""

    def __init__(self, which: str, seed: int, px: int, dark: bool) -> None:
        self.page = Page(seed, which, px, dark)
        self.chance = random.Random(f"qt {which} {seed}")
        self.names: dict[QWidget, str] = {}
        self.window = QWidget()
        self.window.setFixedSize(*SIZE)
        font = QFont(self.chance.choice(FONTS))
        font.setPixelSize(px)
        self.window.setFont(font)
        self.window.setStyleSheet(self.chance.choice(SHEETS[which]))
        outer = QHBoxLayout(self.window)
        left = QVBoxLayout()
        outer.addLayout(left, 1)
        left.addWidget(self._fields())
        left.addWidget(self._options())
        left.addStretch(1)
        left.addLayout(self._row_of_buttons(4, 6))
        left.addLayout(self._row_of_buttons(3, 0))
        outer.addLayout(self._texts(), 2)

    def _fields(self) -> QGroupBox:
        group = QGroupBox(self._words(2))
        rows = QFormLayout(group)
        for name in self.page.picks(FIELDS, 5):
            field = QLineEdit(self.chance.choice(("", self.page.pick(VALUES))))
            if not field.text() and self.chance.random() < 0.3:
                field.setPlaceholderText(self.page.pick(VALUES))
            self.names[field] = name
            rows.addRow(QLabel(name), field)
        choice = QComboBox()
        choice.addItems(self.page.picks(TABS, 3))
        self.names[choice] = "Language"
        rows.addRow(QLabel("Language"), choice)
        return group

    def _options(self) -> QTabWidget:
        tabs = QTabWidget()
        for at, name in enumerate(self.page.picks(TABS, 3)):
            inside = QWidget()
            rows = QVBoxLayout(inside)
            kind = self.chance.choice((QCheckBox, QRadioButton))
            for text in self.page.picks(OPTIONS, 3):
                option = kind(text)
                option.setChecked(self.chance.random() < 0.5)
                rows.addWidget(option)
            if at == 0:
                rows.addWidget(QPushButton(self.page.pick(BUTTONS)))
            tabs.addTab(inside, name)
        return tabs

    def _row_of_buttons(self, count: int, gap: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(gap)
        for name in self.page.picks(BUTTONS, count):
            row.addWidget(QPushButton(name))
        row.addStretch(1)
        return row

    def _texts(self) -> QVBoxLayout:
        column = QVBoxLayout()
        listed = QListWidget()
        listed.addItems([self._words(4) for _ in range(12)])
        column.addWidget(listed, 1)
        text = QPlainTextEdit("\n".join(self._words(11) for _ in range(26)))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column.addWidget(text, 2)
        self.listed, self.text = listed, text
        column.addWidget(QLabel(self._words(9)))
        return column

    def _words(self, count: int) -> str:
        text = " ".join(pydoc_words(self.page, count))
        return text.replace("&", "+")

    def truth(self, scale: float) -> dict[str, Any]:
        """Words and elements with their boxes in pixels of the picture."""
        self.words: list[list[Any]] = []
        self.doubtful: list[list[Any]] = []
        elements = []
        for widget in self.window.findChildren(QWidget):
            if not widget.isVisibleTo(self.window) or widget.visibleRegion().isEmpty():
                continue
            place = QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())
            if isinstance(widget, QTabWidget):
                elements += self._tabs(widget)
            element = self._element(widget, place)
            if element is not None:
                elements.append(element)
            if isinstance(widget, QLabel | QGroupBox | QLineEdit | QComboBox | QAbstractButton):
                self._say(widget, _text(widget), place)
        for at in range(self.listed.count()):
            rect = self.listed.visualItemRect(self.listed.item(at))
            corner = self.listed.viewport().mapTo(self.window, rect.topLeft())
            inside = self.listed.viewport().rect().contains(rect.adjusted(0, 0, -rect.width(), 0))
            if not inside:
                wide = self.listed.viewport().width()
                name = self.listed.item(at).text()
                self.doubtful.append([name, corner.x(), corner.y(), wide, rect.height()])
            else:
                self._row(self.listed, self.listed.item(at).text(), QRect(corner, rect.size()), 2)
        block = self.text.firstVisibleBlock()
        while block.isValid():
            at = self.text.blockBoundingGeometry(block).translated(self.text.contentOffset())
            port = self.text.viewport()
            if at.top() > port.height():
                break
            corner = port.mapTo(self.window, QPoint(0, int(at.top())))
            if at.bottom() > port.height():  # the edge cuts it
                high = max(1, port.height() - int(at.top()))
                self.doubtful.append([block.text(), corner.x(), corner.y(), port.width(), high])
                break
            self._row(self.text, block.text(), QRect(corner.x(), corner.y(), port.width(),
                                                     int(at.height())), 4)  # fmt: skip
            block = block.next()
        for word in (*self.words, *self.doubtful):
            word[1:] = [round(value * scale) for value in word[1:]]
        for one in elements:
            one["box"] = [round(value * scale) for value in one["box"]]
        return {"words": self.words, "doubtful": self.doubtful, "elements": elements}

    def _tabs(self, tabs: QTabWidget) -> list[dict[str, Any]]:
        bar = tabs.tabBar()
        corner = bar.mapTo(self.window, QPoint(0, 0))
        found = []
        for at in range(bar.count()):
            rect = bar.tabRect(at).translated(corner)
            self._say(bar, bar.tabText(at), rect)
            found.append(_as_element("tab", bar.tabText(at), rect))
        return found

    def _element(self, widget: QWidget, place: QRect) -> dict[str, Any] | None:
        if isinstance(widget, QPushButton):
            return _as_element("button", widget.text(), place)
        if isinstance(widget, QLineEdit):
            return _as_element("input", self.names.get(widget, ""), place, widget.text())
        if isinstance(widget, QComboBox):
            return _as_element("dropdown", self.names[widget], place, widget.currentText())
        if isinstance(widget, QCheckBox | QRadioButton):
            option = QStyleOptionButton()
            widget.initStyleOption(option)
            radio = isinstance(widget, QRadioButton)
            part = QStyle.SubElement.SE_RadioButtonIndicator if radio else (
                QStyle.SubElement.SE_CheckBoxIndicator
            )  # fmt: skip
            mark = widget.style().subElementRect(part, option, widget).translated(place.topLeft())
            role = "radio" if radio else "checkbox"
            return _as_element(role, widget.text(), mark, checked=widget.isChecked())
        return None

    def _say(self, widget: QWidget, text: str, place: QRect) -> None:
        """Words somewhere in a widget, in one row: their box is a share of the widget's."""
        if not text:
            return
        metrics = QFontMetrics(widget.font())
        wide = metrics.horizontalAdvance(text)
        left = place.x() + (place.width() - wide) / 2
        if isinstance(widget, QLabel | QLineEdit | QComboBox):
            left = place.x() + (0 if isinstance(widget, QLabel) else 7)
        if isinstance(widget, QGroupBox):
            left, place = (
                place.x() + 2,
                QRect(place.x(), place.y(), place.width(), metrics.height()),
            )
        if isinstance(widget, QCheckBox | QRadioButton):
            left = place.x() + 22
        self._row(widget, text, place, round(left - place.x()))

    def _row(self, widget: QWidget, text: str, place: QRect, start: int) -> None:
        metrics = QFontMetrics(widget.font())
        for match in re.finditer(r"\S+", text):
            left = start + metrics.horizontalAdvance(text[: match.start()])
            wide = metrics.horizontalAdvance(match.group())
            if left + wide <= place.width():
                x = place.x() + left
                self.words.append([match.group(), x, place.y(), wide, place.height()])


def _as_element(
    role: str, label: str, box: QRect, value: str = "", checked: bool | None = None
) -> dict[str, Any]:
    place = [box.x(), box.y(), box.width(), box.height()]
    return {"role": role, "label": label, "value": value, "checked": checked, "box": place}


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QGroupBox):
        return widget.title()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return ""


def pydoc_words(page: Page, count: int) -> list[str]:
    start = page.chance.randrange(len(page._words) - count)
    return page._words[start : start + count]


def palette(which: str, dark: bool, chance: random.Random) -> QPalette:
    window, base, text, button, mark = chance.choice(PALETTES[which, dark])
    made = QPalette(QColor(button), QColor(window))
    made.setColor(QPalette.ColorRole.Base, QColor(base))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        made.setColor(role, QColor(text))
    made.setColor(QPalette.ColorRole.ButtonText, QColor(text))
    made.setColor(QPalette.ColorRole.Highlight, QColor(mark))
    return made


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--which", choices=tuple(TOPICS), default="tuning")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=4)
    options = parser.parse_args()
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    app = QApplication(["widgets"])
    for seed in range(options.first, options.first + options.count):
        chance = random.Random(f"look {options.which} {seed}")
        dark = bool(seed % 2)
        app.setStyle(chance.choice(("Fusion", "Windows")))
        app.setPalette(palette(options.which, dark, chance))
        px = chance.choice((9, 10, 11, 12, 13, 14, 16, 18))
        form = Form(options.which, seed, px, dark)
        form.window.show()
        app.processEvents()
        name = f"qt-{seed}-{'dark' if dark else 'light'}-{px}px-{scale:g}x"
        form.window.grab().save(str(options.folder / f"{name}.png"))
        (options.folder / f"{name}.json").write_text(json.dumps(form.truth(scale)))
        form.window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
