"""The welcome, and the small sign above all windows."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from Xlib import X
from Xlib.display import Display

from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.model_shelf import ModelProgress
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.hud import ALWAYS, NEVER, TALKING, is_wanted
from sonia_desktop.ui.window_state import load_state
from sonia_desktop.voice.types import (
    LevelMeasured,
    PartialHeard,
    UtteranceHeard,
    VoiceState,
    VoiceStateChanged,
)
from tests.ui.conftest import WAIT_MS
from tests.virtual_display import VirtualDisplay


def test_the_welcome_is_offered_tries_what_it_says_and_is_found_again(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    empty = window.conversation.empty_state
    offered = empty.findChild(QPushButton, "welcome_show")
    assert isinstance(offered, QPushButton)
    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    dialog = window.first_steps.dialog
    assert dialog is not None
    assert window.assistant is not None
    qtbot.waitUntil(lambda: "MiniLM" in dialog.now.told.text(), timeout=WAIT_MS)
    assert "Ctrl+Alt+Space" in dialog.keys.told.text()
    bus = window.assistant.bus
    bus.publish(VoiceStateChanged(VoiceState.LISTENING))
    bus.publish(LevelMeasured(1.0, 0.9))
    bus.publish(UtteranceHeard("what time is it", "pocketsphinx", 0.9))
    qtbot.waitUntil(lambda: "what time is it" in dialog.microphone.told.text(), timeout=WAIT_MS)
    assert dialog.meter.level == 1.0
    window.assistant.health.set(Health("reflex", HealthState.READY, "another engine"))
    qtbot.waitUntil(lambda: "another engine" in dialog.now.told.text(), timeout=WAIT_MS)
    assert "what time is it" in dialog.microphone.told.text()
    qtbot.mouseClick(dialog.loudspeaker.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.loudspeaker.told.text() not in ("", "Playing…"), timeout=WAIT_MS)
    dialog.accept()
    assert empty.findChild(QPushButton, "welcome_show") is None or not empty._offer
    qtbot.waitUntil(lambda: load_state(window.assistant.settings.data_dir).welcomed)  # type: ignore[union-attr]
    window.page.chats.welcome_asked.emit()
    assert window.first_steps.dialog is not None
    window.first_steps.dialog.reject()


def test_the_welcome_tells_what_is_missing_until_it_is_there(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    window.page.chats.welcome_asked.emit()
    dialog = window.first_steps.dialog
    assert dialog is not None
    assert window.assistant is not None
    health, bus = window.assistant.health, window.assistant.bus
    gone = Health("microphone", HealthState.UNAVAILABLE, "", detail="No mic.", remedy="Get one.")
    told = dialog.microphone.told
    health.set(gone)
    qtbot.waitUntil(lambda: told.text() == "No mic. Get one.", timeout=WAIT_MS)
    assert dialog.microphone.button.isEnabled()  # "then try again" has to be possible
    health.set(Health("microphone", HealthState.READY, "a card"))
    qtbot.waitUntil(lambda: told.text() == "", timeout=WAIT_MS)
    bus.publish(UtteranceHeard("what time is it", "an engine", 0.9))
    qtbot.waitUntil(lambda: "what time is it" in told.text(), timeout=WAIT_MS)
    health.set(Health("microphone", HealthState.READY, "another card"))
    bus.publish(UtteranceHeard("", "an engine", 0.0, "It broke. Mend it."))
    qtbot.waitUntil(lambda: told.text() == "It broke. Mend it.", timeout=WAIT_MS)
    dialog.reject()


def test_after_the_welcome_was_skipped_the_user_goes_on_writing(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    skip = window.conversation.empty_state.findChild(QPushButton, "welcome_skip")
    skip.setFocus()
    qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)
    assert window.first_steps.seen
    assert window.focusWidget() is window.composer.entry


def test_what_comes_after_the_welcome_was_closed_is_told_to_nobody(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    window.page.chats.welcome_asked.emit()
    dialog = window.first_steps.dialog
    assert dialog is not None
    dialog.screen_.button.click()
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=WAIT_MS)
    assert window.assistant is not None
    bus = window.assistant.bus
    for event in (
        VoiceStateChanged(VoiceState.LISTENING),
        LevelMeasured(1.0, 0.9),
        PartialHeard("what"),
        UtteranceHeard("what time is it", "pocketsphinx", 0.9),
        ModelProgress("job_1", "download", "small.en", "running", 1, 2),
    ):
        bus.publish(event)
    came: list[object] = []
    program.window.desk.do(lambda a: a.models.shelf.models(), came.append)
    program.window.desk.do(lambda a: a.look(), came.append, came.append)
    qtbot.waitUntil(lambda: len(came) == 2, timeout=WAIT_MS)


def test_the_sign_follows_the_voice_and_its_setting(qtbot: QtBot, program: DesktopProgram) -> None:
    qtbot.waitUntil(lambda: program.hud is not None, timeout=WAIT_MS)
    hud = program.hud
    assert hud is not None
    assert program.window.assistant is not None
    bus = program.window.assistant.bus
    hud.choose(ALWAYS)
    assert hud.isVisible()
    bus.publish(VoiceStateChanged(VoiceState.LISTENING))
    bus.publish(LevelMeasured(1.0, 0.9))
    bus.publish(PartialHeard("what time"))
    qtbot.waitUntil(lambda: hud.text.text() == "what time", timeout=WAIT_MS)
    assert hud.words.text() == "Listening"
    assert hud.meter.level == 1.0
    with qtbot.waitSignal(hud.open_asked):
        qtbot.mouseClick(hud, Qt.MouseButton.LeftButton)
    program.window.desk.setting_changed.emit("ui.hud", NEVER)
    qtbot.waitUntil(lambda: not hud.isVisible(), timeout=WAIT_MS)


@pytest.fixture
def sign_always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SONIA_UI__HUD", ALWAYS)


@pytest.mark.usefixtures("sign_always")
def test_the_sign_begins_with_what_holds_already(qtbot: QtBot, program: DesktopProgram) -> None:
    qtbot.waitUntil(lambda: program.hud is not None, timeout=WAIT_MS)
    hud = program.hud
    assert hud is not None
    assert hud.isVisible()  # before anything happened
    assert hud.state is program.window.talk.state
    hud.begin(VoiceState.IDLE)
    assert hud.words.text() == "Ready"
    hud.begin(VoiceState.IDLE, ["cfm_1"])
    assert hud.words.text() == "Waiting for your consent"


@pytest.mark.parametrize(
    ("choice", "state", "asks", "active", "wanted"),
    [
        (NEVER, VoiceState.LISTENING, True, False, False),
        (ALWAYS, VoiceState.IDLE, False, True, True),
        (TALKING, VoiceState.LISTENING, False, False, True),
        (TALKING, VoiceState.LISTENING, False, True, False),
        (TALKING, VoiceState.IDLE, False, False, False),
        (TALKING, VoiceState.IDLE, True, False, True),
    ],
)
def test_when_the_sign_is_seen(
    choice: str, state: VoiceState, asks: bool, active: bool, wanted: bool
) -> None:
    assert is_wanted(choice, state, asks=asks, window_active=active) is wanted


SIGN = """
import sys
from PySide6.QtWidgets import QApplication
from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.hud import Hud
from sonia_desktop.ui.theme import Theme
app = QApplication(["sonia"])
bridge = Bridge()
sign = Hud(Theme(app, "light"), bridge, "always")
sign.choose("always")
print(int(sign.winId()), flush=True)
app.exec()
"""


@pytest.mark.skipif(bool(VirtualDisplay.missing_programs()), reason="needs Xvfb and openbox")
def test_the_sign_is_no_window_to_switch_to() -> None:
    with (
        VirtualDisplay(size=(640, 480)) as display,
        subprocess.Popen(
            [sys.executable, "-c", SIGN], env=display.env, stdout=subprocess.PIPE, text=True
        ) as shown,
    ):
        try:
            assert shown.stdout is not None
            number = int(shown.stdout.readline())
            server = Display(display.name)
            try:
                window = server.create_resource_object("window", number)
                kinds = window.get_full_property(
                    server.intern_atom("_NET_WM_WINDOW_TYPE"), X.AnyPropertyType
                ).value
                assert server.get_atom_name(kinds[0]) == "_NET_WM_WINDOW_TYPE_TOOLBAR"
                hints = window.get_wm_hints()
                assert not hints.input  # it never takes the focus
            finally:
                server.close()
        finally:
            shown.terminate()
