"""One setting in the panel: what was typed, what holds, and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sonia_desktop.settings import Settings
from sonia_desktop.settings_told import ToldSetting, settings_told
from sonia_desktop.ui.setting_row import SettingRow
from sonia_desktop.ui.theme import Theme

KEY = "voice.end_silence_ms"


def test_back_to_the_default_lets_go_of_what_was_typed_and_cannot_be_kept(
    qtbot: QtBot, theme: Theme
) -> None:
    def told(**voice: int) -> ToldSetting:
        found = settings_told(Settings(voice=voice))
        return next(each for each in found if each.key == KEY)

    default = told()
    row = SettingRow(told(end_silence_ms=900))
    qtbot.addWidget(row)
    row.show()
    line = row.editor.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "a while")
    assert row.wrong.isVisible()
    with qtbot.waitSignal(row.kept) as kept:
        row.reset.click()
    assert kept.args == [KEY, None]
    row.show_told(default)
    assert line.text() == str(default.value)
    assert not row.wrong.isVisible()
    with qtbot.assertNotEmitted(row.kept):
        row.flush()
