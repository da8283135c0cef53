"""Settings in the window: found, changed, refused where they are wrong, taken out and in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from sonia_desktop import autostart
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.settings import Settings, load_settings, save_setting
from sonia_desktop.settings_live import take_up
from sonia_desktop.settings_told import settings_keys, settings_told, wrong_with
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.hotkeys_x11 import parse
from sonia_desktop.ui.keys_editor import KeysEditor, KeysField, notation_of
from sonia_desktop.ui.setting_editors import (
    ChoiceEditor,
    DeviceEditor,
    FileEditor,
    SwitchEditor,
    TextEditor,
    editor_for,
)
from sonia_desktop.ui.setting_files import export_settings, import_settings
from sonia_desktop.ui.setting_names import title_of
from sonia_desktop.ui.setting_row import SettingRow
from sonia_desktop.ui.settings_panel import SettingsPanel
from sonia_desktop.ui.theme import HIGH_DARK
from tests.ui.conftest import WAIT_MS, program_of


def opened(qtbot: QtBot, program: DesktopProgram, target: str) -> SettingsPanel:
    program.window.shell.open("settings", target)
    panel = program.window.shell.panel
    assert isinstance(panel, SettingsPanel)
    qtbot.waitUntil(lambda: target in panel.rows, timeout=WAIT_MS)
    return panel


def text_of(row: SettingRow) -> TextEditor:
    assert isinstance(row.editor, TextEditor)
    return row.editor


def test_a_setting_is_found_changed_kept_and_taken_back(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    panel = opened(qtbot, program, "voice.end_silence_ms")
    row = panel.rows["voice.end_silence_ms"]
    line = text_of(row).line
    line.selectAll()
    qtbot.keyClicks(line, "50")
    assert "greater than or equal to 200" in row.wrong.text()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert load_settings()[0].voice.end_silence_ms == 600
    line.selectAll()
    qtbot.keyClicks(line, "abc")
    assert row.wrong.text()
    line.selectAll()
    qtbot.keyClicks(line, "750")
    assert not row.wrong.text()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: load_settings()[0].voice.end_silence_ms == 750, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "next start" in row.note.text(), timeout=WAIT_MS)
    assert panel.restart.isVisible()
    reset = row.findChild(QPushButton, "reset_voice.end_silence_ms")
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: load_settings()[0].voice.end_silence_ms == 600, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: line.text() == "600", timeout=WAIT_MS)


def test_what_is_typed_before_the_settings_were_read_is_looked_for(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    program.window.shell.open("settings")
    panel = program.window.shell.panel
    assert isinstance(panel, SettingsPanel)
    qtbot.keyClicks(panel.search, "speak_typed")
    qtbot.waitUntil(lambda: "speech.speak_typed" in panel.rows, timeout=WAIT_MS)
    assert panel.search.text() == "speak_typed"
    assert panel.sections.currentRow() == 0


def test_the_colours_change_at_once(qtbot: QtBot, program: DesktopProgram) -> None:
    panel = opened(qtbot, program, "ui.theme")
    box = panel.rows["ui.theme"].editor
    assert isinstance(box, ChoiceEditor)
    box.box.setCurrentText("dark")
    box.box.activated.emit(box.box.currentIndex())
    qtbot.waitUntil(lambda: program.theme.colours.name == "dark", timeout=WAIT_MS)
    assert load_settings()[0].ui.theme == "dark"
    assert not panel.restart.isVisible()


def test_hotkeys_that_are_the_same_are_told_beside_them(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    panel = opened(qtbot, program, "ui.look_hotkey")
    panel.keep("ui.look_hotkey", "<ctrl>+<alt>+<space>")
    row = panel.rows["ui.look_hotkey"]
    qtbot.waitUntil(lambda: bool(row.note.text()), timeout=WAIT_MS)
    assert program.window.assistant is not None
    qtbot.waitUntil(
        lambda: program._keys["look"] == "<ctrl>+<alt>+<space>",
        timeout=WAIT_MS,
    )


@pytest.mark.parametrize("keys", ["a", "<shift>+a", "<enter>", "<shift>", "7"])
def test_keys_that_every_program_would_lose_are_refused_where_they_are_pressed(
    qtbot: QtBot, program: DesktopProgram, keys: str
) -> None:
    panel = opened(qtbot, program, "ui.look_hotkey")
    row = panel.rows["ui.look_hotkey"]
    assert isinstance(row.editor, KeysEditor)
    row.editor.field.take(keys)
    assert "every program would lose" in row.wrong.text()
    assert load_settings()[0].ui.look_hotkey == "<ctrl>+<alt>+s"
    for fine in ("", "<f9>", "<pause>", "<alt_l>+x", "<cmd>+<space>"):
        assert wrong_with("ui.look_hotkey", fine) == ""


def test_a_hotkey_of_sonia_pressed_where_keys_are_chosen_is_chosen_and_does_nothing(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    panel = opened(qtbot, program, "ui.look_hotkey")
    editor = panel.rows["ui.look_hotkey"].editor
    assert isinstance(editor, KeysEditor)
    editor.show_value("<ctrl>+<alt>+s")
    program.window.activateWindow()
    editor.field.setFocus()
    qtbot.waitUntil(lambda: editor.field.waits, timeout=WAIT_MS)
    assert editor.field.text() == ""
    talked: list[bool] = []
    program._talk_key.pressed.connect(lambda: talked.append(True))
    with qtbot.waitSignal(editor.changed) as chosen:
        program._hotkey("talk", down=True)
    program._hotkey("talk", down=False)
    assert chosen.args == ["<ctrl>+<alt>+<space>"]
    assert not talked
    assert not editor.field.waits
    program._hotkey("talk", down=True)  # chosen: now it works again
    assert talked


def test_a_field_for_keys_that_waits_in_vain_gives_the_keyboard_back(qtbot: QtBot) -> None:
    field = KeysField()
    qtbot.addWidget(field)
    field.show_keys("Ctrl+Alt+S")
    field.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: field.waits, timeout=WAIT_MS)
    assert field.in_vain.isActive()
    field.in_vain.start(0)
    qtbot.waitUntil(lambda: not field.waits, timeout=WAIT_MS)
    assert field.text() == "Ctrl+Alt+S"
    with qtbot.assertNotEmitted(field.pressed):
        qtbot.keyClick(field, Qt.Key.Key_F9)
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert field.waits
    with qtbot.waitSignal(field.pressed) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_F9)
    assert chosen.args == ["<f9>"]


def test_a_problem_with_one_hotkey_is_told_beside_that_one_only(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    panel = opened(qtbot, program, "ui.look_hotkey")
    panel.search.setText("hotkey")
    qtbot.waitUntil(lambda: "ui.stop_hotkey" in panel.rows, timeout=WAIT_MS)
    assert program.window.assistant is not None
    told = "The stop hotkey is held by another program."
    remedy = "Set ui.stop_hotkey to other keys, or free them there."
    held = Health("hotkeys", HealthState.DEGRADED, "X11", False, told, remedy)
    program.window.assistant.health.set(held)
    stop, look = panel.rows["ui.stop_hotkey"], panel.rows["ui.look_hotkey"]
    qtbot.waitUntil(lambda: told in stop.note.text(), timeout=WAIT_MS)
    assert told not in look.note.text()
    program.window.assistant.health.set(Health("hotkeys", HealthState.READY, "X11"))
    qtbot.waitUntil(lambda: told not in stop.note.text(), timeout=WAIT_MS)


def test_opening_at_log_in_is_found_among_the_settings_and_switched(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    panel = opened(qtbot, program, "voice.hands_free")
    assert panel.login.isHidden()
    panel.search.setText("autostart")
    assert not panel.login.isHidden()
    assert panel.nothing.isHidden()
    qtbot.mouseClick(panel.login.box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(autostart.is_on, timeout=WAIT_MS)
    autostart.switch(False)  # by the command line
    panel.search.setText("theme")
    assert panel.login.isHidden()
    panel.search.setText("log-in")
    qtbot.waitUntil(lambda: not panel.login.box.isChecked(), timeout=WAIT_MS)
    autostart.place().parent.rmdir()
    (tmp_path / "config" / "autostart").write_text("a file where the folder should be")
    qtbot.mouseClick(panel.login.box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "cannot be written" in panel.login.wrong.text(), timeout=WAIT_MS)
    assert not panel.login.box.isChecked()


def test_settings_of_a_file_are_taken_over_and_wrong_ones_told(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    panel = opened(qtbot, program, "voice.hands_free")
    file = tmp_path / "given.toml"
    file.write_text('[voice]\nhands_free = true\nmode = "sideways"\n[nothing]\nat = 1\n')
    panel.take_in(file)
    qtbot.waitUntil(lambda: load_settings()[0].voice.hands_free, timeout=WAIT_MS)
    notice = program.window.shell.notices
    qtbot.waitUntil(lambda: "voice.mode" in notice.text, timeout=WAIT_MS)
    assert "nothing.at" in notice.text
    switch = panel.rows["voice.hands_free"].editor
    assert isinstance(switch, SwitchEditor)
    qtbot.waitUntil(switch.box.isChecked, timeout=WAIT_MS)
    out = tmp_path / "out.toml"
    panel.export(out)
    qtbot.waitUntil(lambda: out.exists() and "hands_free = true" in out.read_text())


def test_a_file_that_holds_no_settings_is_refused_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_text("[voice")
    with pytest.raises(InvalidInputError, match="no settings file"):
        import_settings(file)
    with pytest.raises(InvalidInputError, match="cannot be read"):
        import_settings(tmp_path / "missing.toml")


def test_every_setting_has_words_an_editor_and_a_default_that_is_allowed(
    qtbot: QtBot, settings: Settings
) -> None:
    told = settings_told(settings)
    assert {one.key for one in told} == settings_keys()
    for one in told:
        assert title_of(one.key)[0].isupper() or title_of(one.key)[0] == "("
        editor = editor_for(one)
        qtbot.addWidget(editor)
        editor.show_value(one.value)
        if not isinstance(editor, FileEditor):
            assert wrong_with(one.key, one.default) == "", one.key


def test_pressed_keys_become_the_notation_of_hotkeys() -> None:
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

    def pressed(key: Qt.Key, held: Qt.KeyboardModifier) -> str | None:
        return notation_of(QKeyEvent(QEvent.Type.KeyPress, key, held))

    assert pressed(Qt.Key.Key_Space, control | alt) == "<ctrl>+<alt>+<space>"
    assert pressed(Qt.Key.Key_S, control) == "<ctrl>+s"
    assert pressed(Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier) == "<f9>"
    assert pressed(Qt.Key.Key_Control, control) == ""
    assert pressed(Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier) is None
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Comma, Qt.Key.Key_7, Qt.Key.Key_Home):
        told = pressed(key, control)
        assert told is not None
        assert parse(told).keysym


def test_a_sound_device_is_chosen_from_those_that_are_there(
    qtbot: QtBot, settings: Settings
) -> None:
    told = next(each for each in settings_told(settings) if each.key == "audio.input_device")
    editor = editor_for(told)
    assert isinstance(editor, DeviceEditor)
    qtbot.addWidget(editor)
    editor.show_value("USB Mic")
    editor.show_names(("Built-in", "Headset"))
    shown = [editor.box.itemText(place) for place in range(editor.box.count())]
    assert shown == ["The system's", "Built-in", "Headset", "USB Mic (not there now)"]
    assert editor.box.currentData() == "USB Mic"
    with qtbot.waitSignal(editor.changed) as chosen:
        editor.box.setCurrentIndex(1)
        editor.box.activated.emit(1)
    assert chosen.args == ["Built-in"]
    editor.show_value("")
    assert editor.box.currentText() == "The system's"


def test_languages_are_called_by_their_own_names(qtbot: QtBot, settings: Settings) -> None:
    told = {each.key: each for each in settings_told(settings)}
    window, spoken = editor_for(told["ui.language"]), editor_for(told["speech.language"])
    for editor in (window, spoken):
        assert isinstance(editor, ChoiceEditor)
        qtbot.addWidget(editor)
    assert isinstance(window, ChoiceEditor)
    assert isinstance(spoken, ChoiceEditor)
    window.show_value("es")
    assert window.box.currentText() == "Español"
    names = {spoken.box.itemData(at): spoken.box.itemText(at) for at in range(spoken.box.count())}
    assert (names["auto"], names["en"], names["cs"]) == (
        "Recognised by itself",
        "English",
        "Čeština",
    )
    assert all(name and name != code for code, name in names.items())
    assert all(wrong_with("speech.language", code) == "" for code in names)
    spoken.show_value("xx")  # by hand in the file: it is shown, and not lost
    assert (spoken.box.currentText(), spoken.box.currentData()) == ("xx", "xx")
    with qtbot.waitSignal(spoken.changed) as chosen:
        at = spoken.box.findData("de")
        spoken.box.setCurrentIndex(at)
        spoken.box.activated.emit(at)
    assert chosen.args == ["de"]


def test_what_was_given_on_the_command_line_is_shown_and_said_to_be_from_there(
    qtbot: QtBot, qapp: QApplication, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_CONFIG", str(data_dir / "settings.toml"))
    (data_dir / "settings.toml").write_text(
        "data_dir = '/elsewhere'\n[api]\nport_offset = 3\nenabled = false\n"
        "[llm]\nprovider = 'none'\n"
    )
    settings, _problems = load_settings(data_dir=data_dir, api={"port_offset": 70})
    with program_of(qtbot, qapp, settings) as program:
        panel = opened(qtbot, program, "data_dir")
        row = panel.rows["data_dir"]
        assert text_of(row).line.text() == str(data_dir)
        assert row.note.text() == "Given on the command line: it wins over a choice here."
        assert not row.editor.isEnabled()
        assert not row.reset.isVisible()
        panel = opened(qtbot, program, "api.port_offset")
        assert text_of(panel.rows["api.port_offset"]).line.text() == "70"


def test_another_data_folder_in_the_file_is_said_not_to_be_in_use_yet(
    qtbot: QtBot, program: DesktopProgram, settings: Settings
) -> None:
    panel = opened(qtbot, program, "data_dir")
    panel.keep("data_dir", "/elsewhere")
    row = panel.rows["data_dir"]
    qtbot.waitUntil(lambda: text_of(row).line.text() == "/elsewhere", timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: row.note.text() == f"In use until the next start: {settings.data_dir}",
        timeout=WAIT_MS,
    )


def test_what_another_program_writes_into_the_file_is_followed_by_the_window(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    panel = opened(qtbot, program, "ui.theme")
    assistant = program.window.assistant
    assert assistant is not None
    save_setting("ui.theme", "high_dark")
    assert take_up(assistant, "ui.theme")["live"]
    qtbot.waitUntil(lambda: program.theme.colours is HIGH_DARK, timeout=WAIT_MS)
    row = panel.rows["ui.theme"]
    qtbot.waitUntil(lambda: row.told.value == "high_dark", timeout=WAIT_MS)
    assert isinstance(row.editor, ChoiceEditor)
    assert row.editor.box.currentData() == "high_dark"
    assert panel.restart.isHidden()
    save_setting("ui.language", "fr")
    assert not take_up(assistant, "ui.language")["live"]
    qtbot.waitUntil(panel.restart.isVisible, timeout=WAIT_MS)


def test_a_path_below_its_words_has_all_the_room_and_tells_the_whole_of_itself(
    qtbot: QtBot, settings: Settings
) -> None:
    told = next(each for each in settings_told(settings) if each.key == "data_dir")
    row = SettingRow(told)
    qtbot.addWidget(row)
    row.show()
    row.resize(900, 200)
    beside = row.editor.width()
    row.resize(520, 200)
    assert row.editor.width() > beside
    assert row.editor.width() < row.width()
    assert text_of(row).line.toolTip() == str(settings.data_dir)


def test_an_export_holds_settings_and_nothing_secret_that_stands_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, out = tmp_path / "settings.toml", tmp_path / "out.toml"
    monkeypatch.setenv("SONIA_CONFIG", str(file))
    file.write_text(
        "# my key is sk-in-a-comment\n"
        "[llm]\napi_key = 'sk-by-hand'\nmodel = 'small'\n"
        "base_url = 'https://ada:secret@models.example/v1'\n"
        "[api.ports]\napi-gateway = 7100\n"
    )
    export_settings(out)
    told = out.read_text()
    assert not re.search("sk-|secret|ada", told)
    file.unlink()
    assert set(import_settings(out).kept) == {"llm.model", "api.ports"}
    assert load_settings()[0].llm.model == "small"
    file.write_text("")
    export_settings(out)
    assert import_settings(out).kept == ()


def test_a_settings_file_with_a_mark_at_its_beginning_is_read_and_what_is_no_text_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))
    marked, none = tmp_path / "marked.toml", tmp_path / "picture.toml"
    marked.write_bytes(b"\xef\xbb\xbf[ui]\r\ntheme = 'dark'\r\n")
    assert import_settings(marked).kept == ("ui.theme",)
    none.write_bytes(b"\xff\xd8\xff\xe0")
    with pytest.raises(InvalidInputError, match=r"picture\.toml is no text file"):
        import_settings(none)
