"""The tray's menu does what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from sonia_desktop.agent.stop_word import STOP_EVERYTHING, stops_everything
from sonia_desktop.ui.tray import Tray


@pytest.mark.parametrize(
    ("entry", "signal"),
    [
        ("Show Sonia", "show_asked"),
        ("Look at the screen", "look_asked"),
        ("Stop everything that runs", "stop_all_asked"),
        ("Quit Sonia", "quit_asked"),
    ],
)
def test_an_entry_of_the_menu_asks_for_what_it_says(qtbot: QtBot, entry: str, signal: str) -> None:
    owner = QObject()
    tray = Tray(owner)
    [action] = [each for each in tray.menu.actions() if each.text() == entry]
    with qtbot.waitSignal(getattr(tray, signal)):
        action.trigger()
    tray.stop()


def test_what_the_tray_says_ends_everything() -> None:
    assert stops_everything(STOP_EVERYTHING)
