"""Mute, hands-free and the wake phrase: one truth for window, tray, sign and command line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from sonia_desktop.assistant import Assistant
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.settings import Settings, load_settings
from sonia_desktop.tools.types import ApprovalSettled
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.hud import ALWAYS, Hud
from sonia_desktop.ui.instance import WISHES, WindowInstance
from sonia_desktop.ui.places import CONVERSATION
from sonia_desktop.ui.status import StatusLine
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.voice_menu import VoiceChoices
from sonia_desktop.voice.types import VoiceState, VoiceStateChanged
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def starting(
    qtbot: QtBot, qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DesktopProgram]:
    """The program with ears, before it has an assistant; no sound card is ever found."""
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent/native")
    running = DesktopProgram(qapp, lambda: Assistant(settings), None, settings)
    ended: list[bool] = []
    running.left.connect(lambda: ended.append(True))
    yield running
    assistant = running.window.assistant
    if assistant is not None:  # an engine that still loads cannot be stopped
        board = assistant.health
        qtbot.waitUntil(
            lambda: board.get("recognition").state is not HealthState.STARTING,
            timeout=2 * WAIT_MS,
        )
    running.leave()
    qtbot.waitUntil(lambda: bool(ended), timeout=WAIT_MS)
    running.close()


@pytest.fixture
def program(qtbot: QtBot, starting: DesktopProgram) -> DesktopProgram:
    """Up, with the window's hotkeys and tray."""
    starting.show()
    qtbot.waitUntil(
        lambda: (
            starting.window.assistant is not None
            and starting.window.assistant.health.get("reflex").usable
        ),
        timeout=WAIT_MS,
    )
    return starting


def entry(program: DesktopProgram, words: str) -> QAction:
    """Of the tray's menu."""
    return next(one for one in program.tray.menu.actions() if one.text().startswith(words))


def in_window(program: DesktopProgram, words: str) -> QAction:
    """Of the menu beside the talk button, as it is when it is opened now."""
    program.window.talk.menu.fill()
    actions = program.window.talk.menu.menu.actions()
    return next(one for one in actions if one.text().startswith(words))


