"""A small window, or a large scale: what is shown is whole, or ends in "…", or is an icon."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.places import CONVERSATION
from sonia_desktop.ui.status import StatusLine
from sonia_desktop.ui.theme import Theme
from tests.ui.conftest import WAIT_MS

AT_300_PERCENT = 630, 335
"""Of a screen of 1920x1080, less the window's frame."""


def cut(window: QWidget) -> list[str]:
    """What of a window cannot be read or pressed whole, though nothing scrolls to it."""
    found = []
    for area in window.findChildren(QScrollArea):
        inside, never = area.widget(), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.isVisible() and area.horizontalScrollBarPolicy() == never and inside is not None:
            wider = inside.width() - area.viewport().width()
            if wider > 1:
                found.append(f"{area.accessibleName() or area.objectName()}: {wider} px")
    for part in window.findChildren(QWidget):
        if not part.isVisible() or part.isWindow():
            continue
        told = isinstance(part, QAbstractButton) and _has_words(part)
        if told and part.width() < part.sizeHint().width() - 1:
            found.append(f"button {part.text()}")  # type: ignore[attr-defined]
        wraps = isinstance(part, QLabel) and part.wordWrap()
        if wraps and part.height() < part.heightForWidth(part.width()) - 2:
            found.append(f"label {part.text()}")  # type: ignore[attr-defined]
        if isinstance(part, QAbstractButton | QLineEdit) and not _scrolls(part, window):
            where = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            if not window.rect().contains(where):
                found.append(f"outside: {part.objectName()}")
    return found


def _has_words(button: QAbstractButton) -> bool:
    if isinstance(button, QToolButton) and not button.icon().isNull():
        return button.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly
    return bool(button.text()) and not isinstance(button.parentWidget(), QLineEdit)


def _scrolls(part: QWidget, window: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def test_nothing_is_cut_in_any_place_at_three_hundred_percent(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window

    def whole() -> None:
        assert cut(window) == []

    window.resize(*AT_300_PERCENT)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == AT_300_PERCENT, timeout=WAIT_MS)
    for name in window.shell.navigation.buttons:
        window.shell.open(name)
        qtbot.waitUntil(lambda n=name: window.shell.current == n, timeout=WAIT_MS)  # type: ignore[misc]
        qtbot.waitUntil(whole, timeout=WAIT_MS)


def test_a_panel_makes_a_narrow_window_as_wide_as_its_words_need(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window

    def whole() -> None:
        assert cut(window) == []

    window.resize(420, 500)
    assert window.width() == 420
    window.shell.open("settings")
    qtbot.waitUntil(lambda: window.width() > 500, timeout=WAIT_MS)
    qtbot.waitUntil(whole, timeout=WAIT_MS)
    window.shell.open(CONVERSATION)
    window.resize(420, 500)
    assert window.width() == 420


@pytest.mark.parametrize("width", [300, 360, 420, 520, 630, 900])
def test_the_status_line_tells_in_words_what_there_is_room_for(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.resize(width, 32)
    line.show()
    line.show_health(Health("recognition", HealthState.DEGRADED, "pocketsphinx", True))
    line.show_health(Health("element detector", HealthState.DEGRADED, "of an older release"))
    buttons = line.findChildren(QToolButton)
    qtbot.waitUntil(
        lambda: all(one.width() >= one.sizeHint().width() - 1 for one in buttons), timeout=WAIT_MS
    )
    told = line.summary.text()
    whole = "Degraded: recognition, element detector"
    assert told == whole or (told.endswith("…") and whole.startswith(told[:-1]))
    if width >= 900:
        assert told == whole
        bare = Qt.ToolButtonStyle.ToolButtonIconOnly
        assert not [
            one for one in (line.new, line.private, line.eye) if one.toolButtonStyle() is bare
        ]
