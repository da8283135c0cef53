"""What was on the screen, in its panel: found, seen, forgotten after a yes."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sonia_desktop.assistant import Assistant
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.screen_panel import ScreenPanel
from sonia_desktop.vision.scene import Box, Scene, Screenshot, TextLine, Window
from tests.ui.conftest import WAIT_MS

WIDE, HIGH = 320, 240


def saw(assistant: Assistant, title: str, program: str, text: str) -> None:
    """What the eyes give when a window is in sight."""
    memory = assistant.remembering.memory
    windows = (Window(title, program, Box(0, 0, WIDE, HIGH), True),)
    lines = (TextLine(text, Box(10, 20, 200, 16), 0.99),)
    pixels = np.full((HIGH, WIDE, 3), 200, np.uint8)
    now = datetime.now(UTC)
    shot = Screenshot(pixels, now, "monitor 1", windows, Box(0, 0, WIDE, HIGH))
    scene = Scene((WIDE, HIGH), "rapidocr", lines, (), windows, "monitor 1", now)
    memory.saw(shot, scene, memory.ticket())


def test_what_was_on_the_screen_is_found_seen_and_forgotten(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    assistant = window.assistant
    assert assistant is not None
    window.shell.open("screen")
    panel = window.shell.panel
    assert isinstance(panel, ScreenPanel)
    qtbot.waitUntil(panel.teaching.isVisible, timeout=WAIT_MS)
    assert not panel.switch.isChecked()

    assistant.remembering.switch(True, by="test")
    saw(assistant, "Invoice 4711", "viewer", "Invoice of Blue Heron Ltd, 1,250 EUR")
    saw(assistant, "Recipes", "browser", "Bread with walnuts")

    def titles() -> list[str]:
        panel.refresh()
        return [found.moment.title for found in panel.model.found]

    qtbot.waitUntil(lambda: len(titles()) == 2, timeout=WAIT_MS)
    assert panel.switch.isChecked()
    panel.search.setText("blue heron")
    qtbot.waitUntil(lambda: titles() == ["Invoice 4711"], timeout=WAIT_MS)
    panel.list.setCurrentIndex(panel.model.index(0))
    moment = panel.model.found[0].moment.id
    qtbot.waitUntil(lambda: panel.model.picture(moment) is not None, timeout=WAIT_MS)
    assert "1,250 EUR" in panel.detail.text.toPlainText()

    def answer(yes: bool) -> None:
        question = panel.question
        assert question is not None
        name = "forget_yes" if yes else "forget_no"
        button = question.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()
        qtbot.waitUntil(lambda: panel.question is None, timeout=WAIT_MS)

    qtbot.waitUntil(panel.detail.forget.isVisible, timeout=WAIT_MS)
    panel.detail.forget.click()
    answer(yes=False)
    assert assistant.remembering.held().result(30).moments == 2
    panel.detail.forget.click()
    answer(yes=True)
    qtbot.waitUntil(lambda: titles() == [], timeout=WAIT_MS)
    panel.search.clear()
    qtbot.waitUntil(lambda: titles() == ["Recipes"], timeout=WAIT_MS)
    assert assistant.remembering.held().result(30).moments == 1
    offered = {panel.programs.itemText(place) for place in range(panel.programs.count())}
    assert offered == {"All programs", "browser"}, "what was forgotten is not named any more"
