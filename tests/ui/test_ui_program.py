"""The whole desktop program, without a display, on the real assistant."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sonia_desktop.agent.types import Entrance, Turn
from sonia_desktop.assistant import Assistant
from sonia_desktop.core.errors import StorageError
from sonia_desktop.settings import Settings
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.user_message import UserMessage
from sonia_desktop.voice.types import (
    LevelMeasured,
    PartialHeard,
    UtteranceHeard,
    VoiceState,
    VoiceStateChanged,
)
from tests.ui.conftest import WAIT_MS


def say(qtbot: QtBot, program: DesktopProgram, text: str) -> None:
    entry = program.window.composer.entry
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)


def last_answer(program: DesktopProgram) -> AssistantMessage:
    message = program.window.conversation.messages[-1]
    assert isinstance(message, AssistantMessage)
    return message


def wait_answer(qtbot: QtBot, program: DesktopProgram) -> AssistantMessage:
    answer = last_answer(program)
    qtbot.waitUntil(lambda: answer.finished, timeout=WAIT_MS)
    return answer


def test_typed_question_is_answered_with_engine_and_time(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    say(qtbot, program, "what time is it")
    answer = wait_answer(qtbot, program)
    assert ":" in answer.text
    assert " ms" in answer.summary
    assert program.window.composer.entry.toPlainText() == ""


def test_command_runs_only_after_allow(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    made = tmp_path / "made"
    say(qtbot, program, f"run `touch {made}`")
    dialog = program.window.approvals
    qtbot.waitUntil(dialog.isVisible, timeout=WAIT_MS)
    assert f"touch {made}" in dialog.exact.toPlainText()
    assert not made.exists()
    qtbot.waitUntil(dialog.allow.isEnabled, timeout=3000)
    qtbot.mouseClick(dialog.allow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(made.exists, timeout=WAIT_MS)
    wait_answer(qtbot, program)


def test_command_does_not_run_after_deny(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    made = tmp_path / "never"
    say(qtbot, program, f"run `touch {made}`")
    dialog = program.window.approvals
    qtbot.waitUntil(dialog.isVisible, timeout=WAIT_MS)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    answer = wait_answer(qtbot, program)
    assert "not allowed" in answer.summary
    assert not made.exists()


def test_closing_the_window_denies_what_waits(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    made = tmp_path / "closed"
    assistant = program.window.assistant
    assert assistant is not None
    action = assistant.run_tool("shell.run", {"command": f"touch {made}"}, caller="api").result(10)
    qtbot.waitUntil(program.window.approvals.isVisible, timeout=WAIT_MS)
    with qtbot.waitSignal(program.left, timeout=5000):
        program.window.close()
    assert not made.exists()
    assert action.approval is not None


def test_subsystems_are_listed_with_their_engines(qtbot: QtBot, program: DesktopProgram) -> None:
    panel = program.window.panel
    qtbot.waitUntil(lambda: panel.row("tray") is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: panel.row("hotkeys") is not None, timeout=WAIT_MS)
    names = {health.name for health in panel.items}
    assert {"storage", "tools", "reflex", "tray", "hotkeys", "services"} <= names
    services = panel.row("services")
    assert services is not None
    assert services.health.state.value == "off"


def test_conversation_is_there_again_after_a_restart(
    qtbot: QtBot, qapp: QApplication, program: DesktopProgram, settings: Settings
) -> None:
    from sonia_desktop.assistant import Assistant

    say(qtbot, program, "what time is it")
    first = wait_answer(qtbot, program).text
    with qtbot.waitSignal(program.left, timeout=5000):
        program.leave()
    again = DesktopProgram(qapp, lambda: Assistant(settings, ears=False), None, settings)
    again.show()
    view = again.window.conversation
    qtbot.waitUntil(lambda: len(view.messages) == 2, timeout=WAIT_MS)
    said, answered = view.messages
    assert isinstance(said, UserMessage)
    assert said.text == "what time is it"
    assert answered.text == first
    with qtbot.waitSignal(again.left, timeout=5000):
        again.leave()
    again.close()


def test_look_is_a_turn_of_the_conversation(qtbot: QtBot, program: DesktopProgram) -> None:
    turns: list[Turn] = []
    program.bridge.turn_finished.connect(lambda e: turns.append(e.turn))
    program.window.look_at_screen()
    wait_answer(qtbot, program)
    qtbot.waitUntil(lambda: bool(turns), timeout=WAIT_MS)
    assert turns[0].entrance is Entrance.HOTKEY


def test_what_is_typed_before_the_assistant_is_there_waits_for_it(
    qtbot: QtBot, qapp: QApplication, settings: Settings
) -> None:
    from sonia_desktop.assistant import Assistant

    early = DesktopProgram(qapp, lambda: Assistant(settings, ears=False), None, settings)
    say(qtbot, early, "what time is it")
    early.show()
    answer = wait_answer(qtbot, early)
    assert answer.text
    with qtbot.waitSignal(early.left, timeout=5000):
        early.leave()
    window = early.window
    early.close()
    assert not isValid(window)  # nothing is left for another loop or another thread to delete


def test_assistant_that_cannot_be_built_is_told_in_the_window(
    qtbot: QtBot, qapp: QApplication, settings: Settings
) -> None:
    def broken() -> object:
        raise StorageError("The database cannot be opened.", remedy="Move it away.")

    program = DesktopProgram(qapp, broken, None, settings)  # type: ignore[arg-type]
    program.show()
    say(qtbot, program, "hello")
    wait_answer(qtbot, program)
    assert any("cannot be opened" in text for text in program.window.banners.texts)
    with qtbot.waitSignal(program.left, timeout=5000):
        program.leave()
    program.close()


def test_settings_problems_are_a_banner_that_can_be_dismissed(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    from PySide6.QtWidgets import QToolButton

    banners = program.window.banners
    banners.add("The setting voice.mode is wrong.", "Use hold or toggle.")
    assert banners.texts == ["The setting voice.mode is wrong. Use hold or toggle."]
    dismiss = banners.findChild(QToolButton, "dismiss")
    qtbot.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert banners.texts == []
    assert not banners.isVisible()


def test_what_the_voice_loop_tells_is_shown(qtbot: QtBot, program: DesktopProgram) -> None:
    window = program.window
    assistant = window.assistant
    assert assistant is not None
    assistant.bus.publish(VoiceStateChanged(VoiceState.LISTENING))
    assistant.bus.publish(LevelMeasured(1.0, 0.9))
    assistant.bus.publish(PartialHeard("what time"))
    qtbot.waitUntil(lambda: window.composer.meter.level == 1.0, timeout=3000)
    qtbot.waitUntil(
        lambda: [m.text for m in window.conversation.messages] == ["what time"], timeout=3000
    )
    assistant.bus.publish(UtteranceHeard("", "pocketsphinx", 0.0))
    qtbot.waitUntil(lambda: window.conversation.messages == [], timeout=3000)
    assert "Nothing was understood" in window.composer.hint.text()
    assistant.bus.publish(
        UtteranceHeard("", "pocketsphinx", 0.0, "There is no microphone. Get one.")
    )
    qtbot.waitUntil(
        lambda: window.composer.hint.text() == "There is no microphone. Get one.", timeout=3000
    )
    assistant.bus.publish(VoiceStateChanged(VoiceState.SPEAKING))
    qtbot.waitUntil(lambda: window.composer.stops, timeout=3000)


def test_spoken_turn_is_drawn_like_a_typed_one(qtbot: QtBot, program: DesktopProgram) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    assistant.ask("what time is it", entrance=Entrance.SPOKEN)
    view = program.window.conversation
    qtbot.waitUntil(lambda: len(view.messages) == 2, timeout=WAIT_MS)
    assert isinstance(view.messages[0], UserMessage)
    answer = wait_answer(qtbot, program)
    assert ":" in answer.text


def test_talk_without_a_microphone_says_so(qtbot: QtBot, program: DesktopProgram) -> None:
    program.window.talk.toggle()
    qtbot.waitUntil(lambda: bool(program.window.composer.hint.text()), timeout=5000)


def test_keys_reach_what_they_promise(qtbot: QtBot, program: DesktopProgram) -> None:
    window = program.window
    window.composer.send.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.focusWidget() is window.composer.entry, timeout=2000)
    say(qtbot, program, "what time is it")
    wait_answer(qtbot, program)
    qtbot.keyClick(window.composer.entry, Qt.Key.Key_Up)
    assert window.composer.entry.toPlainText() == "what time is it"
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.conversation.messages == [], timeout=2000)


RUN = """
import sys
from pathlib import Path
from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import Settings
from sonia_desktop.ui.app import run_app
s = Settings(data_dir=Path(sys.argv[1]), api={"enabled": False}, llm={"provider": "none"})
sys.exit(run_app(lambda: Assistant(s, ears=False), settings=s))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["INT", "TERM"])
def test_signal_ends_the_program_in_order(data_dir: Path, number: signal.Signals) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, str(data_dir)], env=environment, stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 30
    pause = threading.Event()
    while not (data_dir / "sonia.db").exists():
        assert process.poll() is None
        assert time.monotonic() < deadline
        pause.wait(0.05)
    pause.wait(1.0)
    begun = time.monotonic()
    process.send_signal(number)
    _out, errors = process.communicate(timeout=10)
    assert process.returncode == 0, errors.decode()
    assert time.monotonic() - begun < 4
    assert b"Traceback" not in errors


