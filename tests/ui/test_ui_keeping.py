"""Private mode and the screen memory: switched in window and tray, and shown while they hold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.vision.privacy import Mode
from tests.ui.conftest import WAIT_MS


def test_private_mode_and_screen_memory_show_what_holds(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window, tray = program.window, program.tray
    assistant = window.assistant
    assert assistant is not None
    private = window.status_line.private
    qtbot.mouseClick(private, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: assistant.private_mode.private, timeout=WAIT_MS)
    qtbot.waitUntil(window.private_bar.isVisible, timeout=WAIT_MS)
    assert private.text() == "Private"
    assert "nothing is kept" in tray.icon.toolTip()
    assistant.private_mode.set_private(False)  # by a spoken word, say
    qtbot.waitUntil(lambda: not window.private_bar.isVisible(), timeout=WAIT_MS)
    assert private.text() == "Not private"
    tray._private.trigger()
    qtbot.waitUntil(window.private_bar.isVisible, timeout=WAIT_MS)
    qtbot.mouseClick(window.private_bar.end, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not assistant.private_mode.private, timeout=WAIT_MS)

    def answer(name: str) -> None:
        keeping = window.keeping
        qtbot.waitUntil(lambda: keeping.question is not None, timeout=WAIT_MS)
        assert keeping.question is not None
        assert "masked" in keeping.question.informativeText()
        button = keeping.question.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()
        qtbot.waitUntil(lambda: keeping.question is None, timeout=WAIT_MS)

    eye = window.status_line.eye
    eye.remember.trigger()
    answer("remember_no")
    assert not assistant.remembering.on
    assert not eye.remember.isChecked()
    eye.remember.trigger()
    answer("remember_yes")
    qtbot.waitUntil(lambda: eye.text() == "Watching and remembering", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "remembering" in tray.icon.toolTip(), timeout=WAIT_MS)
    assert assistant.remembering.on
    assert "Nothing is stored" not in eye.toolTip()
    tray._remembering.trigger()
    qtbot.waitUntil(lambda: not assistant.remembering.on, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: eye.text() == "Looks when asked", timeout=WAIT_MS)
    assert assistant.looking.watch.privacy.mode is Mode.ACTIVE
