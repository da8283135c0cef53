"""What changes by itself is told to screen readers: answers, notices, questions, searches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sonia_desktop.model_shelf import ModelProgress
from sonia_desktop.settings import Settings
from sonia_desktop.settings_told import settings_told
from sonia_desktop.ui.announce import announce, announce_soon, announcements
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.approval import ApprovalDialog
from sonia_desktop.ui.consent_panel import ConsentPanel
from sonia_desktop.ui.setting_row import SettingRow
from sonia_desktop.ui.theme import Theme
from sonia_desktop.voice.types import MuteChanged
from tests.ui.conftest import WAIT_MS
from tests.ui.test_ui_approval import question


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    """The first program of a process loads this for seconds, and cannot be stopped meanwhile."""
    import chromadb  # noqa: F401


@pytest.fixture
def heard() -> Iterator[list[tuple[str, bool]]]:
    """What was announced, each with whether it was urgent."""
    told: list[tuple[str, bool]] = []

    def hear(text: str, urgent: bool) -> None:
        told.append((text, urgent))

    announcements.made.connect(hear)
    yield told
    announcements.made.disconnect(hear)


def says(heard: list[tuple[str, bool]], words: str) -> int:
    return sum(words in text for text, _urgent in heard)


def test_of_what_is_hidden_nothing_is_told_and_of_letters_only_the_last(
    qtbot: QtBot, heard: list[tuple[str, bool]]
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    announce(field, "not seen")
    field.show()
    announce(field, "  ")
    announce(field, "seen", urgent=True)
    announce_soon(field, "1 found")
    announce_soon(field, "2 found")
    qtbot.waitUntil(lambda: len(heard) > 1, timeout=WAIT_MS)
    assert heard == [("seen", True), ("2 found", False)]
    gone = QWidget()
    announce_soon(gone, "of nobody")
    gone.deleteLater()
    del gone
    announce_soon(field, "3 found")
    qtbot.waitUntil(lambda: len(heard) > 2, timeout=WAIT_MS)
    assert heard[-1] == ("3 found", False)


def test_every_question_of_consent_is_told_with_exactly_what_would_be_done(
    qtbot: QtBot, theme: Theme, heard: list[tuple[str, bool]]
) -> None:
    dialog = ApprovalDialog(theme, lambda *_answer: None)
    qtbot.addWidget(dialog, before_close_func=lambda d: d.deny_all())
    dialog.ask(question(1, command="uname -a"))
    dialog.ask(question(2, command="rm -r old"))
    qtbot.waitUntil(lambda: says(heard, "uname -a") == 1, timeout=WAIT_MS)
    assert says(heard, "rm -r old") == 0
    dialog.answer(False)  # the second one comes in the same window
    assert says(heard, "uname -a") == 1
    assert heard[-1][1]
    for part in ("Allow shell.run?", "api:script", "in your home folder", "rm -r old"):
        assert part in heard[-1][0]
    assert dialog.deny.accessibleDescription() == "Allow shell.run?"
    dialog.answer(False)
    dialog.ask(question(3, ttl_s=15))
    qtbot.waitUntil(lambda: says(heard, "means no") == 1, timeout=WAIT_MS)


def test_a_question_of_consent_is_told_once_its_window_has_the_keyboard(
    qtbot: QtBot, theme: Theme, heard: list[tuple[str, bool]]
) -> None:
    dialog = ApprovalDialog(theme, lambda *_answer: None)
    qtbot.addWidget(dialog, before_close_func=lambda d: d.deny_all())
    had_it: list[bool] = []
    with_keyboard = announcements.made.connect(lambda *_: had_it.append(dialog.isActiveWindow()))
    dialog.ask(question(1))
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=WAIT_MS)
    announcements.disconnect(with_keyboard)
    assert had_it == [True]


class _WithoutKeyboard(ApprovalDialog):
    """The window manager leaves the keyboard with another window."""

    def isActiveWindow(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_a_question_of_consent_is_told_though_another_window_keeps_the_keyboard(
    qtbot: QtBot, theme: Theme, heard: list[tuple[str, bool]]
) -> None:
    dialog = _WithoutKeyboard(theme, lambda *_answer: None)
    qtbot.addWidget(dialog, before_close_func=lambda d: d.deny_all())
    dialog.ask(question(1, command="uname -a"))
    qtbot.waitUntil(lambda: says(heard, "uname -a") == 1, timeout=WAIT_MS)
    dialog.answer(False)
    dialog.ask(question(2, command="rm -r old"))
    dialog.answer(False)  # before it was told: nobody need hear of it any more
    dialog.ask(question(3, command="date"))
    qtbot.waitUntil(lambda: says(heard, "date") == 1, timeout=WAIT_MS)
    assert len(heard) == 2


def test_a_wrong_value_is_told_and_stays_with_its_field(
    qtbot: QtBot, settings: Settings, heard: list[tuple[str, bool]]
) -> None:
    setting = next(one for one in settings_told(settings) if one.key == "tools.approval_ttl_s")
    row = SettingRow(setting)
    qtbot.addWidget(row)
    row.show()
    field = row.editor.focusProxy()
    assert isinstance(field, QLineEdit)
    about = field.accessibleDescription()
    qtbot.keyClicks(field, "many")
    assert row.wrong.text() in [text for text, _urgent in heard]
    assert row.wrong.text() in field.accessibleDescription()
    field.selectAll()
    qtbot.keyClicks(field, "30")
    assert field.accessibleDescription() == about


def test_answers_notices_searches_and_downloads_are_told(
    qtbot: QtBot, program: DesktopProgram, heard: list[tuple[str, bool]]
) -> None:
    window = program.window

    def ask(words: str) -> str:
        window.composer.entry.setPlainText(words)
        qtbot.keyClick(window.composer.entry, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not window.requests.pending, timeout=WAIT_MS)
        answer = window.conversation.exchanges[-1].answer
        assert answer is not None
        assert answer.plain_text
        return answer.plain_text

    answer = ask("what is 12 times 12?")
    assert "144" in answer
    qtbot.waitUntil(lambda: says(heard, answer) == 1, timeout=WAIT_MS)
    window.desk.setting_changed.emit("speech.speak_typed", True)
    answer = ask("what is 13 times 13?")
    assert "169" in answer
    assert says(heard, answer) == 0
    window.desk.setting_changed.emit("speech.speak_typed", False)

    chats = window.page.chats
    window.find_conversation()  # makes the window wide enough for the list
    qtbot.waitUntil(lambda: chats.first_focus() is chats.view, timeout=WAIT_MS)
    chats.search.setText("times")
    qtbot.waitUntil(lambda: says(heard, " found") > 0, timeout=WAIT_MS)
    chats.search.setText("no such words at all")
    qtbot.waitUntil(lambda: says(heard, "Nothing was found.") == 1, timeout=WAIT_MS)
    chats.search.clear()

    def listed() -> bool:
        return chats.first_focus() is chats.view

    qtbot.waitUntil(listed, timeout=WAIT_MS)
    chats._to_first()
    qtbot.keyClick(chats.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: says(heard, "is deleted") == 1, timeout=WAIT_MS)
    assert says(heard, "Undo: Ctrl+Z") == 1
    window.shell.navigation.buttons["conversation"].setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: says(heard, "is back") == 1, timeout=WAIT_MS)

    window.shell.open("consent", "record")
    consent = window.shell.panel
    assert isinstance(consent, ConsentPanel)
    records = consent.record.list
    qtbot.waitUntil(lambda: records.topLevelItemCount() > 0, timeout=WAIT_MS)
    record = records.topLevelItem(0)
    whole = record.data(0, Qt.ItemDataRole.AccessibleTextRole)  # Qt tells one cell of a row only
    assert all(record.text(column) in whole for column in range(records.columnCount()))

    for done in range(0, 1000, 10):
        program.bridge.model_progress.emit(
            ModelProgress("j", "download", "qwen", "running", done, 1000)
        )
    program.bridge.model_progress.emit(ModelProgress("j", "download", "qwen", "cancelled"))
    assert says(heard, "qwen is being fetched") == 1
    assert says(heard, "qwen: ") == 4  # three quarters, and that it is paused

    for muted in (True, True, False):
        program.bridge.mute_changed.emit(MuteChanged(muted))
    assert says(heard, "Microphone muted") == says(heard, "Microphone open") == 1