def test_second_start_ends_at_once_and_the_first_goes_on(data_dir: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", RUN, str(data_dir)]
    first = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    try:
        deadline = time.monotonic() + 30
        while not (data_dir / "window.sock").exists():
            assert first.poll() is None
            assert time.monotonic() < deadline
            threading.Event().wait(0.05)
        second = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=30, check=False
        )
        assert second.returncode == 0
        assert "already open" in second.stderr
        assert first.poll() is None
    finally:
        first.terminate()
        _out, errors = first.communicate(timeout=10)
    assert first.returncode == 0, errors.decode()


def test_closed_to_the_tray_sonia_goes_on_and_comes_back(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    program.tray.icon.show()
    program.window.desk.setting_changed.emit("ui.on_close", "tray")
    with qtbot.assertNotEmitted(program.left):
        program.window.close()
    assert not program.window.isVisible()
    program.tray.show_asked.emit()
    assert program.window.isVisible()
    program.window.desk.setting_changed.emit("ui.on_close", "quit")
    with qtbot.waitSignal(program.left, timeout=5000):
        program.window.close()


def test_without_a_tray_a_window_that_is_closed_to_it_is_minimised(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    program.window.desk.setting_changed.emit("ui.on_close", "tray")
    assert not program.tray.shown
    with qtbot.assertNotEmitted(program.left):
        program.window.close()
    assert program.window.isVisible()
    assert program.window.isMinimized()
    program.window.come_forward()
    assert not program.window.isMinimized()


@pytest.mark.parametrize("tray", [True, False])
def test_opened_at_log_in_sonia_is_in_the_tray_or_minimised_where_there_is_none(
    qtbot: QtBot,
    qapp: QApplication,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    tray: bool,
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: tray)
    hidden = DesktopProgram(qapp, lambda: Assistant(settings, ears=False), None, settings)
    ended: list[bool] = []
    hidden.left.connect(lambda: ended.append(True))
    hidden.show(hidden=True)
    try:
        qtbot.waitUntil(lambda: hidden.hud is not None, timeout=WAIT_MS)  # it is up
        qtbot.waitUntil(lambda: hidden._tray_tries > 0 or hidden.tray.shown, timeout=WAIT_MS)
        assert hidden.tray.shown is tray
        assert hidden.window.isVisible() is not tray
        assert hidden.window.isMinimized() is not tray
        hidden.window.come_forward()
        assert hidden.window.isVisible()
        assert not hidden.window.isMinimized()
    finally:
        hidden.leave()
        qtbot.waitUntil(lambda: bool(ended), timeout=WAIT_MS)
        hidden.close()


def test_the_command_loads_no_library_that_only_draws_on_terminals() -> None:
    """Rich would be loaded by structlog and take a tenth of a second before the window shows."""
    asked = (
        "import sys, sonia_desktop.cli, sonia_desktop.ui.app; "
        "print(sorted({'rich', 'pygments'} & set(sys.modules))); import rich.text"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr
    assert done.returncode == 0
