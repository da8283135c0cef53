"""The places of the window: reached by mouse and keyboard, made when opened, remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import Settings
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.places import CONVERSATION, Place
from sonia_desktop.ui.shell import Shell
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.window_state import WindowState, load_state, save_state
from tests.ui.conftest import WAIT_MS


class Counted(Panel):
    title = "Counted"
    made = 0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        Counted.made += 1
        self.targets: list[object] = []
        self.body.addWidget(QLabel("contents"))

    def arrive(self, target: object = None) -> None:
        self.targets.append(target)


@pytest.fixture
def shell(qtbot: QtBot, theme: Theme) -> Shell:
    Counted.made = 0
    parent = QWidget()
    qtbot.addWidget(parent)
    desk = Desk(parent, theme, Bridge(parent), lambda call: pytest.fail("nothing is asked"))
    talking = QWidget()
    shown = Shell(
        desk,
        talking,
        talking,
        (Place(CONVERSATION, "Conversation", "place-conversation"),
         Place("counted", "Counted", "place-memory", Counted)),
    )  # fmt: skip
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_panel_is_made_when_it_is_first_opened_and_only_then(shell: Shell) -> None:
    assert Counted.made == 0
    shell.open("counted", "something")
    shell.open(CONVERSATION)
    shell.open("counted")
    assert Counted.made == 1
    assert isinstance(shell.panel, Counted)
    assert shell.panel.targets == ["something", None]
    shell.open("nowhere")
    assert shell.current == "counted"


def test_words_that_would_be_cut_off_give_way_to_icons_and_come_back(
    qtbot: QtBot, shell: Shell
) -> None:
    bar, words = shell.navigation, Qt.ToolButtonStyle.ToolButtonTextUnderIcon
    button = bar.buttons["counted"]
    shell.resize(900, 600)
    qtbot.waitUntil(lambda: button.toolButtonStyle() == words, timeout=WAIT_MS)
    assert button.height() >= button.sizeHint().height()
    shell.setMinimumSize(1, 1)
    bar.setFixedHeight(button.sizeHint().height())
    qtbot.waitUntil(lambda: button.toolButtonStyle() != words, timeout=WAIT_MS)
    bar.setFixedHeight(600)
    qtbot.waitUntil(lambda: button.toolButtonStyle() == words, timeout=WAIT_MS)


def test_places_are_walked_by_arrow_keys_and_opened_by_space(qtbot: QtBot, shell: Shell) -> None:
    buttons = shell.navigation.buttons
    buttons[CONVERSATION].setFocus()
    qtbot.keyClick(buttons[CONVERSATION], Qt.Key.Key_Down)
    qtbot.keyClick(buttons["counted"], Qt.Key.Key_Space)
    assert shell.current == "counted"
    assert buttons["counted"].isChecked()
    assert not buttons[CONVERSATION].isChecked()


def test_keys_open_places_and_walk_through_the_parts_of_the_window(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    for number, button in enumerate(window.shell.navigation.buttons.values(), 1):
        assert button.accessibleName()
        assert f"Ctrl+{number}" in button.toolTip()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.shell.current == "memory", timeout=WAIT_MS)
    panel = window.shell.panel
    assert panel is not None
    qtbot.waitUntil(lambda: window.focusWidget() is panel.first_focus(), timeout=WAIT_MS)
    seen = set()
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        assert focused is not None
        parts = (window.shell.navigation, window.shell.stack, window.status_line)
        seen |= {i for i, part in enumerate(parts) if part.isAncestorOf(focused)}
    assert seen == {0, 1, 2}
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.focusWidget() is window.composer.entry, timeout=WAIT_MS)


def test_the_place_is_remembered_for_the_next_start(
    qtbot: QtBot, qapp: QApplication, program: DesktopProgram, settings: Settings
) -> None:
    program.window.shell.open("memory")
    program.window.resize(1111, 666)
    with qtbot.waitSignal(program.left, timeout=WAIT_MS):
        program.leave()
    again = DesktopProgram(qapp, lambda: Assistant(settings, ears=False), None, settings)
    again.show()
    qtbot.waitUntil(lambda: again.window.shell.current == "memory", timeout=WAIT_MS)
    assert load_state(settings.data_dir).place == "memory"
    with qtbot.waitSignal(again.left, timeout=WAIT_MS):
        again.leave()
    again.close()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"place": 3, "width": -5}', '{"width": 99999999}']
)
def test_a_damaged_window_file_is_the_usual_window(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.json").write_text(text)
    assert load_state(tmp_path) == WindowState()


def test_what_is_kept_of_the_window_is_read_again(tmp_path: Path) -> None:
    state = WindowState("memory", False, 900, 700)
    save_state(tmp_path, state)
    assert load_state(tmp_path) == state
    save_state(tmp_path / "not" / "there", state)  # costs the memory of it, no more


@pytest.mark.parametrize(("scale", "size"), [(1.0, (640, 360)), (3.0, (1040, 740))])
def test_a_size_kept_at_another_scale_is_not_the_windows_size(
    request: pytest.FixtureRequest, settings: Settings, scale: float, size: tuple[int, int]
) -> None:
    """At 300% a screen has room for 640 by 360; that is no wish for so small a window."""
    save_state(settings.data_dir, WindowState(width=640, height=360, scale=scale))
    program = request.getfixturevalue("program")
    screen = program.window.screen().availableGeometry().size()
    wanted = QSize(*size).boundedTo(screen - QSize(24, 48))
    assert program.window.size() == wanted
