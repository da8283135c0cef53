"""The window without a mouse: Tab as it is seen, the focus after each act, the list of keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sonia_desktop.tools.rules import Ruling
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.enter_presses import EnterPresses
from sonia_desktop.ui.keys_dialog import KeysDialog
from sonia_desktop.ui.notice_bar import UNDO, NoticeBar
from sonia_desktop.ui.rule_edit import RuleEdit, ToolForm
from sonia_desktop.ui.seen_order import SeenOrder
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.window_keys import keys_of
from tests.ui.conftest import WAIT_MS
from tests.ui.test_ui_conversation import turn


class Window(SeenOrder, QWidget):
    """A window with nothing in it yet."""


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """The first program of a process loads this for seconds, and cannot be stopped meanwhile."""
    import chromadb  # noqa: F401


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Window:
    made = Window()
    made.resize(700, 500)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def talk(qtbot: QtBot, theme: Theme, window: Window) -> tuple[ConversationView, QLineEdit]:
    """A conversation above an entry, in the window that is shown."""
    view, entry = ConversationView(theme), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(view)
    layout.addWidget(entry)
    shown(qtbot, window)
    return view, entry


def shown(qtbot: QtBot, window: QWidget) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT_MS)


def drawn(qtbot: QtBot, view: ConversationView, count: int) -> None:
    """Until so many messages are there with all that is in them."""

    def whole() -> bool:
        shown = [piece for message in view.messages for piece in message.pieces]
        return (
            len(view.messages) == count
            and not view._drawing.isActive()
            and all(message.isVisible() for message in view.messages)
            and all(piece.isVisible() for piece in shown)
        )

    qtbot.waitUntil(whole, timeout=WAIT_MS)


def walked(window: QWidget, *, forward: bool = True) -> Iterator[QWidget]:
    """What Tab reaches from where the focus is, each once."""
    reached: list[QWidget] = []
    while True:
        window.focusNextPrevChild(forward)
        at = window.focusWidget()
        if at is None or at in reached:
            return
        reached.append(at)
        yield at


def test_tab_goes_through_what_was_made_later_where_it_is_seen(
    qtbot: QtBot, window: Window
) -> None:
    layout, grid = QVBoxLayout(window), QGridLayout()
    made = {name: QPushButton(name) for name in "fbeacdg"}
    layout.addLayout(grid)
    layout.addWidget(made["g"])
    grid.addWidget(made["d"], 1, 1)
    grid.addWidget(made["c"], 1, 0)
    grid.addWidget(made["b"], 0, 1)
    grid.addWidget(made["a"], 0, 0)
    layout.insertWidget(1, made["f"])
    layout.insertWidget(1, made["e"])
    shown(qtbot, window)
    made["g"].setFocus()
    there = [one.text() for one in walked(window) if isinstance(one, QPushButton)]
    back = [one.text() for one in walked(window, forward=False) if isinstance(one, QPushButton)]
    assert "".join(there) == "abcdefg"
    assert "".join(back) == "gfedcba"
    made["d"].hide()
    made["e"].setEnabled(False)
    made["c"].setFocus()
    assert next(walked(window)) is made["f"]


def test_messages_are_walked_from_the_first_to_the_last_though_earlier_ones_are_drawn_last(
    qtbot: QtBot, talk: tuple[ConversationView, QLineEdit], window: Window
) -> None:
    view, entry = talk
    view.show_earlier([turn(number) for number in range(3, 6)])
    drawn(qtbot, view, 6)
    view.show_earlier([turn(number) for number in range(1, 3)])
    drawn(qtbot, view, 10)
    entry.setFocus()
    places = []
    for at in walked(window):
        places += [n for n, one in enumerate(view.messages) if one.isAncestorOf(at)]
    assert places == sorted(places)
    assert set(places) == set(range(10))
    entry.setFocus()
    newest = next(walked(window, forward=False))
    assert view.messages[-1].isAncestorOf(newest)


def test_a_control_reached_by_tab_is_scrolled_to(
    qtbot: QtBot, talk: tuple[ConversationView, QLineEdit], window: Window
) -> None:
    view, entry = talk
    view.show_earlier([turn(n, answer="word\n\n" * 30) for n in range(1, 4)])
    drawn(qtbot, view, 6)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0, timeout=WAIT_MS)
    entry.setFocus()
    view.verticalScrollBar().setValue(0)
    newest = next(walked(window, forward=False))
    seen = newest.mapTo(view.viewport(), newest.rect().center())
    assert view.viewport().rect().contains(seen)


def test_the_focus_stays_beside_what_goes_away_and_comes_back_to_what_was_off(
    qtbot: QtBot, window: Window
) -> None:
    layout, card = QVBoxLayout(window), QWidget()
    made = {name: QPushButton(name) for name in "abcd"}
    rows = QVBoxLayout(card)
    layout.addWidget(made["d"])
    layout.addWidget(card)
    for name in "abc":
        rows.addWidget(made[name])
    shown(qtbot, window)
    made["b"].setFocus()
    made["b"].hide()
    assert window.focusWidget() is made["c"]
    made["c"].hide()
    assert window.focusWidget() is made["a"]
    made["a"].setEnabled(False)
    assert window.focusWidget() is made["d"]
    made["a"].setEnabled(True)
    assert window.focusWidget() is made["a"]
    made["a"].setEnabled(False)
    made["c"].show()
    made["c"].setFocus()  # the user went elsewhere meanwhile
    made["a"].setEnabled(True)
    assert window.focusWidget() is made["c"]


def test_the_arguments_of_a_rule_come_after_its_tool(qtbot: QtBot, window: Window) -> None:
    tools = [ToolForm("file.read", ("path",)), ToolForm("shell.run", ("command", "folder"))]
    form = RuleEdit(tools, None, window)
    qtbot.addWidget(form)
    shown(qtbot, form)
    form.tool.setCurrentText("file.read")
    form.tool.setCurrentText("shell.run")  # their fields are made anew
    qtbot.waitUntil(lambda: all(one.isVisible() for one in form._patterns.values()))
    form.ruling.setFocus()
    names = [one.objectName() for one in walked(form)]
    at = names.index("rule_tool")
    wanted = ["rule_argument_command", "rule_argument_folder", "rule_risk"]
    assert names[at + 1 : at + 4] == wanted
    assert form.ruling.currentData() == Ruling.RUN


def test_a_notice_gives_the_focus_back_to_where_it_came_from(
    qtbot: QtBot, theme: Theme, window: Window
) -> None:
    field, other = QLineEdit(), QPushButton("other")
    bar = NoticeBar(theme, lambda: other)
    layout = QVBoxLayout(window)
    for one in (field, other, bar):
        layout.addWidget(one)
    shown(qtbot, window)
    done: list[str] = []
    for leave in (bar.button, bar.dismiss):
        field.setFocus()
        bar.tell("It is deleted.", UNDO, lambda: done.append("undone"))
        bar.dismiss.setFocus()
        bar.button.setFocus()
        qtbot.keyClick(leave, Qt.Key.Key_Space)
        assert bar.isHidden()
        assert window.focusWidget() is field
    assert done == ["undone"]
    bar.tell("It is deleted.", UNDO, lambda: None)
    bar.button.setFocus()
    field.hide()
    qtbot.keyClick(bar.button, Qt.Key.Key_Space)
    assert window.focusWidget() is other


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    class Pressed(EnterPresses, QWidget):
        pass

    window, button, field = Pressed(), QPushButton("do it"), QLineEdit()
    talk = QToolButton()
    talk.setProperty("role", "talk")
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    done: list[str] = []
    for one in (button, talk):
        layout.addWidget(one)
        one.clicked.connect(lambda _on=False, one=one: done.append(type(one).__name__))
    layout.addWidget(field)
    field.returnPressed.connect(lambda: done.append("field"))
    shown(qtbot, window)
    for widget in (button, talk, field):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert done == ["QPushButton", "field"]


def test_the_text_cursor_goes_on_from_message_to_message(
    qtbot: QtBot, talk: tuple[ConversationView, QLineEdit], window: Window
) -> None:
    view, _entry = talk
    answer = "one\n\n```\ncode\nmore\n```\n\ntwo"
    view.show_earlier([turn(1, answer=answer), turn(2)])
    drawn(qtbot, view, 4)
    pieces = [piece for message in view.messages for piece in message.pieces]
    first = pieces[0]
    assert isinstance(first, QWidget)
    first.setFocus()
    lines = []
    for _ in range(7):
        at = window.focusWidget()
        assert at in pieces
        lines.append(at.textCursor().block().text())
        qtbot.keyClick(at, Qt.Key.Key_Down)
    assert lines == ["question 1", "one", "code", "more", "two", "question 2", "answer 2"]
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    at = window.focusWidget()
    assert at is not None
    assert at.textCursor().block().text() == "more"
    qtbot.keyClick(at, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.text_selection.text == "m"
    assert isinstance(at.textCursor(), QTextCursor)


def test_every_key_is_listed_as_it_is_set_and_f6_goes_through_all_that_is_there(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    window.desk.setting_changed.emit("ui.talk_hotkey", "<ctrl>+<f9>")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    qtbot.waitUntil(dialog.list.hasFocus, timeout=WAIT_MS)
    tops = [dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount())]
    rows = {
        top.child(place).text(0): top.child(place).text(1)
        for top in tops
        if top is not None
        for place in range(top.childCount())
    }
    assert rows["Talk"] == "Ctrl+F9"
    assert rows["Memory"] == "Ctrl+2"
    assert all(rows.get(key.words) for key in keys_of(window))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(KeysDialog) is None, timeout=WAIT_MS)

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT_MS)
    window.desk.tell("It is deleted.", UNDO, lambda: None)
    window.composer.entry.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.shell.notices.isAncestorOf(window.focusWidget())
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.status_line.isAncestorOf(window.focusWidget())
    parts = (window.shell.navigation, window.conversation, window.composer.entry)
    reached = []
    while window.focusWidget() is not window.composer.entry and len(reached) < 10:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        at = window.focusWidget()
        reached += [part for part in parts if part is at or part.isAncestorOf(at)]
    assert reached == list(parts)
