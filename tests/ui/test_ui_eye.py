"""Whether anything looks at the screen is visible in the window and the tray, and chosen there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.eye import EyeButton
from sonia_desktop.ui.theme import Theme
from sonia_desktop.vision.consent import ConsentState
from sonia_desktop.vision.privacy import Mode, Privacy
from tests.ui.conftest import WAIT_MS


def red_pixels(icon: QIcon) -> int:
    image = icon.pixmap(64, 64).toImage()
    found = 0
    for y in range(32):
        for x in range(32, 64):
            colour = image.pixelColor(x, y)
            found += colour.red() > 180 and colour.green() < 90 and colour.blue() < 90
    return found


def test_the_eye_says_how_it_stands(qtbot: QtBot, theme: Theme) -> None:
    eye = EyeButton(theme)
    qtbot.addWidget(eye)
    eye.show_privacy(Privacy(), watching=False)
    assert eye.text() == "Looks when asked"
    eye.show_privacy(Privacy().to_mode(Mode.AMBIENT), watching=True)
    assert eye.text() == "Watching"
    assert "in memory only" in eye.accessibleName()
    assert eye.choice.actions[Mode.AMBIENT].isChecked()
    eye.show_privacy(Privacy().disabled(), watching=False)
    assert eye.text() == "Not looking"
    assert not eye.withdraw.isVisible()
    eye.show_privacy(Privacy(), watching=True, sessions=2)
    assert eye.withdraw.isVisible()
    assert "2 programs" in eye.toolTip()


def test_the_users_choice_holds_and_shows_in_window_and_tray(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    watch = assistant.looking.watch
    eye, tray = program.window.status_line.eye, program.tray
    assert eye.text() == "Looks when asked"
    eye.choice.actions[Mode.AMBIENT].trigger()
    qtbot.waitUntil(lambda: watch.privacy.mode is Mode.AMBIENT, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: eye.text() == "Watching", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "watching" in tray.icon.toolTip(), timeout=WAIT_MS)
    assert red_pixels(tray.icon.icon()) > 50
    tray._looking.actions[Mode.OFF].trigger()
    qtbot.waitUntil(lambda: not watch.privacy.allowed, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: eye.text() == "Not looking", timeout=WAIT_MS)
    assert red_pixels(tray.icon.icon()) == 0
    assert "not looking" in tray.icon.toolTip()


def test_a_program_that_wants_to_watch_is_asked_about_in_the_window(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    looking, dialog = assistant.looking, program.window.approvals
    looking.ask_allow(assistant.executor, Mode.AMBIENT, caller="http:vision-capture")
    qtbot.waitUntil(dialog.isVisible, timeout=WAIT_MS)
    what = dialog.findChild(QLabel, "what_happens")
    assert "keeps watching the screen" in what.text()
    assert looking.watch.privacy.mode is Mode.ACTIVE
    qtbot.waitUntil(dialog.allow.isEnabled, timeout=3000)
    qtbot.mouseClick(dialog.allow, Qt.MouseButton.LeftButton)
    eye = program.window.status_line.eye
    qtbot.waitUntil(lambda: eye.text() == "Watching", timeout=WAIT_MS)


def test_a_consented_session_is_shown_and_can_be_withdrawn(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    consent, eye = assistant.looking.consent, program.window.status_line.eye
    for state in (ConsentState.REQUESTED, ConsentState.GRANTED, ConsentState.ACTIVE):
        consent.move("camera app", state, by="test")
    qtbot.waitUntil(lambda: eye.text() == "Watching", timeout=WAIT_MS)
    assert "1 program has" in eye.toolTip()
    eye.withdraw.trigger()
    qtbot.waitUntil(lambda: eye.text() == "Looks when asked", timeout=WAIT_MS)
    assert consent.get("camera app").state is ConsentState.REVOKED


def test_a_single_look_lights_the_eye_for_some_seconds(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    eye, tray = program.window.status_line.eye, program.tray
    assistant.eyes.capture(1)  # whether there is a screen or not: it was tried
    qtbot.waitUntil(lambda: eye.text() == "Looking", timeout=WAIT_MS)
    assert "looking at the screen" in tray.icon.toolTip()
    assert red_pixels(tray.icon.icon()) > 50
    qtbot.waitUntil(lambda: eye.text() == "Looks when asked", timeout=WAIT_MS)
    assert red_pixels(tray.icon.icon()) == 0
