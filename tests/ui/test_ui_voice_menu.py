from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.confirm_bar import ConfirmBar
from sonia_desktop.ui.voice_menu import DeviceChoice, VoiceChoices, VoiceMenu
from tests.ui.conftest import WAIT_MS

FALLBACK = Health(
    "recognition", HealthState.READY, "pocketsphinx en-us", True, "Good at commands.", "Add more."
)


class _Shown:
    """A menu on a window, and what it asks for."""

    def __init__(self, qtbot: QtBot, choices: VoiceChoices, health: Health | None) -> None:
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.voice = VoiceMenu(self.parent, lambda: choices, lambda: health)
        self.voice.fill()

    def action(self, words: str) -> QAction:
        return next(a for a in self.actions() if a.text().startswith(words))

    def actions(self) -> list[QAction]:
        found = list(self.voice.menu.actions())
        for action in self.voice.menu.actions():
            if action.menu() is not None:
                found += action.menu().actions()  # type: ignore[attr-defined]
        return found


def test_the_menu_shows_what_is_chosen_and_asks_for_what_is_clicked(qtbot: QtBot) -> None:
    choices = VoiceChoices(
        muted=True,
        wake_phrase="hey sonia",
        microphones=DeviceChoice(("Desk", "Headset"), "Headset"),
    )
    shown = _Shown(qtbot, choices, FALLBACK)

    assert shown.action("Mute").isChecked()
    assert not shown.action("Hands-free").isChecked()
    assert "hey sonia" in shown.action("Wake phrase").text()
    assert shown.action("Headset").isChecked()
    assert not shown.action("Desk").isChecked()
    with qtbot.waitSignal(shown.voice.microphone_chosen) as chosen:
        shown.action("Desk").trigger()
    assert chosen.args == ["Desk"]
    with qtbot.waitSignal(shown.voice.mute_asked) as muted:
        shown.action("Mute").trigger()
    assert muted.args == [False]


def test_a_chosen_device_that_is_away_stays_chosen_and_says_so(qtbot: QtBot) -> None:
    shown = _Shown(
        qtbot, VoiceChoices(loudspeakers=DeviceChoice(("Built-in",), "USB Speaker")), None
    )
    away = shown.action("USB Speaker")
    assert away.isChecked()
    assert "not there now" in away.text()


@pytest.mark.parametrize("fallback", [True, False])
def test_a_fallback_engine_offers_more_and_a_good_one_does_not(
    qtbot: QtBot, fallback: bool
) -> None:
    health = Health("recognition", HealthState.READY, "an engine", fallback, "Detail.", "Remedy.")
    shown = _Shown(qtbot, VoiceChoices(), health)
    entry = shown.action("Heard by an engine")
    assert ("understand more" in entry.text()) is fallback
    with qtbot.waitSignal(shown.voice.engine_asked):
        entry.trigger()


def test_the_question_shows_the_words_and_gives_the_answer(qtbot: QtBot) -> None:
    bar = ConfirmBar()
    qtbot.addWidget(bar)
    bar.ask("delete <b>everything</b>")
    assert bar.isVisible()
    assert "delete <b>everything</b>" in bar.question.text()
    with qtbot.waitSignal(bar.settled) as settled:
        bar.no.click()
    assert settled.args == [False]
    with qtbot.waitSignal(bar.settled) as settled:
        bar.yes.click()
    assert settled.args == [True]


def test_asking_for_the_wake_phrase_does_not_hold_up_the_window(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    qtbot.waitUntil(lambda: window.assistant is not None, timeout=WAIT_MS)
    chosen: list[str] = []
    window.talk.menu.wake_phrase_asked.emit()  # comes back at once, or the test stands here
    dialog = window.findChild(QInputDialog, "wake_phrase")
    assert dialog is not None
    dialog.textValueSelected.connect(chosen.append)
    dialog.setTextValue("good morning sonia")
    dialog.accept()
    assert chosen == ["good morning sonia"]
