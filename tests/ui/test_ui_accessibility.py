"""The window for those who cannot see it or use no mouse: names, roles, keyboard, visible focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSplitterHandle,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sonia_desktop.core.health import HealthState
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.places import PLACES
from sonia_desktop.ui.window import MainWindow

_OPERATED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_ROLE, _TEXT = QAccessible.Role, QAccessible.Text
_ROLES = {
    _ROLE.Button, _ROLE.PushButton, _ROLE.ButtonMenu, _ROLE.ButtonDropDown, _ROLE.CheckBox,
    _ROLE.RadioButton, _ROLE.ComboBox, _ROLE.EditableText, _ROLE.List, _ROLE.Tree, _ROLE.Table,
    _ROLE.Slider, _ROLE.SpinBox, _ROLE.StaticText,
}  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """The first program of a process loads this for seconds, and cannot be stopped meanwhile."""
    import chromadb  # noqa: F401


def operated(root: QWidget) -> Iterator[QWidget]:
    """What a user can operate and sees now, less the parts Qt makes of one control."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, _OPERATED):
            continue
        if isinstance(widget, QScrollBar | QSplitterHandle):
            continue
        if isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QLineEdit):
            continue
        if widget.objectName().startswith("qt_"):
            continue
        yield widget


def described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or '(no object name)'}"


def without_name(root: QWidget) -> list[str]:
    found = []
    for widget in operated(root):
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(described(widget))
    return found


def in_a_group_with_keys(widget: QWidget) -> bool:
    """Of exclusive buttons Tab reaches one, and the arrows go on from it (Qt)."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is None or not group.exclusive():
        return False
    return any(one.focusPolicy() is not Qt.FocusPolicy.NoFocus for one in group.buttons())


def settled(qtbot: QtBot, program: DesktopProgram) -> MainWindow:
    """The window when the slowest part is there: one that still loads cannot be stopped at once."""
    assistant = program.window.assistant
    assert assistant is not None
    index = "vector index"
    qtbot.waitUntil(
        lambda: assistant.health.get(index).state is not HealthState.STARTING, timeout=90_000
    )
    return program.window


def test_a_screen_reader_is_told_a_name_and_a_role_of_everything_that_can_be_operated(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = settled(qtbot, program)
    for place in PLACES:
        window.shell.open(place.name)
        seen = list(operated(window))
        assert len(seen) > 5
        assert without_name(window) == [], place.name
        for widget in seen:
            told = QAccessible.queryAccessibleInterface(widget)
            assert told.role() in _ROLES, f"{place.name}: {described(widget)}: {told.role()}"
        mouse_only = [
            described(widget)
            for widget in seen
            if widget.isEnabled()
            and widget.focusPolicy() is Qt.FocusPolicy.NoFocus
            and not in_a_group_with_keys(widget)
            and not isinstance(widget, QTextEdit | QPlainTextEdit)
        ]
        assert mouse_only == [], place.name


def test_tab_reaches_everything_and_shows_where_it_is(
    qtbot: QtBot, qapp: QApplication, program: DesktopProgram
) -> None:
    window = settled(qtbot, program)
    qtbot.waitUntil(window.isActiveWindow, timeout=30_000)
    wanted = {
        widget
        for widget in operated(window)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    window.composer.entry.setFocus()
    reached = set()
    for _ in range(4 * len(wanted)):
        at = qapp.focusWidget()
        if at is None or at in reached:
            if reached >= wanted:
                break
        else:
            reached.add(at)
        window.focusNextChild()
    left = {widget for widget in wanted - reached if not in_a_group_with_keys(widget)}
    assert {described(widget) for widget in left} == set()


def test_everything_tab_stops_at_has_a_name_and_is_seen_to_have_the_focus(
    qtbot: QtBot, qapp: QApplication, program: DesktopProgram
) -> None:
    window = settled(qtbot, program)
    qtbot.waitUntil(window.isActiveWindow, timeout=30_000)
    window.resize(1180, 760)
    window.requests.ask("what is 12 times 12?")
    qtbot.waitUntil(lambda: not window.requests.pending, timeout=30_000)
    unseen, nameless = set(), set()
    for place in PLACES:
        window.shell.open(place.name)
        qapp.processEvents()
        stops: list[QWidget] = []
        window.focusNextChild()
        while (at := window.focusWidget()) is not None and at not in stops:
            stops.append(at)
            window.focusNextChild()
        assert len(stops) > 5, place.name
        for number, stop in enumerate(stops):
            stops[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
            window.focusNextChild()
            if window.focusWidget() is not stop:
                continue  # it went away meanwhile
            told = QAccessible.queryAccessibleInterface(stop)
            words = [told.text(kind) for kind in (_TEXT.Name, _TEXT.Description)]
            if not any(words) or stop.accessibleName() not in "".join(words):
                nameless.add((place.name, described(stop)))
            focused = window.grab(around(stop)).toImage()
            stop.clearFocus()
            if focused == window.grab(around(stop)).toImage():
                unseen.add((place.name, described(stop)))
    assert unseen == set()
    assert nameless == set()


def around(widget: QWidget) -> QRect:
    """Where it is in its window, with what frames it."""
    window = widget.window()
    return QRect(widget.mapTo(window, QPoint(-12, -12)), widget.size() + QSize(24, 24))