def test_hands_free_switched_in_the_tray_holds_everywhere_and_is_kept(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assert program.window.assistant is not None
    voice = program.window.assistant.voice
    entry(program, "Hands-free").trigger()
    qtbot.waitUntil(lambda: entry(program, "Hands-free").isChecked(), timeout=WAIT_MS)
    assert voice.hands_free
    assert in_window(program, "Hands-free").isChecked()
    qtbot.waitUntil(lambda: load_settings()[0].voice.hands_free, timeout=WAIT_MS)


def test_what_another_program_switches_shows_in_window_and_tray(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assert program.window.assistant is not None
    program.window.assistant.voice.set_hands_free(True)  # as `sonia config set` does
    qtbot.waitUntil(lambda: entry(program, "Hands-free").isChecked(), timeout=WAIT_MS)
    assert in_window(program, "Hands-free").isChecked()
    program.window.assistant.voice.set_hands_free(False)
    qtbot.waitUntil(lambda: not entry(program, "Hands-free").isChecked(), timeout=WAIT_MS)
    assert not in_window(program, "Hands-free").isChecked()


def test_the_wake_phrase_is_a_switch_that_keeps_its_words(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    program.window.talk.set_wake_phrase("good morning")
    qtbot.waitUntil(lambda: "good morning" in entry(program, "Wa").text(), timeout=WAIT_MS)
    assert "good morning" in in_window(program, "Wake phrase").text()
    entry(program, "Wa").trigger()
    qtbot.waitUntil(lambda: not entry(program, "Wa").isChecked(), timeout=WAIT_MS)
    assert "off" in in_window(program, "Wake phrase").text()
    entry(program, "Wa").trigger()
    qtbot.waitUntil(lambda: "good morning" in entry(program, "Wa").text(), timeout=WAIT_MS)


def test_a_phrase_that_cannot_be_waited_for_leaves_the_switch_off(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    talk, composer = program.window.talk, program.window.composer
    talk.set_wake_phrase("??")
    qtbot.waitUntil(lambda: bool(composer.hint.text()), timeout=WAIT_MS)
    assert not entry(program, "Wa").isChecked()
    assert "off" in in_window(program, "Wake phrase").text()


def test_esc_gives_up_the_answer_to_spoken_words_that_is_thought_about(
    qtbot: QtBot, program: DesktopProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.window
    assistant = window.assistant
    assert assistant is not None
    given_up: list[None] = []
    cancel = assistant.voice.cancel

    def watched() -> None:
        cancel()
        given_up.append(None)

    monkeypatch.setattr(assistant.voice, "cancel", watched)
    window.shell.open(CONVERSATION)
    for state, expected in ((VoiceState.IDLE, 0), (VoiceState.THINKING, 1)):
        assistant.bus.publish(VoiceStateChanged(state))
        qtbot.waitUntil(lambda state=state: window.talk.state is state, timeout=WAIT_MS)
        window.stop()
        done: list[None] = []
        window.desk.do(lambda _assistant: None, done.append)
        qtbot.waitUntil(lambda done=done: bool(done), timeout=WAIT_MS)
        assert len(given_up) == expected


def test_what_hears_poorly_leads_to_the_models(qtbot: QtBot, program: DesktopProgram) -> None:
    window = program.window
    assert window.assistant is not None
    health = window.assistant.health
    qtbot.waitUntil(lambda: health.get("recognition").usable, timeout=WAIT_MS)  # it is loaded
    told = Health("recognition", HealthState.READY, "an engine", True, "Poor.", "Get a better one.")

    def poor() -> bool:  # the engine may still tell once more that it is ready
        if health.get("recognition") != told:
            health.set(told)
        return window.talk._recognition == told

    qtbot.waitUntil(poor, timeout=WAIT_MS)
    in_window(program, "Heard by an engine").trigger()
    box = window.findChild(QMessageBox, "what_hears")
    assert box.text() == "You are heard by an engine. Poor."
    assert box.informativeText() == "Get a better one."
    models = next(one for one in box.buttons() if one.text() == "All models…")
    qtbot.mouseClick(models, Qt.MouseButton.LeftButton)
    assert window.shell.current == "models"
    assert not box.isVisible()


def test_wishes_of_mute_hold_in_window_and_tray(qtbot: QtBot, program: DesktopProgram) -> None:
    for wish in WISHES:
        program.wish(wish)  # none is unknown
    program.window.look.leave()
    for words in ("Mute", "Hands-free"):  # on, off, turned
        qtbot.waitUntil(lambda words=words: entry(program, words).isChecked(), timeout=WAIT_MS)
        assert in_window(program, words).isChecked()
    for _ in range(3):  # the next one before the one before is told back
        program.wish("mute-toggle")
    qtbot.waitUntil(lambda: not entry(program, "Mute").isChecked(), timeout=WAIT_MS)
    assert not in_window(program, "Mute").isChecked()


def test_mute_before_sonia_is_up_holds_as_soon_as_she_is(
    qtbot: QtBot, starting: DesktopProgram
) -> None:
    starting.wish("mute-on")
    starting.show()
    qtbot.waitUntil(
        lambda: starting.window.assistant is not None and starting.window.assistant.voice.muted,
        timeout=WAIT_MS,
    )


def test_the_icon_tells_first_that_sonia_waits_for_a_yes(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    assert window.assistant is not None
    before = program.tray.icon.icon().pixmap(32).toImage()
    window.composer.entry.setPlainText("run `uname -a`")
    qtbot.keyClick(window.composer.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "your consent" in program.tray.icon.toolTip(), timeout=WAIT_MS)
    assert program.tray.icon.icon().pixmap(32).toImage() != before
    with qtbot.waitSignal(program.bridge.approval_settled, timeout=WAIT_MS) as settled:
        window.assistant.executor.deny_all("user")
    assert isinstance(settled.args[0], ApprovalSettled)
    assert "your consent" not in program.tray.icon.toolTip()


@pytest.fixture
def sign(qtbot: QtBot, program: DesktopProgram) -> Hud:
    qtbot.waitUntil(lambda: program.hud is not None, timeout=WAIT_MS)
    assert program.hud is not None
    program.hud.choose(ALWAYS)
    return program.hud


def test_the_sign_opens_the_same_switches_with_the_right_button(
    qtbot: QtBot, program: DesktopProgram, sign: Hud
) -> None:
    middle = sign.rect().center()
    opened: list[bool] = []
    sign.open_asked.connect(lambda: opened.append(True))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, sign.mapToGlobal(middle))
    QApplication.sendEvent(sign, asked)
    qtbot.mouseClick(sign, Qt.MouseButton.RightButton)
    menu = program.window.talk.menu.menu
    assert menu.isVisible()
    assert any(one.text().startswith("Mute") for one in menu.actions())
    menu.close()
    assert not opened


def test_a_click_that_trembles_is_a_click_and_a_dragged_sign_stays(
    qtbot: QtBot, program: DesktopProgram, sign: Hud
) -> None:
    left, middle = Qt.MouseButton.LeftButton, sign.rect().center()
    with qtbot.waitSignal(sign.open_asked):
        qtbot.mousePress(sign, left, pos=middle)
        qtbot.mouseMove(sign, middle + QPoint(1, 1))
        qtbot.mouseRelease(sign, left, pos=middle + QPoint(1, 1))
    before = sign.pos()
    qtbot.mousePress(sign, left, pos=middle)
    qtbot.mouseMove(sign, middle - QPoint(90, 60))
    qtbot.mouseRelease(sign, left, pos=middle)
    there = sign.pos()
    assert there != before
    qtbot.mouseClick(sign, left)
    sign.hide()
    sign.choose(ALWAYS)
    assert sign.pos() == there
    program.window.come_forward()


COMMAND = [sys.executable, "-m", "sonia_desktop"]


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        (["mute"], "mute-on"),
        (["mute", "off"], "mute-off"),
        (["mute", "toggle"], "mute-toggle"),
        (["hands-free", "toggle"], "hands-free-toggle"),
    ],
)
def test_the_command_reaches_the_open_window_and_fails_without_one(
    qtbot: QtBot, data_dir: Path, words: list[str], wish: str
) -> None:
    command = [*COMMAND, *words, "--data-dir", str(data_dir)]
    window = WindowInstance(data_dir)
    assert window.claim()
    asking = subprocess.Popen(command)
    with qtbot.waitSignal(window.wished, timeout=2 * WAIT_MS) as told:
        pass
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=2 * WAIT_MS)
    assert told.args == [wish]
    assert asking.returncode == 0
    window.release()
    alone = subprocess.run(command, capture_output=True, text=True, check=False)
    assert alone.returncode == 1
    assert "No window of Sonia is open" in alone.stderr


@pytest.mark.parametrize("place", ["memory", "settings", CONVERSATION])
def test_a_muted_microphone_is_seen_in_every_place_and_opened_there(
    qtbot: QtBot, program: DesktopProgram, place: str
) -> None:
    window = program.window
    sign, assistant = window.status_line.microphone, window.assistant
    assert assistant is not None
    window.shell.open(place)
    assert not sign.isVisible()
    assistant.voice.mute(True)
    qtbot.waitUntil(sign.isVisible, timeout=WAIT_MS)
    assert sign.text() == "Muted"
    assert sign.accessibleName().startswith("Microphone: Muted. Nothing is heard.")
    qtbot.keyClick(sign, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not assistant.voice.muted, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not sign.isVisible(), timeout=WAIT_MS)


def test_a_microphone_that_hears_by_itself_is_told_in_every_place_and_muted_there(
    qtbot: QtBot, theme: Theme
) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.resize(1000, 32)
    line.show()
    sign, asked = line.microphone, []
    sign.mute_asked.connect(asked.append)
    open_all_the_time = VoiceChoices(hands_free=True)
    told = []
    for state, choices in (
        (VoiceState.IDLE, VoiceChoices()),
        (VoiceState.IDLE, open_all_the_time),
        (VoiceState.WAITING, VoiceChoices(wake_phrase="hey sonia")),
        (VoiceState.LISTENING, VoiceChoices()),
        (VoiceState.CONFIRMING, VoiceChoices()),  # a click or the talk key replies: it is closed
        (VoiceState.REPLYING, VoiceChoices()),
        (VoiceState.MUTED, replace(open_all_the_time, muted=True)),
        (VoiceState.UNAVAILABLE, open_all_the_time),
    ):
        sign.show_microphone(state, choices)
        told.append(sign.text() if sign.isVisible() else "")
        if sign.isVisible():
            qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    waits = "Waits for “hey sonia”"
    assert told == ["", "Hands-free", waits, "Listening", "", "Listening", "Muted", ""]
    assert asked == [True, True, True, True, False]
